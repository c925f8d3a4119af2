#include "csp/sha2.h"

#include <algorithm>
#include <array>
#include <bit>

namespace bridgelint::csp {
namespace {

// The first bits of the fractional parts of the cube roots of the first 80 primes; SHA-256 uses the
// upper halves of the first 64.
constexpr std::array<uint64_t, 80> round_constants = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
    0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
    0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
    0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
    0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
    0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
    0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
    0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
    0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
    0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
    0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};

// Likewise of the square roots of the first eight primes, and of the next eight.
constexpr std::array<uint64_t, 8> start_512 = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};
constexpr std::array<uint64_t, 8> start_384 = {
    0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
    0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4};
constexpr std::array<uint32_t, 8> start_256 = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                               0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/// What differs between the 32-bit and the 64-bit half of the family.
template <typename Word>
struct Family;

template <>
struct Family<uint32_t> {
  static constexpr size_t rounds = 64;
  static constexpr std::array<int, 6> sums = {2, 13, 22, 6, 11, 25};
  static constexpr std::array<int, 6> mixes = {7, 18, 3, 17, 19, 10};
  static uint32_t constant(size_t i) { return static_cast<uint32_t>(round_constants[i] >> 32); }
};

template <>
struct Family<uint64_t> {
  static constexpr size_t rounds = 80;
  static constexpr std::array<int, 6> sums = {28, 34, 39, 14, 18, 41};
  static constexpr std::array<int, 6> mixes = {1, 8, 7, 19, 61, 6};
  static uint64_t constant(size_t i) { return round_constants[i]; }
};

template <typename Word>
std::array<Word, Family<Word>::rounds> schedule(std::string_view block) {
  using F = Family<Word>;
  std::array<Word, F::rounds> words{};
  for (size_t i = 0; i < 16 * sizeof(Word); ++i) {
    words[i / sizeof(Word)] =
        static_cast<Word>(words[i / sizeof(Word)] << 8) | static_cast<unsigned char>(block[i]);
  }
  for (size_t i = 16; i < F::rounds; ++i) {
    const Word a = words[i - 15];
    const Word b = words[i - 2];
    const Word low = std::rotr(a, F::mixes[0]) ^ std::rotr(a, F::mixes[1]) ^ (a >> F::mixes[2]);
    const Word high = std::rotr(b, F::mixes[3]) ^ std::rotr(b, F::mixes[4]) ^ (b >> F::mixes[5]);
    words[i] = words[i - 16] + low + words[i - 7] + high;
  }
  return words;
}

template <typename Word>
void absorb(std::array<Word, 8>& state, std::string_view block) {
  using F = Family<Word>;
  const auto words = schedule<Word>(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (size_t i = 0; i < F::rounds; ++i) {
    const Word upper =
        std::rotr(e, F::sums[3]) ^ std::rotr(e, F::sums[4]) ^ std::rotr(e, F::sums[5]);
    const Word first = h + upper + ((e & f) ^ (~e & g)) + F::constant(i) + words[i];
    const Word lower =
        std::rotr(a, F::sums[0]) ^ std::rotr(a, F::sums[1]) ^ std::rotr(a, F::sums[2]);
    const Word second = lower + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const std::array<Word, 8> added = {a, b, c, d, e, f, g, h};
  for (size_t i = 0; i < 8; ++i) state[i] += added[i];
}

template <typename Word>
std::string digest(std::array<Word, 8> state, std::string_view bytes, size_t length) {
  constexpr size_t block = 16 * sizeof(Word);
  size_t at = 0;
  for (; at + block <= bytes.size(); at += block) absorb(state, bytes.substr(at, block));
  std::string tail(bytes.substr(at));
  tail += '\x80';
  // The length field of the 64-bit half has 16 bytes; no text is so long that the upper eight
  // count.
  constexpr size_t field = 2 * sizeof(Word);
  while (tail.size() % block != block - field) tail += '\0';
  tail.append(field - 8, '\0');
  const uint64_t bits = static_cast<uint64_t>(bytes.size()) * 8;
  for (int shift = 56; shift >= 0; shift -= 8) tail += static_cast<char>(bits >> shift);
  for (at = 0; at < tail.size(); at += block) {
    absorb(state, std::string_view(tail).substr(at, block));
  }
  std::string result;
  for (const Word word : state) {
    for (int shift = 8 * static_cast<int>(sizeof(Word)) - 8; shift >= 0; shift -= 8) {
      result += static_cast<char>(word >> shift);
    }
  }
  return result.substr(0, length);
}

}  // namespace

std::string sha2(HashAlgorithm algorithm, std::string_view bytes) {
  switch (algorithm) {
    case HashAlgorithm::sha256:
      return digest<uint32_t>(start_256, bytes, 32);
    case HashAlgorithm::sha384:
      return digest<uint64_t>(start_384, bytes, 48);
    case HashAlgorithm::sha512:
      return digest<uint64_t>(start_512, bytes, 64);
  }
  return {};
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  for (size_t i = 0; i < bytes.size(); i += 3) {
    uint32_t group = 0;
    for (size_t j = 0; j < 3; ++j) {
      group = group << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
    }
    for (size_t j = 0; j < 4; ++j) {
      result += i + j <= bytes.size() ? alphabet[(group >> (18 - 6 * j)) & 63] : '=';
    }
  }
  return result;
}

std::string plain_hash(std::string_view digest) {
  std::string result(digest);
  const auto dash = std::min(result.find('-'), result.size());
  for (size_t i = 0; i < result.size(); ++i) {
    char& c = result[i];
    if (i < dash) c = static_cast<char>(c | 0x20);
    if (i > dash && c == '-') c = '+';
    if (i > dash && c == '_') c = '/';
  }
  while (result.ends_with('=')) result.pop_back();
  return result;
}

std::string hash_source(HashAlgorithm algorithm, std::string_view content) {
  const std::string_view name = algorithm == HashAlgorithm::sha256   ? "sha256"
                                : algorithm == HashAlgorithm::sha384 ? "sha384"
                                                                     : "sha512";
  return "'" + std::string(name) + "-" + base64(sha2(algorithm, content)) + "'";
}

}  // namespace bridgelint::csp
