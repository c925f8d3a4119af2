#include "extract/web/modules.h"

#include <algorithm>
#include <deque>

#include "base/hash.h"
#include "extract/web/js.h"
#include "extract/web/readable.h"
#include "extract/web/values.h"

namespace bridgelint {
namespace {

constexpr size_t most_modules = 60;
constexpr size_t most_bytes = 2 * 1024 * 1024;
constexpr size_t most_held = 48 * 1024 * 1024;
constexpr size_t most_imports = 1'000;
constexpr int most_layers = 6;

/// The addresses that a script imports, as literals.
std::vector<Node> imports_of(const Script& script) {
  std::vector<Node> result;
  for (uint32_t i = 0; i < script.tree.size(); ++i) {
    const Node node = script.tree.node(i);
    const Js kind = kind_of(node);
    Node address;
    if (kind == Js::import_statement || kind == Js::export_statement) {
      address = node.field("source");
      // Types leave no trace in the program that runs.
      if (node.first_child().next_sibling().is("type")) address = {};
    } else if (kind == Js::call) {
      const Node function = node.field("function");
      if (function.is("import") || function.text() == "require") address = argument(node, 0);
    }
    if (kind_of(address) == Js::string) result.push_back(address);
  }
  return result;
}

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
      open.push_back({i, cache_.interest_of(script.text.text(), context_.models).any(), 0});
    }
    while (!open.empty()) {
      const Open next = open.front();
      open.pop_front();
      if (next.layer >= most_layers) continue;
      for (const Node literal : imports_of(program_.scripts()[next.script])) {
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
    const bool script = language == Language::javascript || language == Language::typescript ||
                        language == Language::tsx;
    if (file.empty() || !script) return Script::none;
    if (const auto known = seen_.find(file); known != seen_.end()) {
      if (known->second != Script::none || !wanted || file == from) return known->second;
    }
    seen_[file] = Script::none;
    if (seen_.size() > 4 * most_modules || added_ >= most_modules) return Script::none;
    const auto content = context_.files.read(join_path(context_.root, file));
    if (!content) return Script::none;
    const std::string_view bytes = *content.bytes;
    if (!reason_to_skip(file, bytes, language).empty() || bytes.size() > most_bytes - bytes_) {
      return Script::none;
    }
    if (!wanted && !is_barrel(bytes) && !cache_.interest_of(bytes, context_.models).any()) {
      return Script::none;
    }
    const auto tree = cache_.tree(grammar_of(language), bytes, file, context_.stop);
    if (!tree->complete()) return Script::none;
    program_.add_foreign(MappedText::whole_file(file, std::string(bytes)), *tree, file);
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

uint64_t key_of(std::string_view bytes, uint64_t extra) {
  return digest_of(bytes).words[0] + extra;
}

}  // namespace

Grammar grammar_of(Language language) {
  if (language == Language::typescript) return Grammar::typescript;
  return language == Language::tsx ? Grammar::tsx : Grammar::javascript;
}

ModuleCache::Held::Held(Grammar grammar, std::string_view text, std::stop_token stop, Draft& draft)
    : bytes(text),
      tree(draft.edited ? draft.edited->parse(grammar, bytes, std::move(stop))
                        : SyntaxTree(grammar, bytes, std::move(stop))) {}

std::shared_ptr<const SyntaxTree> ModuleCache::tree(Grammar grammar, std::string_view bytes,
                                                    const std::string& file, std::stop_token stop) {
  const uint64_t key = key_of(bytes, static_cast<uint64_t>(grammar));
  const auto known = [&]() -> std::shared_ptr<const Held> {
    const std::scoped_lock lock(mutex_);
    const auto found = trees_.find(key);
    return found != trees_.end() && found->second->bytes == bytes ? found->second : nullptr;
  };
  if (const auto held = known()) return {held, &held->tree};
  const auto draft = draft_of(file);
  const std::scoped_lock lock(draft->mutex);
  if (const auto held = known()) return {held, &held->tree};
  if (draft->key != 0 && draft->key != key) {
    drop(draft->key);
    if (!draft->edited) draft->edited = std::make_unique<EditedText>();
  }
  draft->key = key;
  const auto held = std::make_shared<const Held>(grammar, bytes, stop, *draft);
  // What was cut short is no answer for the next run.
  if (!stop.stop_requested()) hold(key, held);
  return {held, &held->tree};
}

std::shared_ptr<ModuleCache::Draft> ModuleCache::draft_of(const std::string& file) {
  const std::scoped_lock lock(mutex_);
  auto& draft = drafts_[file];
  if (!draft) draft = std::make_shared<Draft>();
  return draft;
}

void ModuleCache::drop(uint64_t key) {
  const std::scoped_lock lock(mutex_);
  const auto found = trees_.find(key);
  if (found == trees_.end()) return;
  held_ -= found->second->size();
  trees_.erase(found);
}

void ModuleCache::hold(uint64_t key, std::shared_ptr<const Held> held) {
  const size_t size = held->size();
  const std::scoped_lock lock(mutex_);
  if (held_ + size > most_held) {
    trees_.clear();
    drafts_.clear();
    interest_.clear();
    held_ = 0;
  }
  held_ += size;
  trees_.insert_or_assign(key, std::move(held));
}

Interest ModuleCache::interest_of(std::string_view bytes, const Models& models) {
  const uint64_t key = key_of(bytes, 0);
  std::shared_ptr<const InterestingWords> words;
  {
    const std::scoped_lock lock(mutex_);
    if (!words_ || words_of_ != models.digest) {
      words_ = std::make_shared<InterestingWords>(models);
      words_of_ = models.digest;
      interest_.clear();
    }
    if (const auto known = interest_.find(key); known != interest_.end()) return known->second;
    words = words_;
  }
  const Interest result = words->in(bytes);
  const std::scoped_lock lock(mutex_);
  interest_.emplace(key, result);
  return result;
}

void load_modules(Program& program, const std::string& file, const ExtractContext& context,
                  ModuleCache& cache, ImportResolver& resolver) {
  Loader(program, file, context, cache, resolver).load(file);
}

}  // namespace bridgelint
