// Bundled headers that several units include, parsed once for all of them: without its SDK, most of
// what Clang reads of a unit is our declarations of the framework and the standard library below.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/asked_files.h"
#include "extract/cpp/clang_unit.h"

namespace bridgelint {

/// Keeps precompiled headers by what they depend on: a unit's flags and which bundled header it
/// includes. They are made once two units with the same flags were seen to need them, and stand as
/// long as the files that they were made of are as they were. Thread-safe.
class SharedHeaders {
 public:
  /// The bundled header that a unit is certain to include; of several, the one that stands for most
  /// names; "" for none. `text` is that of the unit's file.
  static std::string header_of(const Unit& unit, const FileReader& files, std::string_view text);

  /// What one parse can share.
  struct Wish {
    std::string key;     ///< empty: nothing
    std::string header;  ///< by path
  };
  static Wish wish_of(const ParseRequest& request, const std::string& header);

  /// Null when there are none, or none yet.
  std::shared_ptr<const PrecompiledHeaders> find(const Wish& wish, const ParseRequest& request);
  /// Tells what a parse without them opened.
  void learn(const Wish& wish, const ParseOutcome& outcome);
  /// Whether a parse read another header by a name that they stand for, as when part of an SDK is
  /// there. Then they are not used again.
  bool contradicts(const Wish& wish, const ParseOutcome& outcome);

 private:
  struct Entry {
    std::mutex mutex;
    unsigned seen = 0;
    bool refused = false;
    std::shared_ptr<const PrecompiledHeaders> headers;
  };
  std::shared_ptr<Entry> entry_of(const std::string& key);

  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<Entry>> entries_;
  std::atomic<unsigned> made_ = 0;
};

}  // namespace bridgelint
