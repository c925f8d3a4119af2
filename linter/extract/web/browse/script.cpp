// Script elements and running code.
#include <algorithm>
#include <array>

#include "extract/web/browse/machine.h"
#include "extract/web/browse/natives.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

constexpr size_t longest_code = 4'000'000;

enum class ScriptType : uint8_t { classic, module, import_map, speculation_rules, data };

ScriptType type_of(const Element* element) {
  static constexpr std::array<std::string_view, 16> script_types = {"application/ecmascript",
                                                                    "application/javascript",
                                                                    "application/x-ecmascript",
                                                                    "application/x-javascript",
                                                                    "text/ecmascript",
                                                                    "text/javascript",
                                                                    "text/javascript1.0",
                                                                    "text/javascript1.1",
                                                                    "text/javascript1.2",
                                                                    "text/javascript1.3",
                                                                    "text/javascript1.4",
                                                                    "text/javascript1.5",
                                                                    "text/jscript",
                                                                    "text/livescript",
                                                                    "text/x-ecmascript",
                                                                    "text/x-javascript"};
  const Attribute* type = element->find("type");
  if (type == nullptr) {
    const std::string language = lower_ascii(attribute(element, "language"));
    const bool script = language.empty() ||
                        std::ranges::find(script_types, "text/" + language) != script_types.end();
    return script ? ScriptType::classic : ScriptType::data;
  }
  const std::string name = lower_ascii(trim_html(type->value.text));
  if (name.empty() || std::ranges::find(script_types, name) != script_types.end()) {
    return ScriptType::classic;
  }
  if (name == "module") return ScriptType::module;
  if (name == "importmap") return ScriptType::import_map;
  return name == "speculationrules" ? ScriptType::speculation_rules : ScriptType::data;
}

LoadOptions options_of(const Element* element) {
  LoadOptions options;
  options.nonce = nonce_of(element);
  options.integrity = attribute(element, "integrity");
  options.script_like = true;
  options.parser_inserted = element->parser_inserted;
  return options;
}

void run_element(Machine& m, Element* element, const Str& source) {
  Realm& realm = *element->owner;
  Element* const before = realm.current_script;
  realm.current_script = element;
  run_script(m, realm, source, nonce_of(element));
  realm.current_script = before;
  if (!realm.parsing) return;
  run_microtasks(m);
}

void run_external(Machine& m, Element* element, const csp::Url& url) {
  Realm& realm = *element->owner;
  if (const auto text = local_content(m, url)) {
    run_element(m, element, *text);
    fire(m, element, "load");
  } else if (is_own(m, url)) {
    // The program may serve it; such scripts talk to the program.
    need(m, "connect-src", "'self'", "talks to the program that serves " + url.path, m.at);
    realm.foreign_code = realm.foreign_code || m.input.needs;
    fire(m, element, "error");
  } else {
    realm.foreign_code = true;
    fire(m, element, "load");
  }
}

const Attribute* address_of(const Element* element) {
  const Attribute* address = element->find("src");
  if (address == nullptr && element->svg) address = element->find("href");
  if (address == nullptr && element->svg) address = element->find("xlink:href");
  return address;
}

/// Scripts wait for the end of the markup with `defer`, and modules always do.
void run_when_due(Machine& m, Element* element, bool waits, std::function<void()> work) {
  Realm& realm = *element->owner;
  if (realm.parsing && waits && element->find("async") == nullptr) {
    realm.deferred.push_back(std::move(work));
  } else if (waits || element->find("async") != nullptr || !element->parser_inserted) {
    m.tasks.push_back(std::move(work));
  } else {
    guarded(m, work);
  }
}

void prepare_external(Machine& m, Element* element, const Attribute& address, bool module) {
  Realm& realm = *element->owner;
  const auto url = resolve(m, realm, address.value);
  if (!url) {
    realm.foreign_code = realm.foreign_code || !address.value.known();
    return;
  }
  const Place place = place_of(m, address.value);
  const LoadOptions options = options_of(element);
  if (module) {
    const csp::Url from = *url;
    run_when_due(m, element, true, [&m, element, from, place, options] {
      m.realm = element->owner;
      run_module(m, *element->owner, from, nullptr, place, options);
    });
    return;
  }
  if (!check_load(m, realm, "script-src-elem", *url, place, options)) {
    m.tasks.emplace_back([&m, element] { fire(m, element, "error"); });
    return;
  }
  const csp::Url from = *url;
  run_when_due(m, element, element->find("defer") != nullptr, [&m, element, from] {
    m.realm = element->owner;
    run_external(m, element, from);
  });
}

