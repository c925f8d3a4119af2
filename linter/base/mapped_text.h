// Text decoded from a file (a string literal without its escapes, an attribute without its
// character references) that can still say where in the file each of its bytes stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace bridgelint {

/// Decoded text and the places its bytes come from. Pieces are appended in order; within a piece
/// bytes map one to one (a verbatim run) or all to the piece's whole source range (an escape).
class MappedText {
 public:
  MappedText() = default;
  /// The whole of a file: every offset maps to itself.
  static MappedText whole_file(std::string file, std::string bytes);

  /// Appends `bytes` that stand verbatim at `begin` of `file`.
  void append_verbatim(std::string_view file, std::string_view bytes, uint32_t begin);
  /// Appends decoded `bytes` that stand for the source range `[begin, end)` of `file`.
  void append_decoded(std::string_view file, std::string_view bytes, uint32_t begin, uint32_t end);

  const std::string& text() const { return text_; }
  /// The place of the decoded range `[begin, end)`. A range that crosses into another file keeps
  /// the part in the file where it begins. Out-of-range offsets mean the end.
  Span place(uint32_t begin, uint32_t end) const;
  /// A part of this text, still mapped to the file.
  MappedText slice(uint32_t begin, uint32_t end) const;

  struct Piece {
    uint32_t at = 0;     ///< offset in the decoded text
    uint32_t file = 0;   ///< index into `files()`
    uint32_t begin = 0;  ///< source range
    uint32_t end = 0;
    bool verbatim = true;  ///< bytes map one to one
    auto operator<=>(const Piece&) const = default;
  };
  const std::vector<Piece>& pieces() const { return pieces_; }
  const std::vector<std::string>& files() const { return files_; }
  /// Rebuilds a text from its parts, as a shard stores them.
  static MappedText from_parts(std::string text, std::vector<std::string> files,
                               std::vector<Piece> pieces);

  auto operator<=>(const MappedText&) const = default;

 private:
  uint32_t file_index(std::string_view file);
  const Piece* piece_at(uint32_t offset) const;

  std::string text_;
  std::vector<std::string> files_;
  std::vector<Piece> pieces_;
};

}  // namespace bridgelint
