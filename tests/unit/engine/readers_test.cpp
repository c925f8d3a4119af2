#include "engine/readers.h"

#include <catch2/catch.hpp>

#include "base/platform.h"

using namespace bridgelint;

namespace {

// A folder in memory that counts what it is asked.
struct Folder : FileReader {
  mutable int stamps = 0;
  mutable int reads = 0;

  FileContent read(const std::string&) const override {
    ++reads;
    return {std::make_shared<const std::string>("{}"), {}};
  }
  std::optional<FileStamp> stamp(const std::string& path) const override {
    ++stamps;
    return path.ends_with(".json") ? std::optional(FileStamp{2, 0, 0}) : std::nullopt;
  }
  bool is_directory(const std::string&) const override { return false; }
  std::vector<DirectoryEntry> list(const std::string&, std::string&) const override {
    return {{"package.json", false, false, {2, 0, 0}}, {"src", true, false, {}}};
  }
};

}  // namespace

TEST_CASE("of a folder that was listed, no file is asked for again") {
  const Folder folder;
  const CachingReader files(folder);
  std::string error;
  CHECK(files.list("/app", error).size() == 2);
  CHECK(files.stamp("/app/package.json"));
  CHECK_FALSE(files.stamp("/app/index.js"));
  CHECK(folder.stamps == (has_exact_file_names ? 0 : 1));
  CHECK_FALSE(files.stamp("/app/src/index.js"));
  CHECK(folder.stamps == (has_exact_file_names ? 1 : 2));
}

TEST_CASE("small JSON files are read once") {
  const Folder folder;
  const CachingReader files(folder);
  files.read("/app/package.json");
  files.read("/app/package.json");
  CHECK(folder.reads == 1);
}

TEST_CASE("work whose result is not kept notes only what it reads") {
  const Folder folder;
  const CachingReader files(folder);
  const RecordingReader all(files, "/app");
  const RecordingReader few(files, "/app", false);
  for (const auto* recorder : {&all, &few}) {
    recorder->stamp("/app/tsconfig.json");
    recorder->read("/app/package.json");
  }
  CHECK(all.looks().size() == 2);
  REQUIRE(few.looks().size() == 1);
  CHECK(few.looks()[0].path == "/app/package.json");
}
