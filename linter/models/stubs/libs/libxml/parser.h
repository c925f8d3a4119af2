/* Own declarations of libxml2's API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_LIBXML_PARSER_H
#define BRIDGELINT_STUB_LIBXML_PARSER_H
#include "tree.h"
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _xmlParserCtxt* xmlParserCtxtPtr;
enum {
  XML_PARSE_RECOVER = 1,
  XML_PARSE_NOENT = 2,
  XML_PARSE_DTDLOAD = 4,
  XML_PARSE_DTDATTR = 8,
  XML_PARSE_NOERROR = 32,
  XML_PARSE_NOWARNING = 64,
  XML_PARSE_NOBLANKS = 256,
  XML_PARSE_XINCLUDE = 1024,
  XML_PARSE_NONET = 2048,
  XML_PARSE_HUGE = 1 << 19
};
xmlDocPtr xmlReadMemory(const char* text, int size, const char* url, const char* encoding,
                        int options);
xmlDocPtr xmlReadFile(const char* file, const char* encoding, int options);
xmlDocPtr xmlReadDoc(const xmlChar* text, const char* url, const char* encoding, int options);
xmlDocPtr xmlParseMemory(const char* text, int size);
xmlParserCtxtPtr xmlNewParserCtxt(void);
void xmlFreeParserCtxt(xmlParserCtxtPtr context);
xmlDocPtr xmlCtxtReadMemory(xmlParserCtxtPtr context, const char* text, int size, const char* url,
                            const char* encoding, int options);
void xmlCleanupParser(void);
#ifdef __cplusplus
}
#endif
#endif
