// Clang's view of the files: a virtual file system over `FileReader`, so that unsaved buffers are
// seen, with bridgelint's own stub headers mounted beside it.
#pragma once

#include <llvm/Support/VirtualFileSystem.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/files.h"
#include "base/hash.h"

namespace bridgelint {

/// Where the stub headers are mounted: "<stub_root>/<framework's stub>/webview.h". No machine has
/// such a folder.
inline constexpr std::string_view stub_root = "/bridgelint-stubs";

/// Contents by path, kept between units: most of what a translation unit reads, the unit before it
/// has read too. An entry is used again only while the file's stamp is the same.
class ContentCache {
 public:
  struct Entry {
    FileStamp stamp;
    std::shared_ptr<const std::string> bytes;
    Digest digest;
  };

  /// Null bytes when the file cannot be read.
  Entry read(const FileReader& files, const std::string& path, const FileStamp& stamp);

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
  size_t size_ = 0;
};

/// What one parse touched. Paths are absolute and free of "." and "..".
struct FilesTouched {
  std::map<std::string, Digest> read;
  std::map<std::string, bool> missing;  ///< looked for in vain; keys only
};

/// The file system of one parse. `replaced` maps paths (normalized) to the text to see instead.
/// Not thread-safe, but for `cache`. Everything passed must outlive it.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> reader_file_system(
    const FileReader& files, ContentCache& cache,
    const std::map<std::string, std::string>& replaced, FilesTouched& touched);

/// `path` without "." and "..", with "/" as separator.
std::string plain_path(llvm::StringRef path);

}  // namespace bridgelint
