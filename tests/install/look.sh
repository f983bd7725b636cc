# shellcheck shell=bash disable=SC2154,SC2015 # sourced, with the names of install.sh
# What must be so on an installed machine. Sourced by install.sh.

version() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1] + "/files.json"))["version"])' "$1"; }

shows() {
  there sh -c 'cd /srv/exhibit/current && sha256sum --check --strict --quiet checksums.txt' ||
    fails "current is damaged"
  [ "$(version "$root/srv/exhibit/current")" = "$1" ] || fails "another version than $1 is shown"
}

looks_installed() {
  say "what is there now"
  shows "$1"
  local enabled target
  enabled=$(there systemctl is-enabled exhibit)
  target=$(there systemctl get-default)
  [ "$enabled" = enabled ] && [ "$target" = graphical.target ] || fails "the exhibit does not start at boot"
  there systemd-analyze verify /etc/systemd/system/exhibit.service /etc/systemd/system/exhibit-stick@.service \
    /etc/systemd/system/exhibit-night.service /etc/systemd/system/exhibit-night.timer 2>&1 | tee "$work/verified"
  # It speaks of other units too, which a bare machine may have; of ours it must say nothing.
  if grep -q exhibit "$work/verified"; then fails "systemd does not like a unit"; fi
  there systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$root/etc/systemd/system/exhibit-night.timer")"
  # The rule, as udev reads it, on the stick that is there.
  there udevadm test --action=add "/sys/class/block/${stick##*/}" >"$work/udev" 2>&1 || true
  grep -E 'ID_FS_LABEL=|SYSTEMD_WANTS=|exhibit' "$work/udev" || true
  grep -q "SYSTEMD_WANTS=.*exhibit-stick@${stick##*/}.service" "$work/udev" || fails "udev would not call for the stick"
  if there su kiosk -c 'touch /srv/exhibit/current/x /srv/exhibit/builds/x' 2>/dev/null; then
    fails "visitors' programs may change the build"
  fi
  there su kiosk -c 'touch /var/lib/exhibit/x && rm /var/lib/exhibit/x' || fails "the kiosk's user has no place"
  there sh -c 'shellcheck --shell=sh /opt/exhibit/*.sh' || fails "a script has a flaw"
  there python3 -c 'import json; json.load(open("/etc/chromium/policies/managed/exhibit.json"))'
}

# What exhibit.service starts, by its user and with its settings; without a network but the machine's own.
runs_for_visitors() {
  say "what exhibit.service starts"
  cat >"$root/root/visit" <<'VISIT'
ip link set lo up
install -d -m 700 -o kiosk /run/user/kiosk
start=$(sed -n 's/^ExecStart=//p' /etc/systemd/system/exhibit.service)
# light: no cage, no screen; what runs inside of it.
[ "$MODE" = full ] || start=${start#*-- }
echo "$start"
sed -i 's/^LAUNCHER_OPTIONS=.*/LAUNCHER_OPTIONS="--silence 20"/' /etc/default/exhibit
su kiosk -c "set -a; . /etc/default/exhibit; export XDG_RUNTIME_DIR=/run/user/kiosk WLR_BACKENDS=headless \
  WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1; exec $start" >/run/said 2>&1 &
python3 - "$MODE" <<'ASK'
import json, sys, time, urllib.request
def ask(path, **headers):
    return urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:8090" + path, headers=headers), timeout=5)
until = time.monotonic() + 60
while True:
    try:
        page, state = ask("/", **{"Accept-Encoding": "br"}), json.load(ask("/launcher.json"))
        assert page.headers["Content-Encoding"] == "br" and page.read(), "the page is not sent packed"
        if state["alive"] or sys.argv[1] == "light":
            break
    except OSError as error:
        state = error
    assert time.monotonic() < until, f"nothing is shown: {state}"
    time.sleep(0.2)
print("the exhibit runs:", state)
ASK
VISIT
  there unshare --net --pid --fork --kill-child --mount-proc env MODE="$mode" bash -euo pipefail /root/visit ||
    { cat "$root/run/said"; fails "the exhibit does not run"; }
  cat "$root/run/said"
}
