#include <cstdlib>
#include <string>

#include "webview.h"

struct Step {
  std::string title;
  std::string command = "date";
};
struct Job {
  int id = 0;
  Step step;
};
static void start(const Job& job) {
  system(job.step.command.c_str());  // expect: handler/command-injection
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    Job job;
    job.step.command = request;
    start(job);
    return "";
  });
  window.run();
}
