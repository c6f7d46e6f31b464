"""A home of nightdesk with a small simulated market, and the program run in it."""

import json
import os
import re
import shlex
import subprocess
import time
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import files

STOCKS = 100
HISTORY = 260
PROGRAM = shlex.split(os.environ.get("CHECK_NIGHTDESK", os.path.abspath("nightdesk")))
NEW_YORK = ZoneInfo("America/New_York")


class Ran:
    """What a process of the program came to."""

    def __init__(self, code, out, err, began, ended):
        self.code, self.out, self.err, self.began, self.ended = code, out, err, began, ended

    def __str__(self):
        return f"exit {self.code}\n{self.out[-1500:]}{self.err[-1500:]}"


class Desk:
    def __init__(self, home, **environment):
        self.home = home
        os.makedirs(home, exist_ok=True)
        self.config("conf")
        self.environment = environment

    def config(self, folder, **numbers):
        """A configuration: the packaged one with a small market, pushing every second, and other numbers."""
        path = os.path.join(self.home, folder)
        os.makedirs(path, exist_ok=True)
        written = {"nightly": {"stocks": STOCKS, "history": HISTORY, **numbers}, "metrics": {"push": "PT1S"}}
        for name, changes in written.items():
            text = files.text(f"jobs/{name}.yaml")
            for key, value in changes.items():
                text, times = re.subn(rf"^( *){key}: [^ \n].*$", rf"\g<1>{key}: {value}", text, count=1, flags=re.M)
                if times != 1:
                    raise SystemExit(f"{name}.yaml has no {key}")
            with open(os.path.join(path, name + ".yaml"), "w") as file:
                file.write(text)
        return path

    def run(self, *arguments, conf="conf", **environment):
        """Runs a command to its end."""
        settings = self._settings(conf, environment)
        began = time.time()
        done = subprocess.run([*PROGRAM, *arguments], env=settings, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return Ran(done.returncode, done.stdout, done.stderr, began, time.time())

    def begin(self, processes, command, *arguments):
        """Begins a command and does not wait for it."""
        return processes.start(command, [*PROGRAM, command, *arguments], env=self._settings("conf", {}))

    def _settings(self, conf, environment):
        settings = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTDESK_") or name == "NIGHTDESK_JAVA_HOME"}
        return {
            **settings,
            "NIGHTDESK_HOME": self.home,
            "NIGHTDESK_CONFIG_DIR": os.path.join(self.home, conf),
            "NIGHTDESK_MARKET": "simulated",
            **self.environment,
            **environment,
        }

    def status(self):
        return json.loads(self.run("status", "--output", "json").out)

    def published(self):
        """Listings of the published nights, each counted once."""
        nights = {one["session"]: one for one in self.status() if one["job"] == "nightly" and one["published"]}
        return {what: sum(night[what] for night in nights.values()) for what in ("analysed", "excluded", "failed")}

    def calendar(self, first, last):
        """The exchange calendar: of each day whether it is a session, and the instant of its close."""
        said = self.run("calendar", "show", "--from", str(first), "--to", str(last), "--output", "json").out
        return {date.fromisoformat(day["day"]): day for day in json.loads(said)}


def nth_monday(year, month, n):
    """The n-th Monday of a month, the last one for -1."""
    days = [date(year, month, day) for day in range(1, 29 if month == 2 else 32 if month != 9 else 31)]
    mondays = [day for day in days if day.weekday() == 0]
    return mondays[n - 1] if n > 0 else mondays[-1]


def holiday(today):
    """The last Monday on which the exchange was closed by rule, at least a week ago: days of Martin Luther King, of Washington,
    Memorial Day, Labor Day."""
    mondays = [
        nth_monday(year, month, n)
        for year in (today.year - 1, today.year)
        for month, n in ((1, 3), (2, 3), (5, -1), (9, 1))
    ]
    return max(day for day in mondays if day <= today - timedelta(days=7))


def due(session):
    """When the night of a session with a usual close is due: data can be had eleven and a quarter hours after it, and four
    hours are left."""
    close = datetime(session.year, session.month, session.day, 16, tzinfo=NEW_YORK)
    return close.timestamp() + (15 * 60 + 15) * 60
