// Sinks: whether a call is one as it is written, and which of the data in its arguments counts.
#include <clang/Lex/Lexer.h>

#include <algorithm>
#include <cctype>

#include "extract/cpp/expressions.h"
#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

bool is_word_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// The names and the literals that stand in a piece of source text.
std::vector<std::string> words_of(llvm::StringRef text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      const size_t end = std::min(text.find('"', at + 1), text.size());
      words.push_back(text.slice(at + 1, end).str());
      at = end + 1;
    } else if (is_word_character(text[at])) {
      size_t end = at;
      while (end < text.size() && is_word_character(text[end])) ++end;
      words.push_back(text.slice(at, end).str());
      at = end;
    } else {
      ++at;
    }
  }
  return words;
}

bool share_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::find_first_of(a, b) != a.end();
}

const clang::Expr* argument_at(const Call& call, int index) {
  if (index == this_argument) return call.object;
  const bool given = index >= 0 && static_cast<size_t>(index) < call.arguments.size();
  return given ? call.arguments[static_cast<size_t>(index)] : nullptr;
}

// An array of texts, or an object that holds some.
bool is_list(clang::QualType type, const Vocabulary& vocabulary) {
  if (type.isNull()) return false;
  type = type.getNonReferenceType().getCanonicalType();
  if (const auto* array = type->getAsArrayTypeUnsafe()) {
    return array->getElementType()->isAnyPointerType();
  }
  if (type->isPointerType()) return type->getPointeeType()->isAnyPointerType();
  return is_of(type, vocabulary, Term::list_class);
}

}  // namespace

// What an argument is written with: what it is, or what the variable that it is began as.
std::vector<std::string> FunctionFlow::words(const clang::Expr* argument) const {
  if (argument == nullptr) return {};
  if (const auto* passed = dyn_cast<clang::CXXDefaultArgExpr>(argument)) {
    argument = passed->getExpr();
  }
  if (const auto* initial = initial_value(argument)) argument = initial;
  const auto range = clang::CharSourceRange::getTokenRange(
      unit_.ast.getSourceManager().getFileLoc(argument->getBeginLoc()),
      unit_.ast.getSourceManager().getFileLoc(argument->getEndLoc()));
  return words_of(
      clang::Lexer::getSourceText(range, unit_.ast.getSourceManager(), unit_.ast.getLangOpts()));
}

bool FunctionFlow::is_dangerous(const Call& call, const SinkModel& sink) const {
  return std::ranges::all_of(sink.when, [&](const ArgumentTest& test) {
    if (test.argument == callee_argument) return test.holds(callee_text(call.at, unit_.ast));
    const auto written = words(argument_at(call, test.argument));
    if (!test.has.empty() && !share_a_word(written, test.has)) return false;
    return !share_a_word(written, test.lacks);
  });
}

// The part of a value that is dangerous to a sink.
SetId FunctionFlow::dangerous_part(SetId value, const SinkModel& sink) {
  const Kinds bit = unit_.callees.kind_bit(sink.kind);
  Taints taints = tables_.taints(flattened(tables_, value));
  llvm::erase_if(taints, [&](const Taint& taint) {
    const bool wrong = sink.value == SinkValue::text     ? taint.number
                       : sink.value == SinkValue::number ? !taint.number
                                                         : false;
    return wrong || (taint.neutral & bit) != 0;
  });
  return tables_.set(std::move(taints));
}

Endpoint FunctionFlow::sink_end(const SinkModel& sink, const Callee& callee,
                                clang::SourceRange at) const {
  Endpoint to;
  to.kind = EndpointKind::sink;
  to.name = sink.kind;
  to.detail = callee.name;
  to.cwe = sink.cwe;
  to.at = unit_.places.span(at);
  return to;
}

void FunctionFlow::reach_sinks(const Call& call, const Callee& callee) {
  for (const SinkModel* sink : callee.sinks) {
    if (!is_dangerous(call, *sink) || reach_memory(call, *sink, callee)) continue;
    if (!sink->script_kind.empty()) {
      reach_program(call, *sink, callee);
      continue;
    }
    for (const int index : sink->arguments) {
      const auto* argument = argument_at(call, index);
      const bool list =
          argument != nullptr && is_list(argument->getType(), unit_.models.vocabulary);
      if (sink->list.value_or(list) == list) reach_with(call, argument, *sink, callee);
    }
    if (!sink->arguments.empty()) continue;
    for (const auto* argument : call.arguments) reach_with(call, argument, *sink, callee);
  }
}

bool FunctionFlow::reach_with(const Call& call, const clang::Expr* argument, const SinkModel& sink,
                              const Callee& callee) {
  if (argument == nullptr) return false;
  const SetId dangerous = dangerous_part(value(argument), sink);
  emit(dangerous, sink_end(sink, callee, call.at->getSourceRange()), argument->getSourceRange(),
       "passed to `" + callee.name + "`");
  return dangerous != 0;
}

// What a program is given, one by one where a list is written out. What follows `--` is no option,
// whatever it begins with.
void FunctionFlow::reach_program(const Call& call, const SinkModel& sink, const Callee& callee) {
  SinkModel script = sink;
  script.kind = sink.script_kind;
  script.cwe = sink.script_cwe;
  llvm::SmallVector<const clang::Expr*, 8> given;
  for (const int index : sink.arguments) {
    const auto* argument = argument_at(call, index);
    if (argument == nullptr) continue;
    if (sink.list && *sink.list != is_list(argument->getType(), unit_.models.vocabulary)) return;
    add_elements(argument, given, 0);
  }
  if (const auto* text = script_among(call)) {
    reach_with(call, text, script, callee);
    return;
  }
  bool program = sink.names_program;
  bool told = false;
  for (const auto* argument : given) {
    if (literal(argument) == "--") return;
    if (reach_with(call, argument, program ? script : sink, callee)) told = true;
    program = false;
  }
  // What is written out need not be all that a list holds.
  for (const int index : sink.arguments) {
    if (!told) reach_with(call, argument_at(call, index), sink, callee);
  }
}

}  // namespace bridgelint::flow
