#include "extract/cpp/compile_commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/folders.h"
#include "extract/cpp/clang_unit.h"

namespace bridgelint {
namespace {

using Json = nlohmann::json;

constexpr const char* database_name = "compile_commands.json";
constexpr size_t include_limit = 200;
constexpr size_t most_voters = 200;

struct Loader {
  const FileReader& files;
  CompileFlags& flags;
  std::vector<Problem>& problems;
  const std::vector<std::string>& project_files;
  ProblemKind severity = ProblemKind::incomplete;
  std::string elsewhere = {};  ///< where the root lies on the machine the database was made on

  Span place(uint32_t begin = 0, uint32_t end = 0) const {
    return {relative_to(flags.database, flags.root), begin, end};
  }

  void load(const std::string& path) {
    flags.database = path;
    const auto content = files.read(path);
    if (!content) {
      problems.push_back(
          {severity, "the compile commands cannot be read: " + content.error, place()});
      return;
    }
    Json document;
    try {
      document = Json::parse(*content.bytes);
    } catch (const Json::parse_error& error) {
      const auto size = static_cast<uint32_t>(content.bytes->size());
      const auto at = std::min(static_cast<uint32_t>(error.byte == 0 ? 0 : error.byte - 1), size);
      problems.push_back({severity, "the compile commands are not valid JSON; they are not used",
                          place(at, std::min(at + 1, size))});
      return;
    }
    if (!document.is_array()) {
      problems.push_back({severity,
                          "the compile commands must be a list of entries; they are not "
                          "used",
                          place()});
      return;
    }
    load_entries(document);
  }

  void load_entries(const Json& entries) {
    size_t malformed = 0;
    std::set<std::string> missing;
    elsewhere = find_elsewhere(entries);
    if (!elsewhere.empty()) {
      problems.push_back({ProblemKind::note,
                          fmt::format("the compile commands were made in {}; that folder is taken "
                                      "for this project's",
                                      elsewhere),
                          place()});
    }
    for (const auto& entry : entries) {
      if (!load_entry(entry, missing)) ++malformed;
    }
    if (malformed > 0) {
      problems.push_back({ProblemKind::incomplete,
                          fmt::format("{} of {} entries lack a file or a command and are not used",
                                      malformed, entries.size()),
                          place()});
    }
    if (!missing.empty()) {
      problems.push_back({ProblemKind::note,
                          fmt::format("{} of the files it names do not exist, such as {}",
                                      missing.size(), relative_to(*missing.begin(), flags.root)),
                          place()});
    }
  }

  // The folder whose files the project has under the same names, when the entries' own files are
  // not here: the database was made on another machine.
  std::string find_elsewhere(const Json& entries) const {
    const std::set<std::string_view> known(project_files.begin(), project_files.end());
    std::map<std::string, size_t> votes;
    size_t looked_at = 0;
    for (const auto& entry : entries) {
      if (!entry.is_object() || ++looked_at > most_voters) continue;
      std::string file = forward(text(entry, "file"));
      if (!is_foreign_absolute(file)) file = join_path(forward(text(entry, "directory")), file);
      if (text(entry, "file").empty()) continue;
      if (!is_foreign_absolute(file)) return {};
      if (files.stamp(file)) return {};
      for (size_t slash = file.find('/'); slash != std::string::npos;
           slash = file.find('/', slash + 1)) {
        if (!known.contains(std::string_view(file).substr(slash + 1))) continue;
        ++votes[file.substr(0, slash)];
        break;
      }
    }
    const auto best = std::ranges::max_element(votes, {}, [](const auto& v) { return v.second; });
    return best == votes.end() || best->first.empty() ? std::string() : best->first;
  }

  static bool is_foreign_absolute(std::string_view path) {
    return path.starts_with('/') || (path.size() > 2 && path[1] == ':' && path[2] == '/');
  }

  // Backslashes separate folders in paths with a drive; elsewhere they may be part of a name.
  static std::string forward(std::string path) {
    const bool drive = path.size() > 2 && path[1] == ':';
    const bool relative = path.find('/') == std::string::npos;
    if (drive || relative) std::ranges::replace(path, '\\', '/');
    return path;
  }

