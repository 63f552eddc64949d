# Shared by prepare.sh, run.sh and machine.sh, which source it. Sets kernel, version and guest (the folder of the guest).

here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
. "$here/common.sh"
need 'qemu-system-x86 gcc make gpiod libelf1 xz-utils' qemu-system-x86_64 gcc make gpiomon xz

# For example 6.1.0-56-amd64.
kernel=$(candidate linux-image-amd64 Depends | sed -n 's/^linux-image-\([^ ,]*\).*/\1/p')
[ -n "$kernel" ] || fail 'apt does not know linux-image-amd64: run apt-get update'
recipe=$(cat "$here"/{prepare,gpio-sim,first-files,init,machine-init}.sh | sha256sum | cut -c 1-8)
guest=$cache/guest-$version-$recipe
