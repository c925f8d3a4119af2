// Where data goes inside one function: values, objects, strings, containers, control flow.
#include <catch2/catch.hpp>

#include "flow_case.h"

using bridgelint::flow_test::Case;
using bridgelint::flow_test::check_cases;

namespace {

constexpr auto includes = R"(
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>
#include <algorithm>
)";

const std::set<std::string> flows{"parameter 0 -> sink command"};
const std::set<std::string> clean{};

}  // namespace

TEST_CASE("text reaches a sink through string building") {
  check_cases(
      {
          {"straight", "void f(const std::string& t) { system(t.c_str()); }", flows},
          {"C string", "void f(const char* t) { system(t); }", flows},
          {"copy", "void f(std::string t) { auto c = t; system(c.c_str()); }", flows},
          {"plus",
           R"(void f(const std::string& t) { const auto c = "ls " + t + " -l"; system(c.c_str()); })",
           flows},
          {"plus equals",
           R"(void f(std::string t) { std::string c = "ls "; c += t; system(c.c_str()); })", flows},
          {"append",
           R"(void f(std::string t) { std::string c("ls "); c.append(t).append(" x"); system(c.data()); })",
           flows},
          {"insert and replace",
           R"(void f(std::string t) { std::string c = "ls "; c.insert(3, t); system(c.c_str()); })",
           flows},
          {"one character at a time",
           "void f(std::string t) { std::string c; for (char x : t) c += std::tolower(x); "
           "system(c.c_str()); }",
           flows},
          {"ostringstream",
           R"(void f(std::string t) { std::ostringstream s; s << "ls " << t << 3; system(s.str().c_str()); })",
           flows},
          {"istringstream",
           "void f(std::string t) { std::istringstream s(t); std::string w; s >> w; "
           "system(w.c_str()); }",
           flows},
          {"getline",
           "void f(std::string t) { std::istringstream s(t); std::string w; std::getline(s, w); "
           "system(w.c_str()); }",
           flows},
          {"format", R"(void f(std::string t) { system(std::format("ls {}", t).c_str()); })",
           flows},
          {"snprintf",
           R"(void f(const char* t) { char b[99]; snprintf(b, sizeof b, "ls %s", t); system(b); })",
           flows},
          {"strcpy and strcat",
           R"(void f(const char* t) { char b[99]; strcpy(b, "ls "); strcat(b, t); system(b); })",
           flows},
          {"memcpy at an offset",
           R"(void f(const char* t) { char b[99] = "ls "; memcpy(b + 3, t, 9); system(b); })",
           flows},
          {"strcpy replaces",
           R"(void f(const char* t) { char b[99]; strcpy(b, t); strcpy(b, "ls"); system(b); })",
           clean},
          {"substr", "void f(std::string t) { system(t.substr(1, 3).c_str()); }", flows},
          {"view", "void f(std::string_view t) { std::string c(t); system(c.c_str()); }", flows},
          {"move", "void f(std::string t) { std::string c = std::move(t); system(c.c_str()); }",
           flows},
          {"other argument", R"(void f(std::string t) { popen("ls", t.c_str()); })", clean},
          {"constructor sink",
           "void f(std::string t) { std::ofstream out(t); }",
           {"parameter 0 -> sink path"}},
      },
      includes);
}

TEST_CASE("numbers and lengths are not text") {
  check_cases(
      {
          {"to_string of a number",
           R"(void f(int n) { system(("kill " + std::to_string(n)).c_str()); })", clean},
          {"stoi",
           R"(void f(std::string t) { int n = std::stoi(t); system(("kill " + std::to_string(n)).c_str()); })",
           clean},
          {"size",
           R"(void f(std::string t) { system(("head -c " + std::to_string(t.size())).c_str()); })",
           clean},
          {"stoi does not clean the text",
           R"(void f(std::string t) { std::stoi(t); system(t.c_str()); })", flows},
          {"choice by comparison", R"(void f(std::string t) { system(t == "a" ? "ls" : "df"); })",
           clean},
          {"enumeration", R"(enum E { a, b }; void f(E e) { system(std::to_string(e).c_str()); })",
           clean},
          {"numeric getter",
           R"(void f(Event* e) { system(std::to_string(page_number(e)).c_str()); })", clean},
      },
      includes);
}

