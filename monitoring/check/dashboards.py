"""Dashboards as Grafana and whoever looks at them expect them."""

import itertools

import files

# panel types whose numbers have a unit; one that counts has `short`, one that shows words or a state has mappings
WITH_UNIT = {"timeseries", "gauge", "stat", "bargauge"}


def check(report):
    boards = files.dashboards()
    report.none("dashboards: ids are unique", ids(boards), f"{len(boards)} dashboards")
    report.none("dashboards: panels lie beside each other", overlapping(boards))
    report.none("dashboards: panels tell what they show, and in which unit", described(boards))
    report.none("dashboards: data sources are provisioned", sources(boards))
    report.none("dashboards: variables are used, and those used are there", variables(boards))
    report.none("dashboards: links lead to runbook pages", links(boards))


def ids(boards):
    uids = [board["uid"] for board in boards.values()]
    for uid in {one for one in uids if uids.count(one) > 1}:
        yield f"uid twice: {uid}"
    for name, board in boards.items():
        seen = [panel["id"] for panel in files.panels(board)]
        for one in {one for one in seen if seen.count(one) > 1}:
            yield f"{name}: panel id {one} twice"
        titles = [panel["title"] for panel in files.panels(board)]
        for one in {one for one in titles if titles.count(one) > 1}:
            yield f"{name}: title '{one}' twice"


def overlapping(boards):
    for name, board in boards.items():
        for one, other in itertools.combinations(board["panels"], 2):
            if meet(one["gridPos"], other["gridPos"]):
                yield f"{name}: '{one['title']}' covers '{other['title']}'"
        for panel in board["panels"]:
            if panel["gridPos"]["x"] + panel["gridPos"]["w"] > 24:
                yield f"{name}: '{panel['title']}' is too wide"


def meet(one, other):
    return (
        one["x"] < other["x"] + other["w"]
        and other["x"] < one["x"] + one["w"]
        and one["y"] < other["y"] + other["h"]
        and other["y"] < one["y"] + one["h"]
    )


def described(boards):
    for name, board in boards.items():
        if not board.get("description"):
            yield f"{name}: no description"
        for panel in files.panels(board):
            if panel["type"] == "row":
                continue
            defaults = panel["fieldConfig"]["defaults"]
            if not panel.get("description"):
                yield f"{name}: '{panel['title']}' has no description"
            if panel["type"] in WITH_UNIT and not defaults.get("unit") and not defaults.get("mappings"):
                yield f"{name}: '{panel['title']}' has neither unit nor mappings"
            if not defaults.get("thresholds", {}).get("steps"):
                yield f"{name}: '{panel['title']}' has no thresholds"
            for target in panel["targets"]:
                if not target.get("legendFormat") and target.get("format") != "table":
                    yield f"{name}: '{panel['title']}' has a query without legend"


def sources(boards):
    provisioned = {
        one["uid"] for one in files.read_yaml("monitoring/grafana/provisioning/datasources/prometheus.yml")["datasources"]
    }
    for name, board in boards.items():
        for panel in files.panels(board):
            for part in [panel, *panel.get("targets", [])]:
                if panel["type"] != "row" and part.get("datasource", {}).get("uid") not in provisioned:
                    yield f"{name}: '{panel['title']}' asks {part.get('datasource')}"
        for one in board.get("templating", {}).get("list", []):
            if one["datasource"]["uid"] not in provisioned:
                yield f"{name}: variable {one['name']} asks {one['datasource']}"


def variables(boards):
    for name, board in boards.items():
        there = files.variables(board)
        used = {
            word.strip("{}$")
            for panel in files.panels(board)
            for target in panel.get("targets", [])
            for word in _variables(target["expr"])
        }
        for one in used - set(there):
            yield f"{name}: ${one} is not there"
        for one in set(there) - used:
            yield f"{name}: ${one} is not used"
        for one, query in there.items():
            if query is None:
                yield f"{name}: ${one} is no label_values(metric, label)"


def _variables(expression):
    return [word for word in files.re.findall(r"\$\{?\w+\}?", expression) if not word.startswith("$__")]


def links(boards):
    pages = files.pages()
    for name, board in boards.items():
        for panel in files.panels(board):
            for link in panel.get("links", []):
                page = link["url"].rsplit("/", 1)[-1].removesuffix(".md")
                if page not in pages:
                    yield f"{name}: '{panel['title']}' links to {link['url']}"
