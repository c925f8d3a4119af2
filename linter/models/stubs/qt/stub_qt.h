// Our own declarations of the part of Qt (5.15 and 6) that code round a web page uses, as far as a
// reader of such code needs them.
#pragma once

#include "stub_qt_widgets.h"
