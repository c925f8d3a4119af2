// Where scripts reach outside the project: windows, messages, scripts of other hosts.
#pragma once

#include <string>

#include "extract/web/values.h"
#include "facts/facts.h"

namespace bridgelint {

/// Adds a `PageLink` for each `postMessage` to any origin whose message is not constant, each
/// `window.open`, and each script element, import or worker with a remote address, of the program's
/// own scripts. `id` names the document or file.
void report_links(const Program& program, const Values& values, const std::string& id,
                  FileFacts& facts);

/// Whether an address is one of another host, reached over the network.
bool is_remote_address(std::string_view address);

}  // namespace bridgelint
