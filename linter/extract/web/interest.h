// Which texts can hold something of what the models know, told by their words alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/models.h"

namespace bridgelint {

struct Interest {
  bool acts = false;    ///< may call a bridge or fill a sink
  bool enters = false;  ///< may hold a source: data that others choose enters here

  bool any() const { return acts || enters; }
};

/// The words by which calls of a bridge, sinks and sources are known. Thread-safe.
class InterestingWords {
 public:
  explicit InterestingWords(const Models& models);

  /// What a script's text may hold. Every word of a name must stand in it: `location` and `hash`
  /// for `location.hash`, however the script gets from one to the other.
  Interest in(std::string_view bytes) const;

 private:
  struct Key {
    std::vector<uint32_t> words;
    bool acts;
  };
  void add(std::string_view dotted, std::string_view module, bool acts);

  std::unordered_map<std::string, uint32_t> numbers_;
  std::vector<Key> keys_;
};

}  // namespace bridgelint
