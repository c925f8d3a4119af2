#include <catch2/catch.hpp>

#include "project.h"

using namespace bridgelint::test;  // NOLINT: tests only
namespace bl = bridgelint;

namespace {

void check_names(const bl::FileFacts& facts, const std::vector<std::string>& names) {
  std::vector<std::string> found;
  for (const auto& fact : facts.commands) {
    CHECK(fact.name.is_exact());
    found.push_back(fact.name.value);
  }
  std::ranges::sort(found);
  CHECK(found == names);
}

using Pieces = std::vector<std::pair<bl::PieceKind, std::string>>;

Pieces pieces(const bl::FileFacts& facts) {
  Pieces result;
  if (facts.scripts.size() != 1) return result;
  for (const auto& piece : facts.scripts.front().pieces)
    result.emplace_back(piece.kind, piece.text);
  return result;
}

constexpr auto literal = bl::PieceKind::literal;
constexpr auto encoded = bl::PieceKind::encoded;
constexpr auto value = bl::PieceKind::value;

}  // namespace

TEST_CASE("a lambda bound to a literal name is a command with its handler") {
  const auto source = webview_program(
      R"src(w.bind("count", [&](const std::string& req) -> std::string { return req; });)src");
  const auto facts = read_main(source);
  REQUIRE(facts.coverage.size() == 1);
  CHECK(facts.coverage[0].kind == bl::CoverageKind::semantic);
  REQUIRE(facts.commands.size() == 1);
  const auto& fact = facts.commands[0];
  CHECK(fact.tier == bl::Tier::semantic);
  CHECK(fact.framework == "webview");
  CHECK(bytes_at(source, fact.name_at) == "\"count\"");
  CHECK(bytes_at(source, fact.handler).starts_with("[&](const std::string& req)"));
  CHECK(fact.handler_id == "main.cc@" + std::to_string(fact.handler.begin));
  CHECK(fact.untrusted == std::vector<uint32_t>{0});
}

TEST_CASE("the C API and its functions") {
  const std::string source = R"src(#include "webview/webview.h"
                                  static void save(const char* id, const char* req, void* arg) {
                                    (void)id;
                                    (void)req;
                                    (void)arg;
                                  }
                                  int main(void) {
                                    webview_t w = webview_create(1, 0);
                                    webview_bind(w, "save", save, 0);
                                    webview_unbind(w, "old");
                                    webview_navigate(w, "https://example.org/");
                                    return 0;
                                  }
  )src";
  const auto facts = Project({{"main.c", source}}).read("main.c");
  CHECK(facts.coverage.at(0).kind == bl::CoverageKind::semantic);
  REQUIRE(command(facts, "save") != nullptr);
  CHECK(command(facts, "save")->untrusted == std::vector<uint32_t>{0, 1});
  CHECK(bytes_at(source, command(facts, "save")->handler) == "save");
  REQUIRE(facts.removed.size() == 1);
  CHECK(facts.removed[0].name.value == "old");
  REQUIRE(facts.navigations.size() == 1);
  CHECK(facts.navigations[0].target.value == "https://example.org/");
  REQUIRE(facts.settings.size() == 1);
  CHECK(facts.settings[0].value.value == "1");
}

TEST_CASE("names through constants and concatenation, honest about the rest") {
  const auto facts = read_main(webview_program(R"src(
                                  auto f = [](const std::string&) -> std::string { return {}; };
                                  w.bind(kName, f);
                                  w.bind(std::string{"b"}, f);
                                  w.bind(prefix + "c", f);
                                  w.bind(Names::d, f);
                                  w.bind("part_" + std::to_string(rand()), f);
                                  w.bind(std::getenv("X"), f);
                                )src",
                                               R"src(#include <cstdlib>
#define NAME "a"
                                     constexpr const char* kName = NAME;
                                     const std::string prefix = "pre.";
                                     struct Names {
                                       static constexpr const char* d = "d";
                                     };
                                )src"));
  REQUIRE(facts.commands.size() == 6);
  CHECK(command(facts, "a") != nullptr);
  CHECK(command(facts, "b") != nullptr);
  CHECK(command(facts, "pre.c") != nullptr);
  CHECK(command(facts, "d") != nullptr);
  CHECK(std::ranges::count_if(facts.commands, [](const auto& fact) {
          return fact.name == bl::Text::starting("part_");
        }) == 1);
  CHECK(std::ranges::count_if(facts.commands, [](const auto& fact) {
          return fact.name.known == bl::Known::unknown;
        }) == 1);
}

