#include "extract/cpp/strings.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>
#include <clang/Lex/Lexer.h>

#include <algorithm>

#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"
#include "extract/cpp/format_strings.h"
#include "extract/cpp/literal.h"

namespace bridgelint {
namespace {

constexpr int depth_limit = 24;
constexpr size_t part_limit = 4096;
constexpr size_t written_limit = 120;

std::string_view plain_name(const clang::FunctionDecl* function) {
  return function != nullptr && function->getIdentifier() != nullptr
             ? std::string_view(function->getName())
             : std::string_view();
}

void append(StringParts& parts, StringParts&& more) {
  for (auto& part : more) {
    if (parts.size() >= part_limit) return;
    parts.push_back(std::move(part));
  }
}

const clang::Expr* only_result(const clang::FunctionDecl* function) {
  const clang::FunctionDecl* definition = nullptr;
  if (!function->hasBody(definition) || definition == nullptr) return nullptr;
  const auto* body = llvm::dyn_cast_or_null<clang::CompoundStmt>(definition->getBody());
  if (body == nullptr || body->size() != 1) return nullptr;
  const auto* result = llvm::dyn_cast<clang::ReturnStmt>(body->body_front());
  return result == nullptr ? nullptr : result->getRetValue();
}

}  // namespace

// One question: it carries the depth, so that no program can send the reader in circles.
struct StringReader::Reading {
  const StringReader& reader;
  Scene scene;
  clang::SourceLocation use;  ///< changes after this place do not count
  int depth = 0;

  StringParts value(const clang::Expr* expr, PieceKind kind = PieceKind::value) const {
    StringPart part;
    part.kind = kind;
    part.written = source_text(expr, reader.context_, written_limit);
    part.at = reader.places_.span(expr->getSourceRange());
    return {std::move(part)};
  }

  StringParts read(const clang::Expr* given) const {
    if (given == nullptr) return {};
    if (depth > depth_limit) return value(given);
    Reading deeper = *this;
    ++deeper.depth;
    return deeper.read_bare(given);
  }

