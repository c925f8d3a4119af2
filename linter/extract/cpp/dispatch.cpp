#include "extract/cpp/dispatch.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>

#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"
#include "extract/cpp/name_branches.h"
#include "extract/cpp/value_uses.h"

namespace bridgelint {
namespace {

constexpr int most_hops = 3;

std::string simple_name(const clang::FunctionDecl* function) {
  return function != nullptr && function->getIdentifier() != nullptr ? function->getName().str()
                                                                     : std::string();
}

// Whether the test of two values for being equal, or different, is one for being equal.
bool wants_equal(const clang::Expr* test) {
  if (const auto* operation = llvm::dyn_cast<clang::BinaryOperator>(test)) {
    return operation->getOpcode() == clang::BO_EQ;
  }
  if (const auto* rewritten = llvm::dyn_cast<clang::CXXRewrittenBinaryOperator>(test)) {
    return rewritten->getOperator() == clang::BO_EQ;
  }
  const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(test);
  return operation == nullptr || operation->getOperator() == clang::OO_EqualEqual;
}

// `table` of `table.begin()` and `std::begin(table)`.
const clang::Expr* container_of(const clang::Expr* iterator) {
  const auto* call = llvm::dyn_cast<clang::CallExpr>(bare(iterator));
  if (call == nullptr) return iterator;
  if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call)) {
    return member->getImplicitObjectArgument();
  }
  return call->getNumArgs() == 1 ? call->getArg(0) : nullptr;
}

const clang::ValueDecl* named(const clang::Expr* expr) {
  const auto* inner = bare(expr);
  if (const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(inner)) {
    return reference->getDecl();
  }
  const auto* member = llvm::dyn_cast_or_null<clang::MemberExpr>(inner);
  return member == nullptr ? nullptr : member->getMemberDecl();
}

// Of lists of code in one file: each without what all of them hold.
std::vector<std::vector<Span>> without_common(const std::vector<std::vector<Span>>& lists) {
  std::set<uint32_t> cuts;
  for (const auto& list : lists) {
    for (const auto& code : list) cuts.insert({code.begin, code.end});
  }
  std::vector<std::vector<Span>> result(lists.size());
  for (auto cut = cuts.begin(); cut != cuts.end() && std::next(cut) != cuts.end(); ++cut) {
    const auto holder = [&](const std::vector<Span>& list) {
      return std::ranges::find_if(list, [&](const Span& code) {
        return code.begin <= *cut && *std::next(cut) <= code.end;
      });
    };
    const bool common =
        std::ranges::all_of(lists, [&](const auto& list) { return holder(list) != list.end(); });
    for (size_t index = 0; index < lists.size() && !common; ++index) {
      const auto code = holder(lists[index]);
      if (code == lists[index].end()) continue;
      auto& own = result[index];
      if (!own.empty() && own.back().end == *cut) {
        own.back().end = *std::next(cut);
      } else {
        own.push_back({code->file, *cut, *std::next(cut)});
      }
    }
  }
  return result;
}

}  // namespace

struct Dispatcher::Search {
  const clang::FunctionDecl* first = nullptr;
  const std::vector<std::string>& name_from;
  Dispatch result;
  std::map<Text, size_t> seen{};  ///< by name: its place in the result
  /// By the function that looks at the name.
  std::map<const clang::FunctionDecl*, NameTests> tests{};
  std::set<std::pair<const clang::FunctionDecl*, unsigned>> visited;
  /// By the function that makes them: the calls by which the name is handed on to others.
  std::map<const clang::FunctionDecl*, std::vector<Span>> forwards{};
};

Dispatch Dispatcher::names_in(const clang::FunctionDecl* function, unsigned parameter,
                              const std::vector<std::string>& name_from) const {
  Search search{function, name_from, {}, {}, {}, {}};
  look(search, function, parameter, name_from.empty(), 0);
  add_closed(search);
  return std::move(search.result);
}

