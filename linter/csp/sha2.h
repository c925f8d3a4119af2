// The digests that a policy can name: SHA-256, SHA-384 and SHA-512 (FIPS 180-4), in base64.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bridgelint::csp {

enum class HashAlgorithm : uint8_t { sha256, sha384, sha512 };

/// The raw bytes of the digest.
std::string sha2(HashAlgorithm algorithm, std::string_view bytes);
/// With padding, in the standard alphabet.
std::string base64(std::string_view bytes);

/// A digest as a policy names it, without quotes ("sha256-…"), in the one spelling that all of its
/// spellings share: base64url's letters are the plain ones', padding counts for nothing.
std::string plain_hash(std::string_view digest);

/// A source expression that allows `content`: `'sha256-…'`.
std::string hash_source(HashAlgorithm algorithm, std::string_view content);

}  // namespace bridgelint::csp
