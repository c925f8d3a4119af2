/* Own declarations of GLib, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_GLIB_OBJECT_H
#define BRIDGELINT_STUB_GLIB_OBJECT_H

#include "glib.h"

#endif
