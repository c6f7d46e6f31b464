"""Programs: run to their end, or installed where they are missing."""

import os
import shutil
import subprocess


class Ran:
    """What a program came to."""

    def __init__(self, done):
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr

    def __str__(self):
        return f"exit {self.code}\n{self.out[-3000:]}{self.err[-3000:]}"


def run(*argv, given="", timeout=300, cwd=None, **environment):
    """Runs a program to its end; the environment is this one with changes, None takes a variable away."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTDESK_") or name == "NIGHTDESK_JAVA_HOME"}
    # whoever runs make here does not speak for another make
    settings.update({name: None for name in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")})
    settings.update(environment)
    settings = {name: str(value) for name, value in settings.items() if value is not None}
    try:
        return Ran(subprocess.run(argv, input=given, capture_output=True, text=True, timeout=timeout, cwd=cwd, env=settings))
    except subprocess.TimeoutExpired as late:
        return Ran(subprocess.CompletedProcess(argv, 124, str(late.stdout or ""), f"still at work after {timeout} s"))


def have(*programs, packages):
    """Whether all of these programs are there, in the end: packages of Debian bring them."""

    def missing():
        return [one for one in programs if not shutil.which(one)]

    if missing() and os.geteuid() == 0 and shutil.which("apt-get"):
        install = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "-qq", "--no-install-recommends", *packages]
        if run(*install, DEBIAN_FRONTEND="noninteractive").code:
            run("apt-get", "update", "-qq")
            run(*install, DEBIAN_FRONTEND="noninteractive")
    return not missing()
