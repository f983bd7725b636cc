# shellcheck shell=bash disable=SC2154,SC2015 # sourced, with the names of install.sh
# Before the commands of the guide: what somebody at the keyboard answers, and what a chroot cannot have.
export DEBIAN_FRONTEND=noninteractive
apt() {
  case $1 in
    install)
      shift
      if [ "$MODE" = full ]; then
        command apt-get -y -q install "$@"
        return
      fi
      # All of them must be there to be had, and go together.
      command apt-get -q --simulate install "$@" | grep -c '^Inst'
      local small=() name
      for name in "$@"; do
        case " $HEAVY " in *" $name "*) stand_in "$name" ;; *) small+=("$name") ;; esac
      done
      if [ ${#small[@]} -gt 0 ]; then command apt-get -y -q --no-install-recommends install "${small[@]}"; fi
      ;;
    *) command apt-get -q "$@" ;;
  esac
}
# A program that stays and does nothing, where the real one is only simulated.
stand_in() {
  [ -e "/usr/bin/$1" ] || { printf '#!/bin/sh\nexec sleep 600\n' >"/usr/bin/$1" && chmod 755 "/usr/bin/$1"; }
}
