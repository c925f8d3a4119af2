#include "base/files.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <stdexcept>

#include "base/hash.h"
#include "base/parallel.h"
#include "base/third_party.h"

using namespace bridgelint;
namespace fs = std::filesystem;

namespace {

struct TemporaryFolder {
  fs::path path = fs::temp_directory_path() /
                  ("bridgelint files tést " + std::to_string(std::random_device{}()));
  TemporaryFolder() { fs::create_directories(path); }
  ~TemporaryFolder() { fs::remove_all(path); }
  std::string file(std::string_view name) const { return (path / name).generic_string(); }
};

}  // namespace

TEST_CASE("a written file is read back, and names with spaces and accents are fine") {
  const TemporaryFolder folder;
  const auto path = folder.file("sub/dír/a b.txt");
  REQUIRE(write_atomically(path, "one").empty());
  REQUIRE(write_atomically(path, "two").empty());
  const DiskReader disk;
  REQUIRE(disk.read(path));
  CHECK(*disk.read(path).bytes == "two");
  CHECK(disk.stamp(path)->size == 3);
  std::string error;
  CHECK(disk.list(folder.file("sub/dír"), error).size() == 1);
}

TEST_CASE("what cannot be read or written says why") {
  const TemporaryFolder folder;
  const DiskReader disk;
  CHECK_FALSE(disk.read(folder.file("absent")));
  CHECK_FALSE(disk.read(folder.file("absent")).error.empty());
  CHECK_FALSE(disk.read(folder.file("")));
  CHECK_FALSE(disk.stamp(folder.file("absent")));
  std::string error;
  disk.list(folder.file("absent"), error);
  CHECK_FALSE(error.empty());
  REQUIRE(write_atomically(folder.file("plain"), "x").empty());
  CHECK_FALSE(write_atomically(folder.file("plain/below"), "x").empty());
}

TEST_CASE("an overlay shows buffers as files, in listings too, until they are dropped") {
  const TemporaryFolder folder;
  REQUIRE(write_atomically(folder.file("a.js"), "disk").empty());
  OverlayReader overlay(std::make_shared<DiskReader>());
  const auto before = *overlay.stamp(folder.file("a.js"));
  overlay.set(folder.file("a.js"), "buffer");
  overlay.set(folder.file("new/b.js"), "fresh");
  CHECK(*overlay.read(folder.file("a.js")).bytes == "buffer");
  CHECK(*overlay.stamp(folder.file("a.js")) != before);
  CHECK(overlay.is_directory(folder.file("new")));
  std::string error;
  const auto entries = overlay.list(folder.file(""), error);
  REQUIRE(entries.size() == 2);
  CHECK(entries[1].name == "new");
  CHECK(entries[1].is_directory);
  overlay.drop(folder.file("a.js"));
  CHECK(*overlay.read(folder.file("a.js")).bytes == "disk");
}

TEST_CASE("every edit of a buffer has a stamp of its own") {
  OverlayReader overlay(std::make_shared<DiskReader>());
  overlay.set("/x/a.js", "aa");
  const auto first = *overlay.stamp("/x/a.js");
  overlay.set("/x/a.js", "bb");
  CHECK(*overlay.stamp("/x/a.js") != first);
}

TEST_CASE("paths are relative to the root only inside it") {
  CHECK(relative_to("/a/b/c.cpp", "/a/b") == "c.cpp");
  CHECK(relative_to("/a/bc/c.cpp", "/a/b") == "/a/bc/c.cpp");
  CHECK(relative_to("/a/b", "/a/b") == ".");
  CHECK(relative_to("/c.cpp", "/") == "c.cpp");
  CHECK(normalize_path("/a/./b/../c/") == "/a/c");
}

TEST_CASE("all indices are worked on once, and a failure comes back") {
  std::vector<std::atomic<int>> counts(1000);
  parallel_for(counts.size(), 4, {}, [&](size_t i) { ++counts[i]; });
  for (const auto& count : counts) CHECK(count == 1);
  CHECK_THROWS_AS(parallel_for(10, 3, {},
                               [](size_t i) {
                                 if (i == 5) throw std::runtime_error("x");
                               }),
                  std::runtime_error);
}

TEST_CASE("stopped work starts no further index") {
  std::stop_source stop;
  std::atomic<int> done{0};
  parallel_for(1000, 1, stop.get_token(), [&](size_t i) {
    ++done;
    if (i == 9) stop.request_stop();
  });
  CHECK(done == 10);
}

TEST_CASE("digests tell fields apart") {
  CHECK(Hasher().add("ab").add("c").finish() != Hasher().add("a").add("bc").finish());
  CHECK(digest_of("x").hex().size() == 32);
}

TEST_CASE("folders of other people's code are known by their names") {
  for (const char* file : {"node_modules/a/b.js", "src/vendor/a.cpp", "build/_deps/a/b.h",
                           "app/pdfjs-4.3.136/build/pdf.mjs", "app/pdfjs/pdf.js",
                           "lib/zlib-v1.3/a.c", "x/a@1.2/b.js"}) {
    CAPTURE(file);
    CHECK(in_third_party_folder(file));
  }
  for (const char* file :
       {"src/a.cpp", "vendors.js/a.cpp", "app-2/main.cpp", "a-1.x/b.js", "-1.2/a.js",
        "release-.5/a.js", "app-1.2.3/main.cpp", "my-app/v1.2/a.js"}) {
    CAPTURE(file);
    CHECK_FALSE(in_third_party_folder(file));
  }
}
