// The tree of elements.
#include <algorithm>

#include "extract/web/browse/machine.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

void connect(Machine& m, Element* element) {
  element_connected(m, element);
  const auto children = element->children;
  for (Element* child : children) connect(m, child);
}

bool is_descendant(const Element* element, const Element* ancestor) {
  for (; element != nullptr; element = element->parent) {
    if (element == ancestor) return true;
  }
  return false;
}

/// Elements made in a document without a window wake up when they get into one with it.
void adopt(Machine& m, Element* element) {
  const bool was_inert = element->inert;
  element->inert = false;
  if (was_inert) {
    const auto attributes = element->attributes;
    for (const Attribute& attribute : attributes) attribute_changed(m, element, attribute);
  }
  const auto children = element->children;
  for (Element* child : children) adopt(m, child);
}

}  // namespace

Element* make_element(Machine& m, Realm& realm, std::string tag) {
  step(m);
  Element& element = m.elements.emplace_back();
  element.tag = std::move(tag);
  element.owner = &realm;
  element.place = m.at;
  if (element.tag == "template") {
    element.content = &m.elements.emplace_back();
    element.content->tag = "#fragment";
    element.content->owner = &realm;
    element.content->inert = true;
  }
  return &element;
}

Object* wrapper_of(Machine& m, Element* element) {
  if (element == nullptr) return nullptr;
  if (element->wrapper == nullptr) {
    element->wrapper = make_object(m, element->tag == "#document" ? "Document" : "Element");
    element->wrapper->element = element;
    element->wrapper->open = true;
  }
  return element->wrapper;
}

bool is_connected(const Element* element) {
  for (; element != nullptr; element = element->parent) {
    if (element->tag == "#document") return !element->inert;
  }
  return false;
}

void remove_child(Element* child) {
  if (child->parent == nullptr) return;
  std::erase(child->parent->children, child);
  child->parent = nullptr;
}

void append_child(Machine& m, Element* parent, Element* child, Element* before) {
  if (child == nullptr || parent == nullptr || is_descendant(parent, child)) return;
  if (child->tag == "#fragment") {
    const auto children = child->children;
    for (Element* inner : children) append_child(m, parent, inner, before);
    return;
  }
  remove_child(child);
  auto at = parent->children.end();
  if (before != nullptr) at = std::ranges::find(parent->children, before);
  parent->children.insert(at, child);
  child->parent = parent;
  if (!parent->inert) adopt(m, child);
  if (is_connected(parent)) connect(m, child);
  const bool text_of_parent = child->tag == "#text" && is_connected(parent);
  if (text_of_parent && (parent->tag == "style" || parent->tag == "script")) {
    element_connected(m, parent);
  }
}

Str text_content(const Element* element) {
  if (element->tag == "#text") return element->text;
  Str result;
  for (const Element* child : element->children) result.append(text_content(child));
  return result;
}

void set_text_content(Machine& m, Element* element, const Str& text) {
  if (element->tag == "#text") {
    element->text = text;
    return;
  }
  for (Element* child : element->children) child->parent = nullptr;
  element->children.clear();
  if (text.text.empty()) return;
  Element* node = make_element(m, *element->owner, "#text");
  node->text = text;
  append_child(m, element, node);
}

std::string attribute(const Element* element, std::string_view name) {
  const Attribute* found = element->find(name);
  return found == nullptr ? "" : found->value.text;
}

void set_attribute(Machine& m, Element* element, const std::string& given, const Str& value,
                   Place place) {
  const std::string name = lower_ascii(given);
  const auto found = std::ranges::find(element->attributes, name, &Attribute::name);
  if (found == element->attributes.end()) {
    element->attributes.push_back({name, value, place});
  } else {
    found->value = value;
    found->place = place;
  }
  const Attribute changed{name, value, place};
  attribute_changed(m, element, changed);
}

Element* clone(Machine& m, const Element* element, bool deep, bool inert) {
  Element* copy = make_element(m, *element->owner, element->tag);
  copy->svg = element->svg;
  copy->text = element->text;
  copy->place = element->place;
  copy->started = element->started;
  copy->inert = inert;
  for (const Attribute& attribute : element->attributes) {
    if (inert) {
      copy->attributes.push_back(attribute);
    } else {
      set_attribute(m, copy, attribute.name, attribute.value, attribute.place);
    }
  }
  if (element->content != nullptr) {
    for (const Element* child : element->content->children) {
      append_child(m, copy->content, clone(m, child, true, true));
    }
  }
  if (!deep) return copy;
  for (const Element* child : element->children)
    append_child(m, copy, clone(m, child, true, inert));
  return copy;
}

void for_each_element(Element* root, const std::function<void(Element*)>& visit) {
  if (root == nullptr) return;
  visit(root);
  const auto children = root->children;
  for (Element* child : children) for_each_element(child, visit);
  if (root->shadow != nullptr) for_each_element(root->shadow, visit);
}

}  // namespace bridgelint::browse
