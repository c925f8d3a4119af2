#include <cstdlib>
#include <string>

#include <wil/com.h>
#include <wrl.h>

#include "WebView2.h"

extern "C" int _wsystem(const wchar_t* command);

void listen(ICoreWebView2* view) {
  EventRegistrationToken token;
  view->add_WebMessageReceived(
      Microsoft::WRL::Callback<ICoreWebView2WebMessageReceivedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs* args) -> HRESULT {
            wil::unique_cotaskmem_string message;
            args->TryGetWebMessageAsString(&message);
            const std::wstring command = L"explorer " + std::wstring(message.get());
            _wsystem(command.c_str());  // expect: handler/command-injection
            return S_OK;
          })
          .Get(),
      &token);
}
