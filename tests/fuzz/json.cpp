// Configuration files are written by hand, and point into policies at their places.
#include "base/json.h"

#include <cstdlib>

namespace {
using namespace bridgelint;

// Nesting is bounded by the reader, so that this cannot recurse too deep either.
void check(const Value& value, std::string_view bytes) {
  if (value.at.begin > value.at.end || value.at.end > bytes.size()) std::abort();
  if (value.as_string() != nullptr) {
    const auto text = mapped_string(value, bytes);
    if (text.text() != *value.as_string()) std::abort();
    const auto size = static_cast<uint32_t>(text.text().size());
    for (uint32_t i = 0; i < size; ++i) {
      const Span at = text.place(i, i + 1);
      if (at.begin < value.at.begin || at.end > value.at.end) std::abort();
    }
  }
  if (const auto* items = value.as_array()) {
    for (const Value& item : *items) check(item, bytes);
  }
  if (const auto* members = value.as_table()) {
    for (const Member& member : *members) {
      if (member.at.end > bytes.size()) std::abort();
      check(member.value, bytes);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<Problem> problems;
  const Value file = parse_json("tauri.conf.json", bytes, problems);
  for (const auto& problem : problems) {
    if (problem.at.end > size) std::abort();
  }
  if (problems.empty()) check(file, bytes);
  return 0;
}
