// From the address of a script, as a page or module writes it, to a file of the project.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/extractor.h"

namespace bridgelint {

/// The file a page's `<script src>` loads, root-relative; empty when it is not of this project.
/// `base` is the page's `<base href>`. An address from "/" is looked for in the page's folder and
/// in each above it, since the folder that is served is not known.
std::string resolve_page_script(std::string_view address, std::string_view base,
                                std::string_view page, const ExtractContext& context);

/// The file that a root-relative module path means, with an extension or as a folder; "" if none.
std::string resolve_module(std::string_view path, const ExtractContext& context);

/// Finds the files that `import … from "address"` loads, by the usual rules of bundlers: as
/// written, with an extension, as a folder's index, and ".js" for a TypeScript source. Other
/// addresses are looked up in `paths` of the nearest tsconfig.json or jsconfig.json, in `imports`
/// and `workspaces` of package.json, and by the aliases that bundlers' templates set up ("@/",
/// "~/", "$lib/"). An installed package gives nothing. Remembers what it read and said: one per
/// unit.
class ImportResolver {
 public:
  explicit ImportResolver(const ExtractContext& context) : context_(context) {}

  /// Root-relative; empty when the address is not of this project.
  std::string import(std::string_view address, std::string_view importer);

 private:
  /// What one folder's configuration says of addresses; patterns have at most one `*`.
  struct Config {
    std::vector<std::pair<std::string, std::vector<std::string>>> paths;  ///< to root-relative
    std::vector<std::string> workspaces;  ///< root-relative folders, maybe with `*` at the end
    bool has_package = false;
  };
  std::string find(const std::string& address, std::string_view importer);
  const Config& config_of(const std::string& folder);
  void read_typescript(const std::string& file, Config& config, int depth);
  void read_package(const std::string& folder, Config& config);
  std::string by_paths(std::string_view address, const Config& config);
  std::string by_workspace(std::string_view address, const Config& config);
  std::string package_entry(const std::string& folder, std::string_view inner);

  const ExtractContext& context_;
  std::map<std::string, Config> configs_;
  std::unordered_map<std::string, std::string> known_;  ///< by folder and address
};

}  // namespace bridgelint
