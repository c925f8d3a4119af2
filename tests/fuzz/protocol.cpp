// What an editor sends: framed messages, positions, addresses, the parameters of "initialize".
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "lsp/convert.h"
#include "lsp/session.h"
#include "lsp/transport.h"

namespace {
using namespace bridgelint;

void read_messages(const std::string& bytes) {
  std::istringstream in(bytes);
  std::ostringstream out;
  StreamTransport transport(in, out);
  size_t total = 0;
  while (const auto message = transport.read()) {
    total += message->size();
    if (total > bytes.size()) std::abort();
    const auto json = nlohmann::json::parse(*message, nullptr, false);
    if (json.is_discarded()) continue;
    read_initialize(json);
    folder_paths(json);
    transport.write(*message);
  }
}

void convert(std::string_view text, PositionEncoding encoding) {
  const PositionMap map(text, encoding, byte_order_mark(text));
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t offset = 0; offset <= size; offset += 1 + size / 64) {
    const Position position = map.position(offset);
    const uint32_t begin = map.offset(position);
    if (begin > size || map.position(begin) != position) std::abort();
    const Range range = map.range(offset / 2, offset);
    if (range.end < range.start) std::abort();
  }
}

// The first bytes are a range, the rest is the text it is replaced in.
void edit(const uint8_t* data, std::string text, PositionEncoding encoding) {
  const Range range{{data[0], data[1]}, {data[2], data[3]}};
  const size_t before = text.size();
  replace_range(text, range, "new", encoding);
  if (text.size() > before + 3) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_messages(bytes);
  for (const auto encoding : {PositionEncoding::utf16, PositionEncoding::utf8}) {
    convert(bytes, encoding);
    if (size >= 4) edit(data, bytes.substr(4), encoding);
  }
  if (const auto path = path_of_uri(bytes)) {
    // A folder named "c:" at the root reads as a drive, but then it stays one.
    const auto once = path_of_uri(uri_of_path(*path));
    if (!once) std::abort();
    if (path_of_uri(uri_of_path(*once)) != once) std::abort();
  }
  return 0;
}
