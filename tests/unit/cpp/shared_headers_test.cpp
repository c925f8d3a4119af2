#include <catch2/catch.hpp>

#include "extract/cpp/shared_headers.h"
#include "project.h"

using namespace bridgelint;
using namespace bridgelint::test;  // NOLINT: tests only

namespace {

const Models& known_models() {
  static const Models models = [] {
    std::vector<Problem> problems;
    return load_models(problems);
  }();
  return models;
}

const std::string& resources() {
  static const std::string path = find_resource_dir(DiskReader(), "", "").path;
  return path;
}

Project::File page_object(const std::string& name) {
  return {name + ".cpp",
          "#include \"common.h\"\n"
          "class " +
              name +
              " : public QObject {\n  Q_OBJECT\n public slots:\n"
              "  void run(const QString& line) { system(line.toUtf8().constData()); }\n};\n"
              "void add(QWebChannel* channel, " +
              name +
              "* object) {\n"
              "  channel->registerObject(\"" +
              name + "\", object);\n}\n"};
}

const Project::File common = {"common.h",
                              "#ifndef COMMON_H\n#define COMMON_H\n"
                              "#include <QObject>\n#include <QWebChannel>\n#endif\n"};

/// Reads units one after the other as an extractor does, and tells which were given headers.
std::vector<bool> given(const Project& project, const std::vector<Unit>& units) {
  SharedHeaders shared;
  std::vector<bool> result;
  for (const Unit& unit : units) {
    const ExtractContext context{*project.files, known_models(), root, {}};
    const auto text = project.files->read(unit.path);
    ParseRequest request{unit, context, resources(), {}};
    const auto wish = SharedHeaders::wish_of(
        request, SharedHeaders::header_of(unit, *project.files, *text.bytes));
    request.headers = shared.find(wish, request);
    result.push_back(request.headers != nullptr);
    const auto outcome = parse_unit(request, [](clang::ASTContext&, const PreprocessorNotes&) {});
    CHECK(outcome.ran);
    if (request.headers == nullptr) shared.learn(wish, outcome);
  }
  return result;
}

}  // namespace

TEST_CASE("units that share a bundled header give the same facts as each by itself") {
  const Project project(
      {common, page_object("One"), page_object("Two"), page_object("Three"), page_object("Four")});
  const CppExtractor shared({resources()});
  for (const char* file : {"One.cpp", "Two.cpp", "Three.cpp", "Four.cpp", "Three.cpp"}) {
    CAPTURE(file);
    const ExtractContext context{*project.files, known_models(), root, {}};
    const auto unit = project.unit(file);
    const auto facts = shared.extract(unit, context);
    const auto alone = CppExtractor({resources()}).extract(unit, context);
    CHECK(facts.commands == alone.commands);
    CHECK(facts.functions == alone.functions);
    CHECK(facts.problems == alone.problems);
    CHECK(facts.coverage == alone.coverage);
    // What it inherits stands in the precompiled header.
    CHECK(command(facts, std::string(file).substr(0, unit.file.find('.')) + ".deleteLater"));
  }
}

TEST_CASE("a bundled header is precompiled once two units were seen to need it") {
  const Project project({common,
                         page_object("One"),
                         page_object("Two"),
                         page_object("Three"),
                         {"none.cpp", "int main() {}\n"}});
  const auto one = project.unit("One.cpp");
  const auto three = project.unit("Three.cpp");
  CHECK(given(project, {one, project.unit("Two.cpp"), three, one, project.unit("none.cpp")}) ==
        std::vector<bool>{false, false, true, true, false});
  // Other flags may mean other headers.
  CHECK(given(project, {one, project.unit("Two.cpp"), project.unit("Three.cpp", {"-DX"})}) ==
        std::vector<bool>{false, false, false});
}

TEST_CASE("what a condition includes is not certain") {
  const Project project({{"a.cpp", "#ifdef WITH_QT\n#include <QObject>\n#endif\nint f();\n"}});
  const auto unit = project.unit("a.cpp");
  CHECK(given(project, {unit, unit, unit}) == std::vector<bool>{false, false, false});
}

TEST_CASE("where part of an SDK is there, no bundled header stands before it") {
  const Project project({common, page_object("One"), {"sdk/QObject", "class QObject {};\n"}});
  const auto unit = project.unit("One.cpp", {"-isystem", "sdk"});
  CHECK(given(project, {unit, unit, unit, unit}) == std::vector<bool>{false, false, false, false});
}

TEST_CASE("a header of the project goes before a bundled one of the same name") {
  const Project project({{"webview.h", "#pragma once\nclass WebView {};\n"},
                         {"a.cpp", "#include \"webview.h\"\nWebView view;\n"}});
  const auto unit = project.unit("a.cpp");
  CHECK(given(project, {unit, unit, unit}) == std::vector<bool>{false, false, false});
}

TEST_CASE("precompiled headers are made anew when a file below them has changed") {
  const Project project({common, page_object("One"), {"std/string", "#include_next <string>\n"}});
  const auto unit = project.unit("One.cpp", {"-Istd"});
  SharedHeaders shared;
  const ExtractContext context{*project.files, known_models(), root, {}};
  const auto text = project.files->read(unit.path);
  ParseRequest request{unit, context, resources(), {}};
  const auto wish =
      SharedHeaders::wish_of(request, SharedHeaders::header_of(unit, *project.files, *text.bytes));
  for (int i = 0; i < 2; ++i) {
    shared.learn(wish, parse_unit(request, [](clang::ASTContext&, const PreprocessorNotes&) {}));
  }
  const auto first = shared.find(wish, request);
  REQUIRE(first != nullptr);
  CHECK(shared.find(wish, request) == first);
  project.files->set(std::string(root) + "/std/string", "#include_next <string>\nint more;\n");
  CHECK(shared.find(wish, request) != first);
}
