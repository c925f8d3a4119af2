/* Own declarations of what code uses of Windows, written for analysis; not Microsoft's code. */
#ifndef BRIDGELINT_STUB_WINNT_H
#define BRIDGELINT_STUB_WINNT_H

#include "windows.h"

#endif
