// Workers, and what is behind addresses that need no network.
#include <algorithm>

#include "extract/web/browse/machine.h"
#include "extract/web/browse/natives.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

/// Policies of a worker: its own response's, or its maker's when it has no response.
void set_policies(Machine& m, Realm& worker, const Realm& maker, bool inherits) {
  if (inherits) {
    worker.policies = maker.policies;
    return;
  }
  for (const auto& text : m.input.all_policies) add_policy(m, worker, text, false, false);
  if (m.input.all_policies.empty()) return;
  for (const auto& text : m.input.report_policies) add_policy(m, worker, text, true, false);
}

std::string data_text(const csp::Url& url) {
  const auto comma = url.path.find(',');
  if (comma == std::string::npos) return {};
  const std::string text = csp::percent_decoded(std::string_view(url.path).substr(comma + 1));
  if (url.path.substr(0, comma).find(";base64") == std::string::npos) return text;
  Machine* none = nullptr;
  Call call;
  call.items = {string(text)};
  // `atob` needs no machine.
  return to_text(find_native("atob")(*none, call)).text;
}

bool is_module(const Value& options) {
  if (!options.is(Type::object)) return false;
  const Value type = slot(*options.object, "type");
  return type.is(Type::string) && type.text->text == "module";
}

// A worker may start itself. What such a chain does, its first ones show.
constexpr int most_nested_workers = 8;

int nested_workers(const Realm* realm) {
  int count = 0;
  for (; realm != nullptr; realm = realm->parent) count += realm->worker ? 1 : 0;
  return count;
}

void run_worker(Machine& m, Realm& worker, const csp::Url& url, bool module) {
  const auto text = local_content(m, url);
  if (!text) return;
  m.realm = &worker;
  if (module) {
    LoadOptions options;
    options.script_like = true;
    run_module(m, worker, url, &*text, {}, options);
  } else {
    run_script(m, worker, *text);
  }
  run_tasks(m);
  m.realm = &worker;
  const Value handler = get_member(m, object_value(worker.window), "onmessage");
  if (handler.is(Type::object) && handler.object->callable()) {
    worker.listeners.push_back({"message", handler});
  }
  use_page(m, worker);
}

}  // namespace

std::optional<Str> local_content(Machine& m, const csp::Url& url) {
  if (url.scheme == "blob") {
    const auto found = m.blobs.find(url.href());
    if (found == m.blobs.end() || found->second == nullptr) return std::nullopt;
    const Value text = slot(*found->second, "@text");
    if (!text.is(Type::string)) return std::nullopt;
    return *text.text;
  }
  if (url.scheme == "data") return Str(data_text(url), m.at);
  return local_text(m, url);
}

Value start_worker(Machine& m, Realm& realm, const Value& given, const Value& options,
                   std::string_view kind) {
  const Value address = trusted_value(m, given, "TrustedScriptURL");
  Object* worker = make_object(m, std::string(kind));
  worker->open = true;
  const Value result = object_value(worker);
  if (address.is(Type::unknown)) return result;
  const auto url = resolve(m, realm, to_text(address));
  if (!url) return result;
  // A worker of another origin is an error before any policy is asked.
  if (!url->opaque && !is_own(m, *url)) throw_error(m, "SecurityError");
  LoadOptions load;
  load.script_like = true;
  const Place place = place_of(m, to_text(address));
  if (!check_load(m, realm, "worker-src", *url, place, load)) {
    const Value failed = result;
    m.tasks.emplace_back([&m, failed] {
      const Value handler = slot(*failed.object, "onerror");
      if (handler.is(Type::object)) call_value(m, handler, {failed, {unknown_value()}, {}, false});
    });
    return result;
  }
  if (nested_workers(&realm) >= most_nested_workers) return result;
  const bool inherits = url->scheme == "blob" || url->scheme == "data";
  Realm* child = make_realm(m, *url, &realm, true);
  worker->realm = child;
  set_policies(m, *child, realm, inherits);
  const csp::Url from = *url;
  const bool module = is_module(options);
  m.tasks.emplace_back([&m, child, from, module] { run_worker(m, *child, from, module); });
  return result;
}

void import_scripts(Machine& m, Realm& realm, const Str& address) {
  const auto url = resolve(m, realm, address);
  if (!url) return;
  LoadOptions options;
  options.script_like = true;
  if (!check_load(m, realm, "script-src-elem", *url, place_of(m, address), options)) {
    throw_error(m, "NetworkError");
  }
  if (const auto text = local_content(m, *url)) {
    run_script(m, realm, *text);
  } else if (!is_own(m, *url)) {
    realm.foreign_code = true;
  } else {
    throw_error(m, "NetworkError");
  }
}

}  // namespace bridgelint::browse
