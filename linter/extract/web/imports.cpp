#include "extract/web/imports.h"

#include <algorithm>
#include <iterator>

namespace bridgelint {
namespace {

/// The address expression of an import; null when `node` imports nothing.
Node address_of(Node node, const Program& program) {
  const Js kind = kind_of(node);
  if (kind == Js::import_statement || kind == Js::export_statement) {
    if (const Node source = node.field<"source">()) return source;
    for (Node next = node.first_named_child(); next; next = next.next_named_sibling()) {
      if (next.is("import_require_clause")) return next.field<"source">();
    }
    return {};
  }
  if (kind != Js::call) return {};
  const Node function = node.field<"function">();
  if (function.is("import")) return argument(node, 0);
  const bool require = kind_of(function) == Js::identifier && function.text() == "require" &&
                       program.binding_of(function) == nullptr;
  return require ? argument(node, 0) : Node();
}

}  // namespace

bool is_imported_script(std::string_view file) {
  // Bundlers also import styles and data.
  const auto language = language_of(file);
  return is_web(language) && language != Language::html;
}

void report_imports(const Program& program, const Values& values, const std::string& file,
                    ImportResolver& resolver, FileFacts& facts) {
  for (const auto& script : program.scripts()) {
    if (script.foreign) continue;
    std::vector<Node> nodes;
    std::ranges::merge(script.parsed->statements, script.parsed->calls, std::back_inserter(nodes),
                       {}, &Node::index, &Node::index);
    for (const Node node : nodes) {
      const Node address = address_of(node, program);
      if (!address) continue;
      const Text text = values.fold(address);
      if (!text.is_exact()) continue;
      auto imported = resolver.import(text.value, file);
      if (!is_imported_script(imported)) continue;
      facts.imports.push_back({file, std::move(imported), program.place(address)});
    }
  }
}

}  // namespace bridgelint
