#!/usr/bin/env bash
# Makes the guest for arm64, once for each version: Debian's own kernel, only unpacked; gpio-sim, compiled for it; and a first
# file system with busybox, the libraries that Node needs, and init.sh. It is all that the guest has, besides its project.
set -euo pipefail
. "$(dirname "$0")/guest.sh"
. "$here/../gpio-sim.sh"
. "$here/../first-files.sh"
if [ -e "$guest/ready" ]; then exit; fi

printf 'guest: preparing %s (once, 230 MB to download) …\n' "$guest" >&2
began=$SECONDS
mkdir -p "$(dirname "$guest")"
work=$(mktemp -d "$guest.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"

foreign_apt arm64 "$work/apt"
apt-get "${apt[@]}" update 2>log || fail "$(cat log)"
# For example 6.1.0-56-arm64.
kernel=$(apt-cache "${apt[@]}" show --no-all-versions linux-image-arm64 | sed -n 's/^Depends: linux-image-\([^ ,]*\).*/\1/p')
headers=linux-headers-${kernel%-*}-common
packages=("linux-image-$kernel" "linux-headers-$kernel" "$headers" busybox-static)
apt-get "${apt[@]}" download "${packages[@]}" 2>log || fail "$(cat log)"
# The tools that compile a module run on this machine.
apt-get download -qq linux-kbuild-6.1 linux-source-6.1 2>log || fail "$(cat log)"
for package in "${packages[@]}" linux-kbuild-6.1; do dpkg -x "$package"_*.deb .; done
gpio_sim "$kernel" "$headers" ARCH=arm64 CROSS_COMPILE=aarch64-linux-gnu- CC=aarch64-linux-gnu-gcc

cp module/gpio-sim-guest.ko "lib/modules/$kernel/"
cp bin/busybox .
busybox=(qemu-aarch64-static "$work/busybox")
"${busybox[@]}" depmod -b . "$kernel"

mkdir -p first/{tmp,lib,usr/bin}
for library in ld-linux-aarch64.so.1 libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 libgcc_s.so.1 libstdc++.so.6; do
  cp -L "/usr/aarch64-linux-gnu/lib/$library" first/lib/
done
first_files first "$here/init.sh" gpio-sim-guest >first.cpio
first_files second "$here/../machine-init.sh" "${machine_modules[@]}" | gzip -1 >machine

mv "boot/vmlinuz-$kernel" vmlinuz
rm -rf ./*.deb apt module first second usr boot lib bin log
touch ready
rm -rf "$guest"
mv "$work" "$guest"
printf 'guest: ready after %s s\n' "$((SECONDS - began))" >&2
