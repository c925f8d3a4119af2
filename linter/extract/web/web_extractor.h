// Facts of pages and scripts: HTML, JavaScript, TypeScript and TSX.
#pragma once

#include <string>

#include "base/mapped_text.h"
#include "extract/extractor.h"

namespace bridgelint {

class WebExtractor : public Extractor {
 public:
  /// The facts of one file, with its `Coverage`.
  FileFacts extract(const Unit& unit, const ExtractContext& context) const override;

  /// The facts of a page or script that stands somewhere else, such as in a C++ string; every
  /// place is mapped through `text`. `page_id` names the document in policies and imports, and is
  /// where relative addresses are meant from. Has no `Coverage`: the file that holds the text does.
  FileFacts extract_document(const MappedText& text, Language language, const std::string& page_id,
                             const ExtractContext& context) const;
};

}  // namespace bridgelint
