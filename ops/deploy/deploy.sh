#!/usr/bin/env bash
# Brings a release into use: a canary night first, then the tables, then the switch; back again if doctor does not like it.
set -euo pipefail

usage() {
  cat <<'WORDS'
usage: ops/deploy/deploy.sh RELEASE_TARBALL|TREE [--host USER@HOST] [--root DESTDIR] [--wait SECONDS]
  RELEASE_TARBALL  what `make release` wrote, checked against SHA256SUMS beside it; or a built tree, or an unpacked release
  --host           there instead of here, over ssh; USER must be able to sudo without a password
  --root           in a scratch root
  --wait           for a job that is at work to end; 0 by default
PREFIX (/opt/nightdesk) and BINDIR (/usr/local/bin) may come from the environment.
ends with 0: in use; 1: not, and the old release is; 2: wrong use, nothing was changed; 5: a run is at work, nothing was changed
WORDS
}

stop() { # exit code, cause, next command
  echo "deploy: $2" >&2
  echo "next: $3" >&2
  exit "$1"
}

what="" host="" root="" wait=0
while [ $# -gt 0 ]; do
  case $1 in
    --host) host=${2:?--host needs USER@HOST} && shift ;;
    --root) root=${2:?--root needs a folder} && shift ;;
    --wait) wait=${2:?--wait needs seconds} && shift ;;
    -h | --help) usage && exit 0 ;;
    -*) stop 2 "'$1' is not understood" "ops/deploy/deploy.sh --help" ;;
    *) what=$1 ;;
  esac
  shift
done
[ -n "$what" ] || stop 2 "which release?" "ops/deploy/deploy.sh --help"
[ -e "$what" ] || stop 2 "there is no $what" "make release"
case $wait in *[!0-9]* | "") stop 2 "--wait $wait is no number of seconds" "ops/deploy/deploy.sh --help" ;; esac
[ -z "$root" ] || root="$(cd "$root" && pwd)"
export PREFIX="${PREFIX:-/opt/nightdesk}" BINDIR="${BINDIR:-/usr/local/bin}" DESTDIR="$root"

scratch="$(mktemp -d)"
clean() { rm -rf "$scratch" ${canary:+"$canary"}; }
trap clean EXIT

checked() { # a tarball, against the sums that came with it
  local sums
  sums="$(dirname "$1")/SHA256SUMS"
  [ -f "$sums" ] || stop 2 "there is no $sums to check $1 against" "make release, or put it beside the archive"
  (cd "$(dirname "$1")" && grep -F " $(basename "$1")" SHA256SUMS | sha256sum --check --quiet -) >&2 \
    || stop 2 "$1 is not what SHA256SUMS says" "fetch both once more"
}

if [ -n "$host" ]; then
  [ -f "$what" ] || stop 2 "to another host goes an archive, not a tree" "make release"
  checked "$what"
  sum="$(sha256sum <"$what" | cut -d' ' -f1)"
  # the archive travels in the same connection as the command; its own deploy.sh does the work there
  code=0
  # shellcheck disable=SC2029  # to be expanded here
  ssh -o BatchMode=yes "$host" "set -eu; d=\$(mktemp -d); trap 'rm -rf \"\$d\"' EXIT; cat >\"\$d/release.tar.gz\"
    echo '$sum  '\"\$d/release.tar.gz\" | sha256sum --check --quiet -; tar -xzf \"\$d/release.tar.gz\" -C \"\$d\"
    sudo -n PREFIX='$PREFIX' BINDIR='$BINDIR' \"\$(echo \"\$d\"/nightdesk-*)/ops/deploy/deploy.sh\" \"\$(echo \"\$d\"/nightdesk-*)\" --wait '$wait'" \
    <"$what" || code=$?
  [ $code -ne 255 ] || stop 1 "ssh $host does not work" "ssh $host true"
  exit $code
fi

