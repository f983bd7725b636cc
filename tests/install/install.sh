#!/usr/bin/env bash
# install.sh DIST NEWER [light|full] [SUITE]
#
# Installs a kiosk on a bare Debian in a chroot, with the commands that KIOSK.md has for it, from the build in DIST;
# then brings it the build in NEWER on sticks of several file systems. Says each step; ends with 0 only if all is as
# KIOSK.md says. Ends with 77 where no such Debian can be made: without root, debootstrap or a network.
#
# What is different from a machine, and why:
# - no kernel, firmware, screen or boot: there is none in a chroot. `systemctl enable`, `set-default` and so on do there
#   what they do on a machine; `daemon-reload`, `start`, `restart` and `udevadm control` know a chroot, and say that
#   they do nothing. They know it by the first process, so there is one outside of it.
# - the stick's name below /dev/disk is made here, since udev runs outside.
# - `apt` is answered "y", as somebody at the keyboard does.
# - light: the packages of the screen (HEAVY) are only simulated, since they are 250 MB; programs that do nothing
#   stand in their place, so that the units can be verified.
# - where the kernel has no FAT, mtools reads the stick's file system into a folder that is mounted in its place.
set -euo pipefail
dist=$(realpath "$1") newer=$(realpath "$2") mode=${3:-light} suite=${4:-bookworm}
here=$(realpath "$(dirname "$0")") project=$(realpath "$(dirname "$0")/../..")
tools=$project/target/tools
HEAVY="chromium cage xwayland wlr-randr xserver-xorg xinit x11-xserver-utils xinput"
# What this test itself needs: to make sticks, to look at them, and to tell their kind.
OWN="dosfstools mtools exfatprogs exfat-fuse e2fsprogs udev systemd-sysv kmod iproute2 shellcheck"
base=$tools/debian-$suite-$(cksum <<<"$OWN" | cut -d ' ' -f 1)
. "$here/sticks.sh"

cannot() { echo "cannot install a Debian here: $*"; exit 77; }
say() { echo; echo "=== $*"; }
fails() { echo "✗ $*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || cannot "it takes root"
if ! command -v debootstrap >/dev/null; then
  command -v apt-get >/dev/null || cannot "there is no debootstrap"
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap >/dev/null; } ||
    cannot "debootstrap cannot be had"
fi

root="" work="" first=""
cleanup() {
  # The first process of the chroot takes all others there with it. (What started it does not heed a plain kill.)
  if [ -n "$first" ]; then kill -KILL "$first" 2>/dev/null || true; fi
  if [ -n "$root" ]; then
    { grep -o " ${root}[^ ]*" /proc/mounts | sort -r | while read -r place; do umount -l "$place"; done; } || true
    while read -r loop; do losetup --detach "$loop" 2>/dev/null || true; done <"$work/loops"
  fi
  if [ -n "$work" ]; then rm -rf "$work"; fi
}
trap cleanup EXIT

if ! [ -d "$base" ]; then
  say "making a bare Debian, $suite (once, about a minute)"
  rm -rf "$base.part"
  mkdir -p "$tools"
  # (One command after the other by hand: "set -e" is off in what stands before "||".)
  # shellcheck disable=SC2086
  make_base() {
    debootstrap --variant=minbase "$suite" "$base.part" &&
      cp /etc/resolv.conf "$base.part/etc/resolv.conf" &&
      # No daemon is to start in a chroot.
      printf '#!/bin/sh\nexit 101\n' >"$base.part/usr/sbin/policy-rc.d" &&
      chmod 755 "$base.part/usr/sbin/policy-rc.d" &&
      DEBIAN_FRONTEND=noninteractive chroot "$base.part" apt-get -y -q --no-install-recommends install $OWN &&
      rm -rf "$base.part"/var/cache/apt/archives/*.deb
  }
  make_base >"$tools/debootstrap.log" 2>&1 ||
    { tail -5 "$tools/debootstrap.log"; rm -rf "$base.part"; cannot "debootstrap failed"; }
  mv "$base.part" "$base"
fi

say "a machine of its own, over that Debian"
work=$(mktemp -d)
touch "$work/loops"
root=$work/root
mkdir "$work/up" "$work/tmp" "$root"
mount -t overlay overlay -o "lowerdir=$base,upperdir=$work/up,workdir=$work/tmp" "$root" 2>/dev/null ||
  cp -a "$base/." "$root"
unshare --pid --fork --kill-child sh -c "mount -t proc proc '$root/proc' && exec sleep infinity" 2>/dev/null &
holder=$!
until first=$(pgrep --parent "$holder") && mountpoint -q "$root/proc"; do sleep 0.1; done
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for node in null:1:3 zero:1:5 full:1:7 random:1:8 urandom:1:9 tty:5:0 fuse:10:229; do
  IFS=: read -r name major minor <<<"$node"
  mknod -m 666 "$root/dev/$name" c "$major" "$minor"
done
mkdir -p "$root/dev/disk/by-label" "$root/dev/shm" "$root/media/EXHIBIT" "$root/root/images"
chmod 1777 "$root/dev/shm"
ln -s /proc/self/fd "$root/dev/fd"
cp /etc/resolv.conf "$root/etc/resolv.conf"
own="PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb LANG=C.UTF-8"
# shellcheck disable=SC2086
there() { nsenter --pid="/proc/$first/ns/pid" chroot "$root" /usr/bin/env -i $own "$@"; }
guide() {
  say "KIOSK.md, $1"
  { cat "$here/answers.sh"; python3 "$here/steps.py" "$project/KIOSK.md" "$1"; } >"$root/root/steps"
  there MODE="$mode" HEAVY="$HEAVY" bash -euxo pipefail /root/steps 2>&1 || fails "KIOSK.md, $1, does not work"
}

say "KIOSK.md, 1.: a stick"
stick=$(new_stick vfat nameless)
# The commands of that section are for the machine where the build is made; the build is made already.
python3 "$here/steps.py" "$project/KIOSK.md" "1." | sed -E "s|^make dist.*||; s|sudo fatlabel /dev/sdX1|label $stick|" \
  >"$work/steps"
grep -q "label $stick EXHIBIT" "$work/steps" || fails "KIOSK.md does not say how a stick is labelled"
label() { there fatlabel "$1" "$2" 2>&1; }
mkdir "$work/media"
(
  cd "$project"
  sed -i "s|/media/EXHIBIT|$work/media|g; s|^cp -r dist |cp -r $dist |" "$work/steps"
  set -x
  . "$work/steps"
)
ls "$work/media"
fill "$stick" "$work/media"
plug "$stick" EXHIBIT

guide "3."
guide "4."
. "$here/look.sh"
looks_installed "$(version "$dist")"
guide "If cage"
for link in /etc/systemd/system/getty@tty1.service.d/autologin.conf /var/lib/exhibit/.bash_profile; do
  [ -f "$root$link" ] || fails "$link is not there"
done
there bash -n /var/lib/exhibit/.bash_profile
guide "4."
guide "9."
there systemctl is-enabled exhibit-night.timer
unplug "$stick"
runs_for_visitors

. "$here/updates.sh"
say "✓ installed and updated: $suite, $mode"
