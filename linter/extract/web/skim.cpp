#include "extract/web/skim.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

#include "extract/web/interest.h"
#include "extract/web/language.h"
#include "extract/web/secrets.h"

namespace bridgelint {
namespace {

using std::string_view;

bool is_any(string_view word, std::initializer_list<string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr size_t longest_list = 400;  ///< in tokens, of names that are imported or exported

struct Token {
  enum class Kind : uint8_t { word, string, sign };
  Kind kind = Kind::sign;
  string_view text;  ///< of a string, what stands between its quotes
  bool starts_line = false;

  bool is_number() const { return text.front() >= '0' && text.front() <= '9'; }
  bool is(string_view sign) const { return kind == Kind::sign && text == sign; }
  bool is_word(std::initializer_list<string_view> words) const {
    return kind == Kind::word && is_any(text, words);
  }
};

/// Words, strings and signs of a script. A quote that its line does not close is a character of
/// text or of a regular expression. What stands in `${…}` of a template is read as code.
class Tokens {
 public:
  explicit Tokens(string_view text) : text_(text) {
    tokens_.reserve(text.size() / 4);
    read_until('\0');
  }

  std::vector<Token> take() { return std::move(tokens_); }
  bool whole() const { return whole_; }

 private:
  void read_until(char closing) {
    int depth = 0;
    while (whole_ && at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n') starts_line_ = true;
      if (c <= ' ') {
        ++at_;
      } else if (is_word_character(c)) {
        const size_t begin = at_;
        while (at_ < text_.size() && is_word_character(text_[at_])) ++at_;
        add(Token::Kind::word, text_.substr(begin, at_ - begin));
      } else if (c == '"' || c == '\'') {
        read_string(c);
      } else if (c == '`') {
        ++at_;
        read_template();
      } else if (is_comment()) {
        pass_comment();
      } else {
        if (c == '{') ++depth;
        if (c == '}' && --depth < 0 && closing == '}') return;
        read_sign();
      }
    }
    if (closing != '\0') whole_ = false;
  }

  void add(Token::Kind kind, string_view text) {
    tokens_.push_back({kind, text, starts_line_});
    starts_line_ = false;
  }

  bool is_comment() const {
    return text_[at_] == '/' && is_any(text_.substr(at_, 2), {"//", "/*"});
  }

  // An address in the text between tags is no comment.
  void pass_comment() {
    if (text_[at_ + 1] == '*') {
      const size_t end = text_.find("*/", at_ + 2);
      if (end == text_.npos) whole_ = false;
      at_ = std::min(end, text_.size() - 2) + 2;
    } else if (at_ > 0 && text_[at_ - 1] == ':') {
      at_ += 2;
    } else {
      at_ = std::min(text_.find('\n', at_), text_.size());
    }
  }

  void read_string(char quote) {
    const size_t begin = at_ + 1;
    size_t end = begin;
    for (; end < text_.size() && text_[end] != '\n'; ++end) {
      if (text_[end] == '\\') {
        ++end;
      } else if (text_[end] == quote) {
        add(Token::Kind::string, text_.substr(begin, end - begin));
        at_ = end + 1;
        return;
      }
    }
    // Such lines would be gone through once for each quote.
    if (end - begin > longest_without_end) whole_ = false;
    at_ = begin;
  }

  // Templates in templates are as deep as a person writes them.
  void read_template() {
    if (++templates_ > 32) whole_ = false;
    add(Token::Kind::sign, "`");
    const size_t begin = at_;
    const size_t before = tokens_.size();
    while (whole_ && at_ < text_.size() && text_[at_] != '`') {
      if (text_[at_] == '\\') {
        at_ += 2;
      } else if (text_.substr(at_, 2) == "${") {
        at_ += 2;
        read_until('}');
        ++at_;
      } else {
        ++at_;
      }
    }
    if (at_ >= text_.size()) {
      whole_ = false;
      return;
    }
    if (tokens_.size() == before) add(Token::Kind::string, text_.substr(begin, at_ - begin));
    ++at_;
    --templates_;
    add(Token::Kind::sign, "`");
  }

  void read_sign() {
    const size_t length = is_any(text_.substr(at_, 2), {"=>", "?."}) ? 2 : 1;
    add(Token::Kind::sign, text_.substr(at_, length));
    at_ += length;
  }

  static constexpr size_t longest_without_end = 4096;

  string_view text_;
  size_t at_ = 0;
  std::vector<Token> tokens_;
  bool starts_line_ = true;
  bool whole_ = true;
  int templates_ = 0;
};

bool is_keyword(string_view word) {
  static const std::unordered_set<string_view> words = {
      "if",    "for",     "while", "switch",  "return",     "typeof",    "await",     "yield",
      "void",  "delete",  "in",    "of",      "instanceof", "new",       "throw",     "else",
      "do",    "case",    "super", "this",    "null",       "true",      "false",     "function",
      "class", "extends", "as",    "is",      "keyof",      "async",     "undefined", "catch",
      "const", "let",     "var",   "default", "infer",      "satisfies", "arguments", "finally"};
  return words.contains(word);
}

// The names by which `links`, `exposes` and `policy_headers` know what they report, and those by
// which a script speaks of the window.
bool is_of_a_fact(string_view word) {
  static const std::unordered_set<string_view> words = {
      "postMessage",   "Worker",    "SharedWorker", "importScripts", "serviceWorker",
      "createElement", "onmessage", "globalThis",   "self",          "require",
      "module",        "exports",   "iframe",       "eval",          "with"};
  return words.contains(word);
}

// A key, or the event that `listeners` looks for.
bool is_fact(string_view text) {
  return text == "message" || text == "onmessage" || may_be_secret(text);
}

/// The last names of the functions that are given the name of a command.
std::unordered_set<string_view> functions_with_names(const Models& models) {
  std::unordered_set<string_view> names;
  for (const auto& framework : models.frameworks) {
    for (const auto& frontend : framework.frontends) {
      const string_view callee = frontend.callee;
      if (frontend.fixed_name.empty()) names.insert(callee.substr(callee.rfind('.') + 1));
    }
  }
  return names;
}

class Skimmer {
 public:
  Skimmer(string_view text, const Models& models) : text_(text), models_(models) {}

  Skimmed run() {
    Tokens reader(text_);
    tokens_ = reader.take();
    if (!reader.whole() || !match_brackets()) return {};
    bool module = false;
    for (size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (token.kind == Token::Kind::string && is_fact(token.text)) return {};
      if (token.is("(") && (is(ends_[at] + 1, "=>") || is(ends_[at] + 1, ":"))) {
        declare_all(at, ends_[at]);
      }
      if (token.kind != Token::Kind::word) continue;
      if (is_of_a_fact(token.text) || is_of_window(at)) return {};
      if (token.is_word({"import", "export"})) {
        module = true;
        if (!token.starts_line || !read_import(at)) return {};
      }
      look_at(at);
    }
    for (size_t at = 1; at < tokens_.size(); ++at) look_at_use(at);
    const bool known = std::ranges::all_of(used_, [&](string_view name) {
      return declared_.contains(name) ||
             std::binary_search(models_.web.globals.begin(), models_.web.globals.end(), name);
    });
    result_.plain = module && known;
    return std::move(result_);
  }

 private:
  bool is(size_t at, string_view sign) const { return at < tokens_.size() && tokens_[at].is(sign); }
  bool is_word(size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == Token::Kind::word;
  }

  /// Where each `(`, `[` and `{` ends; false when they do not match.
  bool match_brackets() {
    ends_.assign(tokens_.size(), 0);
    std::vector<size_t> open;
    for (size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (token.is("(") || token.is("[") || token.is("{")) open.push_back(at);
      if (!token.is(")") && !token.is("]") && !token.is("}")) continue;
      if (open.empty()) return false;
      ends_[open.back()] = at;
      open.pop_back();
    }
    return open.empty();
  }

  /// `window` but for its standard members, and `open(…)`, which is one that matters.
  bool is_of_window(size_t at) const {
    const auto& token = tokens_[at];
    const bool of_other =
        at > 1 && is(at - 1, ".") && !tokens_[at - 2].is_word({"globalThis", "self", "window"});
    if (token.is_word({"window"}) && !of_other) {
      const auto after = text_.substr(static_cast<size_t>(token.text.data() - text_.data()) + 6);
      return !is_standard_member(after, models_.web.globals);
    }
    const bool member = at > 1 && is(at - 1, ".") && !tokens_[at - 2].is_word({"window"});
    return token.is_word({"open"}) && !member && arguments_of(at) != 0;
  }

  void declare_all(size_t begin, size_t end) {
    for (size_t at = begin; at < end; ++at) {
      if (is_word(at)) declared_.insert(tokens_[at].text);
    }
  }

  /// `import a, { b as c } from "address"`, `export * from "address"`, `import "address"`; an
  /// `export` of something else imports nothing. False when it cannot be told.
  bool read_import(size_t at) {
    const bool exports = tokens_[at].text == "export";
    const size_t first = at + 1;
    size_t next = first;
    if (exports && !is(next, "{") && !is(next, "*") &&
        !(is_word(next) && tokens_[next].text == "type" && is(next + 1, "{"))) {
      return true;
    }
    while (next < tokens_.size() && tokens_[next].kind != Token::Kind::string) {
      const Token& token = tokens_[next];
      const bool goes_on = token.kind == Token::Kind::word || token.is("{") || token.is("}") ||
                           token.is(",") || token.is("*");
      if (!goes_on || (next > first && token.starts_line && token.is_word({"import", "export"}))) {
        return exports;  // `export { a, b };`
      }
      ++next;
    }
    if (next >= tokens_.size()) return exports;
    const bool from = next == first || tokens_[next - 1].is_word({"from"});
    if (!from) return exports;
    const string_view address = tokens_[next].text;
    if (address.find("//") != address.npos || address.find('\\') != address.npos) return false;
    for (size_t i = first; i < next; ++i) {
      const bool renamed = is_word(i + 1) && tokens_[i + 1].text == "as";
      if (!is_word(i) || renamed) continue;
      declared_.insert(tokens_[i].text);
      imported_.emplace(tokens_[i].text, result_.imports.size());
    }
    const auto begin = static_cast<uint32_t>(address.data() - text_.data() - 1);
    result_.imports.push_back({address, begin, begin + static_cast<uint32_t>(address.size()) + 2});
    return true;
  }

  void look_at(size_t at) {
    const string_view word = tokens_[at].text;
    if (tokens_[at].is_word({"const", "let", "var", "function", "class", "enum", "namespace",
                             "type", "interface", "catch"})) {
      return read_declaration(at + 1);
    }
    if (is(at + 1, "=>")) declared_.insert(word);
    const bool member = at > 0 && (is(at - 1, ".") || is(at - 1, "?."));
    if (member || is_keyword(word) || tokens_[at].is_number()) return;
    if (is(at + 1, "`") || is_handed_on(at)) used_.insert(word);
    if (const size_t open = arguments_of(at); open != 0) read_call(at, open);
  }

  /// A use of something imported: whether data comes of it, and whether it is given some.
  void look_at_use(size_t at) {
    if (!is_word(at) || is(at - 1, ".") || is(at - 1, "?.")) return;
    const auto known = imported_.find(tokens_[at].text);
    if (known == imported_.end()) return;
    auto& import = result_.imports[known->second];
    size_t last = at;
    while ((is(last + 1, ".") || is(last + 1, "?.")) && is_word(last + 2)) last += 2;
    const bool handed_on = is_handed_on(at);
    const size_t open = arguments_of(last);
    import.asked = import.asked || handed_on || open != 0;
    const bool element = is(at - 1, "<") && (is_word(last + 1) || is(last + 1, "{"));
    import.given = import.given || handed_on || element || (open != 0 && has_name(open));
  }

  /// Whether brackets hold more than literals.
  bool has_name(size_t open) const {
    for (size_t at = open; at < ends_[open]; ++at) {
      if (is_word(at) && !tokens_[at].is_number()) return true;
    }
    return false;
  }

  /// What stands behind `const`, `function`, `catch` …
  void read_declaration(size_t at) {
    if (is(at, "*")) ++at;
    if (is(at, "{") || is(at, "[") || is(at, "(")) return declare_all(at, ends_[at]);
    if (is_word(at)) declared_.insert(tokens_[at].text);
  }

  /// The bracket of `name(`, `name?.(`, `name<Type>(`; 0 when there is none.
  size_t arguments_of(size_t at) const {
    size_t next = at + 1;
    if (is(next, "?.")) ++next;
    int depth = 0;
    for (const size_t last = std::min(next + 40, tokens_.size()); next < last; ++next) {
      if (is(next, "(") && depth == 0) return next;
      if (is(next, "<")) ++depth;
      if (is(next, ">")) --depth;
      if (depth <= 0 && !is(next, ">")) return 0;
    }
    return 0;
  }

  /// A call of a function by its name, or the definition of a function or a method.
  void read_call(size_t at, size_t open) {
    const size_t after = ends_[open] + 1;
    if (defines(at) && (is(after, "{") || is(after, ":"))) return declare_all(open, ends_[open]);
    used_.insert(tokens_[at].text);
  }

  /// Whether what stands before a name lets it be that of a function which is defined.
  bool defines(size_t at) const {
    return at > 0 && (is(at - 1, "{") || is(at - 1, "}") || is(at - 1, ";") || is(at - 1, ",") ||
                      is(at - 1, "*") ||
                      tokens_[at - 1].is_word({"function", "async", "get", "set", "static",
                                               "private", "public", "protected", "override"}));
  }

  /// `f(…, name)`, `on={name}`, `x.onclick = name`: somebody may call it.
  bool is_handed_on(size_t at) const {
    if (at == 0) return false;
    const bool argument =
        (is(at - 1, "(") || is(at - 1, ",")) && (is(at + 1, ")") || is(at + 1, ","));
    const bool attribute = is(at - 1, "{") && is(at + 1, "}") && at > 1 && is(at - 2, "=");
    const bool assigned = is(at - 1, "=") && at > 1 && tokens_[at - 2].text.starts_with("on");
    return argument || attribute || assigned;
  }

  string_view text_;
  const Models& models_;
  std::vector<Token> tokens_;
  std::vector<size_t> ends_;  ///< of the bracket that opens at an index
  std::unordered_set<string_view> declared_;
  std::unordered_map<string_view, size_t> imported_;  ///< the number of the import
  std::unordered_set<string_view> used_;
  Skimmed result_;
};

}  // namespace

Skimmed skim(string_view text, const Models& models) {
  return Skimmer(text, models).run();
}

bool may_take_names(string_view text, const Models& models) {
  if (text.find("](") != text.npos) return true;
  const auto tokens = Tokens(text).take();
  const auto is = [&](size_t at, std::initializer_list<string_view> signs) {
    return at < tokens.size() && tokens[at].kind == Token::Kind::sign &&
           is_any(tokens[at].text, signs);
  };
  const auto names = functions_with_names(models);
  for (size_t at = 1; at < tokens.size(); ++at) {
    if (tokens[at].kind != Token::Kind::word || !names.contains(tokens[at].text)) continue;
    const bool listed = is(at - 1, {"{", ","}) && is(at + 1, {"}", ","});
    if (listed) {
      size_t open = at - 1;
      while (open > 0 && at - open < longest_list && !is(open, {"{"})) --open;
      if (open > 0 && tokens[open - 1].is_word({"export"})) return true;
      continue;  // imported
    }
    size_t open = at + 1;
    while (open < tokens.size() && open < at + 40 && !is(open, {"("})) ++open;
    if (open + 1 >= tokens.size() || (open > at + 1 && !is(at + 1, {"<"}))) return true;
    if (tokens[open + 1].kind != Token::Kind::string) return true;
  }
  return false;
}

}  // namespace bridgelint
