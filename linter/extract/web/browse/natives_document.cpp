// Methods of documents, elements and ranges.
#include <algorithm>

#include "extract/web/browse/natives.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

Value element_value(Machine& m, Element* element) {
  return element == nullptr ? null_value() : object_value(wrapper_of(m, element));
}

Value element_list(Machine& m, const std::vector<Element*>& elements) {
  std::vector<Value> items;
  for (Element* element : elements) items.push_back(element_value(m, element));
  return object_value(make_array(m, std::move(items)));
}

Realm& realm_of(Machine& m, const Call& call) {
  const Element* element = element_of(call.self);
  return element != nullptr ? *element->owner : *m.realm;
}

/// The element a value means as a child: text becomes a text node.
Element* child_of(Machine& m, Realm& realm, const Value& value) {
  if (Element* element = element_of(value)) return element;
  if (value.is(Type::object) || value.is(Type::unknown)) return nullptr;
  Element* text = make_element(m, realm, "#text");
  text->text = to_text(value);
  return text;
}

Value create_element(Machine& m, Call& call) {
  Element* element = make_element(m, realm_of(m, call), lower_ascii(to_text(call.at(0)).text));
  const Element* self = element_of(call.self);
  element->inert = self != nullptr && self->inert;
  return element_value(m, element);
}

Value create_element_ns(Machine& m, Call& call) {
  std::string tag = lower_ascii(to_text(call.at(1)).text);
  Element* element = make_element(m, realm_of(m, call), std::move(tag));
  element->svg = to_text(call.at(0)).text.ends_with("/svg");
  return element_value(m, element);
}

Value create_text(Machine& m, Call& call) {
  Element* text = make_element(m, realm_of(m, call), "#text");
  text->text = to_text(call.at(0));
  return element_value(m, text);
}

Value create_fragment(Machine& m, Call& call) {
  return element_value(m, make_element(m, realm_of(m, call), "#fragment"));
}

/// What a search comes to: where scripts that cannot be read may have made elements, not finding
/// any says nothing.
Value found_value(Machine& m, Element* element, Element* root) {
  if (element == nullptr && root->owner->foreign_code) return unknown_value();
  return element_value(m, element);
}

Value get_by_id(Machine& m, Call& call) {
  Element* root = element_of(call.self);
  const Str id = to_text(call.at(0));
  if (root == nullptr || !id.known()) return unknown_value();
  return found_value(m, query(root, "[id=\"" + id.text + "\"]"), root);
}

Value query_one(Machine& m, Call& call) {
  Element* root = element_of(call.self);
  const Str selector = to_text(call.at(0));
  if (root == nullptr || !selector.known()) return unknown_value();
  return found_value(m, query(root, selector.text), root);
}

Value list_of(Machine& m, const Call& call, const std::string& selector) {
  Element* root = element_of(call.self);
  if (root == nullptr || selector.find(gap) != std::string::npos) return unknown_value();
  return element_list(m, query_all(root, selector));
}

Value query_many(Machine& m, Call& call) {
  return list_of(m, call, to_text(call.at(0)).text);
}
Value get_by_class(Machine& m, Call& call) {
  return list_of(m, call, "." + to_text(call.at(0)).text);
}
Value get_by_name(Machine& m, Call& call) {
  return list_of(m, call, "[name=\"" + to_text(call.at(0)).text + "\"]");
}

Value write(Machine& m, Call& call) {
  Str text;
  for (const Value& item : call.items) {
    const Value trusted = trusted_value(m, item, "TrustedHTML");
    text.append(to_text(trusted));
  }
  if (text.known()) write_markup(m, realm_of(m, call), text);
  return {};
}

Value import_node(Machine& m, Call& call) {
  const Element* element = element_of(call.at(0));
  if (element == nullptr) return unknown_value();
  return element_value(m, clone(m, element, truth(call.at(1)) == Truth::yes, false));
}

Value clone_node(Machine& m, Call& call) {
  const Element* element = element_of(call.self);
  if (element == nullptr) return unknown_value();
  return element_value(m, clone(m, element, truth(call.at(0)) == Truth::yes, element->inert));
}

Value create_range(Machine& m, Call& call) {
  Object* range = make_object(m, "Range");
  range->open = true;
  range->element = element_of(call.self);
  return object_value(range);
}

Value contextual_fragment(Machine& m, Call& call) {
  const Value html = trusted_value(m, call.at(0), "TrustedHTML");
  Element* fragment = make_element(m, *m.realm, "#fragment");
  const Str text = to_text(html);
  for (Element* child : read_fragment(m, *m.realm, text, false)) {
    append_child(m, fragment, child);
    // Unlike with innerHTML, scripts in here run when they are inserted.
    for_each_element(child, [](Element* inner) { inner->started = false; });
  }
  return element_value(m, fragment);
}

