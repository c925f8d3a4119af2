// Character references in attribute values, by
// https://html.spec.whatwg.org/#character-reference-state.
#include <algorithm>
#include <array>
#include <cctype>

#include "extract/web/html.h"

namespace bridgelint {
namespace {

struct Named {
  std::string_view name;
  char character;
  bool bare = false;  ///< also without ";"
};

// The named references that stand for ASCII characters
// (https://html.spec.whatwg.org/#named-character-references).
constexpr auto named_references = std::to_array<Named>({
    {"AMP", '&', true},  {"DiacriticalGrave", '`'},
    {"GT", '>', true},   {"Hat", '^'},
    {"LT", '<', true},   {"NewLine", '\n'},
    {"QUOT", '"', true}, {"Tab", '\t'},
    {"UnderBar", '_'},   {"VerticalLine", '|'},
    {"amp", '&', true},  {"apos", '\''},
    {"ast", '*'},        {"bsol", '\\'},
    {"colon", ':'},      {"comma", ','},
    {"commat", '@'},     {"dollar", '$'},
    {"equals", '='},     {"excl", '!'},
    {"grave", '`'},      {"gt", '>', true},
    {"lbrace", '{'},     {"lbrack", '['},
    {"lcub", '{'},       {"lowbar", '_'},
    {"lpar", '('},       {"lsqb", '['},
    {"lt", '<', true},   {"midast", '*'},
    {"num", '#'},        {"percnt", '%'},
    {"period", '.'},     {"plus", '+'},
    {"quest", '?'},      {"quot", '"', true},
    {"rbrace", '}'},     {"rbrack", ']'},
    {"rcub", '}'},       {"rpar", ')'},
    {"rsqb", ']'},       {"semi", ';'},
    {"sol", '/'},        {"verbar", '|'},
    {"vert", '|'},
});

struct Decoded {
  std::string bytes;  ///< empty: no reference here
  size_t length = 0;  ///< of the reference as written
};

void append_utf8(std::string& out, uint32_t code) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  const auto push = [&](uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return push(code);
  if (code < 0x800) {
    push(0xC0 | (code >> 6));
  } else if (code < 0x10000) {
    push(0xE0 | (code >> 12));
    push(0x80 | ((code >> 6) & 0x3F));
  } else {
    push(0xF0 | (code >> 18));
    push(0x80 | ((code >> 12) & 0x3F));
    push(0x80 | ((code >> 6) & 0x3F));
  }
  push(0x80 | (code & 0x3F));
}

Decoded decode_number(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  size_t at = hex ? 3 : 2;
  const size_t first = at;
  uint32_t code = 0;
  for (; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (!(hex ? std::isxdigit(c) : std::isdigit(c))) break;
    const auto digit = std::isdigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
    code = std::min<uint32_t>(code * (hex ? 16 : 10) + static_cast<uint32_t>(digit), 0x110000);
  }
  if (at == first) return {};
  if (at < text.size() && text[at] == ';') ++at;
  Decoded result{{}, at};
  append_utf8(result.bytes, code);
  return result;
}

Decoded decode_name(std::string_view text) {
  size_t end = 1;
  while (end < text.size() && end < 32 && std::isalnum(static_cast<unsigned char>(text[end]))) {
    ++end;
  }
  const bool closed = end < text.size() && text[end] == ';';
  // In an attribute a reference without ";" counts only when no letter, digit or "=" follows it.
  if (!closed && end < text.size() && text[end] == '=') return {};
  const auto found = std::ranges::find(named_references, text.substr(1, end - 1), &Named::name);
  if (found == named_references.end() || (!closed && !found->bare)) return {};
  return {std::string(1, found->character), end + (closed ? 1 : 0)};
}

Decoded decode_reference(std::string_view text) {
  if (text.size() < 2) return {};
  return text[1] == '#' ? decode_number(text) : decode_name(text);
}

void append_place(MappedText& to, const MappedText& document, std::string_view bytes,
                  uint32_t begin, uint32_t end) {
  const Span at = document.place(begin, end);
  to.append_decoded(at.file, bytes, at.begin, at.end);
}

void append_part(MappedText& to, const MappedText& document, uint32_t begin, uint32_t end) {
  const auto part = document.slice(begin, end);
  const auto& pieces = part.pieces();
  for (size_t i = 0; i < pieces.size(); ++i) {
    const size_t stop = i + 1 < pieces.size() ? pieces[i + 1].at : part.text().size();
    const auto bytes = std::string_view(part.text()).substr(pieces[i].at, stop - pieces[i].at);
    const auto& file = part.files()[pieces[i].file];
    if (pieces[i].verbatim) {
      to.append_verbatim(file, bytes, pieces[i].begin);
    } else {
      to.append_decoded(file, bytes, pieces[i].begin, pieces[i].end);
    }
  }
}

}  // namespace

MappedText attribute_text(const MappedText& document, const HtmlAttribute& attribute) {
  const auto [begin, end] = attribute.value_at;
  const auto text = std::string_view(document.text()).substr(0, end);
  MappedText result;
  uint32_t from = begin;
  for (size_t at = text.find('&', begin); at < end; at = text.find('&', at + 1)) {
    const auto decoded = decode_reference(text.substr(at));
    if (decoded.length == 0) continue;
    const auto here = static_cast<uint32_t>(at);
    const auto behind = static_cast<uint32_t>(at + decoded.length);
    if (from < here) append_part(result, document, from, here);
    append_place(result, document, decoded.bytes, here, behind);
    from = behind;
    at = behind - 1;
  }
  if (from < end) append_part(result, document, from, end);
  return result;
}

}  // namespace bridgelint
