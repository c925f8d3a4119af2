// Clang's view of the files: a virtual file system over `FileReader`, so that unsaved buffers are
// seen, with bridgelint's own stub headers mounted beside it.
#pragma once

#include <llvm/Support/VirtualFileSystem.h>

#include <map>
#include <memory>
#include <string>

#include "base/files.h"

namespace bridgelint {

/// Where the stub headers are mounted: "<stub_root>/<framework's stub>/webview.h". No machine has
/// such a folder.
inline constexpr std::string_view stub_root = "/bridgelint-stubs";

/// The file system of one parse. `replaced` maps paths (normalized) to the text to see instead.
/// Keeps no contents itself: whoever hands in `files` sees every read. Not thread-safe. Everything
/// passed must outlive it.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> reader_file_system(
    const FileReader& files, const std::map<std::string, std::string>& replaced);

/// `path` without "." and "..", with "/" as separator.
std::string plain_path(llvm::StringRef path);

}  // namespace bridgelint
