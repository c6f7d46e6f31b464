"""Installations in scratch roots."""

import os
import shutil
import subprocess

import shell

INSTALL = "ops/install/install.sh"
UNITS = "usr/local/lib/systemd/system"


def root(name):
    """An empty folder below target/."""
    path = os.path.abspath(os.path.join("target/ops", name))
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path


def install(into, what="install", tree=None, **environment):
    more = ["--from", tree] if tree else []
    return shell.run(INSTALL, what, *more, DESTDIR=into, PREFIX="/opt/nightdesk", BINDIR="/usr/local/bin", **environment)


def units(into):
    """Names of the units: services as jobs' instances."""
    there = sorted(os.listdir(os.path.join(into, UNITS)))
    timers = [name for name in there if name.endswith(".timer")]
    return timers, [name.replace(".timer", ".service") for name in timers] + ["nightdesk-notify@nightdesk@nightly.service.service"]


def files(path):
    """Every file, link and folder below a path, with its mode and where it leads."""
    found = subprocess.run(["find", path, "-printf", "%P %M %l\n"], capture_output=True, text=True, check=True)
    return sorted(found.stdout.split("\n"))
