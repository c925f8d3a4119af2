// Two readings of one file made into one.
#pragma once

#include <vector>

#include "extract/cpp/syntactic.h"
#include "facts/facts.h"

namespace bridgelint {

/// Calls that are named like an API function but certainly call something else.
struct Dismissed {
  std::vector<Span> calls;
  std::vector<Span> arguments;
};

/// Adds to `facts` those of the syntax tree that Clang neither found itself nor `dismissed`.
void add_unconfirmed(SyntacticFacts syntactic, const Dismissed& dismissed, FileFacts& facts);

}  // namespace bridgelint
