#include <saucer/smartview.hpp>

coco::stray start(saucer::application* app) {
  auto window = saucer::window::create(app).value();
  auto view = saucer::smartview::create({.window = window});
  view->expose("load", [](const std::string& name) { return name; });
  view->on<saucer::webview::event::navigate>([](const saucer::navigation& to) {
    if (to.url().host() != "www.bridgelint.org") return saucer::policy::block;
    return saucer::policy::allow;
  });
  view->set_url("https://www.bridgelint.org/");
  co_await app->finish();
}