void Dispatcher::look(Search& search, const clang::FunctionDecl* function, unsigned parameter,
                      bool is_name, int depth) const {
  const clang::FunctionDecl* definition = nullptr;
  if (depth > most_hops || !function->hasBody(definition)) return;
  if (parameter >= definition->getNumParams()) return;
  if (!search.visited.emplace(definition, parameter).second) return;
  const auto yields_name = [&](const clang::Expr* expr) {
    const auto* call = llvm::dyn_cast<clang::CallExpr>(expr);
    const auto* callee = call == nullptr ? nullptr : call->getDirectCallee();
    if (callee == nullptr) return false;
    const auto name = qualified_name(callee);
    return std::ranges::find(search.name_from, name) != search.name_from.end();
  };
  const auto* object = definition->getParamDecl(parameter);
  const auto follow = [&](const ValueUse& use, bool name) {
    const auto* callee = use.call->getDirectCallee();
    if (callee == nullptr || use.on_object || !places_.own(callee->getLocation())) return false;
    const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(callee);
    const bool virtually = method != nullptr && method->isVirtual();
    if (virtually && simple_name(callee) == simple_name(search.first)) {
      search.result.forwarded = true;
      search.forwards[use.function].push_back(places_.span(use.call->getSourceRange()));
    }
    look(search, callee, use.argument, name, depth + 1);
    return true;
  };
  if (!is_name) {
    for (const auto& use : uses_of_value(definition, {object, {}, {}})) {
      if (use.kind == ValueUseKind::called && use.part.empty()) follow(use, false);
    }
  }
  const ValueRoot root = is_name ? ValueRoot{object, {}, {}} : ValueRoot{nullptr, yields_name, {}};
  for (const auto& use : uses_of_value(definition, root)) {
    if (use.kind == ValueUseKind::compared) {
      add_compared(search, use.other,
                   {use.at, use.function, false, {bare(use.at), wants_equal(bare(use.at))}});
    } else if (use.kind == ValueUseKind::switched) {
      for (const auto* label = use.switched->getSwitchCaseList(); label != nullptr;
           label = label->getNextSwitchCase()) {
        const auto* one = llvm::dyn_cast<clang::CaseStmt>(label);
        if (one == nullptr) continue;
        const auto* value = one->getLHS();
        add_compared(search, value, {value, use.function, false, {bare(value), true}});
      }
    } else {
      const auto name =
          use.call->getDirectCallee() == nullptr && llvm::isa<clang::CXXOperatorCallExpr>(use.call)
              ? std::string("operator[]")
              : simple_name(use.call->getDirectCallee());
      const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(use.call);
      const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(use.call);
      const auto* comparison = models_.comparison(name);
      const bool looks_up = models_.vocabulary.says(name, Term::lookup) ||
                            models_.vocabulary.says(name, Term::subscript);
      const bool equal = comparison != nullptr && comparison->part == TextPart::all;
      // `text.find(x) == 0`
      const bool found_first =
          use.test == CallTest::zero && models_.vocabulary.says(name, Term::search);
      const bool prefix =
          found_first || (comparison != nullptr && comparison->part == TextPart::beginning);
      if (operation != nullptr && use.argument == 1) {
        add_table(search, operation->getArg(0), {use.at, use.function});
      } else if (equal || (prefix && (use.on_object || member == nullptr))) {
        const bool holds = comparison != nullptr && !comparison->zero;
        const TestOutcome outcome{bare(use.call), holds};
        for (unsigned index = 0; index < use.call->getNumArgs(); ++index) {
          if (!use.on_object && index == use.argument) continue;
          add_compared(search, use.call->getArg(index), {use.at, use.function, prefix, outcome});
        }
      } else if (!use.on_object && member != nullptr && looks_up) {
        add_table(search, member->getImplicitObjectArgument(), {use.at, use.function});
      } else if (!use.on_object && (name == "find" || name == "count" || name == "any_of") &&
                 use.argument > 0) {
        add_table(search, container_of(use.call->getArg(0)), {use.at, use.function});
      } else if (!use.on_object) {
        follow(use, true);
      }
    }
  }
}