void prepare_inline(Machine& m, Element* element, ScriptType type) {
  Realm& realm = *element->owner;
  Str source = text_content(element);
  if (!element->parser_inserted && !element->trusted_text) {
    const Place at = m.at;
    Value text;
    if (!guarded(m, [&] { text = trusted_value(m, string(source), "TrustedScript"); })) return;
    m.at = at;
    source = to_text(text);
  }
  const Place place = element->parser_inserted ? source.place_at(0) : m.at;
  if (!check_inline(m, realm, csp::InlineKind::script, source, nonce_of(element), place,
                    element->parser_inserted)) {
    return;
  }
  if (type == ScriptType::import_map) return read_import_map(m, realm, source);
  if (type == ScriptType::speculation_rules) return;
  if (type == ScriptType::classic) return run_element(m, element, source);
  const LoadOptions options = options_of(element);
  run_when_due(m, element, true, [&m, element, source, options] {
    m.realm = element->owner;
    run_module(m, *element->owner, element->owner->base, &source, element->place, options);
  });
}

Value run_code(Machine& m, Realm& realm, const Code& code, Value self, Scope* scope) {
  Realm* const before = m.realm;
  m.realm = &realm;
  Frame frame;
  frame.self = std::move(self);
  Env env{scope, &code, &frame};
  Value last;
  try {
    const Node root = code.tree->root();
    hoist(m, env, root);
    for (Node child = root.first_named_child(); child; child = child.next_named_sibling()) {
      Completion done = run_statement(m, env, child);
      if (done.flow != Flow::normal) break;
      last = done.value;
    }
  } catch (...) {
    m.realm = before;
    throw;
  }
  m.realm = before;
  return last;
}

}  // namespace

Code* parse_code(Machine& m, const Str& source) {
  if (source.text.size() > longest_code) throw Exhausted{};
  Code& code = m.codes.emplace_back();
  code.source = source;
  code.tree = std::make_unique<SyntaxTree>(Grammar::javascript, code.source.text);
  return &code;
}

void run_script(Machine& m, Realm& realm, const Str& source, const std::string& nonce) {
  if (!realm.scripting) return;
  Code* code = parse_code(m, source);
  code->nonce = nonce;
  guarded(m, [&] { run_code(m, realm, *code, object_value(realm.window), realm.global); });
}

Value run_text(Machine& m, Realm& realm, const Str& source) {
  if (m.depth > most_depth / 2 || !source.known()) return unknown_value();
  const Code* code = parse_code(m, source);
  return run_code(m, realm, *code, object_value(realm.window), realm.global);
}

Value handler_function(Machine& m, Realm& realm, const Str& source) {
  return make_function(m, {Str("event")}, source).is(Type::object) && realm.scripting
             ? make_function(m, {Str("event")}, source)
             : Value{};
}

Value make_function(Machine& m, const std::vector<Str>& parameters, const Str& body) {
  Str source("(function anonymous(");
  for (size_t i = 0; i < parameters.size(); ++i) {
    if (i > 0) source.append(Str(","));
    source.append(parameters[i]);
  }
  source.append(Str("\n) {\n"));
  source.append(body);
  source.append(Str("\n})"));
  const Code* code = parse_code(m, source);
  const Node statement = code->tree->root().first_named_child();
  const Node inner = statement.first_named_child().first_named_child();
  if (!inner.is("function_expression")) return unknown_value();
  Frame frame;
  Env env{m.realm->global, code, &frame};
  return evaluate_function(m, env, inner);
}

void prepare_script(Machine& m, Element* element) {
  Realm& realm = *element->owner;
  if (element->started || element->inert || !is_connected(element)) return;
  const ScriptType type = type_of(element);
  const Attribute* address = address_of(element);
  if (type == ScriptType::data) return;
  if (address == nullptr && text_content(element).text.empty()) return;
  element->started = true;
  if (!realm.scripting) return;
  const bool external = type == ScriptType::classic || type == ScriptType::module;
  if (type == ScriptType::classic && element->find("nomodule") != nullptr) return;
  if (address != nullptr) {
    if (external) prepare_external(m, element, *address, type == ScriptType::module);
    return;
  }
  prepare_inline(m, element, type);
}

void prepare_style(Machine& m, Element* element) {
  Realm& realm = *element->owner;
  if (!is_connected(element)) return;
  const std::string type = lower_ascii(trim_html(attribute(element, "type")));
  const Str text = text_content(element);
  std::erase_if(realm.sheets, [&](const Sheet& sheet) { return sheet.owner == element; });
  const Place place = element->parser_inserted ? element->place : m.at;
  if (!check_inline(m, realm, csp::InlineKind::style, text, nonce_of(element), place,
                    element->parser_inserted)) {
    return;
  }
  // The policy is asked first, also for a style that is empty or in another language.
  if (type.empty() || type == "text/css") load_sheet(m, realm, text, realm.base, element);
}

}  // namespace bridgelint::browse
