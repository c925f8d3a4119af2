// The binary form of plain structs that have a `visit(archive, value)`: see facts/fields.h. Numbers
// are LEB128, strings and lists carry their length in front, members follow each other in order.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/hash.h"
#include "base/mapped_text.h"

namespace bridgelint {

/// Appends members to a byte string.
class Writer {
 public:
  template <class T>
  void operator()(const char*, T& member) {
    write(member);
  }
  std::string take() { return std::move(out_); }

 private:
  void write(uint64_t number) {
    // LEB128: most numbers are small.
    do {
      const auto low = static_cast<unsigned char>(number & 0x7F);
      number >>= 7;
      out_ += static_cast<char>(low | (number != 0 ? 0x80 : 0));
    } while (number != 0);
  }
  void write(const std::string& text) {
    write(uint64_t{text.size()});
    out_ += text;
  }
  void write(const Digest& digest) {
    for (const uint64_t word : digest.words) write(word);
  }
  void write(const MappedText& text) {
    write(text.text());
    write(text.files());
    write(text.pieces());
  }
  template <class T>
  void write(const std::vector<T>& items) {
    write(uint64_t{items.size()});
    for (const T& item : items) write(item);
  }
  template <class T>
  void write(const T& value) {
    if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
      write(static_cast<uint64_t>(value));
    } else {
      visit(*this, const_cast<T&>(value));  // The visitor is shared with the reader.
    }
  }

  std::string out_;
};

/// `body` as it is stored: behind a word that says what it is, and its digest.
inline std::string sealed(std::string_view word, std::string_view body) {
  return std::string(word) + digest_of(body).hex() + std::string(body);
}

/// The body in what `sealed` gave for the same word; nothing when it is foreign or damaged.
inline std::optional<std::string_view> unsealed(std::string_view word, std::string_view bytes) {
  const size_t header = word.size() + Digest{}.hex().size();
  if (bytes.size() < header || !bytes.starts_with(word)) return std::nullopt;
  const auto body = bytes.substr(header);
  if (digest_of(body).hex() != bytes.substr(word.size(), header - word.size())) {
    return std::nullopt;
  }
  return body;
}

/// Reads what `Writer` wrote. After the first impossible byte every value stays empty and
/// `finished` is false; damaged counts cannot ask for more memory than there are bytes.
class Reader {
 public:
  explicit Reader(std::string_view in) : in_(in) {}

  template <class T>
  void operator()(const char*, T& member) {
    read(member);
  }
  bool finished() const { return ok_ && in_.empty(); }
  std::string_view rest() const { return in_; }

 private:
  uint64_t number() {
    uint64_t result = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (in_.empty()) break;
      const auto byte = static_cast<unsigned char>(in_.front());
      in_.remove_prefix(1);
      if (shift == 63 && byte > 1) break;  // More than 64 bits.
      result |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if ((byte & 0x80) == 0) return result;
    }
    ok_ = false;
    in_ = {};
    return 0;
  }
  void read(std::string& text) {
    const uint64_t size = number();
    if (size > in_.size()) {
      ok_ = false;
      in_ = {};
      return;
    }
    text = in_.substr(0, size);
    in_.remove_prefix(size);
  }
  void read(Digest& digest) {
    for (uint64_t& word : digest.words) word = number();
  }
  void read(MappedText& text) {
    std::string bytes;
    std::vector<std::string> files;
    std::vector<MappedText::Piece> pieces;
    read(bytes);
    read(files);
    read(pieces);
    for (const auto& piece : pieces) {
      if (piece.file >= files.size()) ok_ = false;
    }
    if (ok_) text = MappedText::from_parts(std::move(bytes), std::move(files), std::move(pieces));
  }
  template <class T>
  void read(std::vector<T>& items) {
    // Each item takes at least one byte, which bounds what a damaged count can ask for.
    const uint64_t size = number();
    if (size > in_.size()) ok_ = false;
    for (uint64_t i = 0; ok_ && i < size; ++i) read(items.emplace_back());
  }
  template <class T>
  void read(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      value = number() != 0;
    } else if constexpr (std::is_enum_v<T>) {
      const uint64_t read = number();
      if (read > static_cast<uint64_t>(last_of(T{}))) ok_ = false;
      if (ok_) value = static_cast<T>(read);
    } else if constexpr (std::is_integral_v<T>) {
      value = static_cast<T>(number());
    } else {
      visit(*this, value);
    }
  }

  std::string_view in_;
  bool ok_ = true;
};

}  // namespace bridgelint
