"""ops/deploy/deploy.sh in a scratch root: what it refuses, what it takes back, that data and nights outlive it."""

import glob
import os
import re
import shutil
import signal
import threading
import time

import children
import nextrelease
import scratch
import shell

DEPLOY = "ops/deploy/deploy.sh"
# of the sample market, the newest last
SESSIONS = ["2022-06-28", "2022-06-29", "2022-06-30"]
SAMPLE = os.path.abspath("src/test/resources/sample-market")


class Server:
    """A scratch root with an installed release and a night of the sample market."""

    def __init__(self, name):
        self.root = scratch.root(name)
        self.home = os.path.join(self.root, "var/lib/nightdesk")
        scratch.install(self.root)
        settings = os.path.join(self.root, "etc/nightdesk/nightdesk.env")
        with open(settings, "w") as file:
            file.write(f"NIGHTDESK_MARKET=files:{SAMPLE}\n")

    def current(self):
        return os.path.basename(os.readlink(os.path.join(self.root, "opt/nightdesk/current")))

    def releases(self):
        return sorted(os.listdir(os.path.join(self.root, "opt/nightdesk/releases")))

    def run(self, *command, release=None):
        program = os.path.join(self.root, "opt/nightdesk/releases", release or self.current(), "nightdesk")
        return shell.run(program, *command, **self.environment())

    def environment(self):
        return {"NIGHTDESK_HOME": self.home, "NIGHTDESK_MARKET": f"files:{SAMPLE}"}

    def deploy(self, what, *more, **environment):
        return shell.run(DEPLOY, what, "--root", self.root, *more, **environment)

    def exports(self, release=None):
        return "".join(self.run("export", what, "--session", SESSIONS[0], release=release).out for what in ("recommendations", "analysis", "bars"))


def run(report, processes):
    server = Server("deploy")
    night = server.run("run", "nightly", "--session", SESSIONS[0])
    report.check("a night of the release that is installed", night.code == 0, "exit 0" if night.code == 0 else night)
    before = server.exports()
    archives(report, server)
    remote(report, server)
    good(report, server, before)
    canary(report, server)
    busy(report, server, processes)
    tables(report, server, before)


def refused(report, what, said, code, server, current):
    fine = said.code == code and server.current() == current
    report.check(what, fine, (said.err.strip().splitlines() or [""])[0] if fine else f"{said}{server.current()}, not {current}")


def archives(report, server):
    """What `make release` writes, whole and damaged; the packing goes where no other part looks."""
    packed = shell.run("ops/deploy/pack.sh")
    report.check("a release is packed", packed.code == 0, packed.out.strip() or packed)
    folder = os.path.join(server.root, "archive")
    shutil.copytree("dist", folder)
    archive = next(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".tar.gz"))
    current = server.current()
    with open(archive, "r+b") as file:
        file.seek(100_000)
        byte = file.read(1)
        file.seek(100_000)
        file.write(bytes([byte[0] ^ 1]))
    refused(report, "a damaged archive is refused", server.deploy(archive), 2, server, current)
    os.remove(os.path.join(folder, "SHA256SUMS"))
    refused(report, "an archive without sums is refused", server.deploy(archive), 2, server, current)
    tree = nextrelease.tree("damaged")
    with open(os.path.join(tree, "jobs/nightly.yaml"), "a") as file:
        file.write("# by another hand\n")
    refused(report, "a tree that is not what its sums say is refused", server.deploy(tree), 2, server, current)


# what a unit starts, and what cron does
JOBS = [("ops/systemd/job", "recover"), ("ops/cron/at", "UTC", "1-7", "any", "recover")]


def log(server):
    """What cron's job has said."""
    path = os.path.join(server.home, "log/recover.log")
    return open(path).read() if os.path.exists(path) else ""


def good(report, server, before):
    count = len(server.releases())
    deploying = threading.Thread(target=lambda: said.append(server.deploy(nextrelease.tree("good"))))
    said = []
    deploying.start()
    turned = children.until("a canary is at work", 120, lambda: not deploying.is_alive() or glob.glob(os.path.join(server.home, "canary.*")))
    jobs = [shell.run(*words, NIGHTDESK_HOME=server.home, NIGHTDESK_ETC=os.path.join(server.root, "etc/nightdesk"), NIGHTDESK_JOB_WAIT="0") for words in JOBS]
    deploying.join()
    said = said[0]
    away = [f"{words}: {job}" for words, job in zip(JOBS, jobs) if job.code != 5 or "another job is still at work" not in job.err + log(server)]
    report.none("meanwhile no job begins, by its unit or by cron", away if turned else [said], "they wait for the lock")
    fine = said.code == 0 and server.current() == "good" and len(server.releases()) == count + 1
    report.check("a newer release is deployed", fine, " ".join(server.releases()) if fine else said)
    report.check("what was published stays as it was", server.exports() == before, f"{len(before)} bytes of exports")
    left = [name for name in os.listdir(server.home) if name.startswith("canary")]
    report.none("nothing of the canaries is left", left)