TEST_CASE("control flow decides what a variable holds") {
  check_cases(
      {
          {"overwritten before use",
           R"(void f(std::string t) { std::string c = t; c = "ls"; system(c.c_str()); })", clean},
          {"used before overwritten",
           R"(void f(std::string t) { std::string c = t; system(c.c_str()); c = "ls"; })", flows},
          {"cleared", R"(void f(std::string t) { t.clear(); system(t.c_str()); })", clean},
          {"overwritten on one branch",
           R"(void f(std::string t, int n) { if (n) t = "ls"; system(t.c_str()); })", flows},
          {"overwritten on both",
           R"(void f(std::string t, int n) { if (n) t = "ls"; else t = "df"; system(t.c_str()); })",
           clean},
          {"after return",
           R"(void f(std::string t) { std::string c = "ls"; if (!c.empty()) return; system(c.c_str()); c = t; })",
           clean},
          {"loop carried",
           R"(void f(std::string t) { std::string a = "ls", b; for (int i = 0; i < 3; ++i) { system(a.c_str()); a = b; b = t; } })",
           flows},
          {"loop replaced each time",
           R"(void f(std::vector<std::string> t) { for (auto& x : t) { std::string c; c = x; c = "ls"; system(c.c_str()); } })",
           clean},
          {"ternary", R"(void f(std::string t, int n) { system((n ? t : "ls").c_str()); })", flows},
          {"switch",
           R"(void f(std::string t, int n) { std::string c; switch (n) { case 1: c = "ls"; break; case 2: c = t; break; } system(c.c_str()); })",
           flows},
          {"catch handler",
           R"(void f(std::string t) { try { std::stoi(t); } catch (...) { system(t.c_str()); } })",
           flows},
          {"do while",
           R"(void f(std::string t) { std::string c; do { system(c.c_str()); c += t; } while (t.empty()); })",
           flows},
          {"never reached", R"(void f(std::string t) { if (false) system(t.c_str()); })", clean},
          {"goto",
           R"(void f(std::string t) { std::string c = "a"; again: system(c.c_str()); c = t; if (rand()) goto again; })",
           flows},
      },
      includes);
}

