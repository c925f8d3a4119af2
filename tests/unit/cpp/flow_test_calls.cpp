// Where data goes between functions, lambdas, threads and JSON libraries.
#include <catch2/catch.hpp>

#include "flow_case.h"

using bridgelint::flow_test::analyze;
using bridgelint::flow_test::Case;
using bridgelint::flow_test::check_cases;
using bridgelint::flow_test::flows_of;

namespace {

constexpr auto includes = R"(
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>
)";

const std::set<std::string> clean{};

}  // namespace

TEST_CASE("calls of the project's own functions are ends of flows") {
  check_cases(
      {
          {"argument",
           "void run(const std::string& c); void f(std::string a, std::string b) { run(b); }",
           {"parameter 1 -> run(0)"}},
          {"argument made from a parameter",
           R"(void run(int, const char* c); void f(std::string a) { run(1, ("ls " + a).c_str()); })",
           {"parameter 0 -> run(1)"}},
          {"numbers", "void run(int); void f(int n) { run(n + 1); }", {"parameter 0 -> run(0)"}},
          {"result",
           "std::string make(const std::string& a); void f(std::string a) { "
           "system(make(a).c_str()); }",
           {"parameter 0 -> make(0)", "result of make -> sink command"}},
          {"constant result of a known body",
           R"(std::string make(const std::string&) { return "ls"; } void f(std::string a) { system(make(a).c_str()); })",
           {"parameter 0 -> make(0)"}},
          {"returned",
           "std::string f(std::string a, std::string b) { return a + \"x\"; }",
           {"parameter 0 -> result"}},
          {"part returned",
           "struct R { std::string a, b; }; R f(std::string t) { R r; r.b = t; return r; }",
           {"parameter 0 -> result.b"}},
          {"part handed over",
           "struct R { std::string a, b; }; void run(const R&); void f(std::string t) { R r; r.b = "
           "t; "
           "run(r); }",
           {"parameter 0 -> run(0.b)"}},
          {"part of a result",
           "struct R { std::string a, b; }; R make(); void f() { system(make().b.c_str()); }",
           {"result of make.b -> sink command"}},
          {"out-parameter written",
           "void f(const std::string& a, std::string& out) { out = \"x\" + a; }",
           {"parameter 0 -> parameter 1"}},
          {"out-parameter of another unit",
           R"(void make(std::string& out, const std::string& a); void f(std::string a) { std::string c; make(c, a); system(c.c_str()); })",
           {"parameter 0 -> make(1)", "output 0 of make -> sink command"}},
          {"out-parameter by pointer",
           R"(void make(std::string* out, const std::string& a) { *out = a; } void f(std::string a) { std::string c; make(&c, a); system(c.c_str()); })",
           {"parameter 0 -> make(1)", "output 0 of make -> sink command"}},
          {"cleaned in place by a known body",
           R"(void wipe(std::string& s) { s = "ls"; } void f(std::string a) { wipe(a); system(a.c_str()); })",
           {"parameter 0 -> wipe(0)"}},
          {"not changed by a known body",
           R"(void look(std::string& s) { s.size(); } void f(std::string a) { look(a); system(a.c_str()); })",
           {"parameter 0 -> look(0)", "parameter 0 -> sink command"}},
          {"method and object",
           "struct R { std::string a; void go(); }; void f(R& r) { r.go(); }",
           {"output this of R::go -> parameter 0", "parameter 0 -> R::go(this)"}},
          {"constructor",
           R"(struct R { std::string a; explicit R(std::string x) : a(x) {} }; void f(std::string t) { R r("ls " + t); system(r.a.c_str()); })",
           {"parameter 0 -> R(0)", "output this of R.a -> sink command"}},
          {"recursion",
           "void f(std::string a, int n) { if (n) f(a + \"x\", n - 1); system(a.c_str()); }",
           {"parameter 0 -> f(0)", "parameter 0 -> sink command", "parameter 1 -> f(1)"}},
          {"virtual call",
           "struct B { virtual void go(std::string) = 0; }; void f(const B& b, std::string t) { "
           "const_cast<B&>(b).go(t); }",
           {"parameter 0 -> B::go(this)", "parameter 1 -> B::go(0)"}},
          {"sink by an overridden method",
           R"(} struct Shell { virtual void run(std::string); }; namespace sub { struct S : Shell { void run(std::string) override; }; void f(std::string t) { S s; s.run(t); })",
           {"parameter 0 -> S::run(0)", "parameter 0 -> sink command"}},
          {"template instantiation",
           "template <class T> void f(const T& t) { system(t.c_str()); } void g(std::string s) { "
           "f(s); }",
           {"parameter 0 -> sink command"}},
          {"further arguments are the parameter behind the last",
           "void log(const char*, ...); void f(const char* t) { log(\"%s\", t); }",
           {"parameter 0 -> log(1)"}},
          {"through a function pointer",
           R"(void f(std::string t, std::string (*g)(std::string)) { system(g(t).c_str()); })",
           {"parameter 0 -> g(0)", "parameter 0 -> sink command", "result of g -> sink command"}},
      },
      includes);
}

