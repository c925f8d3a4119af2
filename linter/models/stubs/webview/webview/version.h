/* Own declarations of webview/webview's API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBVIEW_VERSION_H
#define BRIDGELINT_STUB_WEBVIEW_VERSION_H
#include "webview/api.h"
#endif
