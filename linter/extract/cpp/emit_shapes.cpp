// The shapes that are no calls: methods that override, declarations in scripts, macros.
#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>

#include <algorithm>
#include <cctype>

#include "extract/cpp/callees.h"
#include "extract/cpp/emit.h"
#include "extract/cpp/expressions.h"
#include "extract/cpp/flow_callee.h"
#include "extract/cpp/literal.h"

namespace bridgelint {
namespace {

using Parameters = std::map<unsigned, unsigned>;

std::vector<uint32_t> own_parameters(const std::vector<uint32_t>& declared,
                                     const Parameters& parameters,
                                     const clang::FunctionDecl* method) {
  std::vector<uint32_t> result;
  for (const uint32_t index : declared) {
    uint32_t own = index;
    if (!parameters.empty()) {
      const auto found = parameters.find(index);
      if (found == parameters.end()) continue;
      own = found->second;
    }
    if (own < method->getNumParams()) result.push_back(own);
  }
  return result;
}

// The names in `native function NAME(…)`, with their places.
std::vector<std::pair<std::string, size_t>> declared_functions(std::string_view script) {
  std::vector<std::pair<std::string, size_t>> result;
  constexpr std::string_view words = "native function";
  const auto is_word = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$';
  };
  for (size_t at = script.find(words); at != std::string_view::npos;
       at = script.find(words, at + 1)) {
    size_t begin = at + words.size();
    while (begin < script.size() && std::isspace(static_cast<unsigned char>(script[begin])) != 0) {
      ++begin;
    }
    size_t end = begin;
    while (end < script.size() && is_word(script[end])) ++end;
    if (end > begin) result.emplace_back(script.substr(begin, end - begin), begin);
  }
  return result;
}

bool holds(const clang::CXXRecordDecl* record, clang::SourceLocation at,
           const clang::SourceManager& sources) {
  const auto braces = record->getBraceRange();
  return braces.isValid() && !sources.isBeforeInTranslationUnit(at, braces.getBegin()) &&
         sources.isBeforeInTranslationUnit(at, braces.getEnd());
}

// The innermost class with this place in it. The index of the code leaves out classes in the
// framework's own namespace, where programs put theirs, too.
const clang::CXXRecordDecl* class_around(clang::SourceLocation at,
                                         const clang::DeclContext* context,
                                         const clang::SourceManager& sources) {
  const clang::CXXRecordDecl* result = nullptr;
  for (const auto* decl : context->decls()) {
    const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(decl);
    const bool inside =
        record != nullptr && record->isThisDeclarationADefinition() && holds(record, at, sources);
    if (inside) result = record;
    if (inside || llvm::isa<clang::NamespaceDecl, clang::LinkageSpecDecl>(decl)) {
      const auto* inner = class_around(at, llvm::cast<clang::DeclContext>(decl), sources);
      if (inner != nullptr) result = inner;
    }
  }
  return result;
}

template <typename Fact>
void fill_handler(const Handler& handler, const Places& places, Fact& fact) {
  if (handler.function == nullptr) return;
  const clang::FunctionDecl* definition = handler.function;
  handler.function->isDefined(definition);
  if (definition == nullptr) definition = handler.function;
  if (handler.lambda != nullptr) {
    fact.handler = places.span(handler.lambda->getSourceRange());
  } else if (places.in_project(definition->getLocation())) {
    // A method of the framework's own, such as one that is inherited, stands in no file of the
    // project.
    fact.handler = places.span(definition->getLocation());
  }
  fact.handler_id = places.function_id(definition);
  fact.untrusted = handler.untrusted;
}

}  // namespace

void Emitter::set_handler(const Handler& handler, ExposedCommand& command) const {
  if (handler.function == nullptr && handler.member != nullptr) set_by(handler.member, command);
  fill_handler(handler, places_, command);
}