  // The same path, or an argument that has it in it, on this machine.
  std::string here(std::string text) const {
    if (elsewhere.empty()) return text;
    std::string spelled = elsewhere;
    for (const bool backslashes : {false, true}) {
      if (backslashes) std::ranges::replace(spelled, '/', '\\');
      for (size_t at = text.find(spelled); at != std::string::npos;
           at = text.find(spelled, at + flags.root.size())) {
        const size_t end = at + spelled.size();
        if (end < text.size() && text[end] != '/' && text[end] != '\\') {
          at = end;
          if (at >= text.size()) break;
          continue;
        }
        std::string rest = text.substr(end);
        if (backslashes) std::ranges::replace(rest, '\\', '/');
        text = text.substr(0, at) + flags.root + rest;
      }
    }
    return text;
  }

  static std::string text(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
  }

  static std::vector<std::string> command_of(const Json& entry) {
    std::vector<std::string> command;
    if (const auto list = entry.find("arguments"); list != entry.end() && list->is_array()) {
      for (const auto& argument : *list) {
        if (argument.is_string()) command.push_back(argument.get<std::string>());
      }
      return command;
    }
    const std::string line = text(entry, "command");
    const auto first = split_command(line, true);
    const auto looks_windows = !first.empty() && is_windows_program(first.front());
    return split_command(line, looks_windows);
  }

  static bool is_windows_program(std::string_view program) {
    std::string name(file_name(program));
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name == "cl" || name == "cl.exe" || name == "clang-cl" || name == "clang-cl.exe";
  }

  bool load_entry(const Json& entry, std::set<std::string>& missing) {
    if (!entry.is_object()) return false;
    const std::string given = here(forward(text(entry, "file")));
    auto command = command_of(entry);
    for (auto& argument : command) argument = here(std::move(argument));
    if (given.empty() || command.empty()) return false;
    // A relative directory is meant from the database's own folder, wherever we were started.
    const std::string directory = normalize_path(
        join_path(parent_path(flags.database), here(forward(text(entry, "directory")))));
    const std::string file = normalize_path(join_path(directory, given));
    if (flags.commands.contains(file)) return true;
    if (!files.stamp(file)) {
      missing.insert(file);
      return true;
    }
    flags.commands[file] = {directory, clean_arguments(command, file, directory, files)};
    return true;
  }
};

bool is_build_folder(std::string_view name) {
  return name.starts_with("build") || name.starts_with("out") || name.starts_with("cmake-build-");
}

std::vector<std::string> folders_in(const FileReader& files, const std::string& folder) {
  std::vector<std::string> result;
  std::string error;
  for (const auto& entry : files.list(folder, error)) {
    if (entry.is_directory) result.push_back(entry.name);
  }
  return result;
}

std::string find_database(const FileReader& files, const std::string& root) {
  std::vector<std::string> folders{root};
  for (const auto& name : folders_in(files, root)) {
    if (!is_build_folder(name)) continue;
    const std::string folder = join_path(root, name);
    folders.push_back(folder);
    for (const auto& inner : folders_in(files, folder)) folders.push_back(join_path(folder, inner));
  }
  for (const auto& folder : folders) {
    const std::string path = join_path(folder, database_name);
    if (files.stamp(path)) return path;
  }
  return {};
}

void load_database(const FileReader& files, const std::optional<std::string>& build_dir,
                   const std::vector<std::string>& project_files, CompileFlags& flags,
                   std::vector<Problem>& problems) {
  Loader loader{files, flags, problems, project_files};
  if (!build_dir) {
    const auto path = find_database(files, flags.root);
    if (!path.empty()) loader.load(path);
    return;
  }
  loader.severity = ProblemKind::config;
  std::string path = normalize_path(*build_dir);
  if (files.is_directory(path)) path = join_path(path, database_name);
  if (files.stamp(path)) {
    loader.load(path);
    return;
  }
  problems.push_back({ProblemKind::config, "there is no compile_commands.json here",
                      Span{relative_to(path, flags.root), 0, 0}});
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> result;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    auto line = text.substr(begin, end - begin);
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())) != 0) {
      line.remove_suffix(1);
    }
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.front())) != 0) {
      line.remove_prefix(1);
    }
    if (!line.empty()) result.emplace_back(line);
    begin = end + 1;
  }
  return result;
}

