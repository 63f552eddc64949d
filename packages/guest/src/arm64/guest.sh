# Shared by prepare.sh, run.sh and machine.sh, which source it. Sets version, guest (the folder of the guest) and here.

here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
. "$here/../common.sh"
need 'qemu-system-arm qemu-user-static gcc-aarch64-linux-gnu libc6-dev libstdc++6-arm64-cross make xz-utils' \
  qemu-system-aarch64 qemu-aarch64-static aarch64-linux-gnu-gcc make xz
recipe=$(cat "$here"/{prepare,init}.sh "$here"/../{gpio-sim,first-files,machine-init}.sh | sha256sum | cut -c 1-8)
guest=$cache/guest-arm64-$version-$recipe

# Archives a folder. The busybox of the guest does it, so Debian's cpio need not be installed.
archive() { (cd "$1" && find . | qemu-aarch64-static "$2/busybox" cpio -o -H newc 2>/dev/null); }
