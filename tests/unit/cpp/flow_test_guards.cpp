// Checks on the way: what stops a flow, and what only looks as if it did.
#include <catch2/catch.hpp>

#include "flow_case.h"

using bridgelint::flow_test::check_cases;

namespace {

constexpr auto includes = R"(
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <map>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_set>
#include <vector>
static const std::set<std::string> allowed{"ls", "df"};
static const std::vector<std::string> names{"ls", "df"};
)";

const std::set<std::string> flows{"parameter 0 -> sink command"};
const std::set<std::string> clean{};
std::set<std::string> despite(const std::string& why) {
  return {"parameter 0 -> sink command despite \"" + why + "\""};
}

}  // namespace

TEST_CASE("exact guards end the flow") {
  check_cases(
      {
          {"equal to a literal", R"(void f(std::string t) { if (t == "ls") system(t.c_str()); })",
           clean},
          {"not equal, early return",
           R"(void f(std::string t) { if (t != "ls") return; system(t.c_str()); })", clean},
          {"one of two",
           R"(void f(std::string t) { if (t == "ls" || t == "df") system(t.c_str()); })", clean},
          {"none of two",
           R"(void f(std::string t) { if (t != "ls" && t != "df") return; system(t.c_str()); })",
           clean},
          {"the wrong branch", R"(void f(std::string t) { if (t != "ls") system(t.c_str()); })",
           flows},
          {"one alternative unchecked",
           R"(void f(std::string t, int n) { if (t == "ls" || n) system(t.c_str()); })", flows},
          {"negated as a whole",
           R"(void f(std::string t) { if (!(t == "ls" || t == "df")) return; system(t.c_str()); })",
           clean},
          {"strcmp", R"(void f(const char* t) { if (strcmp(t, "ls") == 0) system(t); })", clean},
          {"strcmp negated", R"(void f(const char* t) { if (!strcmp(t, "ls")) system(t); })",
           clean},
          {"strcmp misread", R"(void f(const char* t) { if (strcmp(t, "ls")) system(t); })", flows},
          {"compare", R"(void f(std::string t) { if (t.compare("ls") == 0) system(t.c_str()); })",
           clean},
          {"pointers compare by address", R"(void f(const char* t) { if (t == "ls") system(t); })",
           flows},
          {"count", "void f(std::string t) { if (allowed.count(t)) system(t.c_str()); }", clean},
          {"count zero",
           "void f(std::string t) { if (allowed.count(t) == 0) return; system(t.c_str()); }",
           clean},
          {"contains",
           "void f(std::string t) { if (!allowed.contains(t)) return; system(t.c_str()); }", clean},
          {"find and end",
           "void f(std::string t) { if (allowed.find(t) == allowed.end()) return; "
           "system(t.c_str()); }",
           clean},
          {"iterator kept",
           "void f(std::string t) { auto i = allowed.find(t); if (i == allowed.end()) return; "
           "system(t.c_str()); }",
           clean},
          {"std::find",
           "void f(std::string t) { if (std::find(names.begin(), names.end(), t) != names.end()) "
           "system(t.c_str()); }",
           clean},
          {"ranges::find",
           "void f(std::string t) { if (std::ranges::find(names, t) == names.end()) return; "
           "system(t.c_str()); }",
           clean},
          {"any_of equal",
           "void f(std::string t) { if (!std::any_of(names.begin(), names.end(), [&](const auto& "
           "n) { "
           "return n == t; })) return; system(t.c_str()); }",
           {"parameter 0 -> lambda(capture 0)"}},
          {"kept in a bool",
           "void f(std::string t) { const bool ok = allowed.count(t) > 0; if (!ok) return; "
           "system(t.c_str()); }",
           clean},
          {"throws instead",
           R"(void f(std::string t) { if (!allowed.count(t)) throw std::runtime_error("no"); system(t.c_str()); })",
           clean},
          {"replaced by a default",
           R"(void f(std::string t) { if (!allowed.count(t)) t = "ls"; system(t.c_str()); })",
           clean},
          {"ternary", R"(void f(std::string t) { system(allowed.count(t) ? t.c_str() : "ls"); })",
           clean},
          {"copy checked, original used",
           "void f(std::string t) { const std::string c = t; if (!allowed.count(c)) return; "
           "system(t.c_str()); }",
           clean},
          {"command built before the check",
           R"(void f(std::string t) { const auto c = t + " -l"; if (!allowed.count(t)) return; system(c.c_str()); })",
           clean},
          {"other variable checked",
           "void f(std::string t, std::string u) { if (!allowed.count(u)) return; "
           "system(t.c_str()); }",
           flows},
          {"checked after use",
           "void f(std::string t) { system(t.c_str()); if (!allowed.count(t)) return; }", flows},
          {"changed after the check",
           "void f(std::string t, std::string u) { if (!allowed.count(u)) return; u += t; "
           "system(u.c_str()); }",
           flows},
          {"checked on one path only",
           "void f(std::string t, int n) { if (n) { if (!allowed.count(t)) return; } "
           "system(t.c_str()); }",
           flows},
          {"outcome ignored", "void f(std::string t) { allowed.count(t); system(t.c_str()); }",
           flows},
          {"loop over a list",
           "void f(std::string t) { for (const auto& n : names) if (n == t) system(t.c_str()); }",
           clean},
          {"elements checked in a loop",
           "void f(const std::vector<std::string>& t) { for (const auto& x : t) { if "
           "(!allowed.count(x)) return; } system(t[0].c_str()); }",
           clean},
          {"element checked and used",
           "void f(const std::vector<std::string>& t) { for (const auto& x : t) { if "
           "(!allowed.count(x)) continue; system(x.c_str()); } }",
           clean},
          {"element checked, another used",
           "void f(const std::vector<std::string>& t) { for (const auto& x : t) { if "
           "(!allowed.count(x)) continue; system(t[0].c_str()); } }",
           {"parameter 0[0] -> sink command"}},
      },
      includes);
}

