// From a compile command as a build system wrote it to what a parser of the same file needs.
#include <algorithm>
#include <array>
#include <cctype>

#include "extract/cpp/compile_commands.h"
#include "extract/cpp/other_platforms.h"

namespace bridgelint {
namespace {

// A command line has one or two. The number is bounded, not the depth: a file that names itself
// twice would double at each level.
constexpr int most_response_files = 32;

#ifdef _WIN32
constexpr bool on_windows = true;
#else
constexpr bool on_windows = false;
#endif

using Strings = std::vector<std::string>;

template <size_t Size>
bool is_one_of(std::string_view text, const std::array<std::string_view, Size>& list) {
  return std::ranges::find(list, text) != list.end();
}

template <size_t Size>
bool starts_with_one_of(std::string_view text, const std::array<std::string_view, Size>& list) {
  return std::ranges::any_of(list, [&](std::string_view start) { return text.starts_with(start); });
}

// Options of the GNU command line whose value is the next argument, and that matter.
constexpr std::array<std::string_view, 24> kept_pairs{
    "-I",           "-D",          "-U",
    "-include",     "-imacros",    "-isystem",
    "-iquote",      "-idirafter",  "-iprefix",
    "-iwithprefix", "-isysroot",   "-x",
    "-target",      "-arch",       "-F",
    "-framework",   "--param",     "--sysroot",
    "-imsvc",       "-B",          "-gcc-toolchain",
    "-cxx-isystem", "-iframework", "-stdlib"};
// Likewise, but of no use to a parser, or harmful.
constexpr std::array<std::string_view, 21> dropped_pairs{"-o",
                                                         "-MF",
                                                         "-MT",
                                                         "-MQ",
                                                         "-MJ",
                                                         "-Xlinker",
                                                         "-Xassembler",
                                                         "-mllvm",
                                                         "-L",
                                                         "-l",
                                                         "-u",
                                                         "-z",
                                                         "-T",
                                                         "-e",
                                                         "-include-pch",
                                                         "--serialize-diagnostics",
                                                         "-dependency-file",
                                                         "-aux-info",
                                                         "-G",
                                                         "-A",
                                                         "-Xpreprocessor"};
constexpr std::array<std::string_view, 14> dropped_exactly{
    "-c", "-S", "-E", "-M", "-MM", "-MD", "-MMD", "-MP", "-MG", "-MV", "-w", "-pipe", "--", "-v"};
constexpr std::array<std::string_view, 30> dropped_starts{"-MF",
                                                          "-MT",
                                                          "-MQ",
                                                          "-MJ",
                                                          "-o",
                                                          "-W",
                                                          "-pedantic",
                                                          "-g",
                                                          "-save-temps",
                                                          "-fpch",
                                                          "-fplugin",
                                                          "-fpass-plugin",
                                                          "-fdiagnostics",
                                                          "-fcolor-diagnostics",
                                                          "-fno-color-diagnostics",
                                                          "-fdump",
                                                          "-flto",
                                                          "-fno-lto",
                                                          "-fuse-ld",
                                                          "-fsanitize",
                                                          "-fprofile",
                                                          "-fmodule",
                                                          "-fdeps-",
                                                          "-ftime-report",
                                                          "--coverage",
                                                          "-fcoverage",
                                                          "-ftest-coverage",
                                                          "-L",
                                                          "-l",
                                                          "-Winvalid-pch"};
constexpr std::array<std::string_view, 23> dropped_for_cl{
    "Fo",           "Fe",     "Fd",      "Fa", "Fm", "FR",          "Fr", "Fp",
    "FS",           "Yu",     "Yc",      "Y-", "Zi", "ZI",          "Z7", "MP",
    "showIncludes", "nologo", "analyze", "W",  "w",  "errorReport", "Gm"};

std::string lower_stem(std::string_view program) {
  std::string name(file_name(program));
  std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
  if (name.ends_with(".exe")) name.resize(name.size() - 4);
  // A version at the end ("clang++-19", "g++12") is not part of the kind.
  while (!name.empty() &&
         (std::isdigit(static_cast<unsigned char>(name.back())) != 0 || name.back() == '.')) {
    name.pop_back();
  }
  if (name.ends_with('-')) name.pop_back();
  return name;
}

bool is_compiler(std::string_view program) {
  constexpr std::array<std::string_view, 10> kinds{"gcc", "g++", "cc",   "c++",  "clang",
                                                   "cl",  "icx", "icpx", "emcc", "em++"};
  const std::string name = lower_stem(program);
  if (name == "ccache" || name == "sccache" || name == "distcc" || name == "icecc") return false;
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return name.ends_with(kind); }) ||
         name.ends_with("clang++");
}

