#include <catch2/catch.hpp>

#include "extract/cpp/other_platforms.h"
#include "extract/cpp/prefilter.h"
#include "project.h"

using namespace bridgelint::test;  // NOLINT: tests only
namespace bl = bridgelint;

namespace {

const bl::Models& models() {
  static const bl::Models result = [] {
    std::vector<bl::Problem> problems;
    return bl::load_models(problems);
  }();
  return result;
}

std::vector<std::string> selected(const std::map<std::string, std::string>& files) {
  std::vector<bl::ScannedFile> scanned;
  for (const auto& [file, bytes] : files) scanned.push_back({file, bl::scan_cpp(bytes, models())});
  std::vector<std::string> result;
  for (const size_t index : bl::select_units(scanned)) result.push_back(scanned[index].file);
  return result;
}

bl::CompileFlags load(const Project& project, const std::vector<std::string>& files,
                      std::vector<bl::Problem>& problems,
                      const std::optional<std::string>& build_dir = std::nullopt) {
  return bl::load_compile_flags(*project.files, root, build_dir, files, models(), problems);
}

using Strings = std::vector<std::string>;

}  // namespace

// What is read of a command line for Microsoft's compiler on a machine without it.
static Strings microsoft(Strings arguments) {
  const auto& windows = bl::windows_platform().arguments;
  arguments.insert(arguments.end(), windows.begin(), windows.end());
  return arguments;
}

TEST_CASE("the scan tells triggers, calls and includes apart") {
  CHECK(bl::scan_cpp("#include \"webview/webview.h\"\n", models()).strong);
  CHECK(bl::scan_cpp("  webview_bind(w, \"a\", f, 0);", models()).strong);
  CHECK_FALSE(bl::scan_cpp("webvie w; webviewer::x();", models()).strong);
  CHECK(bl::scan_cpp("app.bind(\"x\", f);", models()).weak);
  CHECK(bl::scan_cpp("app->bind(\"x\", f);", models()).weak);
  CHECK_FALSE(bl::scan_cpp("bindings.bound(1); rebind(x);", models()).weak);
  CHECK(bl::scan_cpp("# include <a/b.h>\n#include \"c.h\"\n#define X\n#include MACRO\n", models())
            .includes == Strings{"a/b.h", "c.h"});
  CHECK_FALSE(bl::scan_cpp("", models()).strong);
}

TEST_CASE("units are sources that matter and headers nobody includes") {
  const std::map<std::string, std::string> files{
      {"src/core.h", "#include <webview.h>\nstruct Core;"},
      {"src/app.h", "#include \"core.h\"\n"},
      {"src/weak.cc", "#include \"app.h\"\nvoid f(App& a) { a.bind(\"x\", g); }"},
      {"src/far.cc", "void f(Socket& a) { a.bind(\"x\", g); }"},
      {"src/plain.cc", "#include \"app.h\"\n"},
      {"src/alone.h", "#include <webview.h>\ninline void f() {}"},
      {"src/main.cc", "#include \"webview/webview.h\"\n"}};
  CHECK(selected(files) == Strings{"src/alone.h", "src/main.cc", "src/weak.cc"});
}

TEST_CASE("commands are split as their shell would") {
  CHECK(bl::split_command(R"src(g++ -DX=\"a\ b\" 'c d' "e \" f" g)src", false) ==
        Strings{"g++", "-DX=\"a b\"", "c d", "e \" f", "g"});
  CHECK(bl::split_command(R"src(cl.exe /IC:\inc\ "/DX=\"y\"" "C:\a b\c.cpp")src", true) ==
        Strings{"cl.exe", "/IC:\\inc\\", "/DX=\"y\"", "C:\\a b\\c.cpp"});
}

TEST_CASE("arguments are reduced to what a parser needs") {
  const Project project({{"build/all.rsp", "-DFROM_RESPONSE \"-Ia b\""}});
  const std::string build = std::string(root) + "/build";
  const std::string file = std::string(root) + "/src/a.cc";
  CHECK(bl::clean_arguments(
            {"/usr/bin/ccache", "g++-12", "-DA", "-I../inc", "-o", "a.o", "-c", "-MD", "-MF", "a.d",
             "-Wall", "-Werror", "-O2", "-include", "pre.h", "@all.rsp", "../src/a.cc"},
            file, build, *project.files) == Strings{"--driver-mode=g++", "-DA", "-I../inc", "-O2",
                                                    "-include", "pre.h", "-DFROM_RESPONSE",
                                                    "-Ia b"});
  CHECK(bl::clean_arguments({"clang++", "-Xclang", "-include-pch", "-Xclang", "x.pch", "-Xclang",
                             "-include", "-Xclang", "x.hxx", "-Xclang", "-load", "-Xclang", "e.so",
                             "-fplugin=e.so", "-std=c++17", "a.cc"},
                            file, build, *project.files) ==
        Strings{"--driver-mode=g++", "-Xclang", "-include", "-Xclang", "x.hxx", "-std=c++17"});
  CHECK(bl::clean_arguments({"C:\\VC\\cl.exe", "/nologo", "/DX", "/I", "inc", "/Foa.obj", "/c",
                             "/std:c++20", "/W4", "a.cc"},
                            file, build,
                            *project.files) == microsoft({"-DX", "-Iinc", "-std=c++20"}));
}

