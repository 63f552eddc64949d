# Shared by the guests, which source it. Sets version (of Debian's kernel) and cache.

fail() {
  printf 'guest: %s\n' "$1" >&2
  exit 1
}

# The packages to install, and the programs that must be there.
need() {
  local packages=$1 program
  shift
  for program; do
    command -v "$program" >/dev/null || fail "$program is missing: apt-get install $packages"
  done
}

candidate() { apt-cache show --no-all-versions "$1" 2>/dev/null | sed -n "s/^$2: //p"; }

case $(dpkg --print-architecture 2>/dev/null) in
  amd64) ;;
  '') fail 'expected Debian 12 on amd64, because the guest is made of its packages' ;;
  *) fail "expected amd64, got $(dpkg --print-architecture)" ;;
esac

if [ -z "$(candidate linux-source-6.1 Version)" ] && [ "$(id -u)" = 0 ]; then apt-get update -qq; fi
version=$(candidate linux-source-6.1 Version)
[ -n "$version" ] || fail 'apt does not know linux-source-6.1: on Debian 12, run apt-get update'
cache=${XDG_CACHE_HOME:-$HOME/.cache}/hardware-ws
