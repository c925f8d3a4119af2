#!/usr/bin/env python3
"""The command line as a user meets it: exit codes, outputs, and bad input of every kind.

usage: cli_test.py BINARY PROJECT_ROOT
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BINARY = str(Path(sys.argv.pop(1)).resolve())
ROOT = Path(sys.argv.pop(1)).resolve()
NOTES = ROOT / "tests/apps/webview-notes"
CLEAN = ROOT / "tests/apps/webview-notes-clean"

MAIN = """#include "webview/webview.h"
#include <cstdlib>
#include <string>
int main() {
  webview::webview w(false, nullptr);
  w.bind("run", [](const std::string& request) -> std::string {
    std::system(request.c_str());
    return "";
  });
  w.navigate("https://example.org");
  w.run();
}
"""
PAGE = """<!DOCTYPE html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
</head><body><script src="app.js"></script></body></html>
"""
INJECTION = "handler/command-injection"


def run(*arguments, cwd=None, env=None, timeout=120, user=None):
    environment = {**os.environ, "NO_COLOR": "1", **(env or {})}
    return subprocess.run([BINARY, *map(str, arguments)], cwd=cwd, env=environment, timeout=timeout,
                          user=user, capture_output=True, text=True, errors="replace", check=False)


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="bridgelint ünit "))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content)
        return path

    def app(self):
        self.write("main.cpp", MAIN)
        self.write("ui/index.html", PAGE)
        self.write("ui/app.js", "async function go() { await window.run('ls'); }\ngo();\n")

    def check(self, *arguments, path=None, **options):
        return run("check", path or self.folder, "--no-cache", *arguments, **options)

    def report(self, *arguments, **options):
        result = self.check("--format", "json", *arguments, **options)
        return json.loads(result.stdout), result

    def rules_found(self, *arguments, **options):
        report, _ = self.report(*arguments, **options)
        return [finding["rule"] for finding in report["findings"]]


class ExitCodes(Case):
    def test_findings_at_the_bar_exit_with_1(self):
        self.app()
        result = self.check()
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(INJECTION, result.stdout)
        self.assertIn("main.cpp:7:", result.stdout)

    def test_a_clean_project_exits_with_0(self):
        self.assertEqual(run("check", CLEAN, "--no-cache").returncode, 0)

    def test_a_bar_nothing_reaches_exits_with_0(self):
        self.app()
        self.assertEqual(self.check("--fail-on", "never").returncode, 0)

    def test_wrong_arguments_exit_with_2(self):
        for arguments in (["check", "--nonsense"], ["check", "--format", "nonsense"],
                          ["check", "/no/such/folder"], ["explain", "no/such-rule"], ["nonsense"],
                          [], ["check", "--fail-on", "sometimes"], ["check", "-p", "/no/such"]):
            with self.subTest(arguments):
                result = run(*arguments)
                self.assertEqual(result.returncode, 2, result.stdout)
                self.assertNotEqual(result.stderr, "")

    def test_incomplete_reading_exits_with_4_only_when_asked(self):
        self.app()
        self.write("ui/page.html", b"<script>\n" + b"let x = ;;;(((\n" + b"</script>")
        self.assertEqual(self.check().returncode, 1)
        self.assertEqual(self.check("--strict-coverage").returncode, 4)

    def test_version_help_and_explain(self):
        self.assertRegex(run("--version").stdout, r"^bridgelint \d+\.\d+\.\d+")
        self.assertIn("check", run("--help").stdout)
        self.assertIn("## Why", run("explain", INJECTION).stdout)
        self.assertIn("did you mean `csp/missing`", run("explain", "csp/mising").stderr)


class Outputs(Case):
    def test_every_format_goes_to_a_file_or_standard_output_and_nothing_else_does(self):
        self.app()
        for form in ("text", "json", "sarif", "github"):
            with self.subTest(form):
                direct = self.check("--format", form)
                self.assertEqual(direct.stderr, "")
                target = self.folder / f"out.{form}"
                indirect = self.check("--format", form, "-o", target)
                self.assertEqual(indirect.stdout, "")
                self.assertEqual(target.read_text(), direct.stdout)
                target.unlink()

    def test_json_follows_its_schema(self):
        import jsonschema
        self.app()
        schema = json.loads(run("schema", "report").stdout)
        report, _ = self.report()
        jsonschema.validate(report, schema)
        report["findings"][0]["severity"] = "dreadful"
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.validate(report, schema)

    def test_an_output_that_cannot_be_written_is_said(self):
        self.app()
        result = self.check("-o", "/dev/null/report.txt")
        self.assertEqual(result.returncode, 2)
        self.assertIn("/dev/null/report.txt", result.stderr)

    def test_a_full_disk_is_said(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        self.app()
        with open("/dev/full", "w") as full:
            result = subprocess.run([BINARY, "check", self.folder, "--no-cache"], stdout=full,
                                    stderr=subprocess.PIPE, text=True, check=False)
        self.assertEqual(result.returncode, 3)
        self.assertIn("cannot be written", result.stderr)

    def test_colour_only_when_wanted(self):
        self.app()
        self.assertNotIn("\x1b[", self.check().stdout)
        self.assertIn("\x1b[", self.check("--color", "always").stdout)

    def test_output_is_the_same_for_any_number_of_threads(self):
        outputs = {run("check", NOTES, "--no-cache", "--format", "json", "--jobs", jobs).stdout
                   for jobs in (1, 2, 7)}
        self.assertEqual(len(outputs), 1)

    def test_map_names_commands_callers_and_sinks(self):
        self.app()
        text = run("map", self.folder, "--no-cache").stdout
        self.assertIn("run", text)
        self.assertIn("ui/app.js:1", text)
        self.assertIn("system", text)
        json.loads(run("map", self.folder, "--no-cache", "--format", "json").stdout)
        self.assertIn("flowchart", run("map", self.folder, "--no-cache", "--format", "mermaid").stdout)

    def test_facts_are_json(self):
        self.app()
        facts = json.loads(run("facts", self.folder, "--no-cache").stdout)
        self.assertEqual(facts["commands"][0]["name"]["value"], "run")


class Init(Case):
    def test_the_allowlist_is_what_the_page_calls_and_checks_clean(self):
        self.app()
        self.write("extra.cpp", MAIN.replace('"run"', '"unused"').replace("std::system", "(void)"))
        result = run("init", self.folder, "--no-cache")
        self.assertEqual(result.returncode, 0, result.stderr)
        text = (self.folder / "bridgelint.toml").read_text()
        self.assertIn('"run"', text)
        self.assertNotIn('"unused"', text)
        self.assertIn("allowlist/unlisted-command", self.rules_found())
        self.assertNotIn("allowlist/unused-grant", self.rules_found())

    def test_an_existing_file_is_kept_unless_forced(self):
        self.app()
        self.write("bridgelint.toml", "version = 1\n")
        self.assertEqual(run("init", self.folder, "--no-cache").returncode, 2)
        self.assertEqual((self.folder / "bridgelint.toml").read_text(), "version = 1\n")
        self.assertEqual(run("init", self.folder, "--no-cache", "--force").returncode, 0)


class Cache(Case):
    def test_a_warm_run_says_the_same_and_an_edit_is_seen(self):
        self.app()
        cache = ["--cache-dir", self.folder / "cache"]
        cold = run("check", self.folder, *cache)
        warm = run("check", self.folder, *cache)
        self.assertEqual(cold.stdout, warm.stdout)
        self.write("main.cpp", MAIN.replace("std::system(request.c_str());", ""))
        self.assertNotIn(INJECTION, run("check", self.folder, *cache).stdout)
        self.write("main.cpp", MAIN)
        self.assertEqual(run("check", self.folder, *cache).stdout, cold.stdout)

    def test_an_unchanged_project_gets_the_same_answer_at_once(self):
        self.app()
        for path in self.folder.rglob("*"):
            os.utime(path, (1_700_000_000, 1_700_000_000))
        with tempfile.TemporaryDirectory() as cache:
            cold = run("check", self.folder, "--cache-dir", cache)
            self.assertEqual(len(list(Path(cache).glob("*.answer"))), 1)
            warm = run("check", self.folder, "--cache-dir", cache)
            self.assertEqual((warm.stdout, warm.returncode), (cold.stdout, 1))
            lenient = run("check", self.folder, "--cache-dir", cache, "--fail-on", "never")
            self.assertEqual(lenient.returncode, 0)
            self.write("main.cpp", MAIN.replace("std::system(request.c_str());", ""))
            changed = run("check", self.folder, "--cache-dir", cache, "--fail-on", "never")
            self.assertNotIn(INJECTION, changed.stdout)

    def test_an_edited_header_is_seen(self):
        self.app()
        self.write("name.h", 'inline constexpr const char* name = "one";\n')
        self.write("main.cpp", '#include "name.h"\n' + MAIN.replace('"run"', "name"))
        cache = ["--cache-dir", self.folder / "cache"]
        self.assertIn('"one"', run("facts", self.folder, *cache).stdout)
        self.write("name.h", 'inline constexpr const char* name = "two";\n')
        self.assertIn('"two"', run("facts", self.folder, *cache).stdout)

    def test_a_header_that_several_units_share_is_seen_by_each(self):
        self.app()
        self.write("name.h", 'inline constexpr const char* name = "one";\n')
        shared = '#include "name.h"\n' + MAIN.replace('"run"', "name")
        for unit in ("first.cpp", "second.cpp", "third.cpp"):
            self.write(unit, shared)
        cache = ["--cache-dir", self.folder / "cache", "--jobs", "1"]
        run("facts", self.folder, *cache)
        self.write("name.h", 'inline constexpr const char* name = "two";\n')
        self.assertNotIn('"one"', run("facts", self.folder, *cache).stdout)

    def test_a_header_that_appears_is_seen(self):
        self.app()
        self.write("main.cpp", '#if __has_include("extra.h")\n#include "extra.h"\n#endif\n'
                   "#ifndef NAME\n#define NAME \"before\"\n#endif\n" + MAIN.replace('"run"', "NAME"))
        cache = ["--cache-dir", self.folder / "cache"]
        self.assertIn('"before"', run("facts", self.folder, *cache).stdout)
        self.write("extra.h", '#define NAME "after"\n')
        self.assertIn('"after"', run("facts", self.folder, *cache).stdout)

    def test_a_damaged_or_unwritable_cache_does_no_harm(self):
        self.app()
        cache = self.folder / "cache"
        cold = run("check", self.folder, "--cache-dir", cache).stdout
        for file in cache.iterdir():
            file.write_bytes(file.read_bytes()[:-7] + b"damaged")
        self.assertEqual(run("check", self.folder, "--cache-dir", cache).stdout, cold)
        result = run("check", self.folder, "--cache-dir", "/dev/null/cache")
        self.assertEqual(result.returncode, 1)
        self.assertIn(INJECTION, result.stdout)
        self.assertIn("cache is not kept", result.stdout + result.stderr)


class BadInput(Case):
    """Each gets a message with a place, and the findings of everything else stay."""

    def assert_still_found(self, *arguments, **options):
        report, result = self.report(*arguments, **options)
        self.assertIn(INJECTION, [finding["rule"] for finding in report["findings"]],
                      result.stdout + result.stderr)
        return report

    def coverage_of(self, report, name):
        return next(entry for entry in report["coverage"] if entry["file"] == name)

    def test_an_unreadable_folder(self):
        self.app()
        locked = self.folder / "locked"
        locked.mkdir()
        locked.chmod(0)
        self.addCleanup(locked.chmod, 0o755)
        options = {}
        if os.access(locked, os.R_OK):
            # Root may read everything, so somebody else looks.
            self.folder.chmod(0o755)
            options["user"] = 65534
        report = self.assert_still_found(**options)
        self.assertTrue(any("locked" in str(problem) for problem in report["problems"]))

    def test_binary_and_huge_files(self):
        self.app()
        self.write("blob.js", bytes(range(256)) * 512)
        self.write("blob.cpp", b"webview_bind" + bytes(range(256)) * 512)
        self.write("huge.js", b"x();\n" * (10 << 20))
        report = self.assert_still_found()
        self.assertEqual(self.coverage_of(report, "huge.js")["kind"], "skipped")
        self.assertIn("larger than", self.coverage_of(report, "huge.js")["reason"])

    def test_invalid_utf8_crlf_and_a_byte_order_mark(self):
        self.app()
        self.write("ui/latin.js", b"// caf\xe9\nwindow.run('\xff');\n")
        self.write("main.cpp", b"\xef\xbb\xbf" + MAIN.replace("\n", "\r\n").encode())
        report = self.assert_still_found()
        finding = next(f for f in report["findings"] if f["rule"] == INJECTION)
        self.assertEqual(finding["location"]["line"], 7)

    def test_cpp_that_does_not_parse(self):
        self.app()
        self.write("broken.cpp", '#include "webview/webview.h"\nvoid f( { w.bind("x", [] }}}}\n')
        report = self.assert_still_found()
        self.assertEqual(self.coverage_of(report, "broken.cpp")["kind"], "partial")

    def test_broken_html_and_script(self):
        self.app()
        self.write("ui/broken.html", "<html><head><script>if (</script><p onclick='run(1)'>ok<div")
        self.write("ui/broken.js", "function ( { window.run('a') ]]]")
        self.assert_still_found()

    def test_broken_configuration_has_a_place_and_exit_code_2(self):
        self.app()
        for text, line in (("version = 1\n[rules\n", 2), ("version = 1\nincluded = []\n", 2),
                           ('version = 1\n[rules]\n"csp/mising" = "off"\n', 3)):
            with self.subTest(text):
                self.write("bridgelint.toml", text)
                result = self.check()
                self.assertEqual(result.returncode, 2)
                self.assertIn(f"bridgelint.toml:{line}:", result.stdout + result.stderr)
                self.assertIn(INJECTION, result.stdout)

    def test_compile_commands_that_name_missing_files(self):
        self.app()
        entry = {"directory": ".", "file": "gone.cpp", "arguments": ["c++", "-c", "gone.cpp"]}
        self.write("build/compile_commands.json", json.dumps([entry]))
        self.assert_still_found()

    def test_compile_commands_with_relative_folders_are_meant_from_their_own(self):
        self.app()
        self.write("sdk/names.h", '#define NAME "from the sdk"\n')
        self.write("main.cpp", '#include <names.h>\n' + MAIN.replace('"run"', "NAME"))
        entry = {"directory": "..", "file": "main.cpp",
                 "arguments": ["c++", "-Isdk", "-c", "main.cpp"]}
        self.write("build/compile_commands.json", json.dumps([entry]))
        facts = json.loads(run("facts", self.folder, "--no-cache", cwd="/").stdout)
        self.assertEqual(facts["commands"][0]["name"]["value"], "from the sdk")

    def test_malformed_compile_commands_have_a_place(self):
        self.app()
        self.write("build/compile_commands.json", '[\n  {"directory": ".",\n  oops\n]')
        report = self.assert_still_found()
        self.assertTrue(any("compile_commands.json" in str(problem)
                            for problem in report["problems"]), report["problems"])

    def test_symlink_loops(self):
        self.app()
        (self.folder / "loop").symlink_to(self.folder)
        (self.folder / "self.js").symlink_to(self.folder / "self.js")
        self.assert_still_found()

    def test_deep_nesting(self):
        self.app()
        depth = 10000
        self.write("ui/deep.html", "<div>" * depth + "<script>window.run(1)</script>" + "</div>" * depth)
        self.write("ui/deep.js", "(" * depth + "1" + ")" * depth + ";window.run(2);")
        self.write("deep.cpp", '#include "webview/webview.h"\nint x = ' + "(" * depth + "1" +
                   ")" * depth + ";\n" + "{" * depth + "}" * depth)
        self.assert_still_found()

    def test_an_empty_folder_is_clean(self):
        self.assertEqual(self.check().returncode, 0)

    def test_one_file_is_checked_with_its_project(self):
        self.app()
        self.write("bridgelint.toml", "version = 1\n")
        self.assertEqual(self.rules_found(path=self.folder / "main.cpp"),
                         [INJECTION, "bridge/remote-navigation"])
        self.assertEqual(self.rules_found(path=self.folder / "ui"), [])


class Documents(unittest.TestCase):
    def test_generated_files_are_fresh(self):
        pairs = {"rules/README.md": ["rules", "--format", "markdown"],
                 "policies/policy.schema.json": ["schema", "policy"]}
        for name, arguments in pairs.items():
            with self.subTest(f"{name}: bridgelint {' '.join(arguments)} > {name}"):
                self.assertEqual((ROOT / name).read_text(), run(*arguments).stdout)

    def test_the_readme_shows_what_check_prints(self):
        readme = (ROOT / "README.md").read_text()
        block = readme.split("<!-- output of make check -->\n```text\n")[1].split("```")[0]
        result = run("check", "tests/apps/webview-notes", "--no-cache", cwd=ROOT)
        self.assertIn(block, result.stdout)


if __name__ == "__main__":
    unittest.main()
