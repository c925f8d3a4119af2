#include "csp/generate.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/sorting.h"

namespace bridgelint::csp {
namespace {

// The order in which people read a policy.
constexpr std::array<std::string_view, 16> order = {
    "script-src",     "script-src-elem", "script-src-attr", "style-src",
    "style-src-elem", "style-src-attr",  "img-src",         "font-src",
    "connect-src",    "media-src",       "worker-src",      "frame-src",
    "manifest-src",   "object-src",      "base-uri",        "form-action"};

using Sources = std::map<std::string, std::set<std::string>, std::less<>>;

/// Keywords first, then hashes, then hosts.
int rank(std::string_view source) {
  if (source == "'self'") return 0;
  if (source.starts_with("'sha")) return 2;
  return source.starts_with('\'') ? 1 : 3;
}

std::string list(const std::set<std::string>& sources) {
  std::vector<std::string> sorted(sources.begin(), sources.end());
  sort_stably(sorted, [](const std::string& source) { return rank(source); });
  std::string text;
  for (const auto& source : sorted) text += " " + source;
  return text;
}

/// What a policy can name: it is ASCII, and these characters end a source, a directive or a policy
/// (https://www.w3.org/TR/CSP3/#grammardef-serialized-directive). What it cannot stays blocked.
bool is_expressible(std::string_view source) {
  return std::ranges::all_of(source,
                             [](char c) { return c > ' ' && c < 0x7F && c != ';' && c != ','; });
}

/// Compiling is asked of script-src; where that stands, elements need not say their own.
void fold(Sources& sources, const std::string& base) {
  const auto elements = sources.find(base + "-elem");
  if (elements != sources.end()) {
    sources[base].merge(elements->second);
    sources.erase(base + "-elem");
  }
  // Handlers and style attributes fall back to it too, and must not gain by that; without hashes
  // that they could have they gain nothing.
  const auto attributes = sources.find(base + "-attr");
  if (attributes == sources.end()) return;
  // A hash beside it makes 'unsafe-inline' void.
  if (attributes->second.contains("'unsafe-inline'")) attributes->second = {"'unsafe-inline'"};
}

}  // namespace

std::string generate(const std::vector<NeededSource>& needs, bool header) {
  Sources sources;
  for (const auto& need : needs) {
    if (is_expressible(need.source)) sources[need.directive].insert(need.source);
  }
  sources.erase("default-src");
  fold(sources, "script-src");
  fold(sources, "style-src");
  for (const auto name : {"script-src", "style-src"}) {
    const auto found = sources.find(name);
    if (found != sources.end() && found->second.contains("'unsafe-inline'")) {
      std::erase_if(found->second, [](const std::string& s) { return s.starts_with("'sha"); });
    }
  }
  std::string text = "default-src 'none'";
  for (const auto name : order) {
    const auto found = sources.find(name);
    if (found != sources.end()) text += "; " + std::string(name) + list(found->second);
  }
  // These fall back to nothing.
  for (const auto name : {"base-uri", "form-action"}) {
    if (!sources.contains(name)) text += "; " + std::string(name) + " 'none'";
  }
  if (header) text += "; frame-ancestors 'none'";
  return text;
}

}  // namespace bridgelint::csp
