#include "facts/shard.h"

#include <array>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "base/hash.h"
#include "facts/archive.h"
#include "facts/fields.h"

namespace bridgelint {
namespace {

constexpr std::string_view magic = "BLFACTS\n";

using Json = nlohmann::ordered_json;

std::string_view name(Known value) {
  return std::array{"exact", "prefix", "unknown"}[static_cast<size_t>(value)];
}
std::string_view name(Tier value) {
  return std::array{"syntactic", "recovered", "semantic"}[static_cast<size_t>(value)];
}
std::string_view name(PieceKind value) {
  return std::array{"literal", "encoded", "value"}[static_cast<size_t>(value)];
}
std::string_view name(ScriptMoment value) {
  return std::array{"eval", "load"}[static_cast<size_t>(value)];
}
std::string_view name(NavigationKind value) {
  return std::array{"url", "html", "content"}[static_cast<size_t>(value)];
}
std::string_view name(EndpointKind value) {
  return std::array{"parameter",   "result",      "source", "call_argument",
                    "call_result", "call_output", "sink",   "variable"}[static_cast<size_t>(value)];
}
std::string_view name(VouchWhen value) {
  return std::array{"returned", "returned_true", "returned_false"}[static_cast<size_t>(value)];
}
std::string_view name(CallStyle value) {
  return std::array{"bridge", "window_member", "bare"}[static_cast<size_t>(value)];
}
std::string_view name(LinkKind value) {
  return std::array{
      "script", "module", "frame", "window", "message", "service"}[static_cast<size_t>(value)];
}
std::string_view name(PolicyDelivery value) {
  return std::array{"meta", "header", "config"}[static_cast<size_t>(value)];
}
std::string_view name(InlineKind value) {
  return std::array{"script", "style", "handler", "style_attribute"}[static_cast<size_t>(value)];
}
std::string_view name(CoverageKind value) {
  return std::array{"semantic", "syntactic", "partial", "skipped",
                    "failed"}[static_cast<size_t>(value)];
}
std::string_view name(ProblemKind value) {
  return std::array{"note", "incomplete", "config"}[static_cast<size_t>(value)];
}
std::string_view name(Language value) {
  return std::array{"none", "c",    "cpp",  "objcpp", "html",   "javascript", "typescript",
                    "tsx",  "toml", "json", "vue",    "svelte", "rust"}[static_cast<size_t>(value)];
}

class JsonWriter {
 public:
  template <class T>
  void operator()(const char* key, T& member) {
    json_[key] = value(member);
  }
  Json take() { return std::move(json_); }

 private:
  static Json value(const std::string& text) { return text; }
  static Json value(const Digest& digest) { return digest.hex(); }
  static Json value(const MappedText& text) {
    const Span at = text.place(0, static_cast<uint32_t>(text.text().size()));
    return {{"text", text.text()}, {"at", value(at)}};
  }
  template <class T>
  static Json value(const std::vector<T>& items) {
    Json array = Json::array();
    for (const T& item : items) array.push_back(value(item));
    return array;
  }
  template <class T>
  static Json value(const T& item) {
    if constexpr (std::is_enum_v<T>) {
      return name(item);
    } else if constexpr (std::is_integral_v<T>) {
      return item;
    } else {
      JsonWriter writer;
      visit(writer, const_cast<T&>(item));  // The visitor is shared with the reader.
      return writer.take();
    }
  }

  Json json_ = Json::object();
};

}  // namespace

std::string write_shard(const FileFacts& facts) {
  Writer body;
  visit(body, const_cast<FileFacts&>(facts));
  const std::string bytes = body.take();
  Writer header;
  auto version = shard_version;
  auto digest = digest_of(bytes);
  header("version", version);
  header("digest", digest);
  return std::string(magic) + header.take() + bytes;
}

std::optional<FileFacts> read_shard(std::string_view bytes) {
  if (!bytes.starts_with(magic)) return std::nullopt;
  bytes.remove_prefix(magic.size());
  uint32_t version = 0;
  Digest digest;
  Reader header(bytes);
  header("version", version);
  header("digest", digest);
  if (version != shard_version || digest != digest_of(header.rest())) return std::nullopt;
  FileFacts facts;
  Reader body(header.rest());
  visit(body, facts);
  if (!body.finished()) return std::nullopt;
  return facts;
}

std::string facts_to_json(const FileFacts& facts) {
  JsonWriter writer;
  writer("version", const_cast<uint32_t&>(shard_version));
  visit(writer, const_cast<FileFacts&>(facts));
  return writer.take().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bridgelint
