#include "engine/extraction.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

#include "base/parallel.h"
#include "engine/call_graph.h"
#include "extract/cpp/compile_commands.h"
#include "extract/cpp/prefilter.h"
#include "facts/forwarded_calls.h"
#include "facts/merge.h"
#include "facts/registration_links.h"

namespace bridgelint {
namespace {

constexpr std::string_view nothing_native = "names no function of a bridge";

// How many files away from a handler the functions that its data is handed to are looked for.
constexpr int most_hops = 4;

// How many questions the cache remembers of one file. A run asks one for each layer of wrappers.
constexpr size_t most_answers = 8;

// "process" of "src/process.cpp" and of "include/process.h".
std::string_view stem_of(std::string_view file) {
  const auto name = file_name(file);
  return name.substr(0, name.rfind('.'));
}

class Run {
 public:
  Run(const Inputs& inputs, const ExtractionSettings& settings, const Models& models,
      const Extractors& extractors, const CachingReader& files, Cache& cache, std::stop_token stop,
      const Progress& progress)
      : inputs_(inputs),
        settings_(settings),
        models_(models),
        extractors_(extractors),
        files_(files),
        cache_(cache),
        stop_(std::move(stop)),
        progress_(progress) {}

  Extraction extract() {
    std::vector<Unit> units = web_units();
    if (!settings_.config_file.empty()) units.push_back(config_unit());
    scan_native_files();
    for (const size_t index : select_units(scans_)) units.push_back(native_unit(index));
    extract_units(units);
    // A header that names a framework and was not reached through the source that seemed to include
    // it (behind a missing file, or a condition) is read by itself.
    extract_native(unreached_headers());
    while (true) {
      follow_callees();
      const auto links = link_registrations(wrappers_, channel_uses_);
      const bool entered = call_graph_.add_handlers(links.commands);
      const auto users = channel_users(links.channels);
      if (users.empty() && !entered) break;
      extract_native(users);
    }
    if (!stop_.stop_requested()) cover_native_files();
    result_.parts.push_back(std::move(rest_));
    result_.parts.push_back(resolve_registrations(result_.parts));
    result_.parts.back().calls = forwarded_calls(result_.parts);
    return std::move(result_);
  }

 private:
  void extract_native(const std::vector<size_t>& indexes) {
    std::vector<Unit> units;
    for (const size_t index : indexes) units.push_back(native_unit(index));
    extract_units(units);
  }

  void follow_callees() {
    for (int hop = 0; hop < most_hops && !stop_.stop_requested(); ++hop) {
      const auto callees = callee_sources();
      if (callees.empty()) break;
      extract_native(callees);
    }
  }

  Unit unit_of(const InputFile& input) const {
    Unit unit;
    unit.file = input.file;
    unit.path = join_path(settings_.root, input.file);
    unit.language = input.language;
    return unit;
  }

  Unit config_unit() const {
    Unit unit;
    unit.file = relative_to(settings_.config_file, settings_.root);
    unit.path = settings_.config_file;
    unit.language = Language::toml;
    return unit;
  }

  bool too_large(const InputFile& input) {
    if (input.stamp.size <= max_file_size) return false;
    rest_.coverage.push_back({input.file, CoverageKind::skipped,
                              "larger than " + std::to_string(max_file_size >> 20) + " MB"});
    return true;
  }

  std::vector<Unit> web_units() {
    std::vector<Unit> units;
    for (const auto& input : inputs_.files) {
      if (!is_cpp(input.language) && !too_large(input)) units.push_back(unit_of(input));
    }
    return units;
  }

  void scan_native_files() {
    for (const auto& input : inputs_.files) {
      if (is_cpp(input.language) && !too_large(input)) native_.push_back(&input);
    }
    scans_.resize(native_.size());
    parallel_for(native_.size(), settings_.jobs, stop_,
                 [&](size_t i) { scans_[i] = scan(*native_[i]); });
  }

