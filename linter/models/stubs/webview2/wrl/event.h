/* Own declarations of WRL, written for analysis; not Microsoft's code. */
#ifndef BRIDGELINT_STUB_WRL_EVENT_H
#define BRIDGELINT_STUB_WRL_EVENT_H

#include <wrl.h>

#endif
