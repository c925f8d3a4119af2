// Between bridgelint's places and the editor's: byte offsets and paths here, lines, characters and
// URIs there. Nothing else in the language server counts UTF-16.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"

namespace bridgelint {

/// What `Position::character` counts. UTF-16 is what every client understands; UTF-8 is cheaper
/// where the client offers it.
enum class PositionEncoding : uint8_t { utf16, utf8 };

/// A place as the protocol has it: both numbers start at 0.
struct Position {
  uint32_t line = 0;
  uint32_t character = 0;

  auto operator<=>(const Position&) const = default;
};

/// `end` is exclusive.
struct Range {
  Position start;
  Position end;

  auto operator<=>(const Range&) const = default;
};

/// Positions in one text. Bytes that are no UTF-8 count as one character each. The text must
/// outlive the map.
class PositionMap {
 public:
  /// `hidden` bytes at the start are not part of what the client shows: the byte order mark of a
  /// file on disk. They take no place in the first line.
  PositionMap(std::string_view text, PositionEncoding encoding, uint32_t hidden = 0);

  /// The position of the character that the byte belongs to. A byte of a line break belongs to the
  /// end of its line, one past the end to the end of the text.
  Position position(uint32_t offset) const;
  /// The smallest range of whole characters that covers the bytes `[begin, end)`.
  Range range(uint32_t begin, uint32_t end) const;
  /// Where the character at a position begins; a line past the end of the text means that end, a
  /// character past the end of its line means that end.
  uint32_t offset(Position position) const;

 private:
  std::string_view text_;
  PositionEncoding encoding_;
  uint32_t hidden_;
  LineIndex lines_;
};

/// Replaces a range of the text; a range that ends before it starts is empty.
void replace_range(std::string& text, const Range& range, std::string_view replacement,
                   PositionEncoding encoding);

/// The size of the byte order mark at the start of a text: 3 or 0.
uint32_t byte_order_mark(std::string_view text);

/// The normalized absolute path that a `file:` URI denotes; nothing for other schemes. A drive
/// letter comes in upper case: "file:///c%3A/a" is "C:/a". A host becomes the start of a UNC path.
std::optional<std::string> path_of_uri(std::string_view uri);
/// The `file:` URI of an absolute path, percent-encoded but for unreserved characters, slashes and
/// the colon of a drive.
std::string uri_of_path(std::string_view path);

}  // namespace bridgelint
