// Module graphs: fetched as a whole, linked, then run once each.
#include <algorithm>

#include "extract/web/browse/machine.h"
#include "extract/web/browse/natives.h"

namespace bridgelint::browse {
namespace {

/// What an import names: an address, or what the import map says.
std::optional<csp::Url> resolve_specifier(Realm& realm, const Str& specifier, const csp::Url& from,
                                          Place& place) {
  const std::string& text = specifier.text;
  if (!specifier.known()) return std::nullopt;
  const auto mapped = realm.import_map.find(text);
  if (mapped != realm.import_map.end()) {
    place = mapped->second.place_at(0);
    return csp::parse_url(mapped->second.text, &realm.base);
  }
  // The longest key with a slash at its end is a prefix.
  const std::pair<const std::string, Str>* best = nullptr;
  for (const auto& entry : realm.import_map) {
    if (!entry.first.ends_with('/') || !text.starts_with(entry.first)) continue;
    if (best == nullptr || entry.first.size() > best->first.size()) best = &entry;
  }
  if (best != nullptr) {
    return csp::parse_url(best->second.text + text.substr(best->first.size()), &realm.base);
  }
  const bool relative = text.starts_with('/') || text.starts_with("./") || text.starts_with("../");
  if (relative) return csp::parse_url(text, &from);
  return csp::parse_url(text);
}

struct Import {
  Node node;
  Str specifier;
  Place place;
  std::string type;  ///< "json" or "css" when an attribute says so
};

std::string import_type(Node node, const Code& code) {
  (void)code;
  const std::string_view text = node.text();
  const auto with = text.rfind("type");
  if (text.find("with") == std::string_view::npos || with == std::string_view::npos) return "";
  if (text.find("json", with) != std::string_view::npos) return "json";
  return text.find("css", with) != std::string_view::npos ? "css" : "";
}

std::vector<Import> imports_of(const Code& code) {
  std::vector<Import> result;
  Frame frame;
  Env env{nullptr, &code, &frame};
  const Node root = code.tree->root();
  for (Node child = root.first_named_child(); child; child = child.next_named_sibling()) {
    if (!child.is("import_statement") && !child.is("export_statement")) continue;
    const Node source = child.field<"source">();
    if (!source) continue;
    result.push_back(
        {child, string_literal(env, source), code.place(source), import_type(child, code)});
  }
  return result;
}

/// A module on its way.
struct Module {
  csp::Url url;
  const Code* code = nullptr;
  std::vector<std::pair<Import, std::string>> imports;  ///< and the addresses they come to
  Object* names = nullptr;
  Scope* scope = nullptr;
  bool foreign = false;  ///< its text is not here
  bool running = false;
};

using Graph = std::map<std::string, Module>;

struct Loader {
  Machine& m;
  Realm& realm;
  LoadOptions options;
  Graph graph;
};

/// One module that is to be fetched.
struct Request {
  csp::Url url;
  Place place;
  std::string type;
};

bool passes(Loader& loader, const Request& request) {
  const std::string_view directive = request.type == "css"    ? "style-src-elem"
                                     : request.type == "json" ? "connect-src"
                                                              : "script-src-elem";
  LoadOptions options = loader.options;
  options.script_like = request.type.empty();
  return check_load(loader.m, loader.realm, directive, request.url, request.place, options);
}

/// Asks for all that a module imports at once; false when any of it is refused.
bool request_imports(Loader& loader, const std::string& key, std::deque<Request>& waiting) {
  bool fine = true;
  const csp::Url from = loader.graph[key].url;
  for (const Import& import : imports_of(*loader.graph[key].code)) {
    Place place = import.specifier.one_piece() ? import.specifier.segments[0].place : import.place;
    const auto url = resolve_specifier(loader.realm, import.specifier, from, place);
    if (!url) {
      // A bare name without a map is an error of the page.
      fine = false;
      continue;
    }
    loader.graph[key].imports.emplace_back(import, url->href());
    const bool known =
        loader.graph.contains(url->href()) || loader.realm.modules.contains(url->href());
    if (known) continue;
    Request request{*url, place, import.type};
    fine = passes(loader, request) && fine;
    waiting.push_back(std::move(request));
  }
  return fine;
}

bool add_module(Loader& loader, const std::string& key, const Request& request, const Str* text,
                std::deque<Request>& waiting) {
  Machine& m = loader.m;
  step(m);
  Module& module = loader.graph[key];
  module.url = request.url;
  module.names = make_object(m, "Module");
  const auto content = text != nullptr ? std::optional(*text) : local_content(m, request.url);
  if (!content || !request.type.empty()) {
    module.foreign = true;
    module.names->open = true;
    return content.has_value() || !is_own(m, request.url);
  }
  Code* code = parse_code(m, *content);
  code->nonce = loader.options.nonce;
  module.code = code;
  return request_imports(loader, key, waiting);
}

/// Nearer modules first; the first failure ends it all, so that what is deeper is never asked for.
bool fetch_graph(Loader& loader, const std::string& first, const Request& root, const Str* text) {
  std::deque<Request> waiting;
  if (!add_module(loader, first, root, text, waiting)) return false;
  while (!waiting.empty()) {
    const Request next = std::move(waiting.front());
    waiting.pop_front();
    const std::string key = next.url.href();
    if (loader.graph.contains(key) || loader.realm.modules.contains(key)) continue;
    if (!add_module(loader, key, next, nullptr, waiting)) return false;
  }
  return true;
}

void bind_imports(Machine& m, Module& module, Env& env, const Import& import, Object* names) {
  (void)module;
  const Value space = object_value(names);
  for (Node clause = import.node.first_named_child(); clause;
       clause = clause.next_named_sibling()) {
    if (!clause.is("import_clause")) continue;
    for (Node part = clause.first_named_child(); part; part = part.next_named_sibling()) {
      if (part.is("identifier")) {
        declare(env, std::string(part.text()), get_member(m, space, "default"), false);
      } else if (part.is("namespace_import")) {
        declare(env, std::string(part.first_named_child().text()), space, false);
      } else if (part.is("named_imports")) {
        for (Node item = part.first_named_child(); item; item = item.next_named_sibling()) {
          const Node alias = item.field<"alias">();
          const std::string name(item.field<"name">().text());
          declare(env, alias ? std::string(alias.text()) : name, get_member(m, space, name), false);
        }
      }
    }
  }
}

void export_name(Module& module, const std::string& name, const std::string& as) {
  const auto found = module.scope->names.find(name);
  if (found != module.scope->names.end()) module.names->set(as, found->second);
}

void export_declared(Module& module, Node declaration) {
  if (const Node name = declaration.field<"name">()) {
    export_name(module, std::string(name.text()), std::string(name.text()));
  }
  for (Node child = declaration.first_named_child(); child; child = child.next_named_sibling()) {
    if (!child.is("variable_declarator")) continue;
    walk(child.field<"name">(), [&](Node node) {
      const bool names = node.is("identifier") || node.is("shorthand_property_identifier_pattern");
      if (names) export_name(module, std::string(node.text()), std::string(node.text()));
      return true;
    });
  }
}

void export_from(Machine& m, Module& module, const Import& import, Object* names) {
  bool any_clause = false;
  for (Node child = import.node.first_named_child(); child; child = child.next_named_sibling()) {
    if (child.is("namespace_export")) {
      module.names->set(child.first_named_child().text(), object_value(names));
      any_clause = true;
    }
    if (!child.is("export_clause")) continue;
    any_clause = true;
    for (Node item = child.first_named_child(); item; item = item.next_named_sibling()) {
      const Node alias = item.field<"alias">();
      const std::string name(item.field<"name">().text());
      module.names->set(alias ? alias.text() : item.field<"name">().text(),
                        get_member(m, object_value(names), name));
    }
  }
  if (any_clause) return;
  for (const Property& property : names->properties) {
    if (property.name != "default") module.names->set(property.name, property.value);
  }
  module.names->open = module.names->open || names->open;
}

/// Fills the namespace with what the module declares by now.
void export_all(Module& module) {
  const Node root = module.code->tree->root();
  for (Node child = root.first_named_child(); child; child = child.next_named_sibling()) {
    if (!child.is("export_statement") || child.field<"source">()) continue;
    if (const Node declaration = child.field<"declaration">()) {
      const bool standard = child.text().starts_with("export default");
      if (!standard) export_declared(module, declaration);
      if (standard && declaration.field<"name">()) {
        export_name(module, std::string(declaration.field<"name">().text()), "default");
      }
    }
    export_name(module, "@default", "default");
    for (Node clause = child.first_named_child(); clause; clause = clause.next_named_sibling()) {
      if (!clause.is("export_clause")) continue;
      for (Node item = clause.first_named_child(); item; item = item.next_named_sibling()) {
        const Node alias = item.field<"alias">();
        const std::string name(item.field<"name">().text());
        export_name(module, name, alias ? std::string(alias.text()) : name);
      }
    }
  }
}

void run_graph(Loader& loader, const std::string& key) {
  Machine& m = loader.m;
  Module& module = loader.graph[key];
  if (module.running || loader.realm.modules.contains(key)) return;
  module.running = true;
  loader.realm.modules[key] = module.names;
  if (module.foreign) return;
  module.scope = make_scope(m, loader.realm.global, true);
  module.scope->names["@url"] = string(module.url.href());
  Frame frame;
  Env env{module.scope, module.code, &frame};
  hoist(m, env, module.code->tree->root());
  export_all(module);
  for (const auto& [import, address] : module.imports) {
    run_graph(loader, address);
    Object* names = loader.realm.modules[address];
    if (names == nullptr) continue;
    if (import.node.is("import_statement")) {
      bind_imports(m, module, env, import, names);
    } else {
      export_from(m, module, import, names);
    }
  }
  Realm* const before = m.realm;
  m.realm = &loader.realm;
  const Node root = module.code->tree->root();
  const bool fine = guarded(m, [&] {
    m.realm = &loader.realm;
    for (Node child = root.first_named_child(); child; child = child.next_named_sibling()) {
      run_statement(m, env, child);
    }
  });
  m.realm = before;
  export_all(module);
  if (!fine) throw Thrown{object_value(make_error(m, "Error"))};
}

}  // namespace

Object* run_module(Machine& m, Realm& realm, const csp::Url& url, const Str* text, Place place,
                   const LoadOptions& options) {
  const std::string key = text == nullptr ? url.href() : "";
  if (text == nullptr) {
    const auto known = realm.modules.find(key);
    if (known != realm.modules.end()) return known->second;
  }
  Loader loader{m, realm, options, {}};
  const Request root{url, place, ""};
  if (text == nullptr && !passes(loader, root)) return nullptr;
  const std::string first = text != nullptr ? "@inline " + std::to_string(m.codes.size()) : key;
  if (!fetch_graph(loader, first, root, text)) return nullptr;
  Object* names = loader.graph[first].names;
  if (!guarded(m, [&] { run_graph(loader, first); })) return nullptr;
  run_microtasks(m);
  return names;
}

Value import_dynamic(Machine& m, Realm& realm, const Str& specifier, const csp::Url& from,
                     const std::string& nonce) {
  Place place = place_of(m, specifier);
  const auto url = resolve_specifier(realm, specifier, from, place);
  if (!url) {
    if (!specifier.known()) return object_value(unknown_promise(m));
    return object_value(rejected_promise(m, object_value(make_error(m, "TypeError"))));
  }
  LoadOptions options;
  options.script_like = true;
  options.nonce = nonce;
  Object* names = run_module(m, realm, *url, nullptr, place, options);
  if (names == nullptr) {
    return object_value(rejected_promise(m, object_value(make_error(m, "TypeError"))));
  }
  return object_value(resolved_promise(m, object_value(names)));
}

void read_import_map(Machine& m, Realm& realm, const Str& text) {
  Call call;
  call.items = {string(text)};
  const Native parse = find_native("JSON.parse");
  const Value map = parse(m, call);
  if (!map.is(Type::object)) return;
  const Value imports = slot(*map.object, "imports");
  if (!imports.is(Type::object)) return;
  for (const Property& property : imports.object->properties) {
    if (!property.value.is(Type::string)) continue;
    const std::string& address = property.value.text->text;
    const auto at = text.text.find("\"" + address + "\"");
    const Place place = at == std::string::npos ? m.at : text.place_at(at);
    realm.import_map.emplace(property.name, Str(address, place));
  }
}

}  // namespace bridgelint::browse