  StringParts read_bare(const clang::Expr* given) const {
    const auto* expr = bare(given);
    if (const auto meaning = meaning_of(expr, scene.environment, reader.code_);
        meaning.expr != nullptr || meaning.unbound != nullptr) {
      return of_meaning(meaning, expr);
    }
    if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(expr))
      return literal_part(literal);
    if (const auto* character = llvm::dyn_cast<clang::CharacterLiteral>(expr)) {
      return token_part(character->getLocation(), character->getSourceRange());
    }
    if (llvm::isa<clang::PredefinedExpr, clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(expr)) {
      return value(expr, PieceKind::encoded);
    }
    if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(expr)) {
      const auto* variable = llvm::dyn_cast<clang::VarDecl>(reference->getDecl());
      if (variable != nullptr && !is_arithmetic(reference)) return of_variable(variable, reference);
    }
    if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(expr)) return of_member(member);
    if (const auto* choice = llvm::dyn_cast<clang::ConditionalOperator>(expr)) {
      return of_choice(choice);
    }
    if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(expr)) {
      return of_construct(construct);
    }
    if (const auto* call = llvm::dyn_cast<clang::CallExpr>(expr)) return of_call(call);
    if (const auto* operation = llvm::dyn_cast<clang::BinaryOperator>(expr)) {
      if (operation->getOpcode() == clang::BO_Add && !is_arithmetic(operation)) {
        return sum(operation->getLHS(), operation->getRHS());
      }
    }
    return value(expr, is_arithmetic(expr) ? PieceKind::encoded : PieceKind::value);
  }

  // A parameter or table entry is what was given for it, read where it was given.
  StringParts of_meaning(const Meaning& meaning, const clang::Expr* expr) const {
    if (meaning.expr == nullptr) {
      if (scene.unbound != nullptr) *scene.unbound = meaning.unbound;
      return value(expr, is_arithmetic(expr) ? PieceKind::encoded : PieceKind::value);
    }
    Reading there = *this;
    there.scene.environment = meaning.environment;
    if (meaning.environment != scene.environment) {
      there.use = meaning.expr->getBeginLoc();
      there.scene.enclosing = caller_in(scene.environment, meaning.environment);
    }
    return there.read(meaning.expr);
  }

  // The function in which the arguments of the layer over `outer` stand.
  static const clang::FunctionDecl* caller_in(const Environment* layer, const Environment* outer) {
    while (layer != nullptr && layer->outer != outer) layer = layer->outer;
    return layer == nullptr ? nullptr : layer->caller;
  }

  StringParts sum(const clang::Expr* left, const clang::Expr* right) const {
    // A long chain leans to the left: it is unrolled, so that its length is no depth.
    std::vector<const clang::Expr*> operands{right};
    for (size_t count = 0; count < part_limit; ++count) {
      const auto* inner = bare(left);
      const auto* call = llvm::dyn_cast<clang::CXXOperatorCallExpr>(inner);
      const auto* plain = llvm::dyn_cast<clang::BinaryOperator>(inner);
      if (call != nullptr && call->getOperator() == clang::OO_Plus && call->getNumArgs() == 2) {
        operands.push_back(call->getArg(1));
        left = call->getArg(0);
      } else if (plain != nullptr && plain->getOpcode() == clang::BO_Add && !is_arithmetic(plain)) {
        operands.push_back(plain->getRHS());
        left = plain->getLHS();
      } else {
        break;
      }
    }
    StringParts result = read(left);
    for (auto it = operands.rbegin(); it != operands.rend(); ++it) append(result, read(*it));
    return result;
  }

  StringParts literal_part(const clang::StringLiteral* literal) const {
    StringPart part;
    part.kind = PieceKind::literal;
    part.at = reader.places_.span(literal->getSourceRange());
    for (unsigned token = 0; token < literal->getNumConcatenated(); ++token) {
      if (append_token(literal->getStrTokenLoc(token), part.literal)) continue;
      // A macro made the text ("#x"): it has no place of its own.
      part.literal = {};
      if (literal->getCharByteWidth() == 1) {
        part.literal.append_decoded(part.at.file, std::string_view(literal->getBytes()),
                                    part.at.begin, part.at.end);
      }
      break;
    }
    return {std::move(part)};
  }

  StringParts token_part(clang::SourceLocation place, clang::SourceRange range) const {
    StringPart part;
    part.kind = PieceKind::literal;
    part.at = reader.places_.span(range);
    append_token(place, part.literal);
    return {std::move(part)};
  }

  bool append_token(clang::SourceLocation place, MappedText& out) const {
    const auto& sources = reader.context_.getSourceManager();
    const auto spelled = sources.getSpellingLoc(place);
    const Span at = reader.places_.span(spelled);
    if (at.empty()) return false;
    bool invalid = false;
    const char* bytes = sources.getCharacterData(spelled, &invalid);
    return !invalid && append_literal({bytes, at.end - at.begin}, at.file, at.begin, out);
  }

  // A variable is its initializer and what happens to it before the use.
  StringParts of_variable(const clang::VarDecl* variable, const clang::Expr* use_expr) const {
    const clang::VarDecl* defined = nullptr;
    const auto* initializer = variable->getAnyInitializer(defined);
    const auto& changes = reader.code_.changes;
    const auto found = changes.find(variable);
    const bool changed = found != changes.end() && !variable->getType().isConstQualified();
    if (!changed && initializer == nullptr) return value(use_expr);
    if (!variable->isLocalVarDecl() && changed) return value(use_expr);
    if (variable->isCXXForRangeDecl()) return value(use_expr);
    StringParts result;
    if (initializer != nullptr && !is_empty_construction(initializer)) {
      result = read(initializer);
    }
    if (changed) apply_changes(found->second, result);
    return result;
  }

  static bool is_empty_construction(const clang::Expr* initializer) {
    const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(initializer->IgnoreImplicit());
    if (construct != nullptr) {
      return construct->getNumArgs() == 0 ||
             llvm::isa<clang::CXXDefaultArgExpr>(construct->getArg(0));
    }
    return llvm::isa<clang::InitListExpr, clang::ImplicitValueInitExpr>(
        initializer->IgnoreImplicit());
  }

  void apply_changes(const llvm::SmallVector<Change, 2>& changes, StringParts& result) const {
    const auto& sources = reader.context_.getSourceManager();
    for (const auto& change : changes) {
      const bool before = sources.isBeforeInTranslationUnit(change.at->getBeginLoc(), use);
      if (!before && change.enclosing == scene.enclosing) continue;
      apply(change, result);
    }
  }

  void apply(const Change& change, StringParts& result) const {
    StringParts added;
    bool replaces = false;
    if (const auto* operation = llvm::dyn_cast<clang::BinaryOperator>(change.at)) {
      added = read(operation->getRHS());
      replaces = operation->getOpcode() == clang::BO_Assign;
    } else if (const auto* overloaded = llvm::dyn_cast<clang::CXXOperatorCallExpr>(change.at)) {
      const auto kind = overloaded->getOperator();
      const bool reads_in = kind == clang::OO_GreaterGreater;
      added = reads_in ? value(overloaded->getArg(1)) : of_operator(overloaded);
      replaces = reads_in || kind == clang::OO_Equal;
    } else if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(change.at)) {
      added = of_appending(member, replaces);
    } else if (const auto* call = llvm::dyn_cast<clang::CallExpr>(change.at)) {
      added = of_printing(call);
      replaces = propagation(call->getDirectCallee()) != Propagation::append_first;
    }
    if (!change.certain) {
      for (auto& part : added) part.certain = false;
    }
    if (replaces && change.certain) result.clear();
    append(result, std::move(added));
  }

  bool says(const clang::FunctionDecl* function, Term term) const {
    return reader.models_.vocabulary.says(plain_name(function), term);
  }

  Propagation propagation(const clang::FunctionDecl* function) const {
    if (function == nullptr) return Propagation::ordinary;
    return reader.models_
        .propagation(plain_name(function), function->getNumParams(),
                     llvm::isa<clang::CXXMethodDecl>(function))
        .value_or(Propagation::ordinary);
  }

  // Member calls that change no text.
  bool is_quiet(const clang::FunctionDecl* method) const {
    using enum Term;
    return says(method, keep) || says(method, begin) || says(method, end) ||
           propagation(method) == Propagation::same || propagation(method) == Propagation::clear;
  }

  // `s.append(a).append(b)`: the innermost link comes first.
  StringParts of_appending(const clang::CXXMemberCallExpr* call, bool& replaces) const {
    std::vector<const clang::CXXMemberCallExpr*> links;
    while (call != nullptr && links.size() < part_limit) {
      links.push_back(call);
      call = llvm::dyn_cast<clang::CXXMemberCallExpr>(bare(call->getImplicitObjectArgument()));
    }
    StringParts result;
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
      const auto* method = (*link)->getMethodDecl();
      const auto how = propagation(method);
      if (how == Propagation::assign || how == Propagation::clear) {
        replaces = true;
        result.clear();
      }
      if (!is_quiet(method)) append(result, of_link(*link));
    }
    return result;
  }

  StringParts of_link(const clang::CXXMemberCallExpr* call) const {
    const auto* method = call->getMethodDecl();
    const bool adds = says(method, Term::add) || propagation(method) == Propagation::assign;
    if (!adds || call->getNumArgs() == 0) return value(call);
    return read(call->getArg(0));
  }

  // `s += x`, `s = x`, `out << a << b`.
  StringParts of_operator(const clang::CXXOperatorCallExpr* operation) const {
    if (operation->getNumArgs() != 2) return value(operation);
    if (operation->getOperator() != clang::OO_LessLess) return read(operation->getArg(1));
    std::vector<const clang::Expr*> operands;
    const clang::Expr* left = operation;
    for (size_t count = 0; count < part_limit; ++count) {
      const auto* link = llvm::dyn_cast<clang::CXXOperatorCallExpr>(bare(left));
      if (link == nullptr || link->getOperator() != clang::OO_LessLess || link->getNumArgs() != 2) {
        break;
      }
      operands.push_back(link->getArg(1));
      left = link->getArg(0);
    }
    StringParts result;
    for (auto it = operands.rbegin(); it != operands.rend(); ++it) {
      if ((*it)->getType()->isFunctionType() || (*it)->getType()->isFunctionPointerType()) continue;
      append(result, read(*it));
    }
    return result;
  }

  // snprintf, strcpy and their kin write into a buffer that is used later.
  StringParts of_printing(const clang::CallExpr* call) const {
    const auto* function = call->getDirectCallee();
    if (function == nullptr) return value(call);
    const auto* print = format_of(function);
    if (print != nullptr && print->into == 0) return of_format(call, *print);
    const auto how = propagation(function);
    if (how != Propagation::fill_first && how != Propagation::append_first) return value(call);
    for (unsigned index = 1; index < call->getNumArgs(); ++index) {
      if (!is_arithmetic(call->getArg(index))) return read(call->getArg(index));
    }
    return value(call);
  }

  StringParts of_member(const clang::MemberExpr* member) const {
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(member->getMemberDecl());
    if (variable != nullptr && variable->getType().isConstQualified()) {
      return of_variable(variable, member);
    }
    const auto* field = llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl());
    if (field != nullptr && field->getType().isConstQualified() && field->hasInClassInitializer() &&
        field->getInClassInitializer() != nullptr) {
      return read(field->getInClassInitializer());
    }
    return value(member, is_arithmetic(member) ? PieceKind::encoded : PieceKind::value);
  }

  // Either text is the program's own, so nothing strange gets in; which one is not known.
  StringParts of_choice(const clang::ConditionalOperator* choice) const {
    const auto left = read(choice->getTrueExpr());
    const auto right = read(choice->getFalseExpr());
    const auto harmless = [](const StringParts& parts) {
      return std::ranges::none_of(
          parts, [](const StringPart& part) { return part.kind == PieceKind::value; });
    };
    return value(choice, harmless(left) && harmless(right) ? PieceKind::encoded : PieceKind::value);
  }

  StringParts of_construct(const clang::CXXConstructExpr* construct) const {
    if (construct->getNumArgs() == 0 || llvm::isa<clang::CXXDefaultArgExpr>(construct->getArg(0))) {
      return {};
    }
    // string("text", length) and string_view("text", length) with the text's own length.
    const auto* first = llvm::dyn_cast<clang::StringLiteral>(bare(construct->getArg(0)));
    clang::Expr::EvalResult length;
    if (first != nullptr && construct->getNumArgs() >= 2 &&
        construct->getArg(1)->EvaluateAsInt(length, reader.context_) &&
        length.Val.getInt() == first->getLength()) {
      return literal_part(first);
    }
    return value(construct);
  }

  StringParts of_call(const clang::CallExpr* call) const {
    if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(call)) {
      if (operation->getOperator() == clang::OO_Plus && operation->getNumArgs() == 2) {
        return sum(operation->getArg(0), operation->getArg(1));
      }
      return value(call);
    }
    const auto* function = call->getDirectCallee();
    if (is_encoder(call, function)) return value(call, PieceKind::encoded);
    if (is_arithmetic(call)) return value(call, PieceKind::encoded);
    if (function == nullptr) return value(call);
    const auto* made = format_of(function);
    if (made != nullptr && !made->into) return of_format(call, *made);
    if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call)) {
      return of_member_call(member);
    }
    if (shows_encoded(call, function)) return value(call, PieceKind::encoded);
    return of_own_function(call, function);
  }

  // `fromUtf8(encoded)`: the same text in another class.
  bool shows_encoded(const clang::CallExpr* call, const clang::FunctionDecl* function) const {
    const auto how = reader.models_.propagation(function->getNameAsString(),
                                                function->getNumParams(), /*method=*/false);
    if (how != Propagation::same || call->getNumArgs() == 0) return false;
    const StringParts parts = read(call->getArg(0));
    return !parts.empty() && std::ranges::all_of(parts, [](const StringPart& part) {
      return part.kind == PieceKind::encoded;
    });
  }

  const FormatModel* format_of(const clang::FunctionDecl* function) const {
    const auto& formats = reader.models_.formats;
    if (formats.empty()) return nullptr;
    const std::string name = qualified_name(function);
    const auto known = std::ranges::find_if(formats, [&](const FormatModel& model) {
      return model.function.matches(name, function->getNumParams());
    });
    return known == formats.end() ? nullptr : &*known;
  }

  StringParts of_format(const clang::CallExpr* call, const FormatModel& model) const {
    const auto at = static_cast<unsigned>(model.format);
    if (call->getNumArgs() <= at) return value(call);
    const auto* given = call->getArg(at);
    const std::vector<const clang::Expr*> values{call->arg_begin() + at + 1, call->arg_end()};
    if (!model.braces) return reader.formatted(given, values, scene);
    const auto format = constant_of(read(given));
    return format ? spliced(*format, split_braces(format->text()), values, given) : value(call);
  }

  // A function that only returns a text of the program is a name for that text, and one that only
  // encodes is an encoder.
  StringParts of_own_function(const clang::CallExpr* call,
                              const clang::FunctionDecl* function) const {
    const auto* result = only_result(function);
    if (result == nullptr) return value(call);
    Reading inside = *this;
    inside.scene = {};
    inside.use = result->getBeginLoc();
    auto parts = inside.read(result);
    if (constant_of(parts)) return parts;
    const bool encodes = !parts.empty() && std::ranges::all_of(parts, [](const StringPart& part) {
      return part.kind == PieceKind::encoded;
    });
    return value(call, encodes ? PieceKind::encoded : PieceKind::value);
  }

  StringParts of_member_call(const clang::CXXMemberCallExpr* call) const {
    const auto* object = call->getImplicitObjectArgument();
    if (object == nullptr) return value(call);
    if (call->getNumArgs() == 0 && says(call->getMethodDecl(), Term::view)) {
      return read(object);
    }
    if (plain_name(call->getMethodDecl()) == "append" && call->getNumArgs() == 1) {
      auto result = read(object);
      append(result, read(call->getArg(0)));
      return result;
    }
    if (says(call->getMethodDecl(), Term::fill)) return of_placeholder_chain(call);
    return value(call);
  }

  // QString: "%1 … %2".arg(a).arg(b).
  StringParts of_placeholder_chain(const clang::CXXMemberCallExpr* call) const {
    std::vector<const clang::Expr*> given;
    const clang::Expr* base = call;
    for (int count = 0; count < 64; ++count) {
      const auto* link = llvm::dyn_cast<clang::CXXMemberCallExpr>(bare(base));
      if (link == nullptr || !says(link->getMethodDecl(), Term::fill) || link->getNumArgs() == 0) {
        break;
      }
      given.insert(given.begin(), link->getArg(0));
      base = link->getImplicitObjectArgument();
    }
    const auto format = constant_of(read(base));
    return format ? spliced(*format, split_percent_numbers(format->text()), given, base)
                  : value(call);
  }

  StringParts spliced(const MappedText& format, const std::vector<FormatPiece>& pieces,
                      const std::vector<const clang::Expr*>& given,
                      const clang::Expr* whole) const {
    StringParts result;
    for (const auto& piece : pieces) {
      if (piece.is_text) {
        StringPart part;
        part.kind = PieceKind::literal;
        part.literal = format.slice(piece.begin, piece.end);
        part.at = reader.places_.span(whole->getSourceRange());
        append(result, {std::move(part)});
      } else if (piece.argument < given.size()) {
        append(result, read(given[piece.argument]));
      } else {
        append(result, value(whole));
      }
    }
    return result;
  }

  // The value that a call of one of `raw` takes as it is, wherever in the argument the call stands.
  StringParts encoded(const clang::Expr* given, const std::vector<std::string>& raw) const {
    const auto* call = llvm::dyn_cast<clang::CallExpr>(bare(given));
    const auto* function = call == nullptr ? nullptr : call->getDirectCallee();
    if (function == nullptr) return value(given, PieceKind::encoded);
    if (std::ranges::find(raw, qualified_name(function)) != raw.end() && call->getNumArgs() > 0) {
      return read(call->getArg(0));
    }
    StringParts result;
    for (const auto* inner : call->arguments()) {
      auto parts = encoded(inner, raw);
      if (std::ranges::any_of(parts, [](const auto& p) { return p.kind != PieceKind::encoded; })) {
        append(result, std::move(parts));
      }
    }
    return result.empty() ? value(given, PieceKind::encoded) : result;
  }

  bool is_encoder(const clang::CallExpr* call, const clang::FunctionDecl* function) const {
    const std::string name =
        function != nullptr ? qualified_name(function) : written_callee(call, reader.context_);
    if (function == nullptr) return encodes_for_script(name, reader.models_);
    return std::ranges::any_of(reader.models_.sanitizers, [&](const SanitizerModel& model) {
      return encodes_for_script(model) && model.function.matches(name, function->getNumParams());
    });
  }
};

