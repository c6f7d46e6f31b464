"""The installation at work under a systemd that is really booted: nights in their sandbox, timers, failures that are told."""

import glob
import os
import re

import boot
import calendars
import children
import received
import sandbox
import scratch
import shell

STOCKS, HISTORY = 100, 260
WEBHOOK = 8099
NIGHTLY, PUSH = "nightdesk@nightly.service", "nightdesk@metrics-push.service"
PROM = "/var/lib/nightdesk/nightdesk.prom"
ENVIRONMENT = f"NIGHTDESK_MARKET=simulated\nNIGHTDESK_METRICS_FILE={PROM}\nNIGHTDESK_JAVA_HOME=/opt/jdk\n"


def run(report, processes):
    over, jdk = scratch.root("booted"), java()
    why = cannot(jdk)
    if why:
        report.skip("a night in a booted systemd", why)
        return
    scratch.install(over)
    shell.run(scratch.INSTALL, "stage", os.path.join(over, "srv/newer"))
    with open(os.path.join(over, "srv/newer/RELEASE"), "w") as file:
        file.write("0.2.0-newer\n")
    configure(over)
    machine = boot.Booted(processes, over, jdk)
    try:
        why = machine.wait()
        if why:
            report.skip("a night in a booted systemd", "it cannot be booted here: " + why.strip().split("\n")[-1])
            return
        report.check("systemd is booted on a root laid over this one", True, machine.run("systemctl", "--version").out.split("\n")[0])
        at_work(report, processes, machine, over)
    finally:
        machine.close()


def cannot(jdk):
    """Why there can be no systemd here; None if there may be."""
    if os.geteuid() != 0:
        return "only root can make namespaces and mounts"
    if not shell.have("systemctl", "dbus-daemon", "unshare", "nsenter", "pgrep", "ip", packages=["systemd", "dbus", "util-linux", "procps", "iproute2"]):
        return "the package systemd cannot be installed here"
    return None if jdk else "no JDK 25 found"


def java():
    homes = [os.environ.get("NIGHTDESK_JAVA_HOME", ""), os.environ.get("JAVA_HOME", ""), *glob.glob("/usr/lib/jvm/*"), *glob.glob("/opt/java/*")]
    for home in homes:
        release = os.path.join(home, "release")
        if home and os.path.exists(release) and re.search(r'JAVA_VERSION="(2[5-9]|[3-9]\d)', open(release).read()):
            return os.path.realpath(home)
    return None


def configure(over):
    """A small market, in seconds."""
    text = open("jobs/nightly.yaml").read()
    text = re.sub(r"^  stocks: \d+$", f"  stocks: {STOCKS}", text, flags=re.M)
    text = re.sub(r"^  history: \d+$", f"  history: {HISTORY}", text, flags=re.M)
    with open(os.path.join(over, "etc/nightdesk/config/nightly.yaml"), "w") as file:
        file.write(text)
    with open(os.path.join(over, "etc/nightdesk/nightdesk.env"), "w") as file:
        file.write(ENVIRONMENT)
    with open(os.path.join(over, "etc/nightdesk/credentials/notify-webhook"), "w") as file:
        file.write(f"http://127.0.0.1:{WEBHOOK}/\n")


def at_work(report, processes, machine, over):
    seen = received.Received(os.path.join(scratch.root("received"), "lines"))
    server = processes.start("receive", ["nsenter", "--target", str(machine.pid), "--net", *received.PROGRAM, seen.path, str(WEBHOOK)])
    seen.ports()
    made = [machine.run(*words) for words in (["systemd-sysusers", "/etc/sysusers.d/nightdesk.conf"], ["systemd-tmpfiles", "--create", "/etc/tmpfiles.d/nightdesk.conf"])]
    report.none("user and folders are made", [one for one in made if one.code])
    if not night(report, machine):
        return
    hand(report, machine)
    sandbox.run(report, machine)
    backups(report, machine)
    timers(report, machine)
    failures(report, machine, seen)
    killed(report, machine, seen)
    removed(report, machine)
    processes.stop(server)


def night(report, machine):
    said = machine.run("systemctl", "start", NIGHTLY, timeout=300)
    lines = machine.journal(NIGHTLY)
    ok = said.code == 0 and "published 20" in lines and "universe " in lines
    report.check("a night runs in its sandbox and publishes", ok, equation(lines) if ok else f"{said}\n{lines}")
    owner = machine.run("stat", "--format=%U %a", "/var/lib/nightdesk/simulated").out.strip()
    report.check("what it keeps belongs to nightdesk alone", owner == "nightdesk 700", owner)
    limits = {name: machine.property(NIGHTLY, name) for name in ("MemoryMax", "CPUQuotaPerSecUSec", "TasksMax", "NoNewPrivileges", "CapabilityBoundingSet")}
    ok = limits == {"MemoryMax": str(640 << 20), "CPUQuotaPerSecUSec": "1.500000s", "TasksMax": "256", "NoNewPrivileges": "yes", "CapabilityBoundingSet": ""}
    report.check("limits are those of the unit", ok, limits)
    return said.code == 0


