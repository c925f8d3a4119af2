// `bridgelint csp`: what a Content Security Policy does to a page.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"

namespace bridgelint {

struct CspArguments {
  std::string page;  ///< the document; its folder is the server's root
  std::string root;  ///< another folder above it
  std::string origin = "http://localhost:8765";
  std::vector<std::string> policies;         ///< header of documents
  std::vector<std::string> report_policies;  ///< report-only header of documents
  std::vector<std::string> all_policies;     ///< header of every response
  std::string policy;                        ///< of `judge`
  std::string list;                          ///< of `judge`: a JSON file of policies
  bool meta = false;                         ///< of `judge`: the policy stands in a meta element
  bool strict = false;                       ///< of `judge`: with what a strict policy needs
  bool header = false;                       ///< of `generate`: it will be sent as a header
  OutputArguments output;
};

/// Prints what the policies in force block, as JSON.
int run_csp_predict(const CspArguments& arguments);

/// Prints the tightest policy under which the page still works, with a reason for each source.
int run_csp_generate(const CspArguments& arguments);
/// Prints what is weak about a policy, or about each policy of a list, as JSON.
int run_csp_judge(const CspArguments& arguments);

}  // namespace bridgelint
