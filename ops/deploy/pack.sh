#!/usr/bin/env bash
# Packs the built tree as a release: dist/nightdesk-<version>-<commit>.tar.gz, and dist/SHA256SUMS.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
ops/install/install.sh stage "$work/release"
name="nightdesk-$(cat "$work/release/RELEASE")"
mv "$work/release" "$work/$name"
rm -rf dist
mkdir dist
# times are kept: the start-up cache is good only for the files it was made with
tar --create --sort=name --owner=0 --group=0 --numeric-owner --directory="$work" "$name" | gzip -n >"dist/$name.tar.gz"
(cd dist && sha256sum "$name.tar.gz" >SHA256SUMS)
echo "packed dist/$name.tar.gz, $(du -h "dist/$name.tar.gz" | cut -f1)"
