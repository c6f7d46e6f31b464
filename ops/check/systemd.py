"""The units of ops/systemd/, without a systemd: what systemd-analyze says of them, when they are due, what they run, who is told."""

import json
import os
import re
import shutil
import stat
import sys

import calendars
import received
import scratch
import shell

# of systemd-analyze security: 0 is closed, 10 is open
EXPOSURE = 2.0


def run(report, processes):
    if not shell.have("systemd-analyze", packages=["systemd", "dbus"]):
        report.skip("units", "the package systemd cannot be installed here")
        return
    root = scratch.root("units")
    installed = scratch.install(root)
    report.check("units are installed into a scratch root", installed.code == 0, "" if installed.code == 0 else installed)
    # what they refer to: targets, and the shells of the scripts
    shutil.copytree("/lib/systemd/system", os.path.join(root, "usr/lib/systemd/system"), symlinks=True)
    timers, services = scratch.units(root)
    verify(report, root, timers + services)
    security(report, root, services)
    commands(report, root, services)
    backups(report, root)
    calendars.run_all(report, root, timers)
    notifier(report, processes)


def verify(report, root, units):
    said = shell.run("systemd-analyze", "verify", "--root=" + root, "--recursive-errors=no", "--man=no", *units)
    ok = said.code == 0 and not said.err.strip()
    report.check("systemd-analyze verify has nothing to say", ok, f"{len(units)} units" if ok else said)


def security(report, root, services):
    for unit in services:
        said = shell.run("systemd-analyze", "security", "--no-pager", "--root=" + root, "--offline=true", "--threshold=20", unit)
        score = re.search(r"exposure level for \S+: ([0-9.]+)", said.out)
        ok = said.code == 0 and score and float(score.group(1)) <= EXPOSURE
        report.check(f"{unit} is closed enough", ok, f"{score.group(1)} of at most {EXPOSURE}" if score else said)


def commands(report, root, services):
    """Each instance has a command, and the command's words are understood."""
    release = os.path.join(root, "opt/nightdesk/current")
    job = os.path.join(release, "ops/systemd/job")
    for unit in services[:-1]:
        name = unit[len("nightdesk@") : -len(".service")]
        said = shell.run(job, name, "--print")
        lines = said.out.split("\n")[:-1]
        # those of other parts may not be there yet
        absent = said.code == 2 and "this release has no" in said.err
        ok = absent or said.code == 0 and lines and all(understood(line.split()) for line in lines)
        if absent:
            report.skip(f"{unit} has a command", said.err.split("\n")[0])
        else:
            report.check(f"{unit} has a command", ok, "; ".join(line.replace(os.path.realpath(release) + "/", "") for line in lines) if ok else said)
    said = shell.run(job, "metrics-push")
    report.check("without anybody to be told, metrics-push has nothing to do", said.code == 0 and "nothing to do" in said.out, said.out.strip())
    said = shell.run(job, "nonesuch")
    report.check("an unknown job ends with 2", said.code == 2 and "no job 'nonesuch'" in said.err, said.err.split("\n")[0])


# what a backup and its proof are given: of each credential the variable that names its file
GIVEN = {
    "db-password": "NIGHTDESK_DB_PASSWORD_FILE",
    "db-owner-password": "NIGHTDESK_DB_OWNER_PASSWORD_FILE",
    "pushgateway-password": "NIGHTDESK_PUSHGATEWAY_PASSWORD_FILE",
    "restic-password": "RESTIC_PASSWORD_FILE",
    "s3": "AWS_SHARED_CREDENTIALS_FILE",
}


def backups(report, root):
    """What the repository and the database take, and no key of a provider."""
    folder = os.path.join(root, scratch.UNITS)
    general = open(os.path.join(folder, "nightdesk@.service")).read()
    repository = re.search(r"^#RESTIC_REPOSITORY=(.*)$", open("ops/install/nightdesk.env").read(), re.M).group(1)
    for job in ("backup", "restore-proof"):
        own = open(os.path.join(folder, f"nightdesk@{job}.service.d/10-job.conf")).read()
        loaded = dict(re.findall(r"^LoadCredential=([\w-]+):/etc/nightdesk/(\S+)$", own, re.M))
        known = dict(re.findall(r"(\w+_FILE)=%d/(\S+)", general + own))
        wrong = [name for name, variable in GIVEN.items() if loaded.get(name) != f"credentials/{name}" or known.get(variable) != name]
        wrong += [f"no default for {name}" for name in loaded if f"\nSetCredential={name}:" not in own]
        wrong += [f"also {name}" for name in loaded.keys() - GIVEN.keys()] + ([] if "\nLoadCredential=\n" in own else ["keys of providers"])
        report.none(f"{job} is given its passwords, and no key", wrong, " ".join(loaded))
        writes = re.findall(r"^ReadWritePaths=-(\S+)$", own, re.M)
        report.check(f"{job} may write the repository that nightdesk.env names", repository in writes, " ".join(writes))


