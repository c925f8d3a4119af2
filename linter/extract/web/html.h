// The tags of an HTML document, as a browser sees them.
//
// This is the tokenizer of the HTML standard (https://html.spec.whatwg.org/#tokenization) reduced
// to what the extractor needs: start tags, end tags, raw text. A grammar's tree is not used,
// because the standard defines a result for every text, because policies and scripts must be read
// as the browser does, and because error recovery over a tree is quadratic for hostile nesting.
// Reading is linear in the text and never fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_text.h"
#include "base/text.h"

namespace bridgelint {

/// A byte range of the document's text.
struct ByteRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  auto operator<=>(const ByteRange&) const = default;
};

struct HtmlAttribute {
  std::string name;  ///< in lower case
  ByteRange name_at;
  ByteRange value_at;  ///< between the quotes; empty when there is no value
};

/// A start tag, with what stands in it when it is a raw text element.
struct HtmlTag {
  std::string name;  ///< in lower case
  ByteRange at;      ///< from "<" to ">"
  std::vector<HtmlAttribute> attributes;
  ByteRange content;                  ///< of script, style, title and their like: the text inside
  bool in_head = false;               ///< a child of the head element, not of the body
  bool inert = false;                 ///< inside <template>
  bool self_closed = false;           ///< written with "/>"
  bool duplicate_attributes = false;  ///< an attribute stands twice; the first counts

  const HtmlAttribute* find(std::string_view attribute) const;
};

/// An end tag, also one that opened nothing.
struct HtmlEndTag {
  std::string name;  ///< in lower case
  ByteRange at;
};

struct HtmlError {
  std::string message;
  ByteRange at;
};

struct HtmlDocument {
  std::vector<HtmlTag> tags;  ///< start tags in source order
  std::vector<HtmlEndTag> end_tags;
  std::vector<HtmlError> errors;  ///< what hides a part of the document, not every parse error
  bool whole_page = false;        ///< has a doctype or an <html>, <head> or <body> tag
};

HtmlDocument read_html(std::string_view text);

/// The value of an attribute without its character references, mapped to where it stands. Named
/// references for characters outside ASCII stay as written: they mean nothing to code or policies.
MappedText attribute_text(const MappedText& document, const HtmlAttribute& attribute);

/// HTML's ASCII whitespace off both ends.
std::string_view trim_html(std::string_view text);

}  // namespace bridgelint
