#!/usr/bin/env python3
"""Runs the steps of action.yml as a runner would, with a local bridgelint, and checks that inputs cannot reach a shell.

usage: action_test.py BRIDGELINT PROJECT_ROOT      exit 77: no PyYAML or bash here.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import yaml
except ImportError:
    system_python = "/usr/bin/python3"  # Debian's PyYAML belongs to Debian's Python, which need not be first on PATH.
    if os.path.exists(system_python) and os.path.realpath(sys.executable) != os.path.realpath(system_python):
        os.execv(system_python, [system_python, *sys.argv])
    print("action_test: no PyYAML, not run", file=sys.stderr)
    sys.exit(77)

CLEAN_APP = os.environ.get("BRIDGELINT_CLEAN_APP", "tests/apps/webview-notes-clean")
BAD_APP = os.environ.get("BRIDGELINT_BAD_APP", "tests/apps/webview-notes")
BAD_RULE = os.environ.get("BRIDGELINT_BAD_RULE", "handler/command-injection")


def fail(message):
    print(f"action_test: {message}", file=sys.stderr)
    sys.exit(1)


def expect(condition, message):
    if not condition:
        fail(message)


class Job:
    """One run of the action in a workspace: what each step did, and how the job ended."""

    def __init__(self, action, workspace, inputs, path=None, action_folder=None):
        self.action = action
        self.temp = Path(tempfile.mkdtemp(dir=workspace.parent, prefix="runner-"))
        self.inputs = {name: value.get("default", "") for name, value in action["inputs"].items()} | inputs
        self.outputs, self.used, self.log, self.failed_code = {}, {}, "", None
        self.environment = {
            "PATH": path or os.environ["PATH"], "HOME": str(self.temp), "RUNNER_TEMP": str(self.temp),
            "RUNNER_OS": "Linux", "RUNNER_ARCH": "X64", "GITHUB_ACTION_PATH": str(action_folder or workspace),
            "GITHUB_OUTPUT": str(self.temp / "output"), "GITHUB_STEP_SUMMARY": str(self.temp / "summary"),
            "XDG_CACHE_HOME": str(self.temp / "cache"),
        }
        for step in action["runs"]["steps"]:
            self.step(step, workspace)

    def step(self, step, workspace):
        condition = step.get("if", "")
        if self.failed_code is not None and "always()" not in condition:
            return
        if condition and not self.holds(condition):
            return
        if "uses" in step:
            self.used[step["uses"].split("@")[0]] = {k: self.fill(v) for k, v in step.get("with", {}).items()}
            return
        environment = self.environment | {k: self.fill(v) for k, v in step.get("env", {}).items()}
        Path(environment["GITHUB_OUTPUT"]).write_text("")
        script = self.temp / "step.sh"
        script.write_text(step["run"])
        done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], cwd=workspace, text=True,
                              env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300, check=False)
        self.log += f"--- {step['name']}: {done.returncode}\n{done.stdout}"
        lines = Path(environment["GITHUB_OUTPUT"]).read_text().splitlines()
        self.outputs[step.get("id")] = dict(line.split("=", 1) for line in lines)
        if done.returncode != 0 and self.failed_code is None:
            self.failed_code = done.returncode

    def value(self, expression):
        """Of an expression as far as action.yml uses them: a context's value, never anything computed."""
        parts = expression.strip().split(".")
        if parts[0] == "inputs":
            return self.inputs[parts[1]]
        if parts[0] == "steps" and parts[2] == "outputs":
            return self.outputs.get(parts[1], {}).get(parts[3], "")
        if expression.strip() == "runner.temp":
            return str(self.temp)
        return fail(f"action.yml uses '{expression}', which this test does not know")

    def fill(self, text):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda match: self.value(match[1]), str(text))

    def holds(self, condition):
        for part in condition.split("&&"):
            if part.strip() == "always()":
                continue
            left, operator, right = re.fullmatch(r"\s*(\S+) (==|!=) '(.*)'\s*", part).groups()
            if (self.value(left) == right) != (operator == "=="):
                return False
        return True


