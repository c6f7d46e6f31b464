"""What docker/ says, before anything runs."""

import json
import os
import re
import stat
import subprocess
import tempfile

import debian
import files
import report as reports
import yaml

CPUS = 2.5
# 2.2 GB
MEMORY = 2.2e9
MIB = 1024 * 1024
DEVELOPMENT = ["-f", "docker/compose.yaml"]
SERVER = [*DEVELOPMENT, "-f", "docker/compose.prod.yaml"]
# the program as the owner of the tables
OWNER = ["-f", "docker/compose.migrate.yaml"]
PROFILES = ["--profile", "night", "--profile", "exposed"]
# starts, works and ends
PROGRAM = "nightdesk"
# who may be reached by others, and what it takes
PROXY = "caddy"
CAPABILITIES = {PROXY: ["NET_BIND_SERVICE"]}
# latest, 17 and v3 are no pin
PINNED = re.compile(r"^[a-z0-9./-]+:v?\d+\.\d+(\.\d+)?([_.-][\w.-]+)?$")


def run(report, docker):
    report.part("what is written")
    for name, chosen in (("compose.yaml", DEVELOPMENT), ("compose.yaml with compose.prod.yaml", SERVER), ("and with compose.migrate.yaml", SERVER + OWNER)):
        said = docker.ask("compose", *chosen, *PROFILES, "config", "-q")
        report.check(f"{name}: compose understands it", said.returncode == 0, said.stderr)
    services = json.loads(docker.must("compose", *SERVER, *PROFILES, "config", "--format", "json"))["services"]
    _services(report, services)
    _owner(report, docker, services)
    _sums(report, services)
    _prices(report, services)
    _postgres(report)
    _credentials(report)
    _caddy(report)


def _services(report, services):
    def none(what, wrong):
        report.none(what, [name for name, service in services.items() if wrong(name, service)], f"{len(services)} services")

    none("every image is pinned by an exact tag", lambda name, it: not PINNED.match(it["image"]))
    none("limits and reservations of processors and memory", lambda name, it: not _limited(it))
    none("long-running ones have a health check, the program none", lambda name, it: ("healthcheck" in it) == (name == PROGRAM))
    none("which asks the service and for no process", lambda name, it: re.search(r"pgrep|pidof|\bps\b|\.pid", str(it.get("healthcheck"))))
    none("long-running ones are restarted, the program is not", lambda name, it: it["restart"] != ("no" if name == PROGRAM else "unless-stopped"))
    none("waits until what it needs is healthy", lambda name, it: any(one["condition"] != "service_healthy" for one in it.get("depends_on", {}).values()))
    none("logs are rotated", lambda name, it: it["logging"].get("options", {}).keys() != {"max-size", "max-file"})
    none("capabilities are dropped", lambda name, it: it.get("cap_drop") != ["ALL"] or it.get("cap_add", []) != CAPABILITIES.get(name, []))
    none("no new privileges", lambda name, it: it.get("security_opt") != ["no-new-privileges:true"] or it.get("privileged"))
    none("roots are read-only", lambda name, it: not it.get("read_only"))
    none("nobody else is root but the proxy", lambda name, it: it.get("user", "").startswith(("0", "root")))
    none("ports are those of this machine alone, but the proxy's", lambda name, it: name != PROXY and any(port.get("host_ip") != "127.0.0.1" for port in it.get("ports", [])))
    none("files of the machine are only read", lambda name, it: any(one["type"] == "bind" and not one.get("read_only") for one in it.get("volumes", [])))
    none("no password is in an environment", lambda name, it: any(re.search("PASS|SECRET|KEY", key) and not re.search("FILE$|DIR$", key) for key in it.get("environment") or {}))


def _owner(report, docker, services):
    """Who has the password of the tables' owner: the database, and the program when it migrates."""
    text = docker.must("compose", *SERVER, *OWNER, *PROFILES, "config", "--format", "json")
    for what, those, meant in (("nights", services, ["postgres"]), ("migrations", json.loads(text)["services"], ["nightdesk", "postgres"])):
        found = sorted(name for name, it in those.items() if any(one["source"] == "owner" for one in it.get("secrets", [])))
        report.check(f"the owner's password, for {what}, is given to", found == meant, " ".join(found))