TEST_CASE("a loop over a constant table is one command for each row") {
  const std::string handlers = R"src(
    std::string one(const std::string& r) {
      return r;
    }
    std::string two(const std::string& r) {
      return r;
    }
    struct Entry {
      const char* name;
      std::string (*handler)(const std::string&);
    };
    const Entry table[] = {{"t1", one}, {"t2", two}};
#include <map>
#include <vector>
#include <functional>
  )src";
  const auto facts = read_main(webview_program(R"src(
                                                 for (const auto& entry : table)
                                                   w.bind(entry.name, entry.handler);
                                                 for (const char* name : {"l1", "l2"}) w.bind(name, one);
                                                 const std::vector<std::string> names{"v1", "v2"};
                                                 for (const auto& name : names) w.bind("x." + name, two);
                                                 const std::map<std::string, std::function<std::string(const std::string&)>> map{{"m1", one}};
                                                 for (const auto& [name, handler] : map) w.bind(name, handler);
                                                 for (int i = 0; i < 2; ++i) w.bind(std::string("i"
                                                                                                ".") + table[i].name, one);
                                               )src",
                                               handlers));
  check_names(facts, {"i.t1", "i.t2", "l1", "l2", "m1", "t1", "t2", "x.v1", "x.v2"});
  REQUIRE(command(facts, "t2") != nullptr);
  CHECK(command(facts, "t2")->handler_id.find("two") != std::string::npos);
  REQUIRE(command(facts, "m1") != nullptr);
  CHECK(command(facts, "m1")->handler_id.find("one") != std::string::npos);
}

TEST_CASE("a table that changes is a dynamic name") {
  const auto facts = read_main(webview_program(R"src(
                                                 std::vector<std::string> names{"v1"};
                                                 names.push_back(std::getenv("X"));
                                                 for (const auto& name : names) w.bind(name, [](const std::string& r) -> std::string { return r; });
                                               )src",
                                               "#include <vector>\n#include <cstdlib>\n"));
  REQUIRE(facts.commands.size() == 1);
  CHECK(facts.commands[0].name.known == bl::Known::unknown);
}

TEST_CASE("calls of a wrapper are commands") {
  const auto source = R"src(#include "webview/webview.h"
#include <functional>
#include <string>
                           struct App {
                             webview::webview w{false, nullptr};
                             void expose(const std::string& name, std::function<std::string(const std::string&)> fn) {
                               w.bind("app." + name, [fn](const std::string& req) -> std::string { return fn(req); });
                             }
                             void deep(const char* name) {
                               expose(name, [](const std::string& r) { return r; });
                             }
                             template <typename F>
                             void direct(const char* name, F fn) {
                               w.bind(name, fn);
                             }
                           };
                           std::string open_file(const std::string& r) {
                             return r;
                           }
                           int main() {
                             App app;
                             app.expose("open", open_file);
                             app.deep("deep");
                             app.direct("tmpl", [](const std::string& r) -> std::string { return r; });
                             auto add = [&](auto name, auto fn) { app.w.bind(name, fn); };
                             add("generic", [](const std::string& r) -> std::string { return r; });
                           }
  )src";
  const auto facts = read_main(source);
  check_names(facts, {"app.deep", "app.open", "generic", "tmpl"});
  REQUIRE(command(facts, "app.open") != nullptr);
  CHECK(command(facts, "app.open")->handler_id.find("open_file") != std::string::npos);
  CHECK(bytes_at(source, command(facts, "app.open")->name_at) == "\"open\"");
  CHECK(command(facts, "tmpl")->tier == bl::Tier::semantic);
  CHECK_FALSE(command(facts, "tmpl")->handler.empty());
}

