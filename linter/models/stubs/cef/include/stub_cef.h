// Our own declarations of the Chromium Embedded Framework's C++ API, as far as a reader of code
// that uses it needs them. Methods that changed are declared in their newer and their older form,
// so that code for either overrides them.
#pragma once

#include "stub_cef_handlers.h"
