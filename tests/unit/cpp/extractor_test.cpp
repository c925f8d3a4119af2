#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "extract/cpp/preprocessor_notes.h"
#include "project.h"

using namespace bridgelint::test;  // NOLINT: tests only
namespace bl = bridgelint;

TEST_CASE("a framework header that does not compile is replaced by our declarations") {
  const Project project({{"main.cc",
                          "#include \"webview.h\"\nint main() {\n"
                          "  webview::webview w(true, nullptr);\n"
                          "  w.bind(\"go\", [](const std::string& r) -> std::string { "
                          "return r; });\n}\n"},
                         {"webview.h",
                          "#pragma once\n#include <gtk-not-there/gtk.h>\n#include <string>\n"
                          "namespace webview { class webview : GtkThing { public: "
                          "webview(bool, void*); }; }\n"}});
  const auto facts = project.read("main.cc");
  REQUIRE(facts.commands.size() == 1);
  CHECK(facts.commands[0].tier == bl::Tier::semantic);
  CHECK(facts.coverage.at(0).kind == bl::CoverageKind::semantic);
}

TEST_CASE("headers that are not there are named and remembered") {
  const Project project(
      {{"src/main.cc", "#include \"gone/config.h\"\nint main() {}\n"}, {"inc/a.h", ""}});
  const auto facts = project.read("src/main.cc", {"-Iinc"});
  REQUIRE(facts.coverage.size() == 1);
  CHECK(facts.coverage[0].kind == bl::CoverageKind::partial);
  CHECK(facts.coverage[0].reason.find("src/main.cc:1: ") == 0);
  CHECK(facts.coverage[0].reason.find("gone/config.h") != std::string::npos);
}

TEST_CASE("code that no compiler understands still gives its handlers") {
  const std::string source =
      "#include \"webview/webview.h\"\n#include <absent_sdk.h>\n"
      "SDK_ENTRY(main, HINST h) {\n  Unknown::type w = make();\n"
      "  w.bind(\"save\", [&](auto req) { return req; });\n"
      "  w.bind(address, port);\n}\n";
  const auto facts = Project({{"main.cc", source}}).read("main.cc");
  REQUIRE(facts.commands.size() == 1);
  CHECK(facts.commands[0].name.value == "save");
  CHECK(facts.commands[0].tier != bl::Tier::semantic);
  CHECK_FALSE(facts.commands[0].handler.empty());
  CHECK(facts.coverage.at(0).kind != bl::CoverageKind::semantic);
}

