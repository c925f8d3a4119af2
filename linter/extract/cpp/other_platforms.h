// Code that conditions leave out here but that another build has: one for another platform, or with
// other options of the project.
#pragma once

#include <string>
#include <vector>

#include "extract/cpp/places.h"
#include "extract/cpp/preprocessor_notes.h"
#include "models/models.h"

namespace bridgelint {

/// Another build of the unit.
struct Variant {
  std::string note;                    ///< for people: what its reading is worth
  std::vector<std::string> arguments;  ///< that make Clang read code as there, as far as it can
  bool optional = false;               ///< what it sets, no build needs to have
};

const Variant& windows_platform();

/// The platforms worth another reading of the unit: the project's own files have code of theirs
/// that was left out and that names a registration or a dangerous function of the models.
std::vector<Variant> platforms_left_out(const PreprocessorNotes& notes,
                                        const clang::SourceManager& sources, const Places& places,
                                        const Models& models);

/// Likewise builds with options of the project for which nothing here says whether they are set
/// (`#ifdef USE_WEBVIEW`): one, and more where options exclude each other (`#elif`). Only what
/// names a registration counts.
std::vector<Variant> options_left_out(const PreprocessorNotes& notes,
                                      const clang::SourceManager& sources, const Places& places,
                                      const Models& models);

}  // namespace bridgelint
