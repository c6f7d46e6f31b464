"""What was checked, a line each; what this machine cannot check is said with the reason."""

import report


class Summary(report.Report):
    def __init__(self):
        super().__init__()
        self.skipped = 0

    def skip(self, what, why):
        self.skipped += 1
        print(f"SKIP  {what:<58}  {why}", flush=True)

    def close(self, seconds):
        print(f"\nin {seconds:.0f} s")
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped", flush=True)
        return 1 if self.failed else 0
