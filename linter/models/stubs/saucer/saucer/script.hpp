/* Own declarations of saucer, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SAUCER_SCRIPT_HPP
#define BRIDGELINT_STUB_SAUCER_SCRIPT_HPP

#include "saucer/webview.hpp"

#endif
