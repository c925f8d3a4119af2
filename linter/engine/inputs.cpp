#include "engine/inputs.h"

#include <algorithm>
#include <array>
#include <set>

#include "policy/policy.h"

namespace bridgelint {
namespace {

// A folder with one of these is the output of a build.
constexpr std::array<std::string_view, 5> build_marks{"CMakeCache.txt", "build.ninja",
                                                      "CACHEDIR.TAG", ".ninja_log", "meson-info"};

class Walk {
 public:
  Walk(const FileReader& files, std::string root, const std::vector<std::string>& include,
       const std::vector<std::string>& exclude, const Models& models, Inputs& inputs)
      : files_(files),
        root_(std::move(root)),
        include_(include),
        exclude_(exclude),
        models_(models),
        inputs_(inputs) {
    inputs_.third_party.folders = find_submodules();
  }

  void run() {
    // Folders still to be listed; a list of our own, so that depth costs no stack.
    std::vector<std::string> pending{""};
    while (!pending.empty()) {
      const std::string folder = std::move(pending.back());
      pending.pop_back();
      visit(folder, pending);
    }
    std::ranges::sort(inputs_.files, {}, &InputFile::file);
  }

 private:
  void visit(const std::string& folder, std::vector<std::string>& pending) {
    std::string error;
    const std::string path = folder.empty() ? root_ : root_ + "/" + folder;
    const auto entries = files_.list(path, error);
    if (!error.empty()) {
      inputs_.problems.push_back({ProblemKind::incomplete,
                                  "the folder cannot be read: " + error,
                                  {folder.empty() ? "." : folder, 0, 0}});
    }
    const bool build_output =
        !folder.empty() && std::ranges::any_of(entries, [](const auto& entry) {
          return std::ranges::find(build_marks, entry.name) != build_marks.end();
        });
    if (build_output && !wanted_below(folder)) return;
    // What lies in the folder that is checked may be all there is to check.
    if (!folder.empty()) leave_out_copies(folder, entries);
    for (const auto& entry : entries) {
      const std::string file = folder.empty() ? entry.name : folder + "/" + entry.name;
      if (entry.is_directory) {
        if (!entry.is_symlink && enters(file, entry.name)) pending.push_back(file);
      } else {
        add(file, entry);
      }
    }
  }

  /// Copies of frameworks, known by their headers: `folder` is what these are spelt from.
  void leave_out_copies(const std::string& folder, const std::vector<DirectoryEntry>& entries) {
    for (const auto& framework : models_.frameworks) {
      if (framework.shipped.empty()) continue;
      const bool copied = std::ranges::any_of(framework.headers, [&](const std::string& header) {
        const auto first = header.substr(0, header.find('/'));
        return first != header &&
               std::ranges::find(entries, first, &DirectoryEntry::name) != entries.end() &&
               files_.stamp(join_path(root_, folder + "/" + header));
      });
      if (!copied) continue;
      for (const std::string& glob : framework.shipped) leave_out(folder, entries, glob);
    }
  }

  void leave_out(const std::string& folder, const std::vector<DirectoryEntry>& entries,
                 const std::string& glob) {
    auto& folders = inputs_.third_party.folders;
    if (glob.find('/') != glob.npos) folders.push_back(folder + "/" + glob);
    for (const auto& entry : entries) {
      const bool shipped = entry.is_directory && glob_matches(glob, entry.name);
      if (shipped) folders.push_back(folder + "/" + entry.name);
    }
  }

  bool enters(const std::string& folder, std::string_view name) const {
    if (matches(exclude_, folder)) return false;
    if (wanted_below(folder)) return true;
    return !name.starts_with('.') && !inputs_.third_party.contains(folder + "/");
  }

  void add(const std::string& file, const DirectoryEntry& entry) {
    const Language language = language_to_read(file);
    if (language == Language::none) return;
    if (matches(exclude_, file)) return;
    if (!include_.empty() && !matches(include_, file)) return;
    if (inputs_.third_party.contains(file)) inputs_.third_party.wanted.insert(file);
    if (is_generated_name(file) && is_cpp(language) && include_.empty()) return;
    inputs_.files.push_back({file, language, entry.stamp});
  }

  // `none` for what no extractor reads. Of settings, only the files that hold a policy are read.
  Language language_to_read(const std::string& file) const {
    const Language language = language_of(file);
    if (models_.policy_file(file) != nullptr) {
      return language == Language::toml ? Language::toml : Language::json;
    }
    const bool code = is_cpp(language) || is_web(language) || language == Language::rust;
    return code ? language : Language::none;
  }

  static bool matches(const std::vector<std::string>& globs, std::string_view path) {
    return std::ranges::any_of(globs, [&](const auto& glob) { return glob_matches(glob, path); });
  }

  // Whether an `include` entry names this folder or something below it in so many words.
  bool wanted_below(const std::string& folder) const {
    return std::ranges::any_of(include_, [&](const std::string& glob) {
      return glob == folder || glob.starts_with(folder + "/") ||
             folder.starts_with(glob.substr(0, glob.find('*')) + "/");
    });
  }

  std::vector<std::string> find_submodules() const {
    std::vector<std::string> result;
    const auto content = files_.read(root_ + "/.gitmodules");
    if (!content) return result;
    const LineIndex lines(*content.bytes);
    for (uint32_t i = 1; i <= lines.line_count(); ++i) {
      const auto line = lines.line(*content.bytes, i);
      const auto key = line.find("path");
      const auto equals = line.find('=');
      if (key == std::string_view::npos || equals == std::string_view::npos || equals < key)
        continue;
      const auto begin = line.find_first_not_of(" \t", equals + 1);
      if (begin == std::string_view::npos) continue;
      result.emplace_back(line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1));
    }
    return result;
  }

  const FileReader& files_;
  std::string root_;
  const std::vector<std::string>& include_;
  const std::vector<std::string>& exclude_;
  const Models& models_;
  Inputs& inputs_;
};

}  // namespace

Inputs find_inputs(const FileReader& files, const std::string& root,
                   const std::vector<std::string>& include, const std::vector<std::string>& exclude,
                   const Models& models) {
  Inputs inputs;
  Walk(files, root, include, exclude, models, inputs).run();
  return inputs;
}

}  // namespace bridgelint
