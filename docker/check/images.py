"""The image of nightdesk, and stand-ins for those it stands on and works with, which cannot be pulled. A stand-in holds what the
real image holds of what is used here, and nothing more: no curl where the real one has none."""

import glob
import hashlib
import os
import re
import shutil
import subprocess

import debian
import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = "nightdesk:0.1.0-SNAPSHOT"
# modules that Temurin's JRE has beside java.se, as far as the JDK at hand knows them
MODULES = "java.se jdk.charsets jdk.crypto.cryptoki jdk.crypto.ec jdk.httpserver jdk.jfr jdk.localedata jdk.management jdk.management.agent"
MODULES += " jdk.naming.dns jdk.net jdk.nio.mapmode jdk.security.auth jdk.unsupported jdk.zipfs"
# what an image is the stand-in's target of
STANDINS = {
    "eclipse-temurin": "jre",
    "postgres": "postgres",
    "prom/prometheus": "prometheus",
    "prom/alertmanager": "alertmanager",
    "prom/pushgateway": "pushgateway",
    "prom/node-exporter": "node-exporter",
    "prometheuscommunity/postgres-exporter": "postgres-exporter",
    "grafana/grafana": "grafana",
    "caddy": "caddy",
}


def run(report, docker):
    report.part("the image")
    _standins(docker)
    built = docker.ask(*"build -q --network none --build-arg PROGRAM=built -f docker/Dockerfile -t".split(), OURS, ".")
    report.check("builds, without a network, from what make build left", built.returncode == 0, built.stderr[-3000:])
    if built.returncode != 0:
        raise SystemExit("there is no image to go on with")
    _ours(report, docker)
    report.skip("its other build, by Maven in a container", "no image can be pulled here, so there is no Maven's")
    report.skip("digests of the images it stands on", "no registry can be asked here: exact tags pin them")


def names():
    """Images that docker/ names."""
    with open("docker/Dockerfile") as text:
        found = [re.search(r"^ARG JRE=(\S+)", text.read(), re.M).group(1)]
    for path in ("docker/compose.yaml", "docker/compose.prod.yaml"):
        with open(path) as text:
            services = yaml.safe_load(text)["services"].values()
            found += [service["image"] for service in services if "image" in service and "build" not in service]
    return found


def _standins(docker):
    made = _hash()
    missing = [name for name in names() if f'"standin":"{made}"' not in docker.ask("image", "inspect", "-f", "{{json .Config.Labels}}", name).stdout]
    if not missing:
        return
    if docker.ask("image", "inspect", "standin/debian").returncode != 0:
        docker.must("import", debian.base(), "standin/debian")
    context = os.path.join(debian.ROOT, "standin")
    shutil.rmtree(context, ignore_errors=True)
    _context(context)
    for name in missing:
        target = STANDINS[name.rpartition(":")[0]]
        docker.must("build", "-q", "--network", "none", "--label", f"standin={made}", "--target", target, "-t", name, context)
    shutil.rmtree(context)


def _hash():
    """Of what they are made by: they are made anew when that changes."""
    made = hashlib.sha256((MODULES + debian.NEWER + debian.PACKAGES).encode())
    for path in sorted(glob.glob(os.path.join(HERE, "standin", "*"))):
        with open(path, "rb") as file:
            made.update(file.read())
    return made.hexdigest()[:12]


def _context(context):
    """What the stand-ins are made of."""
    shutil.copytree(os.path.join(HERE, "standin"), context)
    newer, engine = debian.newer(), debian.engine()
    os.makedirs(f"{context}/bin")
    for name in ("prometheus", "prometheus-alertmanager", "prometheus-pushgateway", "prometheus-node-exporter", "prometheus-postgres-exporter", "caddy"):
        shutil.copy(f"{newer}/usr/bin/{name}", f"{context}/bin/")
    shutil.copy(f"{engine}/bin/busybox" if os.path.exists(f"{engine}/bin/busybox") else f"{engine}/usr/bin/busybox", f"{context}/bin/")
    os.makedirs(f"{context}/libc/usr")
    for folder in ("lib", "lib64"):
        if os.path.isdir(f"{newer}/usr/{folder}"):
            shutil.copytree(f"{newer}/usr/{folder}", f"{context}/libc/usr/{folder}", symlinks=True, ignore=shutil.ignore_patterns("gconv", "systemd"))
            os.symlink(f"usr/{folder}", f"{context}/libc/{folder}")
    shutil.copytree(f"{newer}/usr/share/prometheus/alertmanager", f"{context}/alertmanager")
    home = _jdk()
    known = subprocess.run([f"{home}/bin/java", "--list-modules"], capture_output=True, text=True, check=True).stdout
    modules = [module for module in MODULES.split() if f"{module}@" in known]
    argv = [f"{home}/bin/jlink", "--add-modules", ",".join(modules), "--strip-debug", "--output", f"{context}/jre"]
    subprocess.run(argv, check=True)


def _jdk():
    """The first JDK of at least 25, looked for where the launcher looks."""
    named = [os.environ.get(name, "") for name in ("NIGHTDESK_JAVA_HOME", "JAVA_HOME")]
    for home in [*named, *sorted(glob.glob("/usr/lib/jvm/*")), *sorted(glob.glob("/opt/java/*"))]:
        if os.path.exists(f"{home}/release") and os.path.exists(f"{home}/bin/jlink"):
            with open(f"{home}/release") as release:
                if int(re.search(r'^JAVA_VERSION="(\d+)', release.read(), re.M).group(1)) >= 25:
                    return home
    raise SystemExit("no JDK 25 with jlink; set NIGHTDESK_JAVA_HOME to the folder of one")


def _ours(report, docker):
    """What the image is like."""
    config = docker.inspect(OURS)["Config"]
    report.check("runs as a user without rights", config["User"] == "10001:10001", config["User"])
    report.check("no health check: it runs and ends", config.get("Healthcheck") == {"Test": ["NONE"]}, config.get("Healthcheck"))
    report.none("starts without a shell", [word for word in config["Entrypoint"] if re.search(r"\b(ba|da)?sh$", word)], config["Entrypoint"][0])
    report.none("starts as the launcher does, but for the heap", sorted(_options() ^ _started(config["Entrypoint"])))
    version = config["Labels"].get("org.opencontainers.image.version")
    report.check("labelled with its version", version == "0.1.0-SNAPSHOT", version)
    bare = ["run", "--rm", "--read-only", "--cap-drop", "ALL", "--network", "none", "--tmpfs", "/tmp:size=16m"]
    said = docker.ask(*bare, OURS, "--version")
    report.check("starts with a read-only root and without a network", said.returncode == 0, said.stdout + said.stderr)
    entry = [*config["Entrypoint"][1:-2], "-XX:AOTMode=on", *config["Entrypoint"][-2:]]
    said = docker.ask(*bare, "--entrypoint", config["Entrypoint"][0], OURS, *entry, "--version")
    report.check("uses the cache that was trained in its build", said.returncode == 0, said.stdout + said.stderr)
    size = int(docker.inspect(OURS)["Size"]) / 1e6
    report.note(f"{size:.0f} MB, the stand-in of its JRE among them")


def _options():
    with open("nightdesk") as text:
        return set(re.search(r"^options=\((.*)\)$", text.read(), re.M).group(1).split()) - {"-Xmx400m"}


def _started(entrypoint):
    return {word for word in entrypoint[1:-2] if not word.startswith(("-XX:MaxRAM", "-XX:AOTCache", "-Xlog"))}
