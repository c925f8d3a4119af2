#include "extract/web/inline_hashes.h"

#include <algorithm>

#include "csp/sha2.h"
#include "extract/web/html.h"

namespace bridgelint {
namespace {

std::vector<std::string> digests(std::string_view code) {
  std::vector<std::string> result;
  for (const auto algorithm :
       {csp::HashAlgorithm::sha256, csp::HashAlgorithm::sha384, csp::HashAlgorithm::sha512}) {
    const std::string source = csp::hash_source(algorithm, code);
    result.push_back(source.substr(1, source.size() - 2));
  }
  return result;
}

bool is_code(const HtmlTag& tag) {
  return tag.name == "style" || (tag.name == "script" && tag.find("src") == nullptr);
}

}  // namespace

void note_inline_hashes(const MappedText& text, const std::string& page_id, FileFacts& facts) {
  const bool asked = std::ranges::any_of(facts.policies, [&](const ContentPolicy& policy) {
    return policy.page == page_id && policy.text.text().find("'sha") != std::string::npos;
  });
  if (!asked) return;
  const std::string_view bytes = text.text();
  const auto add = [&](InlineKind kind, ByteRange range, std::string_view code) {
    facts.inline_code.push_back({page_id, kind, digests(code), text.place(range.begin, range.end)});
  };
  for (const HtmlTag& tag : read_html(bytes).tags) {
    if (tag.content.end > tag.content.begin && is_code(tag)) {
      add(tag.name == "style" ? InlineKind::style : InlineKind::script, tag.content,
          bytes.substr(tag.content.begin, tag.content.end - tag.content.begin));
    }
    for (const HtmlAttribute& attribute : tag.attributes) {
      const bool style = attribute.name == "style";
      const bool handler = attribute.name.size() > 3 && attribute.name.starts_with("on");
      if (!style && !handler) continue;
      add(style ? InlineKind::style_attribute : InlineKind::handler, attribute.value_at,
          attribute_text(text, attribute).text());
    }
  }
}

}  // namespace bridgelint
