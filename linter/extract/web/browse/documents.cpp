// Links, frames, events, navigation, and what a user does with a page.
#include <algorithm>
#include <array>

#include "extract/web/browse/machine.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

bool has_word(const std::string& list, std::string_view word) {
  return (" " + lower_ascii(list) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

struct Destination {
  std::string_view name;
  std::string_view directive;
};

// https://fetch.spec.whatwg.org/#concept-request-destination as far as preloads may name it.
constexpr std::array<Destination, 9> destinations = {{{"script", "script-src-elem"},
                                                      {"style", "style-src-elem"},
                                                      {"image", "img-src"},
                                                      {"font", "font-src"},
                                                      {"fetch", "connect-src"},
                                                      {"track", "media-src"},
                                                      {"audio", "media-src"},
                                                      {"video", "media-src"},
                                                      {"json", "connect-src"}}};

void preload(Machine& m, Element* link, const csp::Url& url, Place place,
             const LoadOptions& options) {
  const std::string as = lower_ascii(attribute(link, "as"));
  const auto found = std::ranges::find(destinations, as, &Destination::name);
  // Chromium preloads neither sound nor video.
  if (found == destinations.end() || as == "audio" || as == "video" || as == "json") return;
  check_load(m, *link->owner, found->directive, url, place, options);
}

void load_stylesheet(Machine& m, Element* link, const csp::Url& url, Place place,
                     const LoadOptions& options) {
  Realm& realm = *link->owner;
  LoadOptions style = options;
  style.script_like = false;
  if (!check_load(m, realm, "style-src-elem", url, place, style)) {
    fire(m, link, "error");
    return;
  }
  fire(m, link, "load");
  std::erase_if(realm.sheets, [&](const Sheet& sheet) { return sheet.owner == link; });
  if (has_word(attribute(link, "media"), "print")) return;
  if (const auto text = local_content(m, url)) load_sheet(m, realm, *text, url, link);
}

/// The document that a frame shows, with the policies that come with it.
Realm* frame_realm(Machine& m, Element* element, const csp::Url& url, bool inherits) {
  Realm& owner = *element->owner;
  Realm* child = make_realm(m, url, &owner, false);
  element->frame = child;
  if (inherits) {
    child->policies = owner.policies;
    child->scripting = owner.scripting;
  } else if (is_own(m, url)) {
    for (const auto& text : m.input.all_policies) add_policy(m, *child, text, false, false);
    for (const auto& text : m.input.policies) add_policy(m, *child, text, false, false);
    for (const auto& text : m.input.report_policies) add_policy(m, *child, text, true, false);
  }
  if (const Attribute* sandbox = element->find("sandbox")) {
    if (!has_word(sandbox->value.text, "allow-scripts")) child->scripting = false;
  }
  return child;
}

void show(Machine& m, Realm* child, const Str& html) {
  Realm* const before = m.realm;
  const Place at = m.at;
  m.realm = child;
  run_document(m, *child, html);
  m.realm = before;
  m.at = at;
}

uint32_t frame_depth(const Realm* realm) {
  uint32_t depth = 0;
  for (; realm != nullptr; realm = realm->parent) ++depth;
  return depth;
}

csp::Url blank_url() {
  csp::Url url;
  url.scheme = "about";
  url.path = "blank";
  url.opaque = true;
  return url;
}

void show_blank(Machine& m, Element* element) {
  Realm* child = frame_realm(m, element, blank_url(), true);
  child->base = element->owner->base;
  show(m, child, Str(""));
}

void show_address(Machine& m, Element* element, const Str& address) {
  Realm& realm = *element->owner;
  const auto url = resolve(m, realm, address);
  if (!url) return;
  if (url->scheme == "javascript") {
    Realm* child = frame_realm(m, element, blank_url(), true);
    child->base = realm.base;
    return follow_javascript(m, *child, address, place_of(m, address));
  }
  if (url->scheme == "about") return show_blank(m, element);
  const bool fenced = element->tag == "fencedframe";
  if (!check_load(m, realm, fenced ? "fenced-frame-src" : "frame-src", *url,
                  place_of(m, address))) {
    return;
  }
  const bool inherits = url->scheme == "blob" || url->scheme == "data";
  Realm* child = frame_realm(m, element, *url, inherits);
  // The framed document may refuse to be framed; its own report goes to nobody in the page.
  const bool refuses = std::ranges::any_of(child->policies, [&](const ActivePolicy& active) {
    return !inherits && !active.report_only &&
           !csp::allows_document(active.policy, "frame-ancestors", realm.url, active.self);
  });
  const bool html = url->path.ends_with(".html") || url->path.ends_with(".htm") || inherits ||
                    url->path.ends_with('/');
  if (refuses || !html) return;
  if (const auto text = local_content(m, *url)) show(m, child, *text);
}

Object* make_event(Machine& m, const std::string& type, Value target) {
  Object* event = make_object(m, "Event");
  event->open = true;
  event->set("type", string(type));
  if (target.is(Type::object)) {
    event->set("target", target);
    event->set("currentTarget", target);
  }
  return event;
}

void call_listener(Machine& m, const Value& callback, const Value& self, Object* event) {
  Value function = callback;
  Value receiver = self;
  if (callback.is(Type::object) && !callback.object->callable()) {
    function = get_member(m, callback, "handleEvent");
    receiver = callback;
  }
  if (!function.is(Type::object)) return;
  guarded(m, [&] { call_value(m, function, {receiver, {object_value(event)}, {}, false}); });
}

/// Types that the loading of a page brings about, in its own time.
bool is_load_event(std::string_view type) {
  return type == "load" || type == "error" || type == "DOMContentLoaded" ||
         type == "readystatechange" || type == "unhandledrejection" || type == "abort" ||
         type == "rejectionhandled";
}

void use_listeners(Machine& m, Realm& realm) {
  for (size_t i = 0; i < realm.listeners.size() && i < 500; ++i) {
    const Listener listener = realm.listeners[i];
    if (is_load_event(listener.type)) continue;
    if (listener.type == "securitypolicyviolation" && m.violations.empty()) continue;
    Object* event = make_event(m, listener.type, {});
    call_listener(m, listener.callback, object_value(realm.window), event);
    run_tasks(m);
  }
  for (size_t i = 0; i < m.elements.size() && i < 50'000; ++i) {
    Element* element = &m.elements[i];
    if (element->owner != &realm) continue;
    for (size_t j = 0; j < element->listeners.size() && j < 50; ++j) {
      const Listener listener = element->listeners[j];
      if (is_load_event(listener.type) || listener.type == "submit") continue;
      const Value self = object_value(wrapper_of(m, element));
      call_listener(m, listener.callback, self, make_event(m, listener.type, self));
      run_tasks(m);
    }
  }
}

Element* form_of(Element* button) {
  for (Element* above = button->parent; above != nullptr; above = above->parent) {
    if (above->tag == "form") return above;
  }
  const std::string id = attribute(button, "form");
  if (id.empty()) return nullptr;
  return query(button->owner->document, "#" + id);
}

bool submits(const Element* element) {
  const std::string type = lower_ascii(attribute(element, "type"));
  if (element->tag == "button") return type.empty() || type == "submit";
  return element->tag == "input" && (type == "submit" || type == "image");
}

void use_form(Machine& m, Element* form) {
  std::vector<Element*> buttons;
  for_each_element(form->owner->document, [&](Element* element) {
    if (!element->inert && submits(element) && form_of(element) == form) buttons.push_back(element);
  });
  for (Element* button : buttons) submit_form(m, form, button);
  if (buttons.empty() && form->find("action") != nullptr) submit_form(m, form, nullptr);
}

void use_link(Machine& m, Element* link) {
  Realm& realm = *link->owner;
  const Attribute* address = link->find("href");
  if (address == nullptr) address = link->find("xlink:href");
  if (address == nullptr) return;
  m.at = place_of(m, address->value);
  const auto url = resolve(m, realm, address->value);
  if (url && url->scheme == "javascript") {
    return follow_javascript(m, realm, address->value, m.at);
  }
  const Attribute* ping = link->find("ping");
  if (ping == nullptr || !url) return;
  if (const auto target = resolve(m, realm, ping->value)) {
    check_load(m, realm, "connect-src", *target, place_of(m, ping->value));
  }
}

}  // namespace

void prepare_link(Machine& m, Element* link) {
  Realm& realm = *link->owner;
  const Attribute* address = link->find("href");
  if (address == nullptr || trim_html(address->value.text).empty() || !is_connected(link)) return;
  const std::string rel = attribute(link, "rel");
  const auto url = resolve(m, realm, address->value);
  if (!url) return;
  const Place place = place_of(m, address->value);
  LoadOptions options;
  options.nonce = nonce_of(link);
  options.integrity = attribute(link, "integrity");
  options.script_like = true;
  options.parser_inserted = link->parser_inserted;
  if (has_word(rel, "stylesheet")) {
    const std::string type = lower_ascii(trim_html(attribute(link, "type")));
    if (link->find("disabled") == nullptr && (type.empty() || type == "text/css"))
      load_stylesheet(m, link, *url, place, options);
  } else if (has_word(rel, "icon") || has_word(rel, "apple-touch-icon") ||
             has_word(rel, "apple-touch-icon-precomposed")) {
    check_load(m, realm, "img-src", *url, place);
  } else if (has_word(rel, "manifest")) {
    // Only the first in the head counts.
    if (query(realm.head, "[rel=\"manifest\"]") == link)
      check_load(m, realm, "manifest-src", *url, place);
  } else if (has_word(rel, "modulepreload")) {
    check_load(m, realm, "script-src-elem", *url, place, options);
  } else if (has_word(rel, "preload")) {
    preload(m, link, *url, place, options);
  } else if (has_word(rel, "prefetch")) {
    check_prefetch(m, realm, *url, place);
  }
}

void prepare_frame(Machine& m, Element* element) {
  if (!is_connected(element) || frame_depth(element->owner) > 6) return;
  if (const Attribute* markup = element->find("srcdoc")) {
    csp::Url url = blank_url();
    url.path = "srcdoc";
    Realm* child = frame_realm(m, element, url, true);
    child->base = element->owner->base;
    return show(m, child, markup->value);
  }
  const Attribute* address = element->find("src");
  if (address == nullptr || trim_html(address->value.text).empty()) {
    if (element->frame == nullptr) show_blank(m, element);
    return;
  }
  show_address(m, element, address->value);
}

void fire(Machine& m, Element* element, const std::string& type) {
  m.tasks.emplace_back([&m, element, type] {
    m.realm = element->owner;
    const Value self = object_value(wrapper_of(m, element));
    for (size_t i = 0; i < element->listeners.size(); ++i) {
      if (element->listeners[i].type != type) continue;
      call_listener(m, element->listeners[i].callback, self, make_event(m, type, self));
    }
  });
}

void fire_window(Machine& m, Realm& realm, const std::string& type) {
  m.realm = &realm;
  for (size_t i = 0; i < realm.listeners.size(); ++i) {
    const Listener listener = realm.listeners[i];
    if (listener.type != type) continue;
    call_listener(m, listener.callback, object_value(realm.window), make_event(m, type, {}));
    run_microtasks(m);
  }
}

void follow_javascript(Machine& m, Realm& realm, const Str& address, Place place) {
  const auto url = csp::parse_url(address.text);
  if (!url || url->scheme != "javascript") return;
  const Str code = Str(csp::percent_decoded(url->path), place);
  const Str whole("javascript:" + code.text);
  Realm* const before = m.realm;
  m.realm = &realm;
  m.at = place;
  try {
    trusted_value(m, string(code), "TrustedScript");
  } catch (const Thrown&) {
    m.realm = before;
    return;
  }
  const bool allowed = check_inline(m, realm, csp::InlineKind::navigation, whole, "", place);
  if (allowed && realm.scripting) guarded(m, [&] { run_text(m, realm, code); });
  m.realm = before;
}

void navigate(Machine& m, Realm& realm, const Str& address) {
  const auto url = resolve(m, realm, address);
  if (!url || url->scheme != "javascript") return;
  follow_javascript(m, realm, address, place_of(m, address));
}

void submit_form(Machine& m, Element* form, Element* submitter) {
  Realm& realm = *form->owner;
  const Value self = object_value(wrapper_of(m, form));
  Object* event = make_event(m, "submit", self);
  event->set("submitter", unknown_value());
  for (size_t i = 0; i < form->listeners.size(); ++i) {
    if (form->listeners[i].type == "submit") {
      call_listener(m, form->listeners[i].callback, self, event);
    }
  }
  if (slot(*event, "@prevented").flag) return;
  const Attribute* action = submitter != nullptr ? submitter->find("formaction") : nullptr;
  if (action == nullptr) action = form->find("action");
  const std::string method = lower_ascii(attribute(form, "method"));
  if (method == "dialog") return;
  const bool named = action != nullptr && !trim_html(action->value.text).empty();
  const auto url = named ? resolve(m, realm, action->value) : std::optional(realm.url);
  if (!url) return;
  const Place place = named ? place_of(m, action->value) : form->place;
  if (url->scheme == "javascript") {
    // Where forms may go anywhere, the address is code like any other.
    if (check_document(m, realm, "form-action", *url, place)) {
      follow_javascript(m, realm, action->value, place);
    }
    return;
  }
  check_document(m, realm, "form-action", *url, place);
}

void use_page(Machine& m, Realm& realm) {
  m.realm = &realm;
  for (size_t i = 0; i < realm.late.size() && i < 5'000; ++i) {
    Element* element = realm.late[i];
    if (!is_connected(element)) continue;
    m.realm = &realm;
    m.at = element->place;
    guarded(m, [&] { element->tag == "form" ? use_form(m, element) : use_link(m, element); });
    run_tasks(m);
  }
  use_listeners(m, realm);
}

}  // namespace bridgelint::browse