def _limited(service):
    resources = service.get("deploy", {}).get("resources", {})
    limits, reserved = resources.get("limits", {}), resources.get("reservations", {})
    if not all(one.get(what) for one in (limits, reserved) for what in ("cpus", "memory")):
        return False
    return all(float(reserved[what]) <= float(limits[what]) for what in ("cpus", "memory"))


def _sums(report, services):
    rows = [["service", "cpus", "reserved", "MiB", "reserved"]]
    sums = [0.0, 0.0, 0, 0]
    for name, service in services.items():
        resources = service["deploy"]["resources"]
        row = [float(resources[kind]["cpus"]) for kind in ("limits", "reservations")]
        row += [int(resources[kind]["memory"]) for kind in ("limits", "reservations")]
        sums = [old + new for old, new in zip(sums, row)]
        rows.append([name, *(f"{cpus:.2f}" for cpus in row[:2]), *(size // MIB for size in row[2:])])
    rows.append(["together", *(f"{cpus:.2f}" for cpus in sums[:2]), *(size // MIB for size in sums[2:])])
    report.check(f"together at most {CPUS} processors", round(sums[0], 3) <= CPUS, f"{sums[0]:.2f}")
    report.check(f"together at most {MEMORY / 1e9} GB", sums[2] <= MEMORY, f"{sums[2] / 1e9:.2f} GB")
    report.note(reports.table(rows))


def _prices(report, services):
    """The server's price is shared by what services reserve."""
    told = yaml.safe_load(files.text("ops/prices.yaml"))["services"]
    reserved = {name: it["deploy"]["resources"]["reservations"] for name, it in services.items() if name != PROXY}
    here = {name: (float(one["cpus"]), int(one["memory"]) // MIB) for name, one in reserved.items()}
    there = {name: (float(one["cpus"]), one["memory"]) for name, one in told.items()}
    report.none("ops/prices.yaml reserves the same", sorted(set(here.items()) ^ set(there.items())), f"{len(there)} services")


def _postgres(report):
    text = files.text("docker/postgresql.conf")
    settings = [line for line in text.splitlines() if line and not line.startswith("#")]
    report.none("postgresql.conf: each setting has its reason", [line for line in settings if "# " not in line], f"{len(settings)} settings")
    most = int(re.search(r"^max_connections = (\d+)", text, re.M).group(1))
    report.check("postgresql.conf: at most 20 connections", most <= 20, most)


def _credentials(report):
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.join(folder, "credentials")
        first = subprocess.run(["docker/credentials.sh", folder], capture_output=True, text=True)
        words = {name: files.text(os.path.join(folder, name)) for name in os.listdir(folder)}
        again = subprocess.run(["docker/credentials.sh", folder], capture_output=True, text=True)
        kept = words == {name: files.text(os.path.join(folder, name)) for name in os.listdir(folder)}
        named = yaml.safe_load(files.text("docker/compose.yaml"))["secrets"].keys()
        mode = stat.S_IMODE(os.stat(folder).st_mode)
    fine = first.returncode == again.returncode == 0 and words.keys() == named and mode == 0o700
    report.check("credentials.sh writes what compose names, for root alone", fine, f"{sorted(words)} {mode:o}")
    strong = len(set(words.values())) == len(words) and all(re.fullmatch(r"\w{32}", word) for word in words.values())
    report.check("of 32 characters each, and keeps what is there", strong and kept, again.stdout)
    told = any(word in first.stdout + first.stderr for word in words.values())
    report.check("and tells none of them", not told)


def _caddy(report):
    argv = [f"{debian.newer()}/usr/bin/caddy", "validate", "--adapter", "caddyfile", "--config", "docker/Caddyfile"]
    with tempfile.TemporaryDirectory() as home:
        said = subprocess.run(argv, capture_output=True, text=True, env={**os.environ, "HOME": home, "NIGHTDESK_HOST": "desk.example.com"})
    report.check("Caddyfile: Caddy understands it", said.returncode == 0, said.stderr[-500:] if said.returncode else "")
