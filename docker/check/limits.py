"""Nights of the whole market inside of what docker/compose.yaml allows: 0.75 processors and 512 MB, their database inside 384 MB."""

import re
import subprocess
import time

import project
import written
from meter import Meter

MIB = 1024 * 1024
STOCKS = 6000
# seconds; measured 158 to 248, on two cores shared with much else
PATIENCE = 900
# as the issue has it
CPUS = 0.75
MEMORY = {"nightdesk": 512 * MIB, "postgres": 384 * MIB}


def run(report, docker):
    desk = project.Project(docker, docker.processes.anywhere(), written.DEVELOPMENT)
    desk.config(stocks=STOCKS)
    try:
        up = desk.compose("up", "-d", "--wait", "postgres", "pushgateway")
        if up.returncode != 0:
            raise SystemExit(up.stderr[-3000:])
        tables = desk.migrate()
        if tables.returncode != 0:
            raise SystemExit(tables.stderr[-3000:])
        report.part(f"{STOCKS} stocks: the first night, which fetches more than a year call by call")
        _night(report, desk, docker)
        report.part("and the next one, as they are from then on")
        _night(report, desk, docker, "--session", "next")
    finally:
        desk.close()


def _night(report, desk, docker, *words):
    name = "nightdesk-limits"
    meters = {"postgres": Meter(docker, desk.container("postgres"))}
    began = time.monotonic()
    # it stays when it has ended, so that the engine can be asked how
    started = desk.compose("run", "-d", "--name", name, *desk.settings(), "nightdesk", "run", "nightly", *words)
    if started.returncode != 0:
        raise SystemExit(started.stderr[-3000:])
    meters["nightdesk"] = Meter(docker, name)
    ended = _ends(docker, name)
    seconds = time.monotonic() - began
    held = {"nightdesk": docker.inspect(name), "postgres": docker.inspect(desk.container("postgres"))}
    said = docker.ask("logs", name)
    for meter in meters.values():
        meter.close()
    docker.must("rm", "-f", name)
    _ended(report, ended, held["nightdesk"]["State"], said, seconds)
    for service in MEMORY:
        _took(report, service, held[service], meters[service])
    pace = meters["nightdesk"].used / seconds
    report.check(f"nightdesk takes at most {CPUS} processors", 0 < pace <= CPUS * 1.05, f"{pace:.2f}: {meters['nightdesk'].used:.0f} of {seconds:.0f} s")


def _ends(docker, name):
    try:
        return docker.ask("wait", name, timeout=PATIENCE).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def _ended(report, ended, state, said, seconds):
    fine = ended and state["ExitCode"] == 0 and "\npublished" in "\n" + said.stdout
    report.check("ends published", fine, f"{seconds:.0f} s" if fine else f"{state}\n{said.stdout[-1500:]}{said.stderr[-1500:]}")
    found = re.search(r"^universe (\d+) = analysed (\d+) .* failed (\d+)$", said.stdout, re.M)
    whole = found and int(found[1]) >= STOCKS and int(found[2]) >= 0.95 * STOCKS and found[3] == "0"
    report.check("nobody is left out", whole, found and found[0])


def _took(report, service, held, meter):
    limit = MEMORY[service]
    most = held["HostConfig"]["Memory"]
    report.check(f"{service} is held to {limit // MIB} MB", most == limit, f"{most / MIB:.0f} MB")
    seen = f"{meter.asked / MIB:.0f} MB asked for at most, {meter.peak / MIB:.0f} with cached files"
    report.check(f"{service} fits in", 0 < meter.asked <= 0.95 * limit, seen)
    killed = meter.killed or held["State"]["OOMKilled"] or held["RestartCount"]
    report.check(f"nothing of {service} is killed for want of memory", not killed, meter.killed)
