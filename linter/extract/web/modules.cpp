#include "extract/web/modules.h"

#include <algorithm>
#include <deque>

#include "base/hash.h"
#include "extract/web/imports.h"
#include "extract/web/js.h"
#include "extract/web/readable.h"
#include "extract/web/skim.h"
#include "extract/web/values.h"

namespace bridgelint {
namespace {

constexpr size_t most_modules = 60;
constexpr size_t most_bytes = 2 * 1024 * 1024;
constexpr size_t most_held = 48 * 1024 * 1024;
constexpr size_t most_imports = 1'000;
constexpr int most_layers = 6;

/// A script that hands on what others export.
bool is_barrel(std::string_view bytes) {
  if (bytes.size() >= 64 * 1024) return false;
  for (size_t at = bytes.find("export"); at != bytes.npos; at = bytes.find("export", at + 1)) {
    const size_t what = bytes.find_first_not_of(" \t\r\n", at + 6);
    if (what == bytes.npos) return false;
    if (bytes[what] == '*') return true;
    const size_t end = bytes[what] == '{' ? bytes.find('}', what) : bytes.npos;
    const size_t next = end == bytes.npos ? end : bytes.find_first_not_of(" \t\r\n", end + 1);
    if (next != bytes.npos && bytes.substr(next).starts_with("from")) return true;
  }
  return false;
}

/// Whether an address is that of a package by which pages call native code.
bool is_of_bridge(std::string_view address, const Models& models) {
  return std::ranges::any_of(models.frameworks, [&](const FrameworkModel& framework) {
    return std::ranges::any_of(framework.frontends, [&](const FrontendModel& frontend) {
      return !frontend.module.empty() && is_in_package(address, frontend.module);
    });
  });
}

class Loader {
 public:
  Loader(Program& program, const std::string& file, const ExtractContext& context,
         ModuleCache& cache, ImportResolver& resolver)
      : program_(program), context_(context), cache_(cache), resolver_(resolver) {
    seen_.emplace(file, Script::none);
  }

  void load(const std::string& file) {
    struct Open {
      uint32_t script;
      bool all;  ///< all its imports are wanted
      int layer;
    };
    std::deque<Open> open;
    const auto own = static_cast<uint32_t>(program_.scripts().size());
    for (uint32_t i = 0; i < own; ++i) {
      Script& script = program_.scripts()[i];
      if (script.kind == ScriptKind::handler) continue;
      script.file = file;
      const auto look = cache_.look_at(script.text.text(), context_.models);
      open.push_back({i, look.interest.any(), 0});
    }
    while (!open.empty()) {
      const Open next = open.front();
      open.pop_front();
      if (next.layer >= most_layers) continue;
      for (const Node literal : program_.scripts()[next.script].parsed->imports) {
        if (++asked_ > most_imports) return;
        const auto address = literal_text(literal).value;
        const uint32_t before = static_cast<uint32_t>(program_.scripts().size());
        // What is handed on belongs to what was asked for.
        const bool handed_on = next.layer > 0 &&
                               kind_of(literal.parent()) == Js::export_statement &&
                               literal.parent().named_child_count() > 1;
        const uint32_t found =
            module(address, program_.scripts()[next.script].file, next.all || handed_on);
        if (found == Script::none) continue;
        program_.scripts()[next.script].modules.emplace(address, found);
        // What an imported script imports matters only for its own sake, lest half of the project
        // be read for each script.
        if (found == before) open.push_back({found, false, next.layer + 1});
      }
    }
  }