def check_text(root, action):
    raw = (root / "action.yml").read_text()
    for step in action["runs"]["steps"]:
        run = step.get("run", "")
        expect("${{" not in run, f"step '{step['name']}' pastes an expression into shell code")
        if run:
            expect(step.get("shell") == "bash", f"step '{step['name']}' does not say shell: bash")
            checked = subprocess.run(["bash", "-n"], input=run, text=True, capture_output=True, check=False)
            expect(checked.returncode == 0, f"step '{step['name']}': {checked.stderr}")
    for uses in re.findall(r"uses: (.*)", "\n".join(l for l in raw.splitlines() if not l.startswith("#"))):
        expect(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*", uses), f"'{uses}' is not pinned by commit and version")
    for name in re.findall(r"inputs\.([\w-]+)", raw):
        expect(name in action["inputs"], f"action.yml uses the input '{name}' and does not declare it")
    makefile = root / "Makefile"
    if makefile.exists():
        expect(re.search(r"^install\b.*:", makefile.read_text(), re.M), "the action builds with `make install`, which is gone")


def check_runs(action, bridgelint, root, scratch):
    upload = "github/codeql-action/upload-sarif"
    workspace = scratch / "work space"
    (workspace / ".git").mkdir(parents=True)  # The checked out repository, in which the applications are folders.
    shutil.copytree(root / CLEAN_APP, workspace / "clean")
    shutil.copytree(root / BAD_APP, workspace / "bad")

    job = Job(action, workspace, {"binary": str(bridgelint), "path": "clean"})
    expect(job.failed_code is None, f"the clean application fails the job:\n{job.log}")
    expect(upload in job.used, f"a clean result must be uploaded too, it closes alerts:\n{job.log}")
    expect(job.used[upload]["category"] == "bridgelint", "the category is not passed on")

    job = Job(action, workspace, {"binary": str(bridgelint), "path": "bad", "category": "desktop"})
    expect(job.failed_code == 1, f"findings must end the job with 1, not {job.failed_code}:\n{job.log}")
    expect(upload in job.used, f"findings must be uploaded before the job fails:\n{job.log}")
    expect(job.used[upload]["category"] == "desktop", "the category is not passed on")
    results = json.loads(Path(job.used[upload]["sarif_file"]).read_text())["runs"][0]["results"]
    rules = {result["ruleId"] for result in results}
    for result in results:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        expect((workspace / uri).is_file(), f"code scanning looks for '{uri}' in the repository, where no such file is")
    expect(BAD_RULE in rules, f"{BAD_RULE} is not in the uploaded SARIF, which has {sorted(rules)}")
    expect(BAD_RULE in job.log, f"the log does not tell of {BAD_RULE}:\n{job.log}")
    if shutil.which("jq"):
        expect(f"| `{BAD_RULE}` |" in (job.temp / "summary").read_text(), "the summary does not list the rule")

    job = Job(action, workspace, {"binary": str(bridgelint), "path": "bad", "upload": "false"})
    expect(job.failed_code == 1 and upload not in job.used, f"upload: false still uploads, or hides findings:\n{job.log}")

    job = Job(action, workspace, {"binary": str(bridgelint), "path": "clean", "version": "0.0.0-none"})
    expect(job.failed_code == 2 and upload not in job.used, f"a wrong version must stop the job:\n{job.log}")
    job = Job(action, workspace, {"binary": str(scratch / "absent"), "path": "clean"})
    expect(job.failed_code == 2 and upload not in job.used, f"an absent binary must stop the job:\n{job.log}")

    job = Job(action, workspace, {"path": "clean", "args": "-q\n"}, path=f"{bridgelint.parent}:{os.environ['PATH']}")
    expect(job.failed_code is None, f"bridgelint on PATH is not found:\n{job.log}")


def check_hostile(action, bridgelint, scratch):
    workspace = scratch / "hostile"
    workspace.mkdir()
    for name in ("path", "args", "fail-on", "version", "binary"):
        for attack in ("$(touch pwned)", "`touch pwned`", "x; touch pwned", "x\ntouch pwned", '"; touch pwned; "', "a[$(touch pwned)]"):
            job = Job(action, workspace, {"binary": str(bridgelint)} | {name: attack})
            expect(job.failed_code not in (None, 0), f"{name}={attack!r} went through:\n{job.log}")
            expect(not list(scratch.rglob("pwned")), f"{name}={attack!r} ran as shell code:\n{job.log}")


def check_build(action, bridgelint, scratch):
    """Without a program the action builds its own source: here a Makefile that installs the program under test."""
    source, workspace, tools = scratch / "source", scratch / "built", scratch / "tools"
    for folder in (source, workspace, tools):
        folder.mkdir()
    (workspace / "index.html").write_text("<!doctype html><title>x</title>")
    (source / "Makefile").write_text(f"install:\n\tmkdir -p '$(PREFIX)/bin'\n\tln -s '{bridgelint}' '$(PREFIX)/bin/bridgelint'\n")
    for tool in ("bash make mkdir ln find sort xargs sha256sum cut rm sh env apt-get jq".split()):
        place = shutil.which(tool) or shutil.which("true")
        (tools / tool).symlink_to(place)
    job = Job(action, workspace, {}, path=str(tools), action_folder=source)
    expect("actions/cache" in job.used, f"an earlier build is not looked for:\n{job.log}")
    expect("Build bridgelint: 0" in job.log, f"the build did not run or failed:\n{job.log}")
    expect(job.outputs["check"].get("code") in ("0", "1"), f"the program that was built did not run:\n{job.log}")
    key = job.used["actions/cache"]["key"]
    (source / "main.cpp").write_text("int main() {}")
    changed = Job(action, workspace, {}, path=str(tools), action_folder=source).used["actions/cache"]["key"]
    expect(key != changed, "another source must have another key in the cache")


def main():
    if len(sys.argv) != 3:
        fail("usage: action_test.py BRIDGELINT PROJECT_ROOT")
    if not shutil.which("bash"):
        print("action_test: no bash, not run", file=sys.stderr)
        sys.exit(77)
    bridgelint, root = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    expect(os.access(bridgelint, os.X_OK), f"there is no program {bridgelint}")
    action = yaml.safe_load((root / "action.yml").read_text())
    check_text(root, action)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        check_runs(action, bridgelint, root, scratch)
        check_hostile(action, bridgelint, scratch)
        check_build(action, bridgelint, scratch)
    print("action: steps run, findings are uploaded before the job fails, inputs stay out of the shell")


if __name__ == "__main__":
    main()
