// What elements load or run when their attributes are set and when they get into the document.
#include <algorithm>
#include <array>

#include "base/sorting.h"
#include "extract/web/browse/machine.h"
#include "extract/web/browse/natives.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

void listen_attribute(Machine& m, Element* element, const Attribute& changed) {
  const bool allowed = check_inline(m, *element->owner, csp::InlineKind::script_attribute,
                                    changed.value, "", changed.place);
  std::erase_if(element->listeners, [&](const Listener& listener) {
    return listener.type == changed.name.substr(2) && listener.callback.is(Type::object) &&
           slot(*listener.callback.object, "@attribute").flag;
  });
  if (!allowed || element->inert || !element->owner->scripting) return;
  const Value function = handler_function(m, *element->owner, changed.value);
  if (!function.is(Type::object)) return;
  function.object->set("@attribute", boolean(true));
  element->listeners.push_back({changed.name.substr(2), function});
  if (element->tag != "body") return;
  element->owner->listeners.push_back({changed.name.substr(2), function});
}

void style_attribute(Machine& m, Element* element, const Attribute& changed) {
  Realm& realm = *element->owner;
  if (trim_html(changed.value.text).empty()) return;
  if (!check_inline(m, realm, csp::InlineKind::style_attribute, changed.value, "", changed.place)) {
    return;
  }
  if (!element->inert) load_declarations(m, realm, changed.value, realm.base);
}

/// One load that an attribute of the element asks for.
bool load(Machine& m, Element* element, std::string_view directive, const Attribute* address) {
  if (address == nullptr || trim_html(address->value.text).empty()) return true;
  Realm& realm = *element->owner;
  const auto url = resolve(m, realm, address->value);
  if (!url) return true;
  const bool passed = check_load(m, realm, directive, *url, place_of(m, address->value));
  element->blocked = !passed || !exists(m, *url);
  element->loaded = !element->blocked;
  return passed;
}

struct Candidate {
  Str address;
  double density = 1;
};

/// The addresses of a srcset with how many pixels they have for each of the screen's; widths are
/// taken against a window of 1280 pixels.
std::vector<Candidate> candidates(const Str& srcset, double slot_width) {
  std::vector<Candidate> result;
  const std::string_view text = srcset.text;
  for (size_t at = 0; at < text.size();) {
    at = text.find_first_not_of(" \t\r\n,", at);
    if (at == std::string_view::npos) break;
    size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    size_t address_end = end;
    while (address_end > at && text[address_end - 1] == ',') --address_end;
    Candidate candidate{srcset.slice(at, address_end), 1};
    if (address_end == end) {
      const size_t comma = std::min(text.find(',', end), text.size());
      const auto words = trim_html(text.substr(end, comma - end));
      if (!words.empty()) {
        const double size = std::strtod(std::string(words).c_str(), nullptr);
        candidate.density = words.ends_with('w') ? size / slot_width : size;
      }
      end = comma;
    }
    result.push_back(std::move(candidate));
    at = end;
  }
  return result;
}

double slot_width(const Element* element) {
  const std::string sizes = attribute(element, "sizes");
  const auto last = trim_html(std::string_view(sizes).substr(sizes.rfind(',') + 1));
  const double size = std::strtod(std::string(last).c_str(), nullptr);
  if (last.ends_with("px") && size > 0) return size;
  return last.ends_with("vw") && size > 0 ? 12.8 * size : 1280;
}

/// The candidate that a screen with one pixel per pixel takes.
std::optional<Str> choose(const Element* element, const Attribute* srcset, const Attribute* plain) {
  auto all =
      srcset == nullptr ? std::vector<Candidate>{} : candidates(srcset->value, slot_width(element));
  const bool has_one = std::ranges::any_of(all, [](const auto& c) { return c.density == 1; });
  const bool widths = srcset != nullptr && srcset->value.text.find("w") != std::string::npos &&
                      srcset->value.text.find("w,") != std::string::npos;
  if (plain != nullptr && !has_one && !widths && !trim_html(plain->value.text).empty()) {
    all.push_back({plain->value, 1});
  }
  if (all.empty()) return std::nullopt;
  sort_stably(all, &Candidate::density);
  for (const Candidate& candidate : all) {
    if (candidate.density >= 1) return candidate.address;
  }
  return all.back().address;
}

bool plays_type(const Element* source) {
  const std::string type = lower_ascii(attribute(source, "type"));
  const bool unknown = type.starts_with("image/") && type != "image/webp" && type != "image/avif" &&
                       type != "image/png" && type != "image/jpeg" && type != "image/gif" &&
                       type != "image/svg+xml";
  return !unknown;
}

