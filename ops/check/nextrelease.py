"""Releases as they would be of other commits: the built one with another name, a launcher that fails, or one more migration."""

import glob
import os
import re
import shutil
import zipfile

import scratch
import shell

SCHEMA = "src/main/java/dev/nightdesk/store/Schema.java"
MORE = """create table if not exists added_later (id integer primary key);
alter table market add column if not exists added_later integer default 7 not null;
"""
FAILING = 'if [ "${{1:-}}" = {what} ]; then echo "{what} fails" && exit 1; fi\n'


def version():
    """Of the tables of this tree."""
    with open(SCHEMA) as file:
        return re.search(r'VERSION = "(\d+)"', file.read()).group(1)


def tree(name, fails=None, migration=None, number=1):
    """An unpacked release."""
    path = os.path.abspath(os.path.join("target/ops/releases", name))
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    scratch.shell.run(scratch.INSTALL, "stage", path)
    with open(os.path.join(path, "RELEASE"), "w") as file:
        file.write(name + "\n")
    if fails:
        launcher = os.path.join(path, "nightdesk")
        with open(launcher) as file:
            whole = file.read()
        with open(launcher, "w") as file:
            file.write(whole.replace("set -euo pipefail\n", "set -euo pipefail\n" + FAILING.format(what=fails), 1))
    if migration:
        migrate(path, migration, number)
    sums(path)
    return path


def sums(path):
    command = "find . -type f ! -name '*.aot' ! -name SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum >SUMS"
    said = shell.run("bash", "-c", command, cwd=path)
    if said.code:
        raise SystemExit(str(said))


def migrate(path, says, number):
    """Puts migrations into the jar, and the program's word for which is the newest: one class, compiled anew."""
    os.remove(os.path.join(path, "app/nightdesk.aot"))
    jar = os.path.join(path, "app/nightdesk.jar")
    newest = f"{int(version()) + number:03}"
    work = os.path.join(path, "work")
    source = os.path.join(work, "Schema.java")
    os.makedirs(work)
    with open(SCHEMA) as file:
        text = file.read().replace(f'VERSION = "{version()}"', f'VERSION = "{newest}"')
    with open(source, "w") as file:
        file.write(text)
    libraries = ":".join([jar, *glob.glob(os.path.join(path, "app/lib/*.jar"))])
    said = shell.run(javac(), "-proc:none", "-nowarn", "-d", work, "-cp", libraries, source)
    if said.code:
        raise SystemExit(str(said))
    again = jar + ".new"
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            replaced = os.path.join(work, name)
            if os.path.isfile(replaced):
                new.write(replaced, name)
            else:
                new.writestr(name, old.read(name))
        for step in range(1, number + 1):
            said = says if step == number else f"works_from_{version()}"
            statements = MORE if step == 1 else MORE.replace("added_later", f"added_later_{step}")
            new.writestr(f"sql/migration/common/V{int(version()) + step:03}__more__{said}.sql", statements)
    os.replace(again, jar)
    shutil.rmtree(work)


def javac():
    homes = [os.environ.get("NIGHTDESK_JAVA_HOME"), os.environ.get("JAVA_HOME"), *sorted(glob.glob("/usr/lib/jvm/*25*")), *glob.glob("/opt/java/*")]
    found = [os.path.join(home, "bin/javac") for home in homes if home]
    return next(path for path in found if os.path.exists(path) and at_least_25(path))


def at_least_25(path):
    return int(re.search(r"javac (\d+)", shell.run(path, "-version").out).group(1)) >= 25
