"""Looks for secrets in every line that was ever added to this repository, and in files that are not committed yet. Few rules,
of shapes that hardly anything else has; what is invented for tests and documents stands in `invented`, a regular expression
a line. Ends with 1 if something is found. usage: python3 ops/ci/secrets.py [REPOSITORY]"""

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
WORD = r"[A-Za-z0-9+/_\-]"
RULES = {
    "a private key": r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----",
    "a key of age": r"AGE-SECRET-KEY-1[0-9A-Z]{50,}",
    "a key of AWS": r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b",
    "a token of GitHub": r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,})",
    "a token of Slack": r"\bxox[abprs]-[A-Za-z0-9-]{10,}|hooks\.slack\.com/services/T\w{6,}/",
    "a key of Google": r"\bAIza[0-9A-Za-z_\-]{35}\b",
    "a signed token": r"\beyJ[\w\-]{15,}\.eyJ[\w\-]{15,}\.[\w\-]{15,}",
    "a password in a URL": r"\b[a-z][a-z0-9+]+://[^\s/:@\"'<>{}$]+:[^\s/:@\"'<>{}$]{3,}@[\w.]",
    "something that is given a name of a secret": rf"(?i)\b\w*(?:password|passwd|secret|token|api_?key)\w*[\"']?\s*[:=]\s*[\"']?{WORD}*"
    rf"(?=[a-z]*\d){WORD}{{20,}}",
}
FOUND = {name: re.compile(rule) for name, rule in RULES.items()}


def invented():
    with open(os.path.join(HERE, "invented")) as lines:
        rules = [line.rstrip("\n") for line in lines if line.strip() and not line.startswith("#")]
    return re.compile("|".join(rules))


def git(repository, *arguments):
    return subprocess.Popen(["git", "-c", "safe.directory=*", "-C", repository, *arguments], stdout=subprocess.PIPE)


def added(repository):
    """Triples of commit, file, line: all that was ever added, and what is not committed yet."""
    for commit in (["log", "--all", "--no-color", "-p", "-U0", "--no-ext-diff", "--format=commit %h", "--diff-merges=first-parent"], ["diff", "HEAD", "-U0"]):
        at, path = "uncommitted", "?"
        for raw in git(repository, *commit).stdout:
            line = raw.decode("utf-8", "replace").rstrip("\n")
            if line.startswith("commit "):
                at = line[7:]
            elif line.startswith("+++ b/"):
                path = line[6:]
            elif line.startswith("+"):
                yield at, path, line[1:]
    for raw in git(repository, "ls-files", "--others", "--exclude-standard").stdout:
        path = raw.decode().rstrip("\n")
        with open(os.path.join(repository, path), errors="replace") as lines:
            yield from (("uncommitted", path, line) for line in lines)


def main(repository="."):
    fine = invented()
    lines = found = 0
    for commit, path, line in added(repository):
        lines += 1
        for name, rule in FOUND.items():
            hit = rule.search(line) if len(line) < 100_000 else None
            if hit and not fine.search(hit.group()):
                found += 1
                # of what is found only the beginning: this may stand in a log
                print(f"{commit} {path}: {name}: {hit.group()[:12]}…")
    if not lines:
        print("secrets: no line was read: is this a git repository with its history?")
        return 2
    print(f"secrets: {lines} lines, {found} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