Value make_parser(Machine& m, Call&) {
  Object* parser = make_object(m, "DOMParser");
  return object_value(parser);
}

Value parse_from_string(Machine& m, Call& call) {
  const Value html = trusted_value(m, call.at(0), "TrustedHTML");
  Element* document = make_element(m, *m.realm, "#document");
  document->inert = true;
  Element* body = make_element(m, *m.realm, "body");
  body->inert = true;
  append_child(m, document, body);
  for (Element* child : read_fragment(m, *m.realm, to_text(html), true)) {
    append_child(m, body, child);
  }
  return element_value(m, document);
}

Value create_html_document(Machine& m, Call&) {
  Element* document = make_element(m, *m.realm, "#document");
  document->inert = true;
  Element* body = make_element(m, *m.realm, "body");
  body->inert = true;
  append_child(m, document, body);
  return element_value(m, document);
}

/// The text that setting this attribute takes, when it is a sink of Trusted Types.
Value attribute_value(Machine& m, const Element* element, const std::string& name,
                      const Value& value) {
  if (name.size() > 2 && name.starts_with("on")) return trusted_value(m, value, "TrustedScript");
  if (element->tag == "iframe" && name == "srcdoc") return trusted_value(m, value, "TrustedHTML");
  const bool script = element->tag == "script" &&
                      (name == "src" || (element->svg && (name == "href" || name == "xlink:href")));
  const bool plugin = (element->tag == "embed" && name == "src") ||
                      (element->tag == "object" && (name == "data" || name == "codebase"));
  if (script || plugin) return trusted_value(m, value, "TrustedScriptURL");
  return is_trusted(value) ? slot(*value.object, "@text") : value;
}

Value set_attribute_of(Machine& m, const Call& call, size_t at) {
  Element* element = element_of(call.self);
  if (element == nullptr) return {};
  const std::string name = lower_ascii(to_text(call.at(at)).text);
  const Place place = m.at;
  const Value value = attribute_value(m, element, name, call.at(at + 1));
  m.at = place;
  if (value.is(Type::unknown) && name != "nonce") return {};
  set_attribute(m, element, name, to_text(value), place);
  return {};
}

Value set_attribute_native(Machine& m, Call& call) {
  return set_attribute_of(m, call, 0);
}
Value set_attribute_ns(Machine& m, Call& call) {
  return set_attribute_of(m, call, 1);
}

Value get_attribute(Machine&, Call& call) {
  const Element* element = element_of(call.self);
  if (element == nullptr) return unknown_value();
  const Attribute* found = element->find(lower_ascii(to_text(call.at(0)).text));
  return found == nullptr ? null_value() : string(found->value);
}

Value has_attribute(Machine&, Call& call) {
  const Element* element = element_of(call.self);
  if (element == nullptr) return unknown_value();
  return boolean(element->find(lower_ascii(to_text(call.at(0)).text)) != nullptr);
}

Value remove_attribute(Machine&, Call& call) {
  if (Element* element = element_of(call.self)) {
    const std::string name = lower_ascii(to_text(call.at(0)).text);
    std::erase_if(element->attributes,
                  [&](const Attribute& attribute) { return attribute.name == name; });
  }
  return {};
}

Value append(Machine& m, Call& call) {
  Element* element = element_of(call.self);
  if (element == nullptr) return call.at(0);
  const Place place = m.at;
  for (const Value& item : call.items) {
    m.at = place;
    append_child(m, element, child_of(m, *element->owner, item));
  }
  return call.at(0);
}

Value prepend(Machine& m, Call& call) {
  Element* element = element_of(call.self);
  if (element == nullptr) return {};
  Element* first = element->children.empty() ? nullptr : element->children.front();
  const Place place = m.at;
  for (const Value& item : call.items) {
    m.at = place;
    append_child(m, element, child_of(m, *element->owner, item), first);
  }
  return {};
}

Value insert_before(Machine& m, Call& call) {
  Element* element = element_of(call.self);
  if (element != nullptr) append_child(m, element, element_of(call.at(0)), element_of(call.at(1)));
  return call.at(0);
}

Element* next_of(const Element* element) {
  if (element->parent == nullptr) return nullptr;
  const auto& children = element->parent->children;
  const auto at = std::ranges::find(children, element);
  return at == children.end() || std::next(at) == children.end() ? nullptr : *std::next(at);
}

Value insert_beside(Machine& m, const Call& call, bool after, bool replaces) {
  Element* element = element_of(call.self);
  if (element == nullptr || element->parent == nullptr) return {};
  Element* before = after ? next_of(element) : element;
  Element* parent = element->parent;
  const Place place = m.at;
  for (const Value& item : call.items) {
    m.at = place;
    append_child(m, parent, child_of(m, *element->owner, item), before);
  }
  if (replaces) remove_child(element);
  return {};
}

