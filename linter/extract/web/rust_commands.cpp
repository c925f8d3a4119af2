#include "extract/web/rust_commands.h"

#include "syntax/tree.h"

namespace bridgelint {
namespace {

/// What an attribute says: "tauri::command", "command(async, rename_all = …)".
std::string_view attribute_path(Node item) {
  Node attribute = item.first_named_child();
  if (!attribute.is("attribute")) return {};
  const Node path = attribute.first_named_child();
  return path.text();
}

// An attribute is written with its crate ("crate::command"), or alone where a `use` takes it from
// there.
struct Marked {
  Node attribute;
  const FrameworkModel* framework = nullptr;
};

bool names(std::string_view path, std::string_view attribute, std::string_view bytes) {
  if (path == attribute) return true;
  const auto colons = attribute.rfind("::");
  if (colons == std::string_view::npos || path != attribute.substr(colons + 2)) return false;
  return bytes.find("use " + std::string(attribute.substr(0, colons + 2))) !=
         std::string_view::npos;
}

Marked marked(Node function, std::string_view bytes, const Models& models) {
  for (Node above = function.previous_named_sibling(); above;
       above = above.previous_named_sibling()) {
    if (above.is("line_comment") || above.is("block_comment")) continue;
    if (!above.is("attribute_item")) return {};
    const auto path = attribute_path(above);
    for (const auto& framework : models.frameworks) {
      for (const auto& attribute : framework.rust_attributes) {
        if (names(path, attribute, bytes)) return {above, &framework};
      }
    }
  }
  return {};
}

}  // namespace

bool mentions_rust_commands(std::string_view bytes, const Models& models) {
  for (const auto& framework : models.frameworks) {
    for (const std::string_view attribute : framework.rust_attributes) {
      const auto crate = attribute.substr(0, attribute.find("::"));
      if (bytes.find(crate) == std::string_view::npos) continue;
      const auto last = attribute.substr(attribute.rfind(':') + 1);
      if (bytes.find(last) != std::string_view::npos) return true;
    }
  }
  return false;
}

void read_rust_commands(const std::string& file, std::string_view bytes, const Models& models,
                        std::stop_token stop, FileFacts& facts) {
  const SyntaxTree tree(Grammar::rust, bytes, std::move(stop));
  if (!tree.complete()) {
    facts.problems.push_back({ProblemKind::incomplete,
                              "this file is too broken to be read",
                              {file, 0, static_cast<uint32_t>(bytes.size())}});
    return;
  }
  walk(tree.root(), [&](Node node) {
    if (!node.is("function_item")) return true;
    const auto [attribute, framework] = marked(node, bytes, models);
    const Node name = node.field<"name">();
    if (!attribute || !name) return false;
    ExposedCommand command;
    command.name = Text::exact(std::string(name.text()));
    command.framework = framework->id;
    command.tier = Tier::syntactic;
    command.at = {file, attribute.begin(), name.end()};
    command.name_at = {file, name.begin(), name.end()};
    command.handler = {file, node.begin(), node.end()};
    facts.commands.push_back(std::move(command));
    return false;
  });
}

}  // namespace bridgelint
