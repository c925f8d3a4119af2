#include <windows.h>
#include <wrl.h>

#include <string>

#include "WebView2.h"

void run(const std::wstring& message);

static bool is_own(ICoreWebView2WebMessageReceivedEventArgs* args) {
  LPWSTR source = nullptr;
  args->get_Source(&source);
  return std::wstring(source) == L"https://app.example/index.html";
}

void listen(ICoreWebView2* view) {
  EventRegistrationToken token;
  view->add_WebMessageReceived(
      Microsoft::WRL::Callback<ICoreWebView2WebMessageReceivedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs* args) -> HRESULT {
            LPWSTR source = nullptr;
            args->get_Source(&source);
            if (std::wstring(source) != L"https://app.example/index.html") return S_OK;
            LPWSTR message = nullptr;
            args->TryGetWebMessageAsString(&message);
            run(message);
            return is_own(args) ? S_OK : S_FALSE;
          })
          .Get(),
      &token);
}
