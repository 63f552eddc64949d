# Sourced by scripts that take packages from Debian. Sets version (of Debian's kernel) and cache.

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

# Sets apt: options with which apt-get knows the packages of an architecture, apart from what it knows of this machine.
foreign_apt() {
  mkdir -p "$2"/lists/partial "$2"/archives/partial
  touch "$2/status"
  apt=(-qq -o "APT::Architecture=$1" -o "APT::Architectures::=$1"
    -o "Dir::State::Lists=$2/lists" -o "Dir::State::status=$2/status" -o "Dir::Cache=$2" -o APT::Sandbox::User=root)
}

case $(dpkg --print-architecture 2>/dev/null) in
  amd64) ;;
  '') fail 'expected Debian 12 on amd64, because the guest is made of its packages' ;;
  *) fail "expected amd64, got $(dpkg --print-architecture)" ;;
esac

if [ -z "$(candidate linux-source-6.1 Version)" ] && [ "$(id -u)" = 0 ]; then apt-get update -qq; fi
version=$(candidate linux-source-6.1 Version)
[ -n "$version" ] || fail 'apt does not know linux-source-6.1: on Debian 12, run apt-get update'
cache=${XDG_CACHE_HOME:-$HOME/.cache}/hardware-ws
