"""Prometheus and what belongs to it: what is installed, else Debian's packages, unpacked below target/ and not installed."""

import glob
import os
import re
import shutil
import subprocess

UNPACKED = os.path.abspath("target/monitoring/tools")
NEWER = os.path.abspath("target/monitoring/newer")
PACKAGES = {
    "prometheus": ["prometheus"],
    "promtool": ["prometheus"],
    "amtool": ["prometheus-alertmanager"],
    "prometheus-alertmanager": ["prometheus-alertmanager"],
    "prometheus-pushgateway": ["prometheus-pushgateway"],
    "prometheus-node-exporter": ["prometheus-node-exporter"],
    "prometheus-postgres-exporter": ["prometheus-postgres-exporter"],
}
# holds a Prometheus of another major version
SUITE = "forky"


def find(name):
    """The program; None if it cannot be had."""
    return shutil.which(name) or _unpacked(UNPACKED, name) or _fetch(name)


def _unpacked(root, name):
    path = os.path.join(root, "usr/bin", name)
    if not os.path.exists(path):
        return None
    if name == "prometheus-alertmanager":
        _templates(root)
    return path


def _templates(root):
    """Alertmanager looks for its templates where its package puts them, and nowhere else."""
    there, here = "/usr/share/prometheus/alertmanager", os.path.abspath(os.path.join(root, "usr/share/prometheus/alertmanager"))
    if os.geteuid() == 0 and not os.path.exists(there):
        os.makedirs(os.path.dirname(there), exist_ok=True)
        if os.path.islink(there):
            os.remove(there)
        os.symlink(here, there)


def _fetch(name):
    os.makedirs(UNPACKED, exist_ok=True)
    if not _download(PACKAGES[name], UNPACKED, []):
        if os.geteuid() == 0:
            _quietly(["apt-get", "update", "-qq"])
        if not _download(PACKAGES[name], UNPACKED, []):
            return None
    return _unpacked(UNPACKED, name)


def _download(packages, root, options):
    debs = os.path.join(root, "debs")
    os.makedirs(debs, exist_ok=True)
    if not _quietly(["apt-get", "-qq", *options, "-o", "APT::Sandbox::User=root", "download", *packages], cwd=debs):
        return False
    for deb in glob.glob(os.path.join(debs, "*.deb")):
        subprocess.run(["dpkg", "-x", deb, root], check=True)
    shutil.rmtree(debs)
    return True


def _quietly(argv, **more):
    try:
        return subprocess.run(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, **more).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def newer():
    """A second Prometheus, of the next major version, from a newer suite of the same mirror: its server and its promtool;
    None if it cannot be had. It is kept below target/ until that is deleted."""
    found = [_unpacked(NEWER, name) for name in ("prometheus", "promtool")]
    if None in found:
        where = mirror()
        if where is None or not _newer(where):
            return None
        found = [_unpacked(NEWER, name) for name in ("prometheus", "promtool")]
    return None if None in found or version(found[0]) is None else found


def mirror():
    """Where the machine's packages come from; None if that is not told."""
    for path in ["/etc/apt/sources.list", *sorted(glob.glob("/etc/apt/sources.list.d/*"))]:
        if os.path.isfile(path):
            with open(path, errors="replace") as lines:
                found = re.search(r"^(?:URIs:|deb(?: \[[^]]*\])?)\s+(\S+/debian)/?\s", lines.read(), re.M)
            if found:
                return found.group(1)
    return None


def _newer(where):
    apt = os.path.join(NEWER, "apt")
    flags = suite(apt, where, SUITE)
    done = _quietly(["apt-get", "-qq", *flags, "update"]) and _download(["prometheus", "promtool"], NEWER, flags)
    shutil.rmtree(apt, ignore_errors=True)
    return done


def suite(apt, where, name):
    """Options for another suite of the same mirror, with lists and a cache of its own below `apt`, so that apt's are not touched."""
    for folder in ("lists/partial", "archives/partial"):
        os.makedirs(os.path.join(apt, folder), exist_ok=True)
    open(os.path.join(apt, "status"), "w").close()
    with open(os.path.join(apt, "sources.list"), "w") as sources:
        sources.write(f"deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {where} {name} main\n")
    options = [
        f"Dir::Etc::SourceList={apt}/sources.list",
        "Dir::Etc::SourceParts=/dev/null",
        f"Dir::State::Lists={apt}/lists",
        f"Dir::State::status={apt}/status",
        f"Dir::Cache={apt}",
        # a suite that moves is often signed for too short a time
        "Acquire::Check-Valid-Until=false",
        "Acquire::Languages=none",
        "APT::Sandbox::User=root",
    ]
    return [word for option in options for word in ("-o", option)]


def version(program):
    """Such as 3.5.3; None if it does not run here."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30)
    except OSError:
        return None
    found = re.search(r"version ([0-9.]+)", said.stdout + said.stderr)
    return found.group(1) if found else None
