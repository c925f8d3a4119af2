#include "base/mapped_text.h"

#include <algorithm>

namespace bridgelint {

MappedText MappedText::whole_file(std::string file, std::string bytes) {
  MappedText result;
  const auto size = static_cast<uint32_t>(bytes.size());
  result.text_ = std::move(bytes);
  result.files_ = {std::move(file)};
  result.pieces_ = {{.at = 0, .file = 0, .begin = 0, .end = size, .verbatim = true}};
  return result;
}

MappedText MappedText::from_parts(std::string text, std::vector<std::string> files,
                                  std::vector<Piece> pieces) {
  MappedText result;
  result.text_ = std::move(text);
  result.files_ = std::move(files);
  result.pieces_ = std::move(pieces);
  return result;
}

uint32_t MappedText::file_index(std::string_view file) {
  const auto found = std::ranges::find(files_, file);
  if (found != files_.end()) return static_cast<uint32_t>(found - files_.begin());
  files_.emplace_back(file);
  return static_cast<uint32_t>(files_.size() - 1);
}

void MappedText::append_verbatim(std::string_view file, std::string_view bytes, uint32_t begin) {
  if (bytes.empty()) return;
  const auto end = begin + static_cast<uint32_t>(bytes.size());
  const auto index = file_index(file);
  if (!pieces_.empty() && pieces_.back().verbatim && pieces_.back().file == index &&
      pieces_.back().end == begin) {
    pieces_.back().end = end;
  } else {
    pieces_.push_back({static_cast<uint32_t>(text_.size()), index, begin, end, true});
  }
  text_ += bytes;
}

void MappedText::append_decoded(std::string_view file, std::string_view bytes, uint32_t begin,
                                uint32_t end) {
  if (bytes.empty()) return;
  pieces_.push_back({static_cast<uint32_t>(text_.size()), file_index(file), begin, end, false});
  text_ += bytes;
}

const MappedText::Piece* MappedText::piece_at(uint32_t offset) const {
  const auto next = std::ranges::upper_bound(pieces_, offset, {}, &Piece::at);
  return next == pieces_.begin() ? nullptr : &*std::prev(next);
}

Span MappedText::place(uint32_t begin, uint32_t end) const {
  const auto size = static_cast<uint32_t>(text_.size());
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  const Piece* first = piece_at(begin);
  if (first == nullptr) return {};
  const Piece* last = end > begin ? piece_at(end - 1) : first;
  const auto begin_of = [](const Piece& piece, uint32_t offset) {
    return piece.verbatim ? std::min(piece.begin + (offset - piece.at), piece.end) : piece.begin;
  };
  Span result{files_[first->file], begin_of(*first, begin), 0};
  if (end == begin) {
    result.end = result.begin;
  } else if (last->file != first->file) {
    result.end = first->end;
  } else {
    result.end = last->verbatim ? begin_of(*last, end - 1) + 1 : last->end;
  }
  result.end = std::max(result.begin, result.end);
  return result;
}

MappedText MappedText::slice(uint32_t begin, uint32_t end) const {
  const auto size = static_cast<uint32_t>(text_.size());
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  MappedText result;
  const Piece* first = piece_at(begin);
  const size_t start = first == nullptr ? 0 : static_cast<size_t>(first - pieces_.data());
  for (size_t i = start; i < pieces_.size() && pieces_[i].at < end; ++i) {
    const Piece& piece = pieces_[i];
    const uint32_t piece_end = i + 1 < pieces_.size() ? pieces_[i + 1].at : size;
    const uint32_t from = std::max(begin, piece.at);
    const uint32_t to = std::min(end, piece_end);
    if (from >= to) continue;
    const auto bytes = std::string_view(text_).substr(from, to - from);
    const auto& file = files_[piece.file];
    if (piece.verbatim) {
      result.append_verbatim(file, bytes, piece.begin + (from - piece.at));
    } else {
      result.append_decoded(file, bytes, piece.begin, piece.end);
    }
  }
  return result;
}

}  // namespace bridgelint
