/* Own declarations of WebSocket++'s server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBSOCKETPP_CONFIG_ASIO_NO_TLS_HPP
#define BRIDGELINT_STUB_WEBSOCKETPP_CONFIG_ASIO_NO_TLS_HPP

#include <websocketpp/endpoint.hpp>

#endif