/// `(min-width: 600px)` and its like against a window of 1280 pixels.
bool media_applies(const std::string& given) {
  const std::string media = lower_ascii(trim_html(given));
  if (media.empty() || media == "all" || media == "screen") return true;
  if (media.starts_with("print") || media.starts_with("not ")) return media == "not print";
  const auto width = [&](std::string_view name) -> std::optional<double> {
    const auto at = media.find(name);
    if (at == std::string::npos) return std::nullopt;
    const auto digits = media.find_first_of("0123456789", at);
    if (digits == std::string::npos) return std::nullopt;
    return std::strtod(media.c_str() + digits, nullptr);
  };
  if (const auto least = width("min-width"); least && *least > 1280) return false;
  if (const auto most = width("max-width"); most && *most < 1280) return false;
  return media.find("prefers-color-scheme: dark") == std::string::npos;
}

void load_chosen(Machine& m, Element* image, const Str& address) {
  const Attribute chosen{"src", address, image->place};
  load(m, image, "img-src", &chosen);
  if (image->blocked) fire(m, image, "error");
  if (image->loaded) fire(m, image, "load");
}

void connect_meta(Machine& m, Element* element) {
  const std::string kind = lower_ascii(trim_html(attribute(element, "http-equiv")));
  const Attribute* content = element->find("content");
  const bool in_head = element->parent != nullptr && element->parent->tag == "head";
  if (kind != "content-security-policy" || content == nullptr || !in_head) return;
  add_policy(m, *element->owner, content->value.text, false, true);
}

void connect_base(Machine& m, Element* element) {
  const Attribute* address = element->find("href");
  Realm& realm = *element->owner;
  if (address == nullptr || query(realm.document, "base[href]") != element) return;
  const auto url = csp::parse_url(address->value.text, &realm.url);
  if (!url || url->scheme == "data" || url->scheme == "javascript") return;
  if (check_document(m, realm, "base-uri", *url, place_of(m, address->value))) realm.base = *url;
}

void connect_svg(Machine& m, Element* element) {
  const Attribute* address = element->find("href");
  if (address == nullptr) address = element->find("xlink:href");
  if (address == nullptr || address->value.text.starts_with('#')) return;
  if (element->tag == "image" || element->tag == "feimage") {
    load(m, element, "img-src", address);
  } else if (const auto url = resolve(m, *element->owner, address->value); url && is_own(m, *url)) {
    // Shapes of another origin are never fetched.
    load(m, element, "img-src", address);
  }
}

void connect_background(Machine& m, Element* element) {
  if (element->find("background") != nullptr) {
    load(m, element, "img-src", element->find("background"));
  }
}

using Connect = void (*)(Machine&, Element*);

/// A plugin that shows a document, also a drawing, is a frame besides.
void load_plugin(Machine& m, Element* element, const Attribute* address) {
  if (address == nullptr || !load(m, element, "object-src", address)) return;
  const std::string type = lower_ascii(attribute(element, "type"));
  const std::string path =
      lower_ascii(address->value.text.substr(0, address->value.text.find('?')));
  const bool by_name = path.ends_with(".svg") || path.ends_with(".html") || path.ends_with(".htm");
  const bool document = type == "image/svg+xml" || type == "text/html" || (type.empty() && by_name);
  if (document) load(m, element, "frame-src", address);
}

void connect_object(Machine& m, Element* element) {
  load_plugin(m, element, element->find("data"));
}

void connect_embed(Machine& m, Element* element) {
  load_plugin(m, element, element->find("src"));
}

void connect_input(Machine& m, Element* element) {
  if (lower_ascii(attribute(element, "type")) == "image") {
    load(m, element, "img-src", element->find("src"));
  }
}

void connect_source(Machine& m, Element* element) {
  Element* above = element->parent;
  if (above == nullptr || above->loaded) return;
  // A source that a script appends to a player without one starts it.
  if ((above->tag == "video" || above->tag == "audio") && !element->parser_inserted) {
    load_media(m, above);
  }
}

void connect_track(Machine& m, Element* element) {
  const Element* above = element->parent;
  if (above == nullptr || (above->tag != "video" && above->tag != "audio")) return;
  // Without `default` the text is fetched when somebody turns it on.
  if (element->find("default") != nullptr) load(m, element, "media-src", element->find("src"));
}

const std::array<std::pair<std::string_view, Connect>, 20> connections = {{
    {"base", connect_base},        {"body", connect_background},   {"embed", connect_embed},
    {"feimage", connect_svg},      {"frame", prepare_frame},       {"iframe", prepare_frame},
    {"image", connect_svg},        {"input", connect_input},       {"link", prepare_link},
    {"meta", connect_meta},        {"object", connect_object},     {"source", connect_source},
    {"table", connect_background}, {"tbody", connect_background},  {"td", connect_background},
    {"th", connect_background},    {"tr", connect_background},     {"track", connect_track},
    {"use", connect_svg},          {"fencedframe", prepare_frame},
}};

}  // namespace

