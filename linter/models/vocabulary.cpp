#include "models/vocabulary.h"

#include <utility>

namespace bridgelint {

void Vocabulary::add(std::string name, Term term) {
  meanings_[std::move(name)] |= uint64_t{1} << static_cast<unsigned>(term);
}

bool Vocabulary::says(std::string_view name, Term term) const {
  const auto found = meanings_.find(name);
  return found != meanings_.end() && (found->second >> static_cast<unsigned>(term) & 1) != 0;
}

}  // namespace bridgelint
