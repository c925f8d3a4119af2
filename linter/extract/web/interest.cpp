#include "extract/web/interest.h"

#include <algorithm>
#include <array>

namespace bridgelint {
namespace {

constexpr auto word_characters = [] {
  std::array<bool, 256> result{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789_$")) {
    result[static_cast<unsigned char>(c)] = true;
  }
  return result;
}();

bool is_word(char c) {
  return word_characters[static_cast<unsigned char>(c)];
}

/// Calls `found(word, rest)` for every word, with the text behind it: `@html` is one. The keyword
/// `import` is one only where it is called; `$` is one where it is called or has a member, and none
/// in a template or an expression.
template <typename Found>
void for_each_word(std::string_view text, Found&& found) {
  for (size_t at = 0; at < text.size();) {
    size_t end = text[at] == '@' ? at + 1 : at;
    if (end == text.size() || !is_word(text[end])) {
      ++at;
      continue;
    }
    while (end < text.size() && is_word(text[end])) ++end;
    const auto word = text.substr(at, end - at);
    const auto rest = text.substr(end);
    at = end;
    if (word == "import" && !rest.starts_with('(')) continue;
    if (word == "$" && !rest.starts_with('(') && !rest.starts_with('.')) continue;
    found(word, rest);
  }
}

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

/// `() =>`, `(a, b) =>`.
bool begins_arrow(std::string_view text) {
  if (!text.starts_with('(')) return false;
  const auto end = text.substr(0, 200).find(')');
  return end != text.npos && text.substr(1, end - 1).find('(') == text.npos &&
         without_blanks(text.substr(end + 1)).starts_with("=>");
}

std::string_view first_word(std::string_view text) {
  return {text.begin(), std::ranges::find_if_not(text, is_word)};
}

/// Whether a text declares a function of this name: `function f(`, `const f = (`.
bool declares_function(std::string_view text, std::string_view name) {
  for (auto at = text.find(name); at != text.npos; at = text.find(name, at + name.size())) {
    const auto before = text.substr(0, at);
    const auto rest = without_blanks(text.substr(at + name.size()));
    if (before.ends_with("function ") && rest.starts_with('(')) return true;
    if (!before.ends_with("const ") || !rest.starts_with('=')) continue;
    const auto value = without_blanks(rest.substr(1));
    if (value.starts_with("async ") || value.starts_with("function") || begins_arrow(value)) {
      return true;
    }
  }
  return false;
}

/// Whether a use of a function that takes code hands it a function: `(() => …`, `(function …`, or
/// the name of one that the text declares; in `(done) => setTimeout(done, 1)`, one that it is
/// given.
bool is_given_function(std::string_view text, std::string_view word, std::string_view rest) {
  const auto before = text.substr(0, static_cast<size_t>(word.data() - text.data()));
  if (before.ends_with("typeof ")) return true;
  if (!rest.starts_with('(')) return false;
  rest = without_blanks(rest.substr(1));
  if (rest.starts_with("function") || rest.starts_with("async ") || rest.starts_with("async(") ||
      begins_arrow(rest)) {
    return true;
  }
  const auto name = first_word(rest);
  if (name.empty() || !rest.substr(name.size()).starts_with(',')) return false;
  const auto arrow = std::string(name) + ") => ";
  return before.ends_with(arrow) || before.ends_with(arrow + "window.") ||
         declares_function(text, name);
}

constexpr int most_looks = 100;

uint64_t length_bit(std::string_view word) {
  return uint64_t{1} << std::min<size_t>(word.size(), 63);
}

/// Names that need not be spelt: `location` is `window.location`.
bool goes_without(std::string_view word) {
  return word == "window" || word == "self" || word == "globalThis" || word == "new";
}

bool is_quote(char c) {
  return c == '"' || c == '\'' || c == '`';
}

/// Whether the word `window` between two texts is not the window, or one that is only compared:
/// "the window is", `"./window/main"`, `tray.window.show()`, `window === undefined`.
bool is_no_window(std::string_view before, std::string_view rest) {
  const char last = before.empty() ? ' ' : before.back();
  if (last == '/' || last == '-' || before.ends_with("typeof ")) return true;
  if (last == '.') {
    before.remove_suffix(before.ends_with("?.") ? 2 : 1);
    const auto begin = std::find_if_not(before.rbegin(), before.rend(), is_word).base();
    return !goes_without({begin, before.end()});
  }
  if (rest.empty()) return false;
  if (is_quote(rest.front()))
    return !is_quote(last) || !before.substr(0, before.size() - 1).ends_with('[');
  const auto next = without_blanks(rest);
  if (next.starts_with('*') || next.starts_with("==") || next.starts_with("!=") ||
      next.starts_with("+ ") || rest.starts_with('-')) {
    return true;
  }
  const auto same_line = rest.substr(std::min(rest.find_first_not_of(" \t"), rest.size()));
  const auto word = rest.size() == same_line.size() ? std::string_view() : first_word(same_line);
  return !word.empty() && word != "as" && word != "satisfies" && word != "in" &&
         word != "instanceof";
}

/// `word(`, `word?.(`, `word<Type>(`, `word.call(`, `["word"]`.
bool is_called(bool quoted, std::string_view rest) {
  rest = without_blanks(rest);
  return quoted || rest.starts_with('(') || rest.starts_with('<') || rest.starts_with("?.") ||
         rest.starts_with('.');
}

}  // namespace

bool is_standard_member(std::string_view rest, const std::vector<std::string>& globals) {
  rest = without_blanks(rest);
  if (rest.starts_with('?')) rest.remove_prefix(1);
  if (!rest.starts_with('.')) return false;
  rest = without_blanks(rest.substr(1));
  const auto end = std::ranges::find_if_not(rest, is_word);
  return std::ranges::binary_search(globals, std::string_view(rest.begin(), end));
}

InterestingWords::InterestingWords(const Models& models) : globals_(models.web.globals) {
  for (const auto& source : models.web.sources) add_source(source);
  for (const auto& framework : models.frameworks) {
    for (const auto& frontend : framework.frontends) {
      const auto& name = frontend.callee.empty() ? frontend.object : frontend.callee;
      add(name, frontend.module + " " + frontend.method, true);
    }
  }
  keys_.push_back({{mark("window", How::of_others)}, true});
  for (const auto& sink : models.web.sinks) add_sink(sink);
}

void InterestingWords::add_source(const DomSourceModel& source) {
  const auto& name = source.expression.empty() ? source.method : source.expression;
  const auto colon = source.on.find(':');
  if (colon == std::string::npos) return add(name, source.on, false);
  const auto event = source.on.substr(colon + 1);
  if (event.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != event.npos) {
    return add(name, event, false);
  }
  for (const Mark listens : {mark(event, How::quoted), mark("on" + event, How::anywhere)}) {
    add(name, "", false);
    keys_.back().marks.push_back(listens);
  }
}

void InterestingWords::add_sink(const DomSinkModel& sink) {
  // Those are known by the words of sources: `location`.
  if (sink.kind == "url") return;
  // An element of a tag, and what a function makes, is known by that name only.
  const auto also = sink.on + " " + sink.made_by;
  if (!sink.property.empty()) add(sink.property, also, true);
  if (!sink.attribute.empty()) add(sink.attribute, also, true);
  if (!sink.method.empty()) add(sink.method, also, true, How::called);
  if (sink.function.empty()) return;
  add(sink.function == "import" ? "import()" : sink.function, also, true);
  const bool plain = sink.function.find('.') == std::string::npos && sink.function != "import";
  if (plain) functions_.insert(numbers_.at(sink.function));
}

InterestingWords::Mark InterestingWords::mark(std::string_view word, How how) {
  const auto next = static_cast<uint32_t>(numbers_.size());
  const auto number = numbers_.try_emplace(std::string(word), next).first->second;
  lengths_[static_cast<unsigned char>(word.front())] |= length_bit(word);
  return number * hows + static_cast<uint32_t>(how);
}

// Of a name, the first word stands as `how` says.
void InterestingWords::add(std::string_view dotted, std::string_view also, bool acts, How how) {
  constexpr std::string_view window = "window.";
  if (dotted.starts_with(window) && dotted.find('.', window.size()) == dotted.npos &&
      also.empty()) {
    return add_of_window(dotted.substr(window.size()), acts);
  }
  std::vector<std::string_view> words;
  const auto take = [&](std::string_view word, std::string_view) { words.push_back(word); };
  for_each_word(dotted, take);
  // `$` alone is the name of an object here.
  also == "$" ? words.push_back(also) : for_each_word(also, take);
  if (words.size() > 2) std::erase_if(words, goes_without);
  if (words.empty()) return;
  Key key{{}, acts};
  for (const auto word : words) {
    key.marks.push_back(mark(word, key.marks.empty() ? how : How::anywhere));
  }
  keys_.push_back(std::move(key));
}

/// `window.name` is told from every other `name` by what stands before it, unless the window has
/// another name or is taken apart.
void InterestingWords::add_of_window(std::string_view member, bool acts) {
  keys_.push_back({{mark(member, How::of_window)}, acts});
  keys_.push_back({{mark(member, How::anywhere), mark("window", How::of_others)}, acts});
}

Interest InterestingWords::in(std::string_view bytes) const {
  std::vector<bool> present(numbers_.size() * hows);
  int looks = 0;  // for declarations, each over all of the text
  for_each_word(bytes, [&](std::string_view word, std::string_view rest) {
    if ((lengths_[static_cast<unsigned char>(word.front())] & length_bit(word)) == 0) return;
    const auto known = numbers_.find(word);
    if (known == numbers_.end()) return;
    const auto set = [&](How how) {
      present[known->second * hows + static_cast<uint32_t>(how)] = true;
    };
    const auto before = bytes.substr(0, static_cast<size_t>(word.data() - bytes.data()));
    const bool quoted = !before.empty() && is_quote(before.back());
    const bool harmless = functions_.contains(known->second) && ++looks <= most_looks &&
                          is_given_function(bytes, word, rest);
    if (!harmless) set(How::anywhere);
    if (is_called(quoted, rest)) set(How::called);
    if (quoted) set(How::quoted);
    if (before.ends_with("window.") || before.ends_with("window?.")) set(How::of_window);
    const bool window = word == "window" && !is_no_window(before, rest);
    if (window && !is_standard_member(rest, globals_)) set(How::of_others);
  });
  Interest result;
  for (const Key& key : keys_) {
    bool& found = key.acts ? result.acts : result.enters;
    found = found || std::ranges::all_of(key.marks, [&](Mark mark) { return present[mark]; });
  }
  return result;
}

}  // namespace bridgelint
