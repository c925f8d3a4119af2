// The fixpoint over one function's control flow graph, and what is kept of it.
#include "extract/cpp/flow_function.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>
#include <llvm/ADT/STLExtras.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

constexpr uint32_t max_call_depth = 24;
constexpr size_t visits_per_block = 24;
constexpr size_t max_element_visits = 400'000;
constexpr size_t max_flows = 2'000;
constexpr size_t max_emissions = 8 * max_flows;

bool only_appends(const clang::CXXOperatorCallExpr* call) {
  return call->getOperator() == clang::OO_PlusEqual;
}

bool can_hold_data(clang::QualType type) {
  type = type.getNonReferenceType();
  if (is_bool(type) || type->isFunctionPointerType() || type->isNullPtrType()) return false;
  return true;
}

// What is behind pointers and references.
clang::QualType pointee(clang::QualType type) {
  type = type.getNonReferenceType();
  while (type->isPointerType() || type->isArrayType()) {
    type = type->isPointerType() ? type->getPointeeType()
                                 : clang::QualType(type->getArrayElementTypeNoTypeQual(), 0);
  }
  return type;
}

// The graph leads what throws and what does not return to the exit, too; nobody there sees it.
bool leaves_by_exception(const clang::CFGBlock& block) {
  if (block.hasNoReturnElement()) return true;
  if (block.empty()) return false;
  const auto last = block.back().getAs<clang::CFGStmt>();
  return last && llvm::isa<clang::CXXThrowExpr>(last->getStmt());
}

const clang::CXXRecordDecl* closure_of(const clang::FunctionDecl* function) {
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function);
  return method != nullptr && method->getParent()->isLambda() ? method->getParent() : nullptr;
}

// A flow from the whole says all that one from a part of it would.
void drop_narrower(std::vector<LocalFlow>& flows) {
  std::set<std::pair<Endpoint, Endpoint>> ends;
  for (const auto& flow : flows) ends.emplace(flow.from, flow.to);
  std::erase_if(flows, [&](const LocalFlow& flow) {
    std::pair wider(flow.from, flow.to);
    std::string& path = wider.first.path;
    while (!path.empty()) {
      path.resize(path.find_last_of(".["));
      if (ends.contains(wider)) return true;
    }
    return false;
  });
  std::ranges::sort(flows);
}

// A smart pointer is made to show something else.
bool repoints(const clang::CXXMemberCallExpr* call) {
  const auto* method = call->getMethodDecl();
  const auto* name = method == nullptr ? nullptr : method->getIdentifier();
  return name != nullptr && (name->getName() == "reset" || name->getName() == "swap");
}

}  // namespace

// --- Unit --------------------------------------------------------------------------------------

const Result* Unit::result(const clang::FunctionDecl* function) {
  const clang::FunctionDecl* definition = nullptr;
  if (function == nullptr || !function->hasBody(definition)) return nullptr;
  if (definition->isDependentContext() || !places.own(definition->getLocation())) return nullptr;
  const auto [entry, fresh] = results_.try_emplace(definition);
  if (!fresh) return entry->second.get();
  if (depth_ >= max_call_depth) {
    results_.erase(definition);
    return nullptr;
  }
  ++depth_;
  auto result = std::make_unique<const Result>(FunctionFlow(*this, definition).run());
  --depth_;
  return (results_[definition] = std::move(result)).get();
}

const Exit& Unit::exit(const clang::FunctionDecl* function) {
  static const Exit unknown;
  // What the overriding method does is not what this one does.
  if (function != nullptr && callables.overridden(function)) return unknown;
  const Result* known = result(function);
  return known == nullptr ? unknown : known->exit;
}

// --- The walk ------------------------------------------------------------------------------------

FunctionFlow::FunctionFlow(Unit& unit, const clang::FunctionDecl* function)
    : unit_(unit), function_(function), this_path_(tables_.paths.root(&this_path_)) {}

Result FunctionFlow::run() {
  exit_ = {true, {}, Vouched::of_all(), Vouched::of_all(), 0, false, {}};
  scan_for_writes();
  enter();
  clang::CFG::BuildOptions options;
  options.setAllAlwaysAdd();
  options.AddInitializers = true;
  options.AddCXXDefaultInitExprInCtors = true;
  const auto cfg = clang::CFG::buildCFG(function_, function_->getBody(), &unit_.ast, options);
  if (cfg == nullptr || !iterate(*cfg)) {
    cut_short_ = true;
    exit_.known = false;
  }
  cut_short_ = cut_short_ || tables_.crowded();
  if (cfg == nullptr) read_through();
  if (cfg != nullptr) {
    if (const auto last = block_states_.find(cfg->getExit().getBlockID());
        last != block_states_.end()) {
      state_ = last->second;
      exit_.vouched = state_.vouched;
      finish();
    }
  }
  return take_result();
}

