#!/bin/busybox sh
# The guest's first process. Its root is this machine's, and what is written to it is forgotten.
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
modprobe -a virtio_pci 9pnet_virtio 9p
mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000,cache=loose,ro host /host
mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000 out /out

# guest: where prepare.sh made it; modules: what to load.
. /out/settings
mount --bind "/host$guest/lib/modules" /lib/modules
modprobe -a overlay configfs $modules
mkdir /memory
mount -t tmpfs memory /memory
mkdir /memory/upper /memory/work
mount -t overlay -o lowerdir=/host,upperdir=/memory/upper,workdir=/memory/work root /new
mount -t configfs configfs /sys/kernel/config
mkdir -p /dev/shm /dev/pts
mount -t tmpfs shm /dev/shm
mount -t devpts pts /dev/pts
ln -s /proc/self/fd /dev/fd
ip link set lo up
for name in proc sys dev out; do
  mkdir -p "/new/$name"
  mount --move "/$name" "/new/$name"
done

# Not on a terminal: nothing then redraws what it has shown.
(
  chroot /new /bin/sh -c "exec /out/command </dev/null"
  echo $? >/new/out/status
) 2>&1 | cat
sync
poweroff -f