TEST_CASE("lambdas and callables") {
  check_cases(
      {
          {"captured by copy",
           "void f(std::string t) { auto g = [t] { system(t.c_str()); }; g(); }",
           {"parameter 0 -> lambda(capture 0)"}},
          {"changed after a capture by reference",
           R"(void f(std::string t) { std::string c; auto g = [&] { system(c.c_str()); }; c = t; g(); })",
           {"parameter 0 -> lambda(capture 0)"}},
          {"changed after a capture by copy",
           R"(void f(std::string t) { std::string c; auto g = [=] { system(c.c_str()); }; c = t; g(); })",
           clean},
          {"written by a lambda",
           R"(void f(std::string t) { std::string c; auto g = [&] { c = t; }; g(); system(c.c_str()); })",
           {"parameter 0 -> lambda(capture 1)", "output capture 0 of lambda -> sink command"}},
          {"parameter of a lambda",
           "void f(std::string t) { auto g = [](std::string c) { system(c.c_str()); }; g(t); }",
           {"parameter 0 -> lambda(0)"}},
          {"generic lambda",
           "void f(std::string t) { auto g = [](const auto& c) { system(c.c_str()); }; g(t); }",
           {"parameter 0 -> lambda(0)"}},
          {"init capture",
           "void f(std::string t) { auto g = [c = std::move(t)] { system(c.c_str()); }; g(); }",
           {"parameter 0 -> lambda(capture 0)"}},
          {"result of a lambda",
           "void f(std::string t) { auto g = [](std::string c) { return c; }; "
           "system(g(t).c_str()); }",
           {"parameter 0 -> lambda(0)", "result of lambda -> sink command"}},
          {"thread with a function",
           "void run(int, std::string c); void f(std::string t) { std::thread(run, 1, t).detach(); "
           "}",
           {"parameter 0 -> run(1)"}},
          {"thread with a lambda that captures",
           "void f(std::string t) { std::thread x([t] { system(t.c_str()); }); x.join(); }",
           {"parameter 0 -> lambda(capture 0)"}},
          {"async",
           "void f(std::string t) { auto r = std::async(std::launch::async, [](std::string c) { "
           "system(c.c_str()); }, t); }",
           {"parameter 0 -> lambda(0)"}},
          {"thread with a method",
           "struct R { void run(std::string); void f(std::string t) { std::thread(&R::run, this, "
           "t).detach(); } };",
           {"parameter 0 -> R::run(0)", "parameter this -> R::run(this)"}},
          {"bind",
           "void run(std::string a, int); void f(std::string t) { auto g = std::bind(run, t, 1); "
           "g(); }",
           {"parameter 0 -> run(0)"}},
          {"invoke",
           "std::string run(std::string a); void f(std::string t) { system(std::invoke(run, "
           "t).c_str()); }",
           {"parameter 0 -> run(0)", "result of run -> sink command"}},
          {"for_each",
           "void f(const std::vector<std::string>& t) { std::for_each(t.begin(), t.end(), [](const "
           "std::string& c) { system(c.c_str()); }); }",
           {"parameter 0 -> lambda(0)"}},
          {"for_each with a sink",
           "void f(const std::vector<const char*>& t) { std::for_each(t.begin(), t.end(), system); "
           "}",
           {"parameter 0 -> sink command"}},
          {"transform",
           R"(void f(std::vector<std::string> t) { std::vector<std::string> o; std::transform(t.begin(), t.end(), std::back_inserter(o), [](std::string c) { return c; }); system(o[0].c_str()); })",
           {"parameter 0 -> lambda(0)", "parameter 0 -> sink command",
            "result of lambda -> sink command"}},
          {"queue of functions",
           "void f(std::vector<std::function<void()>>& q, std::string t) { q.push_back([t] { "
           "system(t.c_str()); }); }",
           {"parameter 1 -> lambda(capture 0)"}},
      },
      includes);
}