void FunctionFlow::add_origin(PathId path, Endpoint end, std::string step, bool number) {
  Taint taint;
  taint.origin = tables_.origin(end);
  taint.exact = true;
  taint.number = number;
  taint.steps = tables_.step(0, {}, step);
  write(tables_, state_, path, tables_.set({taint}), true);
}

void FunctionFlow::enter() {
  const std::string name = own_name();
  enter_variables();
  for (unsigned i = 0; i < function_->getNumParams(); ++i) {
    const auto* parameter = function_->getParamDecl(i);
    if (!can_hold_data(parameter->getType())) continue;
    Endpoint end;
    end.index = i;
    end.at = unit_.places.span(parameter->getSourceRange());
    const auto called = parameter->getNameAsString();
    add_origin(
        tables_.paths.root(parameter->getCanonicalDecl()), end,
        (called.empty() ? "a parameter" : "parameter `" + called + "`") + " of " + name,
        is_number(pointee(parameter->getType())) && !pointee(parameter->getType())->isVoidType());
  }
  const Span at = unit_.places.span(function_->getLocation());
  if (function_->isVariadic()) {
    Endpoint rest;
    rest.index = function_->getNumParams();
    rest.at = at;
    add_origin(tables_.paths.root(function_), rest, "further arguments of " + name, false);
  }
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function_);
  const auto* closure = closure_of(function_);
  const bool object = method != nullptr && method->isInstance() && closure == nullptr &&
                      !llvm::isa<clang::CXXConstructorDecl>(method);
  Endpoint self;
  self.index = this_index;
  self.at = at;
  if (object) add_origin(this_path_, self, "the object of " + name, false);
  if (closure == nullptr) return;
  uint32_t index = first_capture;
  for (const auto& capture : closure->captures()) {
    Endpoint end;
    end.index = index++;
    end.at = unit_.places.span(capture.getLocation());
    if (capture.capturesThis()) {
      add_origin(this_path_, self, "the object that the lambda captured", false);
    } else if (capture.capturesVariable()) {
      const auto* variable = capture.getCapturedVar();
      if (!can_hold_data(variable->getType())) continue;
      const auto* canonical = llvm::cast<clang::ValueDecl>(variable->getCanonicalDecl());
      add_origin(
          tables_.paths.root(canonical), end,
          "`" + variable->getNameAsString() + "`, captured by the lambda",
          is_number(pointee(variable->getType())) && !pointee(variable->getType())->isVoidType());
    }
  }
}

// Variables that are assigned to, incremented, or whose address is taken after their declaration.
void FunctionFlow::scan_for_writes() {
  std::vector<const clang::Stmt*> pending{function_->getBody()};
  const auto note = [&](const clang::Expr* target, bool appended) {
    if (const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(core(target))) {
      rewritten_.insert(reference->getDecl());
      if (!appended) reassigned_.insert(reference->getDecl());
    }
  };
  while (!pending.empty()) {
    const auto* stmt = pending.back();
    pending.pop_back();
    if (stmt == nullptr) continue;
    if (const auto* op = dyn_cast<clang::BinaryOperator>(stmt)) {
      if (op->isAssignmentOp()) note(op->getLHS(), false);
    } else if (const auto* call = dyn_cast<clang::CXXOperatorCallExpr>(stmt)) {
      const bool assigns = call->isAssignmentOp() && call->getNumArgs() > 0;
      if (assigns) note(call->getArg(0), only_appends(call));
    } else if (const auto* call = dyn_cast<clang::CXXMemberCallExpr>(stmt)) {
      if (repoints(call)) note(call->getImplicitObjectArgument(), false);
    } else if (const auto* unary = dyn_cast<clang::UnaryOperator>(stmt)) {
      const bool lent =
          unary->getOpcode() == clang::UO_AddrOf && unary->getSubExpr()->getType()->isPointerType();
      if (lent) note(unary->getSubExpr(), false);
    }
    if (const auto* text = dyn_cast<clang::StringLiteral>(stmt); text && text->isOrdinary()) {
      quotes_for_shell_ = quotes_for_shell_ || says(text->getString(), Term::quoted_quote);
    }
    note_kept(stmt);
    note_list(stmt);
    for (const auto* child : stmt->children()) pending.push_back(child);
  }
  for (auto& [list, elements] : listed_) {
    std::ranges::sort(elements, [&](const clang::Expr* left, const clang::Expr* right) {
      const bool same = left->getBeginLoc() == right->getBeginLoc();
      return unit_.ast.getSourceManager().isBeforeInTranslationUnit(
          same ? left->getEndLoc() : left->getBeginLoc(),
          same ? right->getEndLoc() : right->getBeginLoc());
    });
  }
}