Value insert_after(Machine& m, Call& call) {
  return insert_beside(m, call, true, false);
}
Value insert_in_front(Machine& m, Call& call) {
  return insert_beside(m, call, false, false);
}
Value replace_with(Machine& m, Call& call) {
  return insert_beside(m, call, false, true);
}

Value replace_child(Machine& m, Call& call) {
  Call inner{call.at(1), {call.at(0)}, call.place, false};
  return insert_beside(m, inner, false, true);
}

Value replace_children(Machine& m, Call& call) {
  if (Element* element = element_of(call.self)) {
    const auto children = element->children;
    for (Element* child : children) remove_child(child);
  }
  return append(m, call);
}

Value remove(Machine&, Call& call) {
  if (Element* element = element_of(call.self)) remove_child(element);
  return {};
}

Value remove_one(Machine&, Call& call) {
  if (Element* element = element_of(call.at(0))) remove_child(element);
  return call.at(0);
}

Value insert_adjacent(Machine& m, Call& call) {
  Element* element = element_of(call.self);
  if (element == nullptr) return {};
  const std::string where = lower_ascii(to_text(call.at(0)).text);
  const Value html = trusted_value(m, call.at(1), "TrustedHTML");
  if (!html.is(Type::string)) return {};
  std::vector<Value> items;
  for (Element* child : read_fragment(m, *element->owner, *html.text, element->inert)) {
    items.push_back(element_value(m, child));
  }
  Call inner{call.self, std::move(items), call.place, false};
  if (where == "beforeend") return append(m, inner);
  if (where == "afterbegin") return prepend(m, inner);
  return insert_beside(m, inner, where == "afterend", false);
}

Value insert_adjacent_element(Machine& m, Call& call) {
  const std::string where = lower_ascii(to_text(call.at(0)).text);
  Call inner{call.self, {call.at(1)}, call.place, false};
  if (where == "beforeend") return append(m, inner);
  if (where == "afterbegin") return prepend(m, inner);
  return insert_beside(m, inner, where == "afterend", false);
}

Value set_html_unsafe(Machine& m, Call& call) {
  set_member(m, call.self, "innerHTML", call.at(0));
  return {};
}

Value listen(Machine& m, Call& call) {
  const std::string type = to_text(call.at(0)).text;
  if (Element* element = element_of(call.self); element != nullptr && element->tag != "#document") {
    element->listeners.push_back({type, call.at(1)});
  } else {
    realm_of(m, call).listeners.push_back({type, call.at(1)});
  }
  return {};
}

Value listen_window(Machine& m, Call& call) {
  const bool window = call.self.is(Type::object) && call.self.object->realm != nullptr;
  Realm& realm = window ? *call.self.object->realm : *m.realm;
  realm.listeners.push_back({to_text(call.at(0)).text, call.at(1)});
  return {};
}

Value click(Machine& m, Call& call) {
  Element* element = element_of(call.self);
  if (element == nullptr) return {};
  const auto listeners = element->listeners;
  for (const Listener& listener : listeners) {
    if (listener.type == "click") {
      call_value(m, listener.callback, {call.self, {unknown_value()}, {}, false});
    }
  }
  // Links and forms are used at the end, also those that are in no document.
  const bool link = element->tag == "a" && !is_connected(element);
  if (link) navigate(m, *element->owner, Str(attribute(element, "href"), m.at));
  return {};
}

Value submit(Machine& m, Call& call) {
  Element* element = element_of(call.self);
  if (element == nullptr) return {};
  const auto listeners = std::move(element->listeners);
  submit_form(m, element, nullptr);
  element->listeners = listeners;
  return {};
}

Value attach_shadow(Machine& m, Call& call) {
  Element* element = element_of(call.self);
  if (element == nullptr) return unknown_value();
  element->shadow = make_element(m, *element->owner, "#fragment");
  element->shadow->parent = element;
  return element_value(m, element->shadow);
}

Value closest(Machine& m, Call& call) {
  const std::string selector = to_text(call.at(0)).text;
  for (Element* above = element_of(call.self); above != nullptr; above = above->parent) {
    if (selector_matches(above, selector)) return element_value(m, above);
  }
  return null_value();
}

Value matches(Machine&, Call& call) {
  const Element* element = element_of(call.self);
  if (element == nullptr) return unknown_value();
  return boolean(selector_matches(element, to_text(call.at(0)).text));
}

Value make_image(Machine& m, Call&) {
  return element_value(m, make_element(m, *m.realm, "img"));
}

Value make_audio(Machine& m, Call& call) {
  Element* audio = make_element(m, *m.realm, "audio");
  const Value self = element_value(m, audio);
  if (!call.items.empty()) set_member(m, self, "src", call.at(0));
  return self;
}

