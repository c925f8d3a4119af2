// The table of built-in functions, and the properties of platform objects.
#include "extract/web/browse/natives.h"

#include <algorithm>
#include <array>

#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

Value element_or_null(Machine& m, Element* element) {
  return element == nullptr ? null_value() : object_value(wrapper_of(m, element));
}

Value children_of(Machine& m, const Element* element, bool elements_only) {
  std::vector<Value> items;
  for (Element* child : element->children) {
    if (!elements_only || !child->tag.starts_with('#')) items.push_back(element_or_null(m, child));
  }
  return object_value(make_array(m, std::move(items)));
}

/// An object that belongs to another, made once.
Value companion(Machine& m, Object& owner, const std::string& name, const char* kind) {
  const std::string key = "@" + name;
  const Value known = slot(owner, key);
  if (known.is(Type::object)) return known;
  Object* object = make_object(m, kind);
  object->open = true;
  object->element = owner.element;
  owner.set(key, object_value(object));
  return object_value(object);
}

bool document_property(Machine& m, Object& object, const std::string& name, Value& result) {
  Element* document = object.element;
  Realm& realm = *document->owner;
  if (document->inert) {
    if (name != "body" && name != "documentElement") return false;
    result = element_or_null(m, document->children.empty() ? nullptr : document->children[0]);
    return true;
  }
  const auto give = [&](Value value) {
    result = std::move(value);
    return true;
  };
  if (name == "body") return give(element_or_null(m, realm.body));
  if (name == "head") return give(element_or_null(m, realm.head));
  if (name == "documentElement") return give(element_or_null(m, realm.html));
  if (name == "currentScript") return give(element_or_null(m, realm.current_script));
  if (name == "implementation") return give(companion(m, object, name, "Implementation"));
  if (name == "defaultView") return give(object_value(realm.window));
  if (name == "location") return give(global_object(m, realm, "location"));
  if (name == "baseURI" || name == "URL") return give(string(realm.base.href()));
  if (name == "readyState") return give(string(realm.parsing ? "loading" : "complete"));
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> lists = {
      {{"scripts", "script"}, {"images", "img"}, {"forms", "form"}, {"links", "a[href]"}}};
  for (const auto& [list, selector] : lists) {
    if (name != list) continue;
    std::vector<Value> items;
    for (Element* element : query_all(document, selector))
      items.push_back(element_or_null(m, element));
    return give(object_value(make_array(m, std::move(items))));
  }
  return false;
}

/// Properties that mirror an attribute of another name.
std::string attribute_name(const std::string& name) {
  if (name == "className") return "class";
  if (name == "htmlFor") return "for";
  if (name == "formAction") return "formaction";
  if (name == "crossOrigin") return "crossorigin";
  if (name == "httpEquiv") return "http-equiv";
  return name;
}

constexpr auto mirrored = std::to_array<std::string_view>({
    "action",   "alt",         "as",      "async",     "autoplay", "class",      "content",
    "controls", "crossorigin", "data",    "default",   "defer",    "formaction", "height",
    "href",     "http-equiv",  "id",      "integrity", "kind",     "lang",       "loading",
    "loop",     "media",       "method",  "muted",     "name",     "nomodule",   "nonce",
    "ping",     "poster",      "preload", "rel",       "sandbox",  "sizes",      "src",
    "srcdoc",   "srcset",      "target",  "title",     "type",     "width",
});

bool is_mirrored(std::string_view name) {
  return std::ranges::binary_search(mirrored, name);
}

Element* sibling(const Element* element, int step, bool elements_only) {
  if (element->parent == nullptr) return nullptr;
  const auto& children = element->parent->children;
  auto at = std::ranges::find(children, element) - children.begin() + step;
  for (; at >= 0 && at < std::ssize(children); at += step) {
    Element* candidate = children[static_cast<size_t>(at)];
    if (!elements_only || !candidate->tag.starts_with('#')) return candidate;
  }
  return nullptr;
}

Element* first_child(const Element* element, bool last) {
  std::vector<Element*> children;
  for (Element* child : element->children) {
    if (!child->tag.starts_with('#')) children.push_back(child);
  }
  if (children.empty()) return nullptr;
  return last ? children.back() : children.front();
}

bool tree_property(Machine& m, const Element* element, const std::string& name, Value& result) {
  const auto give = [&](Value value) {
    result = std::move(value);
    return true;
  };
  if (name == "parentNode" || name == "parentElement") {
    return give(element_or_null(m, element->parent));
  }
  if (name == "children") return give(children_of(m, element, true));
  if (name == "childNodes") return give(children_of(m, element, false));
  if (name == "firstElementChild" || name == "firstChild") {
    return give(element_or_null(m, first_child(element, false)));
  }
  if (name == "lastElementChild" || name == "lastChild") {
    return give(element_or_null(m, first_child(element, true)));
  }
  if (name == "nextElementSibling" || name == "nextSibling") {
    return give(element_or_null(m, sibling(element, 1, true)));
  }
  if (name == "previousElementSibling") return give(element_or_null(m, sibling(element, -1, true)));
  if (name == "ownerDocument") {
    return give(object_value(wrapper_of(m, element->owner->document)));
  }
  return false;
}

