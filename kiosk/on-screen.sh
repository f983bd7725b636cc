#!/bin/sh
# Runs inside cage: turns the picture if it must be turned, then starts the launcher.
# Goes to /opt/exhibit/. Its settings come from /etc/default/exhibit.
set -u
if [ "${SCREEN_TURN:-normal}" != normal ] && command -v wlr-randr >/dev/null; then
  # The first word of the first line is the name of the first screen.
  screen=$(wlr-randr | awk 'NR == 1 { print $1 }')
  wlr-randr --output "$screen" --transform "$SCREEN_TURN" || echo "the picture cannot be turned here" >&2
fi
# Words, not one word: the options are several.
# shellcheck disable=SC2086
exec /usr/bin/python3 /opt/exhibit/kiosk.py "$EXHIBIT_FOLDER" --profile "$EXHIBIT_STORE/profile" \
  --keep "$EXHIBIT_STORE/kept" ${LAUNCHER_OPTIONS:-}
