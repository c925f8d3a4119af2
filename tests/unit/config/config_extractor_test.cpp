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
