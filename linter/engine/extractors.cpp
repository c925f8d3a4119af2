#include "engine/extractors.h"

#include <vector>

#include "facts/merge.h"

namespace bridgelint {

FileFacts Extractors::extract(const Unit& unit, const ExtractContext& context) const {
  if (unit.language == Language::toml || unit.language == Language::json) {
    return config_.extract(unit, context);
  }
  if (!is_cpp(unit.language)) return web_.extract(unit, context);
  FileFacts facts = cpp_.extract(unit, context);
  // Pages and scripts in C++ strings are read with the unit they stand in, so that they share its
  // place in the cache.
  std::vector<FileFacts> parts;
  for (const auto& document : facts.documents) {
    const auto at = document.text.place(0, 0);
    const auto id = at.file + "@" + std::to_string(at.begin);
    parts.push_back(web_.extract_document(document.text, document.language, id, context));
  }
  parts.push_back(std::move(facts));
  return merge(std::move(parts));
}

}  // namespace bridgelint
