#include "lsp/code_actions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lsp/protocol.h"

namespace bridgelint {
namespace {

using Json = nlohmann::json;

constexpr std::string_view quick_fix_kind = "quickfix";

std::map<std::string, Json> edits_by_uri(const QuickFix& fix) {
  std::map<std::string, Json> edits;
  for (const auto& edit : fix.edits) {
    edits.try_emplace(edit.uri, Json::array())
        .first->second.push_back({{"range", json_of(edit.range)}, {"newText", edit.text}});
  }
  return edits;
}

Json version_of(const std::string& uri, const OpenDocuments& open) {
  for (const auto& [path, document] : open) {
    if (document.uri == uri && document.version) return *document.version;
  }
  return nullptr;
}

Json workspace_edit(const QuickFix& fix, const OpenDocuments& open, bool versioned) {
  auto edits = edits_by_uri(fix);
  if (!versioned) return {{"changes", std::move(edits)}};
  Json changes = Json::array();
  for (auto& [uri, list] : edits) {
    changes.push_back({{"textDocument", {{"uri", uri}, {"version", version_of(uri, open)}}},
                       {"edits", std::move(list)}});
  }
  return {{"documentChanges", std::move(changes)}};
}

Json solved(const Diagnostic& diagnostic, const Json& context) {
  Json list = Json::array();
  for (const Json& shown : value_at(context, {"diagnostics"})) {
    if (value_at(shown, {"code"}) == diagnostic.code &&
        value_at(shown, {"range"}) == json_of(diagnostic.range)) {
      list.push_back(shown);
    }
  }
  return list;
}

}  // namespace

bool wants_quick_fixes(const Json& only) {
  if (!only.is_array()) return true;
  return std::ranges::any_of(only, [](const Json& kind) { return kind == quick_fix_kind; });
}

Json code_actions(const std::vector<Diagnostic>& diagnostics, const Json& context,
                  const OpenDocuments& open, bool versioned) {
  Json actions = Json::array();
  for (const auto& diagnostic : diagnostics) {
    for (const auto& fix : diagnostic.fixes) {
      Json action{{"title", fix.title},
                  {"kind", quick_fix_kind},
                  {"edit", workspace_edit(fix, open, versioned)},
                  {"isPreferred", fix.safe && &fix == &diagnostic.fixes.front()}};
      if (Json list = solved(diagnostic, context); !list.empty()) {
        action["diagnostics"] = std::move(list);
      }
      actions.push_back(std::move(action));
    }
  }
  return actions;
}

}  // namespace bridgelint
