#include <httplib.h>

void set(httplib::Response& response) {
  response.set_header("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'none'");
  response.set_header("Content-Security-Policy-Report-Only", "default-src 'none'");
}
