#!/bin/sh
# Runs a command while the kernel starts programs of arm64 in QEMU's user emulation. It needs root.
#   packages/build/src/deb/with-arm64.sh chroot FOLDER uname -m
set -eu
formats=/proc/sys/fs/binfmt_misc
if [ ! -e $formats/status ]; then
  exec unshare --mount sh -euc 'mount -t binfmt_misc binfmt_misc "$0"; exec "$@"' $formats "$0" "$@"
fi
if [ ! -e $formats/qemu-aarch64 ]; then
  cat /usr/lib/binfmt.d/qemu-aarch64.conf >$formats/register
  trap 'echo -1 >$formats/qemu-aarch64' EXIT
fi
"$@"
