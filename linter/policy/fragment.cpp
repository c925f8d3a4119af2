#include "policy/fragment.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/decoder.h"
#include "base/embedded.h"

namespace bridgelint {
namespace {

constexpr int64_t supported_version = 1;

void read_version(Decoder& in, const Value& file) {
  const Value* version = file.find("version");
  int64_t number = supported_version;
  const Slot slot{"a whole number", {}, [&number](const Value& value) -> const Value* {
                    if (value.as_integer() == nullptr) return &value;
                    number = *value.as_integer();
                    return nullptr;
                  }};
  if (version == nullptr) {
    // Asked for, so that `finish` knows the key.
    in.optional("version", slot);
    in.report({file.at.file, 0, 0},
              fmt::format("the key `version` is missing; write `version = {}`", supported_version));
  } else if (in.required("version", slot) && number != supported_version) {
    in.report(version->at,
              fmt::format("version {} is not supported; this bridgelint reads version {}", number,
                          supported_version));
  }
}

// A string that stands in a list, checked by `mistake` (which says what is wrong with it, or "").
// Unlike the other slots this one keeps the good elements: a policy is to count as far as it goes.
template <typename Mistake>
std::vector<Sourced<std::string>> read_strings(Decoder& in, const Value& table,
                                               std::string_view key, Mistake mistake) {
  std::vector<Sourced<std::string>> strings;
  in.optional(key, {"a list of strings", {}, [](const Value& value) -> const Value* {
                      return value.as_array() == nullptr ? &value : nullptr;
                    }});
  const Value* value = table.find(key);
  if (value == nullptr || value->as_array() == nullptr) return strings;
  for (const Value& item : *value->as_array()) {
    const std::string* text = item.as_string();
    const std::string wrong =
        text == nullptr ? fmt::format("`{}` must be a list of strings, found {}", key, item.kind())
                        : mistake(*text, strings);
    if (wrong.empty()) {
      strings.push_back({*text, item.at});
    } else {
      in.report(item.at, wrong);
    }
  }
  return strings;
}

std::string glob_entry_mistake(const std::string& pattern,
                               const std::vector<Sourced<std::string>>&) {
  return glob_mistake(pattern);
}

std::string command_mistake(const std::string& name,
                            const std::vector<Sourced<std::string>>& before) {
  if (name.empty()) return "a command's name cannot be empty";
  const bool repeated = std::ranges::any_of(
      before, [&](const Sourced<std::string>& command) { return command.value == name; });
  return repeated ? fmt::format("`{}` is listed twice in `commands`", name) : "";
}

std::vector<std::string> read_extends(Decoder& in, const Value& file) {
  const std::vector<std::string> presets = preset_names();
  std::vector<std::string> names;
  const auto add = [&](const Value& item) {
    const std::string* name = item.as_string();
    if (name == nullptr) {
      in.report(item.at, fmt::format("`extends` must be a string or a list of strings, found {}",
                                     item.kind()));
    } else if (std::ranges::find(presets, *name) == presets.end()) {
      std::string hint = did_you_mean(*name, presets);
      if (hint.empty()) hint = fmt::format("; the presets are {}", list_names(presets));
      in.report(item.at, fmt::format("unknown preset `{}`{}", *name, hint));
    } else {
      names.push_back(*name);
    }
  };
  in.optional("extends", {"", {}, [](const Value&) -> const Value* { return nullptr; }});
  const Value* value = file.find("extends");
  if (value == nullptr) return names;
  if (const Value::Array* items = value->as_array()) {
    std::ranges::for_each(*items, add);
  } else {
    add(*value);
  }
  return names;
}

void read_allowlist(const Value& table, PolicyFragment& fragment, std::vector<Problem>& problems) {
  Decoder in(table, "[allowlist]", problems);
  const Value* commands = table.find("commands");
  if (commands == nullptr) {
    in.required("commands", {"", {}, nullptr});
  } else {
    fragment.commands = read_strings(in, table, "commands", command_mistake);
    if (commands->as_array() != nullptr) fragment.allowlist_at = table.at;
  }
  in.finish();
}

}  // namespace

PolicyFragment read_fragment(const std::string& file, std::string_view bytes,
                             std::span<const Rule* const> rules, std::vector<Problem>& problems) {
  PolicyFragment fragment;
  const size_t before = problems.size();
  const Value root = parse_toml(file, bytes, problems);
  // A file that is no TOML gets that one problem, not a second one for each key it lacks.
  if (problems.size() > before) return fragment;
  Decoder in(root, "", problems);
  read_version(in, root);
  fragment.extends = read_extends(in, root);
  size_t audience = 0;
  if (in.optional("audience", one_of(audience_names(), audience))) {
    fragment.audience = static_cast<Audience>(audience);
  }
  fragment.include = read_strings(in, root, "include", glob_entry_mistake);
  fragment.exclude = read_strings(in, root, "exclude", glob_entry_mistake);
  if (const Value* table = in.table("rules")) fragment.rules = read_rules(*table, rules, problems);
  if (const Value* table = in.table("allowlist")) read_allowlist(*table, fragment, problems);
  if (const Value* table = in.table("models")) fragment.models = *table;
  in.finish();
  return fragment;
}

const std::vector<std::string>& level_names() {
  static const std::vector<std::string> names = {"off", "note", "warning", "error"};
  return names;
}

const std::vector<std::string>& audience_names() {
  static const std::vector<std::string> names = {"regular", "strict", "audit"};
  return names;
}

std::vector<std::string> preset_names() {
  std::vector<std::string> names;
  for (const EmbeddedFile& file : embedded_policies()) {
    names.emplace_back(file.path.substr(0, file.path.rfind('.')));
  }
  std::ranges::sort(names);
  return names;
}

std::string_view preset_bytes(std::string_view name) {
  for (const EmbeddedFile& file : embedded_policies()) {
    if (file.path == std::string(name) + ".toml") return file.bytes;
  }
  return {};
}

}  // namespace bridgelint
