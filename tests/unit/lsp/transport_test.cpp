#include "lsp/transport.h"

#include <catch2/catch.hpp>
#include <sstream>
#include <thread>
#include <vector>

using namespace bridgelint;

namespace {

std::vector<std::string> messages_of(const std::string& bytes) {
  std::istringstream in(bytes);
  std::ostringstream out;
  StreamTransport transport(in, out);
  std::vector<std::string> messages;
  while (auto message = transport.read()) messages.push_back(std::move(*message));
  return messages;
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("messages are as long as their header says") {
  CHECK(messages_of("Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\n{\r\n}") ==
        Messages{"{}", "{\r\n}"});
  CHECK(messages_of("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\nx") == Messages{"", "x"});
}

TEST_CASE("headers come in any case and order, with any blanks and line breaks") {
  CHECK(messages_of("content-length:2\r\nContent-Type: application/vscode-jsonrpc; "
                    "charset=utf-8\r\n\r\n{}") == Messages{"{}"});
  CHECK(messages_of("X-Odd\r\nCONTENT-LENGTH :  2  \r\n\r\n{}") == Messages{"{}"});
  CHECK(messages_of("Content-Length: 2\n\n{}") == Messages{"{}"});
  CHECK(messages_of("\r\n\r\nContent-Length: 2\r\n\r\n{}\r\nContent-Length: 1\r\n\r\nx") ==
        Messages{"{}", "x"});
}

TEST_CASE("a block without a usable length is passed over") {
  CHECK(messages_of("Content-Type: x\r\n\r\nContent-Length: 2\r\n\r\n{}") == Messages{"{}"});
  for (const std::string length : {"-1", "two", "2x", "", "99999999999999999999999"}) {
    CHECK(messages_of("Content-Length: " + length + "\r\n\r\nContent-Length: 2\r\n\r\n{}") ==
          Messages{"{}"});
  }
}

TEST_CASE("what ends early is no message") {
  CHECK(messages_of("").empty());
  CHECK(messages_of("Content-Length: 5").empty());
  CHECK(messages_of("Content-Length: 5\r\n\r\nabc").empty());
  CHECK(messages_of("Content-Length: 900000000000000\r\n\r\nabc").empty());
}

TEST_CASE("a large message comes whole") {
  const std::string body(3'000'001, 'x');
  const auto framed = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  CHECK(messages_of(framed + framed) == Messages{body, body});
}

TEST_CASE("messages of several threads do not mix") {
  std::istringstream in;
  std::ostringstream out;
  StreamTransport transport(in, out);
  {
    std::vector<std::jthread> threads;
    for (char c = 'a'; c < 'e'; ++c) {
      threads.emplace_back([&transport, c] {
        for (size_t i = 1; i <= 100; ++i) transport.write(std::string(i, c));
      });
    }
  }
  const auto messages = messages_of(out.str());
  REQUIRE(messages.size() == 400);
  for (const auto& message : messages) {
    CHECK(message.find_first_not_of(message[0]) == std::string::npos);
  }
}
