#include <windows.h>

#include "WebView2.h"

void expose(ICoreWebView2Frame* frame, VARIANT* object) {
  LPCWSTR origins[] = {L"https://app.example"};
  frame->AddHostObjectToScriptWithOrigins(L"files", object, 1, origins);
}
