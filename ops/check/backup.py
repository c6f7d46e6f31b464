"""Backup, restore, the proof of it, roles, and going back to a moment, on a real PostgreSQL. Alone: `python3 ops/check/backup.py`."""

import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "../../monitoring/check")]

import children  # noqa: E402

PROGRAM = os.environ.get("NIGHTDESK", os.path.abspath("nightdesk"))
SCRIPTS = os.path.abspath("ops/backup")
SAMPLE = os.path.abspath("src/test/resources/sample-market")
SESSION = "2022-06-30"
PACKAGES = ["postgresql", "restic", "pgbackrest"]


class Ran:
    """What a program came to, and how long it took."""

    def __init__(self, done, seconds):
        self.code, self.out, self.err, self.seconds = done.returncode, done.stdout, done.stderr, seconds

    def __str__(self):
        return f"exit {self.code}\n{self.out[-1500:]}{self.err[-1500:]}"


def ran(*argv, env=None, given=None):
    began = time.monotonic()
    done = subprocess.run(argv, env=env, input=given, stdin=None if given is not None else subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    return Ran(done, time.monotonic() - began)


def newest(name):
    """A program of the newest PostgreSQL that is installed."""
    found = glob.glob(f"/usr/lib/postgresql/*/bin/{name}")
    return max(found, key=lambda path: int(path.split("/")[4])) if found else None


def have():
    """Installs what is missing, where that can be done."""
    missing = [one for one in ("restic", "pgbackrest", "psql") if not shutil.which(one)] or ([] if newest("initdb") else ["initdb"])
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        install = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        if ran(*install, env=env).code:
            ran("apt-get", "update", "-qq")
            ran(*install, env=env)
    return shutil.which("restic") and shutil.which("psql") and newest("initdb")


class Server:
    """A PostgreSQL of its own, run by the user postgres: where it listens nobody gets in without a password but he."""

    def __init__(self, folder, name, settings=""):
        self.port = children.free_port()
        self.home = os.path.join(folder, name)
        self.data = os.path.join(self.home, "data")
        self.name = name
        os.makedirs(self.home)
        shutil.chown(self.home, "postgres", "postgres")
        self.as_postgres(newest("initdb"), "-D", self.data, "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8")
        self.write("pg_hba.conf", "local all all trust\nhost all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n")
        self.configure(settings)

    def as_postgres(self, *argv, given=None):
        env = {**os.environ, "PGHOST": self.home, "PGPORT": str(self.port)}
        return ran(*(["runuser", "-u", "postgres", "--", *argv] if os.geteuid() == 0 else argv), env=env, given=given)

    def write(self, name, text, how="w"):
        with open(os.path.join(self.data, name), how) as file:
            file.write(text)

    def configure(self, settings):
        own = f"port = {self.port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{self.home}'\nfsync = off\n"
        self.write("postgresql.conf", own + settings + "\n", "a")

    def start(self):
        return self.as_postgres(newest("pg_ctl"), "-D", self.data, "-w", "-l", os.path.join(self.home, "log"), "start")

    def stop(self):
        return self.as_postgres(newest("pg_ctl"), "-D", self.data, "-w", "-m", "fast", "stop")

    def sql(self, database, statement):
        return self.as_postgres("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", database, "-f", "-", given=statement)

    def databases(self):
        return self.sql("postgres", "select datname from pg_database order by 1").out.split()


class Place:
    """A home of nightdesk with its settings, and a repository for backups."""

    def __init__(self, folder, url=None):
        self.folder = folder
        self.home = os.path.join(folder, "home")
        os.makedirs(os.path.join(folder, "config"), exist_ok=True)
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("NIGHTDESK", "PG", "RESTIC")) or name == "NIGHTDESK_JAVA_HOME"}
        self.env = {
            **clean,
            "NIGHTDESK": PROGRAM,
            "NIGHTDESK_HOME": self.home,
            "NIGHTDESK_CONFIG_DIR": os.path.join(folder, "config"),
            "RESTIC_REPOSITORY": os.path.join(folder, "repository"),
            "RESTIC_PASSWORD_FILE": self.secret("restic", "of the repository"),
        }
        if url:
            self.env.update(
                NIGHTDESK_DB_URL=url,
                NIGHTDESK_DB_USER="nightdesk",
                NIGHTDESK_DB_PASSWORD_FILE=self.secret("writer", "writer's: 'secret'\\"),
                NIGHTDESK_DB_OWNER="nightdesk_owner",
                NIGHTDESK_DB_OWNER_PASSWORD_FILE=self.secret("owner", "owners-secret"),
            )

    def secret(self, name, text):
        path = os.path.join(self.folder, name)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text + "\n")
        return path

    def nightdesk(self, *arguments, **more):
        return ran(PROGRAM, *arguments, env={**self.env, **more})

    def script(self, name, *arguments, **more):
        return ran(os.path.join(SCRIPTS, name), *arguments, env={**self.env, **more})

    def restic(self, *arguments):
        return ran("restic", *arguments, env=self.env)

    def exports(self, **more):
        """What is told of the published session."""
        return [self.nightdesk("export", what, "--session", SESSION, **more).out for what in ("recommendations", "bars")]

    def night(self):
        return self.nightdesk("run", "nightly", "--market", "files:" + SAMPLE, "--session", SESSION)

    def snapshots(self):
        return len(re.findall(r'"short_id"', self.restic("snapshots", "--json").out))


