#!/bin/sh
# Only for X instead of cage: what runs on the screen. Goes to /opt/exhibit/.
set -u
# shellcheck source=/dev/null
. /etc/default/exhibit
# The picture stays on.
xset s off
xset s noblank
xset -dpms
case "${SCREEN_TURN:-normal}" in 90) turn=right ;; 180) turn=inverted ;; 270) turn=left ;; *) turn=normal ;; esac
screen=$(xrandr | awk '/ connected/ { print $1; exit }')
xrandr --output "$screen" --rotate "$turn"
# The touch screen turns with the picture. On a machine with one screen every touch device belongs to it.
xinput list --id-only | while read -r device; do
  xinput list-props "$device" 2>/dev/null | grep -q 'libinput Calibration Matrix' || continue
  xinput map-to-output "$device" "$screen"
done
# Without a window manager a kiosk's window has no place to go to but the whole screen.
size=$(xrandr | awk '/\*/ { print $1; exit }')
case "$turn" in right | left) size="${size#*x}x${size%x*}" ;; esac
# shellcheck disable=SC2086
exec /usr/bin/python3 /opt/exhibit/kiosk.py "$EXHIBIT_FOLDER" --profile "$EXHIBIT_STORE/profile" \
  --keep "$EXHIBIT_STORE/kept" \
  --flag=--window-position=0,0 --flag="--window-size=$(echo "$size" | tr x ,)" ${LAUNCHER_OPTIONS:-}