bool FunctionFlow::iterate(const clang::CFG& cfg) {
  std::set<unsigned, std::greater<>> pending;
  std::vector<const clang::CFGBlock*> blocks(cfg.getNumBlockIDs());
  for (const auto* block : cfg) blocks[block->getBlockID()] = block;
  state_.vouched = {};
  reach(&cfg.getEntry(), state_, pending);
  size_t visits = 0;
  size_t elements = 0;
  do {
    while (!pending.empty()) {
      const auto* block = blocks[*pending.begin()];
      pending.erase(pending.begin());
      elements += block->size();
      if (++visits > visits_per_block * blocks.size() || elements > max_element_visits) {
        return false;
      }
      state_ = block_states_[block->getBlockID()];
      for (const auto& element : *block) visit(element);
      pass_on(*block, pending);
    }
  } while (seed_handlers(cfg, pending));
  return true;
}

// Code that did not compile may have no control flow graph (a `break` whose loop was dropped).
// Then its statements are taken in the order they are written in, once more for loops; branches
// and guards are not understood.
void FunctionFlow::read_through() {
  for (int round = 0; round < 2; ++round) {
    std::vector<std::pair<const clang::Stmt*, bool>> pending{{function_->getBody(), false}};
    while (!pending.empty()) {
      const auto [stmt, entered] = pending.back();
      pending.pop_back();
      if (stmt == nullptr) continue;
      if (entered || llvm::isa<clang::LambdaExpr>(stmt)) {
        visit(stmt);
        continue;
      }
      pending.emplace_back(stmt, true);
      const llvm::SmallVector<const clang::Stmt*, 8> children(stmt->child_begin(),
                                                              stmt->child_end());
      for (const auto* child : llvm::reverse(children)) pending.emplace_back(child, false);
    }
  }
}

void FunctionFlow::reach(const clang::CFGBlock* block, const State& state,
                         std::set<unsigned, std::greater<>>& pending) {
  const auto [entry, fresh] = block_states_.try_emplace(block->getBlockID(), state);
  if (fresh || join(tables_, entry->second, state)) pending.insert(block->getBlockID());
}

void FunctionFlow::pass_on(const clang::CFGBlock& block,
                           std::set<unsigned, std::greater<>>& pending) {
  if (leaves_by_exception(block)) return;
  const clang::Stmt* terminator = block.getTerminatorStmt();
  check_loop(terminator);
  const State after = state_;
  const clang::Expr* condition =
      block.succ_size() == 2 && terminator != nullptr && !llvm::isa<clang::SwitchStmt>(terminator)
          ? block.getLastCondition()
          : nullptr;
  bool truth = true;
  for (const auto& successor : block.succs()) {
    if (const auto* next = successor.getReachableBlock()) {
      if (condition != nullptr) {
        state_ = after;
        assume(condition, truth);
        assume_character(terminator, truth);
        if (truth) count_up(terminator, condition);
        if (!truth) assume_loop_done(terminator, {});
        reach(next, state_, pending);
      } else {
        state_ = after;
        assume_case(terminator, next->getLabel());
        reach(next, state_, pending);
      }
    }
    truth = false;
  }
}

// Exceptions may leave a try block anywhere, so its handlers start from everything that was known
// anywhere once the rest is done.
bool FunctionFlow::seed_handlers(const clang::CFG& cfg,
                                 std::set<unsigned, std::greater<>>& pending) {
  State all;
  bool first = true;
  for (const auto* block : cfg.try_blocks()) {
    if (block_states_.contains(block->getBlockID())) continue;
    for (const auto& [id, state] : block_states_) {
      if (std::exchange(first, false)) {
        all = state;
      } else {
        join(tables_, all, state);
      }
    }
    reach(block, all, pending);
  }
  return !pending.empty();
}

