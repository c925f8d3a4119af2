// What of an object a page can call: its class as well as it is known, and the members that the
// framework's own reflection shows.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "extract/cpp/api_index.h"
#include "extract/cpp/code_index.h"
#include "extract/cpp/environment.h"
#include "extract/cpp/preprocessor_notes.h"

namespace clang {
class CXXMethodDecl;
class CXXRecordDecl;
class Decl;
class Expr;
class SourceManager;
}  // namespace clang

namespace bridgelint {

/// The most derived class that reading shows for an object given by value, pointer or smart
/// pointer: through `this`, `new T`, variables and members that are set once. Null when unknown.
const clang::CXXRecordDecl* class_of_object(const clang::Expr* object,
                                            const Environment* environment, const CodeIndex& code);

/// The method of `record`, its own or inherited, that overrides `qualified` or is it; null when
/// there is none.
const clang::CXXMethodDecl* method_of(const clang::CXXRecordDecl* record,
                                      const std::string& qualified);

/// Likewise the first method of that simple name.
const clang::CXXMethodDecl* method_named(const clang::CXXRecordDecl* record,
                                         const std::string& name);

/// Likewise the data member of that name.
const clang::FieldDecl* member_named(const clang::CXXRecordDecl* record, const std::string& name);

/// The class of what a function returns, as `class_of_object`.
const clang::CXXRecordDecl* class_of_result(const clang::FunctionDecl* function,
                                            const CodeIndex& code);

struct ExposedMember {
  std::string name;
  const clang::CXXMethodDecl* method = nullptr;  ///< of a property its setter; null when not found
  /// Of a property that has no setter: what the page's value is kept in.
  const clang::FieldDecl* field = nullptr;
  const clang::CXXRecordDecl* declared_in = nullptr;
  bool property = false;
  /// Of a property that the page reads: what its getter yields may be an object in turn.
  const clang::CXXMethodDecl* getter = nullptr;
  bool writable = true;
};

class Reflection {
 public:
  /// Everything passed must outlive it.
  Reflection(const clang::SourceManager& sources, const PreprocessorNotes& notes,
             const ApiIndex& api);

  /// Members of the class and of its bases, the class's own first, each in the order of the text.
  std::vector<ExposedMember> members(const clang::CXXRecordDecl* record,
                                     const MemberModel& which) const;
  /// Whether nothing is marked.
  bool empty() const { return marks_.empty(); }

 private:
  struct Mark {
    const MarkModel* model = nullptr;
    const MacroUse* use = nullptr;
  };
  void add_own(const clang::CXXRecordDecl* record, const MemberModel& which,
               std::vector<ExposedMember>& result) const;
  void add_properties(const clang::CXXRecordDecl* record, std::vector<ExposedMember>& result) const;
  bool marked(MarkKind kind, clang::SourceLocation from, clang::SourceLocation to) const;
  unsigned offset(clang::SourceLocation location) const;

  const clang::SourceManager& sources_;
  /// By file and offset.
  std::map<std::pair<unsigned, unsigned>, Mark> marks_;
};

}  // namespace bridgelint
