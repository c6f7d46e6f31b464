#!/usr/bin/env bash
# Started in namespaces of its own: makes a root out of this machine's own by an overlay, and starts systemd in it.
set -euo pipefail

if [ $# -ne 3 ]; then
  echo "usage: ops/check/boot.sh FOLDER RELEASE_ROOT JDK; FOLDER is where the root is made, RELEASE_ROOT what is laid over it"
  exit 2
fi
folder=$1 over=$2 jdk=$3

mount --make-rprivate /
mount -t tmpfs -o size=2g boot "$folder"
mkdir "$folder"/{upper,work,root}
mount -t overlay boot -o "lowerdir=/,upperdir=$folder/upper,workdir=$folder/work" "$folder/root"
cd "$folder/root"
rm -rf etc/systemd/system/*.wants var/log/journal etc/nightdesk var/lib/nightdesk
cp -a "$over"/. .
mkdir -p opt/jdk
mount --rbind "$jdk" opt/jdk
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t tmpfs cgroup sys/fs/cgroup
mount -t cgroup2 cgroup sys/fs/cgroup
mount -t tmpfs run run
mount -t tmpfs dev dev
for one in null zero full random urandom tty; do
  touch "dev/$one"
  mount --bind "/dev/$one" "dev/$one"
done
ln -s /proc/self/fd dev/fd
mkdir dev/shm dev/pts
mount -t tmpfs shm dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ip link set lo up
mkdir -p .before
pivot_root . .before
umount -l /.before
# as a booted systemd has it: credentials are mounted for a service, and seen by it
mount --make-rshared /
exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --log-target=journal --show-status=no --unit=basic.target