def equation(lines):
    """The last line of a night."""
    return re.findall(r"^universe .*$", lines, re.M)[-1]


def hand(report, machine):
    said = machine.run("nightdesk", "status")
    report.check("by hand, root's command runs as nightdesk", said.code == 0 and "COMPLETED" in said.out, "" if said.code == 0 else said)
    said = machine.run("runuser", "-u", "nobody", "--", "nightdesk", "status")
    report.check("another user is told to take sudo", said.code == 2 and "sudo nightdesk" in said.err, said.err.strip().split("\n")[-1])
    said = machine.run("systemctl", "start", NIGHTLY, timeout=120)
    report.check("started once more there is nothing to do", said.code == 0 and "published already" in machine.journal(NIGHTLY), "0")


def backups(report, machine):
    """Backup and proof as units, by what ops/backup/README.md says, into a folder of this machine."""
    if not shell.have("restic", packages=["restic"]):
        return report.skip("backup and restore-proof as units", "the package restic cannot be installed here")
    machine.run("install", "-d", "-o", "nightdesk", "-g", "nightdesk", "-m", "700", "/srv/backup/nightdesk")
    machine.write("/etc/nightdesk/credentials/restic-password", "of the backups\n")
    machine.run("chown", "nightdesk:", "/etc/nightdesk/credentials/restic-password")
    machine.run("chmod", "600", "/etc/nightdesk/credentials/restic-password")
    machine.write("/etc/nightdesk/nightdesk.env", ENVIRONMENT + "RESTIC_REPOSITORY=/srv/backup/nightdesk\n")
    said = machine.run("/opt/nightdesk/current/ops/backup/backup.sh", "--init")
    owner = machine.run("stat", "--format=%U", "/srv/backup/nightdesk/config").out.strip()
    report.check("the repository is made by hand, and is nightdesk's", said.code == 0 and owner == "nightdesk", said.out.strip() if said.code == 0 else said)
    for job in ("backup", "restore-proof"):
        unit = f"nightdesk@{job}.service"
        said = machine.run("systemctl", "start", unit)
        lines = machine.journal(unit)
        ok = said.code == 0 and ("backed up: session" in lines if job == "backup" else "restored into" in lines)
        report.check(f"{job} runs as a unit, in its sandbox", ok, re.findall("(?:backed up|restored into).*", lines)[-1] if ok else f"{said}\n{lines}")
    proof = machine.run("grep", "^nightdesk_restore_proof_timestamp_seconds ", PROM).out.strip()
    report.check("and its proof is told", proof and not proof.endswith(" 0"), proof)
    machine.write("/etc/nightdesk/nightdesk.env", ENVIRONMENT)


def timers(report, machine):
    names = [f"nightdesk@{job}.timer" for job in calendars.DUE]
    # the night's would start a night at once, which is another check
    said = machine.run("systemctl", "enable", *names)
    links = machine.run("ls", "/etc/systemd/system/timers.target.wants").out.split()
    report.check("all timers are enabled in one command", said.code == 0 and set(names) <= set(links), "" if said.code == 0 else said)
    machine.write("/etc/systemd/system/nightdesk@metrics-push.timer.d/soon.conf", "[Timer]\nOnCalendar=\nOnCalendar=*:*:0/3\nRandomizedDelaySec=0\n")
    machine.run("systemctl", "daemon-reload")
    machine.run("rm", "-f", PROM)
    machine.run("systemctl", "start", "nightdesk@metrics-push.timer")
    fired = children.until("the timer has fired", 40, lambda: machine.run("test", "-s", PROM).code == 0)
    report.check("a timer fires and its job does its work", fired, machine.property("nightdesk@metrics-push.timer", "LastTriggerUSec"))
    machine.run("systemctl", "stop", "nightdesk@metrics-push.timer")
    machine.ended(PUSH, 60)


