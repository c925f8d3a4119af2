#include "lsp/transport.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <istream>
#include <ostream>

namespace bridgelint {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(
      a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

// The value of a Content-Length line. Other headers, and lines that are none, say nothing.
std::optional<size_t> content_length(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  if (!is_same_name(trimmed(line.substr(0, colon)), "Content-Length")) return std::nullopt;
  const auto digits = trimmed(line.substr(colon + 1));
  size_t length = 0;
  const auto* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, length);
  if (error != std::errc() || rest != end) return std::nullopt;
  return length;
}

// The length that the next block of headers announces. A block without one has no body that could
// be skipped, so whatever follows is taken for the next block.
std::optional<size_t> read_headers(std::istream& in) {
  std::optional<size_t> length;
  std::string line;
  while (std::getline(in, line)) {
    if (!trimmed(line).empty()) {
      if (const auto found = content_length(line)) length = found;
    } else if (length) {
      return length;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> StreamTransport::read() {
  const auto length = read_headers(in_);
  if (!length) return std::nullopt;
  // Grown as bytes arrive: a length that is nonsense must not take the memory of the machine.
  constexpr size_t step = size_t{1} << 20;
  std::string message;
  while (message.size() < *length) {
    const size_t done = message.size();
    const size_t wanted = std::min(step, *length - done);
    message.resize(done + wanted);
    if (!in_.read(message.data() + done, static_cast<std::streamsize>(wanted))) {
      return std::nullopt;
    }
  }
  return message;
}

void StreamTransport::write(std::string_view message) {
  const std::scoped_lock lock(mutex_);
  out_ << "Content-Length: " << message.size() << "\r\n\r\n" << message << std::flush;
}

}  // namespace bridgelint