// A data member that is set by its name has no function: one is told that does nothing else.
void Emitter::set_by(const clang::FieldDecl* member, ExposedCommand& command) const {
  const std::string id = places_.value_id(member);
  if (id.empty() || !places_.own(member->getLocation())) return;
  command.handler = places_.span(member->getLocation());
  command.handler_id = id + "=";
  command.untrusted = {0};
  auto& functions = out_.functions;
  const bool told =
      std::ranges::find(functions, command.handler_id, &FunctionSummary::id) != functions.end();
  if (told) return;
  FunctionSummary setter;
  setter.id = command.handler_id;
  setter.name = member->getParent()->getNameAsString() + "::" + member->getNameAsString();
  setter.at = command.handler;
  LocalFlow flow;
  flow.from.at = command.handler;
  flow.to.kind = EndpointKind::variable;
  flow.to.name = id;
  flow.to.detail = setter.name;
  flow.to.at = command.handler;
  flow.to.number = flow::is_number(member->getType());
  flow.steps = {{command.handler, "kept in `" + setter.name + "`"}};
  setter.flows.push_back(std::move(flow));
  functions.push_back(std::move(setter));
}

void Emitter::set_handler(const Handler& handler, ServerRoute& route) const {
  fill_handler(handler, places_, route);
}

void Emitter::emit_override(const ApiEntry& entry, const clang::CXXMethodDecl* method,
                            const Parameters& parameters) {
  if (const auto* command = std::get_if<const CommandModel*>(&entry.model)) {
    add(method, entry, **command, parameters);
  } else if (const auto* route = std::get_if<const RouteModel*>(&entry.model)) {
    add(method, entry, **route, parameters);
  } else if (const auto* gate = std::get_if<const GateModel*>(&entry.model)) {
    add(method, entry, **gate, parameters);
  }
}

void Emitter::add(const clang::CXXMethodDecl* method, const ApiEntry& entry,
                  const CommandModel& model, const Parameters& parameters) {
  ExposedCommand command;
  command.framework = entry.framework->id;
  command.at = places_.span(method->getLocation());
  command.name_at = command.at;
  set_handler({method, nullptr, own_parameters(model.untrusted, parameters, method)}, command);
  if (!model.fixed_name.empty()) {
    command.name = Text::exact(model.fixed_name);
    out_.commands.push_back(std::move(command));
    return;
  }
  auto index = static_cast<unsigned>(model.name);
  if (const auto own = parameters.find(index); own != parameters.end()) index = own->second;
  const auto dispatch = dispatcher_.names_in(method, index, model.name_from);
  for (const auto& known : dispatch.names) {
    ExposedCommand one = command;
    one.name = known.name;
    one.at = known.at;
    one.name_at = known.name_at;
    one.closed = known.closed;
    out_.commands.push_back(std::move(one));
  }
  // One that hands all on to others is not itself a command: theirs are.
  if (!dispatch.names.empty() || dispatch.forwarded) return;
  if (model.catch_all) command.name = Text::exact(*model.catch_all);
  command.catch_all = true;
  out_.commands.push_back(std::move(command));
}

void Emitter::add(const clang::CXXMethodDecl* method, const ApiEntry& entry,
                  const RouteModel& model, const Parameters& parameters) {
  ServerRoute route;
  route.framework = entry.framework->id;
  route.scheme = model.scheme;
  route.path = Text::exact(model.fixed_path);
  route.at = places_.span(method->getLocation());
  route.data = model.data;
  set_handler({method, nullptr, own_parameters(model.untrusted, parameters, method)}, route);
  out_.routes.push_back(std::move(route));
}

void Emitter::add(const clang::CXXMethodDecl* method, const ApiEntry& entry, const GateModel& model,
                  const Parameters&) {
  NavigationGate gate;
  gate.framework = entry.framework->id;
  gate.at = places_.span(method->getLocation());
  addresses_.judge(method, model, gate);
  out_.gates.push_back(std::move(gate));
}

void Emitter::emit_origin_checks() {
  auto found = addresses_.origin_checks();
  std::ranges::move(found, std::back_inserter(out_.origin_checks));
}

void Emitter::add_declared(const ApiUse& use, const CommandModel& model) {
  ExposedCommand command;
  command.framework = use.entry->framework->id;
  command.tier = use.tier;
  command.at = span_of(use);
  command.name_at = command.at;
  set_handler(handler_of(use, model), command);
  const auto* script = argument(use, *model.script);
  const auto whole = script == nullptr ? std::nullopt : constant_of(read(use, script));
  if (!whole) {
    command.catch_all = true;
    out_.commands.push_back(std::move(command));
    return;
  }
  for (const auto& [name, at] : declared_functions(whole->text())) {
    ExposedCommand one = command;
    one.name = Text::exact(name);
    one.name_at = whole->place(at, at + name.size());
    out_.commands.push_back(std::move(one));
  }
}

