#include <curl/curl.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("fetch", [](const std::string& req) -> std::string {
    CURL* handle = curl_easy_init();
    curl_easy_setopt(handle, CURLOPT_URL, webview::detail::json_parse(req, "", 0).c_str());  // expect: handler/url-fetch
    curl_easy_perform(handle);
    return "true";
  });
  window.run();
}
