"""Names and labels in rules, rule tests and dashboards against the catalogue of the program, both ways."""

import glob
import os
import re
import shutil
import subprocess

import files
from promql import Expression, alternatives

# told, but neither in a rule nor on a dashboard, and why
UNUSED = {
    "nightdesk_night_unpublished": "for whoever has a rule of his own; ours ask how the job ended, which says why",
}
# what Prometheus, the Pushgateway and the exporters tell; that each is there is seen on the real ones
FOREIGN = {"up", "ALERTS", "push_time_seconds", "push_failure_time_seconds"}
EXPORTERS = ("pg_", "node_")
SUFFIXES = ("_bucket", "_sum", "_count")
# labels that scraping and histograms add
ADDED = {"job", "instance", "le"}


def java():
    """A JDK of at least 25."""
    for home in [os.environ.get("NIGHTDESK_JAVA_HOME"), os.environ.get("JAVA_HOME"), *glob.glob("/usr/lib/jvm/*")]:
        try:
            with open(os.path.join(home or "/nowhere", "release")) as release:
                found = re.search(r'JAVA_VERSION="(\d+)', release.read())
        except OSError:
            continue
        if found and int(found.group(1)) >= 25:
            return os.path.join(home, "bin/java")
    return shutil.which("java")


def catalogue():
    """Every metric of the program: its type, and the values of each of its labels."""
    classes = os.environ.get("CHECK_CLASSES", "target/classes")
    said = subprocess.run(
        [java(), "-XX:TieredStopAtLevel=1", "-cp", classes, "monitoring/check/Catalogue.java"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = {}
    for line in said.splitlines():
        name, kind, labels = line.split("\t")
        pairs = [label.split("=") for label in labels.split(",") if label]
        found[name] = (kind, {label: [one for one in values.split("|") if one] for label, values in pairs})
    return found


def series(metrics):
    """The names under which metrics are stored, and which metric each belongs to."""
    stored = {}
    for name, (kind, _) in metrics.items():
        for suffix in SUFFIXES if kind == "HISTOGRAM" else ("",):
            stored[name + suffix] = name
    return stored


class Used:
    """Where expressions stand: in which file, whose they are, and which they are."""

    def __init__(self):
        self.rules = [(rule.get("alert") or rule["record"], Expression(rule["expr"])) for kind in ("alert", "record") for rule in files.rules(kind)]
        self.panels = [(f"{name} '{panel['title']}'", Expression(target["expr"])) for name, panel, target in files.queries()]
        for name, board in files.dashboards().items():
            for variable, query in files.variables(board).items():
                if query:
                    self.panels.append((f"{name} ${variable}", Expression(f"count by ({query[1]}) ({query[0]})")))
        self.tests = list(self._tests())

    @staticmethod
    def _tests():
        for path in files.TESTS:
            for test in files.read_yaml(path)["tests"]:
                where = f"{os.path.basename(path)} '{test.get('name')}'"
                for one in test["input_series"]:
                    yield where, Expression(one["series"])
                for one in test.get("promql_expr_test", []):
                    yield where, Expression(one["expr"])

    @property
    def all(self):
        return self.rules + self.panels + self.tests


def run(report):
    report.part("Names")
    metrics = catalogue()
    used = Used()
    report.none("every name used is in the catalogue", unknown(used, metrics), f"{len(used.all)} expressions")
    report.none("every name of the catalogue is used", unused(used, metrics), f"{len(metrics)} metrics, {len(UNUSED)} with a reason")
    report.none("every label used is one of its metric, and can be so", mislabelled(used, metrics))
    report.none("every recorded series is used", set(recorded()) - names(used.rules + used.panels))
    return metrics


def recorded():
    return {rule["record"]: Expression(rule["expr"]) for rule in files.rules("record")}


def names(expressions):
    return {name for _, expression in expressions for name in expression.names}


def foreign(name):
    return name in FOREIGN or name.startswith(EXPORTERS)


def unknown(used, metrics):
    known = set(series(metrics)) | set(recorded())
    for where, expression in used.all:
        for name in expression.names - known:
            if not foreign(name):
                yield f"{where}: {name}"


def unused(used, metrics):
    stored = series(metrics)
    there = {stored[name] for name in names(used.rules + used.panels) if name in stored}
    for name in set(metrics) - there - set(UNUSED):
        yield f"{name}: neither in a rule nor on a dashboard, and without a reason"
    for name in set(UNUSED) & there:
        yield f"{name}: used, but said not to be"
    for name in set(UNUSED) - set(metrics):
        yield f"{name}: said not to be used, but not there"


def labels(name, metrics):
    """The labels of a series and their values; None where they are not ours to know."""
    stored = series(metrics)
    if name in stored:
        return {**metrics[stored[name]][1], **{label: [] for label in ADDED}}
    inner = recorded().get(name)
    if inner is None:
        return None
    every = {}
    for one in inner.names:
        every.update(labels(one, metrics) or {label: [] for label in inner.grouping})
    grouped = [those for word, those in inner.groups if word == "by"]
    return {label: every.get(label, []) for label in set().union(*grouped)} if grouped else every


def mislabelled(used, metrics):
    for where, expression in used.all:
        every = set()
        for name, matchers in expression.selectors:
            there = labels(name, metrics)
            if there is None:
                every = None
            for label, operator, value in matchers if there is not None else []:
                if label not in there:
                    yield f"{where}: {name} has no label {label}"
                elif there[label]:
                    for one in set(alternatives(operator, value)) - set(there[label]):
                        yield f"{where}: {name} has no {label}={one}"
            every = None if every is None else every | set(there or {})
        for label in expression.grouping - every if every is not None else ():
            yield f"{where}: by {label}, which none of its metrics has"