Value define_element(Machine& m, Call& call) {
  const std::string tag = to_text(call.at(0)).text;
  if (!call.at(1).is(Type::object)) return {};
  Realm& realm = *m.realm;
  call.at(1).object->set("@tag", string(tag));
  realm.window->set("@element " + tag, call.at(1));
  for (Element* element : query_all(realm.document, tag)) element_connected(m, element);
  return {};
}

Value set_style_property(Machine& m, Call& call) {
  set_member(m, call.self, to_text(call.at(0)).text, call.at(1));
  return {};
}

Value make_sheet(Machine& m, Call&) {
  Object* sheet = make_object(m, "CSSStyleSheet");
  sheet->open = true;
  return object_value(sheet);
}

Value replace_sheet(Machine& m, Call& call) {
  const Value text = call.at(0);
  if (text.is(Type::string)) m.realm->sheets.push_back({*text.text, m.realm->base, nullptr});
  return object_value(resolved_promise(m, call.self));
}

Value exec_command(Machine& m, Call& call) {
  if (lower_ascii(to_text(call.at(0)).text) == "inserthtml")
    trusted_value(m, call.at(2), "TrustedHTML");
  return unknown_value();
}

Value open_window(Machine& m, Call& call) {
  if (call.at(0).is(Type::string)) navigate(m, *m.realm, *call.at(0).text);
  return unknown_value();
}

Value go(Machine& m, Call& call) {
  navigate(m, *m.realm, to_text(call.at(0)));
  return {};
}

void add_tree_methods(NativeTable& table) {
  const std::initializer_list<std::pair<std::string_view, Native>> methods = {
      {"Element.after", insert_after},
      {"Element.append", append},
      {"Element.appendChild", append},
      {"Element.attachShadow", attach_shadow},
      {"Element.before", insert_in_front},
      {"Element.click", click},
      {"Element.cloneNode", clone_node},
      {"Element.closest", closest},
      {"Element.getAttribute", get_attribute},
      {"Element.getElementById", get_by_id},
      {"Element.getElementsByClassName", get_by_class},
      {"Element.getElementsByTagName", query_many},
      {"Element.hasAttribute", has_attribute},
      {"Element.insertAdjacentElement", insert_adjacent_element},
      {"Element.insertAdjacentHTML", insert_adjacent},
      {"Element.insertBefore", insert_before},
      {"Element.matches", matches},
      {"Element.prepend", prepend},
      {"Element.querySelector", query_one},
      {"Element.querySelectorAll", query_many},
      {"Element.remove", remove},
      {"Element.removeAttribute", remove_attribute},
      {"Element.removeChild", remove_one},
      {"Element.replaceChild", replace_child},
      {"Element.replaceChildren", replace_children},
      {"Element.replaceWith", replace_with},
      {"Element.requestSubmit", submit},
      {"Element.setAttribute", set_attribute_native},
      {"Element.setAttributeNS", set_attribute_ns},
      {"Element.setHTMLUnsafe", set_html_unsafe},
      {"Element.submit", submit},
      {"Element.addEventListener", listen},
  };
  table.insert(methods.begin(), methods.end());
}

}  // namespace

Element* element_of(const Value& value) {
  return value.is(Type::object) ? value.object->element : nullptr;
}

void add_document_natives(NativeTable& table) {
  add_tree_methods(table);
  table.insert({{"Document.addEventListener", listen},
                {"Document.append", append},
                {"Document.createDocumentFragment", create_fragment},
                {"Document.createElement", create_element},
                {"Document.createElementNS", create_element_ns},
                {"Document.createRange", create_range},
                {"Document.createTextNode", create_text},
                {"Document.execCommand", exec_command},
                {"Document.getElementById", get_by_id},
                {"Document.getElementsByClassName", get_by_class},
                {"Document.getElementsByName", get_by_name},
                {"Document.getElementsByTagName", query_many},
                {"Document.importNode", import_node},
                {"Document.querySelector", query_one},
                {"Document.querySelectorAll", query_many},
                {"Document.write", write},
                {"Document.writeln", write},
                {"Range.createContextualFragment", contextual_fragment},
                {"DOMParser", make_parser},
                {"Implementation.createHTMLDocument", create_html_document},
                {"DOMParser.parseFromString", parse_from_string},
                {"Image", make_image},
                {"Audio", make_audio},
                {"CustomElements.define", define_element},
                {"Style.setProperty", set_style_property},
                {"CSSStyleSheet", make_sheet},
                {"CSSStyleSheet.replaceSync", replace_sheet},
                {"CSSStyleSheet.replace", replace_sheet},
                {"CSSStyleSheet.insertRule", replace_sheet},
                {"Location.assign", go},
                {"Location.replace", go},
                {"open", open_window},
                {"addEventListener", listen_window}});
}

}  // namespace bridgelint::browse
