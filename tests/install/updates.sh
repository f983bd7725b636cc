# shellcheck shell=bash disable=SC2154,SC2015 # sourced, with the names of install.sh
# Updates, as section 8 of KIOSK.md has them: what udev starts for a stick, on sticks of several kinds. Sourced by
# install.sh.

# comes DEVICE CODE WORDS [variables]: plugs a stick in, and expects how it ends and what it says.
comes() {
  local start code=0
  start=$(sed -n 's/^ExecStart=//p' "$root/etc/systemd/system/exhibit-stick@.service")
  start=${start//%i/${1##*/}}
  echo "$start"
  # shellcheck disable=SC2086
  there env "${@:4}" $start >"$work/said" 2>&1 || code=$?
  cat "$work/said"
  [ "$code" = "$2" ] || fails "it ended with $code"
  grep -q "$3" "$work/said" || fails "it does not say: $3"
  if grep -q Traceback "$work/said"; then fails "that is no sentence"; fi
  if grep -qF " $root/run/exhibit-stick" /proc/mounts; then fails "the stick is still mounted"; fi
}

told() { grep -h "$1" "$root/media/EXHIBIT/result.txt" && ls "$root/media/EXHIBIT/counts/"; }

old=$(version "$dist") new=$(version "$newer")
mkdir "$work/old" "$work/new" "$work/zip"
cp -r "$dist" "$work/old/dist"
cp -r "$newer" "$work/new/exhibit"
python3 "$project/tests/stick/zips.py" windows "$newer" "$work/zip/exhibit-$new.zip"
# As a visitor's screen left them.
install -d "$root/var/lib/exhibit/kept"
echo "period,what,id,sum" >"$root/var/lib/exhibit/kept/visits-2026-11-23.csv"

turn=0
for kind in vfat exfat ntfs ext4; do
  say "an update from $kind ($(knows $kind && echo 'of the kernel' || echo 'by a helper'))"
  stick=$(new_stick $kind Exhibit)
  turn=$((turn + 1))
  case $turn in
    1) fill "$stick" "$work/zip"; comes "$stick" 0 "version $new is taken from exhibit-$new.zip" ;;
    2) fill "$stick" "$work/old"; comes "$stick" 0 "version $old is taken from dist" ;;
    3) fill "$stick" "$work/new"; comes "$stick" 0 "version $new is taken from exhibit" ;;
    4) fill "$stick" "$work/old"; comes "$stick" 0 "version $old is taken from dist" ;;
  esac
  shows "$([ $((turn % 2)) = 1 ] && echo "$new" || echo "$old")"
  mounted "$stick" told "is taken" || fails "the stick was not told"
  comes "$stick" 0 "is already running"
  losetup --detach "$stick"
done

say "section 8: the way back"
guide "Back to the build before"
shows "$new"

say "a stick that cannot be written to"
stick=$(new_stick ext4 EXHIBIT)
fill "$stick" "$work/old"
image=$(losetup --list --noheadings --output BACK-FILE "$stick")
losetup --detach "$stick"
stick=$(device "$image" --read-only)
comes "$stick" 0 "version $old is taken"
grep -q "could not be written onto the stick" "$work/said" || fails "it does not say that it wrote nothing"
losetup --detach "$stick"

say "a stick that is full"
stick=$(device "$image")
mounted "$stick" sh -c "rm -r '$root/media/EXHIBIT/dist'; cp -r '$newer' '$root/media/EXHIBIT/'; \
  dd if=/dev/zero of='$root/media/EXHIBIT/film.mp4' bs=1M 2>/dev/null || true"
comes "$stick" 0 "version $new is taken"

say "a stick that was pulled out: from the middle of a file on, the system cannot read it"
losetup --detach "$stick"
stick=$(new_stick ext4 EXHIBIT -O ^has_journal -b 1024)
fill "$stick" "$work/old"
image=$(losetup --list --noheadings --output BACK-FILE "$stick")
sync
middle=$(there debugfs -R "blocks /dist/exhibit.html" "$stick" 2>/dev/null | awk '{ print $(int(NF / 2)) }')
echo "nothing after block $middle"
truncate -s "${middle}K" "$image"
echo 3 >/proc/sys/vm/drop_caches
comes "$stick" 1 "Was it pulled out?"
shows "$new"
losetup --detach "$stick"

say "a stick that is no stick"
head -c 1M /dev/urandom >"$root/root/images/noise.img"
stick=$(device "$root/root/images/noise.img")
comes "$stick" 1 "cannot be read. Format it"
losetup --detach "$stick"

say "a kiosk whose disk is full"
stick=$(new_stick ext4 EXHIBIT)
fill "$stick" "$work/old"
mkdir "$root/srv/small"
mount -t tmpfs -o size=4M tmpfs "$root/srv/small"
comes "$stick" 1 "disk has . MB left" EXHIBIT_HOME=/srv/small

say "two sticks at once"
other=$(new_stick ext4 EXHIBIT)
fill "$other" "$work/old"
there sh -c "/opt/exhibit/stick.sh $stick & /opt/exhibit/stick.sh $other; wait" 2>&1 | tee "$work/said"
[ "$(grep -c "is taken from" "$work/said")" = 1 ] && grep -q "is already running" "$work/said" || fails "they met"
shows "$old"
