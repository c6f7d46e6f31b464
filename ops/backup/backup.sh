#!/usr/bin/env bash
# usage: backup.sh [--init]
# Backs up the database, the archive of answers, the reports and the configuration into the repository of restic that
# RESTIC_REPOSITORY names, encrypted with the password in RESTIC_PASSWORD_FILE. --init makes the repository.
# It may run while a night does: what it copies of PostgreSQL is one state of the database. Of an H2 file only one process can
# have hold: then it ends with 5.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"

usage() { sed -n '2s/^# //p' "${BASH_SOURCE[0]}"; }

# One transaction sees one state; the copy and the manifest are both made of that.
dump() {
  local snapshot
  server user
  coproc STATE { psql -XAtq -v ON_ERROR_STOP=1; }
  echo "set idle_in_transaction_session_timeout = 0; begin isolation level repeatable read read only; select pg_export_snapshot();" >&"${STATE[1]}"
  read -r -t 30 snapshot <&"${STATE[0]}" || fail 1 "the server gives no snapshot" "nightdesk doctor"
  "$nightdesk" db manifest --snapshot "$snapshot" >"$stage/manifest"
  # restic compresses, and finds again what it has already, which it could not in a compressed copy
  pg_dump --snapshot="$snapshot" --format=custom --compress=0 --no-owner --no-privileges --no-comments --file="$stage/nightdesk.dump"
  echo "rollback;" >&"${STATE[1]}"
}

# Files of the market that are no database, and nobody's who is at work.
kept() {
  local folder
  for folder in "$home"/{simulated,files,live}/{archive,report} "${NIGHTDESK_CONFIG_DIR:-/etc/nightdesk/config}"; do
    if [ -d "$folder" ]; then (cd "$folder" && pwd); fi
  done
}

init=no
case "${1:-}" in
  --init) init=yes ;;
  -h | --help)
    usage
    exit 0
    ;;
  "") ;;
  *)
    usage >&2
    exit 2
    ;;
esac

private
repository
if [ "$init" = yes ]; then restic --quiet init; fi
restic --quiet cat config >/dev/null 2>"$work/said" ||
  fail 2 "the repository $RESTIC_REPOSITORY cannot be opened: $(said)" "check RESTIC_REPOSITORY and RESTIC_PASSWORD_FILE; make it, once: ops/backup/backup.sh --init"

# always the same path, by which restic knows what it has read before
exec 9>"$home/backup.lock"
flock --nonblock 9 || fail 5 "another backup is at work" "wait until it has ended, then: ops/backup/backup.sh"
stage="$(cd "$home" && pwd)/$staged"
rm -rf "$stage"
mkdir "$stage"
trap 'rm -rf "$work" "$stage"' EXIT
if on_server; then
  dump
else
  "$nightdesk" db export "$stage/nightdesk.zip" --manifest "$stage/manifest"
fi
(cd "$stage" && sha256sum -- * >SUMS)

mapfile -t folders < <(kept)
restic --quiet backup --tag nightdesk --exclude '*.tmp' "$stage" "${folders[@]}"
# only once there is a newer one
restic --quiet forget --tag nightdesk --group-by host --keep-daily "${NIGHTDESK_BACKUP_DAYS:-7}" \
  --keep-weekly "${NIGHTDESK_BACKUP_WEEKS:-5}" --keep-monthly "${NIGHTDESK_BACKUP_MONTHS:-12}" --prune
"$nightdesk" db proof --due >/dev/null
echo "backed up: session $(sed -n 's/^session //p' "$stage/manifest"), $(du -sh "$stage" | cut -f 1) of database, ${#folders[@]} folders"
