# shellcheck shell=bash disable=SC2154,SC2015 # sourced, with the names of install.sh
# Sticks: files with a file system in them, on loop devices. Sourced by install.sh.

# new_stick KIND LABEL [more for mkfs.ext4]: makes one, and prints its device.
new_stick() {
  local image=$root/root/images/$1-$RANDOM.img
  truncate -s 128M "$image"
  case $1 in
    vfat) there mkfs.vfat -F 32 -n "$2" "/root/images/${image##*/}" ;;
    exfat) there mkfs.exfat -L "$2" "/root/images/${image##*/}" ;;
    ntfs) there mkfs.ntfs -F -Q -L "$2" "/root/images/${image##*/}" ;;
    ext4) there mkfs.ext4 -q "${@:3}" -L "$2" "/root/images/${image##*/}" ;;
  esac >/dev/null 2>&1
  device "$image"
}

# device IMAGE [more for losetup]: a loop device on it, known in the chroot too.
device() {
  local loop
  loop=$(losetup --find --show "${@:2}" "$1")
  echo "$loop" >>"$work/loops"
  [ -b "$root$loop" ] || mknod "$root$loop" b 7 "${loop#/dev/loop}"
  echo "$loop"
}

knows() { grep -qw "$1" /proc/filesystems; }

# Where the kernel does not know a file system, a helper is in its place: of FUSE for exFAT and NTFS; for FAT, mtools
# reads all of it into a folder. `mount` finds these by their names.
helpers() {
  knows exfat || ln -sf mount.exfat-fuse "$root/usr/sbin/mount.exfat"
  knows vfat || cat >"$root/usr/sbin/mount.vfat" <<'HELPER'
#!/bin/sh
# mount.vfat DEVICE PLACE -o OPTIONS
copy=/run/fat-$(basename "$1")
if ! [ -d "$copy" ]; then
  mkdir "$copy"
  MTOOLS_SKIP_CHECK=1 mcopy -s -Q -n -i "$1" '::/*' "$copy/" || { rm -r "$copy"; exit 32; }
fi
exec mount --bind "$copy" "$2"
HELPER
  [ ! -f "$root/usr/sbin/mount.vfat" ] || chmod 755 "$root/usr/sbin/mount.vfat"
}

# fill DEVICE FOLDER: copies what is in a folder onto it.
fill() {
  local kind
  kind=$(blkid --probe --output value --match-tag TYPE "$1")
  if [ "$kind" = vfat ] && ! knows vfat; then
    rm -rf "$root/root/fill" "$root/run/fat-${1##*/}"
    cp -r "$2" "$root/root/fill"
    there bash -c "mcopy -s -Q -o -i $1 /root/fill/* ::/"
  else
    mounted "$1" cp -r "$2/." "$root/media/EXHIBIT/"
  fi
}

# mounted DEVICE COMMAND...: runs it while the stick is mounted at /media/EXHIBIT of the chroot.
mounted() {
  helpers
  there mount "$1" /media/EXHIBIT
  local code=0
  "${@:2}" || code=$?
  there umount /media/EXHIBIT
  return $code
}

# plug DEVICE LABEL, unplug DEVICE: what udev does to its name.
plug() {
  helpers
  ln -sfn "$1" "$root/dev/disk/by-label/$2"
}
unplug() {
  rm -f "$root"/dev/disk/by-label/*
  losetup --detach "$1"
}
