// A string of the program as the parts it is put together from, whoever read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_text.h"
#include "base/text.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

struct StringPart {
  PieceKind kind = PieceKind::value;
  MappedText literal;   ///< of a literal
  std::string written;  ///< the expression, of anything else
  Span at;
  bool certain = true;  ///< false: the part may be absent or come more than once
};

using StringParts = std::vector<StringPart>;

/// Whether a sanitizer's result can stand in a script as it is.
bool encodes_for_script(const SanitizerModel& sanitizer);
/// The same of a function of which nothing but its last name is known.
bool encodes_for_script(std::string_view name, const Models& models);

Text text_of(const StringParts& parts);
/// The whole string, when every part is certain text of the program.
std::optional<MappedText> constant_of(const StringParts& parts);
std::vector<ScriptPiece> pieces_of(const StringParts& parts);

NavigationKind navigation_kind(const NavigationModel& model);
/// The page that a navigation's target writes out: markup, or an unencoded data URL.
std::optional<EmbeddedDocument> document_of(const StringParts& parts, NavigationKind kind);

}  // namespace bridgelint
