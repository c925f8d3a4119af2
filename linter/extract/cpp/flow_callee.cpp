#include "extract/cpp/flow_callee.h"

#include <clang/AST/Decl.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/Type.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "extract/cpp/callees.h"

namespace bridgelint::flow {
namespace {

struct Named {
  std::string_view name;
  Habit habit;
};

// Members of library classes, by name alone: strings, containers, smart pointers and JSON types of
// different libraries share these names and their meaning.
constexpr std::array members{
    Named{"c_str", Habit::same},
    Named{"data", Habit::same},
    Named{"get", Habit::same},
    Named{"get_ref", Habit::same},
    Named{"get_ptr", Habit::same},
    Named{"value_or", Habit::same},
    Named{"string", Habit::same},
    Named{"native", Habit::same},
    Named{"u8string", Habit::same},
    Named{"generic_string", Habit::same},
    Named{"toStdString", Habit::same},
    Named{"toString", Habit::same},
    Named{"asString", Habit::same},
    Named{"GetString", Habit::same},
    Named{"constData", Habit::same},
    Named{"str", Habit::same},
    Named{"view", Habit::same},
    Named{"lock", Habit::same},
    Named{"get_future", Habit::same},
    Named{"share", Habit::same},
    Named{"at", Habit::element},
    Named{"find", Habit::element},
    Named{"front", Habit::element},
    Named{"back", Habit::element},
    Named{"begin", Habit::element},
    Named{"end", Habit::element},
    Named{"cbegin", Habit::element},
    Named{"cend", Habit::element},
    Named{"rbegin", Habit::element},
    Named{"rend", Habit::element},
    Named{"top", Habit::element},
    Named{"equal_range", Habit::element},
    Named{"lower_bound", Habit::element},
    Named{"upper_bound", Habit::element},
    Named{"count", Habit::element},
    Named{"contains", Habit::element},
    Named{"substr", Habit::element},
    Named{"operator[]", Habit::element},
    Named{"erase", Habit::element},
    Named{"extract", Habit::element},
    Named{"assign", Habit::assign},
    Named{"operator=", Habit::assign},
    Named{"clear", Habit::clear},
    Named{"append", Habit::append},
    Named{"push_back", Habit::append},
    Named{"emplace_back", Habit::append},
    Named{"push_front", Habit::append},
    Named{"emplace_front", Habit::append},
    Named{"insert", Habit::append},
    Named{"emplace", Habit::append},
    Named{"push", Habit::append},
    Named{"operator+=", Habit::append},
    Named{"operator<<", Habit::append},
    Named{"operator/=", Habit::append},
    Named{"swap", Habit::swap},
    Named{"replace", Habit::append},
};

constexpr std::array functions{
    Named{"move", Habit::same},
    Named{"forward", Habit::same},
    Named{"as_const", Habit::same},
    Named{"addressof", Habit::same},
    Named{"ref", Habit::same},
    Named{"cref", Habit::same},
    Named{"get", Habit::same},
    Named{"get_if", Habit::same},
    Named{"any_cast", Habit::same},
    Named{"data", Habit::same},
    Named{"back_inserter", Habit::element},
    Named{"front_inserter", Habit::element},
    Named{"inserter", Habit::element},
    Named{"begin", Habit::element},
    Named{"end", Habit::element},
    Named{"cbegin", Habit::element},
    Named{"cend", Habit::element},
    Named{"next", Habit::element},
    Named{"prev", Habit::element},
    Named{"launder", Habit::same},
    Named{"find", Habit::choose_in},
    Named{"find_if", Habit::choose_in},
    Named{"lower_bound", Habit::choose_in},
    Named{"upper_bound", Habit::choose_in},
    Named{"operator+=", Habit::append},
    Named{"operator<<", Habit::append},
    Named{"strcpy", Habit::fill_first},
    Named{"strncpy", Habit::fill_first},
    Named{"stpcpy", Habit::fill_first},
    Named{"strlcpy", Habit::fill_first},
    Named{"strcpy_s", Habit::fill_first},
    Named{"strncpy_s", Habit::fill_first},
    Named{"wcscpy", Habit::fill_first},
    Named{"wcsncpy", Habit::fill_first},
    Named{"lstrcpy", Habit::fill_first},
    Named{"lstrcpyA", Habit::fill_first},
    Named{"lstrcpyW", Habit::fill_first},
    Named{"sprintf", Habit::fill_first},
    Named{"snprintf", Habit::fill_first},
    Named{"vsnprintf", Habit::fill_first},
    Named{"vsprintf", Habit::fill_first},
    Named{"sprintf_s", Habit::fill_first},
    Named{"swprintf", Habit::fill_first},
    Named{"_snprintf", Habit::fill_first},
    Named{"memcpy", Habit::append_first},
    Named{"memmove", Habit::append_first},
    Named{"strcat", Habit::append_first},
    Named{"strncat", Habit::append_first},
    Named{"strlcat", Habit::append_first},
    Named{"strcat_s", Habit::append_first},
    Named{"wcscat", Habit::append_first},
    Named{"lstrcatA", Habit::append_first},
    Named{"lstrcatW", Habit::append_first},
    Named{"__builtin_memcpy", Habit::append_first},
    Named{"copy", Habit::copy_range},
    Named{"copy_n", Habit::copy_range},
    Named{"copy_if", Habit::copy_range},
    Named{"transform", Habit::copy_range},
    Named{"replace_copy", Habit::copy_range},
    Named{"remove_copy", Habit::copy_range},
    Named{"remove_copy_if", Habit::copy_range},
    Named{"format_to", Habit::copy_range},
    Named{"sscanf", Habit::scan},
    Named{"swscanf", Habit::scan},
    Named{"swap", Habit::swap},
    Named{"async", Habit::call_back},
    Named{"invoke", Habit::call_back},
    Named{"bind", Habit::call_back},
    Named{"bind_front", Habit::call_back},
    Named{"bind_back", Habit::call_back},
    Named{"Bind", Habit::call_back},
    Named{"BindOnce", Habit::call_back},
    Named{"BindRepeating", Habit::call_back},
    Named{"run", Habit::call_back},
    Named{"invokeMethod", Habit::call_back},
    Named{"singleShot", Habit::call_back},
    Named{"call_once", Habit::call_back},
    Named{"thread", Habit::call_back},
    Named{"jthread", Habit::call_back},
    Named{"emplace_back", Habit::append},
    Named{"toupper", Habit::keep_case},
    Named{"tolower", Habit::keep_case},
    Named{"towupper", Habit::keep_case},
    Named{"towlower", Habit::keep_case},
};

template <size_t N>
Habit habit_in(const std::array<Named, N>& table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &Named::name);
  return found == table.end() ? Habit::ordinary : found->habit;
}

Habit habit_of(const clang::FunctionDecl* function, std::string_view name) {
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(function);
  if (method == nullptr) return habit_in(functions, name);
  if (llvm::isa<clang::CXXConstructorDecl>(method)) {
    return habit_in(functions, name) == Habit::call_back ? Habit::call_back : Habit::ordinary;
  }
  if (llvm::isa<clang::CXXConversionDecl>(method)) return Habit::same;
  const auto op = method->getOverloadedOperator();
  const bool dereference = method->getNumParams() == 0 && op == clang::OO_Star;
  if (dereference || op == clang::OO_Arrow || op == clang::OO_PlusPlus) return Habit::same;
  if (name == "value") {
    // optional's value() is the value; value(key, default) of a JSON object chooses a part.
    return method->getNumParams() == 0 ? Habit::same : Habit::ordinary;
  }
  if (name == "str" && method->getNumParams() > 0) return Habit::assign;
  return habit_in(members, name);
}

// The names by which models may speak of a function: its own and those of the methods it
// overrides. Templates are named without their arguments.
void add_names(const clang::FunctionDecl* function, std::vector<std::string>& names) {
  if (const auto* pattern = function->getTemplateInstantiationPattern(/*ForDefinition=*/false)) {
    function = pattern;
  }
  if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(function)) {
    // Clang prints the arguments of a class template as part of its constructor's name.
    const auto* made = constructor->getParent();
    names.push_back(made->getQualifiedNameAsString() + "::" + made->getNameAsString());
    return;
  }
  names.push_back(function->getQualifiedNameAsString());
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(function)) {
    for (const auto* base : method->overridden_methods()) add_names(base, names);
  }
}

}  // namespace

