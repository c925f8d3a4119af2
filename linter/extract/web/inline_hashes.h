// The digests of a page's inline code, for pages whose policy names digests.
#pragma once

#include "base/mapped_text.h"
#include "facts/facts.h"

namespace bridgelint {

/// Adds a `Setting` "inline-script", "inline-style", "inline-handler" or "inline-style-attribute"
/// for each piece of inline code of the document; its value is the three digests that a policy
/// could name, "sha256-… sha384-… sha512-…". Nothing when no policy of the page names any.
void note_inline_hashes(const MappedText& text, const std::string& page_id, FileFacts& facts);

}  // namespace bridgelint
