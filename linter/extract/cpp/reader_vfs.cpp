#include "extract/cpp/reader_vfs.h"

#include <llvm/Support/Chrono.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>

#include "base/embedded.h"
#include "base/hash.h"

namespace bridgelint {
namespace {

namespace vfs = llvm::vfs;

// Clang holds buffers as long as the AST lives; this one shares the reader's bytes with it.
class SharedBuffer : public llvm::MemoryBuffer {
 public:
  SharedBuffer(std::shared_ptr<const std::string> bytes, std::string name)
      : bytes_(std::move(bytes)), name_(std::move(name)) {
    init(bytes_->data(), bytes_->data() + bytes_->size(), /*RequiresNullTerminator=*/true);
  }
  llvm::StringRef getBufferIdentifier() const override { return name_; }
  BufferKind getBufferKind() const override { return MemoryBuffer_Malloc; }

 private:
  std::shared_ptr<const std::string> bytes_;
  std::string name_;
};

// The inode stands for the file, so that two spellings of one path are one file to Clang.
llvm::sys::fs::UniqueID identity(const std::string& path) {
  return {0x62726c, digest_of(path).words[0]};
}

vfs::Status status_of(llvm::StringRef name, const std::string& path, size_t size, bool directory) {
  const auto type =
      directory ? llvm::sys::fs::file_type::directory_file : llvm::sys::fs::file_type::regular_file;
  return {name, identity(path), llvm::sys::TimePoint<>(), 0, 0, size, type, llvm::sys::fs::all_all};
}

class ReaderFile : public vfs::File {
 public:
  ReaderFile(vfs::Status status, std::shared_ptr<const std::string> bytes)
      : status_(std::move(status)), bytes_(std::move(bytes)) {}

  llvm::ErrorOr<vfs::Status> status() override { return status_; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine& name, int64_t,
                                                               bool, bool) override {
    return std::make_unique<SharedBuffer>(bytes_, name.str());
  }
  std::error_code close() override { return {}; }

 private:
  vfs::Status status_;
  std::shared_ptr<const std::string> bytes_;
};

class ListedDirectory : public vfs::detail::DirIterImpl {
 public:
  ListedDirectory(std::string folder, std::vector<DirectoryEntry> entries)
      : folder_(std::move(folder)), entries_(std::move(entries)) {
    show();
  }
  std::error_code increment() override {
    ++index_;
    show();
    return {};
  }

 private:
  void show() {
    if (index_ >= entries_.size()) {
      CurrentEntry = {};
      return;
    }
    const auto& entry = entries_[index_];
    const auto type = entry.is_directory ? llvm::sys::fs::file_type::directory_file
                                         : llvm::sys::fs::file_type::regular_file;
    CurrentEntry = vfs::directory_entry(folder_ + "/" + entry.name, type);
  }

  std::string folder_;
  std::vector<DirectoryEntry> entries_;
  size_t index_ = 0;
};

const std::map<std::string, std::string_view, std::less<>>& stub_files() {
  static const auto files = [] {
    std::map<std::string, std::string_view, std::less<>> result;
    for (const auto& file : embedded_stubs()) {
      result.emplace(std::string(stub_root) + "/" + std::string(file.path), file.bytes);
    }
    return result;
  }();
  return files;
}

class ReaderFileSystem : public vfs::FileSystem {
 public:
  ReaderFileSystem(const FileReader& files, FileView view)
      : files_(files), view_(std::move(view)) {}

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine& name) override {
    const std::string given = name.str();
    const std::string spelled = absolute(given);
    const std::string path = plain_path(spelled);
    if (const auto found = view_.replaced.find(path); found != view_.replaced.end()) {
      return status_of(given, path, found->second.size(), false);
    }
    if (const auto found = view_.more.find(path); found != view_.more.end()) {
      return status_of(given, path, found->second->size(), false);
    }
    if (is_stub(path)) return stub_status(given, path);
    const auto stamp = files_.stamp(spelled);
    if (stamp) return status_of(given, path, stamp->size, false);
    if (files_.is_directory(spelled)) return status_of(given, path, 0, true);
    return std::make_error_code(std::errc::no_such_file_or_directory);
  }