def understood(words):
    return os.access(words[0], os.X_OK) and (not words[0].endswith("/nightdesk") or shell.run(*words, "--help").code == 0)


def executable(path, text):
    with open(path, "w") as file:
        file.write("#!/bin/sh\n" + text)
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)


def notifier(report, processes):
    if not shell.have("curl", packages=["curl"]):
        report.skip("the notifier writes by mail and webhook", "the package curl cannot be installed here")
        return
    folder = scratch.root("notify")
    seen = received.Received(os.path.join(folder, "received"))
    server = processes.start("receive", [*received.PROGRAM, seen.path])
    webhook, smtp = seen.ports()
    with open(os.path.join(folder, "notify-webhook"), "w") as file:
        file.write(f"http://127.0.0.1:{webhook}/hook?token=secret\n")
    lines = 'first\nnightdesk: "a\\b"\tfailed [ND-X]\n'
    mail = {"NIGHTDESK_NOTIFY_MAIL": "owner@example.com", "CREDENTIALS_DIRECTORY": folder}

    said = tell("3", lines, **mail, NIGHTDESK_NOTIFY_SMTP=f"smtp://127.0.0.1:{smtp}")
    post = (seen.posts() or [{}])[-1]
    ok = said.code == 0 and post.get("exit") == "3" and post["meaning"].startswith("a quality gate refused") and '"a\\b"\tfailed' in post["text"]
    report.check("a failure goes to a webhook: unit, code, meaning, lines", ok, f"{post.get('unit')}: {post.get('meaning')}" if ok else f"{said}\n{post}")
    got = (seen.mails() or [""])[-1]
    ok = "Subject: [nightdesk] nightdesk@nightly.service on " in got and ": 3, a quality gate refused" in got and "nightdesk: \"a\\b\"" in got
    report.check("and by SMTP to a mail server", ok, "" if ok else f"{said}\n{got}")

    executable(os.path.join(folder, "sendmail"), f'echo "$@" >"{folder}/mail"; cat >>"{folder}/mail"\n')
    said = tell("1", lines, **mail, PATH=folder + ":" + os.environ["PATH"])
    got = open(os.path.join(folder, "mail")).read() if os.path.exists(os.path.join(folder, "mail")) else ""
    ok = said.code == 0 and "-- owner@example.com" in got and ": 1, failed; restartable" in got
    report.check("or to sendmail, where no server is named", ok, "" if ok else f"{said}\n{got}")

    processes.stop(server)
    said = tell("4", lines, CREDENTIALS_DIRECTORY=folder)
    ok = said.code == 1 and "could not be told by webhook" in said.err and "secret" not in said.err
    report.check("a webhook that is down is said, its address is not", ok, said.err if not ok else said.err.strip().split("\n")[-1])
    said = tell("5", "", CREDENTIALS_DIRECTORY="/nonexistent")
    ok = said.code == 0 and ": 5, another run holds the lease" in said.err
    report.check("without an address it only says so", ok, said.err.strip())
    meanings(report)


def tell(code, lines, **environment):
    return shell.run("ops/systemd/notify", "nightdesk@nightly.service", code, given=lines, **environment)


def meanings(report):
    """The words of exit codes are those of the program."""
    source = open("src/main/java/dev/nightdesk/cli/ExitCode.java").read()
    words = dict(re.findall(r'[A-Z]+\((\d), "([^"]+)"\)', source))
    told = {code: tell(code, "", CREDENTIALS_DIRECTORY="/nonexistent").err for code in words if code not in "06"}
    report.none("exit codes mean what the program says", [f"{code}: {words[code]}" for code, err in told.items() if words[code] not in err], f"{len(told)} codes")