bool is_cl(std::string_view program) {
  const std::string name = lower_stem(program);
  return name == "cl" || name.ends_with("clang-cl");
}

// Where the compiler stands: launchers such as `ccache` or `cmake -E env A=b` may come first.
size_t compiler_index(const Strings& command) {
  const size_t limit = std::min<size_t>(command.size(), 8);
  for (size_t index = 0; index < limit; ++index) {
    if (!command[index].starts_with('-') && is_compiler(command[index])) return index;
  }
  return 0;
}

void expand_responses(const Strings& arguments, const std::string& directory, bool windows,
                      const FileReader& files, int& left, Strings& out) {
  for (const auto& argument : arguments) {
    if (!argument.starts_with('@') || left == 0) {
      out.push_back(argument);
      continue;
    }
    --left;
    const auto content = files.read(join_path(directory, argument.substr(1)));
    if (!content) continue;
    expand_responses(split_command(*content.bytes, windows), directory, windows, files, left, out);
  }
}

bool is_same_file(const std::string& argument, const std::string& file,
                  const std::string& directory) {
  return argument == file || normalize_path(join_path(directory, argument)) == file;
}

// CMake's precompiled headers arrive as `-Xclang -include-pch -Xclang FILE`; plugins likewise.
void keep_for_frontend(const Strings& arguments, size_t& index, Strings& out) {
  if (index + 1 >= arguments.size()) return;
  const auto& option = arguments[++index];
  constexpr std::array<std::string_view, 5> dangerous{"-include-pch", "-load", "-plugin",
                                                      "-add-plugin", "-fno-pch-timestamp"};
  const bool has_value = index + 2 < arguments.size() && arguments[index + 1] == "-Xclang" &&
                         !arguments[index + 2].starts_with('-');
  if (is_one_of(option, dangerous) || option.starts_with("-plugin")) {
    if (has_value) index += 2;
    return;
  }
  out.insert(out.end(), {"-Xclang", option});
}

Strings clean_gnu(const Strings& arguments, const std::string& file, const std::string& directory) {
  Strings out;
  for (size_t index = 0; index < arguments.size(); ++index) {
    const auto& argument = arguments[index];
    if (argument == "-Xclang") {
      keep_for_frontend(arguments, index, out);
    } else if (is_one_of(argument, dropped_pairs)) {
      ++index;
    } else if (is_one_of(argument, kept_pairs)) {
      if (index + 1 >= arguments.size()) break;
      out.insert(out.end(), {argument, arguments[index + 1]});
      ++index;
    } else if (is_one_of(argument, dropped_exactly) ||
               starts_with_one_of(argument, dropped_starts)) {
      continue;
    } else if (!argument.starts_with('-') || is_same_file(argument, file, directory)) {
      continue;  // an input; the unit's own file is added again by whoever parses it
    } else {
      out.push_back(argument);
    }
  }
  return out;
}

bool is_cl_value_pair(std::string_view option) {
  constexpr std::array<std::string_view, 5> pairs{"I", "D", "U", "FI", "imsvc"};
  return is_one_of(option, pairs) || option == "external:I";
}

Strings clean_cl(const Strings& arguments) {
  Strings out;
  for (size_t index = 0; index < arguments.size(); ++index) {
    const auto& argument = arguments[index];
    if (argument.size() < 2 || (argument[0] != '/' && argument[0] != '-')) continue;
    const auto option = std::string_view(argument).substr(1);
    if (option == "link") break;
    if (option == "c" || option == "E" || option == "P" || option == "EP" || option == "-")
      continue;
    if (option == "o") {
      ++index;
      continue;
    }
    // "/DWIN32" defines; "/D WIN32" has its value next.
    if (is_cl_value_pair(option)) {
      if (index + 1 >= arguments.size()) break;
      out.insert(out.end(), {argument, arguments[index + 1]});
      ++index;
      continue;
    }
    // A path such as /home/x.cc looks like an option.
    if (argument[0] == '/' && option.find('/') != std::string_view::npos &&
        !option.starts_with('I') && !option.starts_with('D') && !option.starts_with("FI") &&
        !option.starts_with("external") && !option.starts_with("clang:")) {
      continue;
    }
    if (starts_with_one_of(option, dropped_for_cl)) continue;
    out.push_back(argument);
  }
  return out;
}

