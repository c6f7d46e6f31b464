"""`make install`, `upgrade` and `uninstall` in a scratch root."""

import os
import shutil
import stat

import scratch


def run(report, processes):
    root = scratch.root("install")
    first = scratch.install(root)
    report.check("it is installed into a scratch root", first.code == 0, first)
    before = scratch.files(root)
    again = scratch.install(root)
    report.check("once more changes nothing", again.code == 0 and scratch.files(root) == before, "" if again.code == 0 else again)
    expected(report, root)
    upgrades(report, root)
    refusals(report, root)
    leaves(report, root)


def mode(root, path):
    return oct(stat.S_IMODE(os.stat(os.path.join(root, path)).st_mode))[2:]


def expected(report, root):
    release = os.path.join(root, "opt/nightdesk/current")
    wanted = ["nightdesk", "app/nightdesk.jar", "app/nightdesk.aot", "jobs/nightly.yaml", "ops/systemd/job", "monitoring/prometheus", "RELEASE", "SUMS"]
    report.none("the release is complete", [one for one in wanted if not os.path.exists(os.path.join(release, one))], os.readlink(release))
    modes = {"etc/nightdesk/keys": "700", "etc/nightdesk/credentials": "700", "etc/nightdesk/nightdesk.env": "640", "var/lib/nightdesk": "750"}
    report.none("secrets and data are not for everybody", [f"{path} {mode(root, path)}" for path, meant in modes.items() if mode(root, path) != meant])
    said = scratch.shell.run(os.path.join(release, "nightdesk"), "--version", NIGHTDESK_JAVA_OPTS="-Xlog:aot:file=target/ops/aot.log -XX:AOTMode=on")
    report.check("the launcher starts it with the cache of the build", said.code == 0 and said.out.startswith("nightdesk "), said)


def touched(name, text):
    """A tree as it would be of another commit: small changes make another release."""
    tree = os.path.abspath("target/ops/tree")
    shutil.rmtree(tree, ignore_errors=True)
    scratch.shell.run("ops/install/install.sh", "stage", tree)
    with open(os.path.join(tree, "RELEASE"), "w") as file:
        file.write(name + "\n")
    with open(os.path.join(tree, "CHANGELOG.md"), "a") as file:
        file.write(text)
    return tree


def upgrades(report, root):
    releases, current = os.path.join(root, "opt/nightdesk/releases"), os.path.join(root, "opt/nightdesk/current")
    first = os.listdir(releases)
    data, settings = os.path.join(root, "var/lib/nightdesk/data"), os.path.join(root, "etc/nightdesk/nightdesk.env")
    for path in (data, settings):
        with open(path, "w") as file:
            file.write("of the owner\n")
    for number in (1, 2):
        done = scratch.install(root, "upgrade", touched(f"0.2.{number}-test", f"\n{number}\n"))
        ok = done.code == 0 and os.readlink(current) == f"releases/0.2.{number}-test"
        report.check(f"upgrade {number} switches to the new release", ok, done if not ok else os.readlink(current))
    kept = sorted(os.listdir(releases))
    report.check("old releases stay, the newest three", kept == sorted(first + ["0.2.1-test", "0.2.2-test"]), " ".join(kept))
    scratch.install(root, "upgrade", touched("0.2.2-test", "\nof the same name\n"))
    kept = sorted(os.listdir(releases))
    same = os.readlink(current) == "releases/0.2.2-test.2" and first[0] not in kept and len(kept) == 3
    report.check("another build of the same name goes beside it, the oldest away", same, " ".join(kept))
    owned = [path for path in (data, settings) if open(path).read() != "of the owner\n"]
    report.none("an upgrade keeps data and settings", owned)


def refusals(report, root):
    empty = scratch.root("empty")
    unbuilt = scratch.root("unbuilt")
    shutil.copy("nightdesk", unbuilt)
    cases = {
        "an upgrade of nothing is refused": (scratch.install(empty, "upgrade"), "nothing is installed"),
        "a tree that is not built is refused": (scratch.install(empty, tree=unbuilt), "not built"),
        "a prefix that units cannot have is refused": (scratch.shell.run(scratch.INSTALL, "--prefix", "/opt/a b", "--destdir", empty), "signs"),
        "an unknown word is refused": (scratch.shell.run(scratch.INSTALL, "instal"), "not understood"),
    }
    for what, (said, words) in cases.items():
        ok = said.code == 2 and words in said.err and "next: " in said.err
        report.check(what, ok, said if not ok else said.err.split("\n")[0])


def leaves(report, root):
    gone = scratch.install(root, "uninstall")
    left = [line.split()[0] for line in scratch.files(root) if " -r" in line]
    ok = gone.code == 0 and sorted(left) == ["etc/nightdesk/nightdesk.env", "var/lib/nightdesk/data"]
    report.check("uninstalled, data and configuration are all that is left", ok, gone if not ok else " ".join(left))
    report.check("and it says where", "/etc/nightdesk" in gone.out and "/var/lib/nightdesk" in gone.out, gone.out.strip())
