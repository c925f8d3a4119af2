/* Own declarations of saucer, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SAUCER_URL_HPP
#define BRIDGELINT_STUB_SAUCER_URL_HPP

#include "saucer/webview.hpp"

#endif
