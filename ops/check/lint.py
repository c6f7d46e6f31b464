"""What a reader with sharp eyes would say: shellcheck over every script, yamllint over every YAML file."""

import subprocess

import shell

# rules of yamllint: what is no matter of taste
YAMLLINT = """
extends: default
rules:
  line-length: disable
  document-start: disable
  truthy: {check-keys: false}
  braces: {max-spaces-inside: 1}
  comments: {min-spaces-from-content: 1}
  comments-indentation: disable
"""


def tracked():
    """Files of the project, new ones too."""
    listed = shell.run("git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard")
    return sorted(set(listed.out.split("\n")) - {""})


def first_line(path):
    try:
        with open(path, "rb") as file:
            return file.readline(200)
    except OSError:
        return b""


def scripts():
    return [path for path in tracked() if path.endswith((".sh", ".bats")) or b"bash" in first_line(path) and first_line(path)[:2] in (b"#!", b"# ")]


def run(report, processes):
    found = scripts()
    if shell.have("shellcheck", packages=["shellcheck"]):
        said = shell.run("shellcheck", "--external-sources", "--source-path=SCRIPTDIR/../..", *found)
        report.check("shellcheck has nothing to say", said.code == 0, f"{len(found)} scripts" if said.code == 0 else said)
    else:
        report.skip("shellcheck", "the package shellcheck cannot be installed here")
    wrong = [path for path in found if subprocess.run(["bash", "-n", path], capture_output=True).returncode]
    report.none("bash can read every script", wrong, f"{len(found)} scripts")
    files = [path for path in tracked() if path.endswith((".yaml", ".yml"))]
    if shell.have("yamllint", packages=["yamllint"]):
        said = shell.run("yamllint", "--strict", "--config-data", YAMLLINT, *files)
        report.check("yamllint has nothing to say", said.code == 0, f"{len(files)} files" if said.code == 0 else said)
    else:
        report.skip("yamllint", "the package yamllint cannot be installed here")