const Callee& Callees::of(const clang::FunctionDecl* function) const {
  function = function->getCanonicalDecl();
  auto& entry = known_[function];
  if (!entry) entry = std::make_unique<const Callee>(look_up(function));
  return *entry;
}

Kinds Callees::kind_bit(std::string_view kind) const {
  const auto found = std::ranges::find(kinds_, kind);
  const auto index = static_cast<size_t>(found - kinds_.begin());
  if (found == kinds_.end()) kinds_.emplace_back(kind);
  return index < 64 ? Kinds{1} << index : 0;
}

Kinds Callees::all_kinds() const {
  if (all_kinds_) return *all_kinds_;
  Kinds all = 0;
  bool countable = true;
  for (const auto& sink : models_.sinks) {
    const Kinds bit = kind_bit(sink.kind);
    countable = countable && bit != 0;
    all |= bit;
  }
  all_kinds_ = countable ? all : 0;
  return *all_kinds_;
}

std::vector<std::string> Callees::kind_names(Kinds kinds) const {
  Kinds sinks = all_kinds();
  for (const auto* construct : {"array-index", "size-overflow", "loop"})
    sinks |= kind_bit(construct);
  kinds &= sinks;
  std::vector<std::string> names;
  for (size_t i = 0; i < kinds_.size() && i < 64; ++i) {
    if ((kinds >> i & 1) != 0) names.push_back(kinds_[i]);
  }
  std::ranges::sort(names);
  return names;
}

