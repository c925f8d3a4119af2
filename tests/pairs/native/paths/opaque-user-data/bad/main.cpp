#include <cstdlib>
#include <string>

#include "webview.h"

struct App {
  webview_t window = nullptr;
  std::string command;
};

static void on_set(const char* id, const char* request, void* data) {
  auto* app = static_cast<App*>(data);
  app->command = request;
  webview_return(app->window, id, 0, "true");
}

static void on_run(const char* id, const char*, void* data) {
  auto* app = static_cast<App*>(data);
  system(app->command.c_str());  // expect: handler/command-injection
  webview_return(app->window, id, 0, "true");
}

int main() {
  App app;
  app.window = webview_create(0, nullptr);
  webview_bind(app.window, "set", on_set, &app);
  webview_bind(app.window, "run", on_run, &app);
  webview_run(app.window);
}