TEST_CASE("the other platform's branch is read, disabled code is not") {
  const auto facts = Project({{"main.cc", webview_program(R"src(
#ifdef _WIN32
  w.bind("windows", [](const std::string& r) -> std::string { return r; });
#else
  w.bind("elsewhere", [](const std::string& r) -> std::string { return r; });
#endif
#if 0
  w.bind("never", [](const std::string& r) -> std::string { return r; });
#endif
)src")}}).read("main.cc");
  REQUIRE(facts.commands.size() == 2);
  CHECK(command(facts, "windows")->tier == bl::Tier::semantic);
  CHECK(command(facts, "elsewhere")->tier == bl::Tier::semantic);
}

TEST_CASE("code for an option of the project is read where no flags say whether it is set") {
  const Project project({{"main.cc", R"src(#include "webview/webview.h"
#include <string>
struct Page { std::string save(const std::string& text) { return text; } };
void expose(webview::webview& window, Page& page) {
#if defined(WITH_NOTES) && !defined(WITHOUT_NOTES)
  const std::string name = "save";
  window.bind(name, [&](const std::string& text) { return page.save(text); });
  window.set_size(1, 2, WEBVIEW_HINT_NONE);
#endif
#if WITH_MORE
  window.bind("more", [&](const std::string& text) { return page.save(text); });
#endif
#if VERSION(3) || LEVEL > 2
  window.bind("late", [&](const std::string& text) { return page.save(text); });
#endif
#ifdef MY_DEBUG
  window.bind("debug", [&](const std::string& text) { return page.save(text); });
#endif
}
)src"}});
  auto unit = project.unit("main.cc");
  const auto tier = [](const bl::FileFacts& facts, const char* name) {
    const auto* found = command(facts, name);
    return found == nullptr ? std::optional<bl::Tier>() : found->tier;
  };
  CHECK(tier(project.read(unit), "save") != bl::Tier::semantic);
  unit.inferred = true;
  const auto facts = project.read(unit);
  CHECK(tier(facts, "save") == bl::Tier::semantic);
  CHECK(tier(facts, "more") == bl::Tier::semantic);
  CHECK(tier(facts, "late") == bl::Tier::syntactic);
  CHECK(tier(facts, "debug") == bl::Tier::syntactic);
  REQUIRE(facts.problems.size() == 1);
  CHECK(facts.problems[0].message.find("WITH_MORE, WITH_NOTES was read") != std::string::npos);
}

TEST_CASE("options that exclude each other are read one after the other") {
  const Project project({{"main.cc", webview_program(R"src(
#if defined(WITH_FILES)
  w.bind("files", [](const std::string& text) { return text; });
#elif defined(WITH_NOTES)
  w.bind("notes", [](const std::string& text) { return text; });
#endif
#ifdef WITH_MORE
  w.bind("more", [](const std::string& text) { return text; });
#endif
)src")}});
  auto unit = project.unit("main.cc");
  unit.inferred = true;
  const auto facts = project.read(unit);
  for (const char* name : {"files", "notes", "more"}) {
    REQUIRE(command(facts, name) != nullptr);
    CHECK(command(facts, name)->tier == bl::Tier::semantic);
  }
  REQUIRE(facts.problems.size() == 2);
  CHECK(facts.problems[0].message.find("WITH_FILES, WITH_MORE was") != std::string::npos);
  CHECK(facts.problems[1].message.find("WITH_NOTES was") != std::string::npos);
}

TEST_CASE("a program's header of a framework header's name is its own, also when it is broken") {
  const Project project({{"webview.h", R"src(#include <not/there.h>
#include <QWebChannel>
class WebView : public QObject {
  Q_OBJECT
 public slots:
  void go() {}
};
)src"},
                         {"main.cc", R"src(#include "webview.h"
void expose(QWebChannel* channel) { channel->registerObject("view", new WebView); }
)src"}});
  CHECK(command(project.read("main.cc"), "view.go") != nullptr);
}

TEST_CASE("data is followed into the code for another platform, with its SDK absent") {
  const auto facts = Project({{"main.cc", webview_program(R"src(
  w.bind("open", [](const std::string& r) -> std::string { open_file(r); return r; });
)src",
                                                          R"src(
#ifdef _WIN32
#include <windows.h>
#include <shellapi.h>
static void open_file(const std::string& path) {
  ShellExecuteA(nullptr, "open", path.c_str(), nullptr, nullptr, SW_SHOWNORMAL);
}
#elif defined(__APPLE__)
static void open_file(const std::string& path) { system(("open " + path).c_str()); }
#else
static void open_file(const std::string&) {}
#endif
)src")}}).read("main.cc");
  std::set<std::string> sinks;
  for (const auto& function : facts.functions) {
    for (const auto& flow : function.flows) {
      if (flow.to.kind == bl::EndpointKind::sink) sinks.insert(flow.to.detail);
    }
  }
  CHECK(sinks.contains("ShellExecuteA"));
  CHECK(sinks.contains("system"));
  CHECK(facts.commands.size() == 1);
  CHECK(facts.coverage.at(0).kind == bl::CoverageKind::semantic);
}

TEST_CASE("an include guard says nothing of the build type") {
  const auto facts =
      Project({{"main.cc", "#include \"app_debug.h\"\n"},
               {"app_debug.h", "#ifndef APP_DEBUG_H\n#define APP_DEBUG_H\n" +
                                   webview_program("  w.set_title(\"a\");") + "#endif\n"}})
          .read("main.cc");
  for (const auto& setting : facts.settings) CHECK_FALSE(setting.debug_only);
  CHECK_FALSE(bl::is_build_type_macro("APP_DEBUG_H"));
  CHECK_FALSE(bl::is_build_type_macro("DEBUG_VIEW_HPP_"));
  CHECK(bl::is_build_type_macro("APP_DEBUG"));
}

TEST_CASE("without builtin headers the syntax is read and the coverage says so") {
  const Project project({{"main.cc", webview_program("  w.bind(\"x\", [](const std::string& r) "
                                                     "-> std::string { return r; });")}});
  std::vector<bl::Problem> problems;
  const auto models = bl::load_models(problems);
  const bl::CppExtractor extractor({""});
  const auto facts = extractor.extract(project.unit("main.cc"), {*project.files, models, root, {}});
  REQUIRE(facts.commands.size() == 1);
  CHECK(facts.commands[0].tier == bl::Tier::syntactic);
  CHECK(facts.coverage.at(0).kind == bl::CoverageKind::syntactic);
}

TEST_CASE("a switch that the syntax shows to be asked for is not known") {
  const auto value_under = [](const std::string& condition) {
    const Project project({{"main.cc",
                            "#include <webkit/webkit.h>\n"
                            "void show(WebKitSettings* settings, bool debug) {\n  " +
                                condition +
                                " webkit_settings_set_enable_developer_extras("
                                "settings, TRUE);\n}\n"}});
    std::vector<bl::Problem> problems;
    const auto models = bl::load_models(problems);
    const auto facts =
        bl::CppExtractor({""}).extract(project.unit("main.cc"), {*project.files, models, root, {}});
    REQUIRE(facts.settings.size() == 1);
    return facts.settings[0].value.known;
  };
  CHECK(value_under("") == bl::Known::exact);
  CHECK(value_under("if (settings)") == bl::Known::exact);
  CHECK(value_under("if (debug)") == bl::Known::unknown);
  CHECK(value_under("if (debug) {} else") == bl::Known::exact);
}

TEST_CASE("what encodes a value for a script is known by its name where only the syntax is read") {
  const auto kind_of_value = [](const std::string& value) {
    const Project project({{"main.cc",
                            "#include \"webview/webview.h\"\n"
                            "void show(webview::webview& w, int tries) {\n  w.eval(\"say('\" + " +
                                value + " + \"')\");\n}\n"}});
    std::vector<bl::Problem> problems;
    const auto models = bl::load_models(problems);
    const auto facts =
        bl::CppExtractor({""}).extract(project.unit("main.cc"), {*project.files, models, root, {}});
    REQUIRE(facts.scripts.size() == 1);
    return facts.scripts[0].pieces.at(1).kind;
  };
  CHECK(kind_of_value("std::to_string(tries + 1)") == bl::PieceKind::encoded);
  CHECK(kind_of_value("made.dump()") == bl::PieceKind::encoded);
  CHECK(kind_of_value("made.text()") == bl::PieceKind::value);
  CHECK(kind_of_value("made") == bl::PieceKind::value);
}

TEST_CASE("bad input is a coverage, not a crash") {
  SECTION("missing") {
    const auto facts = Project({}).read("gone.cc");
    CHECK(facts.coverage.at(0).kind == bl::CoverageKind::failed);
  }
  SECTION("nesting") {
    const std::string deep(10000, '(');
    const auto facts = Project({{"deep.cc", "int x = " + deep + "1" + std::string(10000, ')') +
                                                ";\n" + std::string(10000, '{')}})
                           .read("deep.cc");
    CHECK(facts.coverage.at(0).kind == bl::CoverageKind::partial);
  }
  SECTION("lists that have no type") {
    const auto facts =
        Project({{"list.cc",
                  "struct S { int a; };\nabsent make();\nvoid use(const S& s) {\n"
                  "  auto list = {absent(1), [](int x) { return x; }};\n"
                  "  const S made{.a = gone, .b = {1, 2}};\n"
                  "  call({absent{1}, {2, 3}});\n  made = {{}, {gone}};\n"
                  "  S other = {missing, {nothing}};\n  return {use, {gone}};\n}\n"}})
            .read("list.cc");
    CHECK(facts.coverage.at(0).kind == bl::CoverageKind::partial);
  }
  SECTION("a long sum") {
    std::string sum = "\"a\"";
    for (int index = 0; index < 3000; ++index) sum += " + std::string(\"b\")";
    const auto facts =
        Project({{"main.cc", webview_program("  w.eval(" + sum + ");")}}).read("main.cc");
    CHECK(facts.coverage.size() == 1);
  }
  SECTION("bytes") {
    std::string noise;
    for (int index = 0; index < 5000; ++index) noise += static_cast<char>(index * 7919 % 256);
    const auto facts = Project({{"noise.cc", noise}}).read("noise.cc");
    CHECK(facts.coverage.size() == 1);
  }
}

TEST_CASE("a stop request is honoured") {
  std::stop_source source;
  source.request_stop();
  const Project project({{"main.cc", webview_program("")}});
  const auto facts = project.read(project.unit("main.cc"), source.get_token());
  CHECK(facts.functions.empty());
}

TEST_CASE("flags that Clang does not know do not stand in its way") {
  const auto facts = Project({{"main.cc", webview_program("  w.eval(\"1\");")}})
                         .read("main.cc", {"-fno-canonical-system-headers", "-mno-such-thing"});
  CHECK(facts.coverage.at(0).kind == bl::CoverageKind::semantic);
  CHECK(facts.scripts.size() == 1);
}

TEST_CASE("equal input gives equal facts") {
  const Project project({{"main.cc", webview_program("  w.bind(\"x\", [](const std::string& r) "
                                                     "-> std::string { return r; });")}});
  CHECK(project.read("main.cc") == project.read("main.cc"));
}

TEST_CASE("a framework's header in the tree is not the project's use of it") {
  const Project project({{"main.c",
                          "#include \"webview.h\"\nint main(void) { webview_t w = "
                          "webview_create(0, 0); webview_eval(w, \"go()\"); }\n"},
                         {"webview.h",
                          "typedef void *webview_t;\n"
                          "webview_t webview_create(int debug, void *window);\n"
                          "int webview_eval(webview_t w, const char *js);\n"
                          "static int inject(webview_t w, const char *css) {\n"
                          "  return webview_eval(w, css);\n}\n"}});
  const auto facts = project.read("main.c");
  REQUIRE(facts.scripts.size() == 1);
  CHECK(facts.scripts[0].at.file == "main.c");
  CHECK(facts.settings.size() == 1);
}
