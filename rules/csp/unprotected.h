// Which pages of an app have no policy, and where one could stand.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "check/rule.h"

namespace bridgelint {

/// A folder of pages that no native code shows is a web site, whose server may send the policy.
inline bool is_webview_app(const FileFacts& facts) {
  return !facts.commands.empty() || !facts.navigations.empty() ||
         std::ranges::any_of(
             facts.calls, [](const FrontendCall& call) { return call.style == CallStyle::bridge; });
}

inline bool is_protected(const BridgeModel& model, const Page& page) {
  return std::ranges::any_of(model.policies_of(page),
                             [](const ContentPolicy* policy) { return policy->is_enforced(); });
}

/// Whole documents count. A fragment in a file is a part of some other page; one in native code is
/// handed to the window as it is, and counts where there is no whole document.
inline std::vector<const Page*> unprotected_pages(const BridgeModel& model) {
  const auto& pages = model.script_pages();
  const bool any_whole =
      std::ranges::any_of(pages, [](const Page* page) { return !page->fragment; });
  std::vector<const Page*> result;
  std::ranges::copy_if(pages, std::back_inserter(result), [&](const Page* page) {
    const bool counts = page->fragment ? !any_whole && page->embedded : true;
    return counts && !is_protected(model, *page);
  });
  return result;
}

/// The settings in which the page's policy should stand: the app's own before what is laid over
/// them.
inline const PolicySlot* slot_of(const FileFacts& facts, const Page& page) {
  const PolicySlot* best = nullptr;
  for (const PolicySlot& slot : facts.policy_slots) {
    if (!is_below(page.id, slot.folders)) continue;
    if (best == nullptr || slot.at.file.size() < best->at.file.size()) best = &slot;
  }
  return best;
}

/// A first policy for the pages of a framework that sends one for them.
inline std::string first_policy(const PolicySlot& slot) {
  std::string policy = "default-src 'self'";
  for (const std::string& need : slot.needs) {
    const auto name = std::min(need.find(' '), need.size());
    policy += "; " + need.substr(0, name) + " 'self'" + need.substr(name);
  }
  return policy + "; object-src 'none'; base-uri 'none'; form-action 'none'";
}

}  // namespace bridgelint
