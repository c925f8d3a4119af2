// The commands of the program, grouped by what they are about.
#pragma once

#include <webview/webview.h>

#include "note_store.h"

namespace notes {

void bind_note_commands(webview::webview& window, NoteStore& store);
void bind_search_commands(webview::webview& window, NoteStore& store);
void bind_transfer_commands(webview::webview& window, NoteStore& store);

}  // namespace notes
