"""What can be said of the files without running a night."""

import glob
import os
import subprocess

import dashboards
import files
import grafana
import tables
import tools

# the receiver of each severity
ROUTES = {"critical": "page", "warning": "mail", "info": "log", "none": "watchdog"}


def run(report, newer):
    report.part("Files")
    promtool(report, tools.find("promtool"))
    if newer:
        promtool(report, newer[1])
    else:
        report.note("a second major version of Prometheus could not be had: rules and panels are checked with one")
    amtool(report, tools.find("amtool"))
    dashboards.check(report)
    grafana.check(report)
    runbook(report)
    tests(report)
    report.none("described tables are as the files are", tables.stale(), "make monitoring-tables writes them")


def say(argv):
    """Whether a command succeeds, and what it says."""
    done = subprocess.run(argv, capture_output=True, text=True)
    return done.returncode == 0, (done.stdout + done.stderr).strip()


def promtool(report, program):
    version = tools.version(program)
    for what, argv in {
        "config": ["check", "config", files.PROMETHEUS],
        "rules, lint": ["check", "rules", "--lint=all", "--lint-fatal", *files.RULES],
        "rule tests": ["test", "rules", *files.TESTS],
    }.items():
        ok, said = say([program, *argv])
        report.check(f"promtool {version}: {what}", ok, "" if ok else said)


def amtool(report, program):
    ok, said = say([program, "check-config", files.ALERTMANAGER])
    report.check("amtool: config", ok, "" if ok else said)
    wrong = []
    for rule in files.rules("alert"):
        receiver = ROUTES[rule["labels"]["severity"]]
        labels = [f"{name}={value}" for name, value in {"alertname": rule["alert"], **rule["labels"]}.items()]
        argv = ["config", "routes", "test", f"--config.file={files.ALERTMANAGER}", f"--verify.receivers={receiver}"]
        ok, said = say([program, *argv, *labels])
        if not ok:
            wrong.append(f"{rule['alert']}: {said}")
    report.none("amtool: every alert reaches its receiver", wrong, f"{len(files.rules('alert'))} alerts")


def runbook(report):
    alerts = {rule["alert"] for rule in files.rules("alert")}
    wrong = [f"no page: {one}" for one in alerts - files.pages()]
    wrong += [f"no alert: {one}.md" for one in files.pages() - alerts]
    for rule in files.rules("alert"):
        if rule["annotations"].get("runbook") != f"{files.RUNBOOK}/{rule['alert']}.md":
            wrong.append(f"{rule['alert']} names another page: {rule['annotations'].get('runbook')}")
    for page in files.pages() & alerts:
        said = files.text(f"{files.RUNBOOK}/{page}.md")
        if "## What to do" not in said or "```" not in said:
            wrong.append(f"{page}.md does not say what to do")
    report.none("runbook pages and alerts, both ways", wrong, f"{len(alerts)} alerts")


def tests(report):
    """Every alert has a test in which it fires and one in which it does not."""
    fires, silent = set(), set()
    for path in files.TESTS:
        for test in files.read_yaml(path)["tests"]:
            for one in test.get("alert_rule_test", []):
                (fires if one["exp_alerts"] else silent).add(one["alertname"])
    alerts = {rule["alert"] for rule in files.rules("alert")}
    # it always fires
    wrong = [f"never fires in a test: {one}" for one in alerts - fires]
    wrong += [f"never silent in a test: {one}" for one in alerts - silent - {"Watchdog"}]
    wrong += [f"tested, but no alert: {one}" for one in (fires | silent) - alerts]
    report.none("every alert is tested to fire and to be silent", wrong, f"{len(alerts)} alerts")
    empty = [path for path in glob.glob("monitoring/**", recursive=True) if os.path.isfile(path) and not os.path.getsize(path)]
    report.none("no file is empty", empty)
