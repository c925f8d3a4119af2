#include <cstdlib>
#include <string>

#include "include/base/cef_callback.h"
#include "include/cef_task.h"
#include "include/wrapper/cef_closure_task.h"
#include "include/wrapper/cef_message_router.h"

static void run(const std::string& text) {
  system(text.c_str());  // expect: handler/command-injection
}

class Handler : public CefMessageRouterBrowserSide::Handler {
 public:
  bool OnQuery(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, int64_t, const CefString& request, bool,
               CefRefPtr<Callback>) override {
    const std::string message = request;
    if (message.rfind("run:", 0) != 0) return false;
    CefPostTask(TID_UI, base::BindOnce(&run, message.substr(4)));
    return true;
  }
};
