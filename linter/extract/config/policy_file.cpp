#include "extract/config/policy_file.h"

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "base/json.h"

namespace bridgelint {
namespace {

const Value* find_path(const Value& root, std::string_view key) {
  const Value* value = &root;
  while (value != nullptr && !key.empty()) {
    const auto dot = std::min(key.find('.'), key.size());
    value = value->find(key.substr(0, dot));
    key.remove_prefix(std::min(dot + 1, key.size()));
  }
  return value;
}

// The policy as it is serialized, made of the parts of a configuration value.
class PolicyText {
 public:
  explicit PolicyText(std::string_view bytes) : bytes_(bytes) {}

  MappedText of(const Value& policy) {
    if (policy.as_string() != nullptr) return mapped_string(policy, bytes_);
    for (const Member& directive : *policy.as_table()) {
      const Span& at = directive.at;
      text_.append_decoded(at.file, directive.key, at.begin, at.end);
      add_sources(directive.value);
      text_.append_decoded(at.file, "; ", directive.value.at.end, directive.value.at.end);
    }
    return std::move(text_);
  }

 private:
  void add_sources(const Value& value) {
    if (const auto* items = value.as_array()) {
      for (const Value& item : *items) add_sources(item);
    } else if (value.as_string() != nullptr) {
      const MappedText source = mapped_string(value, bytes_);
      text_.append_decoded(value.at.file, " ", value.at.begin, value.at.begin);
      for (uint32_t i = 0; i < source.text().size(); ++i) {
        const Span at = source.place(i, i + 1);
        text_.append_decoded(at.file, source.text().substr(i, 1), at.begin, at.end);
      }
    }
  }

  std::string_view bytes_;
  MappedText text_;
};

bool lists(const Value& value, const std::string& name) {
  if (const bool* all = value.as_bool()) return *all;
  const auto* items = value.as_array();
  return items != nullptr && std::ranges::any_of(*items, [&](const Value& item) {
           return item.as_string() != nullptr && *item.as_string() == name;
         });
}

void add_nonces(const PolicyFileModel& model, const Value& root, ContentPolicy& policy) {
  for (const std::string& directive : model.nonces) {
    const Value* off = nullptr;
    for (const std::string& key : model.nonces_off) {
      const Value* value = find_path(root, key);
      if (value != nullptr && lists(*value, directive)) off = value;
    }
    if (off == nullptr) {
      policy.nonces_added.push_back(directive);
    } else if (policy.nonces_off.empty() || policy.nonces_off.back() != off->at) {
      policy.nonces_off.push_back(off->at);
    }
  }
}

// The folders of the app's pages, root-relative: that of its sources, and that of what it ships.
std::vector<std::string> page_folders(const PolicyFileModel& model, const Value& root) {
  const std::string folder = parent_path(root.at.file);
  std::vector<std::string> result{model.parent ? parent_path(folder) : folder};
  for (const std::string& key : model.pages) {
    const Value* pages = find_path(root, key);
    if (pages == nullptr || pages->as_string() == nullptr) continue;
    const std::string& path = *pages->as_string();
    if (path.find("://") != std::string::npos) continue;
    // The root as "/" keeps what is relative to it apart from the machine's folders.
    const auto shipped =
        std::filesystem::path(join_path("/" + folder, path)).lexically_normal().generic_string();
    const auto begin = std::min(shipped.find_first_not_of('/'), shipped.size());
    const auto end = shipped.find_last_not_of('/') + 1;
    if (begin < end) result.push_back(shipped.substr(begin, end - begin));
  }
  return result;
}

bool is_policy(const Value* value) {
  return value != nullptr && (value->as_string() != nullptr || value->as_table() != nullptr);
}

ContentPolicy read_policy(const PolicyFileModel& model, const Value& root, const Value& value,
                          std::string_view bytes) {
  ContentPolicy policy;
  policy.delivery = PolicyDelivery::config;
  policy.text = PolicyText(bytes).of(value);
  policy.at = value.at;
  policy.folders = page_folders(model, root);
  return policy;
}

// The innermost table on the way to `key` that the file has, and how long a part of `key` names it.
std::pair<const Value*, size_t> innermost_table(const Value& root, std::string_view key) {
  const Value* table = &root;
  size_t named = 0;
  for (size_t dot = key.find('.'); dot != key.npos; dot = key.find('.', dot + 1)) {
    const Value* next = find_path(root, key.substr(0, dot));
    if (next == nullptr || next->as_table() == nullptr) break;
    table = next;
    named = dot + 1;
  }
  return {table, named};
}

// Where JSON has no value for `key`: instead of a null, or as the first member of `table`.
void describe_edit(const Value& table, std::string_view rest, std::string_view bytes,
                   PolicySlot& slot) {
  if (table.at.begin >= bytes.size() || bytes[table.at.begin] != '{') return;
  std::string before;
  std::string after = "\"";
  for (size_t dot = rest.find('.'); dot != rest.npos; dot = rest.find('.')) {
    before += "\"" + std::string(rest.substr(0, dot)) + "\": { ";
    after += " }";
    rest.remove_prefix(dot + 1);
  }
  const uint32_t inside = table.at.begin + 1;
  const std::string_view following = bytes.substr(inside);
  const auto gap = std::min(following.find_first_not_of(" \t\r\n"), following.size());
  slot.replaced = {slot.at.file, inside, inside};
  slot.before =
      std::string(following.substr(0, gap)) + before + "\"" + std::string(rest) + "\": \"";
  slot.after = after + (table.as_table()->empty() ? "" : ",");
}

// The file could hold the pages' policy and does not. Only the app's own settings say that a policy
// is missing; a file that is laid over them need not have one.
void add_slot(const PolicyFileModel& model, const Value& root, std::string_view bytes,
              FileFacts& facts) {
  const Value* table = nullptr;
  size_t named = 0;
  std::string_view key;
  for (const std::string& candidate : model.keys) {
    const auto [found, length] = innermost_table(root, candidate);
    if (length <= named) continue;
    table = found;
    named = length;
    key = candidate;
  }
  if (table == nullptr) return;
  PolicySlot slot{std::string(key), table->at, {}, {}, {}, model.needs, page_folders(model, root)};
  const Value* value = find_path(root, key);
  if (value == nullptr) {
    describe_edit(*table, key.substr(named), bytes, slot);
  } else {
    slot.at = value->at;
    slot.replaced = value->at;
    slot.before = slot.after = "\"";
  }
  facts.policy_slots.push_back(std::move(slot));
}

}  // namespace

void add_policy(const PolicyFileModel& model, const Value& root, std::string_view bytes,
                FileFacts& facts) {
  bool any = false;
  for (const std::string& key : model.keys) {
    const Value* value = find_path(root, key);
    if (!is_policy(value)) continue;
    ContentPolicy policy = read_policy(model, root, *value, bytes);
    add_nonces(model, root, policy);
    facts.policies.push_back(std::move(policy));
    any = true;
  }
  for (const std::string& key : model.development) {
    const Value* value = find_path(root, key);
    if (!is_policy(value)) continue;
    ContentPolicy policy = read_policy(model, root, *value, bytes);
    policy.void_because = "it is in force only while the app is developed";
    facts.policies.push_back(std::move(policy));
  }
  if (!any) add_slot(model, root, bytes, facts);
}

}  // namespace bridgelint
