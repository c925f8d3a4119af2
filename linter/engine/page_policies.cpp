#include "engine/page_policies.h"

#include <algorithm>
#include <array>

#include "extract/web/browse/browse.h"

namespace bridgelint {
namespace {

// A browser runs none of these: a bundler makes the page that is shown.
bool is_built(const Page& page) {
  constexpr std::array<std::string_view, 5> sources{".ts", ".tsx", ".jsx", ".vue", ".svelte"};
  return std::ranges::any_of(page.scripts, [&](const std::string& script) {
    return std::ranges::any_of(sources,
                               [&](std::string_view ending) { return script.ends_with(ending); });
  });
}

}  // namespace

/// Passes reads on and notes what was looked at.
class PagePolicies::Watcher : public FileReader {
 public:
  Watcher(const FileReader& files, std::map<std::string, std::optional<FileStamp>>& looks)
      : files_(files), looks_(looks) {}

  FileContent read(const std::string& path) const override {
    looks_.try_emplace(path, files_.stamp(path));
    return files_.read(path);
  }
  std::optional<FileStamp> stamp(const std::string& path) const override {
    return looks_.try_emplace(path, files_.stamp(path)).first->second;
  }
  bool is_directory(const std::string& path) const override { return files_.is_directory(path); }
  std::vector<DirectoryEntry> list(const std::string& path, std::string& error) const override {
    return files_.list(path, error);
  }

 private:
  const FileReader& files_;
  std::map<std::string, std::optional<FileStamp>>& looks_;
};

std::optional<std::string> PagePolicies::tightest(const Page& page) {
  if (page.embedded || page.fragment || is_built(page)) return std::nullopt;
  const std::string path = join_path(root_, page.id);
  const std::scoped_lock lock(mutex_);
  auto& answer = answers_[path];
  if (answer.looks.empty() || !holds(answer)) answer = work_out(path);
  return answer.policy;
}

bool PagePolicies::holds(const Answer& answer) const {
  return std::ranges::all_of(
      answer.looks, [&](const Look& look) { return files_->stamp(look.path) == look.stamp; });
}

PagePolicies::Answer PagePolicies::work_out(const std::string& path) const {
  std::map<std::string, std::optional<FileStamp>> looks;
  const Watcher watcher(*files_, looks);
  browse::PageInput input{.reader = watcher,
                          .folder = parent_path(path),
                          .page = std::string(file_name(path)),
                          .policies = {},
                          .report_policies = {},
                          .all_policies = {},
                          .needs = true};
  const auto result = browse::browse_page(input);
  Answer answer;
  for (const auto& [file, stamp] : looks) answer.looks.push_back({file, stamp});
  if (!result.complete || !result.unresolved.empty()) return answer;
  answer.policy = browse::tightest_policy(result.needs, false);
  return answer;
}

}  // namespace bridgelint
