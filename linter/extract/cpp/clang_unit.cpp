#include "extract/cpp/clang_unit.h"

#include <clang/Basic/DiagnosticLex.h>
#include <clang/Frontend/Utils.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <clang/Serialization/ASTWriter.h>
#include <clang/Serialization/PCHContainerOperations.h>
#include <fmt/format.h>
#include <llvm/Support/CrashRecoveryContext.h>
#include <llvm/Support/raw_ostream.h>

#include <algorithm>
#include <mutex>

#include "extract/cpp/callees.h"
#include "extract/cpp/places.h"
#include "extract/cpp/repair.h"
#include "extract/cpp/unknown_types.h"

namespace bridgelint {
namespace {

// Clang recurses over nesting; its own limit (-fbracket-depth=256) keeps well below this.
constexpr unsigned stack_size = 64u << 20;

// Where precompiled headers, and the text that includes them, seem to be: Clang wants a folder that
// is there.
constexpr const char* precompiled_path = "/bridgelint-stubs/precompiled.pch";
constexpr const char* prefix_path = "/bridgelint-stubs/precompiled.h";

// Turns Clang's diagnostics into the few things the outcome says. Nothing is printed.
class ErrorCollector : public clang::DiagnosticConsumer {
 public:
  ErrorCollector(ParseOutcome& outcome, const ExtractContext& context)
      : outcome_(outcome), context_(context) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                        const clang::Diagnostic& info) override {
    if (level < clang::DiagnosticsEngine::Error) return;
    ++outcome_.errors;
    note_missing_header(info);
    if (!info.hasSourceManager() || info.getLocation().isInvalid()) return;
    note_broken_header(info);
    if (!outcome_.first_error.empty()) return;
    llvm::SmallString<128> message;
    info.FormatDiagnostic(message);
    const auto& sources = info.getSourceManager();
    const auto place = sources.getExpansionLoc(info.getLocation());
    outcome_.first_error = fmt::format(
        "{}:{}: {}", relative_to(path_of(sources.getFileID(place), sources), context_.root),
        sources.getExpansionLineNumber(place), std::string_view(message.data(), message.size()));
  }

 private:
  void note_missing_header(const clang::Diagnostic& info) {
    if (info.getID() != clang::diag::err_pp_file_not_found) return;
    if (info.getNumArgs() < 1 || info.getArgKind(0) != clang::DiagnosticsEngine::ak_std_string) {
      return;
    }
    const std::string& name = info.getArgStdStr(0);
    if (std::ranges::find(outcome_.missing, name) == outcome_.missing.end()) {
      outcome_.missing.push_back(name);
    }
  }

  // The innermost framework header round the error is at fault: a header of the project that merely
  // includes it is not.
  void note_broken_header(const clang::Diagnostic& info) {
    const auto& sources = info.getSourceManager();
    auto place = sources.getExpansionLoc(info.getLocation());
    for (int depth = 0; place.isValid() && depth < 200; ++depth) {
      const auto id = sources.getFileID(place);
      if (id == sources.getMainFileID()) return;
      const std::string path = path_of(id, sources);
      const auto found = framework_header(path, context_.models);
      if (found.framework != nullptr) {
        outcome_.broken_headers.emplace(path, found.header);
        return;
      }
      place = sources.getIncludeLoc(id);
    }
  }

  static std::string path_of(clang::FileID id, const clang::SourceManager& sources) {
    const auto entry = sources.getFileEntryRefForID(id);
    if (!entry) return {};
    llvm::SmallString<256> path(entry->getName());
    sources.getFileManager().makeAbsolutePath(path);
    return plain_path(path);
  }

  ParseOutcome& outcome_;
  const ExtractContext& context_;
};

using Use = std::function<void(clang::ASTContext&, const PreprocessorNotes&)>;

/// Where the macros of precompiled headers stand for this parse.
std::vector<MacroUse> macros_of(const PrecompiledHeaders& headers,
                                const clang::SourceManager& sources) {
  std::vector<MacroUse> result;
  std::map<std::string_view, clang::FileID> files;
  for (const auto& macro : headers.macros) {
    const auto [known, fresh] = files.try_emplace(macro.file);
    if (fresh) {
      const auto file = sources.getFileManager().getOptionalFileRef(macro.file);
      if (file) known->second = sources.translateFile(*file);
    }
    if (known->second.isInvalid()) continue;
    MacroUse use = macro.use;
    use.at = sources.getLocForStartOfFile(known->second)
                 .getLocWithOffset(static_cast<clang::SourceLocation::IntTy>(macro.offset));
    use.range = use.at;
    for (auto& argument : use.arguments) argument.range = use.at;
    result.push_back(std::move(use));
  }
  return result;
}

class UnitConsumer : public clang::ASTConsumer {
 public:
  UnitConsumer(clang::CompilerInstance& compiler, const ParseRequest& request, const ApiIndex& api,
               const PreprocessorNotes& notes, ParseOutcome& outcome, const Use& use)
      : sources_(compiler.getSourceManager()),
        context_(request.context),
        headers_(request.headers.get()),
        api_(api),
        places_(sources_, context_.root, compiler.getLangOpts(), context_.third_party),
        notes_(notes),
        outcome_(outcome),
        use_(use) {}

