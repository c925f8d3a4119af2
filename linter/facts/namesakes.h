// Functions of one name in several programs that lie in one tree: examples, tools, an old version
// beside the new one. Names are all that joins the facts of different files, and they do not tell
// such functions apart; where they stand does.
#pragma once

#include "facts/facts.h"

namespace bridgelint {

/// Gives functions that are defined in several files an id for each program that they belong to,
/// and changes what refers to them. A reference means the function in its own file, else those in
/// the files nearest to it in the tree; functions that some reference may mean alike, as the
/// variants for several platforms are, stay one.
void tell_namesakes_apart(FileFacts& facts);

}  // namespace bridgelint
