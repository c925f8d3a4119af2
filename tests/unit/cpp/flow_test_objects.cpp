// Data that outlives a call, and calls that name no function, over several functions.
#include <catch2/catch.hpp>

#include "flow_case.h"

using bridgelint::flow_test::check_reach;
using bridgelint::flow_test::Reach;

namespace {

constexpr auto includes = R"(
#include <any>
#include <array>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>
)";

}  // namespace

TEST_CASE("what one call stores and another uses") {
  check_reach(
      {
          {"member",
           "struct A { std::string c; void f(std::string t) { c = t; } "
           "void use() { system(c.c_str()); } };",
           Reach::kept},
          {"member of another name",
           "struct A { std::string c, d; void f(std::string t) { d = t; } "
           "void use() { system(c.c_str()); } };",
           Reach::none},
          {"member overwritten before it is used",
           R"(struct A { std::string c; void f(std::string t) { c = t; } void use() { c = "ls"; system(c.c_str()); } };)",
           Reach::none},
          {"member used in the same call",
           "struct A { std::string c; void f(std::string t) { c = t; use(); } "
           "void use() { system(c.c_str()); } };"},
          {"member of a member",
           "struct S { std::string c; }; struct A { S s; void f(std::string t) { s.c = t; } "
           "void use() { system(s.c.c_str()); } };",
           Reach::kept},
          {"whole member written, part used",
           "struct S { std::string c; }; struct A { S s; void f(std::string t) { s = S{t}; } "
           "void use() { system(s.c.c_str()); } };",
           Reach::kept},
          {"map member",
           "struct A { std::map<std::string, std::string> m; void f(std::string t) { m[\"a\"] = t; "
           "} void use(const std::string& k) { system(m.at(k).c_str()); } };",
           Reach::kept},
          {"inherited member",
           "struct B { std::string c; }; struct A : B { void f(std::string t) { c = t; } }; "
           "struct C : B { void use() { system(c.c_str()); } };",
           Reach::kept},
          {"member by a setter and a getter",
           "struct A { void set(std::string t) { c_ = std::move(t); } const std::string& get() "
           "const { return c_; } std::string c_; }; A a; void f(std::string t) { a.set(t); } void "
           "use() { system(a.get().c_str()); }",
           Reach::kept},
          {"global",
           "std::string c; void f(std::string t) { c = t; } void use() { system(c.c_str()); }",
           Reach::kept},
          {"global of a struct",
           "struct S { std::string c, d; } s; void f(std::string t) { s.c = t; } void use() { "
           "system(s.c.c_str()); }",
           Reach::kept},
          {"another member of the global",
           "struct S { std::string c, d; } s; void f(std::string t) { s.d = t; } void use() { "
           "system(s.c.c_str()); }",
           Reach::none},
          {"constant global",
           R"(const std::string c = "ls"; void f(std::string t) { (void)t; } void use() { system(c.c_str()); })",
           Reach::none},
          {"static data member",
           "struct A { static inline std::string c; }; void f(std::string t) { A::c = t; } void "
           "use() { system(A::c.c_str()); }",
           Reach::kept},
          {"static local",
           "std::string& cell() { static std::string c; return c; } void f(std::string t) { static "
           "std::string last; if (!last.empty()) system(last.c_str()); last = t; }",
           Reach::kept},
          {"singleton's member",
           "struct A { std::string c; static A& instance() { static A a; return a; } }; void "
           "f(std::string t) { A::instance().c = t; } void use() { "
           "system(A::instance().c.c_str()); }",
           Reach::kept},
          {"singleton's methods",
           "struct A { static A& instance() { static A a; return a; } void set(const std::string& "
           "t) { c_ = t; } void use() { system(c_.c_str()); } std::string c_; }; void "
           "f(std::string "
           "t) { A::instance().set(t); } void g() { A::instance().use(); }",
           Reach::kept},
          {"variable captured by reference",
           "void bind(std::function<void(std::string)>); void run() { std::string c; auto f = "
           "[&](std::string t) { c = t; }; auto g = [&](std::string) { system(c.c_str()); }; "
           "bind(f); bind(g); } ",
           Reach::kept},
          {"member by the captured object",
           "struct A { std::string c; }; void f(A* a, std::string); void f(std::string t, A& a) { "
           "a.c = t; } void g(std::string, A* a) { system(a->c.c_str()); }",
           Reach::kept},
          {"opaque user data",
           "struct A { std::string c; }; void f(const char* t, void* p) { auto* a = "
           "static_cast<A*>(p); a->c = t; } void g(const char*, void* p) { A* a = (A*)p; "
           "system(a->c.c_str()); }",
           Reach::kept},
          {"guarded when stored",
           R"(struct A { std::string c; void f(std::string t) { if (t == "a" || t == "b") c = t; } void use() { system(c.c_str()); } };)",
           Reach::none},
          {"number stored",
           "struct A { int n = 0; void f(std::string t) { n = std::stoi(t); } void use() { "
           "system(std::to_string(n).c_str()); } };",
           Reach::none},
      },
      includes);
}

