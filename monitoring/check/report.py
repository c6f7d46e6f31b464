"""What was checked, a line each."""

import sys
import textwrap


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def part(self, title):
        print(f"\n{title}", flush=True)

    def check(self, what, ok, seen=""):
        """A check; what was seen stands beside it, below it where it is long."""
        if ok:
            self.passed += 1
        else:
            self.failed += 1
        lines = str(seen).strip().splitlines()
        beside = lines[0] if len(lines) == 1 else ""
        print(f"{'PASS' if ok else 'FAIL'}  {what:<58}  {beside}".rstrip(), flush=True)
        if len(lines) > 1:
            self.note("\n".join(lines[:40]))
        return ok

    def none(self, what, wrong, fine=""):
        """A check that there is nothing wrong."""
        wrong = list(wrong)
        return self.check(what, not wrong, "\n".join(["wrong:", *map(str, wrong)]) if wrong else fine)

    def note(self, text):
        print(textwrap.indent(text, "      "), flush=True)

    def close(self, seconds):
        print(f"\nin {seconds:.0f} s")
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed else 0


def table(rows):
    """Rows as aligned lines."""
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def warn(text):
    print(f"      {text}", file=sys.stdout, flush=True)
