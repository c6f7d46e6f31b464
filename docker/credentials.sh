#!/usr/bin/env bash
# Writes the passwords that the services know each other by, those that are missing: docker/credentials.sh [FOLDER]
# Nobody but root enters the folder; in their containers services run as others than root, so each may read its own file.
set -euo pipefail

folder="${1:-$(dirname "${BASH_SOURCE[0]}")/credentials}"
if [ $# -gt 1 ] || [[ "$folder" == -* ]]; then
  echo "usage: docker/credentials.sh [FOLDER]" >&2
  exit 2
fi
mkdir -p "$folder"
chmod 700 "$folder"
for name in postgres owner nightdesk reader grafana; do
  if [ ! -s "$folder/$name" ]; then
    # letters and digits alone: no file format needs to quote them
    password="$(head -c 512 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9')"
    printf '%s' "${password:0:32}" >"$folder/$name"
    chmod 444 "$folder/$name"
    echo "wrote $folder/$name"
  fi
done
