#include <saucer/smartview.hpp>

struct Point {
  double x;
  double y;
};

coco::stray start(saucer::application* app) {
  auto window = saucer::window::create(app).value();
  auto view = saucer::smartview::create({.window = window});
  view->expose("add", [](double a, double b) { return a + b; });
  view->expose("length", [](const Point& p) { return p.x + p.y; });  // expect: allowlist/unlisted-command
  view->expose("later",  // expect: allowlist/unlisted-command
               [](const std::string& name, saucer::executor<std::string> done) { done.resolve(name); });
  co_await app->finish();
}