  bool HandleTopLevelDecl(clang::DeclGroupRef group) override {
    for (auto* decl : group) {
      if (decl->isFromASTFile()) continue;
      own_.push_back(decl);
      if (outcome_.errors > 0) accept_classes(decl);
    }
    return !context_.stop.stop_requested();
  }

  // Bodies of others' code cost most of the time and can register nothing of the project's; those
  // of a framework in the tree would pass for the project's own use of it.
  bool shouldSkipFunctionBody(clang::Decl* decl) override {
    const auto place = sources_.getExpansionLoc(decl->getLocation());
    if (sources_.isInMainFile(place)) return false;
    return !places_.own(place) || belongs_to_framework(api_, decl);
  }

  void HandleTranslationUnit(clang::ASTContext& ast) override {
    if (context_.stop.stop_requested()) return;
    outcome_.ran = true;
    if (outcome_.errors > 0) name_broken_variables(ast, own_code());
    // What was precompiled is looked at where the unit names it.
    if (headers_ == nullptr) return use_(ast, notes_);
    ast.setTraversalScope(own_);
    PreprocessorNotes notes = notes_;
    auto macros = macros_of(*headers_, sources_);
    notes.macros.insert(notes.macros.begin(), std::make_move_iterator(macros.begin()),
                        std::make_move_iterator(macros.end()));
    use_(ast, notes);
  }

 private:
  std::vector<clang::Decl*> own_code() const {
    std::vector<clang::Decl*> result;
    std::ranges::copy_if(own_, std::back_inserter(result),
                         [&](const auto* decl) { return places_.own(decl->getLocation()); });
    return result;
  }

  clang::SourceManager& sources_;
  const ExtractContext& context_;
  const PrecompiledHeaders* headers_;
  const ApiIndex& api_;
  Places places_;
  const PreprocessorNotes& notes_;
  ParseOutcome& outcome_;
  const Use& use_;
  std::vector<clang::Decl*> own_;  ///< at the top of the unit, its headers included
};

class UnitAction : public clang::ASTFrontendAction {
 public:
  UnitAction(const ParseRequest& request, ParseOutcome& outcome, const Use& use)
      : request_(request), api_(request.context.models), outcome_(outcome), use_(use) {}

 protected:
  bool BeginInvocation(clang::CompilerInstance& compiler) override {
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    return true;
  }
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler,
                                                        llvm::StringRef) override {
    auto& preprocessor = compiler.getPreprocessor();
    preprocessor.addPPCallbacks(note_preprocessing(
        preprocessor, notes_, [this](std::string_view name) { return api_.is_macro(name); }));
    const auto& context = request_.context;
    compiler.setExternalSemaSource(
        unknown_types(preprocessor,
                      Places(compiler.getSourceManager(), context.root, compiler.getLangOpts(),
                             context.third_party),
                      context.models));
    return std::make_unique<UnitConsumer>(compiler, request_, api_, notes_, outcome_, use_);
  }

 private:
  const ParseRequest& request_;
  const ApiIndex api_;
  ParseOutcome& outcome_;
  const Use& use_;
  PreprocessorNotes notes_;
};

bool names_language(const std::vector<std::string>& arguments) {
  return std::ranges::any_of(arguments, [](const std::string& argument) {
    return argument.starts_with("-x") || argument == "/TP" || argument == "/TC";
  });
}

std::vector<std::string> command_line(const ParseRequest& request) {
  const Unit& unit = request.unit;
  std::vector<std::string> result{"clang"};
  result.insert(result.end(), unit.arguments.begin(), unit.arguments.end());
  result.insert(result.end(), request.arguments.begin(), request.arguments.end());
  if (unit.language != Language::c && is_header(unit.path) && !names_language(unit.arguments)) {
    result.insert(result.end(), {"-x", "c++"});
  }
  // Objective-C is Apple's, wherever it is read.
  if (unit.language == Language::objcpp) {
    result.insert(result.end(), {"-fobjc-runtime=macosx-11.0", "-fobjc-weak", "-fblocks",
                                 "-D__APPLE__=1", "-DTARGET_OS_MAC=1", "-DTARGET_OS_OSX=1"});
  }
  result.insert(result.end(), {"-resource-dir", request.resource_dir, "-fsyntax-only",
                               "-Wno-everything", "--", unit.path});
  return result;
}

