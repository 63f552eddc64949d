# Shared by the guests, which source it.

# What machine-init.sh loads.
machine_modules=(virtio_pci virtio_blk virtio_console crc32c_generic ext4 gpio-sim-guest)

# Prints a first file system as an archive: busybox, an init, kernel modules with all that they need, and what is in the folder
# already. It runs where the kernel is unpacked, and busybox has the words that run the guest's. Arguments: the folder, the init and
# the modules.
first_files() {
  local folder=$1 init=$2 module
  shift 2
  mkdir -p "$folder"/{bin,proc,sys,dev} "$folder/lib/modules/$kernel"
  cp bin/busybox "$folder/bin/"
  cp "$init" "$folder/init"
  chmod 755 "$folder/init"
  for module; do
    grep -E "(^|/)$module\.ko:" "lib/modules/$kernel/modules.dep" || fail "Debian's kernel has no module $module"
  done | tr -d ':' | tr ' ' '\n' | sort -u | (cd "lib/modules/$kernel" && xargs cp --parents -t "$work/$folder/lib/modules/$kernel")
  "${busybox[@]}" depmod -b "$folder" "$kernel"
  (cd "$folder" && find . | "${busybox[@]}" cpio -o -H newc 2>/dev/null)
}
