/* Own declarations of saucer, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SAUCER_PERMISSION_HPP
#define BRIDGELINT_STUB_SAUCER_PERMISSION_HPP

#include "saucer/webview.hpp"

#endif
