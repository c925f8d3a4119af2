#include "extract/config/config_extractor.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

// The facts of /app/bridgelint.toml with these bytes; null: there is no such file.
FileFacts facts_of(const char* bytes) {
  OverlayReader files(std::make_shared<DiskReader>());
  const std::string path = "/app-that-is-not-there/bridgelint.toml";
  if (bytes != nullptr) files.set(path, bytes);
  const Models models;
  Unit unit;
  unit.file = "bridgelint.toml";
  unit.path = path;
  unit.language = Language::toml;
  return ConfigExtractor{}.extract(unit, {files, models, "/app-that-is-not-there", {}});
}

}  // namespace

TEST_CASE("each entry of the allowlist is a grant at its string") {
  const std::string bytes = "version = 1\n[allowlist]\ncommands = [\n  \"sävé\", 'load',\n]\n";
  const FileFacts facts = facts_of(bytes.c_str());
  const auto at = [&](const Span& span) {
    CHECK(span.file == "bridgelint.toml");
    return bytes.substr(span.begin, span.end - span.begin);
  };
  REQUIRE(facts.allowlists.size() == 1);
  CHECK(at(facts.allowlists[0].at) == "[allowlist]");
  REQUIRE(facts.grants.size() == 2);
  CHECK(facts.grants[0].command == "sävé");
  CHECK(at(facts.grants[0].at) == "\"sävé\"");
  CHECK(facts.grants[1].command == "load");
  CHECK(at(facts.grants[1].at) == "'load'");
  CHECK(facts.coverage == std::vector<Coverage>{{"bridgelint.toml", CoverageKind::semantic, ""}});
  CHECK(facts.reads.size() == 1);
  CHECK(facts.problems.empty());
}

TEST_CASE("an empty allowlist is one, a missing one is none") {
  CHECK(facts_of("[allowlist]\ncommands = []\n").allowlists.size() == 1);
  CHECK(facts_of("[allowlist]\ncommands = []\n").grants.empty());
  CHECK(facts_of("version = 1\n").allowlists.empty());
  CHECK(facts_of("[allowlist]\n").allowlists.empty());
}

TEST_CASE("mistakes are passed over, the right entries count") {
  const FileFacts facts =
      facts_of("[allowlist]\ncommands = [\"a\", 3, \"\", \"a\", [\"b\"], \"c\"]\n");
  REQUIRE(facts.grants.size() == 2);
  CHECK(facts.grants[0].command == "a");
  CHECK(facts.grants[1].command == "c");
  CHECK(facts_of("allowlist = [\"a\"]\n").allowlists.empty());
  CHECK(facts_of("[allowlist]\ncommands = \"a\"\n").allowlists.empty());
}

TEST_CASE("a file that cannot be read or is no TOML has failed") {
  const FileFacts missing = facts_of(nullptr);
  REQUIRE(missing.coverage.size() == 1);
  CHECK(missing.coverage[0].kind == CoverageKind::failed);
  const FileFacts broken = facts_of("[allowlist\ncommands = [\"a\"]\n");
  REQUIRE(broken.coverage.size() == 1);
  CHECK(broken.coverage[0].kind == CoverageKind::failed);
  CHECK(broken.coverage[0].reason == "not valid TOML");
  CHECK(broken.grants.empty());
}

TEST_CASE("a framework's file that cannot be parsed is a problem with a place") {
  OverlayReader files(std::make_shared<DiskReader>());
  files.set("/app-that-is-not-there/x.conf.json", "{ \"csp\": \"default-src\" \"x\" }");
  Models models;
  PolicyFileModel model;
  model.files = {"x.conf.json"};
  model.keys = {"csp"};
  models.frameworks.emplace_back().policy_files = {model};
  Unit unit;
  unit.file = "x.conf.json";
  unit.path = "/app-that-is-not-there/x.conf.json";
  unit.language = Language::json;
  const FileFacts facts =
      ConfigExtractor{}.extract(unit, {files, models, "/app-that-is-not-there", {}});
  CHECK(facts.policies.empty());
  REQUIRE(facts.problems.size() == 1);
  CHECK(facts.problems[0].kind == ProblemKind::incomplete);
  CHECK(facts.problems[0].at.begin == 23);
  REQUIRE(facts.coverage.size() == 1);
  CHECK(facts.coverage[0].kind == CoverageKind::failed);
}

TEST_CASE("a policy in a table of directives is one text, each source at its place") {
  const std::string bytes =
      R"({ "build": { "dist": "../web/dist/" },
  "csp": { "default-src": "'self'", "script-src": ["'self'", "https:\u002f/a.example"] },
  "as-written": ["style-src"] })";
  OverlayReader files(std::make_shared<DiskReader>());
  files.set("/app-that-is-not-there/desktop/native/x.conf.json", bytes);
  PolicyFileModel model;
  model.files = {"x.conf.json"};
  model.keys = {"csp"};
  model.pages = {"build.dist"};
  model.parent = true;
  model.nonces = {"script-src", "style-src"};
  model.nonces_off = {"as-written"};
  Models models;
  models.frameworks.emplace_back().policy_files = {model};
  Unit unit;
  unit.file = "desktop/native/x.conf.json";
  unit.path = "/app-that-is-not-there/desktop/native/x.conf.json";
  unit.language = Language::json;
  const FileFacts facts =
      ConfigExtractor{}.extract(unit, {files, models, "/app-that-is-not-there", {}});
  REQUIRE(facts.policies.size() == 1);
  const ContentPolicy& policy = facts.policies[0];
  const std::string& text = policy.text.text();
  CHECK(text == "default-src 'self'; script-src 'self' https://a.example; ");
  const auto begin = static_cast<uint32_t>(text.find("https:"));
  const Span at = policy.text.place(begin, begin + 17);
  CHECK(bytes.substr(at.begin, at.end - at.begin) == "https:\\u002f/a.example");
  CHECK(policy.folders == std::vector<std::string>{"desktop", "desktop/web/dist"});
  CHECK(policy.nonces_added == std::vector<std::string>{"script-src"});
  CHECK(policy.delivery == PolicyDelivery::config);
}
