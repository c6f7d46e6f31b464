# shellcheck shell=bash disable=SC2034  # those who read it use them
# What backup.sh, restore.sh and prove.sh have in common. All files that they make are for their user alone.
set -euo pipefail
umask 077

release="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)"
# Of an installed release: by its settings, and by nightdesk, to whom data and repository belong. Restoring is root's.
of_another() { [ -f "$release/RELEASE" ] && [ "$(id -u)" = 0 ] && id -u nightdesk >/dev/null 2>&1; }
if [ "${0##*/}" != restore.sh ] && of_another; then
  cd /var/lib/nightdesk
  exec runuser -u nightdesk -- env HOME=/var/lib/nightdesk "$(readlink -f "$0")" "$@"
fi
# a unit has them already
if [ -f "$release/RELEASE" ] && [ -z "${CREDENTIALS_DIRECTORY:-}" ] || [ -n "${NIGHTDESK_ETC:-}" ]; then
  # shellcheck source-path=SCRIPTDIR/../install source=settings.sh
  . "$release/ops/install/settings.sh"
fi
nightdesk="${NIGHTDESK:-$release/nightdesk}"
home="${NIGHTDESK_HOME:-./var}"
# in the backup what is of the database lies in a folder of this name
readonly staged=nightdesk-backup

fail() { # exit code, cause, what to do
  echo "nightdesk: $2" >&2
  echo "next: $3" >&2
  exit "$1"
}

need() { # a program, and the package that brings it
  command -v "$1" >/dev/null || fail 2 "$1 is not installed" "apt install $2"
}

# A folder that goes when the script ends, however it does. Below the home, for it may be as large as the database.
private() {
  mkdir -p "$home"
  work="$(mktemp -d "$(cd "$home" && pwd)/backup.XXXXXX")"
  trap 'rm -rf "$work"' EXIT
  trap 'exit 143' TERM
  trap 'exit 130' INT
  # what root has read once is in nobody's way
  if of_another; then RESTIC_CACHE_DIR="$work/.restic"; fi
  export RESTIC_CACHE_DIR="${RESTIC_CACHE_DIR:-$(cd "$home" && pwd)/.restic}"
}

# restic encrypts; its password lies in a file, as does whatever its storage wants (AWS_SHARED_CREDENTIALS_FILE).
repository() {
  need restic restic
  [ -n "${RESTIC_REPOSITORY:-}" ] || fail 2 "it is not said where backups go" "set RESTIC_REPOSITORY to a folder, or to s3:https://HOST/BUCKET"
  [ -n "${RESTIC_PASSWORD_FILE:-}" ] || fail 2 "backups have no password" "write one into a file of your own, and name it by RESTIC_PASSWORD_FILE"
  [ -s "$RESTIC_PASSWORD_FILE" ] || fail 2 "cannot read the backups' password in $RESTIC_PASSWORD_FILE, or it is empty" "check RESTIC_PASSWORD_FILE and its permissions"
}

# What restic has to say of its end.
said() { { grep -m 1 '^Fatal' "$work/said" || grep -v '^$' "$work/said" || true; } | head -n 1; }

on_server() { case "${NIGHTDESK_DB_URL:-}" in jdbc:postgresql:*) true ;; *) false ;; esac; }

# Tells PostgreSQL's programs what nightdesk is told by NIGHTDESK_DB_URL. The password goes into a file that they read.
server() { # user or owner
  local address user="${NIGHTDESK_DB_USER:-}" password="${NIGHTDESK_DB_PASSWORD_FILE:-}"
  if [ "$1" = owner ] && [ -n "${NIGHTDESK_DB_OWNER:-}" ]; then
    user="$NIGHTDESK_DB_OWNER"
    password="${NIGHTDESK_DB_OWNER_PASSWORD_FILE:-}"
  fi
  need pg_dump postgresql-client
  need pg_restore postgresql-client
  need psql postgresql-client
  address="${NIGHTDESK_DB_URL#jdbc:postgresql:}"
  parameters="${address#"${address%%\?*}"}"
  address="${address%%\?*}"
  PGHOST=localhost PGPORT=5432 PGDATABASE="${address##*/}"
  case $address in
    //*)
      address="${address#//}"
      address="${address%%/*}"
      PGHOST="${address%%:*}"
      case $address in *:*) PGPORT="${address##*:}" ;; esac
      ;;
  esac
  export PGHOST PGPORT PGDATABASE PGUSER="$user" PGCONNECT_TIMEOUT=10 PGAPPNAME=nightdesk-backup
  if [[ "$parameters" =~ [?\&]sslmode=([a-z-]+) ]]; then export PGSSLMODE="${BASH_REMATCH[1]}"; fi
  if [ -n "$password" ] && [ -s "$password" ]; then
    local secret
    secret="$(head -n 1 "$password")"
    secret="${secret//\\/\\\\}"
    printf '*:*:*:*:%s\n' "${secret//:/\\:}" >"$work/pgpass"
    export PGPASSFILE="$work/pgpass"
  fi
}

# The same address with another database.
url_of() {
  local address="${NIGHTDESK_DB_URL%%\?*}"
  case $address in
    */*) echo "${address%/*}/$1${parameters:-}" ;;
    *) echo "jdbc:postgresql:$1${parameters:-}" ;;
  esac
}

# What of two manifests has to be the same: of tables of another version what is published, else everything.
comparable() { # manifest, whether versions are the same
  if [ "$2" = yes ]; then grep -v -E '^(sha256|next)\.' "$1"; else grep -E '^(session|export)' "$1"; fi
}

version() { sed -n 's/^schema //p' "$1"; }