// What a command line can ask for and a reader must not do: write files, load code, stop early.
void make_harmless(clang::CompilerInvocation& invocation, const ExtractContext& context) {
  auto& frontend = invocation.getFrontendOpts();
  frontend.DisableFree = false;
  frontend.Plugins.clear();
  frontend.AddPluginActions.clear();
  frontend.OutputFile.clear();
  invocation.getCodeGenOpts().DisableFree = false;
  invocation.getDependencyOutputOpts() = {};
  invocation.getPreprocessorOutputOpts() = {};
  auto& diagnostics = invocation.getDiagnosticOpts();
  diagnostics.DiagnosticLogFile.clear();
  diagnostics.DiagnosticSerializationFile.clear();
  diagnostics.ErrorLimit = 0;
  diagnostics.IgnoreWarnings = true;
  diagnostics.Warnings = {"no-everything"};
  diagnostics.VerifyDiagnostics = false;
  auto& language = invocation.getLangOpts();
  language.SpellChecking = false;  // a guess at what was meant is not what stands there
  language.RecoveryAST = true;
  language.RecoveryASTType = true;
  const auto add_stubs = [&](std::string_view folder) {
    std::string path(stub_root);
    path.append("/").append(folder);
    invocation.getHeaderSearchOpts().AddPath(path, clang::frontend::After, /*IsFramework=*/false,
                                             /*IgnoreSysRoot=*/true);
  };
  for (const auto& framework : context.models.frameworks) {
    if (!framework.stub.empty()) add_stubs(framework.stub);
  }
  add_stubs("std");
  add_stubs("libs");
}

/// The compiler for a unit, up to its invocation; `failure` says why there is none.
class UnitCompiler {
 public:
  UnitCompiler(const ParseRequest& request, llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files,
               std::string& failure) {
    const auto& directory = request.unit.directory;
    files->setCurrentWorkingDirectory(directory.empty() ? request.context.root : directory);
    const auto arguments = command_line(request);
    std::vector<const char*> pointers;
    for (const auto& argument : arguments) pointers.push_back(argument.c_str());
    // Complaints of the driver about single flags do not matter as long as it comes to a parse.
    clang::IgnoringDiagConsumer ignore;
    clang::CreateInvocationOptions options;
    options.Diags = clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions,
                                                               &ignore, /*ShouldOwnClient=*/false);
    options.VFS = files;
    options.RecoverOnError = true;
    invocation_ = clang::createInvocation(pointers, options);
    if (invocation_ == nullptr) {
      failure = "the compile command makes no sense to Clang";
      return;
    }
    make_harmless(*invocation_, request.context);
    files_ = std::move(files);
  }

  explicit operator bool() const { return invocation_ != nullptr; }
  clang::CompilerInvocation& invocation() { return *invocation_; }

  /// Runs `action` on the unit.
  void run(clang::FrontendAction& action, clang::DiagnosticConsumer& errors, std::string& failure) {
    clang::CompilerInstance compiler;
    compiler.setInvocation(std::move(invocation_));
    compiler.setVerboseOutputStream(std::make_unique<llvm::raw_null_ostream>());
    compiler.createDiagnostics(&errors, /*ShouldOwnClient=*/false);
    compiler.getDiagnostics().setFatalsAsError(true);
    compiler.createFileManager(files_);
    compiler.createSourceManager(compiler.getFileManager());
    if (!compiler.createTarget() || compiler.getFrontendOpts().Inputs.empty()) {
      failure = "Clang does not know the target of the compile command";
      return;
    }
    if (!action.BeginSourceFile(compiler, compiler.getFrontendOpts().Inputs.front())) {
      failure = "Clang could not open the file";
      return;
    }
    if (auto error = action.Execute()) llvm::consumeError(std::move(error));
    action.EndSourceFile();
  }

 private:
  std::shared_ptr<clang::CompilerInvocation> invocation_;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files_;
};

void run_clang(const ParseRequest& request, const Use& use, ParseOutcome& outcome) {
  FileView view{request.replaced};
  view.opened = &outcome.opened;
  if (request.headers) view.more = request.headers->files;
  UnitCompiler compiler(request, reader_file_system(request.context.files, view), outcome.failure);
  if (!compiler) return;
  if (request.headers) {
    auto& preprocessor = compiler.invocation().getPreprocessorOpts();
    preprocessor.ImplicitPCHInclude = precompiled_path;
    // The same flags and files made it: `SharedHeaders` sees to that.
    preprocessor.DisablePCHOrModuleValidation = clang::DisableValidationForModuleKind::All;
    preprocessor.AllowPCHWithCompilerErrors = true;
  }
  ErrorCollector errors(outcome, request.context);
  UnitAction action(request, outcome, use);
  compiler.run(action, errors, outcome.failure);
}

