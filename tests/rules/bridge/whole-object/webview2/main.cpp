#include <windows.h>

#include "WebView2.h"

void expose(ICoreWebView2* view, IDispatch* files) {
  VARIANT object = {};
  object.vt = VT_DISPATCH;
  object.pdispVal = files;
  view->AddHostObjectToScript(L"files", &object);  // expect: bridge/whole-object
}
