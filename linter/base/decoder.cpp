#include "base/decoder.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace bridgelint {
namespace {

std::optional<uint32_t> as_number(const Value& value) {
  const int64_t* number = value.as_integer();
  if (number == nullptr || *number < 0 || *number > std::numeric_limits<uint32_t>::max()) {
    return std::nullopt;
  }
  return static_cast<uint32_t>(*number);
}

// What was found instead, in words that fit after "found".
std::string found(const Value& value) {
  if (const std::string* text = value.as_string()) return fmt::format("\"{}\"", *text);
  if (const int64_t* number = value.as_integer()) return fmt::format("{}", *number);
  if (const bool* flag = value.as_bool()) return *flag ? "true" : "false";
  return std::string(value.kind());
}

// A list of which each element must fit; nothing of it is taken over when one does not.
template <typename T, typename Convert>
Slot list_slot(std::string expected, std::vector<T>& target, Convert convert) {
  return {std::move(expected), {}, [&target, convert](const Value& value) -> const Value* {
            const Value::Array* items = value.as_array();
            if (items == nullptr) return &value;
            std::vector<T> result;
            for (const Value& item : *items) {
              const auto converted = convert(item);
              if (!converted) return &item;
              result.push_back(*converted);
            }
            target = std::move(result);
            return nullptr;
          }};
}

std::string quoted_list(const std::vector<std::string>& names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += fmt::format("\"{}\"", names[i]);
  }
  return text;
}

}  // namespace

Slot into(bool& target) {
  return {"true or false", {}, [&target](const Value& value) -> const Value* {
            if (value.as_bool() == nullptr) return &value;
            target = *value.as_bool();
            return nullptr;
          }};
}

Slot into(std::string& target) {
  return {"a string", {}, [&target](const Value& value) -> const Value* {
            if (value.as_string() == nullptr) return &value;
            target = *value.as_string();
            return nullptr;
          }};
}

Slot into(std::vector<std::string>& target) {
  return list_slot("a list of strings", target, [](const Value& item) {
    const std::string* text = item.as_string();
    return text == nullptr ? std::nullopt : std::optional<std::string>(*text);
  });
}

Slot into(uint32_t& target) {
  return {"a number from 0 on", {}, [&target](const Value& value) -> const Value* {
            const auto number = as_number(value);
            if (!number) return &value;
            target = *number;
            return nullptr;
          }};
}

Slot into(std::vector<uint32_t>& target) {
  return list_slot("a list of numbers from 0 on", target, as_number);
}

Slot one_of(std::vector<std::string> names, size_t& chosen) {
  std::string expected = quoted_list(names);
  auto take = [names, &chosen](const Value& value) -> const Value* {
    const std::string* text = value.as_string();
    const auto at = text == nullptr ? names.end() : std::ranges::find(names, *text);
    if (at == names.end()) return &value;
    chosen = static_cast<size_t>(at - names.begin());
    return nullptr;
  };
  return {std::move(expected), std::move(names), std::move(take)};
}

Slot either(Slot first, Slot second) {
  std::vector<std::string> choices = first.choices;
  choices.insert(choices.end(), second.choices.begin(), second.choices.end());
  std::string expected = first.expected + " or " + second.expected;
  auto take = [first = std::move(first),
               second = std::move(second)](const Value& value) -> const Value* {
    const Value* wrong = first.take(value);
    if (wrong == nullptr) return nullptr;
    const Value* also_wrong = second.take(value);
    if (also_wrong == nullptr) return nullptr;
    // Of a list, the element at fault is the better place.
    return also_wrong == &value ? wrong : also_wrong;
  };
  return {std::move(expected), std::move(choices), std::move(take)};
}

Decoder::Decoder(const Value& table, std::string what, std::vector<Problem>& problems)
    : table_(table), what_(std::move(what)), problems_(problems) {}

bool Decoder::optional(std::string_view key, const Slot& slot) {
  const Value* value = find(key);
  if (value == nullptr) return false;
  const Value* wrong = slot.take(*value);
  if (wrong == nullptr) return true;
  const std::string* text = wrong->as_string();
  report(wrong->at, fmt::format("`{}` must be {}, found {}{}", key, slot.expected, found(*wrong),
                                text == nullptr ? "" : did_you_mean(*text, slot.choices)));
  return false;
}

bool Decoder::required(std::string_view key, const Slot& slot) {
  if (!has(key)) {
    find(key);
    report(table_.at, what_.empty() ? fmt::format("the key `{}` is missing", key)
                                    : fmt::format("{} lacks the key `{}`", what_, key));
    return false;
  }
  return optional(key, slot);
}

std::vector<const Value*> Decoder::tables(std::string_view key) {
  const Value* value = find(key);
  if (value == nullptr) return {};
  const std::string expected = fmt::format("`{0}` must be tables, written [[{0}]]", key);
  const Value::Array* items = value->as_array();
  if (items == nullptr) {
    report(value->at, fmt::format("{}, found {}", expected, found(*value)));
    return {};
  }
  std::vector<const Value*> result;
  for (const Value& item : *items) {
    if (item.as_table() != nullptr) {
      result.push_back(&item);
    } else {
      report(item.at, fmt::format("{}, found {}", expected, found(item)));
    }
  }
  return result;
}

const Value* Decoder::table(std::string_view key) {
  const Value* value = find(key);
  if (value == nullptr || value->as_table() != nullptr) return value;
  report(value->at,
         fmt::format("`{0}` must be a table, written [{0}], found {1}", key, found(*value)));
  return nullptr;
}

void Decoder::finish() {
  const Value::Table* members = table_.as_table();
  if (members == nullptr) return;
  for (const Member& member : *members) {
    if (std::ranges::find(known_, member.key) != known_.end()) continue;
    std::string hint = did_you_mean(member.key, known_);
    if (hint.empty())
      hint = (known_.size() == 1 ? "; the only key is " : "; valid keys are ") + list_names(known_);
    report(member.at, fmt::format("unknown key `{}`{}{}", member.key,
                                  what_.empty() ? "" : " in " + what_, hint));
  }
}

void Decoder::report(const Span& at, std::string message) {
  problems_.push_back({ProblemKind::config, std::move(message), at});
}

const Value* Decoder::find(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
  return table_.find(key);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string nearest = nearest_name(word, candidates);
  return nearest.empty() ? "" : fmt::format("; did you mean `{}`?", nearest);
}

std::string list_names(const std::vector<std::string>& names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += fmt::format("`{}`", names[i]);
  }
  return text;
}

}  // namespace bridgelint
