#include "paths.h"

namespace disk {

long long Paths::number_of(const std::filesystem::path& path) {
  const std::lock_guard lock(mutex_);
  const auto [known, fresh] = numbers_.try_emplace(path, static_cast<long long>(paths_.size()));
  if (fresh) paths_.push_back(path);
  return known->second;
}

std::optional<std::filesystem::path> Paths::at(long long number) const {
  const std::lock_guard lock(mutex_);
  if (number < 0 || number >= static_cast<long long>(paths_.size())) return std::nullopt;
  return paths_[static_cast<std::size_t>(number)];
}

}  // namespace disk
