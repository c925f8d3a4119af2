#include "extract/cpp/prefilter.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <set>
#include <unordered_map>

#include "base/files.h"
#include "base/source.h"
#include "extract/cpp/api_index.h"
#include "extract/cpp/includes.h"

namespace bridgelint {
namespace {

constexpr size_t root_length = 4;

// Bytes by how often C++ code has them, the commonest first; what is not listed is rare.
constexpr std::string_view commonest = " etinrsaoclp_u(dm);f,g*bh\n.v=:-y>/S\"TEIxwCRkNPLA01OqDjz";

size_t rarest_byte(std::string_view text) {
  size_t best = 0;
  size_t best_rank = 0;
  for (size_t index = 0; index < text.size(); ++index) {
    const size_t rank = std::min(commonest.find(text[index]), commonest.size());
    if (rank < best_rank) continue;
    best = index;
    best_rank = rank;
  }
  return best;
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The piece of `root_length` bytes that most of the triggers have.
std::string best_root(const std::set<std::string>& triggers) {
  std::map<std::string, int> counts;
  for (const auto& trigger : triggers) {
    std::set<std::string> own;
    for (size_t at = 0; at + root_length <= trigger.size(); ++at) {
      own.insert(trigger.substr(at, root_length));
    }
    for (const auto& piece : own) ++counts[piece];
  }
  std::string best;
  int best_count = 0;
  for (const auto& [piece, count] : counts) {
    if (count <= best_count) continue;
    best = piece;
    best_count = count;
  }
  return best;
}

bool stands_at(std::string_view bytes, size_t at, std::string_view trigger, std::string_view root) {
  const size_t offset = trigger.find(root);
  return at >= offset && bytes.substr(at - offset, trigger.size()) == trigger;
}

std::vector<std::string> includes_of(std::string_view bytes) {
  std::vector<std::string> result;
  for (size_t at = bytes.find('#'); at != std::string_view::npos; at = bytes.find('#', at + 1)) {
    const auto name = included_name(bytes, at);
    if (!name.empty()) result.emplace_back(name);
  }
  return result;
}

// Calls `found(includer, included, path)` for every #include line that may name a file of the
// project: one whose path ends like the included one. `path` is as written, without "../".
template <class Found>
void for_each_include(const std::vector<ScannedFile>& files, Found&& found) {
  std::unordered_map<std::string_view, std::vector<size_t>> by_name;
  for (size_t index = 0; index < files.size(); ++index) {
    by_name[file_name(files[index].file)].push_back(index);
  }
  for (size_t index = 0; index < files.size(); ++index) {
    for (const auto& include : files[index].scan.includes) {
      std::string_view path = include;
      while (path.starts_with("./") || path.starts_with("../")) {
        path.remove_prefix(path.find('/') + 1);
      }
      const auto named = by_name.find(file_name(path));
      if (named == by_name.end()) continue;
      for (const size_t other : named->second) {
        const std::string_view file = files[other].file;
        const bool same = file == path || file.ends_with("/" + std::string(path));
        if (same && other != index) found(index, other, path);
      }
    }
  }
}

// Which files of the project each file includes, by index.
std::vector<std::vector<size_t>> include_graph(const std::vector<ScannedFile>& files) {
  std::vector<std::vector<size_t>> graph(files.size());
  for_each_include(files, [&](size_t includer, size_t included, std::string_view) {
    graph[includer].push_back(included);
  });
  return graph;
}

std::vector<bool> reachable(const std::vector<std::vector<size_t>>& graph,
                            std::vector<size_t> pending) {
  std::vector<bool> seen(graph.size());
  while (!pending.empty()) {
    const size_t at = pending.back();
    pending.pop_back();
    for (const size_t next : graph[at]) {
      if (seen[next]) continue;
      seen[next] = true;
      pending.push_back(next);
    }
  }
  return seen;
}

std::vector<std::vector<size_t>> reversed(const std::vector<std::vector<size_t>>& graph) {
  std::vector<std::vector<size_t>> result(graph.size());
  for (size_t from = 0; from < graph.size(); ++from) {
    for (const size_t to : graph[from]) result[to].push_back(from);
  }
  return result;
}

}  // namespace

Prefilter::Prefilter(const Models& models) {
  // Native code that sends pages a policy.
  std::set<std::string> triggers{"Content-Security-Policy", "content-security-policy"};
  for (const auto& framework : models.frameworks) {
    triggers.insert(framework.triggers.begin(), framework.triggers.end());
  }
  while (!triggers.empty()) {
    Group group;
    group.root = best_root(triggers);
    if (group.root.empty()) group.root = *triggers.begin();
    for (auto it = triggers.begin(); it != triggers.end();) {
      const bool has = it->find(group.root) != std::string::npos;
      if (has) group.triggers.push_back(*it);
      it = has ? triggers.erase(it) : std::next(it);
    }
    if (group.triggers.size() == 1) group.root = group.triggers.front();
    group.rare = rarest_byte(group.root);
    groups_.push_back(std::move(group));
  }
  const ApiIndex api(models);
  for (const auto name : api.last_components()) call_names_.emplace_back(name);
  calls_.insert(call_names_.begin(), call_names_.end());
}

bool Prefilter::is_strong(std::string_view bytes) const {
  for (const auto& group : groups_) {
    const char rare = group.root[group.rare];
    for (size_t at = bytes.find(rare, group.rare); at != std::string_view::npos;
         at = bytes.find(rare, at + 1)) {
      const size_t begin = at - group.rare;
      if (bytes.substr(begin, group.root.size()) != group.root) continue;
      for (const auto& trigger : group.triggers) {
        if (stands_at(bytes, begin, trigger, group.root)) return true;
      }
    }
  }
  return false;
}

// A member call `x.NAME(` or `x->NAME(`; other calls of the API name the framework.
bool Prefilter::is_weak(std::string_view bytes) const {
  for (size_t at = bytes.find('('); at != std::string_view::npos; at = bytes.find('(', at + 1)) {
    size_t begin = at;
    while (begin > 0 && is_word(bytes[begin - 1])) --begin;
    if (begin == at || begin == 0) continue;
    const bool member = bytes[begin - 1] == '.' ||
                        (begin > 1 && bytes[begin - 1] == '>' && bytes[begin - 2] == '-');
    if (member && calls_.contains(bytes.substr(begin, at - begin))) return true;
  }
  return false;
}

Scan Prefilter::scan(std::string_view bytes) const {
  Scan result;
  result.strong = is_strong(bytes);
  result.weak = is_weak(bytes);
  result.includes = includes_of(bytes);
  return result;
}

Scan scan_cpp(std::string_view bytes, const Models& models) {
  return Prefilter(models).scan(bytes);
}

std::vector<size_t> select_units(const std::vector<ScannedFile>& files) {
  const auto graph = include_graph(files);
  std::vector<size_t> strong_headers;
  for (size_t index = 0; index < files.size(); ++index) {
    if (files[index].scan.strong && is_header(files[index].file)) strong_headers.push_back(index);
  }
  const auto sees_framework = reachable(reversed(graph), strong_headers);
  const auto matters = [&](size_t index) {
    return files[index].scan.strong || (files[index].scan.weak && sees_framework[index]);
  };
  std::vector<size_t> sources;
  for (size_t index = 0; index < files.size(); ++index) {
    if (!is_header(files[index].file) && matters(index)) sources.push_back(index);
  }
  const auto included = reachable(graph, sources);
  std::vector<size_t> units = sources;
  for (size_t index = 0; index < files.size(); ++index) {
    if (is_header(files[index].file) && matters(index) && !included[index]) units.push_back(index);
  }
  std::ranges::sort(units);
  return units;
}

std::vector<bool> includers_of(const std::vector<ScannedFile>& files, std::string_view header) {
  const auto found = std::ranges::find(files, header, &ScannedFile::file);
  if (found == files.end()) return std::vector<bool>(files.size());
  const auto index = static_cast<size_t>(found - files.begin());
  return reachable(reversed(include_graph(files)), {index});
}

std::vector<std::string> include_folders(const std::vector<ScannedFile>& files) {
  std::set<std::string> folders;
  for_each_include(files, [&](size_t includer, size_t included, std::string_view path) {
    const std::string& file = files[included].file;
    std::string folder = file.substr(0, file.size() - path.size());
    if (folder.ends_with('/')) folder.pop_back();
    if (folder != parent_path(files[includer].file)) folders.insert(std::move(folder));
  });
  return {folders.begin(), folders.end()};
}

}  // namespace bridgelint
