// CSS selectors, as far as finding elements in scripts and style sheets needs them.
#include <algorithm>

#include "extract/web/browse/machine.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

/// One compound, "p.note#x[lang]:hover", taken from the front of `text`.
std::string_view take_compound(std::string_view& text) {
  size_t end = 0;
  int brackets = 0;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (c == '[' || c == '(') ++brackets;
    if (c == ']' || c == ')') --brackets;
    if (brackets <= 0 && (c == ' ' || c == '>' || c == '+' || c == '~' || c == '\n' || c == '\t')) {
      break;
    }
  }
  const auto compound = text.substr(0, end);
  text.remove_prefix(end);
  return compound;
}

bool has_class(const Element* element, std::string_view name) {
  const std::string classes = " " + attribute(element, "class") + " ";
  return classes.find(" " + std::string(name) + " ") != std::string::npos;
}

std::string_view unquoted(std::string_view text) {
  text = trim_html(text);
  if (text.size() > 1 && (text.front() == '"' || text.front() == '\'')) {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

/// `name`, `name=value`, `name^=value` and their like.
bool attribute_matches(const Element* element, std::string_view test) {
  const auto sign = test.find('=');
  if (sign == std::string_view::npos) {
    return element->find(lower_ascii(trim_html(test))) != nullptr;
  }
  auto name = test.substr(0, sign);
  auto value = test.substr(sign + 1);
  if (value.ends_with(" i")) value.remove_suffix(2);
  const char kind = name.empty() ? '=' : name.back();
  const bool special = kind == '^' || kind == '$' || kind == '*' || kind == '~' || kind == '|';
  if (special) name.remove_suffix(1);
  const Attribute* found = element->find(lower_ascii(trim_html(name)));
  if (found == nullptr) return false;
  const auto wanted = unquoted(value);
  const std::string& text = found->value.text;
  if (kind == '^') return text.starts_with(wanted);
  if (kind == '$') return text.ends_with(wanted);
  if (kind == '*') return text.find(wanted) != std::string::npos;
  if (kind == '~')
    return (" " + text + " ").find(" " + std::string(wanted) + " ") != std::string::npos;
  return text == wanted;
}

/// Pseudo-classes that hold for a page at rest; what needs a user does not.
bool pseudo_matches(const Element* element, std::string_view name) {
  if (name == "root") return element->tag == "html";
  if (name == "first-child") return element->parent && element->parent->children.front() == element;
  if (name == "last-child") return element->parent && element->parent->children.back() == element;
  if (name.starts_with("is(") || name.starts_with("where(")) {
    const auto open = name.find('(');
    return selector_matches(element, name.substr(open + 1, name.size() - open - 2));
  }
  if (name.starts_with("not(")) return !selector_matches(element, name.substr(4, name.size() - 5));
  return name == "link" || name == "enabled" || name == "before" || name == "after" ||
         name == ":before" || name == ":after" || name == "defined" || name.starts_with("nth-");
}

bool compound_matches(const Element* element, std::string_view text) {
  if (element->tag.starts_with('#') || text.empty()) return false;
  while (!text.empty()) {
    const char kind = text[0];
    if (kind == '[') {
      const auto end = std::min(text.find(']'), text.size() - 1);
      if (!attribute_matches(element, text.substr(1, end - 1))) return false;
      text.remove_prefix(end + 1);
      continue;
    }
    const bool prefixed = kind == '.' || kind == '#' || kind == ':';
    size_t end = prefixed ? 1 : 0;
    int depth = 0;
    if (kind == ':' && text.size() > 1 && text[1] == ':') end = 2;
    for (; end < text.size(); ++end) {
      if (text[end] == '(') ++depth;
      if (text[end] == ')') --depth;
      if (depth == 0 && text[end] != ')' &&
          std::string_view(".#:[").find(text[end]) != std::string_view::npos)
        break;
    }
    const auto name = text.substr(prefixed ? 1 : 0, end - (prefixed ? 1 : 0));
    text.remove_prefix(end);
    if (kind == '.' && !has_class(element, name)) return false;
    if (kind == '#' && attribute(element, "id") != name) return false;
    if (kind == ':' && !pseudo_matches(element, name)) return false;
    if (!prefixed && name != "*" && element->tag != lower_ascii(name)) return false;
  }
  return true;
}

struct Link {
  std::string_view compound;
  char combinator = ' ';  ///< between this and the next
};

std::vector<Link> split(std::string_view text) {
  std::vector<Link> links;
  text = trim_html(text);
  while (!text.empty()) {
    Link link{take_compound(text), ' '};
    text = trim_html(text);
    if (!text.empty() && (text[0] == '>' || text[0] == '+' || text[0] == '~')) {
      link.combinator = text[0];
      text.remove_prefix(1);
      text = trim_html(text);
    }
    links.push_back(link);
    if (links.size() > 30) return {};
  }
  return links;
}

bool complex_matches(const Element* element, const std::vector<Link>& links, size_t last) {
  if (!compound_matches(element, links[last].compound)) return false;
  if (last == 0) return true;
  const char how = links[last - 1].combinator;
  if (how == '>')
    return element->parent != nullptr && complex_matches(element->parent, links, last - 1);
  if (how == ' ') {
    for (const Element* above = element->parent; above != nullptr; above = above->parent) {
      if (complex_matches(above, links, last - 1)) return true;
    }
    return false;
  }
  if (element->parent == nullptr) return false;
  return std::ranges::any_of(element->parent->children, [&](const Element* sibling) {
    return sibling != element && complex_matches(sibling, links, last - 1);
  });
}

}  // namespace

bool selector_matches(const Element* element, std::string_view selector) {
  int brackets = 0;
  size_t begin = 0;
  for (size_t i = 0; i <= selector.size(); ++i) {
    if (i < selector.size()) {
      if (selector[i] == '(' || selector[i] == '[') ++brackets;
      if (selector[i] == ')' || selector[i] == ']') --brackets;
      if (selector[i] != ',' || brackets > 0) continue;
    }
    const auto links = split(selector.substr(begin, i - begin));
    if (!links.empty() && complex_matches(element, links, links.size() - 1)) return true;
    begin = i + 1;
  }
  return false;
}

Element* query(Element* root, std::string_view selector) {
  for (Element* child : root->children) {
    if (child->tag.starts_with('#')) continue;
    if (selector_matches(child, selector)) return child;
    if (Element* found = query(child, selector)) return found;
  }
  return nullptr;
}

std::vector<Element*> query_all(Element* root, std::string_view selector) {
  std::vector<Element*> result;
  for (Element* child : root->children) {
    if (child->tag.starts_with('#')) continue;
    if (selector_matches(child, selector)) result.push_back(child);
    const auto inner = query_all(child, selector);
    result.insert(result.end(), inner.begin(), inner.end());
  }
  return result;
}

}  // namespace bridgelint::browse
