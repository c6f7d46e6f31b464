#!/usr/bin/env bash
# Installs nightdesk from a built tree, or an unpacked release, without containers.
set -euo pipefail

usage() {
  cat <<'WORDS'
usage: ops/install/install.sh [install | upgrade | uninstall | stage FOLDER | place | switch RELEASE] [--from TREE] [--prefix P] [--bindir B] [--destdir D]
  install        puts the release into P/releases, switches P/current to it, adds the command, units and an empty configuration
  upgrade        the same, bringing the tables up to it before the switch and asking doctor after it
  uninstall      takes all of it away; data and configuration stay
  stage FOLDER   writes the release into FOLDER, and nothing else
  place          puts the release into P/releases and prints its name; for deploy.sh
  switch RELEASE makes that one of P/releases the current one, and the units those of TREE; for deploy.sh
PREFIX (/opt/nightdesk), BINDIR (/usr/local/bin) and DESTDIR (nothing) may come from the environment as well.
WORDS
}

wrong() { # cause, next command
  echo "install: $1" >&2
  echo "next: $2" >&2
  exit 2
}

tree="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)"
prefix="${PREFIX:-/opt/nightdesk}"
bindir="${BINDIR:-/usr/local/bin}"
destdir="${DESTDIR:-}"
what=install
folder=""

while [ $# -gt 0 ]; do
  case $1 in
    install | upgrade | uninstall | place) what=$1 ;;
    stage) what=stage folder=${2:?stage needs a folder} && shift ;;
    switch) what=switch release=${2:?switch needs the name of a release} && shift ;;
    --from) tree="$(cd "${2:?--from needs a folder}" && pwd)" && shift ;;
    --prefix) prefix=${2:?--prefix needs a folder} && shift ;;
    --bindir) bindir=${2:?--bindir needs a folder} && shift ;;
    --destdir) destdir=${2?--destdir needs a folder} && shift ;;
    -h | --help) usage && exit 0 ;;
    *) wrong "'$1' is not understood" "ops/install/install.sh --help" ;;
  esac
  shift
done
case $prefix$bindir in
  *[!A-Za-z0-9/._-]*) wrong "'$prefix' or '$bindir' has signs in it that units cannot have" "take a path of letters, digits, . _ and -" ;;
  //* | [!/]*) wrong "'$prefix' is not an absolute path below /" "PREFIX=/opt/nightdesk" ;;
esac

units="$destdir/usr/local/lib/systemd/system"
etc="$destdir/etc/nightdesk"
keep=3

live() { [ -z "$destdir" ] && [ "$(id -u)" = 0 ]; }
booted() { live && [ -d /run/systemd/system ]; }

app() { # the folder of the built program
  if [ -f "$tree/app/nightdesk.jar" ]; then echo "$tree/app"; else echo "$tree/target/nightdesk"; fi
}

# Such as 0.1.0-1a2b3c4; an unpacked release says so itself.
name() {
  if [ -f "$tree/RELEASE" ]; then
    cat "$tree/RELEASE"
    return
  fi
  local version commit
  version="$("$tree/nightdesk" --version)" || exit $?
  commit="$(git -c safe.directory='*' -C "$tree" rev-parse --short=7 HEAD 2>/dev/null || echo unknown)"
  echo "${version#nightdesk }-$commit"
}

