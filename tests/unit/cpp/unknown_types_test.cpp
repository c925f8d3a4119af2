// Data flow through types that no header in reach declares.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "facts/link.h"
#include "project.h"

using namespace bridgelint;

namespace {

struct Case {
  std::string name;
  std::string code;  ///< defines `f`, to which a command gives page data
  bool reaches = true;
};

// Reads all cases as one unit and checks of each whether page data reaches `system`.
void check_reach(const std::vector<Case>& cases) {
  std::string source =
      "#include <webview/webview.h>\n#include <absent_sdk.h>\n#include <cstdlib>\n"
      "#include <memory>\n#include <string>\n";
  std::string binds;
  for (size_t i = 0; i < cases.size(); ++i) {
    const auto space = "case" + std::to_string(i);
    source += "namespace " + space + " {\n" + cases[i].code + "\n}\n";
    binds += "  w.bind(\"" + cases[i].name + "\", [](const std::string& x) -> std::string { " +
             space + "::f(x); return {}; });\n";
  }
  source += "void expose(webview::webview& w) {\n" + binds + "}\n";
  const auto facts = test::Project({{"main.cc", source}}).read("main.cc");
  std::set<std::string> found;
  for (const auto& flow : link_flows(facts).flows) {
    for (const auto* command : flow.commands) found.insert(command->name.value);
  }
  for (const auto& one : cases) {
    INFO(one.name << "\n" << one.code);
    CHECK(found.contains(one.name) == one.reaches);
  }
}

}  // namespace

TEST_CASE("data is followed through types that nothing declares") {
  check_reach({
      {"a parameter",
       "void run(const std::string& c, Shell1* s) { system(c.c_str()); }\n"
       "void f(const std::string& x) { run(x, nullptr); }"},
      {"a result",
       "Outcome1 run(const std::string& c) { system(c.c_str()); return {}; }\n"
       "void f(const std::string& x) { run(x); }"},
      {"constructed", "void f(const std::string& x) { Text1 t(x); system(t.c_str()); }"},
      {"copied into", "void f(const std::string& x) { Text2 t = x; system(t.c_str()); }"},
      {"assigned", "void f(const std::string& x) { Text3 t; t = x; system(t.c_str()); }"},
      {"appended", "void f(const std::string& x) { Text4 t; t += x; system(t.c_str()); }"},
      {"kept by a method",
       "void f(const std::string& x) { Text5 t; t.append(x); system(t.c_str()); }"},
      {"of a namespace", "void f(const std::string& x) { lib6::Text t(x); system(t.c_str()); }"},
      {"of nested namespaces",
       "void f(const std::string& x) { lib7::io::Path p(x); system((p / \"a\").c_str()); }"},
      {"made by a static function",
       "void f(const std::string& x) { Json8 j = Json8::parse(x); std::string c = j[\"cmd\"];\n"
       "  system(c.c_str()); }"},
      {"of an unknown type at all",
       "void f(const std::string& x) { auto j = lib9::parse(x);\n"
       "  system(j[\"cmd\"].get<std::string>().c_str()); }"},
      {"of a function that nothing declares",
       "void f(const std::string& x) { auto t = convert10(x); system(t.c_str()); }"},
      {"allocated and gone through",
       "void f(const std::string& x) { std::unique_ptr<Parser11> p(new Parser11(x));\n"
       "  for (auto& item : p->items()) system(item.c_str()); }"},
      {"a constant beside it",
       "void run(const std::string& c, int flags) { system(c.c_str()); }\n"
       "void f(const std::string& x) { run(x, OPTION_12 | 3); }"},
      {"an enumerator beside it",
       "void run(const std::string& c, int flags) { system(c.c_str()); }\n"
       "void f(const std::string& x) { run(x, Mode13::fast); }"},
      {"in a switch",
       "void f(const std::string& x) { switch (x.size()) {\n"
       "  case MESSAGE_14: system(x.c_str()); break; } }"},
      {"a base class",
       "struct Own15 : public Base15 { void go(const std::string& c) {\n"
       "  system(c.c_str()); } };\n"
       "void f(const std::string& x) { Own15 o; o.go(x); }"},
      {"a cast",
       "void f(const std::string& x) { auto* t = static_cast<Text16*>((void*)&x);\n"
       "  system(t->c_str()); }"},
      {"a class template",
       "void f(const std::string& x) { Holder17<Text17> t(x); system(t.c_str()); }"},
      {"a class template of a value",
       "void f(const std::string& x) { Array18<char, 16> t = x; system(t.c_str()); }"},
      {"a class template in a parameter",
       "void run(const std::string& c, const Ref19<Text19>& s) { system(c.c_str()); }\n"
       "void f(const std::string& x) { run(x, nullptr); }"},
      {"a class template of a namespace",
       "void f(const std::string& x) { lib20::Holder<std::string> t(x);\n"
       "  if (t.size() < 3 || x.size() > 4) system(t.c_str()); }"},
      {"a static function of a class template",
       "void f(const std::string& x) { auto t = Maker21<Text21>::from(x); system(t.c_str()); }"},
      {"a class template within another",
       "struct Own22 { std::vector<Holder22<Text22>> all; std::string last; };\n"
       "void f(const std::string& x) { Own22 o; o.last = x; system(o.last.c_str()); }"},
      {"a function template",
       "void f(const std::string& x) { auto t = convert23<std::string>(x); system(t.c_str()); }"},
      {"a cast that nothing declares",
       "void f(const std::string& x) { auto* t = object_cast24<std::string*>(x);\n"
       "  system(t->c_str()); }"},
      {"a sink that nothing declares",
       "void f(const std::string& x) { std::wstring w(x.begin(), x.end()); _wsystem(w.c_str()); }"},
      {"a base that is a class template",
       "struct Own25 : public Base25<Own25> { void go(const std::string& c) {\n"
       "  system(c.c_str()); } };\n"
       "void f(const std::string& x) { Own25 o; o.go(x); }"},
      {"a specialisation of what nothing declares",
       "template <> struct Traits26<int> { static void go() {} };\n"
       "void f(const std::string& x) { Traits26<int> t; system(x.c_str()); }"},
  });
}

