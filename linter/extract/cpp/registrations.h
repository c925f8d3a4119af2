// What a translation unit exposes to a page, gives to it and sets up for it, by the models.
#pragma once

#include <vector>

#include "extract/cpp/code_index.h"
#include "extract/cpp/places.h"
#include "extract/cpp/preprocessor_notes.h"
#include "extract/cpp/tiers.h"
#include "facts/facts.h"
#include "models/models.h"

namespace clang {
class ASTContext;
}

namespace bridgelint {

struct Registrations {
  FileFacts facts;
  Dismissed dismissed;
};

Registrations find_registrations(clang::ASTContext& context, const PreprocessorNotes& notes,
                                 const Models& models, const Places& places);

}  // namespace bridgelint
