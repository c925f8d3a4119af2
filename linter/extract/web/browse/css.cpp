// Style sheets: what they import, and the images and fonts that rules in use ask for.
#include <algorithm>
#include <map>

#include "extract/web/browse/machine.h"
#include "extract/web/html.h"

namespace bridgelint::browse {
namespace {

constexpr size_t most_rules = 20'000;

/// Comments become blanks, so that offsets stay.
Str without_comments(Str css) {
  std::string& text = css.text;
  for (size_t at = text.find("/*"); at != std::string::npos; at = text.find("/*", at)) {
    const size_t end = std::min(text.find("*/", at + 2), text.size() - 2) + 2;
    for (; at < end; ++at) {
      if (text[at] != '\n') text[at] = ' ';
    }
  }
  return css;
}

/// The end of a quoted string that begins at `at`, behind its closing quote.
size_t string_end(std::string_view text, size_t at) {
  const char quote = text[at++];
  while (at < text.size() && text[at] != quote) at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

struct Address {
  size_t begin = 0;
  size_t end = 0;
};

/// The address of `url(…)` whose "(" is at `open`.
Address url_at(std::string_view text, size_t open) {
  size_t begin = std::min(text.find_first_not_of(" \t\r\n", open + 1), text.size());
  if (begin < text.size() && (text[begin] == '"' || text[begin] == '\'')) {
    return {begin + 1, std::max(begin + 1, string_end(text, begin) - 1)};
  }
  size_t end = std::min(text.find(')', begin), text.size());
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  return {begin, end};
}

/// All addresses in `text`.
std::vector<Str> addresses(const Str& css) {
  std::vector<Str> result;
  const std::string lower = lower_ascii(css.text);
  for (size_t at = lower.find("url("); at != std::string::npos; at = lower.find("url(", at + 4)) {
    const Address address = url_at(css.text, at + 3);
    result.push_back(css.slice(address.begin, address.end));
  }
  // image-set("a.png" 1x) takes bare strings.
  const size_t set = lower.find("image-set(");
  if (set != std::string::npos && result.empty()) {
    const size_t quote = css.text.find_first_of("\"'", set);
    if (quote != std::string::npos) {
      result.push_back(css.slice(quote + 1, string_end(css.text, quote) - 1));
    }
  }
  return result;
}

struct Declaration {
  std::string name;
  Str value;
};

std::vector<Declaration> declarations(const Str& css) {
  std::vector<Declaration> result;
  const std::string& text = css.text;
  size_t begin = 0;
  int brackets = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size()) {
      if (text[i] == '"' || text[i] == '\'') i = string_end(text, i) - 1;
      if (i < text.size() && text[i] == '(') ++brackets;
      if (i < text.size() && text[i] == ')') --brackets;
      if (i < text.size() && (text[i] != ';' || brackets > 0)) continue;
    }
    const size_t end = std::min(i, text.size());
    const size_t colon = text.find(':', begin);
    if (colon < end) {
      result.push_back({lower_ascii(trim_html(std::string_view(text).substr(begin, colon - begin))),
                        css.slice(colon + 1, end)});
    }
    begin = i + 1;
  }
  return result;
}

/// What the rules of a document come to.
struct Styles {
  Machine& m;
  Realm& realm;
  std::vector<std::pair<Str, csp::Url>> fonts;
  std::map<std::string, std::pair<Str, csp::Url>> variables;
  size_t rules = 0;
};

void load_css(Machine& m, Realm& realm, std::string_view directive, const Str& address,
              const csp::Url& base) {
  if (address.text.empty() || address.text.starts_with('#')) return;
  const csp::Url document_base = realm.base;
  realm.base = base;
  const auto url = resolve(m, realm, address);
  realm.base = document_base;
  if (url) check_load(m, realm, directive, *url, place_of(m, address));
}

bool is_image_property(std::string_view name) {
  return name.starts_with("background") || name.starts_with("list-style") ||
         name.starts_with("border-image") || name == "cursor" || name == "content" ||
         name.starts_with("mask") || name.starts_with("-webkit-mask") || name == "filter" ||
         name == "clip-path" || name == "shape-outside" || name == "backdrop-filter" ||
         name.starts_with("-webkit-border-image");
}

void apply_declarations(Styles& styles, const Str& block, const csp::Url& base) {
  for (const Declaration& declaration : declarations(block)) {
    if (!is_image_property(declaration.name)) continue;
    for (const Str& address : addresses(declaration.value)) {
      // Shapes and filters of another origin are never fetched.
      const bool shape = declaration.name.ends_with("filter") || declaration.name == "clip-path";
      const auto url = csp::parse_url(address.text, &base);
      if (shape && (!url || !is_own(styles.m, *url))) continue;
      load_css(styles.m, styles.realm, "img-src", address, base);
    }
    const auto used = declaration.value.text.find("var(");
    if (used == std::string::npos) continue;
    const auto end = declaration.value.text.find_first_of("),", used);
    const std::string name(
        trim_html(std::string_view(declaration.value.text).substr(used + 4, end - used - 4)));
    const auto variable = styles.variables.find(lower_ascii(name));
    if (variable == styles.variables.end()) continue;
    for (const Str& address : addresses(variable->second.first)) {
      load_css(styles.m, styles.realm, "img-src", address, variable->second.second);
    }
  }
}

/// The addresses of a font whose formats Chromium knows.
void note_font(Styles& styles, const Str& block, const csp::Url& base) {
  for (const Declaration& declaration : declarations(block)) {
    if (declaration.name != "src") continue;
    for (const Str& source : addresses(declaration.value)) {
      const auto at = declaration.value.text.find(source.text);
      const auto end = declaration.value.text.find(',', at);
      const std::string rest = lower_ascii(declaration.value.text.substr(at, end - at));
      const bool unknown = rest.find("embedded-opentype") != std::string::npos ||
                           rest.find("format(\"svg\")") != std::string::npos ||
                           rest.find("format('svg')") != std::string::npos;
      if (!unknown) styles.fonts.emplace_back(source, base);
    }
  }
}

bool any_matches(Realm& realm, std::string_view selector) {
  bool found = false;
  for_each_element(realm.document, [&](Element* element) {
    found = found || (!element->inert && selector_matches(element, selector));
  });
  return found;
}

bool hides(const Str& block) {
  return std::ranges::any_of(declarations(block), [](const Declaration& declaration) {
    return declaration.name == "display" && trim_html(declaration.value.text) == "none";
  });
}

void read_rules(Styles& styles, const Str& css, const csp::Url& base, bool variables, int depth);

void read_rule(Styles& styles, std::string_view prelude, const Str& block, const csp::Url& base,
               bool variables, int depth) {
  if (prelude.starts_with("@font-face")) {
    if (variables) note_font(styles, block, base);
    return;
  }
  if (prelude.starts_with("@media")) {
    const std::string media = lower_ascii(prelude);
    if (media.find("print") != std::string::npos && media.find("screen") == std::string::npos)
      return;
  }
  if (prelude.starts_with("@keyframes") || prelude.starts_with("@-webkit-keyframes")) return;
  if (prelude.starts_with('@')) return read_rules(styles, block, base, variables, depth + 1);
  if (!any_matches(styles.realm, prelude)) return;
  if (variables) {
    for (const Declaration& declaration : declarations(block)) {
      if (declaration.name.starts_with("--")) {
        styles.variables[declaration.name] = {declaration.value, base};
      }
    }
  } else if (!hides(block)) {
    apply_declarations(styles, block, base);
  }
}

void read_rules(Styles& styles, const Str& css, const csp::Url& base, bool variables, int depth) {
  const std::string& text = css.text;
  if (depth > 20) return;
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' || text[i] == '\'') {
      i = string_end(text, i) - 1;
    } else if (text[i] == ';') {
      begin = i + 1;
    } else if (text[i] == '{') {
      size_t end = i + 1;
      for (int open = 1; end < text.size(); ++end) {
        if (text[end] == '"' || text[end] == '\'') {
          end = string_end(text, end) - 1;
          continue;
        }
        if (text[end] == '{') ++open;
        if (text[end] == '}' && --open == 0) break;
      }
      if (++styles.rules > most_rules) return;
      step(styles.m);
      read_rule(styles, trim_html(std::string_view(text).substr(begin, i - begin)),
                css.slice(i + 1, end), base, variables, depth);
      i = end;
      begin = end + 1;
    }
  }
}

