// Which texts can hold something of what the models know, told by their words alone.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
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
  /// How a word must stand in a text to count.
  enum class How : uint8_t {
    anywhere,   ///< a function that is a sink: but where it is called with a function
    called,     ///< `word(`, `["word"]`, `word.call`
    quoted,     ///< `"word"`
    of_others,  ///< of the window: as a value, or followed by what is no standard member of it
    of_window,  ///< `window.word`
  };
  static constexpr uint32_t hows = 5;
  /// A word's number and how it stands.
  using Mark = uint32_t;

  struct Key {
    std::vector<Mark> marks;
    bool acts;
  };
  void add(std::string_view dotted, std::string_view also, bool acts, How how = How::anywhere);
  void add_of_window(std::string_view member, bool acts);
  void add_source(const DomSourceModel& source);
  void add_sink(const DomSinkModel& sink);
  Mark mark(std::string_view word, How how);

  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> numbers_;
  std::array<uint64_t, 256> lengths_{};     ///< of the words with this first character, as bits
  std::unordered_set<uint32_t> functions_;  ///< words that are sinks themselves
  std::vector<std::string> globals_;        ///< standard members of the window, sorted
  std::vector<Key> keys_;
};

/// Whether what follows `window` is a member that every window has: `.innerWidth`.
bool is_standard_member(std::string_view rest, const std::vector<std::string>& globals);

}  // namespace bridgelint
