// Digests for cache keys and fingerprints. Not for security.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace bridgelint {

/// A 128-bit digest (XXH3), stable over machines and runs.
struct Digest {
  std::array<uint64_t, 2> words{};

  auto operator<=>(const Digest&) const = default;
  std::string hex() const;
};

Digest digest_of(std::string_view bytes);

/// Builds one digest out of several fields; each field's length is part of the digest, so that
/// ("ab", "c") and ("a", "bc") differ.
class Hasher {
 public:
  Hasher& add(std::string_view field);
  Hasher& add(uint64_t number);
  Hasher& add(const Digest& digest);
  Digest finish() const { return digest_of(buffer_); }

 private:
  std::string buffer_;
};

}  // namespace bridgelint
