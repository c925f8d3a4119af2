#pragma once
#include "include/stub_cef.h"

enum cef_uri_unescape_rule_t {
  UU_NONE = 0,
  UU_NORMAL = 1,
  UU_SPACES = 2,
  UU_PATH_SEPARATORS = 4,
};
enum cef_json_parser_options_t { JSON_PARSER_RFC = 0, JSON_PARSER_ALLOW_TRAILING_COMMAS = 1 };
enum cef_json_writer_options_t {
  JSON_WRITER_DEFAULT = 0,
  JSON_WRITER_OMIT_BINARY_VALUES = 1,
  JSON_WRITER_OMIT_DOUBLE_TYPE_PRESERVATION = 2,
  JSON_WRITER_PRETTY_PRINT = 4,
};

CefString CefGetMimeType(const CefString& extension);
CefString CefBase64Encode(const void* data, size_t data_size);
CefRefPtr<CefBinaryValue> CefBase64Decode(const CefString& data);
CefString CefURIEncode(const CefString& text, bool use_plus);
CefString CefURIDecode(const CefString& text, bool convert_to_utf8, cef_uri_unescape_rule_t rule);
CefRefPtr<CefValue> CefParseJSON(const CefString& json, cef_json_parser_options_t options);
CefString CefWriteJSON(CefRefPtr<CefValue> node, cef_json_writer_options_t options);

// The parts of an address; each shows itself as a CefString, `CefString(&parts.host)`.
struct cef_string_t {
  char16_t* str = nullptr;
  size_t length = 0;
};
class CefURLParts {
 public:
  cef_string_t spec, scheme, username, password, host, port, origin, path, query, fragment;
};
bool CefParseURL(const CefString& url, CefURLParts& parts);
bool CefCreateURL(const CefURLParts& parts, CefString& url);
