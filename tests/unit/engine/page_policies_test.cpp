#include "engine/page_policies.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

/// Nothing is on disk.
class NoFiles : public FileReader {
 public:
  FileContent read(const std::string&) const override { return {nullptr, "no such file"}; }
  std::optional<FileStamp> stamp(const std::string&) const override { return std::nullopt; }
  bool is_directory(const std::string&) const override { return false; }
  std::vector<DirectoryEntry> list(const std::string&, std::string&) const override { return {}; }
};

Page page_of(std::string file) {
  Page page;
  page.id = std::move(file);
  return page;
}

}  // namespace

TEST_CASE("the tightest policy of a page follows what the page loads") {
  const auto files = std::make_shared<OverlayReader>(std::make_shared<NoFiles>());
  PagePolicies policies(files, "/app");
  files->set(
      "/app/ui/index.html",
      "<!doctype html><html><head></head><body><script src=\"app.js\"></script></body></html>");
  files->set("/app/ui/app.js", "fetch('https://a.example/');");
  const auto first = policies.tightest(page_of("ui/index.html"));
  REQUIRE(first);
  CHECK(first->find("connect-src https://a.example") != std::string::npos);
  CHECK(policies.tightest(page_of("ui/index.html")) == first);

  files->set("/app/ui/app.js", "");
  const auto later = policies.tightest(page_of("ui/index.html"));
  REQUIRE(later);
  CHECK(later->find("connect-src") == std::string::npos);
}

TEST_CASE("there is no policy for a page whose needs its files do not tell") {
  const auto files = std::make_shared<OverlayReader>(std::make_shared<NoFiles>());
  PagePolicies policies(files, "/app");
  files->set("/app/index.html",
             "<!doctype html><html><head></head><body><script>fetch(localStorage.getItem('server'))"
             "</script></body></html>");
  CHECK_FALSE(policies.tightest(page_of("index.html")));

  Page built = page_of("index.html");
  built.scripts = {"src/main.tsx"};
  CHECK_FALSE(policies.tightest(built));
  Page embedded = page_of("main.cpp@12");
  embedded.embedded = true;
  CHECK_FALSE(policies.tightest(embedded));
}
