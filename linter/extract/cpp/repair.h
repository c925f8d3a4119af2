// What Clang leaves out of its tree where code has errors, put back.
#pragma once

#include <vector>

namespace clang {
class ASTContext;
class Decl;
}  // namespace clang

namespace bridgelint {

/// A variable whose initializer makes no sense has no type (`auto x = unknown(y)`), and Clang
/// forgets of each use of it what was named. In the bodies of `declarations`, such uses name it
/// again.
void name_broken_variables(clang::ASTContext& ast, const std::vector<clang::Decl*>& declarations);

/// A class that has a member of a type that is not there is invalid itself, and Clang then takes it
/// for a stranger to its bases: each call that needs one is dropped. Such classes in `declaration`
/// count as valid from here on, if their bases are known; members without a size become `char`.
void accept_classes(clang::Decl* declaration);

}  // namespace bridgelint
