#include "extract/cpp/string_parts.h"

#include <algorithm>

#include "extract/cpp/api_index.h"

namespace bridgelint {
namespace {

bool looks_like_markup(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n\f\v");
  return first != std::string_view::npos && text[first] == '<';
}

void append(const MappedText& more, MappedText& result) {
  const std::string_view text = more.text();
  const auto& pieces = more.pieces();
  for (size_t index = 0; index < pieces.size(); ++index) {
    const auto& piece = pieces[index];
    const auto end = index + 1 < pieces.size() ? pieces[index + 1].at : text.size();
    const auto bytes = text.substr(piece.at, end - piece.at);
    const auto& file = more.files()[piece.file];
    if (piece.verbatim) {
      result.append_verbatim(file, bytes, piece.begin);
    } else {
      result.append_decoded(file, bytes, piece.begin, piece.end);
    }
  }
}

}  // namespace

bool encodes_for_script(const SanitizerModel& sanitizer) {
  return std::ranges::find(sanitizer.neutralises, "script") != sanitizer.neutralises.end();
}

bool encodes_for_script(std::string_view name, const Models& models) {
  return !name.empty() && std::ranges::any_of(models.sanitizers, [&](const auto& sanitizer) {
    return encodes_for_script(sanitizer) &&
           std::ranges::any_of(sanitizer.function.names, [&](const std::string& known) {
             return last_component(known) == name;
           });
  });
}

Text text_of(const StringParts& parts) {
  std::string known;
  for (const auto& part : parts) {
    if (part.kind != PieceKind::literal || !part.certain) return Text::starting(std::move(known));
    known += part.literal.text();
  }
  return Text::exact(std::move(known));
}

std::optional<MappedText> constant_of(const StringParts& parts) {
  MappedText result;
  for (const auto& part : parts) {
    if (part.kind != PieceKind::literal || !part.certain) return std::nullopt;
    append(part.literal, result);
  }
  return result;
}

std::vector<ScriptPiece> pieces_of(const StringParts& parts) {
  std::vector<ScriptPiece> result;
  for (const auto& part : parts) {
    const bool literal = part.kind == PieceKind::literal;
    result.push_back({part.kind, literal ? part.literal.text() : part.written, part.at});
  }
  return result;
}

NavigationKind navigation_kind(const NavigationModel& model) {
  if (model.kind == "html") return NavigationKind::html;
  return model.kind == "content" ? NavigationKind::content : NavigationKind::url;
}

std::optional<EmbeddedDocument> document_of(const StringParts& parts, NavigationKind kind) {
  auto whole = constant_of(parts);
  if (!whole || whole->text().empty()) return std::nullopt;
  const std::string_view text = whole->text();
  if (kind == NavigationKind::html ||
      (kind == NavigationKind::content && looks_like_markup(text))) {
    return EmbeddedDocument{Language::html, std::move(*whole)};
  }
  // A document written out in a data URL; an encoded one is not what it looks like.
  constexpr std::string_view scheme = "data:text/html,";
  if (!text.starts_with(scheme) || text.find('%') != std::string_view::npos) return std::nullopt;
  const auto size = static_cast<uint32_t>(text.size());
  return EmbeddedDocument{Language::html, whole->slice(scheme.size(), size)};
}

}  // namespace bridgelint
