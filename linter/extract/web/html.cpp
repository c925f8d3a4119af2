#include "extract/web/html.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace bridgelint {
namespace {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Elements whose content is text up to their own end tag. "noscript" is one because pages in a
// webview run with scripting on.
constexpr std::array<std::string_view, 9> raw_text_elements = {
    "iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"};

// Start tags that do not end the head (https://html.spec.whatwg.org/#parsing-main-inhead).
constexpr std::array<std::string_view, 11> head_elements = {
    "base",     "basefont", "bgsound", "link",     "meta", "noframes",
    "noscript", "script",   "style",   "template", "title"};

template <size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// Whether `text` has the letters of `word` (lower case) at `at`.
bool has_word(std::string_view text, size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != word[i]) return false;
  }
  return true;
}

bool ends_tag_name(std::string_view text, size_t at) {
  return at < text.size() && (is_space(text[at]) || text[at] == '/' || text[at] == '>');
}

/// One pass over the text. Members are the tokenizer's state.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  HtmlDocument read() {
    while (at_ < text_.size()) {
      const size_t open = std::min(text_.find('<', at_), text_.size());
      read_text(text_.substr(at_, open - at_));
      at_ = open;
      if (at_ < text_.size()) read_markup();
    }
    return std::move(document_);
  }

 private:
  enum class Where : uint8_t { before_head, head, body };

  char peek(size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  ByteRange range(size_t begin, size_t end) const {
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  void fail(std::string message, size_t begin, size_t end) {
    document_.errors.push_back({std::move(message), range(begin, end)});
  }

  // Any text but whitespace opens the body.
  void read_text(std::string_view text) {
    if (templates_ == 0 && !std::ranges::all_of(text, is_space)) where_ = Where::body;
  }

  void read_markup() {
    if (is_letter(peek(1))) return read_start_tag();
    if (peek(1) == '/') return read_end_tag();
    if (peek(1) == '!') return read_declaration();
    if (peek(1) == '?') return skip_to('>');
    read_text("<");
    ++at_;
  }

  void skip_to(char stop) {
    const size_t found = text_.find(stop, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + 1;
  }

  void read_declaration() {
    if (text_.substr(at_).starts_with("<!--")) return read_comment();
    if (has_word(text_, at_ + 2, "doctype")) document_.whole_page = true;
    // CDATA exists in foreign content (SVG) only; elsewhere the standard makes it a comment too.
    if (text_.substr(at_).starts_with("<![CDATA[") && foreign_ > 0) {
      const size_t end = text_.find("]]>", at_);
      at_ = end == std::string_view::npos ? text_.size() : end + 3;
      return;
    }
    skip_to('>');
  }

  void read_comment() {
    const size_t begin = at_;
    at_ += 4;
    if (peek(0) == '>') return void(++at_);
    if (peek(0) == '-' && peek(1) == '>') return void(at_ += 2);
    const size_t plain = text_.find("-->", at_);
    const size_t bang = text_.substr(0, plain).find("--!>", at_);
    if (bang != std::string_view::npos) return void(at_ = bang + 4);
    if (plain != std::string_view::npos) return void(at_ = plain + 3);
    fail("this comment is never closed, so everything behind it is part of it", begin, begin + 4);
    at_ = text_.size();
  }

  std::string read_tag_name() {
    const size_t begin = at_;
    while (at_ < text_.size() && !ends_tag_name(text_, at_)) ++at_;
    return lower_ascii(text_.substr(begin, at_ - begin));
  }

  void read_end_tag() {
    if (!is_letter(peek(2))) return skip_to('>');
    const size_t begin = at_;
    at_ += 2;
    const std::string name = read_tag_name();
    HtmlTag ignored;
    read_attributes(ignored, begin);
    if (name == "head" && where_ == Where::head) where_ = Where::body;
    if (name == "template" && templates_ > 0) --templates_;
    if ((name == "svg" || name == "math") && foreign_ > 0) --foreign_;
    document_.end_tags.push_back({name, range(begin, at_)});
  }

  void read_start_tag() {
    const size_t begin = at_++;
    HtmlTag tag;
    tag.name = read_tag_name();
    if (!read_attributes(tag, begin)) return;
    tag.at = range(begin, at_);
    place(tag);
    tag.inert = templates_ > 0;
    if (tag.name == "template") ++templates_;
    if ((tag.name == "svg" || tag.name == "math") && !tag.self_closed) ++foreign_;
    const bool raw = contains(raw_text_elements, tag.name) && !(foreign_ > 0 && tag.self_closed);
    if (raw && (foreign_ == 0 || tag.name == "script" || tag.name == "style")) read_raw_text(tag);
    if (tag.name == "plaintext") at_ = text_.size();
    document_.tags.push_back(std::move(tag));
  }

  /// Follows the insertion modes as far as telling head from body goes.
  void place(HtmlTag& tag) {
    if (tag.name == "html" || tag.name == "head" || tag.name == "body") {
      document_.whole_page = true;
    }
    if (templates_ > 0 || tag.name == "html") return;
    if (tag.name == "head" && where_ == Where::before_head) {
      where_ = Where::head;
    } else if (!contains(head_elements, tag.name)) {
      where_ = Where::body;
    } else if (where_ == Where::before_head) {
      where_ = Where::head;  // the standard inserts the head here
    }
    tag.in_head = where_ == Where::head;
  }

  /// False when the text ends inside the tag: then there is no such tag.
  bool read_attributes(HtmlTag& tag, size_t begin) {
    names_.clear();
    while (true) {
      while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '/')) ++at_;
      if (at_ >= text_.size()) break;
      if (text_[at_] == '>') {
        tag.self_closed = text_[at_ - 1] == '/';
        ++at_;
        return true;
      }
      read_attribute(tag);
    }
    fail("this tag is never closed, so the browser drops it", begin, begin + 1);
    return false;
  }

  void read_attribute(HtmlTag& tag) {
    HtmlAttribute attribute;
    const size_t begin = at_++;  // a leading "=" belongs to the name
    while (at_ < text_.size() && !ends_tag_name(text_, at_) && text_[at_] != '=') ++at_;
    attribute.name = lower_ascii(text_.substr(begin, at_ - begin));
    attribute.name_at = range(begin, at_);
    size_t next = at_;
    while (next < text_.size() && is_space(text_[next])) ++next;
    if (next < text_.size() && text_[next] == '=') {
      at_ = next + 1;
      attribute.value_at = read_value();
    }
    // Of two attributes with one name the first counts.
    if (names_.insert(attribute.name).second) {
      tag.attributes.push_back(std::move(attribute));
    } else {
      tag.duplicate_attributes = true;
    }
  }

  ByteRange read_value() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    const char quote = peek(0);
    if (quote == '"' || quote == '\'') {
      const size_t begin = ++at_;
      const size_t end = std::min(text_.find(quote, begin), text_.size());
      at_ = std::min(end + 1, text_.size());
      return range(begin, end);
    }
    const size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') ++at_;
    return range(begin, at_);
  }

  void read_raw_text(HtmlTag& tag) {
    const size_t begin = at_;
    const size_t end = tag.name == "script" ? script_end(begin) : raw_text_end(begin, tag.name);
    tag.content = range(begin, end);
    at_ = end;
    if (end == text_.size()) {
      fail("<" + tag.name + "> is never closed, so everything behind it is part of it",
           tag.at.begin, tag.at.end);
    }
  }

  /// Where the end tag of `name` begins.
  size_t raw_text_end(size_t from, std::string_view name) const {
    while ((from = text_.find("</", from)) != std::string_view::npos) {
      if (has_word(text_, from + 2, name) && ends_tag_name(text_, from + 2 + name.size())) {
        return from;
      }
      from += 2;
    }
    return text_.size();
  }

  /// Like raw text, but inside `<!-- … <script` an end tag closes only the inner script
  /// (https://html.spec.whatwg.org/#script-data-double-escaped-state).
  size_t script_end(size_t from) const {
    bool escaped = false;
    bool inner = false;
    for (size_t i = from; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '-' && escaped && text_.substr(i).starts_with("-->")) {
        escaped = inner = false;
      } else if (c != '<') {
        continue;
      } else if (text_.substr(i).starts_with("<!--")) {
        escaped = true;
        i += 1;  // "<!-->" ends the comment it starts
      } else if (has_word(text_, i + 1, "/script") && ends_tag_name(text_, i + 8)) {
        if (!inner) return i;
        inner = false;
      } else if (escaped && has_word(text_, i + 1, "script") && ends_tag_name(text_, i + 7)) {
        inner = true;
      }
    }
    // The standard goes on to the end of the file; the first end tag tells more about the page.
    return escaped ? raw_text_end(from, "script") : text_.size();
  }

  std::string_view text_;
  size_t at_ = 0;
  Where where_ = Where::before_head;
  uint32_t templates_ = 0;
  uint32_t foreign_ = 0;
  std::unordered_set<std::string> names_;  ///< attributes of the tag being read
  HtmlDocument document_;
};

}  // namespace

const HtmlAttribute* HtmlTag::find(std::string_view attribute) const {
  const auto found = std::ranges::find(attributes, attribute, &HtmlAttribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

HtmlDocument read_html(std::string_view text) {
  return Tokenizer(text).read();
}

std::string_view trim_html(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace bridgelint
