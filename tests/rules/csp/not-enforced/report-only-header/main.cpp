#include <httplib.h>

void set(httplib::Response& response) {
  response.set_header("Content-Security-Policy-Report-Only", "default-src 'none'");  // expect: csp/not-enforced
}
