// The modules that a script imports, brought into its program so that names mean the same through
// them.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/extractor.h"
#include "extract/web/interest.h"
#include "extract/web/program.h"
#include "extract/web/resolve.h"
#include "syntax/edited_text.h"
#include "syntax/tree.h"

namespace bridgelint {

/// What the units of all runs share: trees by digest of their text. Thread-safe. It only saves
/// work: what comes out does not depend on what is in it.
class ModuleCache {
 public:
  /// The tree of a file's text; `file` tells the texts of one file, as an editor changes it, from
  /// those of others.
  std::shared_ptr<const SyntaxTree> tree(Grammar grammar, std::string_view bytes,
                                         const std::string& file, std::stop_token stop);
  /// What a script's text may hold of what the models know.
  Interest interest_of(std::string_view bytes, const Models& models);

 private:
  /// What a file held last. It is under edit once its text has changed.
  struct Draft {
    uint64_t key = 0;
    std::unique_ptr<EditedText> edited;
    std::mutex mutex;
  };
  struct Held {
    Held(Grammar grammar, std::string_view text, std::stop_token stop, Draft& draft);
    size_t size() const { return bytes.size() + tree.size() * size_t{28}; }
    const std::string bytes;
    const SyntaxTree tree;
  };
  std::shared_ptr<Draft> draft_of(const std::string& file);
  void drop(uint64_t key);
  void hold(uint64_t key, std::shared_ptr<const Held> held);
  std::mutex mutex_;
  std::unordered_map<uint64_t, std::shared_ptr<const Held>> trees_;
  std::unordered_map<std::string, std::shared_ptr<Draft>> drafts_;
  size_t held_ = 0;  ///< bytes in `trees_`
  std::unordered_map<uint64_t, Interest> interest_;
  std::shared_ptr<const InterestingWords> words_;
  Digest words_of_{};  ///< of which models
};

Grammar grammar_of(Language language);

/// Adds the modules of the project that the program's scripts import, directly or through others,
/// as foreign scripts. Only those that matter: all imports of a script that may hold something of
/// what the models know, and imported scripts that may. Bounded in number and size.
void load_modules(Program& program, const std::string& file, const ExtractContext& context,
                  ModuleCache& cache, ImportResolver& resolver);

}  // namespace bridgelint