def run(report, processes):
    if not have():
        missing = "PostgreSQL and restic are not installed here, and cannot be"
        report.skip("backup and restore", missing) if hasattr(report, "skip") else report.check("backup and restore", False, missing)
        return
    folder = tempfile.mkdtemp(prefix="nightdesk-backup-", dir="/var/tmp")
    os.chmod(folder, 0o755)
    servers = []
    try:
        check(report, folder, servers)
    finally:
        for server in servers:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def check(report, folder, servers):
    server = Server(folder, "server", "archive_mode = on\narchive_command = 'test ! -x ../pgbackrest-archive || ../pgbackrest-archive %p'")
    servers.append(server)
    report.check("a server is there", server.start().code == 0, server.sql("postgres", "show server_version").out)
    place = Place(os.path.join(folder, "place"), f"jdbc:postgresql://127.0.0.1:{server.port}/nightdesk?sslmode=disable")
    roles(report, server, place)
    told = place.exports()
    backup(report, place)
    restores(report, server, place, told)
    truncated = begin_truncated(place)
    refuses(report, server, place)
    proves(report, server, place)
    end_truncated(report, server, truncated)
    retains(report, place)
    drill(report, folder, servers, place, told)
    embedded(report, folder, server, place, told)
    back_in_time(report, server, place, told)


def good(report, what, done, seen=""):
    return report.check(what, done.code == 0, f"{done.seconds:.1f} s {seen}" if done.code == 0 else done)


def bad(report, what, done, code, *words):
    """It ends with this code and these words, and says what to do."""
    said = done.code == code and all(word in done.err for word in (*words, "next: "))
    return report.check(what, said, done.err.splitlines()[0] if said else done)


