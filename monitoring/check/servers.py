"""The real servers on free loopback ports, with our configuration."""

import glob
import json
import os
import re
import shutil
import subprocess
import urllib.parse
import zipfile

import files
import tools
from children import free_port, get

# seconds; the configuration's 30 would make every wait half a minute
SCRAPE = 2
# a condition that holds for so long fires in the copy of the rules; the real times are tested by promtool
HOLDS = "1s"
# Debian's Pushgateway keeps what it was told in /var/lib
FORGETFUL = ["--persistence.file="]


class Prometheus:
    def __init__(self, port):
        self.port = port

    def ask(self, path, **parameters):
        url = f"http://127.0.0.1:{self.port}/api/v1/{path}?{urllib.parse.urlencode(parameters, doseq=True)}"
        return json.loads(get(url, 60))["data"]

    def query(self, expression, **more):
        """Pairs of labels and value."""
        data = self.ask("query", query=expression, **more)
        if data["resultType"] == "scalar":
            return [({}, float(data["result"][1]))]
        return [(one["metric"], float(one["value"][1])) for one in data["result"]]

    def value(self, expression, **more):
        """The only value; None if there is none."""
        found = self.query(expression, **more)
        return found[0][1] if len(found) == 1 else None

    def range(self, expression, start, end, step):
        data = self.ask("query_range", query=expression, start=start, end=end, step=step)
        return [(one["metric"], [(float(t), float(v)) for t, v in one["values"]]) for one in data["result"]]


class Servers:
    """All of them; `postgres` tells whether there is a PostgreSQL among them."""

    def __init__(self, processes, work, webhook, mail):
        self.processes = processes
        self.work = work
        self.ports = {name: free_port() for name in ("prometheus", "pushgateway", "alertmanager", "node")}
        self.gateway = f"http://127.0.0.1:{self.ports['pushgateway']}"
        self._pushgateway()
        self._node()
        self.postgres = self._postgres()
        self._alertmanager(webhook, mail)
        self.prometheus = self._prometheus()

    def _listen(self, name):
        return f"127.0.0.1:{self.ports[name]}"

    def _serve(self, name, argv, ready):
        self.processes.serve(name, argv, f"http://{self._listen(name)}{ready}")

    def _pushgateway(self):
        argv = [tools.find("prometheus-pushgateway"), *FORGETFUL, f"--web.listen-address={self._listen('pushgateway')}"]
        self._serve("pushgateway", argv, "/-/ready")

    def _node(self):
        argv = [tools.find("prometheus-node-exporter"), f"--web.listen-address={self._listen('node')}"]
        self._serve("node", argv, "/metrics")

    def _alertmanager(self, webhook, mail):
        """Our configuration, with other receivers' ports and shorter waits."""
        text = files.text(files.ALERTMANAGER)
        text = text.replace("127.0.0.1:9595", f"127.0.0.1:{webhook}").replace("127.0.0.1:25", f"127.0.0.1:{mail}")
        text = re.sub(r"group_wait: \S+", "group_wait: 1s", text)
        text = re.sub(r"group_interval: \S+", "group_interval: 1s", text)
        path = os.path.join(self.work, "alertmanager.yml")
        with open(path, "w") as file:
            file.write(text)
        argv = [
            tools.find("prometheus-alertmanager"),
            f"--config.file={path}",
            f"--storage.path={self.work}/alertmanager",
            f"--web.listen-address={self._listen('alertmanager')}",
            "--cluster.listen-address=",
        ]
        self._serve("alertmanager", argv, "/-/ready")

    def _prometheus(self):
        """Our configuration and rules, with the ports that are free, and shorter times."""
        folder = os.path.join(self.work, "prometheus")
        shutil.copytree("monitoring/prometheus", folder)
        for path in glob.glob(folder + "/targets/*.yml"):
            name = os.path.basename(path)[:-4]
            with open(path, "w") as file:
                file.write(f'- targets: ["{self._listen(name)}"]\n' if name in self.ports else "[]\n")
        rewrite(f"{folder}/prometheus.yml", r"(scrape|evaluation)_interval: \S+", rf"\1_interval: {SCRAPE}s")
        rewrite(f"{folder}/rules/alerts.yml", r"for: \S+", f"for: {HOLDS}")
        argv = [
            tools.find("prometheus"),
            f"--config.file={folder}/prometheus.yml",
            f"--storage.tsdb.path={self.work}/tsdb",
            f"--web.listen-address={self._listen('prometheus')}",
            # what it sends before it has found Alertmanager is lost; the usual minute is long here
            "--rules.alert.resend-delay=2s",
        ]
        self._serve("prometheus", argv, "/-/ready")
        return Prometheus(self.ports["prometheus"])

    def _postgres(self):
        """A PostgreSQL with its exporter, where one can be had."""
        programs = postgres_programs()
        exporter = tools.find("prometheus-postgres-exporter")
        if programs is None or exporter is None:
            return False
        data, port = self.processes.anywhere(), free_port()
        user = unprivileged(data)
        argv = [*user, f"{programs}/initdb", "-D", data, "-U", "check", "-A", "trust", "-E", "UTF8", "--no-sync"]
        if subprocess.run(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/").returncode != 0:
            return False
        argv = [f"{programs}/postgres", "-D", data, "-p", str(port), "-c", "listen_addresses=127.0.0.1"]
        argv += ["-c", f"unix_socket_directories={data}", "-c", "max_connections=20", "-c", "fsync=off"]
        self.processes.start("postgres", [*user, *argv], cwd="/")
        self.ports["postgres"] = free_port()
        environment = {**os.environ, "DATA_SOURCE_NAME": f"postgresql://check@127.0.0.1:{port}/postgres?sslmode=disable"}
        argv = [exporter, f"--web.listen-address={self._listen('postgres')}"]
        self.processes.serve("exporter", argv, f"http://{self._listen('postgres')}/metrics", env=environment)
        return True


def rewrite(path, pattern, replacement):
    text = re.sub(pattern, replacement, files.text(path))
    with open(path, "w") as file:
        file.write(text)


def unprivileged(folder):
    """PostgreSQL does not run as root: who it runs as, and the folder is given to him."""
    if os.geteuid() != 0:
        return []
    nobody = 65534
    os.chown(folder, nobody, nobody)
    return ["setpriv", f"--reuid={nobody}", f"--regid={nobody}", "--clear-groups"]


def postgres_programs():
    """An installed PostgreSQL, else the one that the tests of the program embed; None without either."""
    installed = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    if installed:
        return os.path.dirname(installed[-1])
    unpacked = os.path.abspath("target/monitoring/postgres")
    jars = sorted(glob.glob(os.path.expanduser("~/.m2/repository/io/zonky/test/postgres/embedded-postgres-binaries-linux-*/*/*.jar")))
    jars = [jar for jar in jars if os.uname().machine in ("x86_64", "amd64") and "linux-amd64/" in jar]
    if not os.path.exists(f"{unpacked}/bin/initdb") and jars:
        os.makedirs(unpacked, exist_ok=True)
        with zipfile.ZipFile(jars[-1]) as jar:
            packed = next(name for name in jar.namelist() if name.endswith(".txz"))
            jar.extract(packed, unpacked)
        if subprocess.run(["tar", "-xJf", packed], cwd=unpacked).returncode != 0:
            return None
    return f"{unpacked}/bin" if os.path.exists(f"{unpacked}/bin/initdb") else None