TEST_CASE("guards hold among types that nothing declares") {
  check_reach({
      {"a fixed list",
       "void f(const std::string& x) { Text21 t(x); if (x != \"a\" && x != \"b\") return;\n"
       "  system(x.c_str()); }",
       false},
      {"a comparison of the object",
       "void f(const std::string& x) { Text22 t(x); if (t == \"a\") system(t.c_str()); }", false},
      {"another object",
       "void f(const std::string& x) { Text23 t(x); Text23 u(\"ls\"); system(u.c_str()); }", false},
      {"a length that something unknown counted",
       "void f(const std::string& x) { Text25 t(x); int n = t.measure(nullptr);\n"
       "  char* c = new char[n + 1]; c[0] = 0; system(c); }",
       false},
      {"a digest",
       "void f(const std::string& x) {\n"
       "  auto d = QCryptographicHash::hash(x, QCryptographicHash::Md4).toHex();\n"
       "  system(d.c_str()); }",
       false},
      {"overwritten",
       "void f(const std::string& x) { Text24 t(x); t = \"ls\"; system(t.c_str()); }", false},
  });
}

TEST_CASE("a class that comes later is the program's own") {
  check_reach({{"declared after its use in a template",
                "template <class T> void g(T t) { Later31 l; l.go(t); }\n"
                "struct Later31 { void go(const std::string& c) { system(c.c_str()); } };\n"
                "void f(const std::string& x) { Later31 l; l.go(x); }"}});
}

TEST_CASE("each file of a unit may use other parts of a namespace that nothing declares") {
  const test::Project project(
      {{"text.h",
        "#include <absent.h>\n#include <string>\n"
        "inline void note(const std::string& c) { lib::Log log(c); lib::io::flush(log); }\n"},
       {"main.cc",
        "#include <webview/webview.h>\n#include <cstdlib>\n#include \"text.h\"\n"
        "void run(const std::string& x) { lib::Text t(x); lib::io::Path p(t); note(x);\n"
        "  system(p.c_str()); }\n"
        "void start(webview::webview& w) {\n"
        "  w.bind(\"run\", [](const std::string& x) -> std::string { run(x); return {}; "
        "});\n}\n"}});
  CHECK(link_flows(project.read("main.cc")).flows.size() == 1);
}

TEST_CASE("an object given to a class that no model names is not given to pages") {
  const test::Project project(
      {{"main.cc",
        "#include <QObject>\n#include <QWebChannel>\n#include <QDBusConnection>\n"
        "void start(QWebChannel* channel, QObject* object) {\n"
        "  QDBusConnection::sessionBus().registerObject(\"bus\", object);\n"
        "  channel->registerObject(\"page\", object);\n}\n"}});
  const auto facts = project.read("main.cc");
  REQUIRE_FALSE(facts.commands.empty());
  for (const auto& command : facts.commands) CHECK(command.name.value.starts_with("page"));
}

TEST_CASE("a chain of comparisons that looks like arguments without end is read once") {
  std::string chain = "bool f(int x) { return absent27";
  for (int i = 0; i < 100'000; ++i) chain += " < x";
  const auto facts =
      test::Project({{"main.cc", "#include <webview/webview.h>\n" + chain + "; }\n"}})
          .read("main.cc");
  CHECK(facts.coverage.size() == 1);
}

TEST_CASE("plain C has types that nothing declares, too") {
  const test::Project project(
      {{"main.c",
        "#include <webview/webview.h>\n#include <stdlib.h>\n"
        "static void on_save(const char *id, const char *req, Missing *app) { system(req); }\n"
        "void start(webview_t w, Missing *app) { webview_bind(w, \"save\", on_save, app); }\n"}});
  const auto facts = project.read("main.c");
  REQUIRE(facts.commands.size() == 1);
  CHECK(facts.commands[0].handler_id.find("on_save") != std::string::npos);
  CHECK(link_flows(facts).flows.size() == 1);
}
