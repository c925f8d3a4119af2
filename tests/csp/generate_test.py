#!/usr/bin/env python3
"""The sample apps in Chromium under the policy that `bridgelint csp generate` prints: nothing of
theirs is blocked, and a script that somebody puts in is.

usage: generate_test.py BRIDGELINT PROJECT_ROOT
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from differential_test import tools  # noqa: E402

INJECTED = '<script>window.injected = 1</script><img src="x.png" onerror="window.injected = 2">'
META = re.compile(r"<meta[^>]*content-security-policy[^>]*>", re.IGNORECASE)


def add_case(cases, number, program, page, injected):
    folder = cases / f"{number:03d}-{page.parent.parent.name}{'-injected' if injected else ''}"
    shutil.copytree(page.parent, folder)
    copy = folder / page.name
    html = META.sub("", copy.read_text())
    copy.write_text(html)
    policy = subprocess.run([program, "csp", "generate", "--header", "--format", "json", str(copy)],
                            capture_output=True, text=True, check=True).stdout
    text = json.loads(policy)["policy"]
    if injected:
        copy.write_text(html.replace("</body>", INJECTED + "</body>"))
    (folder / "case.json").write_text(json.dumps({"csp": text, "delivery": "header"}))
    return folder


def main():
    program, root = sys.argv[1], Path(sys.argv[2])
    found, missing = tools()
    if missing:
        print(f"skipped: {missing} is not installed")
        return 77
    cases = Path(tempfile.mkdtemp(prefix="bridgelint-csp-"))
    folders = []
    for number, page in enumerate(sorted((root / "tests/apps").glob("*/ui/index.html"))):
        for injected in (False, True):
            folders.append((add_case(cases, 2 * number + injected, program, page, injected), injected))
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    environment = dict(os.environ, CHROMIUM=found[0], CSP_TRUTH_PORT=str(port))
    subprocess.run([found[1], str(root / "tests/csp/collect.mjs"), "--cases", str(cases), "--runs",
                    "1", "--quiet"], env=environment, check=True)
    failures = 0
    for folder, injected in folders:
        blocked = {(v["effectiveDirective"], v["blockedURI"])
                   for v in json.loads((folder / "truth.json").read_text())["violations"]}
        wanted = {("script-src-elem", "inline"), ("script-src-attr", "inline")} if injected else set()
        # The picture of the injected markup is no script; whether it loads is not the point.
        blocked = {entry for entry in blocked if entry[0] != "img-src"}
        if blocked != wanted:
            failures += 1
            print(f"{folder.name}: blocked {sorted(blocked)}, expected {sorted(wanted)}")
    print(f"{len(folders)} pages, {failures} wrong")
    shutil.rmtree(cases)
    return 1 if failures or not folders else 0


if __name__ == "__main__":
    sys.exit(main())
