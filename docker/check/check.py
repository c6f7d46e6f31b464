"""Checks what stands in docker/ by running it, on an engine of its own, with stand-ins for the images that cannot be pulled."""

import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
# what is common to all checks stands with those that had it first
sys.path[:0] = [HERE, os.path.join(HERE, "../../monitoring/check"), os.path.join(HERE, "../../ops/check")]

import children  # noqa: E402
import engine  # noqa: E402
import images  # noqa: E402
import limits  # noqa: E402
import stack  # noqa: E402
import summary  # noqa: E402
import written  # noqa: E402

CHECKS = {"compose": [written.run, images.run, stack.run], "limits": [images.run, limits.run]}


def main(what):
    if what not in CHECKS:
        print("usage: docker/check/run compose|limits")
        return 2
    began = time.monotonic()
    children.end_on_signals()
    report = summary.Summary()
    processes = children.Children(os.path.abspath(f"target/docker/{what}"))
    docker = engine.Engine(processes)
    try:
        why = docker.start()
        if why:
            report.skip("an engine", why)
            return report.close(time.monotonic() - began)
        for check in CHECKS[what]:
            check(report, docker)
        return report.close(time.monotonic() - began)
    finally:
        docker.stop()
        processes.close()


if __name__ == "__main__":
    try:
        sys.exit(main(" ".join(sys.argv[1:])))
    except KeyboardInterrupt:
        print("\nstopped")
        sys.exit(130)