def failures(report, machine, seen):
    before = len(seen.posts())
    machine.write("/etc/nightdesk/nightdesk.env", ENVIRONMENT.replace("simulated", "files:/nowhere"))
    said = machine.run("systemctl", "start", NIGHTLY, timeout=120)
    result, code = machine.property(NIGHTLY, "Result"), machine.property(NIGHTLY, "ExecMainStatus")
    report.check("a job that fails fails its unit", said.code != 0 and (result, code) == ("exit-code", "2"), f"{result} {code}")
    post = told(seen, before)
    ok = post.get("unit") == NIGHTLY and post.get("exit") == "2" and "ND-" in post.get("text", "")
    notify = machine.journal("nightdesk-notify@nightdesk@nightly.service.service")
    report.check("OnFailure tells it: unit, code, meaning, its last lines", ok, post.get("meaning") if ok else f"{post}\n{notify}")
    machine.write("/etc/nightdesk/nightdesk.env", ENVIRONMENT)


def told(seen, before):
    """What has been posted since, waited for."""
    children.until("the notifier posts", 40, lambda: len(seen.posts()) > before)
    return (seen.posts()[before:] or [{}])[0]


def killed(report, machine, seen):
    """A new market, so that there is a night to be killed and to be stopped."""
    machine.run("rm", "-rf", "/var/lib/nightdesk/simulated")
    before = len(seen.posts())
    at_work = begin(machine)
    machine.run("systemctl", "kill", "--signal=KILL", NIGHTLY)
    result, _ = machine.ended(NIGHTLY, 60)
    post = told(seen, before)
    ok = at_work and result == "signal" and "killed by signal" in post.get("meaning", "")
    report.check("a night that is killed is told", ok, post.get("meaning") if ok else f"{result} {post}")
    before = len(seen.posts())
    at_work = begin(machine)
    busy = upgrade(machine)
    ok = busy.code == 5 and "newer" not in current(machine)
    report.check("an upgrade in the middle of a night ends with 5, nothing is switched", ok, "" if ok else f"{busy}\n{current(machine)}")
    machine.run("systemctl", "stop", NIGHTLY, timeout=60)
    result, code = machine.ended(NIGHTLY, 60)
    ok = at_work and (result, code) == ("success", "6") and len(seen.posts()) == before
    report.check("one that is stopped ends with 6, in time, and nobody is told", ok, f"{result} {code}" if ok else f"{at_work} {result} {code}\n{machine.journal(NIGHTLY)[-1500:]}")
    # the same two minutes after a boot, without the waiting
    machine.write("/etc/systemd/system/nightdesk@nightly.timer.d/soon.conf", "[Timer]\nOnBootSec=5s\n")
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "start", "nightdesk@nightly.timer")
    children.until("the timer has started the night", 20, lambda: machine.property(NIGHTLY, "ActiveState") == "activating")
    result, code = machine.ended(NIGHTLY, 300)
    lines = machine.journal(NIGHTLY)
    ok = (result, code) == ("success", "0") and "published 20" in lines.split("stopped")[-1]
    report.check("after a boot the timer brings it to its end", ok, equation(lines) if ok else lines[-2500:])
    said = machine.run("nightdesk", "export", "recommendations")
    report.check("it is complete", said.code == 0 and said.out.count("\n") > STOCKS // 2, f"{len(said.out.splitlines())} lines")


def upgrade(machine):
    return machine.run("/srv/newer/ops/install/install.sh", "upgrade")


def current(machine):
    return machine.run("readlink", "/opt/nightdesk/current").out.strip()


def removed(report, machine):
    """Upgraded with its data, then taken away."""
    before = machine.run("nightdesk", "export", "recommendations").out
    said = upgrade(machine)
    ok = said.code == 0 and current(machine) == "releases/0.2.0-newer" and "database" in said.out
    report.check("an upgrade migrates, switches and asks doctor", ok, current(machine) if ok else said)
    report.check("with the same data", before and machine.run("nightdesk", "export", "recommendations").out == before, f"{len(before.splitlines())} lines")
    said = machine.run("/opt/nightdesk/current/ops/install/install.sh", "uninstall")
    units = machine.run("systemctl", "list-unit-files", "--no-legend", "nightdesk*").out.split("\n")
    left = [line.split()[0] for line in units if line.strip() and "soon" not in line]
    data = machine.run("test", "-s", "/var/lib/nightdesk/simulated/nightdesk.mv.db").code == 0
    report.check("uninstalled, timers are gone and data stays", said.code == 0 and not left and data, " ".join(left) or said.out.strip())


def begin(machine):
    """Starts a night and waits until it is at work."""
    lines = machine.journal(NIGHTLY).count("plan: session")
    machine.run("systemctl", "start", "--no-block", NIGHTLY)
    return children.until("a night is at work", 60, lambda: machine.journal(NIGHTLY).count("plan: session") > lines)
