#!/usr/bin/env bash
# Makes the guest, once for each version: Debian's own kernel, only unpacked; gpio-sim, which Debian leaves out, compiled
# from Debian's source of it; a first file system that mounts this machine's and runs init.sh; and one for machine.sh.
set -euo pipefail
. "$(dirname "$0")/guest.sh"
. "$here/gpio-sim.sh"
. "$here/first-files.sh"
if [ -e "$guest/ready" ]; then exit; fi

printf 'guest: preparing %s (once, 230 MB to download) …\n' "$guest" >&2
began=$SECONDS
mkdir -p "$(dirname "$guest")"
work=$(mktemp -d "$guest.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"

headers=linux-headers-${kernel%-*}-common
packages=("linux-image-$kernel" "linux-headers-$kernel" "$headers" linux-kbuild-6.1 busybox-static)
apt-get download -qq "${packages[@]}" linux-source-6.1 2>log || fail "$(cat log)"
for package in "${packages[@]}"; do dpkg -x "$package"_*.deb .; done

gpio_sim "$kernel" "$headers" CC=gcc
cp module/gpio-sim-guest.ko "lib/modules/$kernel/"
busybox=("$work/bin/busybox")
"${busybox[@]}" depmod -b . "$kernel"

# Only what it takes to mount the host; the other modules are then read from there.
mkdir -p first/{host,out,new}
first_files first "$here/init.sh" virtio_pci 9pnet_virtio 9p | gzip -1 >initrd
first_files second "$here/machine-init.sh" "${machine_modules[@]}" | gzip -1 >machine

mv "boot/vmlinuz-$kernel" vmlinuz
rm -rf ./*.deb module first second usr boot log
touch ready
rm -rf "$guest"
mv "$work" "$guest"
printf 'guest: ready after %s s\n' "$((SECONDS - began))" >&2
