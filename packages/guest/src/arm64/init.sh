#!/bin/busybox sh
# The guest's first process. Everything is in memory, and forgotten.
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
insmod /lib/modules/configfs.ko
insmod /lib/modules/gpio-sim-guest.ko
mount -t configfs configfs /sys/kernel/config
ip link set lo up
cd /project
export PATH=/project/bin:/bin HOME=/tmp
./command </dev/null 2>&1
echo "guest: status $?"
poweroff -f
