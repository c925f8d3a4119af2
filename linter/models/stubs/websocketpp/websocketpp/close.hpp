/* Own declarations of WebSocket++'s server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBSOCKETPP_CLOSE_HPP
#define BRIDGELINT_STUB_WEBSOCKETPP_CLOSE_HPP

#include <websocketpp/endpoint.hpp>

#endif
