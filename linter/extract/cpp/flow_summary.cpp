// Finds the functions of a translation unit that are the project's own, and summarizes them.
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>
#include <map>
#include <set>

#include "extract/cpp/flow.h"
#include "extract/cpp/flow_function.h"

namespace bridgelint {
namespace {

using llvm::dyn_cast;

// Every function with a body in the project's own files, template instantiations and lambdas
// included; what lies elsewhere is not even looked into.
class Functions {
 public:
  explicit Functions(const Places& places) : places_(places) {}

  void collect(const clang::DeclContext* context) {
    for (const auto* decl : context->decls()) visit(decl);
  }
  const std::vector<const clang::FunctionDecl*>& all() const { return found_; }
  /// What variables and members start with, outside functions.
  const std::vector<std::pair<const clang::ValueDecl*, const clang::Expr*>>& initials() const {
    return initials_;
  }

 private:
  void visit(const clang::Decl* decl) {
    if (!places_.own(decl->getLocation())) return;
    if (const auto* function = dyn_cast<clang::FunctionDecl>(decl)) {
      add(function);
    } else if (const auto* pattern = dyn_cast<clang::FunctionTemplateDecl>(decl)) {
      if (!pattern->isThisDeclarationADefinition()) return;
      for (const auto* made : pattern->specializations()) add(made);
    } else if (const auto* pattern = dyn_cast<clang::ClassTemplateDecl>(decl)) {
      if (!pattern->isThisDeclarationADefinition()) return;
      for (const auto* made : pattern->specializations()) {
        if (!made->isExplicitSpecialization()) collect(made);
      }
    } else if (const auto* variable = dyn_cast<clang::VarDecl>(decl)) {
      if (!variable->getDeclContext()->isDependentContext()) {
        add_initial(variable, variable->getInit());
      }
    } else if (const auto* field = dyn_cast<clang::FieldDecl>(decl)) {
      if (!field->getDeclContext()->isDependentContext()) {
        add_initial(field, field->getInClassInitializer());
      }
    } else if (const auto* context = dyn_cast<clang::DeclContext>(decl)) {
      const auto* record = dyn_cast<clang::CXXRecordDecl>(decl);
      if (record == nullptr || !record->isDependentContext()) collect(context);
    }
  }

  void add(const clang::FunctionDecl* function) {
    if (!function->doesThisDeclarationHaveABody() || function->isDependentContext()) return;
    if (!seen_.insert(function).second) return;
    found_.push_back(function);
    add_lambdas(function->getBody());
    if (const auto* constructor = dyn_cast<clang::CXXConstructorDecl>(function)) {
      for (const auto* part : constructor->inits()) add_lambdas(part->getInit());
    }
  }

  void add_lambdas(const clang::Stmt* root) {
    std::vector<const clang::Stmt*> pending{root};
    while (!pending.empty()) {
      const auto* stmt = pending.back();
      pending.pop_back();
      if (stmt == nullptr) continue;
      if (const auto* lambda = dyn_cast<clang::LambdaExpr>(stmt)) {
        add_lambda(lambda);
        for (const auto* initial : lambda->capture_inits()) pending.push_back(initial);
        continue;
      }
      for (const auto* child : stmt->children()) pending.push_back(child);
      if (const auto* local = dyn_cast<clang::DeclStmt>(stmt)) add_local_types(local);
    }
  }

  void add_lambda(const clang::LambdaExpr* lambda) {
    const auto* body = lambda->getCallOperator();
    if (const auto* pattern = lambda->getDependentCallOperator()) {
      for (const auto* made : pattern->specializations()) add(made);
    } else if (body != nullptr) {
      add(body);
    }
  }

  void add_initial(const clang::ValueDecl* decl, const clang::Expr* initial) {
    if (initial == nullptr) return;
    initials_.emplace_back(decl, initial);
    add_lambdas(initial);
  }

  void add_local_types(const clang::DeclStmt* local) {
    for (const auto* decl : local->decls()) {
      if (const auto* record = dyn_cast<clang::CXXRecordDecl>(decl)) collect(record);
    }
  }

  const Places& places_;
  std::vector<const clang::FunctionDecl*> found_;
  std::vector<std::pair<const clang::ValueDecl*, const clang::Expr*>> initials_;
  std::set<const clang::FunctionDecl*> seen_;
};

void report_cut(const FunctionSummary& summary, FileFacts& out) {
  out.problems.push_back(
      {ProblemKind::note, "data flow of `" + summary.name + "` was cut short", summary.at});
}

}  // namespace

void summarize_functions(clang::ASTContext& context, const Models& models, const Places& places,
                         FileFacts& out, const std::stop_token& stop) {
  Functions functions(places);
  functions.collect(context.getTranslationUnitDecl());
  flow::Unit unit(context, models, places);
  unit.callees.find_implemented(functions.all());
  for (const auto* function : functions.all()) unit.callables.collect(function);
  for (const auto& [decl, initial] : functions.initials()) unit.callables.collect(decl, initial);
  // Instantiations of one template share its id; what any of them does, the template may do.
  std::map<std::string, FunctionSummary> summaries;
  for (const auto* function : functions.all()) {
    if (stop.stop_requested()) return;
    const flow::Result* result = unit.result(function);
    if (result == nullptr) continue;
    if (result->cut_short) report_cut(result->summary, out);
    if (result->summary.flows.empty() && result->summary.vouches.empty()) continue;
    const auto [entry, fresh] = summaries.try_emplace(result->summary.id, result->summary);
    if (fresh) continue;
    auto& flows = entry->second.flows;
    flows.insert(flows.end(), result->summary.flows.begin(), result->summary.flows.end());
    std::ranges::sort(flows);
    const auto repeated = std::ranges::unique(flows);
    flows.erase(repeated.begin(), repeated.end());
  }
  std::vector<FunctionSummary> sorted;
  for (auto& [id, summary] : summaries) sorted.push_back(std::move(summary));
  std::ranges::sort(sorted, {}, [](const FunctionSummary& s) { return std::tie(s.at, s.id); });
  for (auto& holder : unit.callables.summaries()) sorted.push_back(std::move(holder));
  out.functions.insert(out.functions.end(), std::make_move_iterator(sorted.begin()),
                       std::make_move_iterator(sorted.end()));
}

}  // namespace bridgelint
