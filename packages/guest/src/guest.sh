# Shared by prepare.sh and run.sh, which source it. Sets kernel, version and guest (the folder of the guest).

fail() {
  printf 'guest: %s\n' "$1" >&2
  exit 1
}

case $(dpkg --print-architecture 2>/dev/null) in
  amd64) ;;
  '') fail 'expected Debian 12 on amd64, because the guest is made of its packages' ;;
  *) fail "expected amd64, got $(dpkg --print-architecture)" ;;
esac

for program in qemu-system-x86_64 gcc make gpiomon xz; do
  command -v "$program" >/dev/null ||
    fail "$program is missing: apt-get install qemu-system-x86 gcc make gpiod libelf1 xz-utils"
done

candidate() { apt-cache show --no-all-versions "$1" 2>/dev/null | sed -n "s/^$2: //p"; }

if [ -z "$(candidate linux-source-6.1 Version)" ] && [ "$(id -u)" = 0 ]; then apt-get update -qq; fi
version=$(candidate linux-source-6.1 Version)
[ -n "$version" ] || fail 'apt does not know linux-source-6.1: on Debian 12, run apt-get update'
# For example 6.1.0-56-amd64.
kernel=$(candidate linux-image-amd64 Depends | sed -n 's/^linux-image-\([^ ,]*\).*/\1/p')
[ -n "$kernel" ] || fail 'apt does not know linux-image-amd64: run apt-get update'
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
recipe=$(cat "$here"/{prepare,init}.sh | sha256sum | cut -c 1-8)
guest=${XDG_CACHE_HOME:-$HOME/.cache}/hardware-ws/guest-$version-$recipe
