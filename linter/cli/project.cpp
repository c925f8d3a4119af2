#include <algorithm>

#include "base/files.h"
#include "base/platform.h"
#include "cli/commands.h"
#include "extract/cpp/cpp_extractor.h"

namespace bridgelint {
namespace {

// The nearest folder, going up from `folder`, that holds `name`; empty when none does.
std::string folder_with(const FileReader& files, std::string folder, std::string_view name) {
  while (true) {
    const auto path = join_path(folder, name);
    if (files.stamp(path) || files.is_directory(path)) return folder;
    const auto parent = parent_path(folder);
    if (parent.empty() || parent == folder) return {};
    folder = parent;
  }
}

// The project a path belongs to: where its bridgelint.toml lies; else a folder is a project of its
// own, and a file belongs to its repository.
std::string project_of(const FileReader& files, const std::string& path) {
  const bool folder = files.is_directory(path);
  const auto start = folder ? path : parent_path(path);
  if (auto root = folder_with(files, start, "bridgelint.toml"); !root.empty()) return root;
  if (folder) return start;
  const auto repository = folder_with(files, start, ".git");
  return repository.empty() ? start : repository;
}

std::string common_folder(std::string a, const std::string& b) {
  while (!(b == a || b.starts_with(a == "/" ? a : a + "/"))) a = parent_path(a);
  return a;
}

}  // namespace

std::string repository_of(const std::string& path) {
  const auto repository = folder_with(DiskReader(), path, ".git");
  return repository.empty() ? path : repository;
}

std::optional<EngineOptions> engine_options(const AnalysisArguments& arguments,
                                            std::string& error) {
  const DiskReader files;
  EngineOptions options;
  std::vector<std::string> paths;
  for (const auto& path : arguments.paths) paths.push_back(normalize_path(path));
  if (paths.empty()) paths.push_back(normalize_path("."));
  for (const auto& path : paths) {
    if (!files.is_directory(path) && !files.stamp(path)) {
      error = "no such file or folder: " + path;
      return std::nullopt;
    }
    const auto root = project_of(files, path);
    options.root = options.root.empty() ? root : common_folder(options.root, root);
  }
  for (const auto& path : paths) options.paths.push_back(relative_to(path, options.root));
  if (std::ranges::find(options.paths, ".") != options.paths.end()) options.paths.clear();

  if (!arguments.config.empty()) options.config = normalize_path(arguments.config);
  if (!arguments.build_dir.empty()) {
    options.build_dir = normalize_path(arguments.build_dir);
    if (!files.is_directory(*options.build_dir) && !files.stamp(*options.build_dir)) {
      error = "no such build folder: " + *options.build_dir;
      return std::nullopt;
    }
  }
  if (!arguments.no_cache) {
    options.cache_dir =
        arguments.cache_dir.empty() ? user_cache_dir() : normalize_path(arguments.cache_dir);
  }
  options.jobs = arguments.jobs;
  const auto resources =
      find_resource_dir(files, parent_path(executable_path()), arguments.resource_dir);
  options.resource_dir = resources.path;
  if (resources.path.empty()) {
    error = "Clang's builtin headers (include/stddef.h) were not found in";
    for (const auto& tried : resources.tried) error += "\n  " + tried;
    error += "\nInstall them beside the program or name their folder with --resource-dir.";
    return std::nullopt;
  }
  return options;
}

}  // namespace bridgelint
