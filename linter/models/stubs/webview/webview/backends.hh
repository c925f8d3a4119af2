// Own declarations of webview/webview's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_WEBVIEW_BACKENDS_HH
#define BRIDGELINT_STUB_WEBVIEW_BACKENDS_HH
#include "webview/webview.h"
#endif
