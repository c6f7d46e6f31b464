"""Checks what stands in monitoring/ by running it: see README.md beside it."""

import os
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import children  # noqa: E402
import grafana  # noqa: E402
import live  # noqa: E402
import names  # noqa: E402
import panels  # noqa: E402
import report as reports  # noqa: E402
import static  # noqa: E402
import tools  # noqa: E402

PARTS = ["static", "names", "live", "panels"]


def main(parts):
    began = time.monotonic()
    children.end_on_signals()
    processes = children.Children(os.path.abspath("target/monitoring/run"))
    report = reports.Report()
    try:
        checks(parts, report, processes)
        return report.close(time.monotonic() - began)
    finally:
        processes.close()
        processes.remove()


def checks(parts, report, processes):
    if "panels" in parts:
        # the longest part, beside the others
        rehearsal = panels.rehearse(processes)
    threading.Thread(target=grafana.prepare, daemon=True).start()
    newer = tools.newer()
    if "static" in parts:
        static.run(report, newer)
    metrics = names.run(report) if "names" in parts else names.catalogue()
    told = live.run(report, processes, metrics) if "live" in parts else None
    if "panels" in parts:
        panels.run(report, processes, rehearsal, metrics, told, newer)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:] or PARTS))
    except KeyboardInterrupt:
        print("\nstopped")
        sys.exit(130)
