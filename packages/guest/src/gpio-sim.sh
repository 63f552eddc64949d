# Shared by the guests, which source it.

# Compiles gpio-sim, which Debian leaves out, from Debian's source of it. The kernel's headers and linux-source-6.1_*.deb are in
# the folder where this runs. Arguments: the kernel, the package of its common headers, and more for make.
gpio_sim() {
  local kernel=$1 headers=$2
  shift 2
  # Out of the kernel's tree one call is not there: what it calls is then asked for by the number.
  mkdir module
  dpkg-deb --fsys-tarfile linux-source-6.1_*.deb | tar -xO ./usr/src/linux-source-6.1.tar.xz |
    tar -xJ -C module --strip-components=3 linux-source-6.1/drivers/gpio/{gpio-sim.c,gpiolib.h} linux-source-6.1/kernel/irq/irq_sim.c
  sed -i 's/handle_simple_irq(irq_to_desc(irqnum))/generic_handle_irq(irqnum)/' module/irq_sim.c
  printf 'obj-m := gpio-sim-guest.o\ngpio-sim-guest-y := gpio-sim.o irq_sim.o\n' >module/Kbuild
  printf 'include %s\n' "$PWD/usr/src/$headers/Makefile" >"usr/src/linux-headers-$kernel/Makefile"
  make -s -C "usr/src/linux-headers-$kernel" M="$PWD/module" "$@" modules >log 2>&1 || fail "$(cat log)"
}
