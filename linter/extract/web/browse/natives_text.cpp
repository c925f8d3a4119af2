// Built-in functions about text and addresses.
#include <algorithm>
#include <cmath>

#include "csp/sha2.h"
#include "extract/web/browse/natives.h"

namespace bridgelint::browse {
namespace {

bool is_text(const Value& value) {
  return value.is(Type::string) || value.is(Type::number) || value.is(Type::boolean);
}

/// Text that is wholly known, or nothing.
std::optional<std::string> known_text(const Value& value) {
  if (!is_text(value)) return std::nullopt;
  Str text = to_text(value);
  if (!text.known()) return std::nullopt;
  return text.text;
}

Value gap_text() {
  return string(std::string(1, gap));
}

/// A new text made of the old one keeps its place when it was written in one piece.
Value made_of(const Value& from, std::string text) {
  const Str old = to_text(from);
  const Place place = old.one_piece() ? old.segments.front().place : Place{};
  return string(std::move(text), place);
}

template <typename Change>
Value changed(const Call& call, Change change) {
  const auto text = known_text(call.self);
  return text ? made_of(call.self, change(*text)) : gap_text();
}

char lower_char(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
char upper_char(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

Value to_lower(Machine&, Call& call) {
  return changed(call, [](std::string text) {
    std::ranges::transform(text, text.begin(), lower_char);
    return text;
  });
}

Value to_upper(Machine&, Call& call) {
  return changed(call, [](std::string text) {
    std::ranges::transform(text, text.begin(), upper_char);
    return text;
  });
}

Value trim(Machine&, Call& call) {
  if (!call.self.is(Type::string)) return gap_text();
  const Str& text = *call.self.text;
  const auto begin = text.text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return string("");
  return string(text.slice(begin, text.text.find_last_not_of(" \t\r\n") + 1));
}

Value concat(Machine&, Call& call) {
  Str result = to_text(call.self);
  for (const Value& item : call.items) result.append(to_text(item));
  return string(std::move(result));
}

Value self_text(Machine&, Call& call) {
  return string(to_text(call.self));
}

Value replace_text(Machine& m, Call& call, bool all) {
  const auto what = known_text(call.at(0));
  if (!what || !call.self.is(Type::string) || !call.self.text->known() || what->empty()) {
    call_callbacks(m, call.items);
    return gap_text();
  }
  Str with = call.at(1).is(Type::object) ? Str(std::string(1, gap)) : to_text(call.at(1));
  if (call.at(1).is(Type::object) && call.at(1).object->callable()) {
    with = to_text(call_value(m, call.at(1), {{}, {call.at(0)}, {}, false}));
  }
  const Str& text = *call.self.text;
  Str result;
  size_t at = 0;
  while (true) {
    const size_t found = text.text.find(*what, at);
    if (found == std::string::npos) break;
    result.append(text.slice(at, found));
    result.append(with);
    at = found + what->size();
    if (!all) break;
  }
  if (at == 0) return call.self;
  result.append(text.slice(at, text.text.size()));
  return string(std::move(result));
}

Value replace(Machine& m, Call& call) {
  return replace_text(m, call, false);
}
Value replace_all(Machine& m, Call& call) {
  return replace_text(m, call, true);
}

Value split(Machine& m, Call& call) {
  const auto by = known_text(call.at(0));
  Object* array = make_array(m, {});
  if (!by || !call.self.is(Type::string) || !call.self.text->known()) {
    array->open = true;
    return object_value(array);
  }
  const Str& text = *call.self.text;
  size_t at = 0;
  while (at <= text.text.size() && array->items.size() < 10'000) {
    size_t end = by->empty() ? at + 1 : text.text.find(*by, at);
    if (by->empty() && at == text.text.size()) break;
    end = std::min(end, text.text.size());
    array->items.push_back(string(text.slice(at, end)));
    at = end + by->size();
    if (end == text.text.size()) break;
  }
  return object_value(array);
}

Value cut(const Call& call, bool negative_counts_from_end, bool length) {
  if (!call.self.is(Type::string) || !call.self.text->known()) return gap_text();
  const Str& text = *call.self.text;
  const auto size = static_cast<double>(text.text.size());
  const auto at = [&](const Value& value, double standard) {
    if (value.is(Type::undefined)) return standard;
    double result = to_number(value);
    if (std::isnan(result)) return standard;
    if (result < 0) result = negative_counts_from_end ? std::max(0.0, size + result) : 0;
    return std::min(result, size);
  };
  double begin = at(call.at(0), 0);
  double end = at(call.at(1), length ? size - begin : size);
  if (length) end = std::min(size, begin + end);
  if (!negative_counts_from_end && begin > end) std::swap(begin, end);
  return string(text.slice(static_cast<size_t>(begin), static_cast<size_t>(std::max(begin, end))));
}

Value slice(Machine&, Call& call) {
  return cut(call, true, false);
}
Value substring(Machine&, Call& call) {
  return cut(call, false, false);
}
Value substr(Machine&, Call& call) {
  return cut(call, true, true);
}

template <typename Test>
Value asks(const Call& call, Test test) {
  const auto text = known_text(call.self);
  const auto part = known_text(call.at(0));
  if (!text || !part) return unknown_value();
  return boolean(test(*text, *part));
}

Value starts_with(Machine&, Call& call) {
  return asks(call, [](const auto& text, const auto& part) { return text.starts_with(part); });
}

Value ends_with(Machine&, Call& call) {
  return asks(call, [](const auto& text, const auto& part) { return text.ends_with(part); });
}

Value includes(Machine&, Call& call) {
  return asks(call, [](const auto& text, const auto& part) {
    return text.find(part) != std::string::npos;
  });
}

Value index_of(Machine&, Call& call) {
  const auto text = known_text(call.self);
  const auto part = known_text(call.at(0));
  if (!text || !part) return unknown_value();
  const auto at = text->find(*part);
  return number(at == std::string::npos ? -1 : static_cast<double>(at));
}

Value last_index_of(Machine&, Call& call) {
  const auto text = known_text(call.self);
  const auto part = known_text(call.at(0));
  if (!text || !part) return unknown_value();
  const auto at = text->rfind(*part);
  return number(at == std::string::npos ? -1 : static_cast<double>(at));
}

Value char_at(Machine&, Call& call) {
  const auto text = known_text(call.self);
  const double at = to_number(call.at(0));
  if (!text || std::isnan(at) || at < 0 || at >= static_cast<double>(text->size())) {
    return text ? string("") : gap_text();
  }
  return string(text->substr(static_cast<size_t>(at), 1));
}

Value repeat(Machine&, Call& call) {
  const double count = to_number(call.at(0));
  Str result;
  for (double i = 0; i < count && result.text.size() < 10'000; ++i)
    result.append(to_text(call.self));
  return string(std::move(result));
}

Value from_char_code(Machine&, Call& call) {
  std::string text;
  for (const Value& item : call.items) {
    const double code = to_number(item);
    if (!(code >= 0 && code < 128)) return gap_text();
    text += static_cast<char>(code);
  }
  return string(text);
}

/// The tag of a template whose text is taken as it stands.
Value raw(Machine&, Call& call) {
  const Value text = call.at(0).is(Type::object) ? slot(*call.at(0).object, "@text") : Value{};
  return text.is(Type::string) ? text : gap_text();
}

Value make_parameters(Machine& m, Call& call) {
  Object* parameters = make_object(m, "URLSearchParams");
  const auto text = known_text(call.at(0));
  parameters->open = !text || !text->empty();
  return object_value(parameters);
}

Value get_parameter(Machine&, Call& call) {
  return call.self.object->open ? unknown_value() : null_value();
}

Value make_text(Machine&, Call& call) {
  return call.items.empty() ? string("") : string(to_text(call.at(0)));
}

std::string encode(std::string_view text, std::string_view kept) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const bool plain =
        std::isalnum(static_cast<unsigned char>(c)) != 0 || kept.find(c) != std::string_view::npos;
    if (plain) {
      result += c;
      continue;
    }
    result += '%';
    result += digits[static_cast<unsigned char>(c) >> 4];
    result += digits[static_cast<unsigned char>(c) & 15];
  }
  return result;
}

Value encode_component(Machine&, Call& call) {
  const auto text = known_text(call.at(0));
  return text ? made_of(call.at(0), encode(*text, "-_.!~*'()")) : gap_text();
}

Value encode_uri(Machine&, Call& call) {
  const auto text = known_text(call.at(0));
  return text ? made_of(call.at(0), encode(*text, "-_.!~*'();/?:@&=+$,#")) : gap_text();
}

Value decode_component(Machine&, Call& call) {
  const auto text = known_text(call.at(0));
  return text ? made_of(call.at(0), csp::percent_decoded(*text)) : gap_text();
}

Value to_base64(Machine&, Call& call) {
  const auto text = known_text(call.at(0));
  return text ? string(csp::base64(*text)) : gap_text();
}

Value from_base64(Machine&, Call& call) {
  const auto text = known_text(call.at(0));
  if (!text) return gap_text();
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  uint32_t bits = 0;
  int count = 0;
  for (const char c : *text) {
    const auto value = alphabet.find(c);
    if (value == std::string_view::npos) continue;
    bits = bits << 6 | static_cast<uint32_t>(value);
    count += 6;
    if (count >= 8) {
      count -= 8;
      result += static_cast<char>(bits >> count & 0xFF);
    }
  }
  return made_of(call.at(0), std::move(result));
}

Value make_url(Machine& m, Call& call) {
  const Str text = to_text(call.at(0));
  Object* object = make_object(m, "URL");
  object->open = true;
  const auto base = call.at(1).is(Type::undefined)
                        ? std::nullopt
                        : csp::parse_url(to_text(call.at(1)).text, &m.realm->base);
  const auto url = text.text.starts_with(gap) ? std::nullopt
                                              : csp::parse_url(text.text, base ? &*base : nullptr);
  if (!url) {
    object->set("@href", gap_text());
    return object_value(object);
  }
  const Place place = place_of(m, text);
  object->set("@href", string(url->href(), place));
  object->set("href", string(url->href(), place));
  object->set("origin", string(url->origin()));
  object->set("host", string(url->host + (url->port.empty() ? "" : ":" + url->port)));
  object->set("hostname", string(url->host));
  object->set("pathname", string(url->path));
  object->set("protocol", string(url->scheme + ":"));
  return object_value(object);
}

Value json_value(Machine& m, std::string_view text, size_t& at, uint32_t depth);

void skip_blanks(std::string_view text, size_t& at) {
  at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

std::string json_string(std::string_view text, size_t& at) {
  std::string result;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] != '\\' || at + 1 >= text.size()) {
      result += text[at];
      continue;
    }
    const char c = text[++at];
    result += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
  }
  ++at;
  return result;
}

Value json_object(Machine& m, std::string_view text, size_t& at, uint32_t depth) {
  Object* object = make_object(m);
  for (++at; at < text.size();) {
    skip_blanks(text, at);
    if (at >= text.size() || text[at] != '"') break;
    const std::string name = json_string(text, at);
    at = std::min(text.find(':', at), text.size()) + 1;
    object->set(name, json_value(m, text, at, depth + 1));
    skip_blanks(text, at);
    if (at < text.size() && text[at] == ',') ++at;
  }
  ++at;
  return object_value(object);
}

Value json_array(Machine& m, std::string_view text, size_t& at, uint32_t depth) {
  std::vector<Value> items;
  for (++at; at < text.size();) {
    skip_blanks(text, at);
    if (at >= text.size() || text[at] == ']') break;
    const size_t before = at;
    items.push_back(json_value(m, text, at, depth + 1));
    skip_blanks(text, at);
    if (at < text.size() && text[at] == ',') ++at;
    if (at == before) break;
  }
  ++at;
  return object_value(make_array(m, std::move(items)));
}

Value json_value(Machine& m, std::string_view text, size_t& at, uint32_t depth) {
  step(m);
  skip_blanks(text, at);
  if (at >= text.size() || depth > 100) return unknown_value();
  if (text[at] == '{') return json_object(m, text, at, depth);
  if (text[at] == '[') return json_array(m, text, at, depth);
  if (text[at] == '"') return string(json_string(text, at), m.at);
  const size_t end = std::min(text.find_first_of(",]} \t\r\n", at), text.size());
  const std::string word(text.substr(at, end - at));
  at = end;
  if (word == "true" || word == "false") return boolean(word == "true");
  if (word == "null") return null_value();
  return number(std::strtod(word.c_str(), nullptr));
}

Value json_parse(Machine& m, Call& call) {
  const auto text = known_text(call.at(0));
  if (!text) return unknown_value();
  size_t at = 0;
  return json_value(m, *text, at, 0);
}

Value json_stringify(Machine&, Call& call) {
  if (is_text(call.at(0)) && !call.at(0).is(Type::string)) return string(to_text(call.at(0)));
  return gap_text();
}

void add_strings(NativeTable& table) {
  table.insert({{"String", make_text},
                {"String.charAt", char_at},
                {"String.concat", concat},
                {"String.endsWith", ends_with},
                {"String.fromCharCode", from_char_code},
                {"String.includes", includes},
                {"String.indexOf", index_of},
                {"String.lastIndexOf", last_index_of},
                {"String.raw", raw},
                {"String.repeat", repeat},
                {"String.replace", replace},
                {"String.replaceAll", replace_all},
                {"String.slice", slice},
                {"String.split", split},
                {"String.startsWith", starts_with},
                {"String.substr", substr},
                {"String.substring", substring},
                {"String.toLowerCase", to_lower},
                {"String.toString", self_text},
                {"String.toUpperCase", to_upper},
                {"String.trim", trim},
                {"String.trimEnd", trim},
                {"String.trimStart", trim},
                {"String.valueOf", self_text},
                {"Number.toString", self_text},
                {"Boolean.toString", self_text}});
}

}  // namespace

void add_text_natives(NativeTable& table) {
  add_strings(table);
  table.insert({{"URL", make_url},
                {"URLSearchParams", make_parameters},
                {"URLSearchParams.get", get_parameter},
                {"JSON.parse", json_parse},
                {"JSON.stringify", json_stringify},
                {"atob", from_base64},
                {"btoa", to_base64},
                {"decodeURI", decode_component},
                {"decodeURIComponent", decode_component},
                {"encodeURI", encode_uri},
                {"encodeURIComponent", encode_component}});
}

}  // namespace bridgelint::browse
