"""Real nights, pushed to a real Pushgateway, scraped by a real Prometheus, whose alerts a real Alertmanager sends."""

import os
import socket
from datetime import date, timedelta

import expected
import names
import tools
from children import Children, free_port, get, post, until
from desk import Desk, due, holiday
from receivers import MailServer, Silent, Webhook
from report import table
from servers import FORGETFUL, HOLDS, SCRAPE, Servers

# the session that is published, once no run is at work any more
ENDED = "nightdesk_published_session_timestamp_seconds unless on () nightdesk_lease_held == 1"
# bcrypt of pass-word-1
HASH = "$2y$05$abcdefghijklmnopqrstuupSO9sO3ASIekd.qADcbb/jgkLKkQBR2"
# seconds that anything may take that takes less than ten
PATIENCE = 60


class Scene:
    """The servers, a desk that pushes to them, and who is written to."""

    def __init__(self, processes):
        work = os.path.join(processes.folder, "live")
        os.makedirs(work)
        self.webhook, self.mail = Webhook(), MailServer()
        self.servers = Servers(processes, work, self.webhook.port, self.mail.port)
        self.prometheus = self.servers.prometheus
        self.desk = Desk(os.path.join(work, "home"), NIGHTDESK_PUSHGATEWAY=self.servers.gateway)
        self.work = work
        self.processes: Children = processes

    def scraped(self, expression, value, what):
        """Waits until Prometheus has seen a value."""
        return until(what, PATIENCE, lambda: self.prometheus.value(expression) == value)


def run(report, processes, metrics):
    report.part(f"Nights, scraped every {SCRAPE} s; a condition fires after {HOLDS}, Alertmanager waits 1 s")
    scene = Scene(processes)
    if not scene.servers.postgres:
        report.note("there is no PostgreSQL here: what its exporter tells is made up for the panels")
    page = until("MetricsAbsent pages", PATIENCE, lambda: scene.webhook.has("/page", "MetricsAbsent", "firing"))
    report.check("as long as nothing was pushed, that pages", page)
    three_nights(report, scene, metrics)
    resolved = until("MetricsAbsent resolves", PATIENCE, lambda: scene.webhook.last("/page", "MetricsAbsent") == "resolved")
    report.check("it resolves with the first push", resolved)
    foreign(report, scene)
    overdue(report, scene)
    refused(report, scene)
    killed(report, scene)
    told = everything(report, scene, metrics)
    deaf(report, scene)
    return told


def three_nights(report, scene, metrics):
    """Around a weekend with a holiday, each by a process of its own."""
    monday = holiday(date.today())
    calendar = scene.desk.calendar(monday - timedelta(days=3), monday + timedelta(days=7))
    sessions = [day for day, said in calendar.items() if said["session"]]
    told = f"nights of {', '.join(map(str, sessions[:3]))}"
    report.check(f"the exchange is closed on Monday {monday}", monday not in sessions, told)
    for session, following in zip(sessions[:3], sessions[1:]):
        ran = scene.desk.run("run", "nightly", "--session", str(session))
        report.check(f"night of {session}: exit 0", ran.code == 0, "" if ran.code == 0 else ran)
        scene.scraped(ENDED, midnight(session), f"{session} is scraped")
        told = scene.prometheus.value('nightdesk_next_due_timestamp_seconds{batch_job="nightly"}')
        report.check(f"night of {session}: the next is due for {following}", told == due(following), told)
        told = scene.prometheus.value('nightdesk_last_success_timestamp_seconds{batch_job="nightly"}')
        report.check(f"night of {session}: last success is its end", told and ran.began <= told <= ran.ended, told)
    counted(report, scene, metrics)


def midnight(session):
    return float((session - date(1970, 1, 1)).days * 86400)