TEST_CASE("a database is found, and its relative directory is meant from its own folder") {
  const Project project(
      {{"build-x/compile_commands.json",
        R"src([{"directory": "..", "command": "g++ -DFIRST -c src/a.cc", "file": "src/a.cc"},
            {"directory": "..", "arguments": ["g++", "-DSECOND", "src/a.cc"], "file": "src/a.cc"},
            {"directory": ".", "command": "g++ gone.cc", "file": "gone.cc"},
            {"directory": "."}])src"},
       {"src/a.cc", ""}});
  std::vector<bl::Problem> problems;
  const auto flags = load(project, {"src/a.cc", "src/b.cc", "src/c.c"}, problems);
  auto unit = project.unit("src/a.cc");
  bl::fill_compile_flags(unit, flags);
  CHECK_FALSE(unit.inferred);
  CHECK(unit.directory == root);
  CHECK(unit.arguments == Strings{"--driver-mode=g++", "-DFIRST"});
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message.find("1 of 4 entries") != std::string::npos);
  CHECK(problems[1].kind == bl::ProblemKind::note);
  CHECK(problems[1].message.find("build-x/gone.cc") != std::string::npos);

  auto neighbour = project.unit("src/b.cc");
  bl::fill_compile_flags(neighbour, flags);
  CHECK(neighbour.inferred);
  CHECK(neighbour.arguments == Strings{"--driver-mode=g++", "-DFIRST"});

  auto other_language = project.unit("src/c.c");
  bl::fill_compile_flags(other_language, flags);
  CHECK(other_language.inferred);
  CHECK(std::ranges::find(other_language.arguments, "-DFIRST") == other_language.arguments.end());
}

TEST_CASE("a database of another machine is read as if made here") {
  const Project project(
      {{"build/compile_commands.json",
        R"src([{"directory": "/home/someone/app/build", "file": "/home/someone/app/src/a.cc",
             "command": "g++ -I/home/someone/app/inc -I/home/someone/application -c ../src/a.cc"},
            {"directory": "/home/someone/app/build", "file": "../src/b.cc",
             "arguments": ["g++", "-include", "/home/someone/app/pre.h", "../src/b.cc"]}])src"},
       {"src/a.cc", ""},
       {"src/b.cc", ""}});
  std::vector<bl::Problem> problems;
  const auto flags = load(project, {"src/a.cc", "src/b.cc"}, problems);
  auto unit = project.unit("src/a.cc");
  bl::fill_compile_flags(unit, flags);
  CHECK_FALSE(unit.inferred);
  CHECK(unit.directory == std::string(root) + "/build");
  CHECK(unit.arguments == Strings{"--driver-mode=g++", "-I" + std::string(root) + "/inc",
                                  "-I/home/someone/application"});
  auto second = project.unit("src/b.cc");
  bl::fill_compile_flags(second, flags);
  CHECK_FALSE(second.inferred);
  CHECK(second.arguments == Strings{"--driver-mode=g++", "-include", std::string(root) + "/pre.h"});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == bl::ProblemKind::note);
  CHECK(problems[0].message.find("/home/someone/app;") != std::string::npos);
}

TEST_CASE("a database of a machine with drives and Microsoft's compiler") {
  const Project project(
      {{"compile_commands.json",
        R"src([{"directory": "C:\\dev\\app\\build", "file": "C:\\dev\\app\\src\\a.cc",
             "command": "C:\\VC\\cl.exe /nologo /TP -external:IC:\\dev\\sdk /IC:\\dev\\app\\inc /std:c++latest /EHsc /FIpre.h /c C:\\dev\\app\\src\\a.cc"}])src"},
       {"src/a.cc", ""}});
  std::vector<bl::Problem> problems;
  const auto flags = load(project, {"src/a.cc"}, problems);
  auto unit = project.unit("src/a.cc");
  bl::fill_compile_flags(unit, flags);
  CHECK_FALSE(unit.inferred);
  CHECK(unit.directory == std::string(root) + "/build");
  CHECK(unit.arguments == microsoft({"-isystem", "C:\\dev\\sdk", "-I" + std::string(root) + "/inc",
                                     "-std=c++23", "-include", "pre.h"}));
}

TEST_CASE("a malformed database is a problem with a place") {
  const Project project({{"compile_commands.json", "[{\"file\": }]"}});
  std::vector<bl::Problem> problems;
  load(project, {}, problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == bl::ProblemKind::incomplete);
  CHECK(problems[0].at == bl::Span{"compile_commands.json", 10, 11});
  problems.clear();
  load(project, {}, problems, std::string(root) + "/nowhere");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == bl::ProblemKind::config);
}

TEST_CASE("without a database: compile_flags.txt, else a guess") {
  const Project project({{"lib/compile_flags.txt", "-DLIB\n-Iinc dir\n\n"}});
  std::vector<bl::Problem> problems;
  const auto flags =
      load(project, {"lib/deep/a.cc", "src/b.cc", "third/wv/webview/webview.h", "x/include/y/z.h"},
           problems);
  auto unit = project.unit("lib/deep/a.cc");
  bl::fill_compile_flags(unit, flags);
  CHECK_FALSE(unit.inferred);
  CHECK(unit.directory == std::string(root) + "/lib");
  CHECK(unit.arguments == Strings{"-DLIB", "-Iinc dir"});
  auto guess = project.unit("src/b.cc");
  bl::fill_compile_flags(guess, flags);
  CHECK(guess.inferred);
  const std::string base = "-I" + std::string(root);
  CHECK(guess.arguments == Strings{"-std=c++23", base, base + "/third/wv", base + "/x/include"});
  CHECK(problems.empty());
}

TEST_CASE("the resource directory is checked before it is believed") {
  const Project project({{"bin/x", ""}, {"lib/clang/19/include/stddef.h", ""}});
  const auto beside = bl::find_resource_dir(*project.files, std::string(root) + "/bin", "");
  CHECK(beside.path == std::string(root) + "/lib/clang/19");
  const auto wrong = bl::find_resource_dir(*project.files, "", "/nowhere/clang");
  CHECK(wrong.path.empty());
  CHECK(wrong.tried == Strings{"/nowhere/clang"});
}