void Callees::find_implemented(const std::vector<const clang::FunctionDecl*>& functions) {
  std::unordered_map<std::string_view, const FrameworkModel*> api;
  const auto add = [&](const FrameworkModel& framework, const auto& entries) {
    for (const auto& entry : entries) {
      for (const auto& name : entry.function.names) api.emplace(name, &framework);
    }
  };
  for (const auto& framework : models_.frameworks) {
    // A project that describes a bridge of its own defines it, too.
    if (framework.of_project) continue;
    add(framework, framework.commands);
    add(framework, framework.routes);
    add(framework, framework.getters);
    add(framework, framework.scripts);
  }
  for (const auto* function : functions) {
    const auto& sources = function->getASTContext().getSourceManager();
    if (!sources.isInMainFile(sources.getExpansionLoc(function->getLocation()))) continue;
    const auto known = api.find(qualified_name(function));
    if (known != api.end()) implemented_.insert(known->second);
  }
}

bool Callees::untrusted_field(std::string_view type, std::string_view name) const {
  return std::ranges::any_of(models_.frameworks, [&](const FrameworkModel& framework) {
    if (implemented_.contains(&framework)) return false;
    return std::ranges::any_of(framework.fields, [&](const FieldModel& field) {
      return field.name == name && field.type == type;
    });
  });
}

Callee Callees::look_up(const clang::FunctionDecl* function) const {
  std::vector<std::string> names;
  add_names(function, names);
  const unsigned arity = function->getNumParams();
  const auto matches = [&](const FunctionPattern& pattern) {
    return std::ranges::any_of(names,
                               [&](const auto& name) { return pattern.matches(name, arity); });
  };
  Callee callee;
  callee.name = places_.function_name(function);
  callee.own = places_.own(function->getLocation());
  callee.predicate = is_bool(function->getReturnType());
  if (!callee.own) callee.habit = habit_of(function, function->getNameAsString());
  for (const auto& sink : models_.sinks) {
    if (matches(sink.function)) callee.sinks.push_back(&sink);
  }
  for (const auto& framework : models_.frameworks) {
    if (implemented_.contains(&framework)) continue;
    for (const auto& getter : framework.getters) {
      if (matches(getter.function)) callee.getters.push_back(&getter);
    }
  }
  for (const auto& guard : models_.guards) {
    if (matches(guard.function)) callee.guards.push_back(&guard);
  }
  for (const auto& canonical : models_.canonicals) {
    if (matches(canonical.function)) callee.canonical = &canonical;
  }
  for (const auto& sanitizer : models_.sanitizers) {
    if (!matches(sanitizer.function)) continue;
    for (const auto& kind : sanitizer.neutralises) callee.neutralises |= kind_bit(kind);
  }
  return callee;
}

Habit function_habit(std::string_view name) {
  return habit_in(functions, name);
}

bool is_bool(clang::QualType type) {
  return !type.isNull() && type.getNonReferenceType()->isBooleanType();
}

bool is_number(clang::QualType type) {
  if (type.isNull()) return false;
  type = type.getNonReferenceType();
  if (type->isAnyCharacterType()) return false;
  return type->isArithmeticType() || type->isEnumeralType() || type->isNullPtrType();
}

bool is_writable(clang::QualType parameter) {
  if (parameter->isRValueReferenceType()) return false;
  if (!parameter->isLValueReferenceType() && !parameter->isPointerType()) return false;
  const auto target = parameter->getPointeeType();
  if (target->isFunctionType() || target.isConstQualified()) return false;
  // A reference to a pointer to const may only be set to point elsewhere.
  return true;
}

}  // namespace bridgelint::flow