def counted(report, scene, metrics):
    """What Prometheus makes of the counters, and what is published."""
    window = "10m"
    labels = {"analysed": "success", "excluded": "excluded", "failed": "failed"}
    for what, count in scene.desk.published().items():
        series = f'stocks_analyzed_total{{status="{labels[what]}"}}'
        increase = scene.prometheus.value(f"increase({series}[{window}])")
        # Prometheus extrapolates by at most 1.1 intervals at either end
        samples = scene.prometheus.value(f"count_over_time({series}[{window}])")
        bound = count * (1 + 2.2 / (samples - 2))
        seen = f"{increase:.1f} of {samples:.0f} samples; published {count}, extrapolated at most {bound:.1f}"
        report.check(f"increase({series})", count <= increase <= bound, seen)
    counters = [name for name, metric in names.series(metrics).items() if metrics[metric][0] != "GAUGE" and metric not in expected.UNTRAINED]
    back = [name for name in counters if scene.prometheus.value(f"sum(resets({name}[{window}]))") != 0]
    report.none("no counter goes back from process to process", back, f"{len(counters)} counters and histograms")
    held = scene.prometheus.value(f"max_over_time(nightdesk_lease_held[{window}])")
    report.check("a run is seen at work while it is, and not after it", held == 1 and scene.prometheus.value("nightdesk_lease_held") == 0)


def foreign(report, scene):
    """Names of others that rules and dashboards use, on those others."""
    used = names.Used()
    wanted = {name for name in names.names(used.rules + used.panels) if names.foreign(name)}
    if not scene.servers.postgres:
        wanted = {name for name in wanted if not name.startswith("pg_")}
    missing = until("exporters are scraped", 20, lambda: not [one for one in wanted if not scene.prometheus.query(one)])
    seen = f"{len(wanted)}: {', '.join(sorted(wanted))}"
    report.check("what gateway and exporters are asked for is there", missing, seen)
    up = until("every target is scraped", PATIENCE, lambda: not scene.prometheus.query("up == 0"))
    report.check("every target is scraped", up, scene.prometheus.query("up == 0") or f"{len(scene.prometheus.query('up'))} targets")


def overdue(report, scene):
    """Those nights are of another time: the one after them is overdue, which pages, until the newest has been run."""
    page = until("NightMissed pages", PATIENCE, lambda: scene.webhook.has("/page", "NightMissed", "firing"))
    report.check("a missed night pages", page)
    watchdog = until("the watchdog calls", PATIENCE, lambda: scene.webhook.has("/watchdog", "Watchdog", "firing"))
    report.check("the watchdog calls", watchdog)
    mail = until("a mail", PATIENCE, lambda: [one for one in scene.mail.mails if "PriceListStale" in one or "QuotaNearlySpent" in one])
    report.check("a warning is mailed", mail)
    late = [one for one in scene.mail.mails if "NightLate" in one]
    report.check("that it is late is not mailed beside that it is missed", not late)
    ran = scene.desk.run("run", "nightly")
    report.check("the newest night: exit 0", ran.code == 0, "" if ran.code == 0 else ran)
    resolved = until("NightMissed resolves", PATIENCE, lambda: scene.webhook.last("/page", "NightMissed") == "resolved")
    report.check("it resolves when the newest night is published", resolved)


def refused(report, scene):
    """A night that the gate refuses, and its repair."""
    scene.desk.config("broken", minimumHistorySessions=9999)
    before = len(scene.webhook.alerts)
    ran = scene.desk.run("run", "nightly", "--session", "next", conf="broken")
    report.check("a night that the gate refuses: exit 3", ran.code == 3, "" if ran.code == 3 else ran)
    page = until("NightUnpublished pages", PATIENCE, lambda: scene.webhook.has("/page", "NightUnpublished", "firing"))
    report.check("it pages", page, " ".join(sorted({name for _, name, _ in scene.webhook.alerts[before:]})))
    ran = scene.desk.run("restart", "--last")
    report.check("the cause mended, restart --last: exit 0", ran.code == 0, "" if ran.code == 0 else ran)
    resolved = until("NightUnpublished resolves", PATIENCE, lambda: scene.webhook.last("/page", "NightUnpublished") == "resolved")
    report.check("the alert resolves", resolved)
    # the alert may have resolved by what was told while the run was on
    twice = until("two executions are told", PATIENCE, lambda: scene.prometheus.value("nightdesk_session_executions") == 2)
    report.check("the night is told to have taken two executions", twice, scene.prometheus.value("nightdesk_session_executions"))


