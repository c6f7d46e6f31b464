"""Every panel's query on a Prometheus that knows thirty nights, and every alert over them."""

import os
import time

import files
import tools
from children import free_port
from desk import Desk
from exposition import write
from history import EVERY, History, beside, blocks, made_up
from servers import Prometheus

NIGHTS, STOCKS = 30, 200
# panels that may be empty, and why
EMPTY = {
    "nightdesk-data-quality.json 'Rank IC beside luck'": "no model is trained in those nights",
    "nightdesk-data-quality.json 'Lead over the composite'": "no model is trained in those nights",
    "nightdesk-data-quality.json 'Listings asked about'": "no model is trained in those nights",
}
# alerts that may fire in thirty nights without a fault, and why
MAY_FIRE = {
    "Watchdog": "it always does",
    "QualityWarning": "the simulated market reports actions that its prices contradict; nobody is written to",
}
SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def rehearse(processes):
    """Begins the rehearsal; it is waited for by run."""
    home = os.path.join(processes.folder, "rehearsal")
    desk = Desk(home)
    return desk, desk.begin(processes, "rehearse", "--nights", str(NIGHTS), "--stocks", str(STOCKS), "--faults", "none")


def run(report, processes, rehearsal, metrics, told, newer):
    report.part(f"Panels, on {NIGHTS} rehearsed nights")
    desk, child = rehearsal
    code = child.wait()
    report.check(f"rehearse {NIGHTS} nights of {STOCKS} stocks: exit 0", code == 0, "" if code == 0 else processes.log("rehearse")[-3000:])
    if code != 0:
        return
    history = History(os.path.join(desk.home, "rehearsal/metrics"))
    others = beside(told or []) + made_up(any(name.startswith("pg_") for name, _, _ in told or []))
    data = os.path.join(processes.folder, "history")
    wrong = blocks(os.path.join(processes.folder, "history.txt"), data, history.lines(others))
    report.check("promtool takes them as history", not wrong, wrong or days(history))
    if wrong:
        return
    record(report, processes, history, data)
    for program in [tools.find("prometheus"), *(newer or [])[:1]]:
        server, child = serve(processes, program, data)
        ask(report, server, history, tools.version(program))
        silent(report, server, history, tools.version(program))
        processes.stop(child)


def days(history):
    form = "%Y-%m-%d"
    return f"{time.strftime(form, time.gmtime(history.start))} to {time.strftime(form, time.gmtime(history.end))}, a sample every {EVERY // 60} minutes"


def serve(processes, program, data):
    """A Prometheus on blocks alone."""
    port = free_port()
    config = os.path.join(processes.folder, "nothing.yml")
    with open(config, "w") as file:
        file.write("global: {}\n")
    argv = [program, f"--config.file={config}", f"--storage.tsdb.path={data}", f"--web.listen-address=127.0.0.1:{port}"]
    argv += ["--storage.tsdb.retention.time=100y", f"--query.lookback-delta={EVERY + 60}s"]
    return Prometheus(port), processes.serve(f"history-{port}", argv, f"http://127.0.0.1:{port}/-/ready")


def record(report, processes, history, data):
    """Recording rules over the history: what promtool does for this takes minutes."""
    server, child = serve(processes, tools.find("prometheus"), data)
    lines, without = [], []
    for name, expression in expanded().items():
        found = server.range(expression, history.start, history.end, EVERY)
        lines += [write(name, labels, value, int(instant)) for labels, samples in found for instant, value in samples]
        without += [] if found else [name]
    processes.stop(child)
    wrong = blocks(os.path.join(processes.folder, "recorded.txt"), data, lines)
    report.check("recording rules over them", not wrong, wrong or f"{len(lines)} samples; of none: {', '.join(without) or 'none'}")


def expanded():
    """Recording rules, with what they ask of each other written out."""
    rules = {}
    for rule in files.rules("record"):
        expression = rule["expr"]
        for name, other in rules.items():
            expression = expression.replace(name, f"({other})")
        rules[rule["record"]] = expression
    return rules


def ask(report, server, history, version):
    """Every query of every panel, and the values of every variable."""
    errors, empty, asked = [], [], 0
    values = {name: variables(server, board, history) for name, board in files.dashboards().items()}
    for name, one in values.items():
        empty += [f"{name} ${variable}" for variable, found in one.items() if not found]
    for name, panel, target in files.queries():
        where = f"{name} '{panel['title']}'"
        asked += 1
        try:
            found = answer(server, substitute(target["expr"], values[name]), bool(target.get("instant")), history)
        except OSError as error:
            errors.append(f"{where}: {error} {getattr(error, 'read', bytes)().decode()}")
            continue
        if not found:
            empty.append(f"{where}: {target['expr']}")
    report.none(f"Prometheus {version}: no query fails", errors, f"{asked} queries")
    report.none(f"Prometheus {version}: no panel is empty", [one for one in empty if one.split(":")[0] not in EMPTY], reasons(EMPTY))


def answer(server, expression, instant, history):
    if instant:
        return server.query(expression, time=history.end)
    # Grafana asks for about a thousand points
    return server.range(expression, history.end - 30 * 86400, history.end, 2700)


def variables(server, board, history):
    """The values of each variable, as Grafana would offer them."""
    return {
        variable: server.ask(f"label/{query[1]}/values", start=history.start, end=history.end, **{"match[]": query[0]})
        for variable, query in files.variables(board).items()
        if query
    }


def substitute(expression, values):
    """With every value of a variable chosen."""
    for variable, those in values.items():
        expression = expression.replace(f"${variable}", "(" + "|".join(those) + ")")
    return expression


def reasons(those):
    return "; ".join(f"{one}: {why}" for one, why in those.items())


def silent(report, server, history, version):
    """Nights without a fault, over weekends, a holiday and a half day, alarm nobody."""
    fired = {}
    for rule in files.rules("alert"):
        for labels, since in firing(server, rule, history):
            fired.setdefault(rule["alert"], f"{rule['alert']} {labels} from {time.strftime('%Y-%m-%d %H:%M', time.gmtime(since))}")
    report.none(f"Prometheus {version}: no alert fires in them", [said for name, said in fired.items() if name not in MAY_FIRE], "but " + reasons(MAY_FIRE))


def firing(server, rule, history):
    """Series whose condition held for as long as the rule says."""
    holds = rule.get("for", "0s")
    holds = int(holds[:-1]) * SECONDS[holds[-1]]
    step = 600
    for labels, samples in server.range(rule["expr"], history.start, history.end, step):
        since = last = samples[0][0]
        for instant, _ in samples:
            if instant - last > step:
                since = instant
            last = instant
            if instant - since >= holds:
                yield labels, since
                break
