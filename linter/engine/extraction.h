// The first half of an analysis: from files to facts, by way of the cache.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "engine/cache.h"
#include "engine/engine.h"
#include "engine/extractors.h"
#include "engine/inputs.h"
#include "engine/readers.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

struct ExtractionSettings {
  std::string root;
  std::string config_file;  ///< absolute path of bridgelint.toml; empty when there is none
  std::string build_dir;    ///< empty = search
  std::string resource_dir;
  unsigned jobs = 0;
  bool keep = true;  ///< facts in the cache
};

struct Extraction {
  std::vector<FileFacts> parts;
  size_t from_cache = 0;
  size_t read = 0;
};

/// Facts of all inputs. C++ files are read in tiers: a byte scan of all of them selects the few
/// that can touch a bridge, and only these are parsed; the others are covered as skipped.
Extraction extract_facts(const Inputs& inputs, const ExtractionSettings& settings,
                         const Models& models, const Extractors& extractors,
                         const CachingReader& files, Cache& cache, std::stop_token stop,
                         const Progress& progress);

}  // namespace bridgelint
