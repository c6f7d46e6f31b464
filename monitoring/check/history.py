"""Thirty nights in virtual time as Prometheus would have scraped them."""

import glob
import os
import subprocess

import exposition
import names
import tools

# seconds between samples; Prometheus is told to look back as far
EVERY = 1800
# seconds after midnight UTC at which the timer of `metrics push` pushes
TIMER = 600
DAY = 86400
# what `metrics show` does not know, because only a run or housekeeping knows it: taken from the last push of the nights before
ONLY_IN_RUNS = ("nightdesk_memory_peak_bytes", "nightdesk_table_bytes")


class History:
    """What the nights of a rehearsal have told, and when.

    told: pairs of an instant and the series at it, ascending
    """

    def __init__(self, folder):
        self.told = []
        for path in sorted(glob.glob(os.path.join(folder, "*.prom"))):
            with open(path) as file:
                series = exposition.read(file.read())
            ends = [value for labels, value in series["nightdesk_last_success_timestamp_seconds"] if labels["batch_job"] == "nightly"]
            self.told.append((int(ends[0]), series))

    @property
    def start(self):
        return self.told[0][0]

    @property
    def end(self):
        """A scrape or two after the last night."""
        return self.told[-1][0] + 2 * EVERY

    def at(self, instant):
        """What was told last."""
        return [night for night in self.told if night[0] <= instant][-1]

    def pushed(self, instant):
        """When something was pushed last: by a night, or by the timer after midnight."""
        timer = (instant - TIMER) // DAY * DAY + TIMER
        return float(max(self.at(instant)[0], timer))

    def lines(self, others):
        """OpenMetrics, series by series. The gateway keeps what it was told until the next push; what others tell is told all
        the time as it was on one occasion."""
        instants = range(self.start, self.end + 1, EVERY)
        every = {}
        for instant in instants:
            for name, series in self.at(instant)[1].items():
                for labels, value in series:
                    every.setdefault((name, tuple(sorted({**labels, "job": "nightdesk"}.items()))), []).append((value, instant))
            pushed = ("push_time_seconds", (("job", "nightdesk"),))
            every.setdefault(pushed, []).append((self.pushed(instant), instant))
            every.setdefault(("push_failure_time_seconds", pushed[1]), []).append((0.0, instant))
            # backups are no part of a rehearsal: one is proven each morning
            every.setdefault(("nightdesk_restore_proof_timestamp_seconds", pushed[1]), []).append((float(instant // DAY * DAY), instant))
            every.setdefault(("nightdesk_restore_proof_seconds", pushed[1]), []).append((60.0, instant))
            for name, labels, value in others:
                every.setdefault((name, tuple(sorted(labels.items()))), []).append((value, instant))
        for (name, labels), samples in sorted(every.items()):
            for value, instant in samples:
                yield exposition.write(name, dict(labels), value, instant)


def blocks(file, folder, lines):
    """Writes lines into blocks of a Prometheus; what went wrong, or nothing."""
    with open(file, "w") as out:
        out.writelines(line + "\n" for line in lines)
        out.write("# EOF\n")
    argv = ["tsdb", "create-blocks-from", "--max-block-duration=2000h", "openmetrics", file, folder]
    done = subprocess.run([tools.find("promtool"), *argv], capture_output=True, text=True)
    return "" if done.returncode == 0 else (done.stdout + done.stderr).strip()


def made_up(postgres):
    """Lines of the exporter of PostgreSQL, where there is none."""
    if postgres:
        return []
    states = {"active": 1.0, "idle": 4.0}
    return [("pg_settings_max_connections", {"job": "postgres", "instance": "made-up"}, 20.0)] + [
        ("pg_stat_activity_count", {"job": "postgres", "instance": "made-up", "state": state}, count) for state, count in states.items()
    ]


def beside(told):
    """What of the last push, and of what exporters said, stands beside a rehearsal: what it does not tell itself."""
    return [
        (name, labels, value)
        for name, labels, value in told
        if name in ONLY_IN_RUNS or (names.foreign(name) and not name.startswith("push_"))
    ]