  Unit native_unit(size_t index) {
    if (!flags_) flags_ = compile_flags();
    Unit unit = unit_of(*native_[index]);
    fill_compile_flags(unit, *flags_);
    return unit;
  }

  CompileFlags compile_flags() {
    const auto build_dir =
        settings_.build_dir.empty() ? std::nullopt : std::optional(settings_.build_dir);
    auto flags =
        load_compile_flags(files_, settings_.root, build_dir, all_files(), models_, rest_.problems);
    for (const auto& folder : include_folders(scans_)) {
      const auto path = folder.empty() ? settings_.root : join_path(settings_.root, folder);
      auto& known = flags.include_folders;
      if (std::ranges::find(known, path) == known.end()) known.push_back(path);
    }
    return flags;
  }

  std::vector<size_t> unreached_headers() const {
    std::set<std::string_view> reached;
    for (const auto& unit : units_) {
      for (const auto& read : unit.reads) reached.insert(read.path);
    }
    std::vector<size_t> result;
    for (size_t i = 0; i < scans_.size(); ++i) {
      const auto& [file, scan] = scans_[i];
      if (scan.strong && is_header(file) && !reached.contains(file)) result.push_back(i);
    }
    if (result.empty()) return result;
    const auto foreign = framework_files();
    std::erase_if(result, [&](size_t i) {
      return std::ranges::any_of(
          foreign, [&](const std::string& path) { return scans_[i].file.starts_with(path); });
    });
    return result;
  }

  // Copies of the frameworks themselves: their public headers, and the folders that the spelling of
  // these names ("webview/" of "webview/api.h").
  std::vector<std::string> framework_files() const {
    std::vector<std::string> result;
    for (const auto& framework : models_.frameworks) {
      for (const auto& header : framework.headers) {
        for (const auto& [file, scan] : scans_) {
          if (file != header && !file.ends_with("/" + header)) continue;
          const bool has_folder = header.find('/') != std::string::npos;
          result.push_back(has_folder ? parent_path(file) + "/" : file);
        }
      }
    }
    return result;
  }

  std::vector<std::string> all_files() const {
    std::vector<std::string> names;
    for (const auto& input : inputs_.files) names.push_back(input.file);
    return names;
  }

  ScannedFile scan(const InputFile& input) {
    const auto path = join_path(settings_.root, input.file);
    {
      const std::scoped_lock lock(mutex_);
      if (const auto* known = cache_.find_scan(path, files_)) {
        return {input.file, {known->strong, known->weak, known->includes}};
      }
    }
    const auto content = files_.read(path);
    const Scan scan = content ? prefilter().scan(*content.bytes) : Scan();
    const Digest digest = content ? digest_of(*content.bytes) : Digest{};
    const std::scoped_lock lock(mutex_);
    if (!content) {
      rest_.coverage.push_back({input.file, CoverageKind::failed, content.error});
      rest_.problems.push_back(
          {ProblemKind::incomplete, "cannot be read: " + content.error, {input.file, 0, 0}});
      return {input.file, {}};
    }
    const FileLook look{path, input.stamp, digest, true, true};
    cache_.put_scan({look, scan.strong, scan.weak, scan.includes, {}});
    return {input.file, scan};
  }

  // Made for the first file that the cache does not know.
  const Prefilter& prefilter() {
    std::call_once(prefilter_made_, [&] { prefilter_.emplace(models_); });
    return *prefilter_;
  }

  // Sources, not read yet, that may define a function which page data is handed to: those named
  // like a header that was read, in which the function's name stands before a "(".
  std::vector<size_t> callee_sources() {
    const auto wanted = call_graph_.undefined();
    std::set<std::string> read;
    std::set<std::string_view> headers;
    for (const auto& unit : units_) {
      read.insert(unit.file);
      for (const auto& file : unit.reads) {
        if (is_header(file.path)) headers.insert(stem_of(file.path));
      }
    }
    std::vector<size_t> result;
    if (wanted.empty()) return result;
    for (size_t i = 0; i < scans_.size() && !stop_.stop_requested(); ++i) {
      const std::string& file = scans_[i].file;
      if (is_header(file) || read.contains(file) || !headers.contains(stem_of(file))) continue;
      const auto content = files_.read(join_path(settings_.root, file));
      if (content && names_function(*content.bytes, wanted)) result.push_back(i);
    }
    return result;
  }

