#!/usr/bin/env python3
"""Generated pages under generated policies: what bridgelint predicts against what Chromium does.

usage: differential_test.py BRIDGELINT PROJECT_ROOT [--seed N] [--pages N] [--keep FOLDER]

Needs chromium, node and playwright-core (of this project, or of the folder named by PLAYWRIGHT_CORE);
without them the test is skipped with exit code 77 and says what is missing.
"""

import argparse
import base64
import hashlib
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import expectation  # noqa: E402

HOSTS = ["a.example", "sub.a.example", "b.example", "c.example:8080"]
SCRIPTS = ["console.log(1)", "var x = 1;", "window.ready = true"]
STYLES = ["p { color: red }", "b { margin: 0 }"]
HANDLERS = ["go()", "x = 1"]


def digest(text, algorithm="sha256"):
    raw = hashlib.new(algorithm, text.encode()).digest()
    return f"'{algorithm}-{base64.b64encode(raw).decode()}'"


def host_source(rnd):
    host = rnd.choice(["a.example", "*.a.example", "b.example", "c.example:8080", "c.example:*",
                       "*.example", "localhost:*"])
    scheme = rnd.choice(["", "", "https://", "http://"])
    path = rnd.choice(["", "", "", "/dir/", "/x.png"])
    return scheme + host + path


def source_list(rnd, name):
    if rnd.random() < 0.15:
        return ["'none'"]
    found = {rnd.choice(["'self'", "'self'", "https:", "data:", "blob:", "*"])}
    for _ in range(rnd.randrange(3)):
        found.add(host_source(rnd))
    if name.startswith(("script", "style", "default")):
        if rnd.random() < 0.3:
            found.add("'unsafe-inline'")
        if rnd.random() < 0.25:
            found.add("'nonce-abc'")
        if rnd.random() < 0.25:
            found.add(digest(rnd.choice(SCRIPTS + STYLES + HANDLERS)))
        if rnd.random() < 0.2:
            found.add("'unsafe-hashes'")
    if name.startswith(("script", "default")):
        if rnd.random() < 0.2:
            found.add("'strict-dynamic'")
        if rnd.random() < 0.2:
            found.add(rnd.choice(["'unsafe-eval'", "'wasm-unsafe-eval'"]))
    return sorted(found)


def policy(rnd):
    names = ["default-src", "script-src", "script-src-elem", "script-src-attr", "style-src",
             "style-src-attr", "img-src", "connect-src", "font-src", "media-src", "frame-src",
             "child-src", "worker-src", "object-src", "base-uri"]
    parts = [f"{name} {' '.join(source_list(rnd, name))}"
             for name in rnd.sample(names, rnd.randrange(1, 6))]
    if rnd.random() < 0.15:
        parts.append("require-trusted-types-for 'script'")
    return "; ".join(parts)


def address(rnd, name):
    where = rnd.choice(["", "", "https://", "http://", "https://"])
    folder = rnd.choice(["", "dir/"])
    return f"{where}{rnd.choice(HOSTS)}/{folder}{name}" if where else f"{folder}{name}"


def markup(rnd, number):
    nonce = rnd.choice(["", "", ' nonce="abc"'])
    choices = [
        lambda: f'<img src="{address(rnd, f"i{number}.png")}" alt="">',
        lambda: f'<script{nonce} src="{address(rnd, f"s{number}.js")}"></script>',
        lambda: f"<script{nonce}>{rnd.choice(SCRIPTS)}</script>",
        lambda: f"<style{nonce}>{rnd.choice(STYLES)}</style>",
        lambda: f'<link rel="stylesheet"{nonce} href="{address(rnd, f"c{number}.css")}">',
        lambda: f'<p style="margin: {number}px">x</p>',
        lambda: f'<b onclick="{rnd.choice(HANDLERS)}">x</b>',
        lambda: f'<iframe src="{address(rnd, f"f{number}.html")}"></iframe>',
        lambda: f'<video src="{address(rnd, f"v{number}.mp4")}"></video>',
        lambda: f'<embed src="{address(rnd, f"e{number}.svg")}" type="image/svg+xml">',
        lambda: f"<style nonce=\"abc\">@font-face {{ font-family: F{number}; "
                f"src: url({address(rnd, f'w{number}.woff2')}) }}</style>",
        lambda: f'<div style="background: url({address(rnd, f"b{number}.png")})">x</div>',
    ]
    return rnd.choice(choices)()