sums() { # of a release: all but the cache, which is never the same twice
  (cd "$1" && find . -type f ! -name '*.aot' ! -name SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

stage() { # folder, which must be empty or absent
  [ -f "$(app)/nightdesk.jar" ] || wrong "$tree is not built yet" "make build"
  mkdir -p "$1"
  # times are kept: the start-up cache is good only for the files it was made with
  cp -p "$tree/nightdesk" "$1/"
  mkdir "$1/app"
  cp -pr "$(app)/nightdesk.jar" "$(app)/lib" "$1/app/"
  if [ -f "$(app)/nightdesk.aot" ]; then cp -p "$(app)/nightdesk.aot" "$1/app/"; fi
  local part
  for part in jobs ops monitoring docker LICENSE README.md CHANGELOG.md SECURITY.md; do
    if [ -e "$tree/$part" ]; then cp -pr "$tree/$part" "$1/"; fi
  done
  rm -rf "$1"/ops/check "$1"/monitoring/check
  name >"$1/RELEASE"
  # root's umask may be strict, and the jobs run as somebody else
  chmod -R u=rwX,go=rX "$1"
  sums "$1" >"$1/SUMS"
}

same() { cmp -s "$1/SUMS" "$2/SUMS"; }

# Puts the release beside the others and says where. A folder that is there is never changed: a run may be using it.
place() {
  local releases="$destdir$prefix/releases" new base at n=1
  mkdir -p "$releases"
  rm -rf "$releases"/.new.*
  new="$releases/.new.$$"
  stage "$new"
  base="$releases/$(cat "$new/RELEASE")"
  at=$base
  while [ -e "$at" ] && ! same "$at" "$new"; do
    n=$((n + 1))
    at="$base.$n"
  done
  if [ -e "$at" ]; then
    rm -rf "$new"
    touch "$at"
  else
    mv -T "$new" "$at"
  fi
  basename "$at"
}

# The link changes in one step: whoever starts nightdesk gets the old release or the new one.
switch() {
  # the newest are kept: the one until now is among them, so that there is a way back
  if [ -d "$destdir$prefix/current/" ]; then touch "$destdir$prefix/current/"; fi
  ln -sfn "releases/$1" "$destdir$prefix/.current.$$"
  mv -T "$destdir$prefix/.current.$$" "$destdir$prefix/current"
}

in_use() { grep -qsF "/releases/$1/app/" /proc/[0-9]*/cmdline; }

drop_old() {
  local current one
  current="$(basename "$(readlink "$destdir$prefix/current")")"
  # shellcheck disable=SC2012  # names are ours; by time, newest first
  ls -1t "$destdir$prefix/releases" | tail -n +$((keep + 1)) | while IFS= read -r one; do
    if [ "$one" != "$current" ] && ! in_use "$one"; then
      rm -rf "$destdir$prefix/releases/${one:?}" || true
      echo "removed the old release $one"
    fi
  done
}

put() { # mode, source below the tree, target: with the prefix that is meant
  mkdir -p "$(dirname "$3")"
  sed "s|/opt/nightdesk|$prefix|g" "$tree/$2" >"$3.new"
  chmod "$1" "$3.new"
  mv "$3.new" "$3"
}

put_units() {
  local unit
  for unit in "$tree"/ops/systemd/*.service "$tree"/ops/systemd/*.timer "$tree"/ops/systemd/*.d/*.conf; do
    unit="${unit#"$tree/ops/systemd/"}"
    put 644 "ops/systemd/$unit" "$units/$unit"
  done
  put 644 ops/systemd/sysusers.conf "$destdir/etc/sysusers.d/nightdesk.conf"
  put 644 ops/systemd/tmpfiles.conf "$destdir/etc/tmpfiles.d/nightdesk.conf"
}

put_configuration() {
  mkdir -p "$etc/config"
  [ -e "$etc/nightdesk.env" ] || put 640 ops/install/nightdesk.env "$etc/nightdesk.env"
  install -d -m 700 "$etc/keys" "$etc/credentials"
  mkdir -p "$destdir/var/lib"
  install -d -m 750 "$destdir/var/lib/nightdesk"
}

own() {
  if ! live; then return; fi
  if command -v systemd-sysusers >/dev/null; then
    systemd-sysusers /etc/sysusers.d/nightdesk.conf
  elif ! id -u nightdesk >/dev/null 2>&1; then
    useradd --system --home-dir /var/lib/nightdesk --shell /usr/sbin/nologin nightdesk
  fi
  chown nightdesk:nightdesk /var/lib/nightdesk
  chown -R nightdesk:nightdesk /etc/nightdesk/keys /etc/nightdesk/credentials
  chgrp nightdesk /etc/nightdesk/nightdesk.env
  ! booted || systemctl daemon-reload
}

writable() {
  [ -n "$destdir" ] || [ "$(id -u)" = 0 ] || wrong "only root can install it" "sudo make install, or DESTDIR= of your own"
  mkdir -p "$destdir$prefix" 2>/dev/null || wrong "$destdir$prefix cannot be written" "sudo make install, or PREFIX= and DESTDIR= of your own"
}

around() { # the command, units, configuration
  put 755 ops/install/command "$destdir$bindir/nightdesk"
  put_units
  put_configuration
  own
}

everything_but_the_switch() {
  writable
  release="$(place)"
  around
}

do_switch() {
  writable
  [ -d "$destdir$prefix/releases/$release" ] || wrong "there is no release '$release' in $destdir$prefix/releases" "ls $destdir$prefix/releases"
  around
  switch "$release"
  drop_old
}

do_install() {
  everything_but_the_switch
  switch "$release"
  drop_old
  echo "installed $release in $destdir$prefix/current"
  [ -e /usr/share/zoneinfo/America/New_York ] || echo "WARN there are no time zones on this machine; next: apt install tzdata"
  ldconfig -p | grep -q libgomp.so.1 || echo "WARN training needs OpenMP, which this machine lacks; next: apt install libgomp1"
  echo "next: edit $etc/nightdesk.env, then: nightdesk doctor"
}

# As a job among jobs: not while one is at work, and the next waits until the tables and the link are changed.
in_turn() {
  local home lock
  home="$(sed -n 's/^NIGHTDESK_HOME=//p' "$etc/nightdesk.env" 2>/dev/null | tail -n 1 || true)"
  lock="${home:-/var/lib/nightdesk}/jobs.lock"
  [ -e "$lock" ] || install -o nightdesk -g nightdesk -m 600 /dev/null "$lock"
  exec 9>>"$lock"
  if ! flock --nonblock 9; then
    echo "install: a job of nightdesk is at work; nothing was changed" >&2
    echo "next: nightdesk status, then once more" >&2
    exit 5
  fi
}

do_upgrade() {
  [ -L "$destdir$prefix/current" ] || wrong "nothing is installed in $destdir$prefix" "make install"
  if live; then in_turn; fi
  local before code=0
  before="$(basename "$(readlink "$destdir$prefix/current")")"
  everything_but_the_switch
  if live; then
    # ends with 5 while a run that is no job is at work: then nothing is switched
    NIGHTDESK_RELEASE="$prefix/releases/$release" "$bindir/nightdesk" db migrate || code=$?
    if [ $code -ne 0 ]; then
      echo "install: the tables could not be brought up to $release; $before stays" >&2
      exit $code
    fi
  fi
  switch "$release"
  drop_old
  echo "upgraded from $before to $release"
  ! live || "$bindir/nightdesk" doctor || code=$?
  if [ $code -ne 0 ]; then
    echo "next: mend what doctor names, or go back: ln -sfn releases/$before $prefix/current" >&2
    exit $code
  fi
}

do_uninstall() {
  if booted; then
    systemctl disable --now nightdesk@{nightly,train,housekeeping,metrics-push,backup,restore-proof}.timer 2>/dev/null || true
  fi
  rm -rf "$destdir$prefix"/{releases,current} "$units"/nightdesk{@,-notify@}* \
    "$destdir"/etc/{sysusers,tmpfiles}.d/nightdesk.conf "$destdir$bindir/nightdesk"
  rmdir "$destdir$prefix" 2>/dev/null || true
  ! booted || systemctl daemon-reload
  echo "nightdesk is uninstalled. What stays: configuration and keys in $etc, data in $destdir/var/lib/nightdesk, the user nightdesk"
}

case $what in
  install) do_install ;;
  upgrade) do_upgrade ;;
  uninstall) do_uninstall ;;
  stage) stage "$folder" ;;
  place) writable && place ;;
  switch) do_switch ;;
esac
