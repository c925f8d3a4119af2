#include "extract/web/resolve.h"

#include <algorithm>
#include <array>

namespace bridgelint {
namespace {

using Extensions = std::array<std::string_view, 8>;
constexpr Extensions of_javascript = {".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".mts", ".cts"};
// What was compiled may stand beside its source.
constexpr Extensions of_typescript = {".ts", ".tsx", ".js", ".jsx", ".mts", ".cts", ".mjs", ".cjs"};

// What the templates of Vite, Nuxt and SvelteKit set up, from the folder of package.json.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> template_aliases = {
    {{"@/", "src/"}, {"~/", "src/"}, {"$lib/", "src/lib/"}}};

constexpr size_t most_answers = 100'000;

bool is_typescript(std::string_view file) {
  const Language language = language_of(file);
  return language == Language::typescript || language == Language::tsx;
}

std::string_view without_query(std::string_view address) {
  // "#name" is an address of its own in package.json.
  return address.substr(0, address.find_first_of("?#", 1));
}

/// Whether an address names a place outside the project: it has a scheme or a host.
bool is_remote(std::string_view address) {
  if (address.starts_with("//")) return true;
  const auto colon = address.find(':');
  return colon != std::string_view::npos && address.find('/') > colon;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                        hex_value(text[i + 2]) >= 0;
    if (!escape) {
      result += text[i];
      continue;
    }
    result += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
    i += 2;
  }
  return result;
}

/// `path` (root-relative) when such a file lies inside the project, else "".
std::string existing(std::string_view path, const ExtractContext& context) {
  const auto absolute = normalize_path(join_path(context.root, path));
  const auto relative = relative_to(absolute, context.root);
  if (relative == absolute || !context.files.stamp(absolute)) return {};
  return relative;
}

std::string beside(std::string_view file, std::string_view address) {
  return join_path(parent_path(file), address);
}

/// TypeScript sources import each other by the name the compiled file will have.
std::string typescript_source(std::string_view path, const ExtractContext& context) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> pairs = {
      {{".js", ".ts"}, {".js", ".tsx"}, {".jsx", ".tsx"}, {".mjs", ".mts"}, {".cjs", ".cts"}}};
  for (const auto& [compiled, source] : pairs) {
    if (!path.ends_with(compiled)) continue;
    std::string candidate(path.substr(0, path.size() - compiled.size()));
    candidate += source;
    if (auto found = existing(candidate, context); !found.empty()) return found;
  }
  return {};
}

std::string with_extension(const std::string& path, std::string_view importer,
                           const ExtractContext& context) {
  for (const auto extension : is_typescript(importer) ? of_typescript : of_javascript) {
    if (auto found = existing(path + std::string(extension), context); !found.empty()) {
      return found;
    }
  }
  return {};
}

std::string module_file(const std::string& path, std::string_view importer,
                        const ExtractContext& context) {
  if (auto found = existing(path, context); !found.empty()) return found;
  if (auto found = typescript_source(path, context); !found.empty()) return found;
  if (auto found = with_extension(path, importer, context); !found.empty()) return found;
  return with_extension(join_path(path, "index"), importer, context);
}

template <typename Lookup>
std::string in_folder_chain(std::string_view file, std::string_view address, Lookup&& look_up) {
  const auto inside = address.substr(1);
  for (std::string folder = parent_path(file);; folder = parent_path(folder)) {
    auto found = look_up(folder.empty() ? std::string(inside) : join_path(folder, inside));
    if (!found.empty() || folder.empty() || folder == "/") return found;
  }
}

}  // namespace

std::string resolve_page_script(std::string_view address, std::string_view base,
                                std::string_view page, const ExtractContext& context) {
  const auto plain = percent_decoded(without_query(address));
  const auto start = percent_decoded(without_query(base));
  if (plain.empty() || is_remote(plain) || is_remote(start)) return {};
  const auto look_up = [&](const std::string& path) { return existing(path, context); };
  if (plain.starts_with('/')) return in_folder_chain(page, plain, look_up);
  if (start.starts_with('/')) {
    return in_folder_chain(page, start.substr(0, start.rfind('/') + 1) + plain, look_up);
  }
  const auto folder = start.substr(0, start.rfind('/') + 1);
  return existing(beside(page, folder + plain), context);
}

std::string resolve_module(std::string_view path, std::string_view importer,
                           const ExtractContext& context) {
  return module_file(std::string(path), importer, context);
}

std::string ImportResolver::import(std::string_view address, std::string_view importer) {
  const std::string plain(without_query(address));
  const auto [known, fresh] = known_.try_emplace(
      parent_path(importer) + (is_typescript(importer) ? "\nts\n" : "\n") + plain);
  if (fresh) known->second = remembered(known->first, plain, importer);
  return known->second;
}

std::string ImportResolver::remembered(const std::string& key, const std::string& address,
                                       std::string_view importer) {
  const auto shared_key = context_.root + "\n" + key;
  const auto answer = resolved_.find(shared_key);
  if (answer && holds(*answer)) return answer->file;
  used_.clear();
  auto file = find(address, importer);
  resolved_.keep(shared_key, {file, asked_.take(), std::move(used_)});
  return file;
}

bool ImportResolver::holds(const ResolvedImports::Answer& answer) {
  return still_answered(answer.questions, files_) &&
         std::ranges::all_of(answer.configs, [&](const auto& used) {
           return config_of(used.first) == used.second;
         });
}

std::shared_ptr<const ResolvedImports::Answer> ResolvedImports::find(const std::string& key) const {
  const std::scoped_lock lock(mutex_);
  const auto found = answers_.find(key);
  return found == answers_.end() ? nullptr : found->second;
}

ResolvedImports::Config ResolvedImports::config(const std::string& folder) const {
  const std::scoped_lock lock(mutex_);
  const auto found = configs_.find(folder);
  return found == configs_.end() ? nullptr : found->second;
}

void ResolvedImports::keep_config(const std::string& folder, Config config) {
  const std::scoped_lock lock(mutex_);
  configs_.insert_or_assign(folder, std::move(config));
}

void ResolvedImports::keep(const std::string& key, Answer answer) {
  const std::scoped_lock lock(mutex_);
  if (answers_.size() >= most_answers) answers_.clear();
  answers_.insert_or_assign(key, std::make_shared<const Answer>(std::move(answer)));
}

std::string ImportResolver::find(const std::string& plain, std::string_view importer) {
  const bool relative =
      plain.starts_with("./") || plain.starts_with("../") || plain == "." || plain == "..";
  if (relative) return module_file(beside(importer, plain), importer, context_);
  if (plain.empty() || is_remote(plain)) return {};
  if (plain.starts_with('/')) {
    return in_folder_chain(importer, plain, [&](const std::string& path) {
      return module_file(path, importer, context_);
    });
  }
  for (std::string folder = parent_path(importer);; folder = parent_path(folder)) {
    const auto config = config_of(folder);
    used_.emplace_back(folder, config);
    if (auto found = by_paths(plain, importer, *config); !found.empty()) return found;
    if (auto found = by_workspace(plain, importer, *config); !found.empty()) return found;
    if (config->has_package) {
      for (const auto& [alias, target] : template_aliases) {
        if (!plain.starts_with(alias)) continue;
        const auto path = std::string(target) + plain.substr(alias.size());
        auto found =
            module_file(folder.empty() ? path : join_path(folder, path), importer, context_);
        if (!found.empty()) return found;
      }
    }
    if (folder.empty() || folder == "/") return {};
  }
}

}  // namespace bridgelint
