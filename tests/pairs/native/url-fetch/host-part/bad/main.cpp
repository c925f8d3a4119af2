#include <cstdio>
#include <curl/curl.h>

#include "webui.h"

static void on_fetch(webui_event_t* e) {
  char url[256];
  snprintf(url, sizeof url, "https://%s/feed.xml", webui_get_string_at(e, 0));
  CURL* handle = curl_easy_init();
  curl_easy_setopt(handle, CURLOPT_URL, url);  // expect: handler/url-fetch
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "fetch", on_fetch);
  webui_show(window, "index.html");
  webui_wait();
}
