// Clang's view of the files: a virtual file system over `FileReader`, so that unsaved buffers are
// seen, with bridgelint's own stub headers mounted beside it.
#pragma once

#include <llvm/Support/VirtualFileSystem.h>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "base/files.h"

namespace bridgelint {

/// Where the stub headers are mounted: "<stub_root>/<framework's stub>/webview.h". No machine has
/// such a folder.
inline constexpr std::string_view stub_root = "/bridgelint-stubs";

/// What a parse sees besides the reader's files.
struct FileView {
  /// Other texts for paths (normalized).
  const std::map<std::string, std::string>& replaced;
  /// More files, by path.
  std::map<std::string, std::shared_ptr<const std::string>> more = {};
  /// Null, or where the paths of all files that are opened go.
  std::set<std::string, std::less<>>* opened = nullptr;
};

/// The file system of one parse. Keeps no contents itself: whoever hands in `files` sees every
/// read. Not thread-safe. Everything passed must outlive it.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> reader_file_system(const FileReader& files,
                                                                   FileView view);

/// `path` without "." and "..", with "/" as separator.
std::string plain_path(llvm::StringRef path);

}  // namespace bridgelint
