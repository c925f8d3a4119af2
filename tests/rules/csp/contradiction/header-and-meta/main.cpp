#include <httplib.h>

void set(httplib::Response& response) {
  response.headers.emplace("content-security-policy", "default-src 'self'; base-uri 'none'; form-action 'none'");
}