releases="$root$PREFIX/releases"
current="$root$PREFIX/current"
home="$(sed -n 's/^NIGHTDESK_HOME=//p' "$root/etc/nightdesk/nightdesk.env" 2>/dev/null | tail -n 1 || true)"
data="$root${home:-/var/lib/nightdesk}"
[ -n "$root" ] || [ "$(id -u)" = 0 ] || stop 2 "only root can deploy" "sudo ops/deploy/deploy.sh $what"
[ -L "$current" ] || stop 2 "nothing is installed in $root$PREFIX" "unpack the archive, then: ops/install/install.sh install"
before="$(basename "$(readlink "$current")")"

if [ -f "$what" ]; then
  checked "$what"
  tar -xzf "$what" -C "$scratch"
  tree="$(echo "$scratch"/nightdesk-*)"
else
  tree="$(cd "$what" && pwd)"
fi
[ ! -f "$tree/SUMS" ] || (cd "$tree" && sha256sum --check --quiet SUMS) >&2 || stop 2 "the release is damaged" "fetch it once more"

nightdesk() { # release, arguments: as it would run there
  local release="$releases/$1"
  shift
  if [ -z "$root" ]; then
    NIGHTDESK_RELEASE="$release" "$BINDIR/nightdesk" "$@"
  else
    (
      export NIGHTDESK_ETC="$root/etc/nightdesk" NIGHTDESK_HOME="${NIGHTDESK_HOME:-$data}"
      # shellcheck source=ops/install/settings.sh
      source "$release/ops/install/settings.sh"
      "$release/nightdesk" "$@"
    )
  fi
}

# A job among jobs: one that falls due meanwhile waits, and then runs. So no night is lost.
in_turn() {
  local lock="$data/jobs.lock"
  if [ ! -e "$lock" ]; then
    if [ -z "$root" ]; then install -o nightdesk -g nightdesk -m 600 /dev/null "$lock"; else : >"$lock"; fi
  fi
  exec 9>>"$lock"
  flock --timeout "$wait" 9 || stop 5 "a job of nightdesk is at work; nothing was changed" "nightdesk status, then once more, or --wait 3600"
}

# A night of the new release in a home of its own, away from all data.
canary_night() {
  canary="$(mktemp -d "$data/canary.XXXXXX")"
  if [ -z "$root" ]; then chown nightdesk:nightdesk "$canary"; fi
  NIGHTDESK_HOME="$canary" NIGHTDESK_DB_URL="" NIGHTDESK_PUSHGATEWAY="" NIGHTDESK_METRICS_FILE="" \
    nightdesk "$release" rehearse --nights 1 --stocks 200 --faults none >"$scratch/canary" 2>&1 9>&-
}

doctor() { nightdesk "$1" doctor >"$scratch/doctor" 2>&1 9>&-; }

in_turn
doctor "$before" || { cat "$scratch/doctor" >&2; stop 2 "doctor is not content with $before, so it could not tell of the new one" "mend what it names"; }

release="$("$tree/ops/install/install.sh" place --from "$tree")"
switch() { # release
  "$releases/$release/ops/install/install.sh" switch "$1" --from "$releases/$1" 9>&-
}

echo "canary: a night of $release over 200 stocks"
canary_night || { tail -20 "$scratch/canary" >&2; stop 1 "the canary night of $release failed; $before stays in use, nothing was changed" "mend it; the release is in $releases/$release"; }

code=0
nightdesk "$release" db migrate 9>&- || code=$?
[ $code -ne 5 ] || stop 5 "a run is at work; $before stays in use, nothing was changed" "nightdesk status, then once more"
[ $code -eq 0 ] || stop 1 "the tables could not be brought up to $release; $before stays in use" "mend what it says, then once more"

back() { # why
  switch "$before"
  cat "$scratch/doctor" >&2
  stop 1 "$1; back to $before, on tables that stay as they are now" "nightdesk doctor"
}
switch "$release"
doctor "$release" || back "doctor is not content with $release"
[ "$(readlink "$current")" = "releases/$release" ] || back "$current does not lead to $release"
echo "deployed $release; before it $before: ops/install/install.sh switch $before --from $PREFIX/releases/$before"
