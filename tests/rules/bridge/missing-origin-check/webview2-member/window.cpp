#include "window.h"

void Window::start(ICoreWebView2* view) {
  broker_ = Microsoft::WRL::Callback<ICoreWebView2WebMessageReceivedEventHandler>(
      [this](ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs* args) -> HRESULT {
        LPWSTR message = nullptr;
        args->TryGetWebMessageAsString(&message);
        handle(message);
        return S_OK;
      });
  view->add_WebMessageReceived(broker_.Get(), &token_);  // expect: bridge/missing-origin-check
}