TEST_CASE("helpers that check") {
  check_cases(
      {
          {"predicate",
           "bool ok(const std::string& t) { return allowed.count(t) > 0; } void f(std::string t) { "
           "if "
           "(!ok(t)) return; system(t.c_str()); }",
           {"parameter 0 -> ok(0)"}},
          {"predicate with branches",
           R"(bool ok(const std::string& t) { if (t == "a") return true; for (const auto& n : names) if (n == t) return true; return false; } void f(std::string t) { if (ok(t)) system(t.c_str()); })",
           {"parameter 0 -> ok(0)"}},
          {"predicate lambda",
           "void f(std::string t) { auto ok = [](const std::string& x) { return "
           "allowed.contains(x); }; "
           "if (ok(t)) system(t.c_str()); }",
           {"parameter 0 -> lambda(0)"}},
          {"throwing validator",
           R"(void check(const std::string& t) { if (!allowed.count(t)) throw std::runtime_error(t); } void f(std::string t) { check(t); system(t.c_str()); })",
           {"parameter 0 -> check(0)"}},
          {"validator that only logs",
           R"(void check(const std::string& t) { if (!allowed.count(t)) std::abs(1); } void f(std::string t) { check(t); system(t.c_str()); })",
           {"parameter 0 -> check(0)", "parameter 0 -> sink command"}},
          {"predicate that proves nothing",
           R"(bool ok(const std::string& t) { return !t.empty(); } void f(std::string t) { if (ok(t)) system(t.c_str()); })",
           {"parameter 0 -> ok(0)",
            "parameter 0 -> sink command despite \"checked by `ok`, which does not hold it to a "
            "fixed list\""}},
          {"predicate in another file",
           R"(bool ok(const std::string& t); void f(std::string t) { if (ok(t)) system(t.c_str()); })",
           {"parameter 0 -> ok(0)",
            "parameter 0 -> sink command despite \"checked by `ok`, whose body is in another "
            "file\""}},
          {"predicate with a hole",
           R"(bool ok(const std::string& t, int n) { if (n) return true; return allowed.count(t) > 0; } void f(std::string t, int n) { if (ok(t, n)) system(t.c_str()); })",
           {"parameter 0 -> ok(0)",
            "parameter 0 -> sink command despite \"checked by `ok`, which does not hold it to a "
            "fixed list\"",
            "parameter 1 -> ok(1)"}},
      },
      includes);
}

