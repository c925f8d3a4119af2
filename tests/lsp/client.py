#!/usr/bin/env python3
"""A scripted editor against the real program: `bridgelint lsp` on a copy of a sample application.

usage: client.py BRIDGELINT PROJECT_ROOT [TEST...]

Exit code 0 when every test passed. BRIDGELINT_LSP_SECONDS (default 60) bounds each wait.
"""

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path
from urllib.parse import quote, unquote

SECONDS = float(os.environ.get("BRIDGELINT_LSP_SECONDS", "60"))
SAMPLE = "tests/apps/webview-notes"
ERRORS = {"parse": -32700, "invalid": -32600, "method": -32601, "params": -32602, "early": -32002}


def check(condition, said):
    if not condition:
        raise AssertionError(said)


def equal(actual, expected, what):
    check(actual == expected, f"{what}: expected {expected!r}, was {actual!r}")


def uri_of(path):
    return "file://" + quote(str(path), safe="/-._~")


class Editor:
    """One server process, and what a client knows of it."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, "lsp", *arguments], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.messages = queue.Queue()
        self.diagnostics = {}
        self.versions = {}
        self.seen = []
        self.next_id = 0
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while True:
                line = out.readline()
                if not line:
                    return self.messages.put(None)
                if line == b"\r\n":
                    break
                name, colon, value = line.partition(b":")
                if not colon:
                    return self.messages.put({"not the protocol": line.decode(errors="replace")})
                if name.lower() == b"content-length":
                    length = int(value)
            self.messages.put(json.loads(out.read(length)))

    def send_bytes(self, body):
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def send(self, message):
        self.send_bytes(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode())

    def notify(self, method, **params):
        self.send({"method": method, "params": params})

    def start_request(self, method, params):
        self.next_id += 1
        self.send({"id": self.next_id, "method": method, "params": params})
        return self.next_id

    def request(self, method, **params):
        wanted = self.start_request(method, params)
        return self.wait_for(f"an answer to {method}",
                             lambda m: m.get("id") == wanted and "method" not in m)

    def take(self, message):
        check("not the protocol" not in message, f"on standard output: {message}")
        self.seen.append(message)
        params = message.get("params", {})
        if message.get("method") == "textDocument/publishDiagnostics":
            path = unquote(params["uri"].removeprefix("file://"))
            self.diagnostics[path] = params["diagnostics"]
            self.versions[path] = params.get("version")
        elif "method" in message and "id" in message:
            self.send({"id": message["id"], "result": None})

    def wait_for(self, what, condition, seconds=SECONDS):
        """The next message for which the condition holds."""
        end = time.monotonic() + seconds
        while True:
            try:
                message = self.messages.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"{what}: not within {seconds:.0f} s. {self.shown()}") from None
            if message is None:
                raise AssertionError(f"{what}: the server is gone. {self.last_words()}")
            self.take(message)
            if condition(message):
                return message

    def until(self, what, condition, seconds=SECONDS):
        """Reads until the condition on the editor's state holds."""
        if not condition():
            self.wait_for(what, lambda _: condition(), seconds)

    def silence(self, seconds):
        """Takes what comes in so many seconds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                message = self.messages.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                return
            if message is None:
                raise AssertionError(f"the server is gone. {self.last_words()}")
            self.take(message)

    def shown(self):
        lines = [f"  {path}: {[d['code'] for d in found]}" for path, found in self.diagnostics.items()]
        return "Shown:\n" + "\n".join(sorted(lines))

    def last_words(self):
        return "It said: " + self.process.stderr.read().decode(errors="replace")

    def initialize(self, folder, capabilities=None, **further):
        params = {"processId": os.getpid(), "rootUri": uri_of(folder) if folder else None,
                  "capabilities": capabilities or {}, **further}
        answer = self.request("initialize", **params)
        self.notify("initialized")
        return answer["result"]

    def open(self, path, text=None, version=1):
        text = Path(path).read_text() if text is None else text
        self.notify("textDocument/didOpen", textDocument={
            "uri": uri_of(path), "languageId": "x", "version": version, "text": text})

    def change(self, path, version, *changes):
        self.notify("textDocument/didChange", contentChanges=list(changes),
                    textDocument={"uri": uri_of(path), "version": version})

    def found(self, path, code, *words):
        return [d for d in self.diagnostics.get(str(path), [])
                if d["code"] == code and all(word in d["message"] for word in words)]

    def exit_code(self, seconds):
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"the server still runs after {seconds} s") from None


def edit(begin, end, text):
    """A change from (line, character) to (line, character)."""
    place = [{"line": line, "character": character} for line, character in (begin, end)]
    return {"range": {"start": place[0], "end": place[1]}, "text": text}


def place_of(text, words, utf16=True):
    """(line, character) of the only place of the words."""
    equal(text.count(words), 1, f"places of {words!r}")
    before = text[:text.index(words)]
    line = before.rsplit("\n", 1)[-1]
    return before.count("\n"), len(line.encode("utf-16-le")) // 2 if utf16 else len(line.encode())


def after(place, words):
    return place[0], place[1] + len(words)


FULL = {"textDocument": {"publishDiagnostics": {"relatedInformation": True, "versionSupport": True}},
        "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
        "window": {"workDoneProgress": True},
        "general": {"positionEncodings": ["utf-16"]}}


def shown_findings(editor, app):
    native = app / "src/search_commands.cpp"
    editor.until("the findings of the sample",
                 lambda: editor.found(native, "handler/command-injection")
                 and editor.found(app / "ui/app.js", "frontend/dangerous-html"))


def test_handshake(program, app):
    """From "initialize" to "exit", with all that a diagnostic carries."""
    with Editor(program) as editor:
        early = editor.request("textDocument/hover")
        equal(early["error"]["code"], ERRORS["early"], "a request before initialize")
        result = editor.initialize(app, FULL)
        equal(result["capabilities"]["positionEncoding"], "utf-16", "position encoding")
        equal(result["capabilities"]["textDocumentSync"]["change"], 2, "incremental sync")
        equal(result["serverInfo"]["name"], "bridgelint", "server name")
        editor.wait_for("a request for file watchers",
                        lambda m: m.get("method") == "client/registerCapability")
        shown_findings(editor, app)
        native = app / "src/search_commands.cpp"
        finding = editor.found(native, "handler/command-injection")[0]
        equal(finding["source"], "bridgelint", "source")
        equal(finding["severity"], 1, "severity")
        check(finding["codeDescription"]["href"].endswith("rules/README.md#handlercommand-injection"),
              finding["codeDescription"])
        check(finding.get("data"), "a finding has a fingerprint in its data")
        related = finding["relatedInformation"]
        check(related and all(r["location"]["uri"].startswith("file://") for r in related), related)
        line = native.read_text().splitlines()[finding["range"]["start"]["line"]]
        check("popen" in line, f"the finding is at {line!r}")
        check(editor.versions[str(native)] is None, "a file that is not open has no version")
        settings = app / "bridgelint.toml"
        check(editor.found(settings, "allowlist/stale-grant", "print_note"), editor.shown())

        hover = editor.request("textDocument/hover", textDocument={"uri": uri_of(native)},
                               position=finding["range"]["start"])["result"]["contents"]
        equal(hover["kind"], "markdown", "kind of hover")
        check("handler/command-injection" in hover["value"] and "## Why" in hover["value"], hover)
        nothing = editor.request("textDocument/hover", textDocument={"uri": uri_of(native)},
                                 position={"line": 0, "character": 0})
        equal(nothing["result"], None, "hover where nothing is")

        equal(editor.request("workspace/symbol", query="")["error"]["code"], ERRORS["method"],
              "an unknown request")
        equal(editor.request("initialize")["error"]["code"], ERRORS["invalid"], "a second initialize")
        equal(editor.request("textDocument/hover", position=7)["error"]["code"], ERRORS["params"],
              "wrong parameters")
        for method in ("$/setTrace", "$/cancelRequest", "workspace/didChangeConfiguration", "x/y"):
            editor.notify(method, value="off", id=1)
        equal(editor.request("shutdown")["result"], None, "shutdown")
        equal(editor.request("textDocument/hover")["error"]["code"], ERRORS["invalid"],
              "a request after shutdown")
        editor.notify("exit")
        equal(editor.exit_code(1), 0, "exit code after shutdown")


def test_cross_file(program, app):
    """An unsaved edit of the page changes what is said of the settings, and closing undoes it."""
    with Editor(program) as editor:
        editor.initialize(app, FULL)
        shown_findings(editor, app)
        page, settings = app / "ui/app.js", app / "bridgelint.toml"
        check(not editor.found(settings, "allowlist/unused-grant", "search_notes"), editor.shown())
        text = page.read_text()
        editor.open(page)
        editor.open(settings, version=7)
        begin = place_of(text, "window.search_notes(")
        editor.change(page, 2, edit(begin, after(begin, "window.search_notes("), "String("))
        editor.until("the grant of search_notes is unused after the edit",
                     lambda: editor.found(settings, "allowlist/unused-grant", "search_notes"))
        equal(editor.versions[str(settings)], 7, "version of the open settings")
        editor.until("the edited version is told", lambda: editor.versions.get(str(page)) == 2)
        equal(page.read_text(), text, "the file on disk")

        editor.notify("textDocument/didClose", textDocument={"uri": uri_of(page)})
        editor.until("closing without saving brings the file on disk back",
                     lambda: not editor.found(settings, "allowlist/unused-grant", "search_notes"))
        check(editor.found(settings, "allowlist/unused-grant", "backup_notes"), editor.shown())


def test_native_edit(program, app):
    """A command that is typed into the C++ file appears in its diagnostics, and goes again."""
    with Editor(program) as editor:
        editor.initialize(app, FULL)
        shown_findings(editor, app)
        native = app / "src/search_commands.cpp"
        text = native.read_text()
        editor.open(native)
        line = place_of(text, "  window.bind(search_command,")
        added = '  window.bind("typed_now", [](const std::string&) { return std::string(); });\n'
        editor.change(native, 2, edit(line, line, added))
        editor.until("the new command is not in the allowlist",
                     lambda: editor.found(native, "allowlist/unlisted-command", "typed_now"))
        equal(editor.found(native, "allowlist/unlisted-command", "typed_now")[0]["range"]["start"]["line"],
              line[0], "line of the new command")
        editor.change(native, 3, edit(line, (line[0] + 1, 0), ""))
        editor.until("the command is gone again",
                     lambda: not editor.found(native, "allowlist/unlisted-command", "typed_now"))
        check(editor.found(native, "handler/command-injection"), editor.shown())


def test_emoji(program, app):
    """Positions behind emoji, in both encodings, for edits and for diagnostics."""
    for encoding in ("utf-16", "utf-8"):
        with Editor(program) as editor:
            capabilities = {"general": {"positionEncodings": [encoding, "utf-16"]}}
            result = editor.initialize(app, capabilities)
            equal(result["capabilities"]["positionEncoding"], encoding, "the client's choice")
            shown_findings(editor, app)
            page = app / "ui/app.js"
            text = page.read_text() + "/* 👩🏽‍🚀é */ window.nobody(); window.none();\n"
            editor.open(page, text)
            utf16 = encoding == "utf-16"
            begin = place_of(text, "nobody", utf16)
            editor.until("a call of an unknown command",
                         lambda: editor.found(page, "allowlist/unknown-command", "nobody"))
            at = editor.found(page, "allowlist/unknown-command", "nobody")[0]["range"]
            line = text.splitlines()[begin[0]]
            unit = (lambda s: len(s.encode("utf-16-le")) // 2) if utf16 else (lambda s: len(s.encode()))
            equal((at["start"]["line"], at["end"]["character"]),
                  (begin[0], unit(line[:line.index("nobody")]) + len("nobody")), "end of the range")
            # Two changes in one message: the second is meant from what the first has left.
            first = edit(begin, after(begin, "nobody"), "🚀x")
            wide = 3 if utf16 else 5
            second = edit((begin[0], begin[1]), (begin[0], begin[1] + wide), "somebody")
            editor.change(page, 2, first, second)
            editor.until("the call has the name that was typed",
                         lambda: editor.found(page, "allowlist/unknown-command", "somebody")
                         and editor.found(page, "allowlist/unknown-command", "none"))
            equal(editor.versions[str(page)], 2, "version")


def test_policy(program, app):
    """Mistakes in bridgelint.toml are diagnostics, also while they are typed."""
    with Editor(program) as editor:
        editor.initialize(app, FULL)
        shown_findings(editor, app)
        settings = app / "bridgelint.toml"
        text = settings.read_text()
        editor.open(settings)
        line = place_of(text, "exclude =")
        editor.change(settings, 2, edit(line, after(line, "exclude"), "exclud"))
        editor.until("an unknown key", lambda: editor.found(settings, "config", "exclud"))
        found = editor.found(settings, "config", "exclud")[0]
        equal((found["severity"], found["range"]["start"]["line"]), (1, line[0]), "the mistake")
        editor.change(settings, 3, {"text": text})
        editor.until("the mistake is gone", lambda: not editor.found(settings, "config"))


def test_disk(program, app):
    """Changes on disk that the client tells of, and folders that come and go."""
    with Editor(program) as editor:
        editor.initialize(None, FULL, workspaceFolders=[{"uri": uri_of(app), "name": "notes"}])
        shown_findings(editor, app)
        notes, settings = app / "ui/notes.js", app / "bridgelint.toml"
        notes.write_text(notes.read_text().replace("window.list_tags()", "[]"))
        editor.notify("workspace/didChangeWatchedFiles", changes=[{"uri": uri_of(notes), "type": 2}])
        editor.until("list_tags is unused after the change on disk",
                     lambda: editor.found(settings, "allowlist/unused-grant", "list_tags"))
        folder = {"uri": uri_of(app), "name": "notes"}
        editor.notify("workspace/didChangeWorkspaceFolders", event={"added": [], "removed": [folder]})
        editor.until("no diagnostics of a folder that was removed",
                     lambda: not any(editor.diagnostics.values()))
        editor.notify("workspace/didChangeWorkspaceFolders", event={"added": [folder], "removed": []})
        editor.until("they are back with the folder",
                     lambda: editor.found(settings, "allowlist/unused-grant", "list_tags"))


def test_lone_file(program, app):
    """A client that opened a file and no folder: the project is the one above the file."""
    with Editor(program) as editor:
        editor.initialize(None)
        editor.silence(0.5)
        equal(editor.diagnostics, {}, "nothing is analysed before a file is open")
        editor.open(app / "ui/app.js")
        shown_findings(editor, app)
        editor.open("/nowhere/at/all.js", "x()")
        editor.notify("textDocument/didOpen", textDocument={
            "uri": "untitled:Untitled-1", "languageId": "x", "version": 1, "text": "window.a()"})
        editor.change(app / "ui/app.js", 2, edit((0, 0), (0, 0), "window.typed_here();\n"))
        editor.until("still alive", lambda: editor.found(app / "ui/app.js", "allowlist/unknown-command",
                                                         "typed_here"))


def test_typing(program, app):
    """Many quick edits: the last state is what counts, and no version goes backwards."""
    with Editor(program) as editor:
        editor.initialize(app, FULL, initializationOptions={"debounceMs": 20})
        page = app / "ui/app.js"
        editor.open(page)
        for version in range(2, 102):
            editor.change(page, version, edit((0, 0), (0, 0), f"window.typed_{version}();\n"))
            if version % 10 == 0:
                editor.silence(0.05)
        editor.until("the last edit is analysed", lambda: editor.versions.get(str(page)) == 101)
        equal(len(editor.found(page, "allowlist/unknown-command", "typed_")), 100, "typed calls")
        versions = [m["params"]["version"] for m in editor.seen
                    if m.get("method") == "textDocument/publishDiagnostics"
                    and m["params"]["uri"] == uri_of(page) and "version" in m["params"]]
        equal(versions, sorted(versions), "order of versions")


def test_malformed(program, app):
    """Rubbish is answered or passed over; the server goes on."""
    with Editor(program) as editor:
        editor.send_bytes(b"{not json")
        equal(editor.wait_for("an answer to no JSON", lambda m: "error" in m)["error"]["code"],
              ERRORS["parse"], "no JSON")
        for body in (b"[]", b"7", b'{"id": 1}', b'{"id": 1, "method": 7}'):
            editor.send_bytes(body)
            equal(editor.wait_for(f"an answer to {body!r}", lambda m: "error" in m)["error"]["code"],
                  ERRORS["invalid"], repr(body))
        editor.send_bytes(b"[" * 100000)
        editor.wait_for("an answer to deep nesting", lambda m: "error" in m)
        editor.send({"id": 99, "result": None})
        editor.send({"id": None, "error": {"code": 1, "message": "x"}})
        editor.process.stdin.write(b"X-Odd: 1\r\n\r\ncontent-length:2\nContent-Type: x\n\n{}")
        editor.process.stdin.flush()
        equal(editor.wait_for("an answer to {}", lambda m: "error" in m)["error"]["code"],
              ERRORS["invalid"], "an empty message")
        editor.initialize(app, FULL)
        editor.notify("textDocument/didOpen")
        editor.send({"method": "textDocument/didChange", "params": [1]})
        editor.open(app / "ui/app.js", "\x00\u2028'\ud7ff")
        editor.notify("textDocument/didChange", textDocument={"uri": uri_of(app / "ui/app.js")},
                      contentChanges=[edit((9, 9), (0, 0), "x"), {"text": 5}])
        shown = app / "src/search_commands.cpp"
        editor.until("findings all the same", lambda: editor.found(shown, "handler/command-injection"))


def test_exit_codes(program, app):
    """1 where nobody said "shutdown", 0 where someone did, within a second in any case."""
    for orderly, leave, code in ((False, "exit", 1), (False, "close", 1), (True, "close", 0),
                                 (True, "exit", 0)):
        with Editor(program) as editor:
            editor.initialize(app)
            if orderly:
                editor.request("shutdown")
            # Not orderly: an analysis is about to run, or runs.
            else:
                time.sleep(0.4)
            if leave == "exit":
                editor.notify("exit")
            else:
                editor.process.stdin.close()
            equal(editor.exit_code(1), code, f"exit code ({leave}, shutdown before: {orderly})")
    with Editor(program) as editor:
        editor.process.stdin.close()
        equal(editor.exit_code(1), 1, "exit code without a word")


def test_client_death(program, app):
    """The client's process dies while another one still holds the pipe open."""
    with Editor(program) as editor:
        client = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        try:
            editor.initialize(app, processId=client.pid)
            time.sleep(0.3)
        finally:
            client.send_signal(signal.SIGKILL)
            client.wait()
        equal(editor.exit_code(1), 1, "exit code")
    with Editor(program) as editor:
        editor.initialize(app, processId=client.pid)
        shown_findings(editor, app)  # A process id that never meant anything here is not watched.


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, root = os.path.realpath(sys.argv[1]), Path(sys.argv[2]).resolve()
    check(os.access(program, os.X_OK), f"there is no program {program}")
    tests = {name[5:]: test for name, test in globals().items() if name.startswith("test_")}
    failed = 0
    for name in sys.argv[3:] or tests:
        # A name with a blank and an accent, as users have them.
        with tempfile.TemporaryDirectory(prefix="bridgelint lsp é ") as scratch:
            os.environ["XDG_CACHE_HOME"] = os.path.join(scratch, "cache")
            app = Path(scratch).resolve() / "notes app"
            shutil.copytree(root / SAMPLE, app)
            began = time.monotonic()
            try:
                tests[name](program, app)
                print(f"ok      {name} ({time.monotonic() - began:.1f} s)", flush=True)
            except Exception as error:  # One failure must not hide the others.
                failed += 1
                print(f"FAILED  {name}: {tests[name].__doc__}\n  {error}", flush=True)
                if not isinstance(error, AssertionError):
                    traceback.print_exc(file=sys.stdout)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
