// A build panel: a local function object does the work for several commands.
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>

#include "webview/webview.h"

int main(int argc, char **argv) {
  const std::string folder = argc > 1 ? argv[1] : ".";
  int runs = 0;
  webview::webview window(false, nullptr);

  const auto run = [&runs, folder](const std::string &tool) {
    ++runs;
    const std::string command = "cd " + folder + " && " + tool;
    return std::system(command.c_str());  // expect: handler/command-injection
  };
  const auto build = [folder] { return std::system(("make -C " + folder).c_str()); };
  const std::function<int(const std::string &)> make_target = [](const std::string &target) {
    return std::system(("make " + target).c_str());  // expect: handler/command-injection
  };

  window.bind("run_tool", [run](const std::string &req) {
    return std::to_string(run(webview::detail::json_parse(req, "", 0)));
  });
  window.bind("make_target", [&make_target](const std::string &req) {
    return std::to_string(make_target(webview::detail::json_parse(req, "", 0)));
  });
  window.bind("build", [build](const std::string &) { return std::to_string(build()); });
  window.run();
  std::cout << runs << " tools were run\n";
}
