#include <cstdlib>

#include <saucer/smartview.hpp>

coco::stray start(saucer::application* app) {
  auto window = saucer::window::create(app).value();
  auto view = saucer::smartview::create({.window = window});
  view->expose("open", [](int priority, const std::string& name) {
    const std::string command = "xdg-open " + name;
    return std::system(command.c_str()) + priority;  // expect: handler/command-injection
  });
  view->expose("nice", [](int priority, const std::string&) {
    const std::string command = "renice " + std::to_string(priority) + " -p 1";
    return std::system(command.c_str());
  });
  co_await app->finish();
}
