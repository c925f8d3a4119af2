#include "engine/inputs.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

// A project in memory: nothing of the disk below its root.
struct Project {
  OverlayReader files{std::make_shared<DiskReader>()};
  std::vector<Problem> problems;
  Models models = load_models(problems);

  explicit Project(const std::vector<std::string>& names) {
    for (const auto& name : names) files.set("/bridgelint-inputs/" + name, "x");
  }
  std::vector<std::string> found(const std::vector<std::string>& include = {},
                                 const std::vector<std::string>& exclude = {}) const {
    std::vector<std::string> names;
    for (const auto& input :
         find_inputs(files, "/bridgelint-inputs", include, exclude, models).files) {
      names.push_back(input.file);
    }
    return names;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("C++ and web files are inputs, in the order of their names") {
  const Project project(
      {"src/b.cpp", "src/a.h", "ui/index.html", "ui/app.js", "README.md", "x.png"});
  CHECK(project.found() == Names{"src/a.h", "src/b.cpp", "ui/app.js", "ui/index.html"});
}

TEST_CASE("hidden folders, installed packages and build output are left out") {
  const Project project({"main.cpp", ".git/hook.js", "node_modules/x/index.js",
                         "third_party/lib/a.cpp", "out/CMakeCache.txt", "out/gen.cpp",
                         "src/external/b.cpp"});
  CHECK(project.found() == Names{"main.cpp"});
}

TEST_CASE("a folder of build output by name alone is read") {
  CHECK(Project({"build/tool.cpp"}).found() == Names{"build/tool.cpp"});
}

TEST_CASE("git submodules are other people's code") {
  Project project({"main.cpp", "libs/dep/a.cpp"});
  project.files.set("/bridgelint-inputs/.gitmodules",
                    "[submodule \"dep\"]\n\tpath = libs/dep\n\turl = x\n");
  CHECK(project.found() == Names{"main.cpp"});
}

TEST_CASE("a copy of a framework is other people's code") {
  const Project project({"src/cef/linux/include/cef_app.h", "src/cef/linux/libcef_dll/a.cc",
                         "src/cef/linux/tests/cefclient/b.cc", "src/cef/linux/tests/own.cc",
                         "src/cef/linux/main.cc", "lib/modules/juce_core/c.cpp",
                         "lib/modules/juce_gui_extra/juce_gui_extra.h", "lib/modules/own/d.cpp"});
  CHECK(project.found() ==
        Names{"lib/modules/own/d.cpp", "src/cef/linux/main.cc", "src/cef/linux/tests/own.cc"});
  CHECK(project.found({"src/cef/linux/libcef_dll/**"}).size() == 1);
  // Who checks the framework itself is told of it.
  CHECK(Project({"include/cef_app.h", "libcef_dll/a.cc"}).found().size() == 2);
  // A folder of that name alone is no copy.
  CHECK(Project({"src/include/app.h", "src/libcef_dll/a.cc"}).found().size() == 2);
}

TEST_CASE("include and exclude decide, and include brings a folder back") {
  const Project project({"src/a.cpp", "src/test/b.cpp", "vendor/ours/c.cpp", "vendor/d.cpp"});
  CHECK(project.found({}, {"src/test"}) == Names{"src/a.cpp"});
  CHECK(project.found({}, {"**/a.cpp"}) == Names{"src/test/b.cpp"});
  CHECK(project.found({"vendor/ours/**", "src/**"}, {}) ==
        Names{"src/a.cpp", "src/test/b.cpp", "vendor/ours/c.cpp"});
}

TEST_CASE("a project that is itself a build folder is still read") {
  CHECK(Project({"CMakeCache.txt", "main.cpp"}).found() == Names{"main.cpp"});
}

TEST_CASE("a root that cannot be read is a problem") {
  const DiskReader disk;
  CHECK(find_inputs(disk, "/no/such/folder", {}, {}, {}).problems.size() == 1);
}

TEST_CASE("third-party folders are known at any depth") {
  CHECK(in_third_party_folder("a/node_modules/b.js"));
  CHECK(in_third_party_folder("vendor/b.js"));
  CHECK_FALSE(in_third_party_folder("a/vendored.js"));
  ThirdParty code;
  code.folders = {"libs/dep"};
  CHECK(code.contains("libs/dep/a.h"));
  CHECK_FALSE(code.contains("libs/deputy/a.h"));
  CHECK(code.contains("3rdparty/a.h"));
  code.wanted = {"3rdparty/a.h"};
  CHECK_FALSE(code.contains("3rdparty/a.h"));
}

TEST_CASE("files that tools wrote are told by their names") {
  CHECK(Project({"moc_window.cpp", "notes.pb.cc", "main.cpp"}).found() == Names{"main.cpp"});
}

TEST_CASE("of configuration files those that hold a policy are inputs") {
  const Project project({"package.json", "src-tauri/tauri.conf.json", "src-tauri/Tauri.toml"});
  CHECK(project.found() == Names{"src-tauri/Tauri.toml", "src-tauri/tauri.conf.json"});
}
