"""Processes that are started here and stopped here, and nothing else."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def get(url, timeout=10):
    with urllib.request.urlopen(url, timeout=timeout) as answer:
        return answer.read().decode()


def post(url, body):
    """The status of the answer."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, method="POST"), timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


def end_on_signals():
    """Ends as a program does that is interrupted, so that whatever was started is stopped."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(130))


def until(what, seconds, truth):
    """Waits until something is true and gives it back; None when it does not become so."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = truth()
        except (urllib.error.URLError, OSError):
            found = None
        if found:
            return found
        if time.monotonic() > end:
            print(f"      waited {seconds} s in vain: {what}", flush=True)
            return None
        time.sleep(0.2)


class Children:
    """Starts processes, each in a session of its own, and stops them in the opposite order."""

    def __init__(self, folder):
        self.folder = folder
        self.running = []
        self.temporary = []
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)

    def start(self, name, argv, **more):
        log = open(os.path.join(self.folder, name + ".log"), "ab")
        child = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, **more)
        log.close()
        self.running.append(child)
        return child

    def serve(self, name, argv, ready, **more):
        """Starts a server and waits until it answers."""
        child = self.start(name, argv, **more)

        def answers():
            if child.poll() is not None:
                raise SystemExit(f"{name} does not start:\n{self.log(name)[-2000:]}")
            return get(ready, 5) is not None

        if not until(f"{name} answers at {ready}", 60, answers):
            raise SystemExit(f"{name} does not answer:\n{self.log(name)[-2000:]}")
        return child

    def log(self, name):
        with open(os.path.join(self.folder, name + ".log"), errors="replace") as log:
            return log.read()

    def stop(self, child):
        if child.poll() is None:
            self._signal(child, signal.SIGTERM)
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                pass
        self._signal(child, signal.SIGKILL)
        child.wait()
        if child in self.running:
            self.running.remove(child)

    def kill(self, child):
        """As the kernel does it where memory is short."""
        self._signal(child, signal.SIGKILL)
        child.wait()
        self.running.remove(child)

    @staticmethod
    def _signal(child, number):
        try:
            os.killpg(child.pid, number)
        except ProcessLookupError:
            pass

    def anywhere(self):
        """A folder that any user can reach, and whose name is short."""
        self.temporary.append(tempfile.mkdtemp(prefix="nightdesk-"))
        return self.temporary[-1]

    def close(self):
        for child in reversed(list(self.running)):
            self.stop(child)
        for folder in self.temporary:
            shutil.rmtree(folder, ignore_errors=True)

    def remove(self):
        """What they have left, where nothing went wrong."""
        shutil.rmtree(self.folder, ignore_errors=True)
