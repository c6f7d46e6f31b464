"""Reads the list of libraries that `make audit` has written: each must have a licence under which it may be handed on with
nightdesk, under Apache-2.0; of a choice of several one is enough. No version may be a SNAPSHOT.
usage: python3 ops/ci/audit.py [target/audit/THIRD-PARTY.txt]"""

import re
import sys

# as their POMs call them
FINE = re.compile(
    r"(?i)apache|\bmit\b|\bbsd\b|bouncy castle|mpl 2\.0|mozilla public license|eclipse public license|\bepl\b|cc0|public domain|universal permissive"
)
# a line: (licence) (licence) name (group:artifact:version - url)
LINE = re.compile(r"^\s*((?:\((?:[^()]|\([^()]*\))*\)\s*)+)(.*)\(([^()\s]+:[^()\s]+:[^()\s]+) - .*\)\s*$")


def main(path="target/audit/THIRD-PARTY.txt"):
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if line.startswith("     ")]
    wrong = []
    for line in lines:
        read = LINE.match(line)
        if not read:
            wrong.append(f"cannot be read: {line.strip()}")
        elif not FINE.search(read.group(1)):
            wrong.append(f"{read.group(3)}: {read.group(1).strip()}")
        elif "SNAPSHOT" in read.group(3):
            wrong.append(f"{read.group(3)}: no released version")
    print("\n".join(wrong + [f"audit: {len(lines)} libraries, {len(wrong)} that may not be used"]))
    return 1 if wrong or not lines else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
