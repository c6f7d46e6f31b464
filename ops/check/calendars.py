"""When jobs are due: timers and cron's lines against dates that are counted here, over changes of the clocks."""

import os
import re
import shutil
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import scratch
import shell

NEW_YORK, UTC = ZoneInfo("America/New_York"), ZoneInfo("UTC")
EVERY_DAY = range(1, 8)
# of each job: time zone, time, days of the week from 1, Monday
DUE = {
    "nightly": (NEW_YORK, time(3, 30), range(2, 7)),
    "housekeeping": (NEW_YORK, time(6, 0), EVERY_DAY),
    "train": (NEW_YORK, time(9, 0), range(6, 7)),
    "metrics-push": (UTC, time(0, 5), EVERY_DAY),
    "backup": (NEW_YORK, time(6, 30), EVERY_DAY),
    "restore-proof": (NEW_YORK, time(7, 15), EVERY_DAY),
}
# days before clocks change in New York: to summer, to winter; and the turn of a year
FROM = [date(2026, 3, 5), date(2026, 10, 29), date(2026, 12, 29), date(2027, 3, 11)]
DAYS = 7
TIMES = 8


def due(job, first, count):
    """The next instants, in UTC, from the beginning of a day on."""
    zone, at, days = DUE[job]
    begin = datetime.combine(first, time(0), timezone.utc)
    found, day = [], first - timedelta(days=1)
    while len(found) < count:
        instant = datetime.combine(day, at, zone).astimezone(timezone.utc)
        if day.isoweekday() in days and instant > begin:
            found.append(instant)
        day += timedelta(days=1)
    return found


def run_all(report, root, timers):
    report.check("every job has a timer", sorted(timers) == sorted(f"nightdesk@{job}.timer" for job in DUE), " ".join(timers))
    for job in DUE:
        timer(report, root, job)
    data(report)
    cron(report, root)


def timer(report, root, job):
    text = open(os.path.join(root, scratch.UNITS, f"nightdesk@{job}.timer")).read()
    written = re.search(r"^OnCalendar=(.+)$", text, re.M).group(1)
    wrong = []
    for first in FROM:
        said = shell.run("systemd-analyze", "calendar", f"--iterations={TIMES}", f"--base-time={first} 00:00:00 UTC", written, TZ="UTC")
        told = [datetime.fromisoformat(" ".join(found)).replace(tzinfo=timezone.utc) for found in re.findall(r"(?:elapse|#\d+): \w+ (\S+) (\S+) UTC", said.out)]
        wrong += [f"{first}: {told} but meant {due(job, first, TIMES)}"] if told != due(job, first, TIMES) else []
    report.none(f"{job}: {written}", wrong, f"{len(FROM) * TIMES} times, over changes of the clocks")
    report.check(f"{job}: made up for after an outage", re.search(r"^Persistent=true$", text, re.M), "Persistent=true")


def data(report):
    """A night that began before the data counts as there would be the one before, without a word."""
    text = open("jobs/nightly.yaml").read()
    hours, minutes = re.search(r"^availableAfter: PT(\d+)H(\d+)M$", text, re.M).groups()
    after = timedelta(hours=int(hours), minutes=int(minutes))
    waits = {due_at - (usual_close(due_at) + after) for first in FROM for due_at in due("nightly", first, TIMES)}
    ok = all(timedelta(0) < wait <= timedelta(minutes=30) for wait in waits)
    report.check("the night begins soon after its data is there", ok, f"{', '.join(map(str, sorted(waits)))} after")


def usual_close(instant):
    """16:00 in New York on the day before."""
    day = instant.astimezone(NEW_YORK).date() - timedelta(days=1)
    return datetime.combine(day, time(16), NEW_YORK).astimezone(timezone.utc)


LINE = re.compile(r"(@reboot|\S+ +\S+ +\S+ +\S+ +\S+) +(\S+) +(/\S+) +(\S+) +(\d-\d) +(\d\d|any) +(\S+)")


def cron(report, root):
    folder = os.path.join(root, "opt/nightdesk/current/ops/cron")
    lines = [line for line in open(os.path.join(folder, "nightdesk")).read().split("\n") if line and line[0] not in "#" and not re.match(r"\w+=", line)]
    parsed = [LINE.fullmatch(line) for line in lines]
    report.none("cron's lines can be read", [line for line, found in zip(lines, parsed) if not found], f"{len(lines)} lines")
    rows = [found.groups() for found in parsed if found]
    report.none("what they start is there", [row[2] for row in rows if not os.access(root + row[2], os.X_OK)])
    report.check("and every job", {row[6] for row in rows} == set(DUE), " ".join(sorted({row[6] for row in rows})))
    hours = stand_in(root)
    wrong = []
    for schedule, _, _, zone, days, hour, job in rows:
        if schedule != "@reboot":
            wrong += cron_line(hours, job, int(schedule.split()[0]), [zone, days, hour, job])
    report.none("they are due when the timers are, over changes of the clocks", wrong, f"{len(rows) - 1} jobs, each hour of {2 * DAYS} days")


def stand_in(root):
    """cron's script beside a job that only says it was started, and many hours at once, since each would be a process."""
    folder = os.path.join(root, "cron")
    shutil.copytree(os.path.join(root, "opt/nightdesk/current/ops"), os.path.join(folder, "ops"))
    job = os.path.join(folder, "ops/systemd/job")
    with open(job, "w") as file:
        file.write('#!/bin/sh\necho "$NIGHTDESK_NOW" >>"$NIGHTDESK_HOME/started"\n')
    return folder


def cron_line(folder, job, minute, arguments):
    """Looked at every hour of some days, as cron does, on a machine of another time zone."""
    wrong = []
    for first in FROM[:2]:
        begin = datetime.combine(first, time(0, minute), timezone.utc)
        hours = [begin + timedelta(hours=hour) for hour in range(24 * DAYS)]
        home = os.path.join(folder, "home")
        shutil.rmtree(home, ignore_errors=True)
        os.makedirs(home)
        script = 'for now in "$@"; do NIGHTDESK_NOW="@$now" "$AT" $LINE || echo "$now ended with $?"; done'
        environment = {"AT": os.path.join(folder, "ops/cron/at"), "LINE": " ".join(arguments), "NIGHTDESK_HOME": home, "TZ": "Asia/Tokyo"}
        said = shell.run("bash", "-c", script, "-", *[str(int(hour.timestamp())) for hour in hours], **environment)
        started = os.path.join(home, "started")
        told = [datetime.fromtimestamp(int(line[1:]), timezone.utc) for line in open(started)] if os.path.exists(started) else []
        meant = [instant for instant in due(job, first, 2 * DAYS) if begin <= instant <= hours[-1]]
        if told != meant or said.out or said.err:
            wrong.append(f"{job} from {first}: {[str(one) for one in told]} but meant {[str(one) for one in meant]} {said}")
    return wrong
