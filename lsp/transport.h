// How messages travel between the editor and the server.
#pragma once

#include <iosfwd>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace bridgelint {

/// Carries whole messages: JSON-RPC texts without their framing.
class Transport {
 public:
  virtual ~Transport() = default;
  /// Waits for the next message; nothing once the other side is gone. Called by one thread.
  virtual std::optional<std::string> read() = 0;
  /// Sends a message, whole and in order with those of other threads. A message to a side that is
  /// gone is lost; `read` tells of that.
  virtual void write(std::string_view message) = 0;
};

/// The base protocol of the Language Server Protocol (3.17, "Base Protocol") over two streams:
/// header lines, an empty line, as many bytes as `Content-Length` said.
class StreamTransport : public Transport {
 public:
  StreamTransport(std::istream& in, std::ostream& out) : in_(in), out_(out) {}

  std::optional<std::string> read() override;
  void write(std::string_view message) override;

 private:
  std::istream& in_;
  std::ostream& out_;
  std::mutex mutex_;  ///< guards `out_`
};

}  // namespace bridgelint
