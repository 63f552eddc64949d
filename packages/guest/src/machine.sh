#!/usr/bin/env bash
# Boots a Debian on a disk image, with its own systemd, in a virtual machine with gpio-sim pins. Ends when it powers off or reboots.
#   packages/guest/src/machine.sh arm64 debian.img console
# A shell of root is at this script's input and output. What the machine shows goes to the file console.
set -euo pipefail
[ $# = 3 ] || { echo 'guest: expected an architecture, a disk image and a file for the console' >&2; exit 1; }
folder=$(dirname "$(realpath "$0")")
case $1 in
  amd64)
    . "$folder/guest.sh"
    qemu=(qemu-system-x86_64 -machine "pc,accel=${GUEST_ACCEL:-tcg}" -cpu max)
    console=ttyS0
    ;;
  arm64)
    . "$folder/arm64/guest.sh"
    qemu=(qemu-system-aarch64 -machine virt -accel tcg -cpu 'max,pauth-impdef=on')
    console=ttyAMA0
    ;;
  *)
    printf 'guest: expected amd64 or arm64, got %s\n' "$1" >&2
    exit 1
    ;;
esac
"$here/prepare.sh"
exec timeout --foreground 900 "${qemu[@]}" -smp 2 -m 1G -nodefaults -no-user-config -display none -no-reboot -serial "file:$3" \
  -kernel "$guest/vmlinuz" -initrd "$guest/machine" \
  -append "console=$console loglevel=4 oops=panic panic=-1 systemd.debug_shell=hvc0 systemd.getty_auto=no" \
  -drive "file=$2,format=raw,if=none,id=disk,cache=unsafe" -device virtio-blk-pci,drive=disk \
  -device virtio-serial-pci -chardev stdio,id=shell,signal=off -device virtconsole,chardev=shell