def killed(report, scene):
    """A night whose process dies, told by the timer's push, and its recovery."""
    child = scene.desk.begin(scene.processes, "run", "nightly", "--session", "next")
    until("the night is at work", PATIENCE, lambda: "\nfetch" in scene.processes.log("run") or child.poll() is not None)
    scene.processes.kill(child)
    pushed = scene.desk.run("metrics", "push")
    report.check("a night whose process was killed: metrics push, exit 0", pushed.code == 0, "" if pushed.code == 0 else pushed)
    page = until("NightFailed pages", PATIENCE, lambda: scene.webhook.has("/page", "NightFailed", "firing"))
    report.check("it pages as failed", page)
    ran = scene.desk.run("recover")
    report.check("recover: exit 0", ran.code == 0, "" if ran.code == 0 else ran)
    resolved = until("NightFailed resolves", PATIENCE, lambda: scene.webhook.last("/page", "NightFailed") == "resolved")
    report.check("the alert resolves", resolved)


def everything(report, scene, metrics):
    """Every metric of the catalogue after nights and housekeeping, and nothing else."""
    # a whole one: what is recovered may have made its calls before
    ran = scene.desk.run("run", "nightly", "--session", "next")
    report.check("one more night: exit 0", ran.code == 0, "" if ran.code == 0 else ran)
    # what ops/backup/prove.sh does in the end
    ran = scene.desk.run("db", "proof", "--record", "60")
    report.check("a restore proof is recorded", ran.code == 0, "" if ran.code == 0 else ran)
    ran = scene.desk.run("run", "housekeeping")
    report.check("housekeeping: exit 0", ran.code == 0, "" if ran.code == 0 else ran)
    until("housekeeping is scraped", PATIENCE, lambda: scene.prometheus.query('nightdesk_last_success_timestamp_seconds{batch_job="housekeeping"}'))
    told = expected.read(get(scene.servers.gateway + "/metrics"))
    report.part("Metrics")
    report.none("every name that is pushed is in the catalogue", expected.unknown(told, metrics))
    report.none("every name of the catalogue is pushed", expected.absent(told, metrics), f"{len(metrics)} metrics")
    report.none("labels that are pushed are those of the catalogue", expected.mislabelled(told, metrics))
    report.none("counters have every series from the first night on", expected.without_zeros(told, metrics))
    rows, wrong = expected.values(told, metrics)
    report.none("values are sensible", wrong)
    report.note(table(rows))
    report.note("waiting for their stage: " + ", ".join(expected.WAITING))
    count = scene.prometheus.value('max_over_time(count({job="nightdesk"})[30m:5s])')
    report.check("series that are pushed, at most 600", count <= 600, f"{count:.0f}")
    return [(name, {**labels, "job": "nightdesk"}, value) for name, series in told.items() for labels, value in series] + others(scene)


def others(scene):
    """What exporters tell, for the panels."""
    used = names.Used()
    wanted = names.names(used.rules + used.panels)
    return [
        (name, {label: value for label, value in labels.items() if label != "__name__"}, value)
        for name in wanted
        if names.foreign(name) and name != "ALERTS"
        for labels, value in scene.prometheus.query(name)
    ]


