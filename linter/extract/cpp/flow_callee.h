// What the analysis knows of a called function before looking at the call: what the models say of
// it, whether it is the project's own, and how a library function handles its arguments.
#pragma once

#include <llvm/ADT/DenseMap.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/cpp/flow_kinds.h"
#include "extract/cpp/places.h"
#include "models/models.h"

namespace clang {
class FunctionDecl;
class QualType;
}  // namespace clang

namespace bridgelint::flow {

struct Callee {
  std::vector<const SinkModel*> sinks;
  std::vector<const GetterModel*> getters;
  Kinds neutralises = 0;
  std::vector<const GuardModel*> guards;
  const CanonicalModel* canonical = nullptr;
  /// A function of the project, of which no model tells how it moves data: its summary does.
  bool own = false;
  bool predicate = false;                           ///< returns bool
  Propagation propagation = Propagation::ordinary;  ///< of a function that is not `own`
  std::string name;                                 ///< for people
};

/// Thread-unsafe cache for one translation unit.
class Callees {
 public:
  Callees(const Models& models, const Places& places) : models_(models), places_(places) {}

  const Callee& of(const clang::FunctionDecl* function) const;
  /// The bit of a sink kind; none for kinds beyond the 64th.
  Kinds kind_bit(std::string_view kind) const;
  /// The bits of all sink kinds together; 0 when there are too many to tell.
  Kinds all_kinds() const;
  /// The names of the kinds in the set that are kinds of a sink, sorted.
  std::vector<std::string> kind_names(Kinds kinds) const;
  /// Looks for frameworks that the unit is part of: its own file defines functions of their API,
  /// as a framework's sources do that a project carries along. What such a unit reads of its own
  /// requests is no page data to it; the program that uses the framework decides what it is.
  void find_implemented(const std::vector<const clang::FunctionDecl*>& functions);
  /// What functions of this simple name compare; null when they compare no texts.
  const ComparisonModel* comparison(std::string_view name) const {
    return models_.comparison(name);
  }
  /// Whether a field of this record type is modelled as page data.
  bool untrusted_field(std::string_view type, std::string_view name) const;

 private:
  Callee look_up(const clang::FunctionDecl* function) const;

  const Models& models_;
  const Places& places_;
  mutable llvm::DenseMap<const clang::FunctionDecl*, std::unique_ptr<const Callee>> known_;
  mutable std::vector<std::string> kinds_;
  mutable std::optional<Kinds> all_kinds_;
  std::set<const FrameworkModel*> implemented_;
};

/// A number, enumeration or truth value; characters are text.
bool is_number(clang::QualType type);
bool is_bool(clang::QualType type);
/// A pointer or reference through which something can be written.
bool is_writable(clang::QualType parameter);

}  // namespace bridgelint::flow