StringParts StringReader::parts(const clang::Expr* expr, const Scene& scene) const {
  if (expr == nullptr) return {};
  return Reading{*this, scene, expr->getBeginLoc()}.read(expr);
}

StringParts StringReader::formatted(const clang::Expr* format,
                                    const std::vector<const clang::Expr*>& arguments,
                                    const Scene& scene) const {
  const Reading reading{*this, scene, format->getBeginLoc()};
  auto parts = reading.read(format);
  const auto constant = constant_of(parts);
  if (!constant) return parts;
  return reading.spliced(*constant, split_printf(constant->text()), arguments, format);
}

StringParts StringReader::encoded(const clang::Expr* format,
                                  const std::vector<const clang::Expr*>& arguments,
                                  const std::vector<std::string>& raw, const Scene& scene) const {
  const Reading reading{*this, scene, format->getBeginLoc()};
  auto parts = reading.read(format);
  const auto constant = constant_of(parts);
  if (!constant) return parts;
  StringParts result;
  for (const auto& piece : split_braces(constant->text())) {
    if (piece.is_text) {
      StringPart part;
      part.kind = PieceKind::literal;
      part.literal = constant->slice(piece.begin, piece.end);
      part.at = places_.span(format->getSourceRange());
      result.push_back(std::move(part));
    } else if (piece.argument < arguments.size()) {
      std::ranges::move(reading.encoded(arguments[piece.argument], raw),
                        std::back_inserter(result));
    }
  }
  return result;
}

}  // namespace bridgelint
