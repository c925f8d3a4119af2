#include "extract/web/component.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "extract/web/html.h"
#include "extract/web/readable.h"

namespace bridgelint {
namespace {

// Braces that are never closed are looked behind in vain; so many bytes, and the rest is given up.
constexpr size_t most_lost = 4 * 1024 * 1024;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Where the expression that begins at `at` ends: at `close` outside of brackets and strings, at
/// most at `end`. Returns `end` when it does not.
size_t end_of_expression(std::string_view text, size_t at, size_t end, std::string_view close) {
  int depth = 0;
  char quote = 0;
  for (; at < end; ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == '\\') ++at;
      if (c == quote) quote = 0;
      continue;
    }
    if (depth == 0 && text.substr(at).starts_with(close)) return at;
    if (c == '\'' || c == '"' || c == '`') quote = c;
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (depth < 0) return end;
  }
  return end;
}

class ComponentReader {
 public:
  ComponentReader(const MappedText& text, Language language, const ExtractContext& context,
                  Program& program)
      : text_(text),
        bytes_(text.text()),
        vue_(language == Language::vue),
        context_(context),
        program_(program),
        document_(read_html(bytes_)) {}

  void read() {
    for (const auto& tag : document_.tags) {
      if (tag.name == "script") read_script(tag);
      if (tag.name == "script" || tag.name == "style") code_ranges_.push_back(tag.content);
    }
    for (const auto& tag : document_.tags) {
      if (tag.name == "script" || tag.name == "style") continue;
      // In Svelte an attribute's value is what stands in braces, blanks and quotes included.
      if (!vue_) break;
      for (const auto& attribute : tag.attributes) read_vue_attribute(attribute);
    }
    vue_ ? read_mustaches() : read_braces();
    auto script = std::make_shared<ParsedScript>(std::move(code_), grammar_, ScriptKind::module,
                                                 context_.stop);
    script->component = true;
    program_.add(std::move(script));
  }

 private:
  void read_script(const HtmlTag& tag) {
    const auto* language = tag.find("lang");
    if (language != nullptr) {
      const auto name = attribute_text(text_, *language).text();
      if (name == "ts" || name == "typescript") grammar_ = Grammar::typescript;
      if (name == "tsx" || name == "jsx") grammar_ = Grammar::tsx;
    }
    append(tag.content.begin, tag.content.end);
    glue("\n;\n", tag.content.end);
  }

  /// Copies a piece of the file.
  void append(size_t begin, size_t end) {
    if (begin >= end) return;
    const auto part = text_.slice(static_cast<uint32_t>(begin), static_cast<uint32_t>(end));
    const Span at = part.place(0, static_cast<uint32_t>(end - begin));
    code_.append_verbatim(at.file, part.text(), at.begin);
  }

  /// Adds code that stands for the place `[begin, end)`.
  void glue(std::string_view code, size_t begin, size_t end) {
    const Span at = text_.place(static_cast<uint32_t>(begin), static_cast<uint32_t>(end));
    code_.append_decoded(at.file, code, at.begin, at.end);
  }
  void glue(std::string_view code, size_t at) { glue(code, at, at); }

  /// `PREFIX (expression);`, where the prefix stands for the attribute's name.
  void expression(std::string_view prefix, ByteRange name, size_t begin, size_t end) {
    while (begin < end && is_blank(bytes_[begin])) ++begin;
    while (end > begin && is_blank(bytes_[end - 1])) --end;
    if (begin >= end) return;
    glue(std::string(";") + std::string(prefix) + "(", name.begin, name.end);
    append(begin, end);
    glue(");\n", end);
  }

  void handler(ByteRange name, size_t begin, size_t end) {
    if (begin >= end) return;
    glue(";(($event) => {", name.begin, name.end);
    append(begin, end);
    glue("\n});\n", end);
  }

  void read_vue_attribute(const HtmlAttribute& attribute) {
    const std::string& name = attribute.name;
    const auto [begin, end] = attribute.value_at;
    if (begin == end) return;
    if (name == "v-html") {
      expression("$element[\"v-html\"] = ", attribute.name_at, begin, end);
    } else if (name.starts_with("@") || name.starts_with("v-on:")) {
      handler(attribute.name_at, begin, end);
    } else if (name == "v-for") {
      read_loop(attribute);
    } else if (name == ":srcdoc" || name == "v-bind:srcdoc") {
      expression("$element.srcdoc = ", attribute.name_at, begin, end);
    } else if (name == ":innerhtml.prop" || name == ":innerhtml" || name == ".innerhtml") {
      expression("$element.innerHTML = ", attribute.name_at, begin, end);
    } else if (name.starts_with(":") || name.starts_with("v-")) {
      if (name == "v-slot" || name.starts_with("v-slot:") || name == "v-else") return;
      expression("", attribute.name_at, begin, end);
    }
  }

