// Which code of a function that looks at a command's name is not for a certain name.
#pragma once

#include <clang/Basic/SourceLocation.h>

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/text.h"
#include "extract/cpp/branches.h"

namespace bridgelint {

/// The tests of a name in one function: by the test and how it comes out, the names for which it
/// comes out so. It does for no other.
using NameTests = std::map<std::pair<const clang::Expr*, bool>, std::set<Text>>;

/// What is done to a local flag that may change it.
struct FlagChange {
  const clang::ValueDecl* flag = nullptr;
  clang::SourceLocation at;
  bool sets = false;  ///< `flag = true`
};

class NameBranches {
 public:
  /// `tests` must outlive it.
  NameBranches(const clang::FunctionDecl* function, const NameTests& tests);

  /// The code that never runs when the name is `name`: other tests lead there, or flags that were
  /// set on the way say that it was dealt with.
  std::vector<clang::SourceRange> closed_to(const Text& name) const;

 private:
  bool closed(const Branch& branch, const Text& name) const;
  bool excludes(const TestOutcome& outcome, const Text& name) const;
  bool implied_by(const TestOutcome& outcome, const Text& name) const;
  bool is_certain(clang::SourceLocation place, const Text& name) const;
  bool flag_set_for(const TestOutcome& outcome, const Text& name) const;
  bool before(clang::SourceLocation left, clang::SourceLocation right) const;

  const NameTests& tests_;
  const clang::SourceManager& sources_;
  std::vector<Branch> branches_;
  std::vector<FlagChange> changes_;
};

}  // namespace bridgelint
