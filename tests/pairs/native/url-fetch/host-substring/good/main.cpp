#include <curl/curl.h>
#include <string>

#include "webui.hpp"

static void on_fetch(webui::window::event* e) {
  const std::string url = e->get_string(0);
  if (url.rfind("https://example.org/", 0) != 0) return;
  CURL* handle = curl_easy_init();
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
}

int main() {
  webui::window window;
  window.bind("fetch", on_fetch);
  window.show("index.html");
  webui::wait();
}