void FunctionFlow::visit(const clang::CFGElement& element) {
  if (const auto statement = element.getAs<clang::CFGStmt>()) {
    visit(statement->getStmt());
    return;
  }
  const auto initializer = element.getAs<clang::CFGInitializer>();
  if (!initializer) return;
  const auto* initialized = initializer->getInitializer();
  const SetId held = value(initialized->getInit());
  const auto* field = initialized->getAnyMember();
  if (field == nullptr) {
    // What a library's base class was given is in none of the program's own members.
    const auto* base = initialized->isBaseInitializer()
                           ? initialized->getBaseClass()->getAsCXXRecordDecl()
                           : nullptr;
    const bool apart = base != nullptr && base->hasDefinition() && base->isPolymorphic() &&
                       !unit_.places.own(base->getLocation());
    const auto path =
        apart ? tables_.paths.extend(this_path_, "." + base->getNameAsString()) : this_path_;
    write(tables_, state_, path, held, false);
    return;
  }
  const PathId path = tables_.paths.extend(this_path_, "." + field->getNameAsString());
  if (is_bool(field->getType())) return;
  write(tables_, state_, path,
        tables_.stepped(held, initialized->getSourceRange(),
                        "copied into `" + field->getNameAsString() + "`"),
        true);
}

// --- Results -------------------------------------------------------------------------------------

void FunctionFlow::leave(const clang::Expr* value_expr) {
  Exit& exit = returns_[value_expr];
  exit.vouched_true = Vouched::of_all();
  exit.vouched_false = Vouched::of_all();
  if (value_expr == nullptr) return;
  const auto type = function_->getReturnType();
  const SetId held = value(value_expr);
  if (is_bool(type)) {
    bool constant = false;
    const bool known = !value_expr->isValueDependent() &&
                       value_expr->EvaluateAsBooleanCondition(constant, unit_.ast);
    const State here = state_;
    if (!known) assume(value_expr, true);
    if (!known || constant) exit.vouched_true = state_.vouched;
    state_ = here;
    if (!known) assume(value_expr, false);
    if (!known || !constant) exit.vouched_false = state_.vouched;
    state_ = here;
    return;
  }
  if (is_free(held)) exit_.returns_data = true;
  Endpoint to;
  to.kind = EndpointKind::result;
  to.at = unit_.places.span(value_expr->getSourceRange());
  if (!quotes_for_shell_) return emit(held, to, {}, {});
  Taints quoted = tables_.taints(held);
  for (Taint& taint : quoted) taint.neutral |= kinds_named({"command"});
  emit(tables_.set(std::move(quoted)), to, {}, {});
}

// What the function leaves in objects of its caller.
void FunctionFlow::finish() {
  leave_variables();
  const auto leave_in = [&](uint32_t index, PathId path, clang::SourceLocation where) {
    Taints held = tables_.taints(read(tables_, state_, path));
    llvm::erase_if(held, [&](const Taint& taint) {
      const Endpoint& end = tables_.origins[taint.origin];
      const bool own = end.kind == EndpointKind::parameter && end.index == index;
      if (own && index < 63) exit_.kept |= uint64_t{1} << index;
      return own;
    });
    if (held.empty()) return;
    exit_.outputs.insert(index);
    Endpoint to;
    to.index = index;
    to.at = unit_.places.span(where);
    emit(tables_.set(std::move(held)), to, {}, {});
  };
  for (unsigned i = 0; i < function_->getNumParams(); ++i) {
    const auto* parameter = function_->getParamDecl(i);
    if (!is_writable(parameter->getType())) continue;
    leave_in(i, tables_.paths.root(parameter->getCanonicalDecl()), parameter->getLocation());
  }
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function_);
  if (method == nullptr) return;
  const auto* closure = closure_of(function_);
  if (closure == nullptr) {
    if (method->isInstance() && !method->isConst()) {
      leave_in(this_index, this_path_, function_->getLocation());
    }
    return;
  }
  uint32_t index = first_capture - 1;
  for (const auto& capture : closure->captures()) {
    ++index;
    if (capture.capturesThis()) leave_in(this_index, this_path_, capture.getLocation());
    if (!capture.capturesVariable() || capture.getCaptureKind() != clang::LCK_ByRef) continue;
    leave_in(index, tables_.paths.root(capture.getCapturedVar()->getCanonicalDecl()),
             capture.getLocation());
  }
}

void FunctionFlow::emit(SetId value, Endpoint to, clang::SourceRange at, std::string_view step) {
  const Kinds all = unit_.callees.all_kinds();
  for (const Taint& taint : tables_.taints(value)) {
    const bool sink = to.kind == EndpointKind::sink;
    if (!sink && taint.number && taint.bounds.both()) continue;
    if (!sink) to.number = taint.number;
    // What is safe for every sink is of no interest to the functions it goes to.
    if (all != 0 && (taint.neutral & all) == all) continue;
    to.path = tables_.paths.text(taint.part);
    // Hand-overs between calls of a function with thousands of them tell nothing more.
    const bool vital = sink || tables_.origins[taint.origin].kind == EndpointKind::source;
    if (!vital && emissions_.size() >= max_emissions) {
      cut_short_ = true;
      continue;
    }
    const auto [entry, fresh] =
        emissions_.try_emplace({taint.origin, to}, Emission{taint, at, std::string(step)});
    if (fresh) continue;
    Taint one = entry->second.taint;
    Taint other = taint;
    one.part = other.part = 0;
    const SetId merged = tables_.joined(tables_.set({one}), tables_.set({other}));
    entry->second.taint = tables_.taints(merged).front();
  }
}

