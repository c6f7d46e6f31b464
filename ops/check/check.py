"""Checks what stands in ops/ by running it. Each module here that has a function `run(report, processes)` is a part, named after
its file; a module alone is run by `ops/check/run NAME`."""

import glob
import importlib
import os
import re
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
# what is common to all checks stands with the first of them
sys.path[:0] = [HERE, os.path.join(HERE, "../../monitoring/check")]

import baseline  # noqa: E402
import children  # noqa: E402
import summary  # noqa: E402


def parts():
    """Names of the parts."""
    found = []
    for path in sorted(glob.glob(os.path.join(HERE, "*.py"))):
        with open(path) as module:
            if re.search(r"^def run\(report, processes\)", module.read(), re.M):
                found.append(os.path.basename(path)[:-3])
    # what has to be built first goes last
    return sorted(found, key=lambda name: name == "baseline")


def main(chosen):
    unknown = set(chosen) - set(parts())
    if unknown:
        print(f"no part {', '.join(sorted(unknown))}; there are {', '.join(parts())}")
        return 2
    began = time.monotonic()
    children.end_on_signals()
    processes = children.Children(os.path.abspath("target/ops/run"))
    report = summary.Summary()
    try:
        if "baseline" in chosen:
            baseline.begin()
        for part in chosen:
            report.part(part)
            start = time.monotonic()
            importlib.import_module(part).run(report, processes)
            report.note(f"{part}: {time.monotonic() - start:.0f} s")
        return report.close(time.monotonic() - began)
    finally:
        processes.close()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:] or parts()))
    except KeyboardInterrupt:
        print("\nstopped")
        sys.exit(130)
