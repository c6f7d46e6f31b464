#!/usr/bin/env bash
# usage: restore.sh [SNAPSHOT] --to DATABASE|FOLDER [--files FOLDER] [--force 'replace DATABASE']
# Restores a backup, the latest unless SNAPSHOT names another (restic snapshots), into an empty database on the server of
# NIGHTDESK_DB_URL, which it makes if it is not there; or, if the name has a slash, into an H2 file in that home. With --files also
# the archive, the reports and the configuration, below that folder: / puts them where they were. Then it compares what is told
# of the database with what was told of it when it was backed up.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"

usage() { sed -n '2s/^# //p' "${BASH_SOURCE[0]}"; }

fetch() {
  restic --quiet restore "$snapshot" --tag nightdesk --target "$work/fetched" --include "$staged" >"$work/said" 2>&1 ||
    fail 1 "the backup $snapshot cannot be read whole: $(said)" "restic check --read-data; then another one of: restic snapshots --tag nightdesk"
  stage="$(find "$work/fetched" -type d -name "$staged" -print -quit)"
  [ -n "$stage" ] || fail 1 "the backup $snapshot holds no database" "another one of: restic snapshots --tag nightdesk"
  (cd "$stage" && sha256sum --quiet --check SUMS >"$work/said" 2>&1) ||
    fail 1 "the backup $snapshot is truncated or altered: $(head -n 1 "$work/said")" "another one of: restic snapshots --tag nightdesk"
}

query() { psql -XAtq -v ON_ERROR_STOP=1 -d "$target" -c "$1"; }

# Makes it, or finds it empty, or empties it.
clear_database() {
  if ! query "select 1" >/dev/null 2>"$work/said"; then
    grep -q "does not exist" "$work/said" || fail 2 "cannot reach $target: $(tail -n 1 "$work/said")" "nightdesk doctor"
    createdb -- "$target" 2>"$work/said" ||
      fail 2 "cannot make $target: $(tail -n 1 "$work/said")" "as a superuser: createdb -O ${PGUSER:-nightdesk} $target"
    return
  fi
  if [ "$(query "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")" = 0 ]; then return; fi
  [ "$force" = "replace $target" ] ||
    fail 2 "the database $target is not empty" "name another one, or, to lose what it holds: --force 'replace $target'"
  [ "$(query "select count(*) from pg_stat_activity where datname = '$target' and application_name like 'nightdesk %'")" = 0 ] ||
    fail 5 "somebody is at work on $target" "nightdesk status"
  query "set client_min_messages = warning; drop schema public cascade; create schema public"
}

# Where the owner is one role and the writer another.
grants() {
  if [ -z "${NIGHTDESK_DB_OWNER:-}" ]; then return; fi
  if [ "$(query "select count(*) from pg_roles where rolname in ('nightdesk', 'nightdesk_reader')")" = 2 ]; then
    psql -XAtq -v ON_ERROR_STOP=1 -d "$target" -f "$release/ops/grants.sql"
  fi
}

into_database() {
  server owner
  clear_database
  if [ -f "$stage/nightdesk.zip" ]; then
    NIGHTDESK_DB_URL="$(url_of "$target")" "$nightdesk" db migrate >/dev/null
    grants
    NIGHTDESK_DB_URL="$(url_of "$target")" "$nightdesk" db import "$stage/nightdesk.zip" >/dev/null
  else
    pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --no-comments --dbname="$target" "$stage/nightdesk.dump" 2>"$work/said" ||
      fail 1 "it cannot be restored into $target: $(head -n 1 "$work/said")" "see that pg_restore is not older than the server that was backed up: pg_restore --version"
    grants
  fi
  query "analyze" 2>/dev/null
  export NIGHTDESK_DB_URL
  NIGHTDESK_DB_URL="$(url_of "$target")"
}

into_folder() {
  if [ -n "$(find "$target" -name 'nightdesk.mv.db' -print -quit 2>/dev/null)" ]; then
    fail 2 "there is a database in $target" "name another folder"
  fi
  [ -f "$stage/nightdesk.zip" ] || fail 2 "this is a backup of a PostgreSQL database" "name a database, and its server by NIGHTDESK_DB_URL"
  unset NIGHTDESK_DB_URL
  export NIGHTDESK_HOME="$target"
  "$nightdesk" db import "$stage/nightdesk.zip" >/dev/null
}

# What root has restored is nightdesk's to go on with.
hand_over() {
  case $target in
    */*) if of_another; then chown -R nightdesk: "$target"; fi ;;
  esac
}

compare() {
  local same=no
  "$nightdesk" db migrate >/dev/null
  "$nightdesk" db manifest >"$work/manifest"
  if [ "$(version "$stage/manifest")" = "$(version "$work/manifest")" ]; then same=yes; fi
  if ! diff <(comparable "$stage/manifest" "$same") <(comparable "$work/manifest" "$same") >"$work/said"; then
    fail 1 "what was restored is not what was backed up: $(grep '^[<>]' "$work/said" | head -n 4 | tr '\n' ' ')" "another one of: restic snapshots --tag nightdesk"
  fi
}

snapshot=latest target="" files="" force="" proof=no
while [ $# -gt 0 ]; do
  case $1 in
    --to | --files | --force)
      [ $# -ge 2 ] || { usage >&2; exit 2; }
      case $1 in --to) target=$2 ;; --files) files=$2 ;; *) force=$2 ;; esac
      shift
      ;;
    --proof) proof=yes ;;
    -h | --help)
      usage
      exit 0
      ;;
    -*)
      usage >&2
      exit 2
      ;;
    *) snapshot=$1 ;;
  esac
  shift
done
if ! [[ "$target" =~ ^([a-z_][a-z0-9_]*|.*/.*)$ ]]; then
  usage >&2
  exit 2
fi
case $target in
  */*) ;;
  *) on_server || fail 2 "NIGHTDESK_DB_URL names no PostgreSQL server" "set it, or name a folder: --to ./var" ;;
esac

private
repository
began=$SECONDS
fetch
# first, for the configuration is among them
if [ -n "$files" ]; then
  restic --quiet restore "$snapshot" --tag nightdesk --target "$files" --exclude "$staged" >"$work/said" 2>&1 ||
    fail 1 "the files cannot be restored whole: $(said)" "restic check --read-data"
fi
case $target in
  */*) into_folder ;;
  *) into_database ;;
esac
compare
echo "restored into $target: session $(sed -n 's/^session //p' "$stage/manifest"), its exports and all rows are as they were, in $((SECONDS - began)) s"
code=0
if [ "$proof" = no ]; then "$nightdesk" doctor || code=$?; fi
hand_over
[ "$code" -eq 0 ] || fail 1 "it is restored, but a night cannot run here yet" "do what stands beside the check, then: nightdesk doctor"
