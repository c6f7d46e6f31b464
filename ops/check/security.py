"""What SECURITY.md promises: no listening socket but the simulated market's on the loopback; secrets are found."""

import os
import shutil
import time

import shell

SAMPLE = os.path.abspath("src/test/resources/sample-market")
LISTEN = "0A"


def run(report, processes):
    secrets(report)
    licences(report)
    quiet(report, processes)


def secrets(report):
    """A repository with a key in its second commit, taken away in the third."""
    root = os.path.abspath("target/ops/secrets")
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)

    def git(*arguments):
        return shell.run("git", "-c", "user.name=x", "-c", "user.email=x@localhost", *arguments, cwd=root)

    git("init", "-q")
    # written in two halves, so that this file has none
    kinds = ["-----BEGIN " + "PRIVATE KEY-----", "AKIA" + "ABCDEFGHIJKLMNOP", "ghp_" + "a1" * 18, "password = '" + "x9" * 12 + "'"]
    for lines in (["nothing"], kinds, ["nothing"]):
        with open(os.path.join(root, "file"), "w") as file:
            file.write("\n".join(lines) + "\n")
        git("add", "-A")
        git("commit", "-q", "-m", "more")
    said = shell.run("python3", "ops/ci/secrets.py", root)
    report.check("secrets that were committed once are found", said.code == 1 and f"{len(kinds)} found" in said.out, (said.out.splitlines() or [said])[-1])
    shown = [kind for kind in kinds[1:] if kind in said.out]
    report.none("and are not printed", shown)


def licences(report):
    """Of three libraries one may be handed on, one by a choice of licences, one not at all."""
    path = os.path.abspath("target/ops/third-party.txt")
    lines = ["(The MIT License) a (a:a:1 - no url defined)", "(EPL 1.0) (GNU Lesser General Public License) b (b:b:1 - x)", "(GNU General Public License v3) c (c:c:1 - x)"]
    with open(path, "w") as file:
        file.write("\n".join(["", "Lists of 3 third-party dependencies.", *("     " + line for line in lines)]) + "\n")
    said = shell.run("python3", "ops/ci/audit.py", path)
    report.check("a library under the GPL alone is refused", said.code == 1 and "1 that may not be used" in said.out and "c:c:1" in said.out, said.out.strip())


def quiet(report, processes):
    """Nights whose sockets are looked at all the time."""
    home = processes.anywhere()
    nights = {
        "a night of files": (["run", "nightly", "--market", f"files:{SAMPLE}"], False),
        "a night of the simulated market": (["rehearse", "--nights", "1", "--stocks", "60", "--faults", "none"], True),
    }
    for name, (command, served) in nights.items():
        settings = {key: value for key, value in os.environ.items() if not key.startswith("NIGHTDESK_") or key == "NIGHTDESK_JAVA_HOME"}
        night = processes.start("night", [os.path.abspath("nightdesk"), *command], env={**settings, "NIGHTDESK_HOME": home, "NIGHTDESK_DB_URL": ""})
        seen, looks = set(), 0
        end = time.monotonic() + 300
        while night.poll() is None and time.monotonic() < end:
            seen |= listening(night.pid)
            looks += 1
            time.sleep(0.02)
        if night.poll() is None:
            processes.stop(night)
        elsewhere = sorted(one for one in seen if not one.startswith(("127.", "::1", "::ffff:127.")))
        report.check(f"{name} ends well", night.returncode == 0, f"exit {night.returncode}" if night.returncode == 0 else processes.log("night")[-2000:])
        if served:
            report.none("it listens on the loopback only", elsewhere, f"{len(seen)} addresses in {looks} looks")
            report.check("and is seen to: its market is served there", bool(seen), " ".join(sorted(seen)[:3]))
        else:
            report.none("it listens nowhere", sorted(seen), f"{looks} looks")


def listening(session):
    """Addresses that processes of a session listen at; the launcher became the program, what it starts is in its session."""
    inodes = set()
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.getsid(int(pid)) != session:
                continue
            for fd in os.listdir(f"/proc/{pid}/fd"):
                link = os.readlink(f"/proc/{pid}/fd/{fd}")
                if link.startswith("socket:["):
                    inodes.add(link[8:-1])
        except OSError:
            continue
    found = set()
    for table in ("tcp", "tcp6"):
        with open(f"/proc/net/{table}") as lines:
            for line in list(lines)[1:]:
                fields = line.split()
                if fields[3] == LISTEN and fields[9] in inodes:
                    found.add(address(fields[1]))
    return found


def address(shown):
    """As the kernel shows it: words of four bytes, each backwards."""
    host, port = shown.split(":")
    whole = b"".join(bytes.fromhex(host[at : at + 8])[::-1] for at in range(0, len(host), 8))
    if len(whole) == 4:
        text = ".".join(map(str, whole))
    elif whole[:12] == bytes(10) + b"\xff\xff":
        text = "::ffff:" + ".".join(map(str, whole[12:]))
    else:
        text = "::1" if whole == bytes(15) + b"\x01" else whole.hex()
    return f"{text}:{int(port, 16)}"
