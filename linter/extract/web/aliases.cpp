// What tsconfig.json and package.json say of import addresses. Both are read with the grammar of
// JavaScript, which allows the comments and trailing commas that people write into them.
#include "base/files.h"
#include "extract/web/js.h"
#include "extract/web/resolve.h"
#include "syntax/tree.h"

namespace bridgelint {
namespace {

constexpr size_t most_config = 256 * 1024;

/// A JSON text as an expression; `root` is the outermost object.
struct Json {
  explicit Json(std::string_view bytes)
      : text("(" + std::string(bytes) + ")"), tree(Grammar::javascript, text) {
    root = unwrap(tree.root().first_named_child().first_named_child());
  }
  std::string text;
  SyntaxTree tree;
  Node root;
};

Node member(Node object, std::string_view name) {
  if (kind_of(object) != Js::object) return {};
  for (Node next = object.first_named_child(); next; next = next.next_named_sibling()) {
    if (property_name(next.field<"key">()).value == name) return next.field<"value">();
  }
  return {};
}

std::string text_of(Node node) {
  return literal_text(node).value;
}

/// The first file that one of several conditions names.
std::string target_of(Node value) {
  for (int i = 0; i < 4 && kind_of(value) == Js::object; ++i) {
    Node inner;
    for (const auto* condition : {"source", "import", "module", "default", "require"}) {
      if (!inner) inner = member(value, condition);
    }
    value = inner;
  }
  return text_of(value);
}

std::string inside(const std::string& folder, const std::string& path) {
  const auto joined = folder.empty() ? path : join_path(folder, path);
  const auto normal = normalize_path("/" + joined);
  return normal.substr(1);
}

/// What `*` stands for in `text`; nothing when the pattern does not fit.
bool fits(std::string_view pattern, std::string_view text, std::string_view& star) {
  const auto at = pattern.find('*');
  if (at == std::string_view::npos) return pattern == text;
  const auto front = pattern.substr(0, at);
  const auto back = pattern.substr(at + 1);
  if (text.size() < front.size() + back.size()) return false;
  if (!text.starts_with(front) || !text.ends_with(back)) return false;
  star = text.substr(front.size(), text.size() - front.size() - back.size());
  return true;
}

std::string filled(std::string pattern, std::string_view star) {
  const auto at = pattern.find('*');
  return at == std::string::npos ? pattern : pattern.replace(at, 1, star);
}

}  // namespace

ResolvedImports::Config ImportResolver::config_of(const std::string& folder) {
  const auto [entry, fresh] = configs_.try_emplace(folder);
  if (!fresh) return entry->second;
  const auto key = join_path(context_.root, folder);
  auto known = resolved_.config(key);
  if (!known || !still_answered(known->questions, files_)) {
    ImportConfig config;
    const size_t before = asked_.count();
    for (const auto* name : {"tsconfig.json", "jsconfig.json"}) {
      if (config.paths.empty()) read_typescript(inside(folder, name), config, 0);
    }
    read_package(folder, config);
    config.questions = asked_.take(before);
    known = std::make_shared<const ImportConfig>(std::move(config));
    resolved_.keep_config(key, known);
  }
  return entry->second = known;
}

void ImportResolver::read_typescript(const std::string& file, ImportConfig& config, int depth) {
  const auto path = join_path(context_.root, file);
  if (!context_.files.stamp(path)) return;
  const auto content = context_.files.read(path);
  if (!content || content.bytes->size() > most_config) return;
  const Json json(*content.bytes);
  const Node options = member(json.root, "compilerOptions");
  const auto folder = parent_path(file);
  const auto base = inside(folder, text_of(member(options, "baseUrl")));
  const Node paths = member(options, "paths");
  if (kind_of(paths) == Js::object) {
    for (Node next = paths.first_named_child(); next; next = next.next_named_sibling()) {
      const Node list = next.field<"value">();
      if (kind_of(list) != Js::array) continue;
      std::vector<std::string> targets;
      for (Node item = list.first_named_child(); item; item = item.next_named_sibling()) {
        if (auto target = text_of(item); !target.empty()) targets.push_back(inside(base, target));
      }
      config.paths.emplace_back(property_name(next.field<"key">()).value, std::move(targets));
    }
  }
  if (member(options, "baseUrl")) {
    config.paths.emplace_back("*", std::vector<std::string>{inside(base, "*")});
  }
  // A solution's tsconfig.json only names the real one.
  const auto parent = text_of(member(json.root, "extends"));
  if (config.paths.empty() && depth < 3 && parent.starts_with('.')) {
    read_typescript(inside(folder, parent.ends_with(".json") ? parent : parent + ".json"), config,
                    depth + 1);
  }
  const Node references = member(json.root, "references");
  if (!config.paths.empty() || depth > 0 || kind_of(references) != Js::array) return;
  for (Node next = references.first_named_child(); next; next = next.next_named_sibling()) {
    const auto other = text_of(member(next, "path"));
    if (other.ends_with(".json")) read_typescript(inside(folder, other), config, depth + 1);
  }
}

void ImportResolver::read_package(const std::string& folder, ImportConfig& config) {
  const auto path = join_path(context_.root, inside(folder, "package.json"));
  if (!context_.files.stamp(path)) return;
  const auto content = context_.files.read(path);
  if (!content || content.bytes->size() > most_config) return;
  config.has_package = true;
  const std::string_view bytes = *content.bytes;
  const bool wanted = bytes.find("\"imports\"") != std::string_view::npos ||
                      bytes.find("\"workspaces\"") != std::string_view::npos;
  if (!wanted) return;
  const Json json(bytes);
  const Node imports = member(json.root, "imports");
  if (kind_of(imports) == Js::object) {
    for (Node next = imports.first_named_child(); next; next = next.next_named_sibling()) {
      const auto target = target_of(next.field<"value">());
      if (!target.starts_with('.')) continue;
      config.paths.emplace_back(property_name(next.field<"key">()).value,
                                std::vector<std::string>{inside(folder, target)});
    }
  }
  Node workspaces = member(json.root, "workspaces");
  if (kind_of(workspaces) == Js::object) workspaces = member(workspaces, "packages");
  if (kind_of(workspaces) != Js::array) return;
  for (Node next = workspaces.first_named_child(); next; next = next.next_named_sibling()) {
    config.workspaces.push_back(inside(folder, text_of(next)));
  }
}

std::string ImportResolver::by_paths(std::string_view address, std::string_view importer,
                                     const ImportConfig& config) {
  for (const auto& [pattern, targets] : config.paths) {
    std::string_view star;
    if (!fits(pattern, address, star)) continue;
    for (const auto& target : targets) {
      auto found = resolve_module(filled(target, star), importer, context_);
      if (!found.empty()) return found;
    }
  }
  return {};
}

std::string ImportResolver::by_workspace(std::string_view address, std::string_view importer,
                                         const ImportConfig& config) {
  if (config.workspaces.empty()) return {};
  // "@scope/name/inner": the package is named by the first two parts.
  auto slash = address.find('/');
  if (address.starts_with('@') && slash != std::string_view::npos) {
    slash = address.find('/', slash + 1);
  }
  const auto name = address.substr(0, slash);
  const auto inner = slash == std::string_view::npos ? "" : address.substr(slash + 1);
  const auto last = name.substr(name.rfind('/') + 1);
  for (const auto& workspace : config.workspaces) {
    const auto star = workspace.find("/*");
    const auto folder = star == std::string::npos
                            ? workspace
                            : join_path(workspace.substr(0, star), std::string(last));
    const auto content =
        context_.files.read(join_path(context_.root, join_path(folder, "package.json")));
    if (!content || content.bytes->size() > most_config) continue;
    if (content.bytes->find("\"" + std::string(name) + "\"") == std::string::npos) continue;
    if (auto found = package_entry(folder, inner, importer); !found.empty()) return found;
  }
  return {};
}

std::string ImportResolver::package_entry(const std::string& folder, std::string_view inner,
                                          std::string_view importer) {
  const auto content =
      context_.files.read(join_path(context_.root, join_path(folder, "package.json")));
  if (!content) return {};
  const Json json(*content.bytes);
  const Node exports = member(json.root, "exports");
  std::vector<std::string> candidates;
  if (inner.empty()) {
    const Node dot = member(exports, ".");
    candidates = {target_of(dot ? dot : exports),
                  text_of(member(json.root, "source")),
                  text_of(member(json.root, "module")),
                  text_of(member(json.root, "main")),
                  "src/index",
                  "index"};
  } else {
    candidates = {target_of(member(exports, "./" + std::string(inner))),
                  "src/" + std::string(inner), std::string(inner)};
  }
  for (const auto& candidate : candidates) {
    if (candidate.empty()) continue;
    auto found = resolve_module(inside(folder, candidate), importer, context_);
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace bridgelint
