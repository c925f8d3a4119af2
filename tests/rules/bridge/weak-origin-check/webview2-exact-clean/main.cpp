#include <windows.h>
#include <wrl.h>

#include <string>

#include "WebView2.h"

void run(const std::wstring& message);

void listen(ICoreWebView2* view) {
  EventRegistrationToken token;
  view->add_WebMessageReceived(
      Microsoft::WRL::Callback<ICoreWebView2WebMessageReceivedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs* args) -> HRESULT {
            LPWSTR source = nullptr;
            args->get_Source(&source);
            const std::wstring address = source;
            if (address != L"https://app.example/index.html") return S_OK;
            LPWSTR message = nullptr;
            args->TryGetWebMessageAsString(&message);
            run(message);
            return S_OK;
          })
          .Get(),
      &token);
}
