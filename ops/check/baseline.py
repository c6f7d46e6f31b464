"""An upgrade from an earlier program: its databases, on H2 and on PostgreSQL, are brought up to this one, and nothing is lost."""

import csv
import glob
import os
import shutil
import subprocess
import threading

import children
import servers
import shell

SAMPLE = os.path.abspath("src/test/resources/sample-market")
# tables that a new version may rightly fill or write to when it only looks
OWN = {"flyway_schema_history", "run_heartbeat", "run_fence"}


# built while other parts run
BUILDING = []


def begin():
    worker = threading.Thread(target=lambda: BUILDING.append(built(commit())), daemon=True)
    BUILDING.append(worker)
    worker.start()


def commit():
    with open("ops/deploy/baseline") as file:
        return file.read().strip()


def run(report, processes):
    if not BUILDING:
        begin()
    BUILDING[0].join()
    old = BUILDING[1]
    report.check("the baseline is built", old is not None, commit()[:7])
    if old is None:
        return
    upgraded(report, "H2", old, processes.anywhere(), {}, h2)
    url = postgres(processes)
    if url is None:
        return report.skip("the same on PostgreSQL", "no PostgreSQL can be had here")
    settings = {"NIGHTDESK_DB_URL": url, "NIGHTDESK_DB_USER": "check"}
    upgraded(report, "PostgreSQL", old, processes.anywhere(), settings, lambda home, sql: psql(url, sql))


def built(commit):
    """The program of that commit, built in a clone that is kept."""
    cache = os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "nightdesk/baseline", commit)
    if not os.path.exists(os.path.join(cache, "target/nightdesk/.whole")):
        shutil.rmtree(cache, ignore_errors=True)
        os.makedirs(os.path.dirname(cache), exist_ok=True)
        cloned = shell.run("git", "-c", "safe.directory=*", "clone", "-q", "--shared", "--no-checkout", ".", cache)
        checked = shell.run("git", "-C", cache, "checkout", "-q", "--detach", commit)
        # only that the program works matters: what the house wants of a commit it wanted then
        argv = ["nice", "-n", "5", "make", "-s", "build", "MAVEN_OPTS=-Dspotless.check.skip=true -Dmaven.test.skip=true"]
        made = shell.run(*argv, cwd=cache, timeout=900)
        if cloned.code or checked.code or made.code:
            print(f"{cloned}{checked}{made}", flush=True)
            return None
        open(os.path.join(cache, "target/nightdesk/.whole"), "w").close()
    return os.path.join(cache, "nightdesk")


def postgres(processes):
    programs = servers.postgres_programs()
    if programs is None:
        return None
    data, port = processes.anywhere(), children.free_port()
    user = servers.unprivileged(data)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}
    argv = [*user, f"{programs}/initdb", "-D", data, "-U", "check", "-A", "trust", "-E", "UTF8", "--no-sync"]
    if subprocess.run(argv, **quiet).returncode:
        return None
    argv = [f"{programs}/postgres", "-D", data, "-p", str(port), "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={data}"]
    processes.start("postgres", [*user, *argv, "-c", "fsync=off"], cwd="/")
    url = f"jdbc:postgresql://127.0.0.1:{port}/postgres"
    return url if children.until("PostgreSQL answers", 30, lambda: java(url, "check", "select 1")) else None


def java(url, user, sql):
    """Rows of a statement, asked by H2's shell, which speaks to any database whose driver is there; none if it fails."""
    libraries = ":".join(glob.glob(os.path.abspath("target/nightdesk/lib/*.jar")))
    argv = ["java", "-cp", libraries, "org.h2.tools.Shell", "-url", url, "-user", user, "-password", "", "-sql", sql]
    said = shell.run(*argv)
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in said.out.splitlines() if not line.startswith("(")]
    return [] if said.code else rows[1:]


def h2(home, sql):
    file = next(iter(glob.glob(os.path.join(home, "**/*.mv.db"), recursive=True)))
    return java(f"jdbc:h2:file:{file.removesuffix('.mv.db')}", "nightdesk", sql)


def psql(url, sql):
    return java(url, "check", sql)


TABLES = "select table_name from information_schema.tables where table_schema in ('public', 'PUBLIC') and table_type in ('BASE TABLE', 'TABLE')"


def counts(ask, home):
    """Rows of each table."""
    names = [row[0] for row in ask(home, TABLES)]
    union = " union all ".join(f"select '{name}' as t, count(*) as n from \"{name}\"" for name in names)
    return {row[0]: int(row[1]) for row in ask(home, union)}


def exports(program, settings):
    """Header and rows of each export."""
    texts = (shell.run(program, "export", what, **settings).out for what in ("recommendations", "analysis", "bars"))
    return [list(csv.reader(text.splitlines())) for text in texts]


def as_before(now, told):
    """The columns that there were before; a later program may tell more."""
    kept = []
    for rows, before in zip(now, told):
        places = [rows[0].index(name) for name in before[0] if name in rows[0]] if rows and before else []
        kept.append([[row[place] for place in places] for row in rows])
    return kept


def upgraded(report, name, old, home, database, ask):
    settings = {"NIGHTDESK_HOME": home, "NIGHTDESK_MARKET": f"files:{SAMPLE}", **database}
    night = shell.run(old, "run", "nightly", **settings)
    before, told = counts(ask, home), exports(old, settings)
    report.check(f"{name}: a night of the baseline", night.code == 0 and before and told, f"{sum(before.values())} rows" if night.code == 0 else night)
    new = os.path.abspath("nightdesk")
    migrated = shell.run(new, "db", "migrate", **settings)
    after = counts(ask, home)
    lost = [f"{table}: {before[table]}, now {after.get(table)}" for table in sorted(set(before) - OWN) if after.get(table) != before[table]]
    report.none(f"{name}: brought up to this version, no row is lost", [migrated] if migrated.code else lost, f"{len(before)} tables, now {len(after)}")
    now = as_before(exports(new, settings), told)
    rows = sum(len(one) for one in told)
    report.check(f"{name}: exports are what they were", all(told) and now == told, f"{rows} rows" if now == told else f"{rows} rows, now {sum(len(one) for one in now)}, or others")
    back = shell.run(old, "doctor", **settings)
    refuses = back.code == 2 and "use the newer version" in back.out
    report.check(f"{name}: the baseline, older than the rule, refuses newer tables", refuses, f"exit {back.code}" if refuses else back)
    on = shell.run(new, "run", "nightly", **settings)
    report.check(f"{name}: nights go on", on.code == 0, "exit 0" if on.code == 0 else on)
