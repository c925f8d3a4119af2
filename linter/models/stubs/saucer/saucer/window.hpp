/* Own declarations of saucer, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SAUCER_WINDOW_HPP
#define BRIDGELINT_STUB_SAUCER_WINDOW_HPP

#include "saucer/webview.hpp"

#endif
