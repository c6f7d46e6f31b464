"""The services of docker/compose.yaml under another name, with passwords of their own."""

import json
import os
import re
import shutil
import subprocess

import files
import written
from children import until
from images import OURS
from written import PROFILES

NAME = "nightdesk-check"
CONFIG = "/etc/nightdesk/config"
# seconds; every half a minute is often enough on a server, and long here
OFTEN = 2


class Project:
    """`chosen`: the files that compose is to read."""

    def __init__(self, docker, folder, chosen):
        self.docker = docker
        self.folder = folder
        self.chosen = chosen
        # its users in their containers are others than here
        os.chmod(folder, 0o755)
        subprocess.run(["docker/credentials.sh", f"{folder}/credentials"], check=True, stdout=subprocess.DEVNULL)
        services = json.loads(docker.must("compose", *chosen, *PROFILES, "config", "--format", "json"))["services"]
        self.watched = [name for name, it in services.items() if "healthcheck" in it]
        self.changes = {
            "services": {name: {"healthcheck": {"interval": f"{OFTEN}s"}} for name in self.watched},
            "secrets": {name: {"file": f"{folder}/credentials/{name}"} for name in os.listdir(f"{folder}/credentials")},
        }
        self.often()

    def often(self):
        """Prometheus scrapes more often."""
        text = re.sub(r"(scrape|evaluation)_interval: \S+", rf"\1_interval: {OFTEN}s", files.text("monitoring/prometheus/prometheus.yml"))
        self._write("prometheus.yml", text)
        self.mount("prometheus", f"{self.folder}/prometheus.yml", "/etc/prometheus/prometheus.yml")

    def mount(self, service, source, target):
        """Something else than what is written to be mounted there."""
        changed = self.changes["services"].setdefault(service, {})
        changed.setdefault("volumes", []).append({"type": "bind", "source": source, "target": target, "read_only": True})

    def config(self, **numbers):
        """The packaged nightly.yaml with other numbers."""
        os.makedirs(f"{self.folder}/config", exist_ok=True)
        text = files.text("jobs/nightly.yaml")
        for key, value in numbers.items():
            text = re.sub(rf"^( *){key}: [^ \n].*$", rf"\g<1>{key}: {value}", text, count=1, flags=re.M)
        self._write("config/nightly.yaml", text)

    def _write(self, name, text):
        with open(os.path.join(self.folder, name), "w") as file:
            file.write(text)

    def compose(self, *words, also=()):
        self._write("changes.yaml", json.dumps(self.changes))
        environment = {**self.docker.environment, "NIGHTDESK_VERSION": OURS.partition(":")[2]}
        return self.docker.ask("compose", "-p", NAME, *self.chosen, *also, "-f", f"{self.folder}/changes.yaml", *words, env=environment)

    def nightdesk(self, *words, also=()):
        """Runs the program as the README says."""
        return self.compose("run", "-T", "--rm", *self.settings(), "nightdesk", *words, also=also)

    def migrate(self):
        """Makes the tables, as their owner."""
        return self.nightdesk("db", "migrate", also=written.OWNER)

    def settings(self):
        """Of a program that is run: its configuration."""
        return ["-v", f"{self.folder}/config:{CONFIG}:ro", "-e", f"NIGHTDESK_CONFIG_DIR={CONFIG}"]

    def container(self, service):
        return self.compose("ps", "-aq", service).stdout.strip()

    def state(self, service):
        return self.docker.inspect(self.container(service))["State"]

    def healthy(self, service):
        return self.state(service).get("Health", {}).get("Status") == "healthy"

    def becomes(self, service, health, seconds):
        return until(f"{service} is {health}", seconds, lambda: self.state(service)["Health"]["Status"] == health)

    def close(self):
        self.compose(*PROFILES, "down", "-v", "-t", "5")
        shutil.rmtree(self.folder, ignore_errors=True)
