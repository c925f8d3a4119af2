// A text that is parsed again and again while somebody edits it.
#pragma once

#include <memory>
#include <stop_token>
#include <string_view>

#include "syntax/tree.h"

namespace bridgelint {

/// Keeps what the last parse left, so that the next one only reads what has changed since.
class EditedText {
 public:
  EditedText();
  ~EditedText();

  /// The same tree as `SyntaxTree(grammar, bytes, stop)`; `bytes` must outlive it.
  SyntaxTree parse(Grammar grammar, std::string_view bytes, std::stop_token stop = {});

 private:
  struct Last;
  std::unique_ptr<Last> last_;
};

}  // namespace bridgelint
