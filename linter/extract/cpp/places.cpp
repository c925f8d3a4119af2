#include "extract/cpp/places.h"

#include <clang/AST/Decl.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/Basic/FileManager.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Index/USRGeneration.h>
#include <clang/Lex/Lexer.h>
#include <llvm/ADT/SmallString.h>
#include <llvm/Support/Path.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace bridgelint {
namespace {

// The path below `root`, or empty when it lies elsewhere.
std::string below(std::string_view path, std::string_view root) {
  while (root.ends_with('/')) root.remove_suffix(1);
  if (path.size() <= root.size() || !path.starts_with(root) || path[root.size()] != '/') return {};
  return std::string(path.substr(root.size() + 1));
}

std::string normalized(llvm::StringRef path) {
  llvm::SmallString<256> result(path);
  llvm::sys::path::remove_dots(result, /*remove_dot_dot=*/true);
  llvm::sys::path::native(result, llvm::sys::path::Style::posix);
  return std::string(result);
}

const clang::CXXRecordDecl* closure_of(const clang::FunctionDecl* function) {
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(function);
  return method != nullptr && method->getParent()->isLambda() ? method->getParent() : nullptr;
}

// What was written in the source: an instantiation stands for its template.
const clang::FunctionDecl* written(const clang::FunctionDecl* function) {
  if (const auto* pattern = function->getTemplateInstantiationPattern(/*ForDefinition=*/false)) {
    function = pattern;
  }
  return function->getCanonicalDecl();
}

// Clang's USR; where that does not tell files apart, with the file.
std::string id_of(const clang::NamedDecl* decl, const Places& places) {
  llvm::SmallString<128> usr;
  if (clang::index::generateUSRForDecl(decl, usr)) return {};
  if (!decl->isExternallyVisible()) usr += "|" + places.span(decl->getLocation()).file;
  return std::string(usr);
}

}  // namespace

Places::Places(const clang::SourceManager& sources, std::string root,
               const clang::LangOptions& options, const ThirdParty* third_party)
    : sources_(sources), root_(std::move(root)), options_(options), third_party_(third_party) {}

Span Places::span(clang::SourceRange range) const {
  if (range.isInvalid()) return {};
  auto chars = clang::CharSourceRange::getTokenRange(range);
  auto written = clang::Lexer::makeFileCharRange(chars, sources_, options_);
  if (written.isInvalid()) {
    // The ends stand in different macros or arguments; the widest place in one file covers both.
    const auto begin = sources_.getExpansionLoc(range.getBegin());
    const auto end = sources_.getExpansionRange(range.getEnd()).getEnd();
    written = clang::Lexer::makeFileCharRange(clang::CharSourceRange::getTokenRange(begin, end),
                                              sources_, options_);
    if (written.isInvalid()) return span(range.getBegin());
  }
  const auto [id, begin] = sources_.getDecomposedLoc(written.getBegin());
  const uint32_t end = sources_.getFileOffset(written.getEnd());
  const File& in = file(id);
  if (in.name.empty()) return {};
  return {in.name, begin, std::max(begin, end)};
}

Span Places::span(clang::SourceLocation location) const {
  if (location.isInvalid()) return {};
  const auto place = sources_.getFileLoc(location);
  const auto [id, begin] = sources_.getDecomposedLoc(place);
  const File& in = file(id);
  if (in.name.empty()) return {};
  return {in.name, begin, begin + clang::Lexer::MeasureTokenLength(place, sources_, options_)};
}

bool Places::in_project(clang::SourceLocation location) const {
  return location.isValid() && file(location).in_project;
}

bool Places::vendored(clang::SourceLocation location) const {
  return location.isValid() && file(location).vendored;
}

std::string Places::function_id(const clang::FunctionDecl* function) const {
  if (function == nullptr) return {};
  function = written(function);
  auto& id = ids_[function];
  if (!id.empty()) return id;
  if (const auto* closure = closure_of(function)) {
    const Span at = span(closure->getLocation());
    return id = at.file + "@" + std::to_string(at.begin);
  }
  return id = id_of(function, *this);
}

std::string Places::value_id(const clang::ValueDecl* value) const {
  return id_of(llvm::cast<clang::ValueDecl>(value->getCanonicalDecl()), *this);
}

std::string Places::function_name(const clang::FunctionDecl* function) const {
  if (function == nullptr) return {};
  if (closure_of(function) != nullptr) return "lambda";
  const std::string name = function->getNameAsString();
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(function);
  if (method == nullptr || llvm::isa<clang::CXXConstructorDecl>(method)) return name;
  const std::string owner = method->getParent()->getNameAsString();
  return owner.empty() ? name : owner + "::" + name;
}

const Places::File& Places::file(clang::SourceLocation location) const {
  return file(sources_.getFileID(sources_.getFileLoc(location)));
}

const Places::File& Places::file(clang::FileID id) const {
  const auto [entry, fresh] = files_.try_emplace(id);
  if (fresh) entry->second = look_up(id);
  return entry->second;
}

Places::File Places::look_up(clang::FileID id) const {
  const auto entry = sources_.getFileEntryRefForID(id);
  if (!entry) return {};
  llvm::SmallString<256> path(entry->getName());
  sources_.getFileManager().makeAbsolutePath(path);
  std::string absolute = normalized(path);
  std::string relative = below(absolute, root_);
  if (relative.empty()) {
    // A compile command may name the file through a symbolic link that the root does not use.
    relative = below(normalized(entry->getFileEntry().tryGetRealPathName()), root_);
  }
  if (relative.empty()) return {std::move(absolute), false, false};
  static const ThirdParty by_name;
  // What the build calls a system header is another's code, wherever it lies.
  const auto& slot = sources_.getSLocEntry(id);
  const bool system =
      slot.isFile() && clang::SrcMgr::isSystem(slot.getFile().getFileCharacteristic());
  const bool foreign =
      system || (third_party_ != nullptr ? *third_party_ : by_name).contains(relative);
  return {std::move(relative), true, foreign};
}

}  // namespace bridgelint
