#!/usr/bin/env bash
# usage: prove.sh
# Restores the latest backup into a scratch database on the same server (of H2: into a scratch folder), compares what is told of it
# with what was told when it was backed up, drops it, and writes down for the metrics when that was and how long it took. A backup
# that is older than NIGHTDESK_PROOF_HOURS, 30, proves nothing.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"

readonly mark="scratch of nightdesk's restore proof"

query() { psql -XAtq -v ON_ERROR_STOP=1 -d "$1" -c "$2"; }

# Drops what an earlier proof has left, and nothing else.
drop() {
  local there
  there="$(query "$PGDATABASE" "select coalesce(shobj_description(oid, 'pg_database'), '') || '.' from pg_database where datname = '$scratch'")"
  if [ -z "$there" ]; then return; fi
  [ "$there" = "$mark." ] || fail 2 "there is a database $scratch that is not ours" "rename it: a proof needs the name"
  dropdb --force -- "$scratch"
}

young() {
  local time age
  time="$(restic --quiet snapshots --tag nightdesk --latest 1 --json | grep -o '"time":"[^"]*"' | sort | tail -n 1 | cut -d '"' -f 4)"
  [ -n "$time" ] || fail 1 "there is no backup" "ops/backup/backup.sh"
  age=$((($(date +%s) - $(date -d "$time" +%s)) / 3600))
  [ "$age" -lt "${NIGHTDESK_PROOF_HOURS:-30}" ] || fail 1 "the latest backup is $age hours old" "see why there is no newer one: ops/backup/backup.sh"
}

if [ $# -gt 0 ]; then
  sed -n '2s/^# //p' "${BASH_SOURCE[0]}"
  [ "$1" = --help ] && exit 0
  exit 2
fi

private
repository
young
began=$SECONDS
restore="$(dirname "${BASH_SOURCE[0]}")/restore.sh"
if on_server; then
  server owner
  scratch="${PGDATABASE}_proof"
  drop
  createdb -- "$scratch" || fail 2 "the scratch database $scratch cannot be made" "as a superuser: alter role ${PGUSER:-nightdesk} createdb"
  query "$PGDATABASE" "comment on database $scratch is '${mark//\'/\'\'}'"
  trap 'drop; rm -rf "$work"' EXIT
  "$restore" latest --to "$scratch" --proof
  drop
else
  "$restore" latest --to "$work/scratch" --proof
fi
"$nightdesk" db proof --record $((SECONDS - began))
if [ -n "${NIGHTDESK_PUSHGATEWAY:-}${NIGHTDESK_METRICS_FILE:-}" ]; then "$nightdesk" metrics push; fi
