// How each unit is compiled: compile_commands.json, else compile_flags.txt, else a guess from the
// tree. Nothing is ever executed to find out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "extract/extractor.h"
#include "models/models.h"

namespace bridgelint {

struct CompileCommand {
  std::string directory;               ///< absolute
  std::vector<std::string> arguments;  ///< cleaned: without compiler, file, outputs
};

/// What is known about compiling this project. A value; thread-safe to read.
struct CompileFlags {
  std::string root;
  std::string database;  ///< the compile_commands.json in use; empty = none
  std::map<std::string, CompileCommand> commands;    ///< by absolute, normalized file
  std::map<std::string, CompileCommand> flag_files;  ///< compile_flags.txt by its folder
  std::vector<std::string> include_folders;          ///< for guesses, absolute
};

/// Reads the database of `build_dir` (a folder, or the file itself), or when not given the first of
/// root, build*/, out*/, cmake-build-*/ and one level below them that has one.
/// `project_files` are root-relative: the guess takes its include folders from them.
CompileFlags load_compile_flags(const FileReader& files, const std::string& root,
                                const std::optional<std::string>& build_dir,
                                const std::vector<std::string>& project_files, const Models& models,
                                std::vector<Problem>& problems);

/// Sets `arguments`, `directory` and `inferred` of a unit whose `file`, `path` and `language` are
/// set.
void fill_compile_flags(Unit& unit, const CompileFlags& flags);

/// A command line as a POSIX shell splits it; with `windows` as the Microsoft C runtime does.
std::vector<std::string> split_command(std::string_view command, bool windows);

/// Takes out of a full command line (compiler first) what does not matter to a parser or breaks
/// it: the compiler, `file`, outputs, dependency files, precompiled headers, flags only GCC knows.
/// Reads response files (@file) relative to `directory`.
std::vector<std::string> clean_arguments(const std::vector<std::string>& command,
                                         const std::string& file, const std::string& directory,
                                         const FileReader& files);

}  // namespace bridgelint
