"""The page rows: whole frontends, an edit in an editor, and policies."""

import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from measure import cpu_seconds, median, peak, ratio, turns

ROOT = Path(__file__).resolve().parent.parent.parent
PEERS = ROOT / "build/bench"
TOOLS = PEERS / "node_modules/.bin"
SCRIPTS = {".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".vue", ".svelte", ".html"}
# Published packages that hold the sources of a frontend, unminified.
PACKAGES = {"reveal.js": "js", "jsoneditor": "src/js", "tabulator-tables": "src"}

sys.path.insert(0, str(ROOT / "tests/lsp"))
from client import Editor  # noqa: E402


def frontends(scratch, further):
    """(name, folder) of each frontend, copied without what no tool here reads."""
    sources = [(name, PEERS / "node_modules" / name / folder) for name, folder in PACKAGES.items()]
    sources += [(name_of(Path(path).resolve()), Path(path).resolve()) for path in further]
    for name, source in sources:
        target = scratch / "frontends" / name
        for path in source.rglob("*"):
            below = path.relative_to(source)
            if path.suffix not in SCRIPTS or not path.is_file() or "node_modules" in below.parts:
                continue
            (target / below).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target / below)
        if target.is_dir():
            yield name, target


def name_of(folder):
    return folder.parent.name if folder.name in {"src", "app", "frontend"} else folder.name


def lines_in(folder):
    return sum(path.read_bytes().count(b"\n") for path in folder.rglob("*") if path.is_file())


def whole_frontends(binary, rounds, scratch, further=()):
    """A cold check of the page side alone against the two linters with security rules."""
    if not TOOLS.is_dir():
        return [["`check`, whole frontends", "`oxlint`, `eslint`: not installed", "", "", "≤ 1.0"]]
    rows = []
    for name, folder in frontends(scratch, further):
        ours, oxlint = turns(
            rounds,
            lambda: cpu_seconds([binary, "check", folder, "--no-cache", "--jobs", "1"]),
            lambda: cpu_seconds([TOOLS / "oxlint", "-c", PEERS / "oxlintrc.json", "--threads=1",
                                 "."], cwd=folder))
        _, eslint = turns(
            max(1, rounds // 2), lambda: (1, 1),
            lambda: cpu_seconds([TOOLS / "eslint", "-c", PEERS / "eslint.config.mjs", "."],
                                cwd=folder), warm_up=False)
        what = f"`check`, the frontend of {name}, {lines_in(folder):,} lines"
        said = f"{median(ours):.3f} s, {peak(ours):.0f} MB"
        rows.append([what, f"`oxlint`, security rules: {median(oxlint):.3f} s, "
                     f"{peak(oxlint):.0f} MB", said,
                     f"{ratio(ours, oxlint):.2f}, memory {peak(ours) / peak(oxlint):.2f}",
                     "≤ 1.0, memory ≤ 1.0"])
        rows.append([what, f"ESLint, no-unsanitized and security: {median(eslint):.2f} s, "
                     f"{peak(eslint):.0f} MB", said, f"{median(ours) / median(eslint):.3f}",
                     "≤ 0.1"])
    return rows


VIEW = """
export async function show_{i}(id, place) {{
  const reply = await fetch(`/notes/${{id}}`);
  const note = await reply.json();
  const title = note.title.trim() || "untitled";
  const parts = [title, ...note.tags.map((tag) => tag.toLowerCase())];
  if (parts.length > {i}) {{
    place.textContent = parts.join(", ");
    return null;
  }}
  const item = document.createElement("li");
  item.className = "note";
  item.dataset.id = String(id);
  item.addEventListener("click", () => save_it(id, title));
  place.append(item);
  const state = {{ id, title, open: place.childElementCount > {i} }};
  for (const key of Object.keys(state)) {{
    if (state[key] === undefined) delete state[key];
  }}
  return state;
}}
"""


def cpu_of(process):
    """CPU seconds that a running process has used, in the kernel's ticks of 10 ms."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def edit_in_editor(binary, _rounds, scratch):
    """The language server's work for one keystroke in a module of 5,000 lines."""
    project = scratch / "editor"
    project.mkdir()
    text = "async function save_it(id, title) { return window.save(id, title); }\n"
    text += "".join(VIEW.format(i=i) for i in range(216))
    text += "document.body.innerHTML = location.hash;\n"
    module = project / "views.js"
    module.write_text(text)
    (project / "index.html").write_text('<script type="module" src="views.js"></script>\n')
    edits = 100
    with Editor(binary) as editor:
        editor.initialize(project)
        editor.open(module, text)
        editor.until("the first diagnostics", lambda: editor.versions.get(str(module)) == 1)
        line = text.count("\n", 0, len(text) // 2)
        before = cpu_of(editor.process)
        for version in range(2, 2 + edits):
            place = {"line": line, "character": 0}
            editor.change(module, version, {"range": {"start": place, "end": place},
                                            "text": "\n" if version % 2 else " "})
            editor.until("diagnostics", lambda: editor.versions.get(str(module)) == version)
        spent = (cpu_of(editor.process) - before) / edits
    return [[f"`lsp`, a keystroke in a module of {text.count(chr(10)):,} lines", "—",
             f"{1000 * spent:.1f} ms", "—", "≤ 10 ms"]]


def policies(_binary, rounds, _scratch):
    """How many policies are read and judged in a second of one core."""
    program = ROOT / "build/release/tests/bench/csp_rate"
    if not program.exists():
        return [["policies judged, one thread", "—", "not built", "—", "≥ 100,000 a second"]]
    rates = [float(subprocess.run([program], capture_output=True, check=True, text=True)
                   .stdout.split()[0]) for _ in range(rounds)]
    return [["policies judged, one thread", "—", f"{statistics.median(rates):,.0f} a second", "—",
             "≥ 100,000 a second"]]


ROWS = [edit_in_editor, policies]
