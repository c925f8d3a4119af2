#include <fmt/format.h>

#include <iostream>

#include "base/files.h"
#include "base/platform.h"
#include "cli/commands.h"
#include "lsp/server.h"

namespace bridgelint {

int run_lsp(const AnalysisArguments& analysis) {
  // Wrong arguments are told here and now; what is wrong with a folder, when the client opens it.
  std::string error;
  if (!engine_options(analysis, error)) {
    fmt::print(stderr, "bridgelint: {}\n", error);
    return exit_usage;
  }
  LspOptions options;
  options.project = [&analysis](const std::string& path, std::string& why) {
    AnalysisArguments arguments = analysis;
    arguments.paths = {path};
    return engine_options(arguments, why);
  };
  for (const auto& path : analysis.paths) options.folders.push_back(normalize_path(path));
  set_binary_stdio();
  ignore_closed_pipes();
  StreamTransport transport(std::cin, std::cout);
  return run_language_server(transport, options);
}

}  // namespace bridgelint
