// Own declarations of cpr's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_CPR_H
#define BRIDGELINT_STUB_CPR_H
#include <cstdint>
#include <map>
#include <string>
namespace cpr {
struct Url {
  Url(const char* text);
  Url(std::string text);
  std::string text;
};
using Header = std::map<std::string, std::string>;
struct Body {
  Body(std::string text);
};
struct Timeout {
  Timeout(std::int32_t milliseconds);
};
struct Response {
  long status_code = 0;
  std::string text;
  Header header;
  Url url{""};
};
template <typename... Options>
Response Get(Options&&...) {
  return {};
}
template <typename... Options>
Response Post(Options&&...) {
  return {};
}
template <typename... Options>
Response Put(Options&&...) {
  return {};
}
template <typename... Options>
Response Delete(Options&&...) {
  return {};
}
template <typename... Options>
Response Head(Options&&...) {
  return {};
}
class Session {
 public:
  void SetUrl(const Url& url);
  void SetHeader(const Header& header);
  void SetBody(const Body& body);
  Response Get();
  Response Post();
};
}  // namespace cpr
#endif
