#include "extract/web/program.h"

namespace bridgelint {

void Program::add(std::shared_ptr<ParsedScript> script) {
  unread_.push_back(script);
  add_read(std::move(script));
}

void Program::add_read(std::shared_ptr<const ParsedScript> script) {
  index_.emplace(&script->tree, static_cast<uint32_t>(scripts_.size()));
  scripts_.emplace_back(std::move(script));
}

void Program::read() {
  for (const auto& script : unread_) script->declare(&page_);
  for (const auto& script : unread_) script->refer(&page_);
  unread_.clear();
}

Script& Program::add_foreign(std::shared_ptr<const ParsedScript> script, std::string file) {
  add_read(std::move(script));
  Script& added = scripts_.back();
  added.foreign = true;
  added.file = std::move(file);
  join_page(added);
  return added;
}

/// Names of the page's classic scripts are seen in all modules.
void Program::join_page(Script& script) {
  for (const auto& [name, id] : page_.names) {
    const auto found = script.parsed->free.find(name);
    if (found == script.parsed->free.end()) continue;
    Binding& binding = page_.bindings[id & ~ParsedScript::of_page];
    for (const uint32_t node : found->second) {
      script.outer.emplace(node, &binding);
      add_reference(binding, script.tree.node(node));
    }
  }
}

uint32_t Program::index_of(const SyntaxTree& tree) const {
  if (last_tree_ != &tree) {
    last_index_ = index_.at(&tree);
    last_tree_ = &tree;
  }
  return last_index_;
}

const Binding* Program::binding_of(Node identifier) const {
  if (!identifier) return nullptr;
  const auto& script = script_of(identifier);
  const uint32_t id = script.parsed->binding[identifier.index()];
  if (id == Script::none) {
    const auto outer = script.outer.find(identifier.index());
    return outer == script.outer.end() ? nullptr : outer->second;
  }
  const bool of_page = (id & ParsedScript::of_page) != 0;
  return of_page ? &page_.bindings[id & ~ParsedScript::of_page] : &script.parsed->bindings[id];
}

Node Program::function_of(Node node) const {
  if (!node) return {};
  const uint32_t index = script_of(node).parsed->function[node.index()];
  return index == Script::none ? Node() : node.tree().node(index);
}

Span Program::place(Node node) const {
  return place(node, node);
}

Span Program::place(Node first, Node last) const {
  return first ? script_of(first).text.place(first.begin(), last.end()) : Span{};
}

}  // namespace bridgelint
