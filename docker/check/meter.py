"""What a container takes, as the kernel counts it, in either version of its control groups."""

import os
import threading

ROOT = "/sys/fs/cgroup"
# seconds; peaks are kept by the kernel, so that only the last moment is not seen
OFTEN = 0.2


class Meter:
    """Watches a container for as long as it runs."""

    def __init__(self, docker, name):
        self.docker = docker
        self.name = name
        # bytes: of all, page cache among it, and of what programs have asked for
        self.peak = self.asked = 0
        # seconds of a processor; and those in which it had to wait for its limit
        self.used = self.waited = 0.0
        self.killed = 0
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def close(self):
        self.done.set()
        self.thread.join()
        return self

    def _watch(self):
        groups = None
        while not self.done.is_set():
            groups = groups or self._groups()
            try:
                if groups:
                    self._read(groups)
            except (OSError, ValueError):
                # it has ended
                groups = None
            self.done.wait(OFTEN)

    def _groups(self):
        """Folders by controller; nothing while it does not run."""
        pid = self.docker.ask("inspect", "-f", "{{.State.Pid}}", self.name).stdout.strip()
        try:
            with open(f"/proc/{int(pid or 0) or 'none'}/cgroup") as lines:
                found = [line.strip().split(":", 2) for line in lines]
        except OSError:
            return None
        return {name: f"{ROOT}/{name}{path}" for _, names, path in found for name in names.split(",")}

    def _read(self, groups):
        if "memory" in groups:
            memory = groups["memory"]
            self.peak = max(self.peak, number(f"{memory}/memory.max_usage_in_bytes"))
            taken = table(f"{memory}/memory.stat")
            self.asked = max(self.asked, taken["total_rss"] + taken.get("total_shmem", 0))
            self.killed = table(f"{memory}/memory.oom_control").get("oom_kill", 0)
            self.used = number(f"{groups['cpuacct']}/cpuacct.usage") / 1e9
            self.waited = table(f"{groups['cpu']}/cpu.stat")["throttled_time"] / 1e9
        else:
            one = groups[""]
            self.peak = max(self.peak, number(f"{one}/memory.peak"))
            taken = table(f"{one}/memory.stat")
            self.asked = max(self.asked, taken["anon"] + taken["shmem"])
            self.killed = table(f"{one}/memory.events")["oom_kill"]
            times = table(f"{one}/cpu.stat")
            self.used, self.waited = times["usage_usec"] / 1e6, times.get("throttled_usec", 0) / 1e6


def number(path):
    with open(path) as file:
        return int(file.read())


def table(path):
    with open(path) as file:
        return {key: int(value) for key, value in (line.split() for line in file)}