TEST_CASE("handlers behind std::bind, members, variables and call operators") {
  const auto facts = read_main(R"src(#include "webview/webview.h"
#include <functional>
#include <string>
                                    struct App {
                                      webview::webview w{false, nullptr};
                                      void async(void* tag, const std::string& req, const std::string& id) {}
                                      std::string sync(const std::string& req) { return req; }
                                      struct Functor {
                                        std::string operator()(const std::string& r) const { return r; }
                                      };
                                      void setup() {
                                        using namespace std::placeholders;
                                        w.bind("moved", std::bind(&App::async, this, _3, _2, _1), nullptr);
                                        w.bind("front", std::bind_front(&App::sync, this));
                                        std::function<std::string(const std::string&)> f;
                                        f = [](const std::string& r) { return r; };
                                        w.bind("variable", f);
                                        w.bind("functor", Functor{});
                                      }
                                    };
  )src");
  REQUIRE(facts.commands.size() == 4);
  REQUIRE(command(facts, "moved") != nullptr);
  CHECK(command(facts, "moved")->handler_id.find("async") != std::string::npos);
  CHECK(command(facts, "moved")->untrusted == std::vector<uint32_t>{1, 2});
  CHECK(command(facts, "front")->handler_id.find("sync") != std::string::npos);
  CHECK(command(facts, "front")->untrusted == std::vector<uint32_t>{0});
  CHECK(command(facts, "variable")->handler_id.find('@') != std::string::npos);
  CHECK_FALSE(command(facts, "functor")->handler_id.empty());
}

TEST_CASE("WebUI: events, member pointers, catch-all, servers") {
  const auto facts = read_main(R"src(#include "webui.hpp"
                                    struct Page {
                                      void save(webui::window::event* e) {}
                                    };
                                    void any(webui::window::event* e) {}
                                    int main() {
                                      webui::window win;
                                      Page page;
                                      win.bind("save", &page, &Page::save);
                                      win.bind("", any);
                                      win.set_public(true);
                                      win.show("<html><script src=\"webui.js\"></script></html>");
                                    }
  )src");
  CHECK(facts.coverage.at(0).reason == "");
  REQUIRE(command(facts, "save") != nullptr);
  CHECK(command(facts, "save")->handler_id.find("Page") != std::string::npos);
  REQUIRE(command(facts, "") != nullptr);
  CHECK(command(facts, "")->catch_all);
  REQUIRE(facts.servers.size() == 2);
  CHECK(std::ranges::count_if(facts.servers, [](const auto& fact) {
          return fact.address == bl::Text::exact("0.0.0.0");
        }) == 1);
  REQUIRE(facts.documents.size() == 1);
  CHECK(facts.documents[0].language == bl::Language::html);
  CHECK(facts.documents[0].text.text() == "<html><script src=\"webui.js\"></script></html>");
}

TEST_CASE("what is called bind elsewhere is no command") {
  const auto facts = read_main(webview_program(R"src(
                                                 Socket s;
                                                 s.bind("0.0.0.0", [](const std::string& r) -> std::string { return r; });
                                                 s.eval("2 + 2");
                                               )src",
                                               R"src(
                                                 struct Socket {
                                                   template <typename F>
                                                   void bind(const char*, F) {}
                                                   void eval(const char*) {}
                                                 };
                                               )src"));
  CHECK(facts.commands.empty());
  CHECK(facts.scripts.empty());
  CHECK(facts.documents.empty());
}

TEST_CASE("a script put together in a statement") {
  const auto facts = read_main(webview_program(R"src(
                                                 std::string name = std::getenv("NAME");
                                                 w.eval("set('" + name + "', " + std::to_string(3) + ")");
                                               )src",
                                               "#include <cstdlib>\n"));
  CHECK(pieces(facts) == Pieces{{literal, "set('"},
                                {value, "std::getenv(\"NAME\")"},
                                {literal, "', "},
                                {encoded, "std::to_string(3)"},
                                {literal, ")"}});
}