Value style_sheet(Machine& m, Element* element) {
  const bool applies = std::ranges::any_of(
      element->owner->sheets, [&](const Sheet& sheet) { return sheet.owner == element; });
  if (!applies && !text_content(element).text.empty()) return null_value();
  return companion(m, *wrapper_of(m, element), "sheet", "CSSStyleSheet");
}

bool element_property(Machine& m, Object& object, const std::string& name, Value& result) {
  Element* element = object.element;
  if (tree_property(m, element, name, result)) return true;
  const auto give = [&](Value value) {
    result = std::move(value);
    return true;
  };
  if (name == "style") return give(companion(m, object, "style", "Style"));
  if (name == "textContent" || name == "innerText" || name == "text" || name == "data" ||
      name == "innerHTML") {
    const bool raw = name != "innerHTML" || element->tag == "script" || element->tag == "style" ||
                     element->children.empty();
    if (element->tag == "template" && name == "innerHTML") return give(unknown_value());
    if (raw && (name != "data" || element->tag == "#text"))
      return give(string(text_content(element)));
    return name == "innerHTML" ? give(unknown_value()) : false;
  }
  if (name == "tagName" || name == "nodeName") {
    std::string tag = element->tag;
    std::ranges::transform(tag, tag.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    return give(string(tag));
  }
  if (name == "content" && element->content != nullptr) {
    return give(object_value(wrapper_of(m, element->content)));
  }
  if (name == "shadowRoot") return give(element_or_null(m, element->shadow));
  if (name == "sheet" && element->tag == "style") return give(style_sheet(m, element));
  if (name == "contentWindow" || name == "contentDocument") {
    if (element->frame == nullptr) return give(null_value());
    Realm& child = *element->frame;
    return give(name == "contentWindow" ? object_value(child.window)
                                        : object_value(wrapper_of(m, child.document)));
  }
  if (name == "dataset") {
    Object* data = make_object(m);
    for (const Attribute& attribute : element->attributes) {
      if (!attribute.name.starts_with("data-")) continue;
      std::string key;
      for (size_t i = 5; i < attribute.name.size(); ++i) {
        const bool up = attribute.name[i] == '-' && i + 1 < attribute.name.size();
        key += up ? static_cast<char>(attribute.name[++i] & ~0x20) : attribute.name[i];
      }
      data->set(key, string(attribute.value));
    }
    return give(object_value(data));
  }
  const std::string mirror = attribute_name(name);
  if (!is_mirrored(mirror)) return false;
  const Attribute* found = element->find(mirror);
  if (found == nullptr) return give(string(""));
  if (mirror != "src" && mirror != "href") return give(string(found->value));
  const auto url = resolve(m, *element->owner, found->value);
  return give(url ? string(url->href(), place_of(m, found->value)) : string(found->value));
}

/// Text that becomes a script's code.
bool set_script_text(Machine& m, Element* element, const Value& value) {
  const Value text = trusted_value(m, value, "TrustedScript");
  element->trusted_text = true;
  set_text_content(m, element, to_text(text));
  return true;
}

void set_markup(Machine& m, Element* element, const Value& value) {
  const Place place = m.at;
  const Value html = trusted_value(m, value, "TrustedHTML");
  m.at = place;
  Element* target = element->content != nullptr ? element->content : element;
  const auto old = target->children;
  for (Element* child : old) remove_child(child);
  if (!html.is(Type::string)) return;
  if (element->tag == "script" || element->tag == "style") {
    return set_text_content(m, element, *html.text);
  }
  for (Element* child : read_fragment(m, *element->owner, *html.text, target->inert)) {
    m.at = place;
    append_child(m, target, child);
  }
}

void replace_outer(Machine& m, Element* element, const Value& value) {
  const Value html = trusted_value(m, value, "TrustedHTML");
  Element* parent = element->parent;
  if (parent == nullptr || !html.is(Type::string)) return;
  for (Element* child : read_fragment(m, *element->owner, *html.text, element->inert)) {
    append_child(m, parent, child, element);
  }
  remove_child(element);
}

bool set_handler(Element* element, const std::string& name, const Value& value) {
  const std::string type = name.substr(2);
  std::erase_if(element->listeners, [&](const Listener& listener) {
    return listener.type == type && listener.callback.is(Type::object) &&
           slot(*listener.callback.object, "@property").flag;
  });
  if (!value.is(Type::object) || !value.object->callable()) return true;
  value.object->set("@property", boolean(true));
  element->listeners.push_back({type, value});
  return true;
}

bool set_element_property(Machine& m, Object& object, const std::string& name, const Value& value) {
  Element* element = object.element;
  if (name.size() > 2 && name.starts_with("on")) return set_handler(element, name, value);
  if (name == "innerHTML") {
    set_markup(m, element, value);
    return true;
  }
  if (name == "outerHTML") {
    replace_outer(m, element, value);
    return true;
  }
  if (name == "textContent" || name == "innerText" || name == "text" || name == "data" ||
      name == "nodeValue") {
    const bool script = element->tag == "script" && name != "data" && name != "nodeValue";
    if (script) return set_script_text(m, element, value);
    const bool text = name == "textContent" || name == "innerText" || element->tag == "#text" ||
                      element->tag == "style";
    if (text) set_text_content(m, element, to_text(value));
    if (text || name != "data") return true;
  }
  if (name == "style") {
    const Value style = get_member(m, object_value(&object), "style");
    set_member(m, style, "cssText", value);
    return true;
  }
  const std::string mirror = attribute_name(name);
  if (!is_mirrored(mirror)) return false;
  if (mirror == "async" || mirror == "defer" || mirror == "nomodule" || mirror == "autoplay") {
    if (truth(value) == Truth::yes) set_attribute(m, element, mirror, Str(), m.at);
    return true;
  }
  call_method(m, object_value(&object), "setAttribute", {{}, {string(mirror), value}, m.at, false});
  return true;
}

std::string css_name(const std::string& name) {
  std::string result;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      result += '-';
      result += static_cast<char>(c + 32);
    } else {
      result += c;
    }
  }
  return result;
}