/// `@import` stands before all rules.
void load_imports(Machine& m, Realm& realm, const Str& css, const csp::Url& base, Element* owner) {
  const std::string& text = css.text;
  const std::string lower = lower_ascii(text);
  for (size_t at = lower.find("@import"); at != std::string::npos;
       at = lower.find("@import", at + 7)) {
    const auto before = trim_html(std::string_view(lower).substr(0, at));
    if (before.find('{') != std::string_view::npos) break;
    size_t begin = text.find_first_not_of(" \t\r\n", at + 7);
    if (begin == std::string::npos) break;
    Address address;
    if (lower.substr(begin, 4) == "url(") {
      address = url_at(text, begin + 3);
    } else if (text[begin] == '"' || text[begin] == '\'') {
      address = {begin + 1, std::max(begin + 1, string_end(text, begin) - 1)};
    }
    if (address.end <= address.begin) continue;
    const Str name = css.slice(address.begin, address.end);
    const csp::Url document_base = realm.base;
    realm.base = base;
    const auto url = resolve(m, realm, name);
    realm.base = document_base;
    if (!url || !check_load(m, realm, "style-src-elem", *url, place_of(m, name))) continue;
    if (const auto content = local_content(m, *url)) load_sheet(m, realm, *content, *url, owner);
  }
}

}  // namespace

void load_sheet(Machine& m, Realm& realm, const Str& text, const csp::Url& base, Element* owner) {
  step(m);
  if (realm.sheets.size() > 500) return;
  const Str css = without_comments(text);
  load_imports(m, realm, css, base, owner);
  realm.sheets.push_back({css, base, owner});
}

void load_declarations(Machine&, Realm& realm, const Str& text, const csp::Url& base) {
  if (text.text.find("url(") == std::string::npos && text.text.find("font") == std::string::npos)
    return;
  // As a rule for everything: the element itself has it.
  Str block = without_comments(text);
  Str sheet("* {");
  sheet.append(block);
  sheet.append(Str("}"));
  realm.sheets.push_back({sheet, base, nullptr});
}

void apply_sheets(Machine& m, Realm& realm) {
  Styles styles{m, realm, {}, {}, 0};
  for (const bool variables : {true, false}) {
    for (size_t i = 0; i < realm.sheets.size(); ++i) {
      const Sheet sheet = realm.sheets[i];
      if (sheet.owner != nullptr && !is_connected(sheet.owner)) continue;
      m.at = {};
      read_rules(styles, sheet.text, sheet.base, variables, 0);
    }
  }
  // A font is asked for when its rule is read, used or not, and so is each of its sources.
  for (const auto& [address, base] : styles.fonts) load_css(m, realm, "font-src", address, base);
}

}  // namespace bridgelint::browse