TEST_CASE("calls through what holds a callable") {
  check_reach(
      {
          {"function pointer",
           "void run(const char* c) { system(c); } void f(const char* t) { "
           "void (*p)(const char*) = run; p(t); }"},
          {"global function pointer set elsewhere",
           "void run(const char* c) { system(c); } void (*p)(const char*); void init() { p = &run; "
           "} void f(const char* t) { p(t); }"},
          {"std::function local",
           "void f(std::string t) { std::function<void(std::string)> p = [](std::string c) { "
           "system(c.c_str()); }; p(t); }"},
          {"std::function member",
           "struct A { std::function<void(std::string)> p; A() { p = [](std::string c) { "
           "system(c.c_str()); }; } void f(std::string t) { p(t); } };"},
          {"member given by a constructor",
           "struct A { std::function<void(std::string)> p; explicit A(std::function<void("
           "std::string)> q) : p(std::move(q)) {} void f(std::string t) { p(t); } }; A a([]("
           "std::string c) { system(c.c_str()); });"},
          {"member given by a setter",
           "struct A { using F = std::function<void(const std::string&)>; F p; void set(F q) { p = "
           "std::move(q); } void f(std::string t) { if (p) p(t); } }; void init(A& a) { a.set([]("
           "const std::string& c) { system(c.c_str()); }); }"},
          {"another member",
           "struct A { std::function<void(std::string)> p, q; A() { q = [](std::string c) { "
           "system(c.c_str()); }; } void f(std::string t) { p(t); } };",
           Reach::none},
          {"map of handlers",
           "struct A { std::map<std::string, std::function<void(std::string)>> m; A() { m[\"a\"] = "
           "[](std::string c) { system(c.c_str()); }; } void f(std::string t) { m[\"a\"](t); } };"},
          {"map of handlers by find",
           "struct A { std::unordered_map<std::string, std::function<void(std::string)>> m; void "
           "run(std::string c) { system(c.c_str()); } A() { m.emplace(\"a\", [this](std::string c) "
           "{ run(c); }); } void f(std::string t) { auto it = m.find(\"a\"); if (it != m.end()) "
           "it->second(t); } };"},
          {"map written out",
           "void run(const std::string& c) { system(c.c_str()); } const std::map<std::string, "
           "void (*)(const std::string&)> table = {{\"run\", run}, {\"x\", nullptr}}; void "
           "f(std::string t) { table.at(\"run\")(t); }"},
          {"table of structs",
           "struct E { const char* name; void (*run)(const char*); }; void go(const char* c) { "
           "system(c); } const E table[] = {{\"go\", go}}; void f(const char* t) { for (const "
           "auto& "
           "e : table) if (e.name) e.run(t); }"},
          {"table of methods",
           "struct A { void go(std::string c) { system(c.c_str()); } using M = void (A::*)("
           "std::string); std::map<std::string, M> m{{\"go\", &A::go}}; void f(std::string t) { "
           "(this->*m.at(\"go\"))(t); } };"},
          {"vector of callbacks",
           "struct A { std::vector<std::function<void(const std::string&)>> v; void add("
           "std::function<void(const std::string&)> p) { v.push_back(std::move(p)); } void f("
           "std::string t) { for (auto& p : v) p(t); } }; void init(A& a) { a.add([](const auto& "
           "c) "
           "{ system(c.c_str()); }); }"},
          {"callback as an argument",
           "void each(const std::string& x, const std::function<void(const std::string&)>& p) { "
           "p(x); } void f(std::string t) { each(t, [](const std::string& c) { system(c.c_str()); "
           "}); }"},
          {"callback as a template argument",
           "template <class F> void each(const std::string& x, F&& p) { p(x); } void f(std::string "
           "t) { each(t, [](const std::string& c) { system(c.c_str()); }); }"},
          {"bound method with a placeholder",
           "struct A { void go(int, std::string c) { system(c.c_str()); } std::function<void("
           "std::string)> p; void init() { p = std::bind(&A::go, this, 1, std::placeholders::_1); "
           "} "
           "void f(std::string t) { p(t); } };"},
          {"bound, another parameter",
           "struct A { void go(std::string x, std::string c) { system(c.c_str()); } std::function<"
           "void(std::string)> p; void init() { p = std::bind(&A::go, this, "
           "std::placeholders::_1, \"ls\"); } void f(std::string t) { p(t); } };",
           Reach::none},
          {"bind_front",
           "struct A { void go(std::string c) { system(c.c_str()); } std::function<void("
           "std::string)> p; void init() { p = std::bind_front(&A::go, this); } void f(std::string "
           "t) { p(t); } };"},
          {"result of a callable",
           "struct A { std::function<std::string(std::string)> p = [](std::string x) { return x + "
           "\" -l\"; }; void f(std::string t) { system(p(t).c_str()); } };"},
          {"written by a callable",
           "void fill(std::string& out, const std::string& x) { out = x; } void f(std::string t) { "
           "void (*p)(std::string&, const std::string&) = fill; std::string c; p(c, t); "
           "system(c.c_str()); }"},
          {"returned callable",
           "std::function<void(std::string)> make() { return [](std::string c) { "
           "system(c.c_str()); }; } void f(std::string t) { make()(t); }"},
          {"function object",
           "struct Run { void operator()(const std::string& c) const { system(c.c_str()); } }; "
           "struct A { std::function<void(const std::string&)> p = Run{}; void f(std::string t) { "
           "p(t); } };"},
          {"virtual method",
           "struct B { virtual ~B() = default; virtual void go(std::string) = 0; }; struct D : B { "
           "void go(std::string c) override { system(c.c_str()); } }; void f(std::string t, B& b) "
           "{ "
           "b.go(t); }"},
          {"virtual method with a body of its own",
           "struct B { virtual ~B() = default; virtual std::string go(std::string) { return \"\"; "
           "} "
           "}; struct D : B { std::string go(std::string c) override { return c; } }; void "
           "f(std::string t, B* b) { system(b->go(t).c_str()); }"},
          {"two levels of overriding",
           "struct B { virtual ~B() = default; virtual void go(std::string) {} }; struct D : B { "
           "void go(std::string) override {} }; struct E : D { void go(std::string c) override { "
           "system(c.c_str()); } }; void f(std::string t, std::unique_ptr<B> b) { b->go(t); }"},
          {"queue of tasks",
           "struct Q { std::queue<std::function<void()>> q; void post(std::function<void()> p) { "
           "q.push(std::move(p)); } void run() { q.front()(); } }; void f(std::string t, Q& q) { "
           "q.post([t] { system(t.c_str()); }); }"},
          {"queue of data",
           "struct Q { std::queue<std::string> q; void f(std::string t) { q.push(t); } void run() "
           "{ "
           "std::string c = q.front(); q.pop(); system(c.c_str()); } };",
           Reach::kept},
          {"user data for a C callback",
           "void go(void* p) { system(static_cast<const char*>(p)); } void post(void (*p)(void*), "
           "void* x) { p(x); } void f(const char* t) { post(go, const_cast<char*>(t)); }"},
          {"invoke of a held callable",
           "struct A { std::function<void(std::string)> p = [](std::string c) { system(c.c_str()); "
           "}; void f(std::string t) { std::invoke(p, t); } };"},
          {"thread of a held callable",
           "struct A { std::function<void(std::string)> p = [](std::string c) { system(c.c_str()); "
           "}; void f(std::string t) { std::thread(p, t).detach(); } };"},
      },
      includes);
}