 private:
  /// The index of the script that `address` means; adds it when it is new and worth it.
  uint32_t module(const std::string& address, const std::string& from, bool wanted) {
    const auto file = resolver_.import(address, from);
    const auto language = language_of(file);
    if (file.empty() || !is_script(language)) return Script::none;
    if (const auto known = seen_.find(file); known != seen_.end()) {
      if (known->second != Script::none || !wanted || file == from) return known->second;
    }
    seen_[file] = Script::none;
    if (seen_.size() > 4 * most_modules || added_ >= most_modules) return Script::none;
    const auto content = context_.files.read(join_path(context_.root, file));
    if (!content) return Script::none;
    const std::string_view bytes = *content.bytes;
    if (!reason_to_skip(file, bytes, language, context_.models.web).empty() ||
        bytes.size() > most_bytes - bytes_) {
      return Script::none;
    }
    if (!wanted) {
      const auto look = cache_.look_at(bytes, context_.models);
      if (!look.barrel && !look.interest.any()) return Script::none;
    }
    auto script = cache_.module(grammar_of(language), bytes, file, context_.stop);
    if (!script->tree.complete()) return Script::none;
    program_.add_foreign(std::move(script), file);
    ++added_;
    bytes_ += bytes.size();
    return seen_[file] = static_cast<uint32_t>(program_.scripts().size() - 1);
  }

  Program& program_;
  const ExtractContext& context_;
  ModuleCache& cache_;
  ImportResolver& resolver_;
  std::unordered_map<std::string, uint32_t> seen_;
  size_t added_ = 0;
  size_t asked_ = 0;
  size_t bytes_ = 0;
};

/// What modules offer to those that import them, also when they only hand on what others do.
class Offers {
 public:
  Offers(const ExtractContext& context, ModuleCache& cache, ImportResolver& resolver)
      : context_(context), cache_(cache), resolver_(resolver) {}

  struct Offer {
    Interest interest;
    bool takes_names = false;  ///< of commands, by a function
  };

  Offer of(const std::string& file, int layer = 0) {
    if (!is_script(language_of(file))) return {};
    const auto [known, fresh] = known_.try_emplace(file);
    if (!fresh) return known->second;
    Offer result = read(file, layer);
    return known_[file] = result;
  }

 private:
  Offer read(const std::string& file, int layer) {
    const auto content = context_.files.read(join_path(context_.root, file));
    if (!content) return {};
    const auto look = cache_.look_at(*content.bytes, context_.models);
    Offer result{look.interest, cache_.takes_names(*content.bytes, context_.models)};
    if (!look.barrel || result.takes_names) return result;
    const auto skimmed = skim(*content.bytes, context_.models);
    result.takes_names = !skimmed.plain || layer == most_layers;
    for (const SkimmedImport& import : skimmed.imports) {
      result.takes_names = result.takes_names || is_of_bridge(import.address, context_.models);
      if (result.takes_names) break;
      const Offer below = of(resolver_.import(import.address, file), layer + 1);
      result.takes_names = below.takes_names;
      result.interest.acts |= below.interest.acts;
      result.interest.enters |= below.interest.enters;
    }
    return result;
  }

