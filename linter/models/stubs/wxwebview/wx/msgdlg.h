/* Own declarations of wxWidgets, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WX_MSGDLG_H
#define BRIDGELINT_STUB_WX_MSGDLG_H

#include "wx/wx.h"

#endif