TEST_CASE("a script put together over several statements") {
  const std::string user = "#include <cstdio>\n#include <sstream>\nextern std::string user;\n";
  SECTION("appended") {
    const auto facts = read_main(webview_program(R"src(
                                                   std::string js = "show(";
                                                   js += user;
                                                   js.append(");");
                                                   w.eval(js);
                                                   js += "later";
                                                 )src",
                                                 user));
    CHECK(pieces(facts) == Pieces{{literal, "show("}, {value, "user"}, {literal, ");"}});
  }
  SECTION("streamed") {
    const auto facts = read_main(webview_program(R"src(
                                                   std::ostringstream out;
                                                   out << "show(" << user << ", " << 7 << ")";
                                                   w.eval(out.str());
                                                 )src",
                                                 user));
    CHECK(
        pieces(facts) ==
        Pieces{
            {literal, "show("}, {value, "user"}, {literal, ", "}, {encoded, "7"}, {literal, ")"}});
  }
  SECTION("printed") {
    const auto facts = read_main(webview_program(R"src(
                                                   char buffer[100];
                                                   snprintf(buffer, sizeof buffer, "f(%d, '%s')", 5, user.c_str());
                                                   w.eval(buffer);
                                                 )src",
                                                 user));
    CHECK(pieces(facts) ==
          Pieces{
              {literal, "f("}, {encoded, "5"}, {literal, ", '"}, {value, "user"}, {literal, "')"}});
  }
}

TEST_CASE("pages in C++ strings map back to the source") {
  const auto source =
      webview_program("  w.set_html(page);\n  w.init(\"go(\\\"a\\\");\" \" end()\");",
                      "constexpr auto page = R\"x(<p id=\"a\">\n</p>)x\";\n");
  const auto facts = read_main(source);
  REQUIRE(facts.documents.size() == 2);
  const auto html =
      std::ranges::find(facts.documents, bl::Language::html, &bl::EmbeddedDocument::language);
  REQUIRE(html != facts.documents.end());
  CHECK(html->text.text() == "<p id=\"a\">\n</p>");
  CHECK(bytes_at(source, html->text.place(3, 5)) == "id");
  const auto script =
      std::ranges::find(facts.documents, bl::Language::javascript, &bl::EmbeddedDocument::language);
  REQUIRE(script != facts.documents.end());
  CHECK(script->text.text() == "go(\"a\"); end()");
  CHECK(bytes_at(source, script->text.place(3, 4)) == "\\\"");
  CHECK(bytes_at(source, script->text.place(9, 12)) == "end");
}

TEST_CASE("settings and the build type") {
  const auto setting = [](const std::string& source) {
    const auto facts = read_main("#include \"webview/webview.h\"\n#include <memory>\n" + source);
    REQUIRE(facts.settings.size() >= 1);
    return facts.settings.front();
  };
  SECTION("plain") {
    const auto fact = setting("int main() { webview::webview w(true, nullptr); }");
    CHECK(fact.key == "devtools");
    CHECK(fact.value == bl::Text::exact("true"));
    CHECK_FALSE(fact.debug_only);
  }
  SECTION("behind a guard") {
    const auto fact = setting(
        "#ifdef NDEBUG\nconstexpr bool d = false;\n#else\nconstexpr bool d = true;\n#endif\n"
        "int main() { webview::webview w(d, nullptr); }");
    CHECK(fact.value == bl::Text::exact("true"));
    CHECK(fact.debug_only);
  }
  SECTION("behind make_unique") {
    const auto fact =
        setting("int main() { auto w = std::make_unique<webview::webview>(true, nullptr); }");
    CHECK(fact.value == bl::Text::exact("true"));
  }
  SECTION("computed") {
    const auto fact =
        setting("int main(int argc, char**) { webview::webview w(argc > 1, nullptr); }");
    CHECK(fact.value.known == bl::Known::unknown);
  }
}

TEST_CASE("the message channel of webview 0.1 is a field") {
  const std::string source = R"src(#define WEBVIEW_IMPLEMENTATION
#include "webview.h"
static void on_message(struct webview *w, const char *arg) { (void)w; (void)arg; }
int main(void) {
  struct webview w = {0};
  w.url = "https://example.org/";
  w.external_invoke_cb = on_message;
  w.debug = 1;
  return 0;
}
)src";
  const auto facts = Project({{"main.c", source}}).read("main.c");
  REQUIRE(command(facts, "external.invoke") != nullptr);
  CHECK(command(facts, "external.invoke")->handler_id.find("on_message") != std::string::npos);
  CHECK(facts.navigations.size() == 1);
  CHECK(facts.settings.size() == 1);
}
