#include "extract/web/browse/machine.h"

#include <algorithm>
#include <array>

namespace bridgelint::browse {
namespace {

// A page that needs more is a bundle; what ran until then counts.
constexpr uint64_t most_steps = 3'000'000;
constexpr size_t most_tasks = 3'000;
constexpr size_t most_objects = 400'000;

constexpr std::array<std::string_view, 7> text_suffixes = {".js",  ".mjs",  ".css", ".html",
                                                           ".htm", ".json", ".svg"};

std::string file_of(const csp::Url& url) {
  std::string path = csp::percent_decoded(url.path);
  path.erase(0, path.find_first_not_of('/'));
  return path.empty() ? "index.html" : path;
}

}  // namespace

const Attribute* Element::find(std::string_view name) const {
  const auto found = std::ranges::find(attributes, name, &Attribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

Object* make_object(Machine& m, std::string kind, Object* proto) {
  if (m.objects.size() > most_objects) throw Exhausted{};
  Object& object = m.objects.emplace_back();
  object.kind = std::move(kind);
  object.proto = proto;
  return &object;
}

Object* make_array(Machine& m, std::vector<Value> items) {
  Object* array = make_object(m, "Array");
  array->items = std::move(items);
  return array;
}

Object* make_native(Machine& m, const std::string& name, Value self) {
  const bool shared = self.is(Type::undefined);
  if (shared) {
    const auto found = m.natives.find(name);
    if (found != m.natives.end()) return found->second;
  }
  Object* function = make_object(m, "Function");
  function->native = name;
  function->bound_self = std::move(self);
  if (shared) m.natives.emplace(name, function);
  return function;
}

Object* make_error(Machine& m, const std::string& name) {
  Object* error = make_object(m, "Error");
  error->set("name", string(name));
  error->set("message", unknown_value());
  return error;
}

void throw_error(Machine& m, const std::string& name) {
  throw Thrown{object_value(make_error(m, name))};
}

Scope* make_scope(Machine& m, Scope* parent, bool function) {
  Scope& scope = m.scopes.emplace_back();
  scope.parent = parent;
  scope.realm = parent != nullptr ? parent->realm : nullptr;
  scope.function = function;
  return &scope;
}

Realm* make_realm(Machine& m, csp::Url url, Realm* parent, bool worker) {
  Realm& realm = m.realms.emplace_back();
  realm.url = url;
  realm.base = std::move(url);
  realm.parent = parent;
  realm.worker = worker;
  realm.global = make_scope(m, nullptr, true);
  realm.global->realm = &realm;
  realm.window = make_object(m, worker ? "Worker global" : "Window");
  realm.window->realm = &realm;
  realm.window->open = true;
  if (!worker) realm.document = make_element(m, realm, "#document");
  return &realm;
}

void step(Machine& m) {
  if (++m.steps > most_steps) throw Exhausted{};
}

bool guarded(Machine& m, const std::function<void()>& work) {
  const uint32_t depth = m.depth;
  Realm* const realm = m.realm;
  const Place at = m.at;
  bool fine = true;
  try {
    work();
  } catch (const Thrown&) {
    fine = false;
  } catch (const Exhausted&) {
    m.exhausted = true;
    if (depth > 0) throw;
    fine = false;
  }
  m.depth = depth;
  m.realm = realm;
  m.at = at;
  return fine;
}

void run_microtasks(Machine& m) {
  for (size_t count = 0; !m.microtasks.empty() && count < most_tasks; ++count) {
    const auto task = std::move(m.microtasks.front());
    m.microtasks.pop_front();
    guarded(m, task);
  }
}

void run_tasks(Machine& m) {
  run_microtasks(m);
  for (size_t count = 0; !m.tasks.empty() && count < most_tasks; ++count) {
    const auto task = std::move(m.tasks.front());
    m.tasks.pop_front();
    guarded(m, task);
    run_microtasks(m);
  }
}

bool is_own(const Machine& m, const csp::Url& url) {
  return !url.opaque && url.origin() == m.input.origin;
}

uint32_t file_number(Machine& m, const std::string& name) {
  const auto found = std::ranges::find(m.files, name);
  if (found != m.files.end()) return static_cast<uint32_t>(found - m.files.begin());
  m.files.push_back(name);
  return static_cast<uint32_t>(m.files.size() - 1);
}

std::optional<Str> local_text(Machine& m, const csp::Url& url) {
  if (!is_own(m, url)) return std::nullopt;
  const std::string name = file_of(url);
  const auto known = m.read_files.find(name);
  if (known != m.read_files.end()) return known->second;
  const std::string path = normalize_path(join_path(m.input.folder, name));
  std::optional<Str> text;
  if (relative_to(path, m.input.folder) != path) {
    if (const FileContent content = m.input.reader.read(path)) {
      text = file_text(*content.bytes, file_number(m, name));
    }
  }
  m.read_files.emplace(name, text);
  return text;
}

bool exists(Machine& m, const csp::Url& url) {
  if (!is_own(m, url)) return true;
  // Pictures and sounds are often made by the build; text that a page loads stands beside it.
  const bool text = std::ranges::any_of(
      text_suffixes, [&](std::string_view suffix) { return url.path.ends_with(suffix); });
  return !text || local_text(m, url).has_value();
}

}  // namespace bridgelint::browse
