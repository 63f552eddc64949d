#!/bin/busybox sh
# The first process of a machine with a Debian of its own on a disk: makes the pins of the board, and hands over to systemd.
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
modprobe -a virtio_pci virtio_blk virtio_console crc32c_generic ext4 gpio-sim-guest
mount -t configfs configfs /sys/kernel/config
board=/sys/kernel/config/gpio-sim/board
mkdir $board $board/bank
echo 4 >$board/bank/num_lines
offset=0
for pin in GPIO17 GPIO27 GPIO22 GPIO23; do
  mkdir $board/bank/line$offset
  echo $pin >$board/bank/line$offset/name
  offset=$((offset + 1))
done
echo 1 >$board/live
mkdir /root
mount -t ext4 /dev/vda /root
for name in proc sys dev; do mount --move /$name /root/$name; done
exec switch_root /root /sbin/init
