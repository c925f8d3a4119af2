/* Own declarations of WIL, written for analysis; not Microsoft's code. */
#ifndef BRIDGELINT_STUB_WIL_RESULT_H
#define BRIDGELINT_STUB_WIL_RESULT_H

#include "wil/com.h"

#endif
