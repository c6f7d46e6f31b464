"""What receive.py has written down."""

import json
import os
import sys

import children

PROGRAM = [sys.executable, os.path.abspath("ops/check/receive.py")]


class Received:
    def __init__(self, path):
        self.path = path

    def lines(self):
        if not os.path.exists(self.path):
            return []
        with open(self.path) as file:
            return [json.loads(line) for line in file if line.endswith("\n")]

    def ports(self):
        """Of the webhook and of the mail server, once they listen."""
        first = children.until("receivers listen", 20, self.lines)
        return first[0]["webhook"], first[0]["smtp"]

    def posts(self):
        return [line["body"] for line in self.lines() if "body" in line]

    def mails(self):
        return [line["mail"] for line in self.lines() if "mail" in line]
