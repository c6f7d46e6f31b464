# shellcheck shell=bash
# Sourced: the environment of the installed nightdesk, as the units of systemd have it. What is set already stays.

etc="${NIGHTDESK_ETC:-/etc/nightdesk}" # another one in a scratch root

unless_set() { # NAME=value
  [ -v "${1%%=*}" ] || export "${1?}"
}

if [ -e "$etc/nightdesk.env" ] && [ ! -r "$etc/nightdesk.env" ]; then
  echo "nightdesk: $etc/nightdesk.env cannot be read by $(id -un)" >&2
  echo "next: sudo nightdesk …" >&2
  exit 2
fi
if [ -e "$etc/nightdesk.env" ]; then
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      NIGHTDESK_[A-Z]*=* | RESTIC_[A-Z]*=* | AWS_[A-Z]*=*) unless_set "$line" ;;
    esac
  done <"$etc/nightdesk.env"
fi
unless_set HOME=/var/lib/nightdesk
unless_set NIGHTDESK_HOME=/var/lib/nightdesk
[ ! -d "$etc/config" ] || unless_set "NIGHTDESK_CONFIG_DIR=$etc/config"
[ ! -d "$etc/keys" ] || unless_set "NIGHTDESK_KEYS_DIR=$etc/keys"
while read -r name file; do
  [ ! -r "$etc/credentials/$file" ] || unless_set "$name=$etc/credentials/$file"
done <<'FILES'
NIGHTDESK_DB_PASSWORD_FILE db-password
NIGHTDESK_DB_OWNER_PASSWORD_FILE db-owner-password
NIGHTDESK_PUSHGATEWAY_PASSWORD_FILE pushgateway-password
RESTIC_PASSWORD_FILE restic-password
AWS_SHARED_CREDENTIALS_FILE s3
FILES
