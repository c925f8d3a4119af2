#include "engine/answers.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace bridgelint;

namespace {

namespace fs = std::filesystem;

// A folder with files that were written an hour ago.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "bridgelint-answers-test") {
    fs::remove_all(path_);
    write("app.js", "first");
    write("lib/util.js", "second");
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text, int hours = 1) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
    fs::last_write_time(path_ / name, fs::file_time_type::clock::now() - std::chrono::hours(hours));
  }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

const Digest question{{1, 2}};

std::string kept() {
  const auto folder = fs::temp_directory_path() / "bridgelint-answers-test-cache";
  fs::create_directories(folder);
  return (folder / "a").string();
}

// A run that lists the folder, reads a file in it, and asks for three files elsewhere.
void run(const Folder& folder) {
  WatchingReader reader(std::make_shared<DiskReader>(), folder / "");
  std::string error;
  CHECK(reader.list(folder / "", error).size() == 2);
  CHECK(*reader.read(folder / "app.js").bytes == "first");
  CHECK(reader.stamp(folder / "lib/util.js"));
  CHECK_FALSE(reader.stamp(folder / "lib/config.json"));
  CHECK_FALSE(reader.is_directory(folder / "lib/build"));
  keep_answer(kept(), question, reader, {"what it said", 1});
}

std::optional<Answer> answer(const Digest& recipe = question) {
  return find_answer(kept(), recipe, DiskReader());
}

}  // namespace

TEST_CASE("an answer holds while nothing that was looked at has changed") {
  const Folder folder;
  run(folder);
  const auto same = answer();
  REQUIRE(same);
  CHECK(same->output == "what it said");
  CHECK(same->exit_code == 1);
  CHECK_FALSE(answer(Digest{{1, 3}}));

  SECTION("a file of another length") {
    folder.write("app.js", "first!");
  }
  SECTION("a file of another time") {
    folder.write("app.js", "other", 2);
  }
  SECTION("a file that a listing does not tell of") {
    folder.write("lib/util.js", "third one");
  }
  SECTION("a new file in a listed folder") {
    folder.write("new.js", "");
  }
  SECTION("a file that was absent") {
    folder.write("lib/config.json", "{}");
  }
  SECTION("a folder that was absent") {
    fs::create_directories(folder / "lib/build");
  }
  SECTION("a file that is gone") {
    fs::remove(folder / "app.js");
  }
  CHECK_FALSE(answer());
}

TEST_CASE("a file as new as the answer may change unseen: the answer is not kept") {
  const Folder folder;
  run(folder);
  folder.write("app.js", "first", 0);
  fs::remove(kept());
  run(folder);
  CHECK_FALSE(answer());
}

TEST_CASE("a file that could not be read may be readable next time, with the same stamp") {
  struct Locked : DiskReader {
    FileContent read(const std::string&) const override { return {nullptr, "locked"}; }
  };
  const Folder folder;
  const WatchingReader reader(std::make_shared<Locked>(), folder / "");
  CHECK(reader.stamp(folder / "app.js"));
  CHECK(reader.looks());
  CHECK_FALSE(reader.read(folder / "app.js"));
  CHECK_FALSE(reader.looks());
}

TEST_CASE("a damaged answer is none") {
  const Folder folder;
  run(folder);
  REQUIRE(answer());
  fs::resize_file(kept(), fs::file_size(kept()) - 1);
  CHECK_FALSE(answer());
  fs::resize_file(kept(), 3);
  CHECK_FALSE(answer());
}