  // Sources, not read yet, that may register a command through a function or container of the
  // project: they include the file that declares it, and have its name.
  std::vector<size_t> channel_users(const std::vector<Channel>& channels) {
    std::map<std::string, std::set<std::string>> declared;
    for (const auto& channel : channels) {
      if (is_header(channel.file)) declared[channel.file].insert(channel.name);
    }
    std::set<std::string> read;
    for (const auto& unit : units_) read.insert(unit.file);
    std::map<size_t, std::set<std::string>> wanted;
    for (const auto& [header, names] : declared) {
      const auto includers = includers_of(scans_, header);
      for (size_t i = 0; i < scans_.size(); ++i) {
        const std::string& file = scans_[i].file;
        if (!includers[i] || is_header(file) || read.contains(file)) continue;
        wanted[i].insert(names.begin(), names.end());
      }
    }
    std::vector<size_t> result;
    for (const auto& [i, names] : wanted) {
      if (stop_.stop_requested()) return {};
      if (has_names(scans_[i].file, names)) result.push_back(i);
    }
    return result;
  }

  // Asked of every file that includes a header, in every run: the cache remembers the answers.
  bool has_names(const std::string& file, const std::set<std::string>& names) {
    Hasher hasher;
    for (const auto& name : names) hasher.add(name);
    const Digest question = hasher.finish();
    const auto path = join_path(settings_.root, file);
    const auto* known = cache_.find_scan(path, files_);
    if (known != nullptr) {
      const auto answer = std::ranges::find(known->answers, question, &NameAnswer::question);
      if (answer != known->answers.end()) return answer->has;
    }
    const auto content = files_.read(path);
    const bool has = content && has_word(*content.bytes, names);
    if (known != nullptr) {
      ScanRecord record = *known;
      if (record.answers.size() >= most_answers) record.answers.clear();
      record.answers.push_back({question, has});
      cache_.put_scan(std::move(record));
    }
    return has;
  }

  void extract_units(const std::vector<Unit>& units) {
    std::vector<FileFacts> facts(units.size());
    std::vector<size_t> stale;
    for (size_t i = 0; i < units.size(); ++i) {
      if (const auto* known = cache_.find_unit(units[i].file, recipe(units[i]), files_)) {
        facts[i] = *known;
      } else {
        stale.push_back(i);
      }
    }
    // The slow units first, so that none is left alone at the end.
    std::ranges::sort(stale, {},
                      [&](size_t i) { return std::pair(!is_cpp(units[i].language), i); });
    std::atomic<size_t> done{0};
    parallel_for(stale.size(), settings_.jobs, stop_, [&](size_t i) {
      facts[stale[i]] = extract_unit(units[stale[i]]);
      if (progress_) progress_(++done, stale.size());
    });
    result_.read += stale.size();
    result_.from_cache += units.size() - stale.size();
    for (size_t i = 0; i < units.size(); ++i) {
      if (is_cpp(units[i].language)) {
        units_.push_back({units[i].file, facts[i].coverage, facts[i].reads});
        call_graph_.add(facts[i]);
        std::ranges::copy(facts[i].wrappers, std::back_inserter(wrappers_));
        std::ranges::copy(facts[i].channel_uses, std::back_inserter(channel_uses_));
      }
      result_.parts.push_back(std::move(facts[i]));
    }
  }

