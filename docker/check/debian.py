"""Debian's packages, unpacked below target/ and not installed."""

import glob
import hashlib
import os
import shutil
import subprocess

import tools

ROOT = os.path.abspath("target/docker")
# the engine and what it needs, of the machine's own suite
ENGINE = "docker.io containerd runc tini iptables libip4tc2 libip6tc2 libxtables12 libnftnl11 libnfnetlink0 libnetfilter-conntrack3"
ENGINE += " libdevmapper1.02.1 mmdebstrap busybox-static"
# what runs inside of the stand-ins, and programs that need nothing but libc: of a newer one
SUITE = "trixie"
NEWER = "docker-compose docker-buildx prometheus prometheus-alertmanager prometheus-pushgateway prometheus-postgres-exporter"
NEWER += " prometheus-node-exporter caddy libc6 libzstd1"
# a root for the stand-ins of PostgreSQL and of the JRE
PACKAGES = "bash,coreutils,grep,sed,findutils,libc-bin,base-passwd,libgomp1,postgresql-17"


def engine():
    """The folder with the engine; None if it cannot be had."""
    if not shutil.which("apt-get"):
        return None
    os.makedirs(ROOT, exist_ok=True)
    return _once(f"engine-{_short(ENGINE)}", lambda root: _get(root, ENGINE.split(), []) or _refreshed(root))


def _refreshed(root):
    """A second try, with fresh lists."""
    subprocess.run(["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "update"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return _get(root, ENGINE.split(), [])


def newer():
    return _once(f"newer-{_short(NEWER)}", lambda root: _get(root, NEWER.split(), _suite(root)))


def base():
    """A tar of a small Debian with PostgreSQL."""
    path = os.path.join(ROOT, "debian.tar")
    if not os.path.exists(path):
        tools_root = engine()
        argv = ["perl", f"{tools_root}/usr/bin/mmdebstrap", "--variant=extract", f"--include={PACKAGES}", "--components=main", "--quiet"]
        # it looks for its tar filter beside other programs
        path_of = f"{tools_root}/usr/bin:{os.environ['PATH']}"
        subprocess.run([*argv, SUITE, path + ".part.tar", _mirror()], check=True, env={**os.environ, "PATH": path_of})
        os.rename(path + ".part.tar", path)
    return path


def _mirror():
    return tools.mirror() or "http://deb.debian.org/debian"


def _short(packages):
    """So that another list is fetched anew."""
    return hashlib.sha256(packages.encode()).hexdigest()[:8]


def _once(name, make):
    """Made in a folder beside it, so that what breaks off is not taken for whole."""
    root = os.path.join(ROOT, name)
    if not os.path.isdir(root):
        part = root + ".part"
        shutil.rmtree(part, ignore_errors=True)
        os.makedirs(part)
        if not make(part):
            return None
        os.rename(part, root)
    return root


def _get(root, packages, options):
    debs = os.path.join(root, "debs")
    os.makedirs(debs, exist_ok=True)
    argv = ["apt-get", "-qq", *options, "-o", "APT::Sandbox::User=root", "download", *packages]
    if subprocess.run(argv, cwd=debs, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        return False
    for deb in glob.glob(os.path.join(debs, "*.deb")):
        subprocess.run(["dpkg", "-x", deb, root], check=True)
    shutil.rmtree(debs)
    return True


def _suite(root):
    """Options for another suite: with lists and a cache of its own, so that apt's are not touched."""
    apt = os.path.join(root, "apt")
    flags = tools.suite(apt, _mirror(), SUITE)
    subprocess.run(["apt-get", "-qq", *flags, "update"], check=True, stdout=subprocess.DEVNULL)
    return flags