  const ExtractContext& context_;
  ModuleCache& cache_;
  ImportResolver& resolver_;
  std::unordered_map<std::string, Offer> known_;
};

/// About what a script takes, its tree and its names.
size_t size_of(const ParsedScript& script) {
  return script.text.text().size() + script.tree.size() * size_t{44};
}

}  // namespace

Grammar grammar_of(Language language) {
  if (language == Language::typescript) return Grammar::typescript;
  return language == Language::tsx ? Grammar::tsx : Grammar::javascript;
}

std::shared_ptr<const SyntaxTree> ModuleCache::tree(Grammar grammar, std::string_view bytes,
                                                    const std::string& file, std::stop_token stop) {
  const auto known = file_of(file);
  const std::scoped_lock lock(known->mutex);
  const auto script = parsed(*known, grammar, bytes, file, stop);
  return {script, &script->tree};
}

std::shared_ptr<const ParsedScript> ModuleCache::module(Grammar grammar, std::string_view bytes,
                                                        const std::string& file,
                                                        std::stop_token stop) {
  const auto known = file_of(file);
  const std::scoped_lock lock(known->mutex);
  auto script = parsed(*known, grammar, bytes, file, stop);
  if (known->script != script || !known->read) {
    script->declare(nullptr);
    script->refer(nullptr);
    known->read = known->script == script;
  }
  return script;
}

std::shared_ptr<ParsedScript> ModuleCache::parsed(File& file, Grammar grammar,
                                                  std::string_view bytes, const std::string& name,
                                                  const std::stop_token& stop) {
  if (file.script) {
    const bool same = file.script->tree.grammar() == grammar && file.script->tree.bytes() == bytes;
    if (same) return file.script;
    if (!file.edited) file.edited = std::make_unique<EditedText>();
  }
  auto text = MappedText::whole_file(name, std::string(bytes));
  auto script = file.edited ? std::make_shared<ParsedScript>(std::move(text), grammar,
                                                             ScriptKind::module, *file.edited, stop)
                            : std::make_shared<ParsedScript>(std::move(text), grammar,
                                                             ScriptKind::module, stop);
  // What was cut short is no answer for the next run.
  if (stop.stop_requested()) return script;
  make_room(size_of(*script), file.script ? size_of(*file.script) : 0);
  file.script = script;
  file.read = false;
  return script;
}

std::shared_ptr<ModuleCache::File> ModuleCache::file_of(const std::string& file) {
  const std::scoped_lock lock(mutex_);
  auto& known = files_[file];
  if (!known) known = std::make_shared<File>();
  return known;
}

void ModuleCache::make_room(size_t size, size_t freed) {
  const std::scoped_lock lock(mutex_);
  held_ -= std::min(held_, freed);
  if (held_ + size > most_held) {
    files_.clear();
    looks_.clear();
    takers_.clear();
    held_ = 0;
  }
  held_ += size;
}

ModuleCache::Look ModuleCache::look_at(std::string_view bytes, const Models& models) {
  const uint64_t key = digest_of(bytes).words[0];
  std::shared_ptr<const InterestingWords> words;
  {
    const std::scoped_lock lock(mutex_);
    if (!words_ || words_of_ != models.digest) {
      words_ = std::make_shared<InterestingWords>(models);
      words_of_ = models.digest;
      looks_.clear();
      takers_.clear();
    }
    if (const auto known = looks_.find(key); known != looks_.end()) return known->second;
    words = words_;
  }
  const Look result{words->in(bytes), is_barrel(bytes)};
  const std::scoped_lock lock(mutex_);
  looks_.emplace(key, result);
  return result;
}

bool ModuleCache::takes_names(std::string_view bytes, const Models& models) {
  if (!look_at(bytes, models).interest.acts) return false;
  const uint64_t key = digest_of(bytes).words[0];
  {
    const std::scoped_lock lock(mutex_);
    if (const auto known = takers_.find(key); known != takers_.end()) return known->second;
  }
  const bool result = may_take_names(bytes, models);
  const std::scoped_lock lock(mutex_);
  takers_.emplace(key, result);
  return result;
}

void load_modules(Program& program, const std::string& file, const ExtractContext& context,
                  ModuleCache& cache, ImportResolver& resolver) {
  Loader(program, file, context, cache, resolver).load(file);
}

std::optional<FileFacts> read_plain_module(const std::string& file, Language language,
                                           std::string_view bytes, const ExtractContext& context,
                                           ModuleCache& cache) {
  if (!is_script(language) || cache.look_at(bytes, context.models).interest.any()) {
    return std::nullopt;
  }
  const auto skimmed = skim(bytes, context.models);
  if (!skimmed.plain) return std::nullopt;
  ImportResolver resolver(context, cache.resolved());
  Offers offers(context, cache, resolver);
  FileFacts facts;
  bool takes_data = false;
  bool gives_data = false;
  for (const auto& import : skimmed.imports) {
    auto imported = resolver.import(import.address, file);
    const auto offer = offers.of(imported);
    takes_data = takes_data || (import.asked && offer.interest.enters);
    gives_data = gives_data || (import.given && offer.interest.any());
    // Data goes from one module to the other through this one.
    if (offer.takes_names || (takes_data && gives_data)) return std::nullopt;
    if (is_imported_script(imported)) {
      facts.imports.push_back({file, std::move(imported), {file, import.begin, import.end}});
    }
  }
  return facts;
}

}  // namespace bridgelint
