#include <string>

#include "include/cef_frame.h"
#include "include/cef_parser.h"
#include "include/cef_values.h"

// Base64 and JSON hold no quote that could end the string, or end it themselves.
void show_encoded(CefRefPtr<CefFrame> frame, const std::string& text) {
  const std::string packed = CefBase64Encode(text.data(), text.size()).ToString();
  frame->ExecuteJavaScript("show(atob('" + packed + "'))", frame->GetURL(), 0);
  CefRefPtr<CefValue> value = CefValue::Create();
  value->SetString(text);
  const std::string json = CefWriteJSON(value, JSON_WRITER_DEFAULT).ToString();
  frame->ExecuteJavaScript("show(" + json + ")", frame->GetURL(), 0);
}

// Percent-encoding leaves `'` as it is.
void show_quoted(CefRefPtr<CefFrame> frame, const std::string& text) {
  const std::string escaped = CefURIEncode(text, false).ToString();
  frame->ExecuteJavaScript("show('" + escaped + "')", frame->GetURL(), 0);  // expect: injection/string-built-script
}
