#include "check/rule.h"

namespace bridgelint {
namespace {

// Longer code is cut: the place shows the whole.
constexpr size_t longest_quote = 60;

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Cuts between characters, never within one.
void shorten(std::string& text) {
  if (text.size() <= longest_quote) return;
  size_t end = longest_quote;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  text += "…";
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool space = is_space(c);
    if (space && (result.empty() || result.back() == ' ')) continue;
    result += space ? ' ' : c == '`' ? '\'' : c;
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  shorten(result);
  return "`" + result + "`";
}

void doubt(Finding& finding, std::string_view why) {
  finding.confidence =
      finding.confidence == Confidence::high ? Confidence::medium : Confidence::low;
  finding.message += "; ";
  finding.message += why;
}

void doubt_tier(Finding& finding, Tier tier) {
  if (tier == Tier::syntactic) doubt(finding, "the code could be read without types only");
}

}  // namespace bridgelint
