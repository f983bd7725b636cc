#!/bin/sh
# stick.sh DEVICE: takes a new build from a stick if it is sound, puts exported counts onto it, and writes there what
# happened. A folder instead of a device is taken as a stick that is mounted already. Goes to /opt/exhibit/.
# Ends with 0 if the exhibit runs what is on the stick, 1 if not.
set -u
tools=$(dirname "$(readlink -f "$0")")
home=${EXHIBIT_HOME:-/srv/exhibit}
kept=${EXHIBIT_KEPT:-/var/lib/exhibit/kept}

# One stick after the other: the second one waits. A stick that was killed in the middle holds nobody up.
exec 9>"${EXHIBIT_LOCK:-/run/exhibit-stick.lock}" || exit 1
flock -w 300 9 || { echo "another stick is still being read; pull this one out and plug it in again" >&2; exit 1; }

mounted=
if [ -d "$1" ]; then
  place=$1
else
  place=$(mktemp -d /run/exhibit-stick.XXXXXX) || exit 1
  # A stick that cannot be written to, as one with its switch set or one that Windows has not let go of, still brings.
  # (A helper of a file system stays as long as the stick is mounted, and must not hold the lock.)
  safe=nosuid,nodev,noexec
  mount -o "$safe" "$1" "$place" 9>&- 2>/dev/null || mount -o "ro,$safe" "$1" "$place" 9>&- || {
    rmdir "$place"
    echo "refused: the stick in $1 cannot be read. Format it as FAT32 or exFAT, label EXHIBIT, and copy the build" >&2
    exit 1
  }
  mounted=yes
fi

before=$(readlink "$home/current")
said=$(python3 "$tools/take-update.py" "$place" --home "$home" 2>&1)
code=$?
# Names and content are the launcher's own. A stick that is full or cannot be written to keeps its update all the same.
# Each is written beside and renamed, so that a stick pulled out now keeps what it had.
if ls "$kept"/*.csv >/dev/null 2>&1 && mkdir -p "$place/counts" 2>/dev/null; then
  for file in "$kept"/*.csv; do
    name=$place/counts/$(basename "$file")
    { cp "$file" "$name.part" && mv "$name.part" "$name"; } 2>/dev/null && continue
    rm -f "$name.part"
    said="$said The counts could not be written onto the stick."
    break
  done
fi
line="$(date '+%Y-%m-%d %H:%M') $(uname -n): $said"
echo "$line"
{ echo "$line" >>"$place/result.txt"; } 2>/dev/null || echo "this could not be written onto the stick" >&2
sync -f "$place" 2>/dev/null || sync
if [ -n "$mounted" ]; then
  # One that was pulled out meanwhile is let go as soon as nothing holds it.
  umount "$place" 2>/dev/null || umount -l "$place"
  rmdir "$place" 2>/dev/null
fi
# The exhibit shows the new build as soon as it starts; it is over in a few seconds. Nobody notices a refused one.
if [ "$(readlink "$home/current")" != "$before" ]; then ${EXHIBIT_RESTART:-systemctl restart exhibit.service}; fi
case $code in 0 | 3) exit 0 ;; *) exit 1 ;; esac
