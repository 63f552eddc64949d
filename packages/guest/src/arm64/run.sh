#!/usr/bin/env bash
# Runs a command in the guest for arm64, in a folder of this machine that becomes /project, and exits with its status. Programs in
# the folder's bin are found by their names.
#   packages/guest/src/arm64/run.sh FOLDER node tests.cjs
set -euo pipefail
. "$(dirname "$0")/guest.sh"
[ $# -gt 1 ] || fail 'expected a folder and a command to run in it'
"$here/prepare.sh"

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
mkdir "$out/root"
cp -a "$1" "$out/root/project"
shift
printf '#!/bin/sh\nexec%s\n' "$(printf ' %q' "$@")" >"$out/root/project/command"
chmod 755 "$out/root/project/command"
{
  cat "$guest/first.cpio"
  archive "$out/root" "$guest"
} >"$out/initrd"

# The guest counts time in instructions, 2 ns each, so its time does not pass while this machine is busy.
timeout --foreground 300 qemu-system-aarch64 -machine virt -accel tcg -cpu max,pauth-impdef=on -icount shift=1 -m 2G \
  -nodefaults -no-user-config -display none -no-reboot -serial stdio \
  -kernel "$guest/vmlinuz" -initrd "$out/initrd" -append 'console=ttyAMA0 quiet loglevel=1 oops=panic panic=-1' \
  </dev/null 2>"$out/qemu" | stdbuf -o0 tr -d '\r' | tee "$out/console" || fail "$(cat "$out/qemu")"
status=$(sed -n 's/^guest: status //p' "$out/console")
[ -n "$status" ] || fail "the guest stopped before the command ended$(printf '\n'; cat "$out/qemu")"
exit "$status"
