#!/bin/sh
# stick.sh DEVICE: takes a new build from a stick if it is sound, puts exported counts onto it, and writes there what happened.
# A folder instead of a device is taken as a stick that is mounted already. Goes to /opt/exhibit/.
set -u
tools=$(dirname "$(readlink -f "$0")")
home=${EXHIBIT_HOME:-/srv/exhibit}
kept=${EXHIBIT_KEPT:-/var/lib/exhibit/kept}
mounted=
if [ -d "$1" ]; then
  place=$1
else
  place=/run/exhibit-stick
  mkdir -p "$place"
  mount -o nosuid,nodev,noexec "$1" "$place" || exit 1
  mounted=yes
fi

said=$(python3 "$tools/take-update.py" "$place" --home "$home" 2>&1)
code=$?
if [ -d "$kept" ]; then
  mkdir -p "$place/counts"
  # Names and content are the launcher's own; a stick that is full keeps its update all the same.
  cp "$kept"/*.csv "$place/counts/" 2>/dev/null
fi
echo "$(date '+%Y-%m-%d %H:%M') $(uname -n): $said" | tee -a "$place/result.txt"
sync
if [ -n "$mounted" ]; then umount "$place"; fi
# The exhibit shows the new build as soon as it starts; it is over in a few seconds.
if [ "$code" = 0 ]; then ${EXHIBIT_RESTART:-systemctl restart exhibit.service}; fi
exit 0
