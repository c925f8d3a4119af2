// Markup becomes elements, in the order and with the effects that a parser has.
#include <algorithm>
#include <array>

#include "extract/web/browse/machine.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

constexpr std::array<std::string_view, 14> void_elements = {
    "area", "base",  "basefont", "br",   "col",    "embed", "hr",
    "img",  "input", "link",     "meta", "source", "track", "wbr"};

constexpr size_t deepest = 400;

enum class Mode : uint8_t { parser, script, inert };

/// Feeds the tags of one text to a tree.
class Builder {
 public:
  Builder(Machine& m, Realm& realm, const Str& html, Mode mode)
      : m_(m),
        realm_(realm),
        html_(html),
        mode_(mode),
        mapped_(MappedText::whole_file("", html.text)),
        document_(read_html(html.text)) {}

  /// `root` gets what the text holds; in a document, its head and body do.
  void build(Element* root) {
    open_.push_back(root);
    size_t ends = 0;
    for (const HtmlTag& tag : document_.tags) {
      for (; ends < document_.end_tags.size() && document_.end_tags[ends].at.begin < tag.at.begin;
           ++ends) {
        close(document_.end_tags[ends]);
      }
      add_text(at_, tag.at.begin);
      start(tag);
    }
    for (; ends < document_.end_tags.size(); ++ends) close(document_.end_tags[ends]);
    add_text(at_, static_cast<uint32_t>(html_.text.size()));
    while (open_.size() > 1) pop();
  }

 private:
  Element* parent() const {
    Element* top = open_.back();
    return top->content != nullptr ? top->content : top;
  }

  bool inert() const { return mode_ == Mode::inert || parent()->inert; }

  void add_text(uint32_t begin, uint32_t end) {
    if (end <= begin) return;
    const auto text = std::string_view(html_.text).substr(begin, end - begin);
    if (trim_html(text).empty() || text.find('<') != std::string_view::npos) return;
    if (open_.back() == realm_.document || open_.back() == realm_.html) return;
    Element* node = make_element(m_, realm_, "#text");
    node->text = html_.slice(begin, end);
    append_child(m_, parent(), node);
  }

  void enter_body() {
    if (realm_.body != nullptr) return;
    realm_.body = make_element(m_, realm_, "body");
    append_child(m_, realm_.html, realm_.body);
    open_ = {realm_.document, realm_.html, realm_.body};
  }

  bool is_document() const { return open_.front() == realm_.document && mode_ == Mode::parser; }

  Element* element_of(const HtmlTag& tag) {
    if (is_document()) {
      if (tag.name == "html") return realm_.html;
      if (tag.name == "head") return realm_.head;
      if (tag.name == "body") {
        enter_body();
        return realm_.body;
      }
    }
    Element* element = make_element(m_, realm_, tag.name);
    element->place = html_.place_at(tag.at.begin);
    element->svg = svg_ > 0 || tag.name == "svg";
    element->parser_inserted = mode_ == Mode::parser;
    element->started = mode_ != Mode::parser;
    element->inert = inert();
    element->duplicate_attributes = tag.duplicate_attributes;
    return element;
  }

  void set_attributes(const HtmlTag& tag, Element* element) {
    for (const HtmlAttribute& given : tag.attributes) {
      const Place place = html_.place_at(given.name_at.begin);
      const MappedText text = attribute_text(mapped_, given);
      Str value = html_.slice(given.value_at.begin, given.value_at.end);
      if (value.text != text.text()) {
        value = Str(text.text(), html_.place_at(given.value_at.begin));
      }
      element->attributes.push_back({given.name, std::move(value), place});
    }
    const auto attributes = element->attributes;
    for (const Attribute& attribute : attributes) attribute_changed(m_, element, attribute);
  }

