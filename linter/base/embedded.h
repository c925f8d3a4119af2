// Files compiled into the binary (models, stub headers, policies): see cmake/Embed.cmake, which
// defines one function per table.
#pragma once

#include <span>
#include <string_view>

namespace bridgelint {

struct EmbeddedFile {
  std::string_view path;  ///< relative to the folder that was embedded, with "/"
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_models();         ///< linter/models, in one file: packed.h
std::span<const EmbeddedFile> embedded_stubs();          ///< linter/models/stubs
std::span<const EmbeddedFile> embedded_policies();       ///< policies
std::span<const EmbeddedFile> embedded_report_schema();  ///< linter/report/report.schema.json

}  // namespace bridgelint
