// Pages and scripts, as files of their own and inside a C++ string.
#include "extract/web/web_extractor.h"

#include "memory_reader.h"
#include "spans.h"

namespace {
using namespace bridgelint;

constexpr std::string_view code = "int main() {";

void read_file(const std::string& file, std::string_view bytes, const ExtractContext& context) {
  Unit unit;
  unit.file = file;
  unit.path = "/p/" + file;
  unit.language = language_of(file);
  auto facts = WebExtractor().extract(unit, context);
  if (facts.coverage.size() != 1) std::abort();
  fuzz::check_spans(facts, {{file, bytes.size()}});
}

// Every second run of eight bytes stands for an escape sequence of twice its length.
MappedText in_a_string(std::string_view bytes, size_t& end) {
  MappedText text;
  auto at = static_cast<uint32_t>(code.size());
  for (size_t i = 0; i < bytes.size(); i += 8) {
    const auto part = bytes.substr(i, 8);
    const auto length = static_cast<uint32_t>(part.size());
    if (i % 16 == 0) {
      text.append_verbatim("main.cpp", part, at);
      at += length;
    } else {
      text.append_decoded("main.cpp", part, at, at + 2 * length);
      at += 2 * length;
    }
  }
  end = at;
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Models models = [] {
    std::vector<Problem> problems;
    return load_models(problems);
  }();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr const char* scripts[] = {"app.js",  "app.ts",     "app.tsx", "app.mjs",
                                     "App.vue", "App.svelte", "app.jsx", "app.rs"};
  const std::string script = scripts[size % std::size(scripts)];

  fuzz::MemoryReader files;
  files.add("/p/page.html", bytes);
  files.add("/p/" + script, bytes);
  const ExtractContext context{files, models, "/p", {}};
  read_file("page.html", bytes, context);
  read_file(script, bytes, context);

  size_t end = 0;
  const auto text = in_a_string(bytes, end);
  auto facts = WebExtractor().extract_document(text, Language::html, "main.cpp@12", context);
  fuzz::check_spans(facts, {{"main.cpp", end}});
  return 0;
}