std::vector<LocalFlow> FunctionFlow::flows() {
  std::vector<LocalFlow> result;
  for (const auto& [ends, emission] : emissions_) {
    LocalFlow flow;
    flow.from = tables_.origins[ends.first];
    flow.to = ends.second;
    for (const StepNode* step : tables_.chain(emission.taint.steps)) {
      const Span at = step->at.isValid() ? unit_.places.span(step->at) : flow.from.at;
      flow.steps.push_back({at, step->text});
    }
    if (!emission.step.empty()) {
      flow.steps.push_back({unit_.places.span(emission.at), emission.step});
    }
    for (const GuardNode* guard : tables_.guards(emission.taint.guards)) {
      flow.guards.push_back({guard->what, false, unit_.places.span(guard->at), guard->by,
                             guard->index, guard->outcome});
    }
    if (flow.to.kind != EndpointKind::sink) {
      flow.safe_for = unit_.callees.kind_names(emission.taint.neutral);
    }
    result.push_back(std::move(flow));
  }
  drop_narrower(result);
  return result;
}

std::vector<Vouch> FunctionFlow::vouches() const {
  std::vector<Vouch> result;
  const auto add = [&](const Vouched& vouched, VouchWhen when) {
    for (unsigned i = 0; i < function_->getNumParams(); ++i) {
      const Kinds kinds = vouched.of(i);
      if (kinds == 0) continue;
      auto names =
          kinds == every_kind ? std::vector<std::string>{} : unit_.callees.kind_names(kinds);
      if (kinds == every_kind || !names.empty()) result.push_back({i, when, std::move(names), {}});
    }
  };
  add(exit_.vouched, VouchWhen::returned);
  if (!is_bool(function_->getReturnType())) return result;
  add(exit_.vouched_true, VouchWhen::returned_true);
  add(exit_.vouched_false, VouchWhen::returned_false);
  return result;
}

Result FunctionFlow::take_result() {
  Result result;
  for (const auto& [expr, exit] : returns_) {
    exit_.vouched_true.keep_common(exit.vouched_true);
    exit_.vouched_false.keep_common(exit.vouched_false);
  }
  if (returns_.empty()) exit_.vouched_true = exit_.vouched_false = {};
  result.exit = exit_;
  result.cut_short = cut_short_;
  result.summary.id = unit_.places.function_id(function_);
  result.summary.name = unit_.places.function_name(function_);
  result.summary.at =
      unit_.places.span(closure_of(function_) != nullptr ? closure_of(function_)->getSourceRange()
                                                         : function_->getSourceRange());
  if (exit_.known) result.summary.vouches = vouches();
  result.summary.flows = flows();
  auto& found = result.summary.flows;
  if (found.size() > max_flows) {
    // What reaches a sink or starts as page data matters most; hand-overs between calls least.
    std::ranges::sort(found, {}, [](const LocalFlow& flow) {
      const bool vital =
          flow.to.kind == EndpointKind::sink || flow.from.kind == EndpointKind::source;
      return std::tuple(!vital, flow.from.kind == EndpointKind::call_output, std::tie(flow));
    });
    found.resize(max_flows);
    std::ranges::sort(found);
    result.cut_short = true;
  }
  result.summary.kept = kept_parts(found);
  return result;
}

std::string FunctionFlow::own_name() const {
  if (closure_of(function_) != nullptr) return "the lambda";
  return "`" + unit_.places.function_name(function_) + "`";
}

// "request.command", "buffer[0]"; a member of the object by its name alone.
std::string FunctionFlow::display(PathId path) const {
  const std::string keys = tables_.paths.text(path);
  const PathId root = tables_.paths.root_of(path);
  if (root == this_path_) return keys.empty() ? "*this" : keys.substr(1);
  const auto* variable = static_cast<const clang::Decl*>(tables_.paths.variable(path));
  const auto* named = llvm::dyn_cast_or_null<clang::NamedDecl>(variable);
  if (named == nullptr) return {};
  const std::string name = named->getNameAsString();
  return name.empty() || name.starts_with("__") ? std::string() : name + keys;
}

}  // namespace bridgelint::flow
