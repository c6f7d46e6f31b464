"""What a job sees and may touch, tried by a stand-in for one under the same unit."""

UNIT = "nightdesk@probe.service"
SECRETS = {"credentials/db-password": "of the database", "keys/massive": "of a provider"}
# each is to be refused
REFUSED = {
    "read the keys where they are kept": "cat /etc/nightdesk/keys/massive",
    "write its own program": "touch /opt/nightdesk/current/nightdesk",
    "write its settings": "touch /etc/nightdesk/config/nightly.yaml",
    "write elsewhere": "touch /var/lib/elsewhere /usr/elsewhere",
    "see another's home": "ls /root/.",
    "mount": "mount -t tmpfs none /tmp",
    "make a namespace": "unshare --user true",
    "see other processes": "test -d /proc/1",
}


def run(report, machine):
    for path, secret in SECRETS.items():
        machine.write("/etc/nightdesk/" + path, secret + "\n")
    tries = [f"({command}) >/dev/null 2>&1 && echo \"could {what}\"" for what, command in REFUSED.items()]
    script = ["#!/bin/bash", 'echo "password: $(cat "$NIGHTDESK_DB_PASSWORD_FILE")"', 'echo "key: $(cat "$CREDENTIALS_DIRECTORY/massive")"']
    script += ['echo "none: $(cat "$CREDENTIALS_DIRECTORY/sec")."', "touch /var/lib/nightdesk/probe && echo 'its data'", *tries, "echo all tried"]
    machine.write("/opt/probe", "\n".join(script) + "\n")
    machine.run("chmod", "755", "/opt/probe")
    machine.write(f"/etc/systemd/system/{UNIT}.d/probe.conf", "[Service]\nExecStart=\nExecStart=/opt/probe\n")
    machine.run("systemctl", "daemon-reload")
    started = machine.run("systemctl", "start", UNIT)
    said = machine.journal(UNIT)
    ok = started.code == 0 and "password: of the database" in said and "key: of a provider" in said and "none: ." in said
    report.check("a job is given its password and keys, a missing one empty", ok, "" if ok else f"{started}\n{said}")
    report.check("and may write its data", "its data" in said)
    report.none("it cannot do what it need not", [what for what in REFUSED if "could " + what in said or "all tried" not in said], ", ".join(REFUSED))
    machine.run("rm", "-r", *["/etc/nightdesk/" + path for path in SECRETS], f"/etc/systemd/system/{UNIT}.d")
