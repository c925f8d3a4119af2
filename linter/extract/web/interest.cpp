#include "extract/web/interest.h"

#include <algorithm>

namespace bridgelint {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$';
}

/// Calls `found(word)` for every word. The keyword `import` is one only where it is called.
template <typename Found>
void for_each_word(std::string_view text, Found&& found) {
  for (size_t at = 0; at < text.size();) {
    if (!is_word(text[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    const auto word = text.substr(at, end - at);
    if (word != "import" || text.substr(end).starts_with('(')) found(word);
    at = end;
  }
}

/// Names that need not be spelt: `location` is `window.location`.
bool goes_without(std::string_view word) {
  return word == "window" || word == "self" || word == "globalThis" || word == "new";
}

}  // namespace

InterestingWords::InterestingWords(const Models& models) {
  for (const auto& source : models.web.sources) {
    const auto event = source.on.find(':');
    const auto on = source.on.substr(event == std::string::npos ? 0 : event + 1);
    add(source.expression.empty() ? source.method : source.expression, on, false);
  }
  for (const auto& framework : models.frameworks) {
    for (const auto& frontend : framework.frontends) {
      const auto package = frontend.module.substr(0, frontend.module.find('/'));
      add(frontend.callee.empty() ? frontend.object : frontend.callee, package, true);
    }
  }
  for (const auto& sink : models.web.sinks) {
    if (sink.kind == "url") continue;
    for (const auto* name : {&sink.property, &sink.method, &sink.function, &sink.attribute}) {
      add(*name == "import" ? "import()" : *name, "", true);
    }
  }
}

void InterestingWords::add(std::string_view dotted, std::string_view module, bool acts) {
  std::vector<std::string_view> words;
  for_each_word(dotted, [&](std::string_view word) { words.push_back(word); });
  for_each_word(module, [&](std::string_view word) { words.push_back(word); });
  // `window.name` is told from every other `name` by both of its words.
  if (words.size() > 2) std::erase_if(words, goes_without);
  if (words.empty()) return;
  Key key{{}, acts};
  for (const auto word : words) {
    const auto next = static_cast<uint32_t>(numbers_.size());
    key.words.push_back(numbers_.try_emplace(std::string(word), next).first->second);
  }
  keys_.push_back(std::move(key));
}

Interest InterestingWords::in(std::string_view bytes) const {
  std::vector<bool> present(numbers_.size());
  std::string held;
  for_each_word(bytes, [&](std::string_view word) {
    held.assign(word);
    if (const auto known = numbers_.find(held); known != numbers_.end()) {
      present[known->second] = true;
    }
  });
  Interest result;
  for (const Key& key : keys_) {
    bool& found = key.acts ? result.acts : result.enters;
    found = found || std::ranges::all_of(key.words, [&](uint32_t word) { return present[word]; });
  }
  return result;
}

}  // namespace bridgelint