  llvm::ErrorOr<std::unique_ptr<vfs::File>> openFileForRead(const llvm::Twine& name) override {
    const std::string given = name.str();
    const std::string spelled = absolute(given);
    const std::string path = plain_path(spelled);
    if (const auto found = view_.replaced.find(path); found != view_.replaced.end()) {
      return open_text(given, path, found->second);
    }
    if (const auto found = view_.more.find(path); found != view_.more.end()) {
      return open_bytes(given, path, found->second);
    }
    if (is_stub(path)) return open_text(given, path, stub_text(path));
    const auto stamp = files_.stamp(spelled);
    if (!stamp) return std::make_error_code(std::errc::no_such_file_or_directory);
    const auto content = files_.read(spelled);
    if (!content) return std::make_error_code(std::errc::permission_denied);
    return open_bytes(given, path, content.bytes);
  }

  vfs::directory_iterator dir_begin(const llvm::Twine& folder, std::error_code& error) override {
    const std::string given = folder.str();
    std::string message;
    auto entries = files_.list(absolute(given), message);
    if (!message.empty()) {
      error = std::make_error_code(std::errc::no_such_file_or_directory);
      return {};
    }
    error = {};
    return vfs::directory_iterator(std::make_shared<ListedDirectory>(given, std::move(entries)));
  }

  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override { return directory_; }
  std::error_code setCurrentWorkingDirectory(const llvm::Twine& path) override {
    directory_ = plain_path(absolute(path.str()));
    return {};
  }

 private:
  // The file is opened under its full name as spelled, since ".." after a symlink means something
  // else to the system than to a text; the plain path is its identity.
  std::string absolute(const std::string& path) const {
    if (is_absolute_path(path)) return path;
    return directory_ + "/" + path;
  }

  static bool is_stub(std::string_view path) { return path.starts_with(stub_root); }

  static std::optional<std::string_view> stub_text(const std::string& path) {
    const auto found = stub_files().find(path);
    if (found == stub_files().end()) return std::nullopt;
    return found->second;
  }

  static llvm::ErrorOr<vfs::Status> stub_status(const std::string& given, const std::string& path) {
    if (const auto text = stub_text(path)) return status_of(given, path, text->size(), false);
    const auto next = stub_files().lower_bound(path + "/");
    if (next != stub_files().end() && next->first.starts_with(path + "/")) {
      return status_of(given, path, 0, true);
    }
    return std::make_error_code(std::errc::no_such_file_or_directory);
  }

  llvm::ErrorOr<std::unique_ptr<vfs::File>> open_text(const std::string& given,
                                                      const std::string& path,
                                                      std::optional<std::string_view> text) const {
    if (!text) return std::make_error_code(std::errc::no_such_file_or_directory);
    return open_bytes(given, path, std::make_shared<const std::string>(*text));
  }

  std::unique_ptr<vfs::File> open_bytes(const std::string& given, const std::string& path,
                                        std::shared_ptr<const std::string> bytes) const {
    if (view_.opened != nullptr) view_.opened->insert(path);
    auto status = status_of(given, path, bytes->size(), false);
    return std::make_unique<ReaderFile>(std::move(status), std::move(bytes));
  }

  const FileReader& files_;
  FileView view_;
  std::string directory_ = "/";
};

}  // namespace

std::string plain_path(llvm::StringRef path) {
  llvm::SmallString<256> result(path);
  llvm::sys::path::remove_dots(result, /*remove_dot_dot=*/true);
  llvm::sys::path::native(result, llvm::sys::path::Style::posix);
  return std::string(result);
}

llvm::IntrusiveRefCntPtr<vfs::FileSystem> reader_file_system(const FileReader& files,
                                                             FileView view) {
  return llvm::makeIntrusiveRefCnt<ReaderFileSystem>(files, std::move(view));
}

}  // namespace bridgelint