TEST_CASE("lambdas have summaries of their own") {
  const auto facts = analyze(
      R"(void f(std::string t) { std::string c;
           auto g = [t, &c](const std::string& p) { system(t.c_str()); c = p; return p; };
           g("x"); })",
      includes);
  CHECK(flows_of(facts, "lambda") == std::set<std::string>{"parameter capture 0 -> sink command",
                                                           "parameter 0 -> result",
                                                           "parameter 0 -> parameter capture 1"});
  const auto lambda =
      std::ranges::find(facts.functions, "lambda", &bridgelint::FunctionSummary::name);
  REQUIRE(lambda != facts.functions.end());
  CHECK(lambda->id == "input.cpp@" + std::to_string(lambda->at.begin));
}

TEST_CASE("JSON libraries") {
  check_cases(
      {
          {"parse and get",
           R"(void f(const std::string& req) { const auto a = nlohmann::json::parse(req); const std::string c = "ls " + a[0].get<std::string>(); system(c.c_str()); })",
           {"parameter 0 -> sink command"}},
          {"at and implicit conversion",
           R"(void f(const std::string& req) { auto a = nlohmann::json::parse(req); std::string c = a.at(0); system(c.c_str()); })",
           {"parameter 0 -> sink command"}},
          {"value with default",
           R"(void f(const std::string& req) { auto a = nlohmann::json::parse(req); auto c = a.value("cmd", "ls"); system(c.c_str()); })",
           {"parameter 0 -> sink command"}},
          {"a number read from JSON",
           R"(void f(const std::string& req) { auto a = nlohmann::json::parse(req); int n = a[0].get<int>(); system(std::to_string(n).c_str()); })",
           clean},
          {"another key is checked",
           R"(void f(const nlohmann::json& a) { if (a["mode"] == "fast") system(a["cmd"].get<std::string>().c_str()); })",
           {"parameter 0[\"cmd\"] -> sink command"}},
          {"the key is checked",
           R"(void f(const nlohmann::json& a) { if (a["cmd"] == "ls") system(a["cmd"].get<std::string>().c_str()); })",
           clean},
          {"elements in a loop",
           R"(void f(const std::string& req) { std::string c = "ls"; for (const auto& x : nlohmann::json::parse(req)) c += " " + x.get<std::string>(); system(c.c_str()); })",
           {"parameter 0 -> sink command"}},
          {"built and dumped",
           R"(void f(std::string t) { nlohmann::json j; j["a"] = t; system(j.dump().c_str()); })",
           {"parameter 0 -> sink command"}},
      },
      "#include <cstdlib>\n#include <string>\n#include <nlohmann/json.hpp>\n");
}

TEST_CASE("steps tell the way, in order and without repetition") {
  const auto facts = analyze(
      R"(void run(const std::string& c) {
           std::string command = "sh -c ";
           for (int i = 0; i < 3; ++i) command += c;
           system(command.c_str()); })",
      includes);
  REQUIRE(facts.functions.size() == 1);
  REQUIRE(facts.functions[0].flows.size() == 1);
  const auto& flow = facts.functions[0].flows[0];
  std::vector<std::string> steps;
  for (const auto& step : flow.steps) steps.push_back(step.text);
  CHECK(steps == std::vector<std::string>{"parameter `c` of `run`", "appended to `command`",
                                          "passed to `system`"});
  CHECK(flow.to.cwe == std::vector<uint32_t>{78});
  CHECK(flow.to.detail == "system");
  for (const auto& step : flow.steps) CHECK(step.at.file == "input.cpp");
}

TEST_CASE("ids and sites are the same in every unit") {
  const std::string header = R"(
    template <class T> T id(T x) { return x; }
    inline std::string twice(const std::string& a) { return id(a) + id(a); })";
  const auto one = analyze(header, includes);
  const auto two = analyze("int other(int x) { return id(x); }", includes + header);
  const auto site_of = [](const bridgelint::FileFacts& facts) {
    std::vector<uint32_t> sites;
    for (const auto& function : facts.functions) {
      if (function.name != "twice") continue;
      for (const auto& flow : function.flows) sites.push_back(flow.to.site);
    }
    return sites;
  };
  CHECK(site_of(one).size() == 4);
  CHECK(site_of(one) == site_of(two));
}
