#include "extract/cpp/origin_checks.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "extract/cpp/ast_visitor.h"
#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

constexpr int most_hops = 2;

std::string simple_name(const clang::FunctionDecl* function) {
  if (function == nullptr) return {};
  if (function->getOverloadedOperator() == clang::OO_Subscript) return "operator[]";
  return function->getIdentifier() != nullptr ? function->getName().str() : std::string();
}

bool looks_at(const std::string& part, std::string_view what) {
  std::string lower(part);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
  return lower.find(what) != std::string::npos;
}

struct Verdict {
  bool counts = true;
  std::string what;
};

// What a fixed beginning says about an address: nothing below the host, or too little of it.
Verdict judge_beginning(const Text& text, const std::string& part) {
  if (!text.is_exact()) return {true, "its beginning is compared"};
  const auto& value = text.value;
  if (value.empty()) return {false, "every address begins with the empty text"};
  if (looks_at(part, "path")) return {false, "only the path is compared"};
  const auto scheme = value.find("://");
  const bool web = value.starts_with("http");
  if (looks_at(part, "host")) {
    return {false, "longer host names begin with `" + value + "` as well"};
  }
  if (scheme == std::string::npos) {
    // `qrc:`, `data:`: no site of the web has such an address.
    if (value.ends_with(":") && !web) return {true, "its scheme is compared"};
    return web ? Verdict{false, "every site of the web begins with `" + value + "`"}
               : Verdict{true, "its beginning is compared"};
  }
  const auto rest = value.substr(scheme + 3);
  if (!web) return {true, "its beginning is compared with a scheme of the program"};
  if (rest.empty()) return {false, "every site of the web begins with `" + value + "`"};
  if (rest.find('/') == std::string::npos) {
    return {false, "`" + value + "` is the beginning of other hosts' addresses too"};
  }
  return {true, "its beginning is compared with a fixed origin"};
}

Verdict judge_end(const Text& text, const std::string& part) {
  const bool host = looks_at(part, "host") || looks_at(part, "authority");
  if (host && text.is_exact() && text.value.starts_with('.')) {
    return {true, "the host is compared with a fixed domain"};
  }
  return {false, "other hosts' addresses can end with the same text"};
}

