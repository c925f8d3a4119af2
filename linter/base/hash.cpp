#include "base/hash.h"

#include <xxhash.h>

#include <cstring>

namespace bridgelint {

std::string Digest::hex() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  for (const uint64_t word : words) {
    for (int shift = 60; shift >= 0; shift -= 4) result += digits[(word >> shift) & 0xF];
  }
  return result;
}

Digest digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {{hash.high64, hash.low64}};
}

Hasher& Hasher::add(std::string_view field) {
  add(static_cast<uint64_t>(field.size()));
  buffer_ += field;
  return *this;
}

Hasher& Hasher::add(uint64_t number) {
  for (int i = 0; i < 8; ++i) buffer_ += static_cast<char>((number >> (8 * i)) & 0xFF);
  return *this;
}

Hasher& Hasher::add(const Digest& digest) {
  return add(digest.words[0]).add(digest.words[1]);
}

}  // namespace bridgelint