void Emitter::emit_macros() {
  for (const auto& use : notes_.macros) {
    if (!places_.own(use.at)) continue;
    for (const auto& entry : api_.of_macro(use.name)) add_macro(use, entry);
  }
}

void Emitter::add_macro(const MacroUse& use, const ApiEntry& entry) {
  const auto* shape = shape_of(entry);
  const auto written = [&](int index) {
    const bool there = index >= 0 && static_cast<size_t>(index) < use.arguments.size();
    return there ? use.arguments[static_cast<size_t>(index)].text : std::string();
  };
  const Handler handler = macro_handler(use, *shape, written(shape->handler));
  const auto text = [&](int index) {
    const auto word = written(index);
    if (word.empty()) return Text{};
    if (word.find('"') == std::string::npos) {
      const bool plain = std::ranges::all_of(
          word, [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
      return plain ? Text::exact(word) : Text{};
    }
    MappedText literal;
    append_literal(word, "", 0, literal);
    return Text::exact(std::string(literal.text()));
  };
  const Span at = places_.span(use.at);
  if (const auto* command = std::get_if<const CommandModel*>(&entry.model)) {
    ExposedCommand fact;
    fact.framework = entry.framework->id;
    fact.at = fact.name_at = at;
    const auto& model = **command;
    fact.name = model.fixed_name.empty() ? text(model.name) : Text::exact(model.fixed_name);
    if (model.fixed_name.empty() && static_cast<size_t>(model.name) < use.arguments.size()) {
      fact.name_at = places_.span(use.arguments[static_cast<size_t>(model.name)].range);
    }
    set_handler(handler, fact);
    out_.commands.push_back(std::move(fact));
  } else if (const auto* route = std::get_if<const RouteModel*>(&entry.model)) {
    ServerRoute fact;
    fact.framework = entry.framework->id;
    fact.at = at;
    fact.scheme = (*route)->scheme;
    fact.path = (*route)->path ? text(*(*route)->path) : Text::exact((*route)->fixed_path);
    set_handler(handler, fact);
    out_.routes.push_back(std::move(fact));
  } else if (const auto* gate = std::get_if<const GateModel*>(&entry.model)) {
    NavigationGate fact;
    fact.framework = entry.framework->id;
    fact.at = at;
    const clang::FunctionDecl* definition = nullptr;
    if (handler.function != nullptr && handler.function->hasBody(definition)) {
      addresses_.judge(definition, **gate, fact);
    } else {
      fact.what = "its callback was not read";
    }
    out_.gates.push_back(std::move(fact));
  }
}

// `method`, `Class::method` or `&Class::method`, as seen from where the macro is used.
Handler Emitter::macro_handler(const MacroUse& use, const ShapeModel& shape,
                               const std::string& written) const {
  std::string name = written.substr(std::min(written.size(), written.find_first_not_of("&( ")));
  while (!name.empty() && (name.back() == ')' || name.back() == ' ')) name.pop_back();
  const auto colons = name.rfind("::");
  const std::string last = colons == std::string::npos ? name : name.substr(colons + 2);
  const std::string scope = colons == std::string::npos ? "" : name.substr(0, colons);
  const auto& sources = context_.getSourceManager();
  const clang::CXXRecordDecl* around = nullptr;
  for (const auto* record : code_.classes) {
    const auto full = qualified_name(record);
    const bool named = !scope.empty() && (full == scope || full.ends_with("::" + scope));
    // Inner classes come after the ones round them.
    if (named || (scope.empty() && holds(record, use.at, sources))) around = record;
  }
  if (around == nullptr && scope.empty()) {
    around = class_around(use.at, context_.getTranslationUnitDecl(), sources);
  }
  Handler handler;
  if (around == nullptr) return handler;
  handler.function = method_named(around, last);
  if (handler.function == nullptr) {
    handler.member = member_named(around, last);
  } else {
    handler.untrusted = own_parameters(shape.untrusted, {}, handler.function);
  }
  return handler;
}

}  // namespace bridgelint