def statement(rnd, number):
    quoted = lambda name: json.dumps(address(rnd, name))
    choices = [
        lambda: f"fetch({quoted(f'd{number}.json')}).catch(() => {{}});",
        lambda: f"new Image().src = {quoted(f'j{number}.png')};",
        lambda: "try { eval('1'); } catch (e) { console.log(e.name); }",
        lambda: "setTimeout('console.log(1)', 1);",
        lambda: "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).catch(() => {});",
        lambda: f"try {{ new Worker('w{number}.js'); }} catch (e) {{ console.log(e.name); }}",
        lambda: f"document.head.append(Object.assign(document.createElement('script'), "
                f"{{ src: {quoted(f't{number}.js')} }}));",
        lambda: "try { const s = document.createElement('style'); s.textContent = 'p {}'; "
                "document.head.append(s); } catch (e) { console.log(e.name); }",
        lambda: f"try {{ document.body.insertAdjacentHTML('beforeend', '<i style=\"top: {number}px\" "
                f"onclick=\"go()\">x</i>'); }} catch (e) {{ console.log(e.name); }}",
        lambda: f"import({json.dumps('./m' + str(number) + '.js')}).catch(() => {{}});",
    ]
    body = rnd.choice(choices)()
    return f"try {{ {body} }} catch (e) {{ console.log(e.name); }}" if "Object.assign" in body else body


def write_case(rnd, folder):
    folder.mkdir(parents=True)
    text = policy(rnd)
    header = rnd.random() < 0.5
    meta = "" if header else f'<meta http-equiv="Content-Security-Policy" content="{text}">\n'
    body = "\n".join(markup(rnd, n) for n in range(1, 15))
    page = (f"<!doctype html>\n<html>\n<head>\n{meta}<title>x</title>\n</head>\n<body>\n{body}\n"
            '<script nonce="abc" src="app.js"></script>\n</body>\n</html>\n')
    (folder / "index.html").write_text(page)
    (folder / "app.js").write_text("\n".join(statement(rnd, n) for n in range(20, 30)) + "\n")
    for sub in (folder, folder / "dir"):
        sub.mkdir(exist_ok=True)
        for n in range(1, 30):
            for name, content in ((f"s{n}.js", "0;\n"), (f"t{n}.js", "0;\n"), (f"m{n}.js", "0;\n"),
                                  (f"w{n}.js", "0;\n"), (f"c{n}.css", "u {}\n"),
                                  (f"e{n}.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n'),
                                  (f"f{n}.html", "<!doctype html><title>f</title>\n")):
                (sub / name).write_text(content)
    case = {"csp": text, "delivery": "header" if header else "meta"}
    (folder / "case.json").write_text(json.dumps(case, indent=1))


def tools():
    """The chromium, node and playwright-core to use, or what is missing."""
    os.environ.setdefault("PLAYWRIGHT_CORE", str(Path(__file__).resolve().parents[2]))
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    node = shutil.which("node")
    if not chromium or not node:
        return None, "chromium" if not chromium else "node"
    probe = subprocess.run([node, "-e", "require('module').createRequire(process.env.PLAYWRIGHT_CORE"
                            " + '/x.js')('playwright-core')"], capture_output=True)
    if probe.returncode != 0:
        return None, "playwright-core (PLAYWRIGHT_CORE names the folder it is installed in)"
    return (chromium, node), None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("root", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=10)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    found, missing = tools()
    if missing:
        print(f"skipped: {missing} is not installed")
        return 77
    cases = options.keep or Path(tempfile.mkdtemp(prefix="bridgelint-csp-"))
    rnd = random.Random(options.seed)
    for number in range(options.pages):
        write_case(rnd, cases / f"{number:03d}-generated")
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    environment = dict(os.environ, CHROMIUM=found[0], CSP_TRUTH_PORT=str(port))
    subprocess.run([found[1], str(options.root / "tests/csp/collect.mjs"), "--cases", str(cases),
                    "--runs", "1", "--quiet"], env=environment, check=True)
    expectation.ORIGIN = f"http://localhost:{port}"
    score = expectation.Score()
    for folder in sorted(cases.iterdir()):
        truth = json.loads((folder / "truth.json").read_text())
        score.add(folder.name, truth["violations"], expectation.predict(options.program, folder))
    print(score.summary())
    for name, notes in score.differences.items():
        print(f"{name}: " + "; ".join(notes))
    if not options.keep:
        shutil.rmtree(cases)
    return 1 if score.exact < 0.9 * score.cases else 0


if __name__ == "__main__":
    sys.exit(main())
