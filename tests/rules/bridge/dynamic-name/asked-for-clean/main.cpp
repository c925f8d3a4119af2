#include <string>

#include "include/wrapper/cef_message_router.h"

// The handler itself says which messages there are, each with what it is given behind it.
class Handler : public CefMessageRouterBrowserSide::Handler {
 public:
  bool OnQuery(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame> frame, int64_t, const CefString &request,
               bool, CefRefPtr<Callback> callback) override {
    if (frame->GetURL() != "app://main/index.html") return false;
    const std::string text = request.ToString();
    if (text.starts_with("show:")) {
      callback->Success(text.substr(5));
      return true;
    }
    if (text.starts_with("hide:")) {
      callback->Success("");
      return true;
    }
    return false;
  }
};
