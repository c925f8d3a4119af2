#include "extract/cpp/clang_unit.h"

#include <clang/Basic/DiagnosticLex.h>
#include <clang/Frontend/Utils.h>
#include <fmt/format.h>
#include <llvm/Support/CrashRecoveryContext.h>
#include <llvm/Support/raw_ostream.h>

#include <algorithm>
#include <mutex>

#include "extract/cpp/callees.h"
#include "extract/cpp/places.h"

namespace bridgelint {
namespace {

// Clang recurses over nesting; its own limit (-fbracket-depth=256) keeps well below this.
constexpr unsigned stack_size = 64u << 20;

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

class UnitConsumer : public clang::ASTConsumer {
 public:
  UnitConsumer(clang::CompilerInstance& compiler, const ExtractContext& context,
               const ApiIndex& api, const PreprocessorNotes& notes, ParseOutcome& outcome,
               const Use& use)
      : sources_(compiler.getSourceManager()),
        context_(context),
        api_(api),
        places_(sources_, context.root, compiler.getLangOpts(), context.third_party),
        notes_(notes),
        outcome_(outcome),
        use_(use) {}

  bool HandleTopLevelDecl(clang::DeclGroupRef) override { return !context_.stop.stop_requested(); }

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
    use_(ast, notes_);
  }

 private:
  clang::SourceManager& sources_;
  const ExtractContext& context_;
  const ApiIndex& api_;
  Places places_;
  const PreprocessorNotes& notes_;
  ParseOutcome& outcome_;
  const Use& use_;
};

class UnitAction : public clang::ASTFrontendAction {
 public:
  UnitAction(const ExtractContext& context, ParseOutcome& outcome, const Use& use)
      : context_(context), api_(context.models), outcome_(outcome), use_(use) {}

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
    return std::make_unique<UnitConsumer>(compiler, context_, api_, notes_, outcome_, use_);
  }

 private:
  const ExtractContext& context_;
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

void run_clang(const ParseRequest& request, const Use& use, ParseOutcome& outcome) {
  auto files = reader_file_system(request.context.files, request.replaced);
  files->setCurrentWorkingDirectory(request.unit.directory.empty() ? request.context.root
                                                                   : request.unit.directory);
  const auto arguments = command_line(request);
  std::vector<const char*> pointers;
  for (const auto& argument : arguments) pointers.push_back(argument.c_str());

  // Complaints of the driver about single flags do not matter as long as it comes to a parse.
  clang::IgnoringDiagConsumer ignore;
  clang::CreateInvocationOptions options;
  options.Diags = clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions, &ignore,
                                                             /*ShouldOwnClient=*/false);
  options.VFS = files;
  options.RecoverOnError = true;
  std::shared_ptr<clang::CompilerInvocation> invocation =
      clang::createInvocation(pointers, options);
  if (invocation == nullptr) {
    outcome.failure = "the compile command makes no sense to Clang";
    return;
  }
  make_harmless(*invocation, request.context);

  ErrorCollector errors(outcome, request.context);
  clang::CompilerInstance compiler;
  compiler.setInvocation(std::move(invocation));
  compiler.setVerboseOutputStream(std::make_unique<llvm::raw_null_ostream>());
  compiler.createDiagnostics(&errors, /*ShouldOwnClient=*/false);
  compiler.getDiagnostics().setFatalsAsError(true);
  compiler.createFileManager(files);
  compiler.createSourceManager(compiler.getFileManager());
  if (!compiler.createTarget() || compiler.getFrontendOpts().Inputs.empty()) {
    outcome.failure = "Clang does not know the target of the compile command";
    return;
  }
  UnitAction action(request.context, outcome, use);
  if (!action.BeginSourceFile(compiler, compiler.getFrontendOpts().Inputs.front())) {
    outcome.failure = "Clang could not open the file";
    return;
  }
  if (auto error = action.Execute()) llvm::consumeError(std::move(error));
  action.EndSourceFile();
}

}  // namespace

ParseOutcome parse_unit(const ParseRequest& request, const Use& use) {
  static std::once_flag once;
  std::call_once(once, [] { llvm::CrashRecoveryContext::Enable(); });
  ParseOutcome outcome;
  llvm::CrashRecoveryContext guard;
  const bool whole = guard.RunSafelyOnThread([&] { run_clang(request, use, outcome); }, stack_size);
  if (!whole) {
    outcome.ran = false;
    outcome.failure = "Clang crashed on this file";
  }
  return outcome;
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
