#!/usr/bin/env bash
# Runs a command in the guest, on this machine's files, and exits with its status. What the command writes is discarded.
#   packages/guest/src/run.sh uname -r
# GUEST_MODULES lists the kernel modules to load. GUEST_ACCEL=kvm is faster where KVM works. The default is tcg, which emulates,
# because many virtual machines offer a KVM in which no kernel boots.
set -euo pipefail
. "$(dirname "$0")/guest.sh"
[ $# -gt 0 ] || fail 'expected a command to run'
"$(dirname "$0")/prepare.sh"

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
printf 'guest=%q\nmodules=%q\n' "$guest" "${GUEST_MODULES:-}" >"$out/settings"
{
  printf '#!/bin/sh\n'
  printf 'export HOME=%q PATH=%q CI=%q\n' "$HOME" "$PATH" "${CI:-}"
  printf 'cd %q\nexec' "$PWD"
  printf ' %q' "$@"
  printf '\n'
} >"$out/command"
chmod 755 "$out/command"

# An emulated guest counts time in instructions, 2 ns each, so its time does not pass while the host is busy.
accel=${GUEST_ACCEL:-tcg}
clock=()
if [ "$accel" = tcg ]; then clock=(-icount shift=1); fi
timeout --foreground 1800 qemu-system-x86_64 -machine "pc,accel=$accel" -cpu max -m 2G "${clock[@]}" \
  -nodefaults -no-user-config -display none -no-reboot -chardev stdio,id=console -serial chardev:console \
  -kernel "$guest/vmlinuz" -initrd "$guest/initrd" -append 'console=ttyS0 quiet loglevel=1 oops=panic panic=-1' \
  -fsdev local,id=host,path=/,security_model=none,readonly=on,multidevs=remap -device virtio-9p-pci,fsdev=host,mount_tag=host \
  -fsdev "local,id=out,path=$out,security_model=none" -device virtio-9p-pci,fsdev=out,mount_tag=out \
  </dev/null 2>"$out/qemu" | stdbuf -o0 tr -d '\r' || fail "$(cat "$out/qemu")"
[ -e "$out/status" ] || fail "the guest stopped before the command ended$(printf '\n'; cat "$out/qemu")"
exit "$(cat "$out/status")"
