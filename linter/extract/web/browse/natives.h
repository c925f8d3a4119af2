// The tables of built-in functions; each file adds its own.
#pragma once

#include <string_view>
#include <unordered_map>

#include "extract/web/browse/machine.h"

namespace bridgelint::browse {

using NativeTable = std::unordered_map<std::string_view, Native>;

void add_language_natives(NativeTable& table);  ///< Object, Array, Promise, JSON …
void add_text_natives(NativeTable& table);      ///< String, URL
void add_document_natives(NativeTable& table);  ///< Document, Element
void add_network_natives(NativeTable& table);   ///< fetch, workers, sockets
void add_code_natives(NativeTable& table);      ///< eval, timers, WebAssembly, Trusted Types

/// The element behind a wrapper; null for anything else.
Element* element_of(const Value& value);

}  // namespace bridgelint::browse
