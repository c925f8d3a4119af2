// Code that conditions leave out on this platform but that another platform's build has.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/cpp/places.h"
#include "extract/cpp/preprocessor_notes.h"
#include "models/models.h"

namespace bridgelint {

struct Platform {
  std::string_view name;               ///< for people: "Windows"
  std::vector<std::string> arguments;  ///< that make Clang read code as there, as far as it can
};

const Platform& windows_platform();

/// The platforms worth another reading of the unit: the project's own files have code of theirs
/// that was left out and that names a registration or a dangerous function of the models.
std::vector<const Platform*> platforms_left_out(const PreprocessorNotes& notes,
                                                const clang::SourceManager& sources,
                                                const Places& places, const Models& models);

}  // namespace bridgelint