  /// `v-for="(item, index) in items"`: the item is an element of the list.
  void read_loop(const HtmlAttribute& attribute) {
    const auto [begin, end] = attribute.value_at;
    const auto value = bytes_.substr(begin, end - begin);
    auto word = value.find(" in ");
    if (word == std::string_view::npos) word = value.find(" of ");
    if (word == std::string_view::npos) return;
    size_t left = begin;
    size_t left_end = begin + word;
    while (left < left_end && (is_blank(bytes_[left]) || bytes_[left] == '(')) ++left;
    const auto comma = end_of_expression(bytes_, left, left_end, ",");
    left_end = std::min(left_end, comma);
    while (left_end > left && (is_blank(bytes_[left_end - 1]) || bytes_[left_end - 1] == ')')) {
      --left_end;
    }
    if (left >= left_end) return;
    glue(";for (var ", attribute.name_at.begin, attribute.name_at.end);
    append(left, left_end);
    glue(" of (", left_end);
    append(begin + word + 4, end);
    glue(")) {}\n", end);
  }

  /// `{{ expression }}`, wherever it stands outside of scripts and styles.
  void read_mustaches() {
    for (size_t at = bytes_.find("{{"); at != std::string_view::npos; at = bytes_.find("{{", at)) {
      const size_t close = bytes_.find("}}", at + 2);
      if (close == std::string_view::npos) return;
      const auto where = static_cast<uint32_t>(at);
      if (!in_code(where)) expression("", {where, where}, at + 2, close);
      at = close;
    }
  }

  /// Svelte's `{@html expression}`, `{#each list as item}` and `{expression}`.
  void read_braces() {
    for (size_t at = bytes_.find('{'); at != std::string_view::npos;
         at = bytes_.find('{', at + 1)) {
      const auto where = static_cast<uint32_t>(at);
      if (const auto behind = code_around(where); behind != 0) {
        at = behind - 1;
        continue;
      }
      const size_t end = end_of_expression(bytes_, at + 1, bytes_.size(), "}");
      if (end == bytes_.size()) {
        lost_ += end - at;
        if (lost_ > most_lost) return;
        continue;
      }
      const auto inside = bytes_.substr(at + 1, end - at - 1);
      const ByteRange mark{where, where + 1};
      if (inside.starts_with("@html")) {
        expression("$element[\"{@html}\"] = ", {where, where + 6}, at + 6, end);
      } else if (inside.starts_with("#each")) {
        read_each(at + 6, end);
      } else if (inside.starts_with("#await")) {
        read_await(at + 7, end);
      } else if (inside.starts_with(":then ")) {
        declare_awaited(at + 7, end);
      } else if (inside.starts_with("#if") || inside.starts_with("#key")) {
        expression("", mark, at + 1 + inside.find_first_of(" \n"), end);
      } else if (inside.find_first_of("#:/@.") != 0) {
        const bool document = bytes_.substr(0, at).ends_with("srcdoc=");
        expression(document ? "$element.srcdoc = " : "", mark, at + 1, end);
      }
      at = end;
    }
  }

  /// `{#await promise then name}`, and `{#await promise}` with a `{:then name}` behind it.
  void read_await(size_t begin, size_t end) {
    const auto inside = bytes_.substr(begin, end - begin);
    const auto word = inside.rfind(" then ");
    awaited_ = {static_cast<uint32_t>(begin),
                static_cast<uint32_t>(word == std::string_view::npos ? end : begin + word)};
    if (word != std::string_view::npos) return declare_awaited(begin + word + 6, end);
    expression("", {awaited_.begin, awaited_.begin}, awaited_.begin, awaited_.end);
  }

  void declare_awaited(size_t begin, size_t end) {
    while (begin < end && is_blank(bytes_[begin])) ++begin;
    if (begin == end || awaited_.begin == awaited_.end) return;
    glue(";var ", begin);
    append(begin, end);
    glue(" = await (", end);
    append(awaited_.begin, awaited_.end);
    glue(");\n", end);
  }

  void read_each(size_t begin, size_t end) {
    const auto inside = bytes_.substr(begin, end - begin);
    const auto word = inside.rfind(" as ");
    if (word == std::string_view::npos) return;
    size_t item = begin + word + 4;
    size_t item_end = std::min(end, end_of_expression(bytes_, item, end, ","));
    item_end = std::min(item_end, end_of_expression(bytes_, item, item_end, "("));
    while (item_end > item && is_blank(bytes_[item_end - 1])) --item_end;
    if (item >= item_end) return;
    glue(";for (var ", begin);
    append(item, item_end);
    glue(" of (", item_end);
    append(begin, begin + word);
    glue(")) {}\n", end);
  }

  /// The end of the script or style around an offset; 0 when there is none.
  uint32_t code_around(uint32_t offset) const {
    const auto next = std::ranges::upper_bound(code_ranges_, offset, {}, &ByteRange::begin);
    if (next == code_ranges_.begin()) return 0;
    const ByteRange& before = *std::prev(next);
    return offset < before.end ? before.end : 0;
  }
  bool in_code(uint32_t offset) const { return code_around(offset) != 0; }

  const MappedText& text_;
  std::string_view bytes_;
  bool vue_;
  const ExtractContext& context_;
  Program& program_;
  HtmlDocument document_;
  std::vector<ByteRange> code_ranges_;  ///< scripts and styles, in order
  ByteRange awaited_{};                 ///< the promise of the last `{#await}`
  size_t lost_ = 0;                     ///< bytes looked at behind braces that nothing closes
  MappedText code_;
  Grammar grammar_ = Grammar::javascript;
};

}  // namespace

void read_component(const MappedText& text, Language language, const ExtractContext& context,
                    Program& program) {
  ComponentReader(text, language, context, program).read();
}

}  // namespace bridgelint