// Who searches an address for "//" or "?" takes it apart, and asks for no site.
bool is_separator(const Text& text) {
  return text.is_exact() && !text.value.empty() &&
         std::ranges::none_of(text.value,
                              [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
}

// A call by which texts are tested for having a text in them, at any place or at a fixed one.
enum class Kind { none, begins, ends, searched, equal, looked_up };

Kind kind_of(const ValueUse& use, const Models& models) {
  const auto name = simple_name(use.call->getDirectCallee());
  if (const auto* comparison = models.comparison(name)) {
    switch (comparison->part) {
      case TextPart::all:
        return Kind::equal;
      case TextPart::beginning:
        return Kind::begins;
      case TextPart::end:
        return Kind::ends;
      case TextPart::anywhere:
        return use.on_object || use.argument == 0 ? Kind::searched : Kind::none;
    }
  }
  if (name == "regex_search") return use.argument == 0 ? Kind::searched : Kind::none;
  const bool searches = models.vocabulary.says(name, Term::search);
  const bool looks_up = models.vocabulary.says(name, Term::lookup);
  if (!use.on_object) {
    const bool subscript = models.vocabulary.says(name, Term::subscript);
    return searches || looks_up || subscript ? Kind::looked_up : Kind::none;
  }
  if (searches && use.test == CallTest::zero) return Kind::begins;
  return searches || looks_up ? Kind::searched : Kind::none;
}

// The other text of such a call.
const clang::Expr* other_text(const ValueUse& use) {
  for (unsigned index = 0; index < use.call->getNumArgs(); ++index) {
    if (use.on_object || index != use.argument) return use.call->getArg(index);
  }
  return nullptr;
}

class Refusals : public AstVisitor {
 public:
  Refusals(const GateModel& model, const clang::ASTContext& context)
      : model_(model), context_(context) {}

  void TraverseLambdaExpr(clang::LambdaExpr*) override {}
  void VisitReturnStmt(clang::ReturnStmt* statement) override {
    if (!model_.refuses.empty() && statement->getRetValue() != nullptr) {
      found |= may_refuse(statement->getRetValue());
    }
  }
  void VisitCallExpr(clang::CallExpr* call) override {
    const auto* callee = call->getDirectCallee();
    if (callee == nullptr || model_.refused_by.empty()) return;
    std::set<std::string> names{qualified_name(callee)};
    if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(callee)) {
      names.merge(overridden_names(method));
    }
    found |= std::ranges::any_of(model_.refused_by,
                                 [&](const std::string& name) { return names.contains(name); });
  }
  bool found = false;

 private:
  bool may_refuse(const clang::Expr* value) const {
    const auto* expr = bare(value);
    if (const auto* choice = llvm::dyn_cast<clang::ConditionalOperator>(expr)) {
      return may_refuse(choice->getTrueExpr()) || may_refuse(choice->getFalseExpr());
    }
    if (const auto* name = llvm::dyn_cast<clang::DeclRefExpr>(expr)) {
      if (llvm::isa<clang::EnumConstantDecl>(name->getDecl())) {
        return name->getDecl()->getName() == model_.refuses;
      }
    }
    clang::Expr::EvalResult result;
    if (!expr->isValueDependent() && is_arithmetic(expr) && expr->EvaluateAsInt(result, context_)) {
      const bool truth = result.Val.getInt().getBoolValue();
      if (model_.refuses == "true" || model_.refuses == "false") {
        return truth == (model_.refuses == "true");
      }
      return llvm::toString(result.Val.getInt(), 10) == model_.refuses;
    }
    // What the framework's own class decides is what it would decide without the override.
    const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(expr);
    const auto* member =
        call == nullptr ? nullptr : llvm::dyn_cast<clang::MemberExpr>(call->getCallee());
    return member == nullptr || !member->hasQualifier();
  }

  const GateModel& model_;
  const clang::ASTContext& context_;
};

// A header is only about the caller when it is the right one: `get_header_value("Origin")`.
bool is_written_so(const clang::CallExpr* call, const clang::FunctionDecl* callee,
                   const OriginModel& model) {
  const auto arguments = arguments_of(call);
  return std::ranges::all_of(model.when, [&](const ArgumentTest& test) {
    const auto index = static_cast<size_t>(test.argument);
    return index < arguments.size() &&
           test.holds(source_text(arguments[index], callee->getASTContext(), 400));
  });
}

}  // namespace

Text AddressTests::text(const clang::Expr* expr, const clang::FunctionDecl* enclosing) const {
  if (expr == nullptr) return {};
  return text_of(strings_.parts(expr, {enclosing, nullptr, nullptr}));
}

void AddressTests::add_compared(const ValueUse& use, std::vector<Test>& result) const {
  const auto* other = bare(use.other);
  if (other == nullptr || is_arithmetic(other)) return;
  if (llvm::isa<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(other)) return;
  const Text with = text(use.other, use.function);
  if (with.is_exact() && (with.value.empty() || with.value == "about:blank")) return;
  Test test{use.at, use.function, true, "compared with a fixed address"};
  const bool scheme = looks_at(use.part, "scheme") || looks_at(use.part, "protocol");
  if (scheme) {
    test.counts = !(with.is_exact() && with.value.starts_with("http"));
    test.what = test.counts ? "its scheme is compared" : "only the scheme is compared";
  } else if (looks_at(use.part, "path") && !looks_at(use.part, "host")) {
    test.counts = false;
    test.what = "only the path is compared";
  } else if (!with.is_exact()) {
    test.what = "compared with another value";
  }
  result.push_back(std::move(test));
}

