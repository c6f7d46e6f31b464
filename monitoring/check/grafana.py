"""Dashboards against Grafana's own types, where npm can be reached."""

import os
import shutil
import subprocess

import files

HOME = os.path.abspath("target/monitoring/grafana-schema")
# the schema's major version is that of the Grafana that shows the dashboards
PACKAGES = ["@grafana/schema@11.6", "ts-json-schema-generator@2", "typescript@5", "ajv@8"]


def prepare():
    """Fetches what is needed; why that is not possible, or None."""
    if os.path.isdir(os.path.join(HOME, "node_modules", "ajv")):
        return None
    if not shutil.which("npm"):
        return "npm is not installed"
    os.makedirs(HOME, exist_ok=True)
    with open(os.path.join(HOME, "package.json"), "w") as package:
        package.write('{"private": true}\n')
    argv = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", *PACKAGES]
    try:
        done = subprocess.run(argv, cwd=HOME, capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        return "npm's registry does not answer"
    return None if done.returncode == 0 else "npm's registry cannot be reached"


def check(report):
    why = prepare()
    if why:
        report.note(f"Grafana's schema could not be had ({why}): dashboards are checked by their structure alone")
        return
    script = os.path.abspath("monitoring/check/schema.mjs")
    boards = [os.path.abspath(path) for path in files.DASHBOARDS]
    done = subprocess.run(["node", script, *boards], cwd=HOME, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip()
    report.check("dashboards: as Grafana's schema says", done.returncode == 0, said)
