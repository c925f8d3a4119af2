// bridgelint.toml is written by hand; every mistake must become a problem inside the file.
#include "policy/policy.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bridgelint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto policy = compile_policy("bridgelint.toml", bytes, all_rules());
  for (const auto& problem : policy.problems) {
    if (problem.at.file != "bridgelint.toml" || problem.at.end > size) std::abort();
  }
  if (size < 2) return 0;
  const size_t middle = data[0] % size;
  glob_matches(bytes.substr(0, middle), bytes.substr(middle));
  return 0;
}
