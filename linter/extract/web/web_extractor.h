// Facts of pages and scripts: HTML, JavaScript, TypeScript, JSX, Vue and Svelte components; and of
// the commands that Rust code exposes to them.
#pragma once

#include <memory>
#include <string>

#include "base/mapped_text.h"
#include "extract/extractor.h"

namespace bridgelint {

class ModuleCache;

class WebExtractor : public Extractor {
 public:
  WebExtractor();
  ~WebExtractor() override;

  /// The facts of one file, with its `Coverage`.
  FileFacts extract(const Unit& unit, const ExtractContext& context) const override;

  /// The facts of a page or script that stands somewhere else, such as in a C++ string; every
  /// place is mapped through `text`. `page_id` names the document in policies and imports, and is
  /// where relative addresses are meant from. Has no `Coverage`: the file that holds the text does.
  FileFacts extract_document(const MappedText& text, Language language, const std::string& page_id,
                             const ExtractContext& context) const;

 private:
  std::unique_ptr<ModuleCache> modules_;  ///< saves parsing a script for each that imports it
};

}  // namespace bridgelint
