#include "base/third_party.h"

#include <algorithm>
#include <array>

#include "base/files.h"

namespace bridgelint {
namespace {

constexpr std::array<std::string_view, 21> folders{
    "node_modules", "bower_components", "third_party",  "third-party",
    "thirdparty",   "3rdparty",         "3rd_party",    "vendor",
    "vendors",      "external",         "externals",    "extern",
    "deps",         "submodules",       "subprojects",  "vcpkg_installed",
    "Pods",         "Carthage",         "dependencies", "pdfjs",
    "pdf.js"};

// "pdfjs-4.3.136", "zlib-v1.3": what came as a release of somebody.
bool is_release(std::string_view folder) {
  const auto dash = folder.find_last_of("-@");
  if (dash == folder.npos || dash == 0) return false;
  auto version = folder.substr(dash + 1);
  if (version.starts_with('v')) version.remove_prefix(1);
  return version.find('.') != version.npos && !version.starts_with('.') &&
         version.find_first_not_of("0123456789.") == version.npos;
}

// `_deps` is CMake's, `bundled_deps` and their like are people's.
bool is_named_so(std::string_view folder) {
  return folder.ends_with("_deps") || std::ranges::find(folders, folder) != folders.end();
}

}  // namespace

bool in_third_party_folder(std::string_view file) {
  // What lies unpacked in the folder that is checked may be all there is to check.
  for (bool top = true; !file.empty(); top = false) {
    const auto slash = file.find('/');
    if (slash == std::string_view::npos) return is_named_so(file);
    const auto folder = file.substr(0, slash);
    if (is_named_so(folder) || (!top && is_release(folder))) return true;
    file.remove_prefix(slash + 1);
  }
  return false;
}

bool is_generated_name(std::string_view file) {
  const auto name = file_name(file);
  constexpr std::array<std::string_view, 4> starts{"moc_", "qrc_", "ui_", "mocs_compilation"};
  constexpr std::array<std::string_view, 3> parts{".pb.", "_generated.", "_qmltyperegistrations."};
  return std::ranges::any_of(starts, [&](auto start) { return name.starts_with(start); }) ||
         std::ranges::any_of(parts, [&](auto part) { return name.find(part) != name.npos; });
}

bool ThirdParty::contains(std::string_view file) const {
  if (wanted.contains(file)) return false;
  if (in_third_party_folder(file)) return true;
  return std::ranges::any_of(folders, [&](const std::string& folder) {
    return file.size() > folder.size() && file.starts_with(folder) && file[folder.size()] == '/';
  });
}

}  // namespace bridgelint
