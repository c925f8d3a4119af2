#include "run_one.h"

using namespace bridgelint;
using namespace bridgelint::test;

TEST_CASE("allowlist/unlisted-command") {
  FileFacts facts;
  facts.commands = {command("load", 100), command("dump", 200), command(Text{}, 300)};
  facts.commands[1].handler = {"dump.cpp", 7, 9};
  facts.calls = {call("dump", 10), call("dump", 40)};
  facts.grants = {grant("load", 1), grant("dmp", 2)};

  SECTION("is silent without an allowlist") {
    facts.grants.clear();
    CHECK(run_one("allowlist/unlisted-command", facts).empty());
  }
  SECTION("names each command that is not listed") {
    facts.commands.pop_back();
    facts.allowlists = {{{"bridgelint.toml", 0, 1}}};
    const auto findings = run_one("allowlist/unlisted-command", facts);
    CHECK(listed(findings) ==
          "main.cpp:205 error/high a page can call `dump`, which the allowlist does not name\n");
    CHECK(related(findings.at(0)) ==
          "app.js:10 a page calls it here\napp.js:40 a page calls it here\n"
          "dump.cpp:7 what it runs\n"
          "bridgelint.toml:2 `dmp` is allowed, but not exposed\n");
  }
  SECTION("leaves computed names and catch-alls alone") {
    facts.allowlists = {{{"bridgelint.toml", 0, 1}}};
    facts.commands = {command(Text{}, 1), command(Text::starting("a"), 100), command("", 200)};
    facts.commands[2].catch_all = true;
    CHECK(run_one("allowlist/unlisted-command", facts).empty());
  }
  SECTION("is less sure of what was read without types") {
    facts.allowlists = {{{"bridgelint.toml", 0, 1}}};
    facts.commands = {command("dump", 200)};
    facts.commands[0].tier = Tier::syntactic;
    CHECK(
        listed(run_one("allowlist/unlisted-command", facts)) ==
        "main.cpp:205 error/medium a page can call `dump`, which the allowlist does not name; the "
        "code could be read without types only\n");
  }
}

TEST_CASE("allowlist/unknown-command") {
  FileFacts facts;
  facts.commands = {command("save_note", 100)};
  facts.calls = {call("save_notes", 10), call("save_note", 40)};

  SECTION("points at the name and suggests the nearest") {
    const auto findings = run_one("allowlist/unknown-command", facts);
    CHECK(listed(findings) ==
          "app.js:12 warning/high the page calls `save_notes`, which no native code exposes\n");
    CHECK(related(findings.at(0)) == "main.cpp:105 did you mean `save_note`?\n");
    CHECK(findings[0].advice == "Call `save_note`, or expose `save_notes`.");
  }
  SECTION("is less sure of a member of window") {
    facts.calls = {call("print_label", 10, CallStyle::window_member)};
    CHECK(listed(run_one("allowlist/unknown-command", facts)) ==
          "app.js:12 warning/medium the page calls `print_label`, which no native code exposes; a "
          "script that is not part of this project may define it\n");
  }
  SECTION("knows what the page defines itself, and plain calls of anything") {
    facts.calls = {call("own", 10, CallStyle::window_member), call("free", 40, CallStyle::bare)};
    facts.globals = {{"own", {"app.js", 0, 1}}};
    CHECK(run_one("allowlist/unknown-command", facts).empty());
  }
  SECTION("is silent where nothing native was found, or a name is computed") {
    facts.commands = {command(Text{}, 1)};
    CHECK(run_one("allowlist/unknown-command", facts).empty());
    facts.commands.clear();
    CHECK(run_one("allowlist/unknown-command", facts).empty());
  }
  SECTION("says so when the native side was not read completely") {
    facts.coverage = {{"main.cpp", CoverageKind::partial, "errors"}};
    CHECK(listed(run_one("allowlist/unknown-command", facts)) ==
          "app.js:12 warning/medium the page calls `save_notes`, which no native code exposes; not "
          "every C++ file could be read\n");
  }
}

TEST_CASE("allowlist/stale-grant") {
  FileFacts facts;
  facts.allowlists = {{{"bridgelint.toml", 0, 1}}};
  facts.commands = {command("save", 100), command("print_notes", 200)};
  facts.grants = {grant("save", 1), grant("print_note", 20)};

  SECTION("points at the entry and at what may be meant") {
    const auto findings = run_one("allowlist/stale-grant", facts);
    CHECK(listed(findings) ==
          "bridgelint.toml:20 warning/high the allowlist names `print_note`, which no native code "
          "exposes\n");
    CHECK(related(findings.at(0)) == "main.cpp:205 did you mean `print_notes`?\n");
  }
  SECTION("a computed name may be the one") {
    facts.commands.push_back(command(Text::starting("print"), 300));
    CHECK(run_one("allowlist/stale-grant", facts).empty());
    facts.commands.back() = command(Text::starting("open"), 300);
    CHECK(run_one("allowlist/stale-grant", facts).size() == 1);
  }
  SECTION("is silent where nothing native was found") {
    facts.commands.clear();
    CHECK(run_one("allowlist/stale-grant", facts).empty());
  }
}

TEST_CASE("allowlist/unused-grant") {
  FileFacts facts;
  facts.allowlists = {{{"bridgelint.toml", 0, 1}}};
  facts.commands = {command("save", 100), command("backup", 200)};
  facts.grants = {grant("save", 1), grant("backup", 20), grant("gone", 40)};
  facts.calls = {call("save", 10)};

  SECTION("points at the entry and at the registration") {
    const auto findings = run_one("allowlist/unused-grant", facts);
    CHECK(listed(findings) ==
          "bridgelint.toml:20 warning/high no page calls `backup`, which is exposed and allowed\n");
    CHECK(related(findings.at(0)) == "main.cpp:200 it is exposed here\n");
  }
  SECTION("an element may trigger it") {
    facts.triggers = {{"backup", {"index.html", 0, 1}}};
    CHECK(run_one("allowlist/unused-grant", facts).empty());
  }
  SECTION("a computed call may be the one") {
    facts.calls.push_back(call("", 70));
    facts.calls.back().command = Text{};
    CHECK(run_one("allowlist/unused-grant", facts).empty());
  }
  SECTION("a computed call may be the one, as far as its name is known") {
    FrontendCall computed = call("", 70, CallStyle::window_member);
    computed.command = Text::starting("back");
    facts.calls.push_back(computed);
    CHECK(run_one("allowlist/unused-grant", facts).empty());
    facts.calls.back().command = Text::starting("open_");
    CHECK(run_one("allowlist/unused-grant", facts).size() == 1);
  }
  SECTION("where no command is called, the pages are elsewhere") {
    facts.calls = {call("other", 10)};
    CHECK(run_one("allowlist/unused-grant", facts).empty());
  }
}

TEST_CASE("bridge/dynamic-name") {
  FileFacts facts;
  facts.commands = {command("save", 100), command(Text::starting("tool_"), 200),
                    command(Text{}, 300), command("", 400)};
  facts.commands[3].catch_all = true;
  CHECK(listed(run_one("bridge/dynamic-name", facts)) ==
        "main.cpp:205 note/high a command is exposed under a computed name that starts with "
        "`tool_`\n"
        "main.cpp:305 note/high a command is exposed under a name that could not be worked out\n");
}
