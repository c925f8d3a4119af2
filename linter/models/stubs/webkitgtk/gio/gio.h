/* Own declarations of GLib, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_GIO_H
#define BRIDGELINT_STUB_GIO_H

#include "glib.h"

#endif
