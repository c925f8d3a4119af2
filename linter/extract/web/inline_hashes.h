// The digests of a page's inline code, for pages whose policy names digests.
#pragma once

#include "base/mapped_text.h"
#include "facts/facts.h"

namespace bridgelint {

/// Adds an `InlineCode` with its SHA-256, SHA-384 and SHA-512 for each piece of inline code of the
/// document. Nothing when no policy of the page names a digest.
void note_inline_hashes(const MappedText& text, const std::string& page_id, FileFacts& facts);

}  // namespace bridgelint
