#include "base/platform.h"

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#define NOMINMAX
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#endif
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif
#ifdef __linux__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace bridgelint {
namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

#ifdef _WIN32

std::string executable_path() {
  std::wstring buffer(32768, L'\0');
  buffer.resize(GetModuleFileNameW(nullptr, buffer.data(), static_cast<DWORD>(buffer.size())));
  const auto text = fs::path(buffer).generic_u8string();
  return {text.begin(), text.end()};
}

std::string user_cache_dir() {
  const auto local = environment("LOCALAPPDATA");
  return local.empty() ? "" : join_path(local, "bridgelint/cache");
}

std::optional<FileStamp> stamp_of(const std::string& path) {
  std::error_code error;
  const fs::path file(std::u8string(path.begin(), path.end()));
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  const auto size = fs::file_size(file, error);
  if (error) return std::nullopt;
  const auto modified = fs::last_write_time(file, error);
  if (error) return std::nullopt;
  const auto since_epoch =
      std::chrono::duration_cast<std::chrono::nanoseconds>(modified.time_since_epoch());
  return FileStamp{size, since_epoch.count(), 0};
}

bool is_terminal(Stream stream) {
  return _isatty(stream == Stream::output ? 1 : 2) != 0;
}

int terminal_width() {
  CONSOLE_SCREEN_BUFFER_INFO info;
  if (!GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info)) return 100;
  return info.srWindow.Right - info.srWindow.Left + 1;
}

void set_binary_stdio() {
  _setmode(0, _O_BINARY);
  _setmode(1, _O_BINARY);
}

void ignore_closed_pipes() {}

void use_large_pages() {}

bool process_is_alive(long id) {
  const HANDLE process = OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(id));
  if (process == nullptr) return false;
  const bool alive = WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
  CloseHandle(process);
  return alive;
}

#else

std::string executable_path() {
#ifdef __APPLE__
  uint32_t size = 0;
  _NSGetExecutablePath(nullptr, &size);
  std::string buffer(size, '\0');
  if (_NSGetExecutablePath(buffer.data(), &size) != 0) return {};
  return fs::path(buffer.c_str()).generic_string();
#else
  std::error_code error;
  const auto path = fs::read_symlink("/proc/self/exe", error);
  return error ? "" : path.generic_string();
#endif
}

std::string user_cache_dir() {
  if (const auto cache = environment("XDG_CACHE_HOME"); !cache.empty()) {
    return join_path(cache, "bridgelint");
  }
  const auto home = environment("HOME");
  if (home.empty()) return {};
#ifdef __APPLE__
  return join_path(home, "Library/Caches/bridgelint");
#else
  return join_path(home, ".cache/bridgelint");
#endif
}

std::optional<FileStamp> stamp_of(const std::string& path) {
  using std::chrono::nanoseconds;
  struct stat status{};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
#ifdef __APPLE__
  const timespec& modified = status.st_mtimespec;
#else
  const timespec& modified = status.st_mtim;
#endif
  const std::chrono::sys_time<nanoseconds> time{std::chrono::seconds(modified.tv_sec) +
                                                nanoseconds(modified.tv_nsec)};
  const auto since_epoch = std::chrono::file_clock::from_sys(time).time_since_epoch();
  return FileStamp{static_cast<uint64_t>(status.st_size),
                   std::chrono::duration_cast<nanoseconds>(since_epoch).count(), 0};
}

bool is_terminal(Stream stream) {
  return isatty(stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO) != 0;
}

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
  return size.ws_col;
}

void set_binary_stdio() {}

void ignore_closed_pipes() {
  std::signal(SIGPIPE, SIG_IGN);
}

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
// A large block that is freed at once stays with the thread's heap, which takes from it from then
// on. The limits keep the allocator from asking the system for such a block alone, and from giving
// it back.
void use_large_pages() {
  constexpr size_t reserved = size_t{16} << 20;
  constexpr uintptr_t page = uintptr_t{2} << 20;
  static const bool kept = mallopt(M_MMAP_THRESHOLD, 2 * static_cast<int>(reserved)) == 1 &&
                           mallopt(M_TRIM_THRESHOLD, 4 * static_cast<int>(reserved)) == 1;
  if (!kept) return;
  void* const block = std::malloc(reserved);
  const auto begin = (reinterpret_cast<uintptr_t>(block) + page - 1) / page * page;
  const auto end = (reinterpret_cast<uintptr_t>(block) + reserved) / page * page;
  if (block != nullptr) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
  std::free(block);
}
#else
void use_large_pages() {}
#endif

bool process_is_alive(long id) {
  return kill(static_cast<pid_t>(id), 0) == 0 || errno != ESRCH;
}

#endif

}  // namespace bridgelint
