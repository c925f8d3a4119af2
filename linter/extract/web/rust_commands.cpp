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

/// Whether attributes above a function make it a command. A bare `command` counts where the file
/// takes the name from the crate.
Node command_attribute(Node function, bool imported) {
  for (Node above = function.previous_named_sibling(); above;
       above = above.previous_named_sibling()) {
    if (above.is("line_comment") || above.is("block_comment")) continue;
    if (!above.is("attribute_item")) return {};
    const auto path = attribute_path(above);
    if (path == "tauri::command" || (imported && path == "command")) return above;
  }
  return {};
}

}  // namespace

bool mentions_rust_commands(std::string_view bytes) {
  return bytes.find("tauri::command") != std::string_view::npos ||
         (bytes.find("#[command") != std::string_view::npos &&
          bytes.find("tauri") != std::string_view::npos);
}

void read_rust_commands(const std::string& file, std::string_view bytes, std::stop_token stop,
                        FileFacts& facts) {
  const SyntaxTree tree(Grammar::rust, bytes, std::move(stop));
  if (!tree.complete()) {
    facts.problems.push_back({ProblemKind::incomplete,
                              "this file is too broken to be read",
                              {file, 0, static_cast<uint32_t>(bytes.size())}});
    return;
  }
  const bool imported = bytes.find("use tauri::") != std::string_view::npos;
  walk(tree.root(), [&](Node node) {
    if (!node.is("function_item")) return true;
    const Node attribute = command_attribute(node, imported);
    const Node name = node.field("name");
    if (!attribute || !name) return false;
    ExposedCommand command;
    command.name = Text::exact(std::string(name.text()));
    command.framework = "tauri";
    command.tier = Tier::syntactic;
    command.at = {file, attribute.begin(), name.end()};
    command.name_at = {file, name.begin(), name.end()};
    command.handler = {file, node.begin(), node.end()};
    facts.commands.push_back(std::move(command));
    return false;
  });
}

}  // namespace bridgelint
