#include "engine/cache.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

struct World {
  std::shared_ptr<OverlayReader> files =
      std::make_shared<OverlayReader>(std::make_shared<DiskReader>());
  Cache cache;
  const Digest recipe = digest_of("recipe");

  static std::string path(const std::string& name) { return "/bridgelint-cache/" + name; }

  void write(const std::string& name, std::string text) { files->set(path(name), std::move(text)); }

  FileLook look(const std::string& name) const {
    const auto stamp = files->stamp(path(name));
    if (!stamp) return {path(name), {}, {}, false, false};
    return {path(name), *stamp, digest_of(*files->read(path(name)).bytes), true, true};
  }

  void put(const std::string& unit, const std::vector<std::string>& names) {
    std::vector<FileLook> looks;
    for (const auto& name : names) looks.push_back(look(name));
    FileFacts facts;
    facts.grants = {{unit, {}}};
    cache.put_unit(unit, recipe, looks, facts);
  }

  // Whether the unit is still known in a new run.
  bool known(const std::string& unit) {
    cache.begin_run();
    const CachingReader reader(*files);
    const auto* facts = cache.find_unit(unit, recipe, reader);
    if (facts == nullptr) return false;
    CHECK(facts->grants.at(0).command == unit);
    return true;
  }
};

}  // namespace

TEST_CASE("a unit is known until a file it read changes") {
  World world;
  world.write("a.cpp", "one");
  world.write("a.h", "two");
  world.put("a.cpp", {"a.cpp", "a.h"});
  CHECK(world.known("a.cpp"));
  world.write("a.h", "TWO");
  CHECK_FALSE(world.known("a.cpp"));
  world.write("a.h", "two");
  CHECK(world.known("a.cpp"));
}

TEST_CASE("a file that goes, and one that appears, are changes") {
  World world;
  world.write("a.cpp", "one");
  world.write("a.h", "two");
  world.put("a.cpp", {"a.cpp", "a.h", "absent.h"});
  CHECK(world.known("a.cpp"));
  world.write("absent.h", "here");
  CHECK_FALSE(world.known("a.cpp"));
  world.files->drop(World::path("absent.h"));
  CHECK(world.known("a.cpp"));
  world.files->drop(World::path("a.h"));
  CHECK_FALSE(world.known("a.cpp"));
}

TEST_CASE("another recipe is a miss") {
  World world;
  world.write("a.cpp", "one");
  world.put("a.cpp", {"a.cpp"});
  world.cache.begin_run();
  const CachingReader reader(*world.files);
  CHECK(world.cache.find_unit("a.cpp", digest_of("other"), reader) == nullptr);
}

TEST_CASE("the stored form gives everything back, and damage gives nothing") {
  World world;
  world.write("a.cpp", "one");
  world.put("a.cpp", {"a.cpp"});
  world.cache.put_scan({world.look("a.cpp"), true, false, {"x.h"}});
  const std::string stored = world.cache.save();
  world.cache = {};
  world.cache.load(stored);
  CHECK(world.known("a.cpp"));
  const CachingReader reader(*world.files);
  const auto* scan = world.cache.find_scan(World::path("a.cpp"), reader);
  REQUIRE(scan != nullptr);
  CHECK(scan->strong);
  CHECK(scan->includes == std::vector<std::string>{"x.h"});
  for (size_t size = 0; size < stored.size(); ++size) {
    world.cache.load(std::string_view(stored).substr(0, size));
    CHECK_FALSE(world.known("a.cpp"));
  }
}

TEST_CASE("units that a run did not meet are forgotten") {
  World world;
  world.write("a.cpp", "one");
  world.put("a.cpp", {"a.cpp"});
  world.put("gone.cpp", {"a.cpp"});
  CHECK(world.known("a.cpp"));
  world.cache.end_run();
  CHECK_FALSE(world.known("gone.cpp"));
  CHECK(world.known("a.cpp"));
}

TEST_CASE("a recorder notes what was read and what was looked for below its root") {
  World world;
  world.write("a.cpp", "one");
  const CachingReader caching(*world.files);
  const RecordingReader recorder(caching, "/bridgelint-cache");
  recorder.read(World::path("a.cpp"));
  recorder.stamp(World::path("absent.h"));
  recorder.stamp("/somewhere/else.h");
  const auto looks = recorder.looks();
  REQUIRE(looks.size() == 2);
  CHECK(looks[0].read);
  CHECK(looks[0].digest == digest_of("one"));
  CHECK_FALSE(looks[1].present);
}

TEST_CASE("what is known of files on disk is to be saved, once; what is known of buffers is not") {
  World world;
  world.write("a.cpp", "one");
  world.put("a.cpp", {"a.cpp"});
  world.cache.put_scan({world.look("a.cpp"), true, false, {}});
  CHECK_FALSE(world.cache.changed());
  const FileLook on_disk{"/b.cpp", {3, 1, 0}, digest_of("two"), true, true};
  world.cache.put_unit("b.cpp", world.recipe, {on_disk}, {});
  CHECK(world.cache.changed());
  world.cache.saved();
  CHECK_FALSE(world.cache.changed());
  world.cache.put_scan({on_disk, true, false, {}});
  CHECK(world.cache.changed());
}

TEST_CASE("a long time of editing forgets earlier states and keeps the last one") {
  World world;
  world.write("other.cpp", "one");
  world.put("other.cpp", {"other.cpp"});
  for (int edit = 0; edit < 2'500; ++edit) {
    world.cache.begin_run();
    world.write("a.cpp", std::to_string(edit));
    world.put("a.cpp", {"other.cpp", "a.cpp"});
    const CachingReader reader(*world.files);
    REQUIRE(world.cache.find_unit("other.cpp", world.recipe, reader) != nullptr);
    world.cache.end_run();
  }
  CHECK(world.known("a.cpp"));
  CHECK(world.known("other.cpp"));
  world.write("a.cpp", "7");
  CHECK_FALSE(world.known("a.cpp"));
}