// A text in what a name is compared with: the text itself, or the one in `hash("save")`.
void Dispatcher::add_compared(Search& search, const clang::Expr* other, const Look& look) const {
  const clang::Expr* text = bare(other);
  for (int depth = 0; depth < 8 && text != nullptr; ++depth) {
    if (const auto* constant = llvm::dyn_cast<clang::ConstantExpr>(text)) {
      text = bare(constant->getSubExpr());
      continue;
    }
    const auto* call = llvm::dyn_cast<clang::CallExpr>(text);
    const bool number = call != nullptr && is_arithmetic(call) && call->getNumArgs() > 0;
    if (!number) break;
    text = bare(call->getArg(0));
  }
  if (text == nullptr || is_arithmetic(text)) return;
  const Rows rows = rows_of({text}, code_);
  if (rows.variable == nullptr) {
    add_text(search, text, look, nullptr);
    return;
  }
  for (size_t row = 0; row < rows.count; ++row) {
    Environment layer;
    layer.row_variable = rows.variable;
    layer.row = row;
    add_text(search, text, look, &layer);
  }
}

void Dispatcher::add_table(Search& search, const clang::Expr* table, const Look& look) const {
  const auto* variable = named(table);
  if (variable == nullptr) return;
  const auto add_entries = [&](const clang::Expr* list) {
    for (const auto* entry : table_entries(list, code_, true)) {
      const auto* key = entry_field(entry, 0);
      add_text(search, key != nullptr ? key : entry, look, nullptr);
    }
  };
  if (llvm::isa<clang::VarDecl>(variable)) {
    add_entries(table);
  } else if (const auto* field = llvm::dyn_cast<clang::FieldDecl>(variable)) {
    if (const auto* initializer = field->getInClassInitializer()) add_entries(initializer);
    for (const auto& given : code_.fields) {
      if (given.field == field) add_entries(given.value);
    }
  }
  for (const auto& element : code_.elements) {
    const auto access = subscript_of(element.target);
    if (named(access.base) != variable) continue;
    add_text(search, access.index, {element.at, element.enclosing}, nullptr);
  }
}

void Dispatcher::add_text(Search& search, const clang::Expr* expr, const Look& look,
                          const Environment* environment) const {
  const auto parts = strings_.parts(expr, {look.enclosing, environment, nullptr});
  Text name = text_of(parts);
  if (!name.is_exact() || name.value.empty()) return;
  if (look.prefix) name = Text::starting(name.value);
  if (look.outcome.test != nullptr) {
    search.tests[look.enclosing][{look.outcome.test, look.outcome.holds}].insert(name);
  }
  if (!search.seen.emplace(name, search.result.names.size()).second) return;
  Span name_at = places_.span(expr->getSourceRange());
  if (parts.size() == 1 && !parts.front().at.file.empty()) name_at = parts.front().at;
  search.result.names.push_back({name, places_.span(look.at->getSourceRange()), name_at});
}

void Dispatcher::add_closed(Search& search) const {
  auto& names = search.result.names;
  for (const auto& [function, tests] : search.tests) {
    const NameBranches branches(function, tests);
    std::vector<std::vector<Span>> closed;
    for (const auto& known : names) {
      auto& own = closed.emplace_back();
      for (const auto& code : branches.closed_to(known.name)) own.push_back(places_.span(code));
    }
    // What is closed to all is for names that nobody knows: it is told of those that are, but for
    // calls that hand the name on to where the others are known.
    auto told = without_common(closed);
    for (const auto& call : search.forwards[function]) {
      for (size_t index = 0; index < names.size(); ++index) {
        const bool off = std::ranges::any_of(closed[index], [&](const Span& code) {
          return code.begin <= call.begin && call.end <= code.end;
        });
        if (off) told[index].push_back(call);
      }
    }
    const auto id = places_.function_id(function);
    for (size_t index = 0; index < names.size(); ++index) {
      for (const auto& code : told[index]) names[index].closed.push_back({id, code});
    }
  }
  for (auto& known : names) std::ranges::sort(known.closed);
}

}  // namespace bridgelint
