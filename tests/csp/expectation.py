"""Runs `bridgelint csp predict` on a case folder and compares with what Chromium recorded.

A case is a folder with index.html and case.json (the policy and how it is delivered); truth.json
beside it is written by collect.mjs from a real browser. Compared is, per case, the set of
(effective directive, what was blocked), and the line where the recording is sure of it.
"""

import json
import re
import subprocess
from urllib.parse import urljoin, urlsplit

ORIGIN = "http://localhost:8765"


def policies(case):
    listed = lambda value: [p for p in (value if isinstance(value, list) else [value]) if p]
    options = []
    if str(case.get("delivery", "")).startswith("header"):
        flag = "--csp-all" if case.get("headerOn") == "all" else "--csp"
        for policy in listed(case.get("csp", "")):
            options += [flag, policy]
    for policy in listed(case.get("cspReportOnly", [])):
        options += ["--csp-report-only", policy]
    return options


def predict(program, folder):
    case = json.loads((folder / "case.json").read_text())
    result = subprocess.run([program, "csp", "predict", str(folder / "index.html"), "--origin", ORIGIN,
                             *policies(case)],
                            capture_output=True, text=True, timeout=60)
    if result.returncode != 0:
        raise RuntimeError(f"{folder.name}: exit code {result.returncode}: {result.stderr}")
    return json.loads(result.stdout)


def kind(blocked):
    """inline, eval, a scheme, or the address without its query."""
    if blocked in ("eval", "wasm-eval"):
        return "eval"
    if re.fullmatch(r"[a-z][a-z0-9+-]*", blocked) or blocked == "":
        return blocked
    parts = urlsplit(urljoin(ORIGIN + "/", blocked))
    path = parts.path or "/"
    return f"{parts.scheme}://{parts.netloc}{path}"


def origin(text):
    parts = urlsplit(text)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else text


def same(truth, prediction):
    if truth[0] != prediction[0]:
        return False
    if truth[1] == prediction[1] or truth[1] == "":
        return True
    # Of frames Chromium reports the origin alone.
    bare = truth[2] and origin(truth[1]) == origin(prediction[1])
    return bare


def truth_keys(violations):
    result = {}
    for entry in violations:
        raw = entry["blockedURI"]
        bare = re.fullmatch(r"[a-z]+://[^/]+", raw) is not None
        lines = result.setdefault((entry["effectiveDirective"], kind(raw), bare), set())
        if "line" in entry:
            lines.add((entry["file"], entry["line"]))
    return result


def predicted_keys(violations):
    result = {}
    for entry in violations:
        lines = result.setdefault((entry["directive"], kind(entry["blocked"])), set())
        if "line" in entry:
            lines.add((entry["file"], entry["line"]))
    return result


class Score:
    def __init__(self):
        self.cases = self.exact = self.hits = self.missed = self.wrong = 0
        self.lines = self.right_lines = 0
        self.differences = {}

    def add(self, name, violations, prediction):
        """Counts one case, enforced and reported violations apart."""
        notes = []
        for disposition in ("enforce", "report"):
            truth = truth_keys([v for v in violations if v["disposition"] == disposition])
            found = predicted_keys([v for v in prediction if v["disposition"] == disposition])
            missed = [t for t in truth if not any(same(t, p) for p in found)]
            wrong = [p for p in found if not any(same(t, p) for t in truth)]
            self.hits += len(truth) - len(missed)
            self.missed += len(missed)
            self.wrong += len(wrong)
            notes += [f"missed {t[0]} {t[1]}" for t in missed]
            notes += [f"wrong {p[0]} {p[1]}" for p in wrong]
            for key, places in truth.items():
                given = set().union(*(found[p] for p in found if same(key, p)), set())
                if given:
                    self.lines += len(places)
                    self.right_lines += len(places & given)
        self.cases += 1
        self.exact += not notes
        if notes:
            self.differences[name] = notes

    def summary(self):
        part = lambda a, b: f"{100 * a / b:.1f} %" if b else "-"
        return (f"{self.exact} of {self.cases} pages exactly right ({part(self.exact, self.cases)}), "
                f"precision {part(self.hits, self.hits + self.wrong)}, "
                f"recall {part(self.hits, self.hits + self.missed)}, "
                f"lines {part(self.right_lines, self.lines)}")
