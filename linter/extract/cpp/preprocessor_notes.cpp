#include "extract/cpp/preprocessor_notes.h"

#include <clang/Lex/Lexer.h>
#include <clang/Lex/MacroArgs.h>
#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Preprocessor.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace bridgelint {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// DEBUG_VIEW_H says nothing of the build.
bool is_include_guard(std::string_view upper) {
  while (upper.ends_with('_')) upper.remove_suffix(1);
  constexpr std::array<std::string_view, 7> ends{"_H",   "_HH",       "_HPP",  "_HXX",
                                                 "_INC", "_INCLUDED", "_GUARD"};
  return std::ranges::any_of(ends, [&](std::string_view end) { return upper.ends_with(end); });
}

class Noter : public clang::PPCallbacks {
 public:
  Noter(clang::Preprocessor& preprocessor, PreprocessorNotes& notes,
        std::function<bool(std::string_view)> wanted)
      : preprocessor_(preprocessor),
        sources_(preprocessor.getSourceManager()),
        options_(preprocessor.getLangOpts()),
        notes_(notes),
        wanted_(std::move(wanted)) {}

  void InclusionDirective(clang::SourceLocation hash, const clang::Token&, llvm::StringRef name,
                          bool, clang::CharSourceRange, clang::OptionalFileEntryRef,
                          llvm::StringRef, llvm::StringRef, const clang::Module*, bool,
                          clang::SrcMgr::CharacteristicKind) override {
    if (!sources_.isInSystemHeader(hash)) notes_.includes.push_back(name.str());
  }

  void If(clang::SourceLocation place, clang::SourceRange range, ConditionValueKind) override {
    open(place, text(range));
  }
  void Ifdef(clang::SourceLocation place, const clang::Token& name,
             const clang::MacroDefinition&) override {
    open(place, spelling(name));
  }
  void Ifndef(clang::SourceLocation place, const clang::Token& name,
              const clang::MacroDefinition&) override {
    open(place, spelling(name));
  }
  void SourceRangeSkipped(clang::SourceRange range, clang::SourceLocation) override {
    if (!sources_.isInSystemHeader(range.getBegin())) notes_.skipped.push_back(range);
  }
  void Elif(clang::SourceLocation, clang::SourceRange range, ConditionValueKind,
            clang::SourceLocation) override {
    branch(text(range));
  }
  void Endif(clang::SourceLocation place, clang::SourceLocation) override {
    if (open_.empty()) return;
    const auto [file, end] = sources_.getDecomposedLoc(place);
    const auto [condition, build_type] = open_.back();
    open_.pop_back();
    const auto [begin_file, begin] = sources_.getDecomposedLoc(condition);
    if (build_type && begin_file == file) notes_.regions.push_back({file, begin, end});
  }

  void MacroExpands(const clang::Token& name, const clang::MacroDefinition& definition,
                    clang::SourceRange range, const clang::MacroArgs* arguments) override {
    const auto* info = name.getIdentifierInfo();
    if (info == nullptr) return;
    if (wanted_(info->getName())) note_use(info->getName(), range, arguments);
    if (!is_build_type_macro(info->getName()) && !depends_on_build_type(definition)) return;
    const auto place = sources_.getFileLoc(range.getBegin());
    if (!sources_.isInSystemHeader(place)) notes_.build_type_uses.push_back(place);
  }

 private:
  void note_use(std::string_view name, clang::SourceRange range,
                const clang::MacroArgs* arguments) {
    MacroUse use;
    use.name = name;
    use.at = sources_.getFileLoc(range.getBegin());
    use.range = range;
    for (unsigned i = 0; arguments != nullptr && i < arguments->getNumMacroArguments(); ++i) {
      MacroUse::Argument argument;
      for (const auto* token = arguments->getUnexpArgument(i); token->isNot(clang::tok::eof);
           ++token) {
        if (!argument.text.empty() && token->hasLeadingSpace()) argument.text += ' ';
        argument.text += preprocessor_.getSpelling(*token);
        if (argument.range.isInvalid()) argument.range.setBegin(token->getLocation());
        argument.range.setEnd(token->getLocation());
      }
      use.arguments.push_back(std::move(argument));
    }
    notes_.macros.push_back(std::move(use));
  }

  void open(clang::SourceLocation place, std::string_view condition) {
    const bool counts = !sources_.isInSystemHeader(place) && speaks_of_build_type(condition);
    open_.emplace_back(place, counts);
  }
  // One condition about the build type marks the whole chain: what stands in the other branches
  // is there in the other build.
  void branch(std::string_view condition) {
    if (!open_.empty() && speaks_of_build_type(condition)) open_.back().second = true;
  }
  // `#ifdef NDEBUG`, `#define WITH_TOOLS 0`: the macro says what the build type said.
  bool depends_on_build_type(const clang::MacroDefinition& definition) const {
    const auto* macro = definition.getMacroInfo();
    if (macro == nullptr || notes_.regions.empty()) return false;
    const auto place = macro->getDefinitionLoc();
    return place.isValid() && notes_.depends_on_build_type(place, sources_);
  }
  std::string_view text(clang::SourceRange range) const {
    const auto chars = clang::CharSourceRange::getCharRange(range);
    return clang::Lexer::getSourceText(chars, sources_, options_);
  }
  static std::string_view spelling(const clang::Token& name) {
    const auto* info = name.getIdentifierInfo();
    return info == nullptr ? std::string_view() : std::string_view(info->getName());
  }

  clang::Preprocessor& preprocessor_;
  const clang::SourceManager& sources_;
  const clang::LangOptions& options_;
  PreprocessorNotes& notes_;
  std::function<bool(std::string_view)> wanted_;
  std::vector<std::pair<clang::SourceLocation, bool>> open_;
};

}  // namespace

bool is_build_type_macro(std::string_view name) {
  std::string upper(name);
  std::ranges::transform(upper, upper.begin(), [](unsigned char c) { return std::toupper(c); });
  if (is_include_guard(upper)) return false;
  constexpr std::array<std::string_view, 4> words{"DEBUG", "RELEASE", "DEVELOPMENT", "PRODUCTION"};
  return std::ranges::any_of(
      words, [&](std::string_view word) { return upper.find(word) != std::string::npos; });
}

bool speaks_of_build_type(std::string_view condition) {
  for (size_t begin = 0; begin < condition.size();) {
    if (!is_word(condition[begin])) {
      ++begin;
      continue;
    }
    size_t end = begin;
    while (end < condition.size() && is_word(condition[end])) ++end;
    if (is_build_type_macro(condition.substr(begin, end - begin))) return true;
    begin = end;
  }
  return false;
}

bool PreprocessorNotes::depends_on_build_type(clang::SourceRange range,
                                              const clang::SourceManager& sources) const {
  if (range.isInvalid()) return false;
  const auto [file, begin] = sources.getDecomposedLoc(sources.getFileLoc(range.getBegin()));
  const auto end = sources.getFileOffset(sources.getFileLoc(range.getEnd()));
  for (const auto& region : regions) {
    if (region.file == file && region.begin <= begin && begin < region.end) return true;
  }
  return std::ranges::any_of(build_type_uses, [&](clang::SourceLocation use) {
    const auto [use_file, offset] = sources.getDecomposedLoc(use);
    return use_file == file && begin <= offset && offset <= end;
  });
}

std::unique_ptr<clang::PPCallbacks> note_preprocessing(
    clang::Preprocessor& preprocessor, PreprocessorNotes& notes,
    std::function<bool(std::string_view)> wanted) {
  return std::make_unique<Noter>(preprocessor, notes, std::move(wanted));
}

}  // namespace bridgelint
