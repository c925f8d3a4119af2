// No shell, but the page says which program runs.
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "webview/webview.h"

extern char **environ;

int main() {
  webview::webview window(false, nullptr);

  window.bind("launch", [](const std::string &req) -> std::string {
    const std::string program = webview::detail::json_parse(req, "", 0);
    if (fork() == 0) {
      execlp(program.c_str(), program.c_str(), nullptr);  // expect: handler/command-injection
      _exit(127);
    }
    return "true";
  });

  window.bind("spawn", [](const std::string &req) -> std::string {
    std::string program = webview::detail::json_parse(req, "", 0);
    char *arguments[] = {program.data(), nullptr};
    pid_t child = 0;
    const int error =
        posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ);  // expect: handler/command-injection
    if (error == 0) waitpid(child, nullptr, 0);
    return std::to_string(error);
  });

  window.run();
}
