// Which code in a project's tree is not the project's own.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bridgelint {

/// Whether a root-relative path is, or lies in, a folder whose name says that its code was fetched
/// or installed: third_party, vendor, _deps, node_modules …
bool in_third_party_folder(std::string_view file);

/// Whether a file's name says that a tool wrote it: moc_window.cpp, notes.pb.h …
bool is_generated_name(std::string_view file);

/// What one project's tree holds of other people's code.
struct ThirdParty {
  std::vector<std::string> folders;           ///< root-relative: git submodules
  std::set<std::string, std::less<>> wanted;  ///< files in such folders that the user asked for

  bool contains(std::string_view file) const;
};

}  // namespace bridgelint