std::string nonce_of(const Element* element) {
  // Markup that was cut off by an attacker's may hold a nonce that is not its own
  // (https://www.w3.org/TR/CSP3/#is-element-nonceable).
  if (element->duplicate_attributes) return "";
  const bool script = element->tag == "script";
  for (const Attribute& attribute : element->attributes) {
    if (!script) break;
    const std::string text = lower_ascii(attribute.name + " " + attribute.value.text);
    if (text.find("<script") != std::string::npos || text.find("<style") != std::string::npos) {
      return "";
    }
  }
  return attribute(element, "nonce");
}

void load_image(Machine& m, Element* element) {
  const Element* above = element->parent;
  if (above != nullptr && above->tag == "picture") {
    for (const Element* source : above->children) {
      if (source == element) break;
      const Attribute* srcset = source->find("srcset");
      if (source->tag != "source" || srcset == nullptr) continue;
      if (!media_applies(attribute(source, "media")) || !plays_type(source)) continue;
      if (const auto address = choose(source, srcset, nullptr))
        return load_chosen(m, element, *address);
    }
  }
  const auto address = choose(element, element->find("srcset"), element->find("src"));
  if (address) load_chosen(m, element, *address);
}

void load_media(Machine& m, Element* element) {
  if (const Attribute* address = element->find("src")) {
    load(m, element, "media-src", address);
    if (element->blocked) fire(m, element, "error");
    return;
  }
  for (Element* source : element->children) {
    if (source->tag != "source" || source->find("src") == nullptr || source->started) continue;
    if (!media_applies(attribute(source, "media"))) continue;
    source->started = true;
    if (load(m, source, "media-src", source->find("src"))) {
      element->loaded = true;
      return;
    }
    fire(m, source, "error");
  }
}

void attribute_changed(Machine& m, Element* element, const Attribute& changed) {
  const std::string& name = changed.name;
  const bool handler = name.size() > 2 && name.starts_with("on") &&
                       name.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 2) == std::string::npos;
  if (handler) return listen_attribute(m, element, changed);
  if (name == "style") return style_attribute(m, element, changed);
  if (element->inert) return;
  const bool created = !element->parser_inserted || element->connected_once;
  if (!created) return;
  if (element->tag == "img" && (name == "src" || name == "srcset")) return load_image(m, element);
  if ((element->tag == "video" || element->tag == "audio") && name == "src") {
    return load_media(m, element);
  }
  if (element->tag == "video" && name == "poster") {
    load(m, element, "img-src", &changed);
    return;
  }
  // What is in the document already loads anew.
  if (!is_connected(element)) return;
  const bool address =
      name == "src" || name == "href" || name == "data" || name == "srcdoc" || name == "rel";
  if (address && element->tag != "script") element_connected(m, element);
  if (element->tag == "script" && name == "src") prepare_script(m, element);
}

void element_connected(Machine& m, Element* element) {
  if (element->inert || element->tag.starts_with('#')) return;
  element->connected_once = true;
  Realm& realm = *element->owner;
  if (element->tag == "script" && !element->parser_inserted) return prepare_script(m, element);
  if (element->tag == "style" && !element->parser_inserted) return prepare_style(m, element);
  const auto found =
      std::ranges::find(connections, element->tag, &decltype(connections)::value_type::first);
  if (found != connections.end()) found->second(m, element);
  const bool for_user = element->tag == "a" || element->tag == "area" || element->tag == "form";
  if (for_user && std::ranges::find(realm.late, element) == realm.late.end()) {
    realm.late.push_back(element);
  }
  const Value custom = slot(*realm.window, "@element " + element->tag);
  if (custom.is(Type::object)) {
    const Value self = object_value(wrapper_of(m, element));
    if (self.object->proto == nullptr) {
      self.object->proto = get_member(m, custom, "prototype").object;
      guarded(m, [&] { run_constructor(m, custom.object, self, {}); });
    }
    guarded(m, [&] {
      const Value callback = get_member(m, self, "connectedCallback");
      if (callback.is(Type::object) && callback.object->closure) {
        call_value(m, callback, {self, {}, m.at, false});
      }
    });
  }
}

void element_parsed(Machine& m, Element* element) {
  if (element->tag == "script") return prepare_script(m, element);
  if (element->tag == "style") return prepare_style(m, element);
  if (element->tag == "img") return load_image(m, element);
  if (element->tag == "video" || element->tag == "audio") {
    if (element->tag == "video") load(m, element, "img-src", element->find("poster"));
    return load_media(m, element);
  }
}

}  // namespace bridgelint::browse
