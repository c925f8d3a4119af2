#include "extract/web/browse/browse.h"

#include <algorithm>

#include "csp/generate.h"
#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

std::string page_address(const PageInput& input) {
  std::string page;
  for (const char c : input.page) page += c == '%' || c == '?' || c == '#' ? '_' : c;
  return input.origin + "/" + page;
}

}  // namespace

void run_document(Machine& m, Realm& realm, const Str& html) {
  m.realm = &realm;
  guarded(m, [&] { read_document(m, realm, html); });
  m.realm = &realm;
  for (size_t i = 0; i < realm.deferred.size(); ++i) {
    const auto work = realm.deferred[i];
    guarded(m, work);
    run_microtasks(m);
  }
  fire_window(m, realm, "readystatechange");
  fire_window(m, realm, "DOMContentLoaded");
  run_tasks(m);
  fire_window(m, realm, "load");
  run_tasks(m);
  m.realm = &realm;
  guarded(m, [&] { apply_sheets(m, realm); });
  run_tasks(m);
  guarded(m, [&] { use_page(m, realm); });
  run_tasks(m);
  m.realm = &realm;
  guarded(m, [&] { apply_sheets(m, realm); });
}

PageResult browse_page(const PageInput& input) {
  Machine machine(input);
  PageResult result;
  const auto url = csp::parse_url(page_address(input));
  const FileContent content = input.reader.read(join_path(input.folder, input.page));
  if (!url || !content) {
    result.complete = false;
    return result;
  }
  const Str html = file_text(*content.bytes, file_number(machine, input.page));
  Realm* realm = make_realm(machine, *url, nullptr, false);
  for (const auto& text : input.all_policies) add_policy(machine, *realm, text, false, false);
  for (const auto& text : input.policies) add_policy(machine, *realm, text, false, false);
  for (const auto& text : input.report_policies) add_policy(machine, *realm, text, true, false);
  run_document(machine, *realm, html);
  if (input.needs) call_the_rest(machine, *realm);
  for (auto& [key, found] : machine.needs) result.needs.push_back(found);
  result.unresolved.assign(machine.unresolved.begin(), machine.unresolved.end());
  std::ranges::sort(machine.violations);
  result.violations = std::move(machine.violations);
  result.complete = !machine.exhausted;
  return result;
}

std::string tightest_policy(const std::vector<Need>& needs, bool header) {
  std::vector<csp::NeededSource> sources;
  for (const auto& need : needs) sources.push_back({need.directive, need.source});
  return csp::generate(sources, header);
}

}  // namespace bridgelint::browse
