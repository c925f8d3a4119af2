#!/usr/bin/env python3
"""Holds `bridgelint csp predict` against what Chromium recorded for the pages in cases/.

usage: predict_test.py BRIDGELINT PROJECT_ROOT
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from expectation import Score, predict  # noqa: E402


def main():
    program, root = sys.argv[1], Path(sys.argv[2])
    limits = json.loads((root / "tests/csp/limits.json").read_text())
    score = Score()
    for folder in sorted((root / "tests/csp/cases").iterdir()):
        truth = json.loads((folder / "truth.json").read_text())
        score.add(folder.name, truth["violations"], predict(program, folder))
    print(score.summary())
    unexpected = {name: notes for name, notes in score.differences.items() if name not in limits}
    healed = [name for name in limits if name not in score.differences]
    for name, notes in unexpected.items():
        print(f"{name}: " + "; ".join(notes))
    for name in healed:
        print(f"{name}: right now; take it out of limits.json")
    lines_right = score.right_lines >= 0.98 * score.lines
    if not lines_right:
        print("fewer than 98 % of the lines are right")
    return 1 if unexpected or healed or not lines_right else 0


if __name__ == "__main__":
    sys.exit(main())