  void start(const HtmlTag& tag) {
    at_ = tag.at.end;
    const bool top = is_document() && open_.size() <= 2;
    if (is_document() && realm_.body == nullptr && !tag.in_head && !inert() && tag.name != "html" &&
        tag.name != "head") {
      enter_body();
    } else if (top && tag.in_head && realm_.body == nullptr && tag.name != "head") {
      open_ = {realm_.document, realm_.html, realm_.head};
    } else if (top && realm_.body != nullptr) {
      open_ = {realm_.document, realm_.html, realm_.body};
    }
    m_.at = html_.place_at(tag.at.begin);
    Element* element = element_of(tag);
    set_attributes(tag, element);
    const bool known = element->parent != nullptr || element == realm_.html;
    if (!known) {
      parent()->children.push_back(element);
      element->parent = parent();
    }
    if (tag.content.end > tag.content.begin) {
      Element* node = make_element(m_, realm_, "#text");
      node->text = html_.slice(tag.content.begin, tag.content.end);
      node->parent = element;
      element->children.push_back(node);
      at_ = tag.content.end;
    }
    const bool body = known && element == realm_.body;
    if ((!known && is_live()) || body) element_connected(m_, element);
    const bool empty = std::ranges::find(void_elements, tag.name) != void_elements.end() ||
                       (element->svg && tag.self_closed);
    if (empty) return finish(element);
    if (tag.name == "svg") ++svg_;
    if (open_.size() < deepest && element != realm_.html && element != realm_.body) {
      open_.push_back(element);
    }
  }

  bool is_live() const { return mode_ == Mode::parser && is_connected(parent()); }

  void close(const HtmlEndTag& tag) {
    add_text(at_, tag.at.begin);
    at_ = tag.at.end;
    const auto matches = [&](const Element* element) { return element->tag == tag.name; };
    if (std::ranges::none_of(open_.begin() + 1, open_.end(), matches)) return;
    if (tag.name == "html" || tag.name == "body") return;
    while (open_.size() > 1 && open_.back()->tag != tag.name) pop();
    if (open_.size() > 1) pop();
  }

  void pop() {
    Element* element = open_.back();
    open_.pop_back();
    if (element->tag == "svg" && svg_ > 0) --svg_;
    finish(element);
  }

  void finish(Element* element) {
    if (mode_ == Mode::parser && !element->inert && is_connected(element)) {
      m_.at = element->place;
      element_parsed(m_, element);
    }
  }

  Machine& m_;
  Realm& realm_;
  const Str& html_;
  Mode mode_;
  MappedText mapped_;
  HtmlDocument document_;
  std::vector<Element*> open_;
  uint32_t at_ = 0;
  uint32_t svg_ = 0;
};

}  // namespace

void read_document(Machine& m, Realm& realm, const Str& html) {
  realm.html = make_element(m, realm, "html");
  realm.head = make_element(m, realm, "head");
  append_child(m, realm.document, realm.html);
  append_child(m, realm.html, realm.head);
  realm.parsing = true;
  Builder builder(m, realm, html, Mode::parser);
  builder.build(realm.document);
  if (realm.body == nullptr) {
    realm.body = make_element(m, realm, "body");
    append_child(m, realm.html, realm.body);
  }
  realm.parsing = false;
}

std::vector<Element*> read_fragment(Machine& m, Realm& realm, const Str& html, bool inert) {
  Element* root = make_element(m, realm, "#fragment");
  root->inert = inert;
  Builder builder(m, realm, html, inert ? Mode::inert : Mode::script);
  builder.build(root);
  auto children = std::move(root->children);
  for (Element* child : children) child->parent = nullptr;
  root->children.clear();
  return children;
}

void write_markup(Machine& m, Realm& realm, const Str& html) {
  if (m.depth > most_depth / 2) return;
  Element* target = realm.body != nullptr ? realm.body : realm.head;
  const Place at = m.at;
  Builder builder(m, realm, html, Mode::parser);
  builder.build(target);
  m.at = at;
}

}  // namespace bridgelint::browse