def canary(report, server):
    current = server.current()
    said = server.deploy(nextrelease.tree("no-canary", fails="rehearse"))
    refused(report, "a release whose canary night fails is not used", said, 1, server, current)


def busy(report, server, processes):
    """During a job, and during a run that is none."""
    current = server.current()
    lock = processes.start("job", ["flock", os.path.join(server.home, "jobs.lock"), "sleep", "600"])
    time.sleep(0.5)
    began = time.monotonic()
    refused(report, "during a job it ends with 5", server.deploy(nextrelease.tree("late")), 5, server, current)
    waited = time.monotonic() - began
    processes.stop(lock)
    report.check("at once", waited < 5, f"{waited:.1f} s")
    night = frozen_night(server, processes)
    if night is None:
        return report.check("a night is frozen", False)
    refused(report, "during a run by hand it ends with 5", server.deploy(nextrelease.tree("late")), 5, server, current)
    os.killpg(night.pid, signal.SIGCONT)
    report.check("which then comes to its end: no night is lost", night.wait(120) == 0, f"exit {night.returncode} {processes.log('frozen')[-1000:] if night.returncode else ''}")


def frozen_night(server, processes):
    """A night that holds its lease and does nothing."""
    argv = [os.path.join(server.root, "opt/nightdesk/current/nightdesk"), "run", "nightly", "--session", SESSIONS[1]]
    began = time.time()
    night = processes.start("frozen", argv, env={**os.environ, **server.environment()})
    works = children.until("the night is at work", 30, lambda: night.poll() is not None or at_work(server, began))
    if not works or night.poll() is not None:
        return None
    os.killpg(night.pid, signal.SIGSTOP)
    return night


def at_work(server, began):
    """Whether a run has told since then how far it is: by then its database is open, and nothing waits by the clock."""
    told = glob.glob(os.path.join(server.home, "*/status.json"))
    return any(os.path.getsize(path) and os.path.getmtime(path) >= began for path in told)


def tables(report, server, before):
    """Releases with one migration more: one that lets the release before it go on, one that does not."""
    current, version = server.current(), nextrelease.version()
    newer = nextrelease.tree("newer", migration=f"works_from_{version}", fails="doctor")
    said = server.deploy(newer)
    refused(report, "newer tables, but doctor does not like it: taken back", said, 1, server, current)
    report.check("after it was in use", f"back to {current}" in said.err and "doctor fails" in said.err, "doctor fails" if "doctor fails" in said.err else said)
    doctor = server.run("doctor")
    fine = doctor.code == 0 and "of a newer version, which this one may work on" in doctor.out
    report.check("the older release works on the newer tables: doctor", fine, "content" if fine else doctor)
    report.check("its exports are what they were", server.exports() == before, f"{len(before)} bytes")
    night = server.run("run", "nightly")
    fine = night.code == 0 and f"published {SESSIONS[2]}" in night.out
    report.check("and it runs a night on them", fine, f"of {SESSIONS[2]}" if fine else night)
    said = server.deploy(nextrelease.tree("newer-good", migration=f"works_from_{version}"))
    report.check("the newer release, mended, is deployed", said.code == 0 and server.current() == "newer-good", said if said.code else said.out.strip())
    report.check("with what was published as it was", server.exports() == before, f"{len(before)} bytes")
    breaking = nextrelease.tree("breaking", migration=f"works_from_{int(version) + 2:03}", number=2)
    said = server.deploy(breaking)
    report.check("one whose migration lets no other go on is deployed", said.code == 0, said if said.code else said.out.strip())
    old = scratch.shell.run(os.path.join(nextrelease.tree("older"), "nightdesk"), "doctor", **server.environment())
    report.check("then the older release refuses", old.code == 2 and "use the newer version" in old.out, f"exit {old.code}" if old.code == 2 else old)
    report.check("three releases are kept", len(server.releases()) == 3, " ".join(server.releases()))


SSH = """#!/usr/bin/env bash
# stands in for ssh: runs the command here
while [[ $1 == -* ]]; do shift 2; done
shift
exec bash -c "$*"
"""
SUDO = """#!/usr/bin/env bash
# stands in for sudo: what would be the machine is a scratch root
shift
exec env "$@" --root "$SCRATCH_ROOT"
"""


def remote(report, server):
    """To another host, over stand-ins of ssh and sudo: the archive of the release that is there."""
    folder = os.path.join(server.root, "bin")
    os.makedirs(folder)
    for name, text in (("ssh", SSH), ("sudo", SUDO)):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
        os.chmod(os.path.join(folder, name), 0o755)
    whole = next(os.path.join("dist", name) for name in os.listdir("dist") if name.endswith(".tar.gz"))
    path = f"{folder}:{os.environ['PATH']}"
    said = shell.run(DEPLOY, whole, "--host", "desk@there", PATH=path, SCRATCH_ROOT=server.root)
    fine = said.code == 0 and re.search(r"^deployed ", said.out, re.M) and len(server.releases()) == 1
    report.check("to another host it goes over one connection", fine, said.out.strip() if fine else said)
