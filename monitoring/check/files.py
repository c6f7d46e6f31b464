"""What stands in monitoring/, read."""

import glob
import json
import os
import re

import yaml

RULES = sorted(glob.glob("monitoring/prometheus/rules/*.yml"))
TESTS = sorted(glob.glob("monitoring/prometheus/tests/*.yml"))
TARGETS = sorted(glob.glob("monitoring/prometheus/targets/*.yml"))
PROMETHEUS = "monitoring/prometheus/prometheus.yml"
ALERTMANAGER = "monitoring/alertmanager/alertmanager.yml"
DASHBOARDS = sorted(glob.glob("monitoring/grafana/dashboards/*.json"))
RUNBOOK = "ops/runbook"
# pages that belong to no alert
PAGES = {"failures", "first-morning", "restore-drill"}


def read_yaml(path):
    with open(path) as file:
        return yaml.safe_load(file)


def text(path):
    with open(path) as file:
        return file.read()


def rules(kind):
    """Rules of a kind, `alert` or `record`, in their order."""
    return [rule for path in RULES for group in read_yaml(path)["groups"] for rule in group["rules"] if kind in rule]


def dashboards():
    return {os.path.basename(path): json.loads(text(path)) for path in DASHBOARDS}


def panels(dashboard):
    """Panels of a dashboard, those of collapsed rows too."""
    for panel in dashboard["panels"]:
        yield panel
        yield from panel.get("panels", [])


def queries():
    """Every query of every panel: dashboard, panel, query."""
    for name, dashboard in dashboards().items():
        for panel in panels(dashboard):
            for target in panel.get("targets", []):
                yield name, panel, target


def variables(dashboard):
    """Variables by name: the metric and the label whose values they take."""
    found = {}
    for one in dashboard.get("templating", {}).get("list", []):
        query = re.fullmatch(r"label_values\((.+), *(\w+)\)", one["query"]["query"])
        found[one["name"]] = query.groups() if query else None
    return found


def pages():
    return {os.path.basename(path)[:-3] for path in glob.glob(RUNBOOK + "/*.md")} - PAGES
