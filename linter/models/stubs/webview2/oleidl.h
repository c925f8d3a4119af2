/* Own declarations of Windows headers, written for analysis; not Microsoft's code. */
#ifndef BRIDGELINT_STUB_OLEIDL_H
#define BRIDGELINT_STUB_OLEIDL_H

#include "com_types.h"

#endif