def roles(report, server, place):
    server.sql("postgres", "create database nightdesk")
    text = ""
    for path in ("ops/roles.sql", "ops/grants.sql"):
        with open(path) as script:
            text += script.read()
    made, again = server.sql("nightdesk", text), server.sql("nightdesk", text)
    report.check("the roles are made, and once more", made.code == again.code == 0, "" if made.code == again.code == 0 else f"{made}{again}")
    secret = "writer''s: ''secret''\\"
    server.sql("postgres", f"alter role nightdesk password '{secret}'; alter role nightdesk_owner createdb password 'owners-secret'")
    good(report, "the owner makes the tables", place.nightdesk("db", "migrate"))
    good(report, "a night runs as the writer", place.night())
    wrong = []
    for role, statement in [("nightdesk", "drop table bar"), ("nightdesk", "create table mine ()"), ("nightdesk_reader", "delete from bar"), ("nightdesk_reader", "create temporary table mine ()")]:
        done = server.sql("nightdesk", f"set session authorization {role};\n{statement}")
        if done.code == 0 or not re.search("must be owner|permission denied", done.err):
            wrong.append(f"{role}: {statement}: {done}")
    report.none("the writer drops nothing, the reader writes nothing", wrong)
    os.makedirs(os.path.join(place.home, "files/archive"))
    for path, text in [("home/files/archive/answer", "as it was answered\n"), ("config/closures.yaml", "closures: []\n")]:
        with open(os.path.join(place.folder, path), "w") as file:
            file.write(text)


