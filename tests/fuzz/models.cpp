// Model files, which users write too.
#include "models/models.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bridgelint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<Problem> problems;
  const Value file = parse_toml("model.toml", bytes, problems);
  Models models;
  add_models(models, file, problems);
  return 0;
}