def deaf(report, scene):
    """Gateways that are not there, do not answer, refuse: the run is unaffected, and what it counted comes later."""
    report.part("Gateways that do not listen")
    folder = scene.processes.anywhere()
    password = os.path.join(folder, "password")
    with open(password, "w") as file:
        file.write("pass-word-1\n")
    locked = locked_gateway(scene)
    textfile = os.path.join(folder, "nightdesk.prom")
    cases = {
        "down": {"NIGHTDESK_PUSHGATEWAY": f"http://127.0.0.1:{free_port()}", "NIGHTDESK_METRICS_FILE": textfile},
        "hanging": {"NIGHTDESK_PUSHGATEWAY": f"http://127.0.0.1:{Silent().port}"},
        "rejecting": {"NIGHTDESK_PUSHGATEWAY": locked},
    }
    for what, environment in cases.items():
        ran = scene.desk.run("run", "nightly", "--session", "next", **environment)
        said = "cannot push metrics" in ran.err
        report.check(f"gateway {what}: the night ends with 0, and says so", ran.code == 0 and said, "" if ran.code == 0 and said else ran)
        pushed = scene.desk.run("metrics", "push")
        count = scene.desk.published()["analysed"]
        arrived = pushed.code == 0 and scene.scraped('stocks_analyzed_total{status="success"}', count, "the night's values arrive")
        report.check(f"gateway {what}: its values come with metrics push", arrived, count if arrived else pushed)
    credentials = {"NIGHTDESK_PUSHGATEWAY": locked, "NIGHTDESK_PUSHGATEWAY_USER": "desk", "NIGHTDESK_PUSHGATEWAY_PASSWORD_FILE": password}
    pushed = scene.desk.run("metrics", "push", **credentials)
    report.check("with user and password the rejecting one takes them", pushed.code == 0, "" if pushed.code == 0 else pushed)
    by_file(report, scene, folder)
    pushed_wrongly(report, scene)


def pushed_wrongly(report, scene):
    """What the gateway itself refuses, here for a time of its own beside a value, warns until the next good push."""
    url = scene.servers.gateway + "/metrics/job/nightdesk"
    report.check("the gateway refuses a sample with a time", post(url, b"nightdesk_coverage_ratio 1 1\n") == 400)
    mailed = until("PushFailing is mailed", PATIENCE, lambda: [one for one in scene.mail.mails if "PushFailing" in one])
    report.check("that warns", mailed)
    scene.desk.run("metrics", "push")
    gone = until("PushFailing is over", PATIENCE, lambda: not scene.prometheus.query('ALERTS{alertname="PushFailing"}'))
    report.check("the next push ends it", gone)


def locked_gateway(scene):
    """A gateway with basic authentication: user desk, password pass-word-1."""
    config, port = os.path.join(scene.work, "web.yml"), free_port()
    with open(config, "w") as file:
        file.write(f"basic_auth_users:\n  desk: {HASH}\n")
    argv = [tools.find("prometheus-pushgateway"), *FORGETFUL, f"--web.listen-address=127.0.0.1:{port}"]
    argv += [f"--web.config.file={config}"]
    scene.processes.start("locked", argv)
    until("the locked gateway answers", PATIENCE, lambda: listens(port))
    return f"http://127.0.0.1:{port}"


def listens(port):
    with socket.create_connection(("127.0.0.1", port), 5):
        return True


def by_file(report, scene, folder):
    """The other road: a file that node_exporter reads."""
    port = free_port()
    argv = [tools.find("prometheus-node-exporter"), f"--web.listen-address=127.0.0.1:{port}"]
    argv += ["--collector.disable-defaults", "--collector.textfile", f"--collector.textfile.directory={folder}"]
    child = scene.processes.serve("textfile", argv, f"http://127.0.0.1:{port}/metrics")
    said = get(f"http://127.0.0.1:{port}/metrics")
    scene.processes.stop(child)
    fine = "nightdesk_coverage_ratio" in said and "node_textfile_scrape_error 0" in said
    report.check("node_exporter tells what was written into a file", fine)
