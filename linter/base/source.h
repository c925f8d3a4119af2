// Places in files. Everything in bridgelint that denotes a place is a `Span`: a file and a byte
// range. Lines and columns exist only at the edges (reports, the language server).
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bridgelint {

/// A byte range `[begin, end)` of a file. `file` is relative to the project root, with `/` as
/// separator, so that facts mean the same on every machine. A file outside the root keeps its
/// absolute path.
struct Span {
  std::string file;
  uint32_t begin = 0;
  uint32_t end = 0;

  auto operator<=>(const Span&) const = default;
  bool empty() const { return file.empty(); }
};

/// A human position: both numbers start at 1, the column counts bytes.
struct LineColumn {
  uint32_t line = 1;
  uint32_t column = 1;

  auto operator<=>(const LineColumn&) const = default;
};

/// Maps byte offsets to lines. "\n", "\r\n" and a lone "\r" each end a line.
/// Offsets past the end mean the end.
class LineIndex {
 public:
  explicit LineIndex(std::string_view bytes);

  LineColumn position(uint32_t offset) const;
  /// The offset of a position; a line or column past its end means that end.
  uint32_t offset(LineColumn position) const;
  /// The line's bytes without its line break. `line` starts at 1; out of range gives "".
  std::string_view line(std::string_view bytes, uint32_t line) const;
  uint32_t line_count() const { return static_cast<uint32_t>(starts_.size()); }

 private:
  std::vector<uint32_t> starts_;
  uint32_t size_ = 0;
};

enum class Language : uint8_t {
  none,
  c,
  cpp,
  objcpp,
  html,
  javascript,
  typescript,
  tsx,
  toml,
  json,
  vue,
  svelte,
  rust
};

/// The language a file name promises, `none` for what bridgelint does not read.
Language language_of(std::string_view path);
bool is_cpp(Language language);
bool is_web(Language language);
/// A C or C++ header by its name: not a translation unit of its own.
bool is_header(std::string_view path);

}  // namespace bridgelint