void AddressTests::add_test(const ValueUse& use, int depth, std::vector<Test>& result) const {
  if (use.kind == ValueUseKind::compared) return add_compared(use, result);
  if (use.kind != ValueUseKind::called) return;
  Test test{use.at, use.function, true, {}};
  switch (kind_of(use, models_)) {
    case Kind::begins: {
      const Verdict verdict = judge_beginning(text(other_text(use), use.function), use.part);
      test.counts = verdict.counts;
      test.what = verdict.what;
      break;
    }
    case Kind::ends: {
      const Verdict verdict = judge_end(text(other_text(use), use.function), use.part);
      test.counts = verdict.counts;
      test.what = verdict.what;
      break;
    }
    case Kind::searched:
      test.counts = false;
      test.takes_apart = is_separator(text(other_text(use), use.function));
      test.what = "the address is only searched for a text, which any site can have in its path";
      break;
    case Kind::equal:
      test.what = "compared with a fixed address";
      break;
    case Kind::looked_up:
      test.what = "looked up in a list";
      break;
    case Kind::none: {
      // A function of the project that answers yes or no.
      const auto* callee = use.call->getDirectCallee();
      if (callee == nullptr || use.on_object || depth >= most_hops) return;
      if (!callee->getReturnType()->isBooleanType() || !places_.own(callee->getLocation())) return;
      const clang::FunctionDecl* definition = nullptr;
      if (!callee->hasBody(definition)) {
        test.what = "checked by `" + simple_name(callee) + "`";
        break;
      }
      if (use.argument >= definition->getNumParams()) return;
      const auto inner =
          tests(definition, {definition->getParamDecl(use.argument), {}, {}}, depth + 1);
      if (inner.empty()) return;
      const auto good = std::ranges::find_if(inner, [](const Test& one) { return one.counts; });
      const auto& told = good != inner.end() ? *good : inner.front();
      test.counts = told.counts;
      test.what = told.what;
      test.takes_apart = std::ranges::all_of(inner, &Test::takes_apart);
      break;
    }
  }
  result.push_back(std::move(test));
}

std::vector<AddressTests::Test> AddressTests::tests(const clang::FunctionDecl* function,
                                                    const ValueRoot& root, int depth) const {
  std::vector<Test> result;
  for (const auto& use : uses_of_value(function, root)) add_test(use, depth, result);
  return result;
}

std::vector<OriginCheck> AddressTests::origin_checks() const {
  const auto origin_of = [this](const clang::Expr* expr) -> const OriginModel* {
    const auto* call = llvm::dyn_cast<clang::CallExpr>(expr);
    const auto* callee = call == nullptr ? nullptr : call->getDirectCallee();
    const auto* model = callee == nullptr ? nullptr : api_.origin(qualified_name(callee));
    return model != nullptr && is_written_so(call, callee, *model) ? model : nullptr;
  };
  const auto yields = [&](const clang::Expr* expr) {
    const auto* model = origin_of(expr);
    return model != nullptr && !model->is_verdict && !model->into;
  };
  const auto fills = [&](const clang::CallExpr* call) {
    const auto* model = origin_of(call);
    return model == nullptr || model->is_verdict ? -1 : model->into.value_or(-1);
  };
  std::vector<OriginCheck> result;
  std::set<const clang::FunctionDecl*> seen;
  for (const auto& site : code_.calls) {
    const auto* model = origin_of(site.call);
    if (model == nullptr || site.enclosing == nullptr) continue;
    const auto* callee = llvm::cast<clang::CallExpr>(site.call)->getDirectCallee();
    const auto& framework = api_.origin_framework(qualified_name(callee))->id;
    if (model->is_verdict) {
      result.push_back({framework, places_.function_id(site.enclosing), true,
                        "asks `" + simple_name(callee) + "`",
                        places_.span(site.call->getSourceRange())});
      continue;
    }
    if (!seen.insert(site.enclosing).second) continue;
    for (const auto& test : tests(site.enclosing, {nullptr, yields, fills}, 0)) {
      if (test.takes_apart) continue;
      const auto* function = test.function != nullptr ? test.function : site.enclosing;
      result.push_back({framework, places_.function_id(function), test.counts, test.what,
                        places_.span(test.at->getSourceRange())});
    }
  }
  return result;
}

bool AddressTests::refuses(const clang::FunctionDecl* callback, const GateModel& model) const {
  Refusals refusals(model, callback->getASTContext());
  refusals.TraverseStmt(callback->getBody());
  return refusals.found;
}

void AddressTests::judge(const clang::FunctionDecl* callback, const GateModel& model,
                         NavigationGate& gate) const {
  if (!refuses(callback, model)) {
    gate.counts = false;
    gate.what = "it never refuses";
    return;
  }
  gate.counts = true;
  gate.what = "it can refuse";
  if (!model.target || static_cast<unsigned>(*model.target) >= callback->getNumParams()) return;
  const auto* target = callback->getParamDecl(static_cast<unsigned>(*model.target));
  const auto found = tests(callback, {target, {}, {}}, 0);
  if (found.empty()) return;
  const auto good = std::ranges::find_if(found, [](const Test& test) { return test.counts; });
  gate.counts = good != found.end();
  gate.what = gate.counts ? good->what : found.front().what;
}

}  // namespace bridgelint
