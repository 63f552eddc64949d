#!/bin/busybox sh
# The guest's first process. Everything is in memory, and forgotten.
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
modprobe gpio-sim-guest
mount -t configfs configfs /sys/kernel/config
ip link set lo up
cd /project
export PATH=/project/bin:/bin HOME=/tmp
./command </dev/null 2>&1
echo "guest: status $?"
poweroff -f
