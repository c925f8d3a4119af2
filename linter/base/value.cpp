#include "base/value.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cctype>
#include <numeric>

namespace bridgelint {
namespace {

// toml++ counts columns in code points; spans count bytes.
class Positions {
 public:
  Positions(std::string file, std::string_view bytes)
      : file_(std::move(file)), bytes_(bytes), lines_(bytes) {}

  Span span(const toml::source_region& region) const {
    const uint32_t begin = offset(region.begin);
    return {file_, begin, std::max(begin, offset(region.end))};
  }

 private:
  uint32_t offset(const toml::source_position& position) const {
    uint32_t at = lines_.offset({position.line, 1});
    for (uint32_t i = 1; i < position.column && at < bytes_.size(); ++i) {
      do ++at;
      while (at < bytes_.size() && (static_cast<unsigned char>(bytes_[at]) & 0xC0) == 0x80);
    }
    return at;
  }

  std::string file_;
  std::string_view bytes_;
  LineIndex lines_;
};

Value convert(const toml::node& node, const Positions& positions);

Value::Table convert_table(const toml::table& table, const Positions& positions) {
  Value::Table members;
  for (const auto& [key, node] : table) {
    members.push_back(
        {std::string(key.str()), positions.span(key.source()), convert(node, positions)});
  }
  // Keys are unique, so the order is total.
  std::ranges::sort(members, {},
                    [](const Member& member) { return std::pair(member.at.begin, member.key); });
  return members;
}

Value convert(const toml::node& node, const Positions& positions) {
  Value value;
  value.at = positions.span(node.source());
  if (const auto* table = node.as_table()) {
    value.data = convert_table(*table, positions);
  } else if (const auto* array = node.as_array()) {
    Value::Array items;
    for (const auto& item : *array) items.push_back(convert(item, positions));
    value.data = std::move(items);
  } else if (const auto* text = node.as_string()) {
    value.data = text->get();
  } else if (const auto* integer = node.as_integer()) {
    value.data = integer->get();
  } else if (const auto* boolean = node.as_boolean()) {
    value.data = boolean->get();
  } else if (const auto* number = node.as_floating_point()) {
    value.data = number->get();
  }
  return value;
}

std::string lower(std::string_view word) {
  std::string result(word);
  std::ranges::transform(result, result.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

}  // namespace

std::string_view Value::kind() const {
  constexpr std::string_view names[] = {"a date or time", "true or false", "a whole number",
                                        "a number",       "a string",      "a list",
                                        "a table"};
  return names[data.index()];
}

const Value* Value::find(std::string_view key) const {
  const auto* table = as_table();
  if (table == nullptr) return nullptr;
  const auto found = std::ranges::find(*table, key, &Member::key);
  return found == table->end() ? nullptr : &found->value;
}

Value parse_toml(const std::string& file, std::string_view bytes, std::vector<Problem>& problems) {
  const Positions positions(file, bytes);
  Value root;
  root.at = {file, 0, static_cast<uint32_t>(bytes.size())};
  try {
    root.data = convert_table(toml::parse(bytes, file), positions);
  } catch (const toml::parse_error& error) {
    root.data = Value::Table{};
    problems.push_back({ProblemKind::config, "not valid TOML: " + std::string(error.description()),
                        positions.span(error.source())});
  }
  return root;
}

std::string nearest_name(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string wanted = lower(word);
  std::string best;
  size_t best_distance = std::max<size_t>(1, word.size() / 3) + 1;
  for (const auto& candidate : candidates) {
    const size_t distance = edit_distance(wanted, lower(candidate));
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace bridgelint
