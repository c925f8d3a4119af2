#include <cstdio>
#include <string>

#include "webui.h"

static void on_git_log(webui_event_t* e) {
  const std::string branch = webui_get_string_at(e, 0);
  if (branch != "main" && branch != "next") return;
  FILE* pipe = popen(("git log --oneline " + branch).c_str(), "r");
  if (pipe != nullptr) pclose(pipe);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "git_log", on_git_log);
  webui_show(window, "index.html");
  webui_wait();
}
