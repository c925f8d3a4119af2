// The few questions that each operating system answers in its own way.
#pragma once

#include <optional>
#include <string>

#include "base/files.h"

namespace bridgelint {

/// Absolute path of the running program; empty when the system does not tell.
std::string executable_path();
/// Where this user's programs keep what can be recomputed ($XDG_CACHE_HOME, ~/.cache,
/// ~/Library/Caches, %LOCALAPPDATA%); empty when there is no such place.
std::string user_cache_dir();
/// An environment variable; empty when unset.
std::string environment(const char* name);

/// Whether a file answers to no other name than that which its folder lists.
#if defined(_WIN32) || defined(__APPLE__)
inline constexpr bool has_exact_file_names = false;
#else
inline constexpr bool has_exact_file_names = true;
#endif

/// What is known of a regular file, asked of the system once; nothing when there is none at `path`.
std::optional<FileStamp> stamp_of(const std::string& path);

/// Has what the calling thread allocates next stand in large pages, where the system has such,
/// since a run spends much of its time on faults of small ones. Takes address space, but no memory
/// yet.
void use_large_pages();

enum class Stream { output, error };
bool is_terminal(Stream stream);
/// Columns of the terminal behind standard output, 100 when it is none.
int terminal_width();
/// Standard input and output carry bytes as they are, without line-break translation.
void set_binary_stdio();
/// Writing to a pipe that nobody reads any more fails, instead of ending the program.
void ignore_closed_pipes();
/// Whether a process of this id is running. True when that cannot be told.
bool process_is_alive(long id);

}  // namespace bridgelint