def backup(report, place):
    bad(report, "without a repository it says how to make one", place.script("backup.sh"), 2, "cannot be opened", "--init")
    bad(report, "without a password as well", place.script("backup.sh", RESTIC_PASSWORD_FILE="/nowhere"), 2, "cannot read the backups' password")
    good(report, "the first backup", place.script("backup.sh", "--init"))
    began = time.monotonic()
    with subprocess.Popen([os.path.join(SCRIPTS, "backup.sh")], env=place.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as second:
        seen = set()
        while second.poll() is None:
            seen |= shown(("owners-secret", "'secret'", "of the repository"))
            time.sleep(0.02)
        said = second.stdout.read()
    report.check("the second backup", second.returncode == 0, f"{time.monotonic() - began:.1f} s, {said.strip()}")
    report.none("no secret is in the list of processes or their environment", seen)
    report.none("nothing of it is left behind", [name for name in os.listdir(place.home) if name.startswith(("backup.", "nightdesk-backup")) and name != "backup.lock"])
    found = subprocess.run(["grep", "-rlaE", "recommendation|ACME", place.env["RESTIC_REPOSITORY"]], capture_output=True, text=True).stdout
    report.none("the repository is not legible", found.split())


def shown(secrets):
    """Processes by which a secret can be seen."""
    seen = set()
    for path in glob.glob("/proc/[0-9]*/cmdline") + glob.glob("/proc/[0-9]*/environ"):
        try:
            with open(path, "rb") as file:
                text = file.read().decode(errors="replace")
        except OSError:
            continue
        seen |= {f"{path}: {secret}" for secret in secrets if secret in text}
    return seen


def restores(report, server, place, told):
    done = place.script("restore.sh", "--to", "again", "--files", os.path.join(place.folder, "files"))
    good(report, "it is restored into a new database", done)
    url = {"NIGHTDESK_DB_URL": place.env["NIGHTDESK_DB_URL"].replace("/nightdesk?", "/again?")}
    report.check("its exports are the same, byte for byte", place.exports(**url) == told and all(told), f"{sum(map(len, told))} bytes")
    files = place.folder + "/files" + place.folder
    there = [open(os.path.join(files, name)).read() if os.path.exists(os.path.join(files, name)) else "" for name in ("home/files/archive/answer", "config/closures.yaml")]
    report.check("so are archive and configuration", there == ["as it was answered\n", "closures: []\n"], "" if all(there) else there)
    report.check("and the morning report", os.path.exists(f"{files}/home/files/report/{SESSION}/index.html"))
    bad(report, "a database that is not empty is refused", place.script("restore.sh", "--to", "again"), 2, "the database again is not empty", "--force 'replace again'")
    bad(report, "also with the words for another", place.script("restore.sh", "--to", "again", "--force", "replace nightdesk"), 2, "is not empty")
    server.sql("again", "delete from recommendation")
    done = place.script("restore.sh", "--to", "again", "--force", "replace again")
    report.check("with the right words it is replaced", done.code == 0 and place.exports(**url) == told, f"{done.seconds:.1f} s" if done.code == 0 else done)
    night = place.nightdesk("run", "nightly", "--market", "files:" + SAMPLE, "--session", SESSION, **url)
    report.check("a night goes on from there as the writer", night.code == 0 and "published already" in night.out, "" if night.code == 0 else night)


def damaged(place, name, how):
    """The repository with its largest file damaged."""
    copy = os.path.join(place.folder, name)
    shutil.copytree(place.env["RESTIC_REPOSITORY"], copy)
    path = max(glob.glob(copy + "/data/*/*"), key=os.path.getsize)
    os.chmod(path, 0o600)
    with open(path, "r+b") as file:
        how(file, os.path.getsize(path))
    return copy


def flip(file, size):
    file.seek(size // 3)
    byte = file.read(1)
    file.seek(size // 3)
    file.write(bytes([byte[0] ^ 1]))


def begin_truncated(place):
    """restic tries again and again for the better part of a minute, in which other things can be done."""
    copy = damaged(place, "truncated", lambda file, size: file.truncate(size * 2 // 3))
    done = []
    worker = threading.Thread(target=lambda: done.append(place.script("restore.sh", "--to", "broken", RESTIC_REPOSITORY=copy)))
    worker.start()
    return worker, done


def end_truncated(report, server, truncated):
    worker, done = truncated
    worker.join()
    bad(report, "a backup that is truncated is refused", done[0], 1, "cannot be read whole")
    report.check("and nothing has been made of it", "broken" not in server.databases())


def refuses(report, server, place):
    copy = damaged(place, "altered", flip)
    done = place.script("restore.sh", "--to", "broken", RESTIC_REPOSITORY=copy)
    bad(report, "a backup that is altered is refused", done, 1, "cannot be read whole")
    report.check("and nothing has been made of it", "broken" not in server.databases())
    bad(report, "nor is it proven", place.script("prove.sh", RESTIC_REPOSITORY=copy), 1, "cannot be read whole")


def proven(place):
    found = re.search(r"^nightdesk_restore_proof_timestamp_seconds (\S+)", place.nightdesk("metrics", "show").out, re.M)
    return float(found.group(1)) if found else None


def proves(report, server, place):
    report.check("before the first proof the metric is 0", proven(place) == 0)
    done = place.script("prove.sh")
    good(report, "the backup is proven", done, done.out.strip().splitlines()[-1] if done.out else "")
    at = proven(place)
    report.check("and the metric tells when", at and abs(at - time.time()) < 60, at)
    report.check("the scratch database is gone", "nightdesk_proof" not in server.databases())
    bad(report, "an old backup proves nothing", place.script("prove.sh", NIGHTDESK_PROOF_HOURS="0"), 1, "hours old")
    server.sql("postgres", "create database nightdesk_proof")
    bad(report, "a database that is not its own is not dropped", place.script("prove.sh"), 2, "not ours")
    server.sql("postgres", "drop database nightdesk_proof")
    forged(report, server, place)


def forged(report, server, place):
    """A backup that is whole, but not of what its manifest tells."""
    copy = os.path.join(place.folder, "forged")
    shutil.copytree(place.env["RESTIC_REPOSITORY"], copy)
    fetched = os.path.join(place.folder, "fetched")
    env = {**place.env, "RESTIC_REPOSITORY": copy}
    ran("restic", "restore", "latest", "--tag", "nightdesk", "--target", fetched, "--include", "nightdesk-backup", env=env)
    stage = fetched + place.home + "/nightdesk-backup"
    for what, pattern in [("a row", r"^rows.bar \d+"), ("a recommendation", r"^export.recommendations \w+")]:
        shutil.copy(stage + "/manifest", fetched + "/manifest")
        with open(stage + "/manifest") as file:
            text = re.sub(pattern, lambda line: line.group(0)[:-1] + "x", file.read(), flags=re.M)
        with open(stage + "/manifest", "w") as file:
            file.write(text)
        ran("sh", "-c", f"cd {stage} && sha256sum manifest nightdesk.dump > SUMS", env=env)
        ran("restic", "backup", "--tag", "nightdesk", stage, env=env)
        done = place.script("prove.sh", RESTIC_REPOSITORY=copy)
        bad(report, f"a backup that lacks {what} is noticed", done, 1, "is not what was backed up")
        shutil.copy(fetched + "/manifest", stage + "/manifest")
    report.check("the scratch database is gone after that too", "nightdesk_proof" not in server.databases())


def retains(report, place):
    """Four months of backups made in advance; fewer are kept than otherwise, since each costs a second or two."""
    for days in [1, 2, 3, 4, 9, 16, 40, 70, 100, 130]:
        at = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(time.time() - days * 86400))
        place.restic("backup", "--quiet", "--tag", "nightdesk", "--time", at, os.path.join(place.folder, "config"))
    before = place.snapshots()
    done = place.script("backup.sh", NIGHTDESK_BACKUP_DAYS="2", NIGHTDESK_BACKUP_WEEKS="2", NIGHTDESK_BACKUP_MONTHS="3")
    after = place.snapshots()
    report.check("2 days, 2 weeks and 3 months are kept", done.code == 0 and before > 10 and 4 <= after <= 7, f"{before} backups became {after}" if done.code == 0 else done)
    with open("ops/backup/backup.sh") as script:
        usual = re.findall(r"--keep-(\w+) \"\$\{NIGHTDESK_BACKUP_\w+:-(\d+)\}", script.read())
    report.check("7, 5 and 12 where nothing else is said", usual == [("daily", "7"), ("weekly", "5"), ("monthly", "12")], usual)


def drill(report, folder, servers, place, told):
    """The blocks of the runbook, on an empty server, in an empty place."""
    server = Server(folder, "empty")
    servers.append(server)
    server.start()
    fresh = os.path.join(folder, "fresh")
    os.makedirs(fresh + "/etc/credentials")
    shutil.copy(place.env["RESTIC_PASSWORD_FILE"], fresh + "/etc/credentials/restic-password")
    with open("ops/runbook/restore-drill.md") as page:
        text = page.read()
    changes = [("/var/lib/nightdesk", fresh + "/data"), ("/etc/nightdesk", fresh + "/etc"), ("/opt/nightdesk/current/nightdesk", PROGRAM), ("/opt/nightdesk/current", os.path.abspath(".")), ("/srv/backup/nightdesk", place.env["RESTIC_REPOSITORY"]), (":5432/", f":{server.port}/"), ("--files /", f"--files {fresh}/files")]
    for old, new in changes:
        text = text.replace(old, new)
    with open(fresh + "/etc/nightdesk.env", "w") as file:
        file.write(re.search(r"```\n(NIGHTDESK_DB_URL.*?)```", text, re.S).group(1))
    os.makedirs(fresh + "/etc/config")
    where = {"NIGHTDESK": PROGRAM, "NIGHTDESK_HOME": fresh + "/data", "NIGHTDESK_ETC": fresh + "/etc"}
    commands = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.S))
    clean = {name: value for name, value in place.env.items() if not name.startswith(("NIGHTDESK_", "RESTIC"))}
    done = ran("bash", "-eu", "-o", "pipefail", "-c", commands, env={**clean, "PGHOST": server.home, "PGPORT": str(server.port), **where})
    report.check("the drill, from an empty server", done.code == 0 and done.seconds < 900, f"{done.seconds:.0f} s of 900" if done.code == 0 else done)
    env = f". ops/install/settings.sh; {PROGRAM} export recommendations --session {SESSION}"
    report.check("the same recommendations are there", ran("bash", "-c", env, env={**clean, **where}).out == told[0])


def embedded(report, folder, server, place, told):
    """Backups of an H2 file, restored as such and into PostgreSQL."""
    own = Place(os.path.join(folder, "embedded"))
    good(report, "a night in an embedded database", own.night())
    good(report, "its backup", own.script("backup.sh", "--init"))
    good(report, "its proof", own.script("prove.sh"))
    other = os.path.join(own.folder, "other")
    good(report, "it is restored into another home", own.script("restore.sh", "--to", other))
    report.check("its exports are the same", own.exports(NIGHTDESK_HOME=other) == told)
    bad(report, "a home with a database is refused", own.script("restore.sh", "--to", other), 2, "there is a database")
    mixed = {**{name: value for name, value in place.env.items() if name.startswith("NIGHTDESK_DB")}}
    done = own.script("restore.sh", "--to", "moved", **mixed)
    good(report, "it is restored into PostgreSQL", done)
    mixed["NIGHTDESK_DB_URL"] = mixed["NIGHTDESK_DB_URL"].replace("/nightdesk?", "/moved?")
    report.check("its exports are the same there", own.exports(**mixed) == told)


def back_in_time(report, server, place, told):
    """The section of ops/backup/README.md about going back to a moment."""
    if not shutil.which("pgbackrest"):
        what = "back to a moment, by pgBackRest"
        return report.skip(what, "pgbackrest is not installed") if hasattr(report, "skip") else None
    conf = os.path.join(server.home, "pgbackrest.conf")
    repository = os.path.join(server.home, "pgbackrest")
    with open("ops/backup/README.md") as page:
        text = re.search(r"```ini\n(.*?)```", page.read(), re.S).group(1)
    changes = [("/srv/backup/pgbackrest", repository), ("/var/lib/postgresql/15/main", server.data), ("/var/log/pgbackrest", server.home), ("A-LONG-PASSWORD", "long")]
    for old, new in changes:
        text = text.replace(old, new)
    with open(conf, "w") as file:
        file.write(text + f"pg1-port={server.port}\npg1-socket-path={server.home}\nlog-level-console=warn\nlock-path={server.home}/lock\n")
    command = ["pgbackrest", f"--config={conf}", "--stanza=nightdesk"]
    with open(server.home + "/pgbackrest-archive", "w") as file:
        file.write(f"#!/bin/sh\nexec {' '.join(command)} --pg1-path={server.data} archive-push \"$1\"\n")
    shutil.chown(conf, "postgres", "postgres")
    os.chmod(conf, 0o600)
    os.chmod(server.home + "/pgbackrest-archive", 0o755)
    made = server.as_postgres(*command, "stanza-create")
    first = server.as_postgres(*command, "--type=full", "backup")
    report.check("pgBackRest takes a first backup, encrypted", made.code == first.code == 0, f"{first.seconds:.1f} s" if made.code == first.code == 0 else f"{made}{first}")
    # a backup of the same second would count as later
    time.sleep(2)
    moment = server.sql("postgres", "select clock_timestamp()").out.strip()
    time.sleep(1)
    server.sql("nightdesk", "drop table recommendation cascade; select pg_switch_wal()")
    lost = place.nightdesk("export", "recommendations", "--session", SESSION)
    report.check("a table is dropped by mistake", lost.code != 0, lost.err.splitlines()[0] if lost.err else lost)
    server.stop()
    back = server.as_postgres(*command, "--delta", "--type=time", f"--target={moment}", "--target-action=promote", "restore")
    up = server.start()
    promoted = children.until("it is promoted", 60, lambda: server.sql("postgres", "select pg_is_in_recovery()").out.strip() == "f")
    report.check("the server goes back to the moment before", back.code == up.code == 0 and promoted, f"{back.seconds:.1f} s" if back.code == 0 else back)
    report.check("everything is told as before", place.exports() == told)


if __name__ == "__main__":
    import report as lines

    only = lines.Report()
    start = time.monotonic()
    only.part("backup")
    run(only, None)
    sys.exit(only.close(time.monotonic() - start))
