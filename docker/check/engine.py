"""An engine of our own in a network of its own: nothing of it is seen on the machine, and nothing of the machine by it."""

import fcntl
import json
import os
import shutil
import subprocess

import debian
import shell
from children import until

# one for both checks, so that images are made once
DATA = os.path.join(debian.ROOT, "data")


class Engine:
    def __init__(self, processes):
        self.processes = processes
        self.daemon = None
        self.short = None

    def start(self):
        """Why there is none; nothing if it runs."""
        if os.geteuid() != 0:
            return "an engine can only be started by root"
        if not shell.have("ip", "unshare", "nsenter", "curl", packages=["iproute2", "util-linux", "curl"]):
            return "the packages iproute2 and curl cannot be installed here"
        root = debian.engine()
        newer = debian.newer() if root else None
        if not newer:
            return "Debian's packages cannot be had"
        # two engines must not share what they keep
        self.lock = open(os.path.join(debian.ROOT, "lock"), "w")
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        # sockets must have short names
        self.short = self.processes.anywhere()
        self.environment = self._environment(root, newer)
        alone = ["unshare", "--net", "--mount", "--propagation", "private", "sh", "-c", self._script()]
        self.daemon = self.processes.start("dockerd", alone, env=self.environment)
        up = until("the engine answers", 60, lambda: self.daemon.poll() is None and self.ask("version").returncode == 0)
        return None if up else "it does not start here: " + self.processes.log("dockerd").strip()[-300:]

    def _environment(self, root, newer):
        """Programs and libraries that are unpacked, not installed."""
        for name in ("iptables", "ip6tables"):
            link = f"{root}/usr/sbin/{name}"
            if os.path.lexists(link):
                os.remove(link)
            os.symlink("xtables-nft-multi", link)
        plugins = f"{self.short}/config/cli-plugins"
        os.makedirs(plugins)
        for name in ("docker-compose", "docker-buildx"):
            os.symlink(f"{newer}/usr/libexec/docker/cli-plugins/{name}", f"{plugins}/{name}")
        libraries = ":".join(f"{root}{folder}/{os.uname().machine}-linux-gnu" for folder in ("/usr/lib", "/lib"))
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("NIGHTDESK_", "DOCKER_", "COMPOSE_"))}
        return {
            **kept,
            "PATH": f"{root}/usr/sbin:{root}/usr/bin:{os.environ['PATH']}",
            "LD_LIBRARY_PATH": libraries,
            "XTABLES_LIBDIR": f"{root}/usr/lib/{os.uname().machine}-linux-gnu/xtables",
            "DOCKER_HOST": f"unix://{self.short}/sock",
            "DOCKER_CONFIG": f"{self.short}/config",
            "DOCKER_BUILDKIT": "1",
        }

    def _script(self):
        words = ["dockerd", "--data-root", DATA, "--exec-root", f"{self.short}/exec", "--pidfile", f"{self.short}/pid"]
        words += ["--host", f"unix://{self.short}/sock", "--log-level", "warn"]
        # shared with its own containers alone, as mounts of a machine usually are
        return "ip link set lo up && mount --make-rshared / && mount -t tmpfs tmpfs /run && exec " + " ".join(words)

    def ask(self, *words, **more):
        """Runs docker with these words."""
        more.setdefault("env", self.environment)
        return subprocess.run(["docker", *words], capture_output=True, text=True, stdin=subprocess.DEVNULL, **more)

    def must(self, *words, **more):
        done = self.ask(*words, **more)
        if done.returncode != 0:
            raise SystemExit(f"docker {' '.join(words)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-3000:]}")
        return done.stdout

    def inspect(self, name):
        return json.loads(self.must("inspect", name))[0]

    def get(self, url, *options):
        """What is answered in the engine's network; nothing where there is no answer."""
        inside = ["nsenter", "-t", str(self.daemon.pid), "-n", "--", "curl", "-fsS", "-m", "10", *options, url]
        return subprocess.run(inside, capture_output=True, text=True).stdout

    def stop(self):
        if self.daemon is None:
            return
        running = self.ask("ps", "-aq").stdout.split()
        if running:
            self.ask("rm", "-fv", *running)
        self.ask("volume", "prune", "-f")
        self.ask("network", "prune", "-f")
        self.processes.stop(self.daemon)
        # what its containers left mounted went with its namespace
        shutil.rmtree(os.path.join(DATA, "containers"), ignore_errors=True)
