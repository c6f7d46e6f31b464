"""A night of the whole market inside of what docker/compose.yaml allows: 0.75 processors and 512 MB, its database inside 384 MB."""

import json
import os
import threading
import time

import project
import report as reports

MIB = 1024 * 1024
# what the issue of the whole market counts on at least
STOCKS = 6000
# services that a night needs
NEEDED = ["postgres", "pushgateway"]


class Meter:
    """Watches what a container takes, for as long as it is there."""

    def __init__(self, docker, name):
        self.docker = docker
        self.name = name
        self.peak = self.program = self.throttled = self.cpu = 0
        self.killed = False
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def _watch(self):
        folders = None
        while not self.done.is_set():
            if folders is None:
                folders = self._folders()
            if folders is not None:
                self._read(*folders)
            self.done.wait(0.25)

    def _folders(self):
        """Of memory and of processors; nothing while there is no such container."""
        found = self.docker.ask("inspect", "-f", "{{.State.Pid}}", self.name).stdout.strip()
        if not found or found == "0":
            return None
        try:
            with open(f"/proc/{found}/cgroup") as lines:
                groups = dict(line.strip().split(":", 2)[1:] for line in lines)
        except OSError:
            return None
        if "memory" in groups:
            return "/sys/fs/cgroup/memory" + groups["memory"], "/sys/fs/cgroup/cpu,cpuacct" + self._of(groups, "cpuacct")
        return ("/sys/fs/cgroup" + groups[""],) * 2

    @staticmethod
    def _of(groups, controller):
        return next(path for names, path in groups.items() if controller in names.split(","))
