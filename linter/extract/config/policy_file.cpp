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

std::vector<std::string> nonces_added(const PolicyFileModel& model, const Value& root) {
  std::vector<std::string> result;
  std::ranges::copy_if(model.nonces, std::back_inserter(result), [&](const std::string& directive) {
    return std::ranges::none_of(model.nonces_off, [&](const std::string& key) {
      const Value* off = find_path(root, key);
      return off != nullptr && lists(*off, directive);
    });
  });
  return result;
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

}  // namespace

void add_policy(const PolicyFileModel& model, const Value& root, std::string_view bytes,
                FileFacts& facts) {
  for (const std::string& key : model.keys) {
    const Value* value = find_path(root, key);
    if (value == nullptr || (value->as_string() == nullptr && value->as_table() == nullptr)) {
      continue;
    }
    ContentPolicy policy;
    policy.delivery = PolicyDelivery::config;
    policy.text = PolicyText(bytes).of(*value);
    policy.at = value->at;
    policy.folders = page_folders(model, root);
    policy.nonces_added = nonces_added(model, root);
    facts.policies.push_back(std::move(policy));
  }
}

}  // namespace bridgelint
