"""A systemd that is really booted: in namespaces of its own, on a root that is laid over this machine's own."""

import os
import subprocess
import time

import children
import shell


class Booted:
    def __init__(self, processes, over, jdk):
        self.processes = processes
        self.folder = os.path.join(processes.anywhere(), "boot")
        os.mkdir(self.folder)
        self.child = processes.start(
            "boot",
            ["unshare", "--pid", "--mount", "--uts", "--ipc", "--net", "--cgroup", "--fork", "--kill-child", "ops/check/boot.sh", self.folder, over, jdk],
        )
        self.pid = None

    def wait(self):
        """Whether it has come up; its words, if not."""
        up = children.until("systemd is up", 60, lambda: self.child.poll() is not None or self._is_up())
        if up and self.child.poll() is None:
            return None
        return self.processes.log("boot")[-2000:] or "it does not come up"

    def _is_up(self):
        if self.pid is None:
            found = shell.run("pgrep", "--parent", str(self.child.pid)).out.split()
            if not found:
                return False
            self.pid = found[0]
        return self.run("systemctl", "is-system-running").out.strip() in ("running", "degraded")

    def run(self, *argv, given="", timeout=120):
        """Runs a program in it, as root."""
        path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        inside = ["nsenter", "--target", str(self.pid), "--all", "--root", "--wd", "env", "-i", path, "LC_ALL=C.UTF-8", *argv]
        return shell.run(*inside, given=given, timeout=timeout)

    def start(self, name, *argv):
        """Starts a program in it and does not wait."""
        return self.processes.start(name, ["nsenter", "--target", str(self.pid), "--all", "--root", "--wd", *argv])

    def write(self, path, text):
        self.run("mkdir", "-p", os.path.dirname(path))
        return self.run("tee", path, given=text)

    def property(self, unit, name):
        return self.run("systemctl", "show", "--property=" + name, "--value", unit).out.strip()

    def ended(self, unit, seconds):
        """Waits until a unit is at rest and tells its result and exit code."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.property(unit, "ActiveState") in ("activating", "active", "deactivating", "reloading"):
            time.sleep(0.3)
        return self.property(unit, "Result"), self.property(unit, "ExecMainStatus")

    def journal(self, unit):
        return self.run("journalctl", "--quiet", "--no-pager", "--output=cat", "--unit=" + unit).out

    def close(self):
        # systemd is the first process of its namespace: with it all others end, and the mounts go
        if self.pid:
            subprocess.run(["kill", "-9", str(self.pid)], check=False)
        self.processes.stop(self.child)
