#include <algorithm>
#include <map>

#include "base/files.h"
#include "base/hash.h"
#include "check/run.h"

namespace bridgelint {
namespace {

// Beyond this a line is minified code, of which only the surroundings of the place tell anything.
constexpr size_t longest_context = 200;

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string without_space(std::string_view text) {
  std::string result;
  std::ranges::copy_if(text, std::back_inserter(result), [](char c) { return !is_space(c); });
  return result;
}

// The source from the start of the line where the place begins to the end of the one where it ends.
std::string_view lines_around(std::string_view bytes, size_t begin, size_t end) {
  const auto is_break = [](char c) { return c == '\n' || c == '\r'; };
  size_t from = begin;
  while (from > 0 && begin - from < longest_context && !is_break(bytes[from - 1])) --from;
  size_t to = end;
  while (to < bytes.size() && to - end < longest_context && !is_break(bytes[to])) ++to;
  return bytes.substr(from, to - from);
}

Digest code_digest(const Finding& finding, const SourceReader& source) {
  Hasher hasher;
  // The name alone, so that moving a folder changes nothing.
  hasher.add(finding.rule).add(file_name(finding.at.file));
  const std::string_view bytes = source(finding.at.file);
  const size_t end = std::min<size_t>(finding.at.end, bytes.size());
  const size_t begin = std::min<size_t>(finding.at.begin, end);
  const std::string lines = without_space(lines_around(bytes, begin, end));
  // A place without text, such as the start of an empty file, is told by what is said of it.
  hasher.add(lines.empty() ? finding.message : lines);
  return hasher.add(without_space(bytes.substr(begin, end - begin))).finish();
}

}  // namespace

void fill_fingerprints(std::vector<Finding>& findings, const SourceReader& source) {
  std::map<Digest, uint64_t> seen;
  for (Finding& finding : findings) {
    const Digest code = code_digest(finding, source);
    finding.fingerprint = Hasher().add(code).add(seen[code]++).finish().hex();
  }
}

}  // namespace bridgelint