TEST_CASE("objects: references, pointers, fields, elements") {
  check_cases(
      {
          {"reference",
           R"(void f(std::string t) { std::string c; auto& r = c; r = t; system(c.c_str()); })",
           flows},
          {"reference overwritten",
           R"(void f(std::string t) { std::string c = t; auto& r = c; r = "ls"; system(c.c_str()); })",
           clean},
          {"pointer to local",
           R"(void f(std::string t) { std::string c; auto* p = &c; *p = t; system(c.c_str()); })",
           flows},
          {"reference to a parameter in both directions",
           R"(void f(std::string& t) { const auto& r = t; system(r.c_str()); })", flows},
          {"field",
           R"(struct R { std::string a, b; }; void f(std::string t) { R r; r.a = t; r.b = "ls"; system(r.a.c_str()); })",
           flows},
          {"other field",
           R"(struct R { std::string a, b; }; void f(std::string t) { R r; r.a = t; r.b = "ls"; system(r.b.c_str()); })",
           clean},
          {"fields survive a copy",
           R"(struct R { std::string a, b; }; void f(std::string t) { R r{t, "ls"}; R s = r; system(s.b.c_str()); })",
           clean},
          {"fields survive a copy, the other way",
           R"(struct R { std::string a, b; }; void f(std::string t) { R r{t, "ls"}; R s = r; system(s.a.c_str()); })",
           flows},
          {"field of a parameter",
           R"(struct R { std::string a, b; }; void f(const R& r) { system(r.b.c_str()); })",
           {"parameter 0.b -> sink command"}},
          {"nested field",
           R"(struct Q { std::string a; }; struct R { Q q; std::string b; }; void f(R* r) { system(r->q.a.c_str()); })",
           {"parameter 0.q.a -> sink command"}},
          {"field overwritten in a parameter",
           R"(struct R { std::string a, b; }; void f(R r) { r.a = "ls"; system(r.a.c_str()); })",
           clean},
          {"designated initialiser",
           R"(struct R { std::string a, b; }; void f(std::string t) { R r{.b = t}; system(r.a.c_str()); })",
           clean},
          {"member of the object",
           R"(struct R { std::string a; void f() { system(a.c_str()); } };)",
           {"parameter this.a -> sink command"}},
          {"kept in the object",
           R"(struct R { std::string a; void f(std::string t) { a = t; } };)",
           {"parameter 0 -> parameter this.a"}},
          {"vector",
           R"(void f(std::string t) { std::vector<std::string> v; v.push_back(t); system(v[0].c_str()); })",
           flows},
          {"vector in a loop",
           R"(void f(std::vector<std::string> t) { std::string c; for (const auto& x : t) c += x; system(c.c_str()); })",
           flows},
          {"argv",
           R"(void f(std::string t) { std::vector<std::string> v{"ls", t}; std::vector<char*> p; for (auto& s : v) p.push_back(s.data()); p.push_back(nullptr); execv(p[0], p.data()); })",
           flows},
          {"argv as array",
           R"(void f(char* t) { char* const p[] = {const_cast<char*>("ls"), t, nullptr}; execv("/bin/ls", p); })",
           flows},
          {"argument of execlp",
           R"(void f(const char* t) { execlp("git", "git", "log", t, nullptr); })", flows},
          {"map value",
           R"(void f(std::string t) { std::map<std::string, std::string> m; m["a"] = t; system(m["a"].c_str()); })",
           flows},
          {"map, other key",
           R"(void f(std::string t) { std::map<std::string, std::string> m; m["a"] = t; system(m["b"].c_str()); })",
           clean},
          {"look-up by an untrusted key",
           R"(void f(std::string t) { static const std::map<std::string, std::string> m{{"a", "ls"}}; auto i = m.find(t); if (i != m.end()) system(i->second.c_str()); })",
           clean},
          {"look-up with at",
           R"(void f(std::string t) { static const std::map<std::string, std::string> m{{"a", "ls"}}; system(m.at(t).c_str()); })",
           clean},
          {"optional", R"(void f(std::optional<std::string> t) { if (t) system(t->c_str()); })",
           flows},
          {"unique_ptr",
           R"(void f(std::string t) { auto p = std::make_unique<std::string>(t); system(p->c_str()); })",
           flows},
          {"variant",
           R"(void f(std::variant<int, std::string> t) { system(std::get<std::string>(t).c_str()); })",
           flows},
          {"pair and structured binding",
           R"(void f(std::string t) { auto [a, b] = std::pair<std::string, int>(t, 1); system(a.c_str()); })",
           flows},
          {"structured binding of a struct",
           R"(struct R { std::string a, b; }; void f(std::string t) { R r{t, "ls"}; auto& [a, b] = r; system(b.c_str()); })",
           clean},
          {"structured binding of a struct, untrusted part",
           R"(struct R { std::string a, b; }; void f(std::string t) { R r{t, "ls"}; auto& [a, b] = r; system(a.c_str()); })",
           flows},
          {"swap",
           R"(void f(std::string t) { std::string c = "ls"; std::swap(c, t); system(c.c_str()); })",
           flows},
          {"swapped away",
           R"(void f(std::string t) { std::string c = "ls"; c.swap(t); system(t.c_str()); })",
           clean},
          {"std::copy",
           R"(void f(std::string t) { std::string c; std::copy(t.begin(), t.end(), std::back_inserter(c)); system(c.c_str()); })",
           flows},
          {"iterator written through",
           R"(void f(std::string t) { std::vector<std::string> v(1); auto i = v.begin(); *i = t; system(v[0].c_str()); })",
           flows},
      },
      includes);
}

TEST_CASE("sources and sanitizers") {
  check_cases(
      {
          {"getter", "void f(Event* e) { system(page_text(e)); }", {"source -> sink command"}},
          {"getter into a buffer",
           "void f(Event* e) { char b[99]; page_into(e, b, 99); system(b); }",
           {"source -> sink command"}},
          {"field", "void f(Event* e) { system(e->data); }", {"source -> sink command"}},
          {"sanitizer", "void f(std::string t) { system(quote(t).c_str()); }", clean},
          {"sanitizer of another kind",
           "void f(std::string t) { run_sql(quote(t)); }",
           {"parameter 0 -> sink sql"}},
          {"sanitized on one branch only",
           "void f(std::string t, int n) { if (n) t = quote(t); system(t.c_str()); }", flows},
          {"sanitized on both",
           R"(void f(std::string t, int n) { if (n) t = quote(t); else t = "ls " + quote(t); system(t.c_str()); })",
           clean},
          {"sanitized copy, original used",
           "void f(std::string t) { auto c = quote(t); system(t.c_str()); }", flows},
      },
      includes);
}
