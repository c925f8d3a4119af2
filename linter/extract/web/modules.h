// The modules that a script imports, brought into its program so that names mean the same through
// them.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
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

/// What the units of all runs share: each file parsed once, and read once as a module. Thread-safe.
/// It only saves work: what comes out does not depend on what is in it.
class ModuleCache {
 public:
  /// The tree of a file's text.
  std::shared_ptr<const SyntaxTree> tree(Grammar grammar, std::string_view bytes,
                                         const std::string& file, std::stop_token stop);
  /// The file as a module, read.
  std::shared_ptr<const ParsedScript> module(Grammar grammar, std::string_view bytes,
                                             const std::string& file, std::stop_token stop);

  struct Look {
    Interest interest;    ///< what a script's text may hold of what the models know
    bool barrel = false;  ///< it hands on what others export
  };
  /// What the words of a text tell.
  Look look_at(std::string_view bytes, const Models& models);
  /// Whether a function of a text may take a command's name from its callers.
  bool takes_names(std::string_view bytes, const Models& models);
  ResolvedImports& resolved() { return resolved_; }

 private:
  /// What a file held last. It is under edit once its text has changed.
  struct File {
    std::mutex mutex;
    std::shared_ptr<ParsedScript> script;
    bool read = false;
    std::unique_ptr<EditedText> edited;
  };
  std::shared_ptr<File> file_of(const std::string& file);
  /// Parses unless the file has this text still. `file.mutex` is held.
  std::shared_ptr<ParsedScript> parsed(File& file, Grammar grammar, std::string_view bytes,
                                       const std::string& name, const std::stop_token& stop);
  /// `freed` is the size of what makes way.
  void make_room(size_t size, size_t freed);

  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<File>> files_;
  size_t held_ = 0;  ///< bytes in `files_`, about
  std::unordered_map<uint64_t, Look> looks_;
  std::unordered_map<uint64_t, bool> takers_;
  ResolvedImports resolved_;
  std::shared_ptr<const InterestingWords> words_;
  Digest words_of_{};  ///< of which models
};

Grammar grammar_of(Language language);

/// Adds the modules of the project that the program's scripts import, directly or through others,
/// as foreign scripts. Only those that matter: all imports of a script that may hold something of
/// what the models know, and imported scripts that may. Bounded in number and size.
void load_modules(Program& program, const std::string& file, const ExtractContext& context,
                  ModuleCache& cache, ImportResolver& resolver);

/// The facts of a module that need no parse, which are what it imports; nothing when there may be
/// more in it, also through what it imports.
std::optional<FileFacts> read_plain_module(const std::string& file, Language language,
                                           std::string_view bytes, const ExtractContext& context,
                                           ModuleCache& cache);

}  // namespace bridgelint
