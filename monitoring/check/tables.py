"""Tables that describe panels and alerts, written from the files themselves into the pages that show them."""

import os
import re
import sys

import files

PANELS = "monitoring/grafana/README.md"
ALERTS = "monitoring/README.md"


def cell(text):
    return " ".join(str(text).split()).replace("|", "\\|")


def line(cells):
    return "| " + " | ".join(cell(one) for one in cells) + " |"


def code(text):
    return f"`{' '.join(text.split())}`"


def thresholds(panel):
    """Colours and from which value on each holds."""
    steps = panel["fieldConfig"]["defaults"]["thresholds"]["steps"]
    if len(steps) == 1:
        return ""
    return ", ".join(step["color"] if step["value"] is None else f"{step['color']} from {step['value']}" for step in steps)


def unit(panel):
    defaults = panel["fieldConfig"]["defaults"]
    words = [option["text"] for mapping in defaults.get("mappings", []) for option in mapping["options"].values()]
    return " / ".join(words) or defaults.get("unit", "")


def panels():
    """A table for each dashboard."""
    lines = []
    for name, board in files.dashboards().items():
        lines += [f"### {board['title']}", "", board["description"], ""]
        lines += ["| panel | shows | kind | unit | thresholds | queries |", "|---|---|---|---|---|---|"]
        for panel in files.panels(board):
            if panel["type"] == "row":
                lines.append(line([f"**{panel['title']}**", "", "", "", "", ""]))
                continue
            queries = "<br>".join(code(target["expr"]) for target in panel["targets"])
            lines.append(line([panel["title"], panel["description"], panel["type"], unit(panel), thresholds(panel), queries]))
        lines.append("")
    return "\n".join(lines).rstrip()


def alerts():
    """A table of the alerts in the order of triage."""
    lines = ["| alert | severity | fires when | for |", "|---|---|---|---|"]
    for rule in files.rules("alert"):
        page = f"[{rule['alert']}](../{files.RUNBOOK}/{rule['alert']}.md)"
        lines.append(line([page, rule["labels"]["severity"], code(rule["expr"]), rule.get("for", "at once")]))
    return "\n".join(lines)


TABLES = {PANELS: ("panels", panels), ALERTS: ("alerts", alerts)}


def pages():
    """Each page as it should be."""
    for path, (name, table) in TABLES.items():
        page = files.text(path)
        begin, end = f"<!-- {name}: written by make monitoring-tables -->", f"<!-- {name}: end -->"
        inside = re.compile(re.escape(begin) + r".*?" + re.escape(end), re.S)
        if not inside.search(page):
            raise SystemExit(f"{path} has no place for {name}")
        yield path, page, inside.sub(lambda _: f"{begin}\n\n{table()}\n\n{end}", page)


def stale():
    return [f"{path} is not as the files are: make monitoring-tables" for path, is_, should in pages() if is_ != should]


def main():
    for path, _, should in pages():
        with open(path, "w") as page:
            page.write(should)
        print(os.path.relpath(path))


if __name__ == "__main__":
    sys.exit(main())
