// From the address of a script, as a page or module writes it, to a file of the project.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/asked_files.h"
#include "extract/extractor.h"

namespace bridgelint {

/// The file a page's `<script src>` loads, root-relative; empty when it is not of this project.
/// `base` is the page's `<base href>`. An address from "/" is looked for in the page's folder and
/// in each above it, since the folder that is served is not known.
std::string resolve_page_script(std::string_view address, std::string_view base,
                                std::string_view page, const ExtractContext& context);

/// The file that a root-relative module path means in `importer`, with an extension or as a folder;
/// "" if none.
std::string resolve_module(std::string_view path, std::string_view importer,
                           const ExtractContext& context);

/// What one folder's configuration says of addresses; patterns have at most one `*`.
struct ImportConfig {
  std::vector<std::pair<std::string, std::vector<std::string>>> paths;  ///< to root-relative
  std::vector<std::string> workspaces;  ///< root-relative folders, maybe with `*` at the end
  bool has_package = false;
  std::vector<FileQuestion> questions;  ///< that led to it
};

/// What addresses were found to mean, for all units of all runs. An answer holds as long as each
/// file that was looked for is as it was. Thread-safe.
class ResolvedImports {
 public:
  using Config = std::shared_ptr<const ImportConfig>;
  struct Answer {
    std::string file;
    std::vector<FileQuestion> questions;                  ///< but for those of the configurations
    std::vector<std::pair<std::string, Config>> configs;  ///< by folder
  };
  std::shared_ptr<const Answer> find(const std::string& key) const;
  void keep(const std::string& key, Answer answer);
  Config config(const std::string& folder) const;
  void keep_config(const std::string& folder, Config config);

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const Answer>> answers_;
  std::unordered_map<std::string, Config> configs_;
};

/// Finds the files that `import … from "address"` loads, by the usual rules of bundlers: as
/// written, with an extension, as a folder's index, and ".js" for a TypeScript source. Other
/// addresses are looked up in `paths` of the nearest tsconfig.json or jsconfig.json, in `imports`
/// and `workspaces` of package.json, and by the aliases that bundlers' templates set up ("@/",
/// "~/", "$lib/"). An installed package gives nothing. One per unit.
class ImportResolver {
 public:
  ImportResolver(const ExtractContext& context, ResolvedImports& resolved)
      : files_(context.files),
        asked_(files_),
        context_{asked_, context.models, context.root, context.stop, context.third_party},
        resolved_(resolved) {}

  /// Root-relative; empty when the address is not of this project.
  std::string import(std::string_view address, std::string_view importer);

 private:
  std::string remembered(const std::string& key, const std::string& address,
                         std::string_view importer);
  bool holds(const ResolvedImports::Answer& answer);
  std::string find(const std::string& address, std::string_view importer);
  ResolvedImports::Config config_of(const std::string& folder);
  void read_typescript(const std::string& file, ImportConfig& config, int depth);
  void read_package(const std::string& folder, ImportConfig& config);
  std::string by_paths(std::string_view address, std::string_view importer,
                       const ImportConfig& config);
  std::string by_workspace(std::string_view address, std::string_view importer,
                           const ImportConfig& config);
  std::string package_entry(const std::string& folder, std::string_view inner,
                            std::string_view importer);

  const FileReader& files_;
  AskedFiles asked_;
  const ExtractContext context_;  ///< whose files note what is asked
  ResolvedImports& resolved_;
  std::unordered_map<std::string, ResolvedImports::Config> configs_;
  std::vector<std::pair<std::string, ResolvedImports::Config>> used_;  ///< for the address at hand
  std::unordered_map<std::string, std::string> known_;                 ///< by folder and address
};

}  // namespace bridgelint
