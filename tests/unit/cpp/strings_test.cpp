// How strings are read that are put together over several statements or functions.
#include <algorithm>
#include <catch2/catch.hpp>

#include "project.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

// The kinds of a script's pieces as letters: literal, encoded, value.
std::string kinds_in(const std::string& body, const std::string& before = "") {
  const auto facts = Project({{"main.cpp", webview_program(body, before)}}).read("main.cpp");
  if (facts.scripts.size() != 1) return std::to_string(facts.scripts.size()) + " scripts";
  std::string kinds;
  for (const auto& piece : facts.scripts[0].pieces) {
    kinds += "lev"[static_cast<size_t>(piece.kind)];
  }
  return kinds;
}

}  // namespace

TEST_CASE("every link of a chain of appends is a piece") {
  CHECK(kinds_in("std::string n = argv(); std::string s;"
                 "s.append(\"a('\").append(n).append(\"')\"); w.eval(s);",
                 "std::string argv();") == "lvl");
  CHECK(kinds_in("std::string s(\"x\"); s.append(\"y\").assign(\"z\"); w.eval(s);") == "l");
}

TEST_CASE("C buffers are what was copied into them") {
  CHECK(kinds_in("char b[99]; strcpy(b, \"a('\"); strcat(b, name()); strcat(b, \"')\"); w.eval(b);",
                 "#include <string.h>\nconst char* name();") == "lvl");
}

TEST_CASE("a function that only encodes is an encoder") {
  const std::string encoder =
      "std::string js(const std::string& t) { return webview::detail::json_escape(t); }"
      "std::string twice(const std::string& t) { return t + t; }"
      "std::string name();";
  CHECK(kinds_in("w.eval(\"a(\" + js(name()) + \")\");", encoder) == "lel");
  CHECK(kinds_in("w.eval(\"a(\" + twice(name()) + \")\");", encoder) == "lvl");
}

TEST_CASE("what is read from a stream is not known") {
  auto facts =
      Project({{"main.cpp",
                webview_program("std::string n; while (std::cin >> n) w.bind(\"p_\" + n, f);"
                                "std::string m; std::cin >> m; w.bind(m, f);",
                                "#include <iostream>\nstd::string f(const std::string&);")}})
          .read("main.cpp");
  std::ranges::sort(facts.commands, {}, &ExposedCommand::at);
  REQUIRE(facts.commands.size() == 2);
  CHECK(facts.commands[0].name == Text::starting("p_"));
  CHECK(facts.commands[1].name.known == Known::unknown);
}

TEST_CASE("a macro that the build type chose depends on the build type") {
  auto facts = Project({{"main.cpp",
                         "#ifdef NDEBUG\n#define TOOLS 0\n#else\n#define TOOLS 1\n#endif\n"
                         "#define ALWAYS 1\n"
                         "#include \"webview/webview.h\"\n"
                         "int main() { webview_create(TOOLS, 0); webview_create(ALWAYS, 0); "
                         "}"}})
                   .read("main.cpp");
  std::ranges::sort(facts.settings, {}, &Setting::at);
  REQUIRE(facts.settings.size() == 2);
  CHECK(facts.settings[0].debug_only);
  CHECK_FALSE(facts.settings[1].debug_only);
}

TEST_CASE("a server of another platform is found by its plain switch") {
  const auto facts =
      Project({{"main.cpp",
                "#include \"webui.hpp\"\nvoid f(webui::window& w, bool on) {\n#ifdef __ANDROID__\n"
                "w.set_public(true); w.set_public(false); w.set_public(on); "
                "w.set_public();\n#endif\n}"}})
          .read("main.cpp");
  REQUIRE(facts.servers.size() == 1);
  CHECK(facts.servers[0].address == Text::exact("0.0.0.0"));
}

TEST_CASE("what std::format makes is followed where the library has no such header") {
  const auto facts =
      Project({{"main.cpp", webview_program("w.eval(std::format(\"a('{}')\", name()));",
                                            "#include <format>\nstd::string name();")}})
          .read("main.cpp");
  REQUIRE(facts.scripts.size() == 1);
  CHECK(facts.scripts[0].pieces.size() == 3);
  CHECK(facts.coverage.at(0).kind == CoverageKind::semantic);
}
