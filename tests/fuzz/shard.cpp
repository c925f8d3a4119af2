// Stored facts come from disk, where anything may have happened to them.
#include "facts/shard.h"

#include <cstdlib>

#include "facts/archive.h"
#include "facts/fields.h"
#include "facts/merge.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bridgelint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_shard(bytes);
  // The digest in front stops most inputs; what is behind it is read here without.
  FileFacts facts;
  Reader reader(bytes);
  visit(reader, facts);
  if (!reader.finished()) return 0;
  const auto again = read_shard(write_shard(facts));
  if (!again || *again != facts) std::abort();
  const FileFacts merged = merge({facts});
  if (merge({merged, facts}) != merged) std::abort();
  facts_to_json(facts);
  return 0;
}