/// Scripts may set styles whatever the policy says; only what they load is judged.
bool set_style(Machine& m, const Object& style, const std::string& name, const Value& value) {
  if (style.element == nullptr || !value.is(Type::string)) return true;
  Str text = *value.text;
  if (name != "cssText") {
    Str whole(css_name(name) + ":");
    whole.append(text);
    text = std::move(whole);
  }
  if (is_connected(style.element)) {
    load_declarations(m, *style.element->owner, text, style.element->owner->base);
  }
  return true;
}

bool set_location(Machine& m, Realm& realm, const Value& value) {
  if (value.is(Type::string)) navigate(m, realm, *value.text);
  return true;
}

NativeTable make_table() {
  NativeTable table;
  add_language_natives(table);
  add_text_natives(table);
  add_code_natives(table);
  add_network_natives(table);
  add_document_natives(table);
  return table;
}

}  // namespace

Native find_native(std::string_view name) {
  static const NativeTable table = make_table();
  const auto found = table.find(name);
  return found == table.end() ? nullptr : found->second;
}

bool native_property(Machine& m, Object& object, const std::string& name, Value& result) {
  if (object.kind == "Document" && object.element != nullptr) {
    return document_property(m, object, name, result);
  }
  if (object.kind == "Element" && object.element != nullptr) {
    return element_property(m, object, name, result);
  }
  if (object.kind == "Location") {
    const csp::Url& url = object.realm->url;
    // A page is read as it is opened first: without a query or a fragment.
    if (name == "search" || name == "hash")
      result = string("");
    else if (name == "href")
      result = string(url.href());
    else if (name == "origin")
      result = string(url.origin());
    else if (name == "pathname")
      result = string(url.path);
    else if (name == "protocol")
      result = string(url.scheme + ":");
    else if (name == "hostname")
      result = string(url.host);
    else if (name == "host")
      result = string(url.host + (url.port.empty() ? "" : ":" + url.port));
    else
      return false;
    return true;
  }
  if (object.kind == "Navigator" && name == "serviceWorker") {
    result = companion(m, object, name, "ServiceWorkers");
    return true;
  }
  if (name == "audioWorklet") {
    result = companion(m, object, name, "Worklet");
    return true;
  }
  if (object.kind == "WebAssembly" && name == "Module") return false;
  if (object.native.empty() || name != "prototype") return false;
  Object* prototype = make_object(m, object.native);
  prototype->set("constructor", object_value(&object));
  object.set("prototype", object_value(prototype));
  result = object_value(prototype);
  return true;
}

bool set_native_property(Machine& m, Object& object, const std::string& name, const Value& value) {
  if (object.kind == "Element" && object.element != nullptr) {
    return set_element_property(m, object, name, value);
  }
  if (object.kind == "Style") return set_style(m, object, name, value);
  if (object.kind == "Location") {
    return name == "href" && set_location(m, *object.realm, value);
  }
  if (name == "location" && (object.kind == "Window" || object.kind == "Document")) {
    Realm& realm = object.realm != nullptr ? *object.realm : *object.element->owner;
    return set_location(m, realm, value);
  }
  const bool handler = name.size() > 2 && name.starts_with("on") &&
                       (object.kind == "Window" || object.kind == "Document");
  if (!handler) return false;
  Realm& realm = object.realm != nullptr ? *object.realm : *object.element->owner;
  if (value.is(Type::object) && value.object->callable()) {
    realm.listeners.push_back({name.substr(2), value});
  }
  return true;
}

}  // namespace bridgelint::browse