TEST_CASE("harmless characters only") {
  check_cases(
      {
          {"all_of isalnum",
           "void f(std::string t) { if (!std::all_of(t.begin(), t.end(), ::isalnum)) return; "
           "system(t.c_str()); }",
           clean},
          {"all_of lambda",
           "void f(std::string t) { if (std::all_of(t.begin(), t.end(), [](unsigned char c) { "
           "return "
           "std::isalnum(c) || c == '_' || c == '-'; })) system(t.c_str()); }",
           {"parameter 0 -> lambda(0)"}},
          {"all_of lambda that lets ; through",
           "void f(std::string t) { if (std::all_of(t.begin(), t.end(), [](unsigned char c) { "
           "return "
           "std::isalnum(c) || c == ';'; })) system(t.c_str()); }",
           {"parameter 0 -> lambda(0)", "parameter 0 -> sink command"}},
          {"all_of with ranges of letters",
           "void f(std::string t) { if (!std::all_of(t.begin(), t.end(), [](char c) { return (c >= "
           "'a' "
           "&& c <= 'z') || (c >= '0' && c <= '9'); })) return; system(t.c_str()); }",
           {"parameter 0 -> lambda(0)"}},
          {"any_of harmful",
           "void f(std::string t) { if (std::any_of(t.begin(), t.end(), [](char c) { return "
           "!std::isdigit(c); })) return; system(t.c_str()); }",
           {"parameter 0 -> lambda(0)"}},
          {"loop over characters",
           "void f(std::string t) { for (char c : t) if (!std::isalnum(c)) return; "
           "system(t.c_str()); }",
           clean},
          {"loop over characters in a predicate",
           "bool ok(const std::string& t) { for (unsigned char c : t) { if (!isalnum(c) && c != "
           "'_') "
           "return false; } return true; } void f(std::string t) { if (!ok(t)) return; "
           "system(t.c_str()); }",
           {"parameter 0 -> ok(0)"}},
          {"loop that looks for bad ones",
           "void f(std::string t) { for (char c : t) if (c == ';') return; system(t.c_str()); }",
           flows},
          {"find_first_not_of",
           R"(void f(std::string t) { if (t.find_first_not_of("abcdef0123456789") != std::string::npos) return; system(t.c_str()); })",
           clean},
          {"find_first_not_of with a shell character",
           R"(void f(std::string t) { if (t.find_first_not_of("abc;") != std::string::npos) return; system(t.c_str()); })",
           despite("the allowed characters include dangerous ones")},
          {"regex_match",
           R"(void f(std::string t) { static const std::regex r("[a-z0-9_-]+"); if (!std::regex_match(t, r)) return; system(t.c_str()); })",
           clean},
          {"regex_match with any character",
           R"(void f(std::string t) { if (!std::regex_match(t, std::regex("ls .*"))) return; system(t.c_str()); })",
           despite("matched against a pattern that lets dangerous characters through")},
          {"regex_search",
           R"(void f(std::string t) { static const std::regex r("[a-z]+"); if (!std::regex_search(t, r)) return; system(t.c_str()); })",
           despite("a pattern that need not match the whole text")},
      },
      includes);
}

TEST_CASE("weak checks are noted and do not count") {
  check_cases(
      {
          {"deny-list",
           R"(void f(std::string t) { if (t.find(";") != std::string::npos) return; system(t.c_str()); })",
           despite("a list of what is forbidden: anything else passes")},
          {"deny-list of characters",
           R"(void f(std::string t) { if (t.find_first_of(";&|") != std::string::npos) return; system(t.c_str()); })",
           despite("a list of forbidden characters: any other passes")},
          {"empty", "void f(std::string t) { if (t.empty()) return; system(t.c_str()); }",
           despite("only checked for being empty")},
          {"size", "void f(std::string t) { if (t.size() > 20) return; system(t.c_str()); }",
           despite("only its length is checked")},
          {"prefix", R"(void f(std::string t) { if (t.starts_with("ls ")) system(t.c_str()); })",
           despite("only its beginning is checked")},
          {"prefix by rfind",
           R"(void f(std::string t) { if (t.rfind("ls ", 0) == 0) system(t.c_str()); })",
           despite("only its beginning is checked")},
          {"strncmp", R"(void f(const char* t) { if (strncmp(t, "ls", 2) == 0) system(t); })",
           despite("only its beginning is checked")},
      },
      includes);
}
