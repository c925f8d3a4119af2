#include "engine/sources.h"

namespace bridgelint {

std::string_view SourceStore::bytes(const std::string& file) {
  const std::scoped_lock lock(mutex_);
  const auto [entry, fresh] = contents_.try_emplace(file);
  if (fresh) {
    const auto path = is_absolute_path(file) ? file : join_path(root_, file);
    auto content = files_->read(path);
    entry->second = content ? content.bytes : std::make_shared<const std::string>();
  }
  return *entry->second;
}

}  // namespace bridgelint
