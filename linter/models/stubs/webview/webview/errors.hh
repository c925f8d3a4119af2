// Own declarations of webview/webview's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_WEBVIEW_ERRORS_HH
#define BRIDGELINT_STUB_WEBVIEW_ERRORS_HH
#include "webview/webview.h"
#endif
