// Half of what this file includes is not installed here.
#include <QtWidgets/QApplication>
#include <acme/telemetry.h>

#include "webview/webview.h"

ACME_DECLARE_PLUGIN(Viewer, 1.2)

class Viewer : public acme::Plugin {
 public:
  ACME_SLOT void start(const QString &file) override {
    window_.bind("next_page", [this](const std::string &) { return turn(1); });
    window_.bind("debug_dump", [this](const std::string &) { return dump(); });  // expect: allowlist/unlisted-command
    window_.navigate(file.toStdString());
    window_.run();
  }

 private:
  std::string turn(int by) { return std::to_string(acme::Document::current().turn(by)); }
  std::string dump() { return acme::Document::current().dump(); }

  webview::webview window_{false, nullptr};
};
