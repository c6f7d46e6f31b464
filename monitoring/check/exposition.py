"""Prometheus' text format, read and written."""

import re

LINE = re.compile(r"^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$")
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')


def read(text):
    """Series by name: pairs of labels and value."""
    told = {}
    for line in text.splitlines():
        found = LINE.match(line)
        if found:
            name, labels, value = found.groups()
            told.setdefault(name, []).append((dict(LABEL.findall(labels or "")), float(value)))
    return told


def write(name, labels, value, at):
    """A line of OpenMetrics."""
    inside = ",".join(f'{label}="{text}"' for label, text in sorted(labels.items()))
    return f"{name}{{{inside}}} {value!r} {at}"