// compile_flags.txt files lie in folders of sources or above them, up to the root.
void load_flag_files(const FileReader& files, const std::vector<std::string>& project_files,
                     CompileFlags& flags) {
  std::set<std::string> seen;
  for (const auto& file : project_files) {
    if (!is_cpp(language_of(file))) continue;
    std::string folder = parent_path(join_path(flags.root, file));
    while (seen.insert(folder).second) {
      const auto content = files.read(join_path(folder, "compile_flags.txt"));
      if (content) {
        std::vector<std::string> command{"clang"};
        std::ranges::move(lines_of(*content.bytes), std::back_inserter(command));
        flags.flag_files[folder] = {folder, clean_arguments(command, {}, folder, files)};
      }
      if (folder == flags.root || folder.size() <= 1) break;
      folder = parent_path(folder);
    }
  }
}

std::vector<std::string> guess_include_folders(const std::string& root,
                                               const std::vector<std::string>& project_files,
                                               const Models& models) {
  std::set<std::string> folders;
  for (const auto& file : project_files) {
    if (!is_header(file)) continue;
    for (size_t at = file.find("include/"); at != std::string::npos;
         at = file.find("include/", at + 1)) {
      if (at == 0 || file[at - 1] == '/') folders.insert(file.substr(0, at + 7));
    }
    const auto known = framework_header(file, models);
    if (known.framework == nullptr) continue;
    const size_t length = file.size() - known.header.size();
    folders.insert(length == 0 ? "." : file.substr(0, length - 1));
  }
  folders.erase(".");
  std::vector<std::string> result{root};
  for (const auto& folder : folders) result.push_back(join_path(root, folder));
  // The project's own folders come before those of what it carries along.
  std::ranges::sort(result, {}, [](const std::string& path) {
    return std::pair(std::ranges::count(path, '/'), std::string_view(path));
  });
  if (result.size() > include_limit) result.resize(include_limit);
  return result;
}

std::string_view stem(std::string_view path) {
  const auto name = file_name(path);
  return name.substr(0, name.rfind('.'));
}

// The command of the file most like this one: app.h is compiled as app.cpp, else as its neighbours.
const CompileCommand* neighbour(const Unit& unit, const CompileFlags& flags) {
  const CompileCommand* best = nullptr;
  size_t best_score = 0;
  for (const auto& [file, command] : flags.commands) {
    const bool same_language = (language_of(file) == Language::c) == (unit.language == Language::c);
    if (!same_language && !is_header(unit.path)) continue;
    size_t score = 1 + 4 * common_folders(file, unit.path);
    if (stem(file) == stem(unit.path)) score += 3;
    if (same_language) score += 1;
    if (score <= best_score) continue;
    best = &command;
    best_score = score;
  }
  return best;
}

const CompileCommand* flag_file(const Unit& unit, const CompileFlags& flags) {
  for (std::string folder = parent_path(unit.path); folder.size() > 1;
       folder = parent_path(folder)) {
    const auto found = flags.flag_files.find(folder);
    if (found != flags.flag_files.end()) return &found->second;
    if (folder == flags.root) break;
  }
  return nullptr;
}

}  // namespace

CompileFlags load_compile_flags(const FileReader& files, const std::string& root,
                                const std::optional<std::string>& build_dir,
                                const std::vector<std::string>& project_files, const Models& models,
                                std::vector<Problem>& problems) {
  CompileFlags flags;
  flags.root = root;
  load_database(files, build_dir, project_files, flags, problems);
  load_flag_files(files, project_files, flags);
  flags.include_folders = guess_include_folders(root, project_files, models);
  return flags;
}

void fill_compile_flags(Unit& unit, const CompileFlags& flags) {
  const auto found = flags.commands.find(unit.path);
  const CompileCommand* command = found == flags.commands.end() ? nullptr : &found->second;
  unit.inferred = false;
  if (command == nullptr) command = flag_file(unit, flags);
  if (command == nullptr) {
    unit.inferred = true;
    command = neighbour(unit, flags);
  }
  if (command != nullptr) {
    unit.arguments = command->arguments;
    unit.directory = command->directory;
    return;
  }
  unit.directory = flags.root;
  unit.arguments.clear();
  const bool is_c = unit.language == Language::c || unit.path.ends_with(".m");
  if (!is_c) unit.arguments.push_back("-std=c++23");
  for (const auto& folder : flags.include_folders) unit.arguments.push_back("-I" + folder);
}

}  // namespace bridgelint
