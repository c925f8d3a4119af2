#include <webkit2/webkit2.h>

int main(void) {
  WebKitSettings* settings = webkit_settings_new();
  webkit_settings_set_disable_web_security(settings, FALSE);
#ifndef NDEBUG
  webkit_settings_set_disable_web_security(settings, TRUE);
#endif
  return 0;
}