  FileFacts extract_unit(const Unit& unit) {
    const RecordingReader recorder(files_, settings_.root, settings_.keep);
    FileFacts facts =
        extractors_.extract(unit, {recorder, models_, settings_.root, stop_, &inputs_.third_party});
    // A unit that was stopped half-way says nothing that may be kept.
    if (stop_.stop_requested()) return facts;
    const auto looks = recorder.looks();
    facts.reads = reads_of(looks);
    if (!settings_.keep) return facts;
    const std::scoped_lock lock(mutex_);
    cache_.put_unit(unit.file, recipe(unit), looks, facts);
    return facts;
  }

  std::vector<FileRead> reads_of(const std::vector<FileLook>& looks) const {
    std::vector<FileRead> reads;
    for (const auto& look : looks) {
      if (!look.read) continue;
      reads.push_back({relative_to(normalize_path(look.path), settings_.root), look.digest});
    }
    return reads;
  }

  Digest recipe(const Unit& unit) const {
    Hasher hasher;
    hasher.add(models_.digest).add(unit.file).add(unit.directory).add(uint64_t{unit.inferred});
    for (const auto& argument : unit.arguments) hasher.add(argument);
    if (!is_cpp(unit.language)) return hasher.finish();
    hasher.add(settings_.resource_dir);
    for (const auto& folder : inputs_.third_party.folders) hasher.add(folder);
    for (const auto& file : inputs_.third_party.wanted) hasher.add(file);
    return hasher.finish();
  }

  // A C++ file that is no unit was either read as a header of one, as well as that unit was, or
  // left out on purpose.
  void cover_native_files() {
    std::set<std::string_view> uncovered;
    for (const auto* input : native_) uncovered.insert(input->file);
    const std::set<std::string_view> own = uncovered;
    for (const auto& entry : rest_.coverage) uncovered.erase(entry.file);
    for (const auto& unit : units_) {
      for (const auto& entry : unit.coverage) uncovered.erase(entry.file);
    }
    std::vector<Coverage> through;
    for (const auto& unit : units_) {
      const auto kind = std::ranges::find(unit.coverage, unit.file, &Coverage::file);
      if (kind == unit.coverage.end()) continue;
      for (const auto& read : unit.reads) {
        if (!own.contains(read.path) || read.path == unit.file) continue;
        through.push_back({read.path, kind->kind, "read through " + unit.file});
        uncovered.erase(read.path);
      }
    }
    for (const auto& file : uncovered) {
      through.push_back({std::string(file), CoverageKind::skipped, std::string(nothing_native)});
    }
    // Merging keeps the best account of a header that several units read.
    rest_.coverage.insert(rest_.coverage.end(), through.begin(), through.end());
  }

  struct NativeUnit {
    std::string file;
    std::vector<Coverage> coverage;
    std::vector<FileRead> reads;
  };

  const Inputs& inputs_;
  const ExtractionSettings& settings_;
  const Models& models_;
  const Extractors& extractors_;
  const CachingReader& files_;
  Cache& cache_;
  std::stop_token stop_;
  const Progress& progress_;
  std::once_flag prefilter_made_;
  std::optional<Prefilter> prefilter_;
  std::mutex mutex_;  ///< guards the cache and `rest_`
  std::vector<const InputFile*> native_;
  std::vector<ScannedFile> scans_;     ///< of `native_`, by index
  std::optional<CompileFlags> flags_;  ///< loaded for the first unit
  std::vector<NativeUnit> units_;      ///< the C++ units read so far
  CallGraph call_graph_;               ///< of these
  std::vector<RegistrationWrapper> wrappers_;
  std::vector<ChannelUse> channel_uses_;
  FileFacts rest_;  ///< what belongs to no unit
  Extraction result_;
};

}  // namespace

Extraction extract_facts(const Inputs& inputs, const ExtractionSettings& settings,
                         const Models& models, const Extractors& extractors,
                         const CachingReader& files, Cache& cache, std::stop_token stop,
                         const Progress& progress) {
  return Run(inputs, settings, models, extractors, files, cache, std::move(stop), progress)
      .extract();
}

}  // namespace bridgelint