// What a command line for Microsoft's compiler says, for one that has GNU's options and none of
// Microsoft's headers: this machine's standard library is read as on Windows.
Strings as_gnu(const Strings& arguments) {
  Strings out;
  for (size_t index = 0; index < arguments.size(); ++index) {
    const auto option = std::string_view(arguments[index]).substr(1);
    const auto value_of = [&](size_t length) -> std::string {
      if (option.size() > length) return std::string(option.substr(length));
      return index + 1 < arguments.size() ? arguments[++index] : std::string();
    };
    if (option.starts_with("external:I")) {
      out.insert(out.end(), {"-isystem", value_of(10)});
    } else if (option.starts_with("imsvc")) {
      out.insert(out.end(), {"-isystem", value_of(5)});
    } else if (option.starts_with("FI")) {
      out.insert(out.end(), {"-include", value_of(2)});
    } else if (option.starts_with("std:")) {
      const auto standard = option.substr(4);
      out.push_back("-std=" + std::string(standard == "c++latest" ? "c++23" : standard));
    } else if (option.starts_with("I") || option.starts_with("D") || option.starts_with("U")) {
      out.push_back(std::string("-") + option[0] + value_of(1));
    }
  }
  const bool has_standard = std::ranges::any_of(
      out, [](const std::string& argument) { return argument.starts_with("-std="); });
  if (!has_standard) out.emplace_back("-std=c++23");
  const auto& windows = windows_platform().arguments;
  out.insert(out.end(), windows.begin(), windows.end());
  return out;
}

void split_quoted(std::string_view command, Strings& out) {
  std::string word;
  bool open = false;
  char quote = 0;
  for (size_t at = 0; at < command.size(); ++at) {
    const char c = command[at];
    if (quote == 0 && std::isspace(static_cast<unsigned char>(c)) != 0) {
      if (open) out.push_back(std::move(word));
      word.clear();
      open = false;
      continue;
    }
    open = true;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else if (c == '\\' && quote != '\'' && at + 1 < command.size()) {
      word += command[++at];
    } else {
      word += c;
    }
  }
  if (open) out.push_back(std::move(word));
}

// Backslashes are plain text unless they stand before a quotation mark.
void split_windows(std::string_view command, Strings& out) {
  std::string word;
  bool open = false;
  bool quoted = false;
  for (size_t at = 0; at < command.size(); ++at) {
    const char c = command[at];
    if (!quoted && std::isspace(static_cast<unsigned char>(c)) != 0) {
      if (open) out.push_back(std::move(word));
      word.clear();
      open = false;
      continue;
    }
    open = true;
    if (c == '\\') {
      size_t run = 1;
      while (at + run < command.size() && command[at + run] == '\\') ++run;
      const bool before_quote = at + run < command.size() && command[at + run] == '"';
      word.append(before_quote ? run / 2 : run, '\\');
      at += run - 1;
      if (before_quote && run % 2 == 1) {
        word += '"';
        ++at;
      }
    } else if (c == '"') {
      quoted = !quoted;
    } else {
      word += c;
    }
  }
  if (open) out.push_back(std::move(word));
}

}  // namespace

std::vector<std::string> split_command(std::string_view command, bool windows) {
  Strings result;
  windows ? split_windows(command, result) : split_quoted(command, result);
  return result;
}

std::vector<std::string> clean_arguments(const std::vector<std::string>& command,
                                         const std::string& file, const std::string& directory,
                                         const FileReader& files) {
  if (command.empty()) return {};
  const size_t compiler = compiler_index(command);
  const bool cl = is_cl(command[compiler]);
  Strings arguments;
  int left = most_response_files;
  expand_responses({command.begin() + static_cast<std::ptrdiff_t>(compiler) + 1, command.end()},
                   directory, cl, files, left, arguments);
  Strings result;
  if (cl && !on_windows) return as_gnu(clean_cl(arguments));
  if (cl) {
    result.push_back("--driver-mode=cl");
  } else if (lower_stem(command[compiler]).ends_with("++")) {
    result.push_back("--driver-mode=g++");
  }
  auto rest = cl ? clean_cl(arguments) : clean_gnu(arguments, file, directory);
  std::ranges::move(rest, std::back_inserter(result));
  return result;
}

}  // namespace bridgelint