class PrecompileAction : public clang::ASTFrontendAction {
 public:
  explicit PrecompileAction(const Models& models) : api_(models) {}

  const clang::PCHBuffer& buffer() const { return *buffer_; }
  std::vector<PrecompiledHeaders::Macro>& macros() { return macros_; }

 protected:
  bool BeginInvocation(clang::CompilerInstance& compiler) override {
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    compiler.getLangOpts().CompilingPCH = true;
    return true;
  }
  clang::TranslationUnitKind getTranslationUnitKind() override { return clang::TU_Prefix; }
  bool hasASTFileSupport() const override { return false; }
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler,
                                                        llvm::StringRef) override {
    auto& preprocessor = compiler.getPreprocessor();
    preprocessor.addPPCallbacks(note_preprocessing(
        preprocessor, notes_, [this](std::string_view name) { return api_.is_macro(name); }));
    return std::make_unique<clang::PCHGenerator>(
        preprocessor, compiler.getModuleCache(), precompiled_path, "", buffer_,
        compiler.getFrontendOpts().ModuleFileExtensions, /*AllowASTWithErrors=*/true,
        /*IncludeTimestamps=*/false);
  }

  void EndSourceFileAction() override {
    const auto& sources = getCompilerInstance().getSourceManager();
    for (auto& use : notes_.macros) {
      const auto [file, offset] = sources.getDecomposedLoc(use.at);
      const auto entry = sources.getFileEntryRefForID(file);
      if (entry) macros_.push_back({entry->getName().str(), offset, std::move(use)});
    }
  }

 private:
  const ApiIndex api_;
  PreprocessorNotes notes_;
  std::vector<PrecompiledHeaders::Macro> macros_;
  std::shared_ptr<clang::PCHBuffer> buffer_ = std::make_shared<clang::PCHBuffer>();
};

std::shared_ptr<const PrecompiledHeaders> run_precompile(const ParseRequest& request,
                                                         const std::string& header) {
  const std::map<std::string, std::string> none;
  PrecompiledHeaders result;
  result.files[prefix_path] =
      std::make_shared<const std::string>(fmt::format("#include \"{}\"\n", header));
  AskedFiles asked(request.context.files);
  std::string failure;
  UnitCompiler compiler(request, reader_file_system(asked, {none, result.files}), failure);
  if (!compiler) return nullptr;
  compiler.invocation().getFrontendOpts().Inputs = {
      clang::FrontendInputFile(prefix_path, clang::InputKind(clang::Language::CXX).getHeader())};
  // What the flags include is the unit's own, and is included there.
  compiler.invocation().getPreprocessorOpts().Includes.clear();
  compiler.invocation().getPreprocessorOpts().MacroIncludes.clear();
  clang::IgnoringDiagConsumer ignore;
  PrecompileAction action(request.context.models);
  compiler.run(action, ignore, failure);
  if (!failure.empty() || !action.buffer().IsComplete) return nullptr;
  const auto& data = action.buffer().Data;
  result.files[precompiled_path] = std::make_shared<const std::string>(data.begin(), data.end());
  result.questions = asked.take();
  result.macros = std::move(action.macros());
  return std::make_shared<const PrecompiledHeaders>(std::move(result));
}

/// Runs `work` where a crash of Clang does no harm, with a stack for deep nesting.
bool run_guarded(const std::function<void()>& work) {
  static std::once_flag once;
  std::call_once(once, [] { llvm::CrashRecoveryContext::Enable(); });
  llvm::CrashRecoveryContext guard;
  return guard.RunSafelyOnThread([&] { work(); }, stack_size);
}

}  // namespace

ParseOutcome parse_unit(const ParseRequest& request, const Use& use) {
  ParseOutcome outcome;
  if (!run_guarded([&] { run_clang(request, use, outcome); })) {
    outcome.ran = false;
    outcome.failure = "Clang crashed on this file";
  }
  return outcome;
}

std::shared_ptr<const PrecompiledHeaders> precompile(const ParseRequest& request,
                                                     const std::string& header) {
  std::shared_ptr<const PrecompiledHeaders> result;
  const bool whole = run_guarded([&] { result = run_precompile(request, header); });
  return whole ? result : nullptr;
}

FrameworkHeader framework_header(std::string_view path, const Models& models) {
  FrameworkHeader best;
  for (const auto& framework : models.frameworks) {
    for (const auto& header : framework.headers) {
      const bool ends = path == header || (path.size() > header.size() && path.ends_with(header) &&
                                           path[path.size() - header.size() - 1] == '/');
      if (ends && header.size() > best.header.size()) best = {&framework, header};
    }
  }
  return best;
}

}  // namespace bridgelint
