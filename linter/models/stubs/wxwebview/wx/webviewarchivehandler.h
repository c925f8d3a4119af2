/* Own declarations of wxWidgets, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WX_WEBVIEWARCHIVEHANDLER_H
#define BRIDGELINT_STUB_WX_WEBVIEWARCHIVEHANDLER_H

#include "wx/webview.h"

#endif
