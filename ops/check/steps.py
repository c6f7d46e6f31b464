"""Runs the `run:` steps of workflows that need no service of GitHub's; the others are told by name."""

import os
import re

import shell

# what such a command needs
ELSEWHERE = {
    "gh ": "asks GitHub",
    "docker ": "needs a container engine and its registry; make check-compose builds and runs the image",
    "apt-get ": "sets up a fresh machine; .ci/run does it here",
    "make vulnerabilities": "asks the National Vulnerability Database",
    "DEPLOY_KEY": "needs a server; ops/check/deploy.py deploys to a scratch root, and over a stand-in of ssh",
}
# targets that .ci/run runs anyway, and what it runs
COVERED = {
    "make quality": "make test",
    "make unit": "make test",
    "make integration": "make test",
    "make check-monitoring": "make check-monitoring",
    "make check-report": "make check-report",
    "make check-ops": "make check-ops",
    "make check-compose": "make check-compose",
    "make check-limits": "make check-limits",
}
# steps that refuse something: by their names, a variable and its value
REFUSED = {
    "Refuse a tag that is not the version": ("TAG", "v9.9.9"),
    "Refuse what is no tag of a release": ("TAG", "v0.1.0; true"),
    "Refuse a change of which a job has failed": ("RESULTS", "success failure skipped"),
    "Write the notes": ("TAG", "v9.9.9"),
}


def values():
    """What expressions come to here."""
    version = shell.run("make", "-s", "version").out.strip()
    return {
        "github.event.pull_request.base.sha": "HEAD~1",
        "github.ref_name": "v" + version.removesuffix("-SNAPSHOT"),
        "github.repository": "nobody/nightdesk",
        "github.token": "none",
        "inputs.tag": "v0.1.0",
        "join(needs.*.result, ' ')": "success skipped success",
    }, "v" + version


def evaluated(value, known):
    def one(found):
        if found.group(1) not in known:
            raise KeyError(found.group(1))
        return known[found.group(1)]

    return re.sub(r"\$\{\{ *(.*?) *\}\}", one, str(value))


def environment(job, step, known):
    both = {**job.get("env", {}), **step.get("env", {})}
    return {name: evaluated(value, known) for name, value in both.items()}


def reason(command):
    """Why a command is not run here; nothing if it is."""
    for word, why in ELSEWHERE.items():
        if re.search(rf"(?<![\w-]){word}", command):
            return why
    for word, by in COVERED.items():
        if re.search(word + r"\b(?!-)", command):
            with open(".ci/run") as ci:
                there = re.search(rf"^{by}\b", ci.read(), re.M)
            return f"{by} of .ci/run does it" if there else None
    return None


def run(report, jobs):
    known, version = values()
    done = set()
    for flow, name, job in jobs:
        for step in job["steps"]:
            command = step.get("run")
            what = f"{flow}/{name}: {step.get('name')}"
            if not command:
                continue
            why = reason(command)
            if why:
                report.skip(what, why)
                continue
            if command in done:
                continue
            done.add(command)
            settings = environment(job, step, known)
            # a version that is not released yet
            if step["name"] == "Refuse a tag that is not the version":
                settings["TAG"] = version
            took(report, what, command, settings)
            if step["name"] in REFUSED:
                variable, bad = REFUSED[step["name"]]
                said = bash(command, {**settings, variable: bad})
                report.check(f"{what}: {bad}", said.code != 0, f"exit {said.code}")


def bash(command, settings):
    output = os.path.abspath("target/ops/github-output")
    return shell.run("bash", "-eo", "pipefail", "-c", command, timeout=540, **settings, GITHUB_OUTPUT=output, GITHUB_SHA="HEAD")


def took(report, what, command, settings):
    said = bash(command, settings)
    last = (said.out.strip().splitlines() or ["done"])[-1]
    report.check(what, said.code == 0, last if said.code == 0 else said)
