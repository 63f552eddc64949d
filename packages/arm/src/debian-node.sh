#!/usr/bin/env bash
# Downloads and unpacks Debian 13's Node for an architecture, with all that it needs, once. Prints the folder. Nothing is installed.
#   packages/arm/src/debian-node.sh armhf
set -euo pipefail
. "$(dirname "$0")/../../guest/src/common.sh"

node=$cache/debian-13-node-$1
if [ ! -e "$node" ]; then
  mkdir -p "$cache"
  work=$(mktemp -d "$node.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  chmod 755 "$work"
  keys=/usr/share/keyrings/debian-archive-keyring.gpg
  # From where this machine has its own Debian.
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' 'Component: main' | head -n 1)
  [ -n "$mirror" ] || fail 'apt does not know bookworm: on Debian 12, run apt-get update'
  printf 'deb [signed-by=%s] %s trixie main\n' "$keys" "$mirror" >"$work/sources"
  foreign_apt "$1" "$work/apt"
  apt+=(-o Dir::Etc::SourceParts=/dev/null -o "Dir::Etc::SourceList=$work/sources" -o Debug::NoLocking=1)
  apt-get "${apt[@]}" update >&2
  apt-get "${apt[@]}" install --download-only -y --no-install-recommends nodejs >&2
  mkdir -p "$work/root/usr/lib"
  ln -s usr/lib "$work/root/lib"
  for package in "$work"/apt/archives/*.deb; do dpkg -x "$package" "$work/root"; done
  mv "$work/root" "$node"
fi
printf '%s\n' "$node"
