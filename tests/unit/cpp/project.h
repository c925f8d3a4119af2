// Small projects in memory for the tests of this folder. System headers come from the disk.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "extract/cpp/compile_commands.h"
#include "extract/cpp/cpp_extractor.h"

namespace bridgelint::test {

inline constexpr const char* root = "/bridgelint-test-project";

struct Project {
  std::shared_ptr<OverlayReader> files =
      std::make_shared<OverlayReader>(std::make_shared<DiskReader>());

  struct File {
    std::string name;
    std::string bytes;
  };

  explicit Project(std::initializer_list<File> contents) {
    for (const auto& [name, bytes] : contents) files->set(std::string(root) + "/" + name, bytes);
  }

  Unit unit(const std::string& file, std::vector<std::string> arguments = {}) const {
    Unit result;
    result.file = file;
    result.path = std::string(root) + "/" + file;
    result.language = language_of(file);
    result.directory = root;
    result.arguments = std::move(arguments);
    if (result.language != Language::c) {
      result.arguments.insert(result.arguments.begin(), "-std=c++20");
    }
    return result;
  }

  FileFacts read(const std::string& file, std::vector<std::string> arguments = {}) const {
    return read(unit(file, std::move(arguments)));
  }
  FileFacts read(const Unit& unit, std::stop_token stop = {}) const {
    static const Models models = [] {
      std::vector<Problem> problems;
      return load_models(problems);
    }();
    static const CppExtractor extractor({find_resource_dir(DiskReader(), "", "").path});
    return extractor.extract(unit, {*files, models, root, std::move(stop)});
  }
};

/// One source that includes the framework's stub and has `body` in main.
inline std::string webview_program(const std::string& body, const std::string& before = "") {
  return "#include \"webview/webview.h\"\n#include <string>\n" + before +
         "\nint main() {\n  webview::webview w(false, nullptr);\n" + body + "\n}\n";
}

inline FileFacts read_main(const std::string& source) {
  return Project({{"main.cc", source}}).read("main.cc");
}

using Names = std::vector<std::string>;

/// The names of all commands, sorted; one that is not known in full ends in `*`.
inline Names names(const FileFacts& facts) {
  Names result;
  for (const auto& fact : facts.commands) {
    result.push_back(fact.name.value + (fact.name.is_exact() ? "" : "*"));
  }
  std::ranges::sort(result);
  return result;
}

inline const ExposedCommand* command(const FileFacts& facts, std::string_view name) {
  for (const auto& fact : facts.commands) {
    if (fact.name.is_exact() && fact.name.value == name) return &fact;
  }
  return nullptr;
}

inline std::string bytes_at(const std::string& text, const Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace bridgelint::test
