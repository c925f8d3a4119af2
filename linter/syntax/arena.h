#pragma once

#include <memory>

namespace bridgelint {

/// While one lives, what tree-sitter allocates on this thread comes from memory that is given back
/// all at once, when it dies: trees of its time must not outlive it, and need not be deleted. Older
/// ones must not be freed in it.
class ParseArena {
 public:
  ParseArena();
  ~ParseArena();
  ParseArena(const ParseArena&) = delete;
  ParseArena& operator=(const ParseArena&) = delete;

  /// Makes tree-sitter ask arenas for memory. To be called before anything of it is allocated.
  static void install();

 private:
  class Pieces;
  std::unique_ptr<Pieces> own_;
  Pieces* outer_;
};

}  // namespace bridgelint
