/* Own declarations of libxml2's tree, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_LIBXML_TREE_H
#define BRIDGELINT_STUB_LIBXML_TREE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef unsigned char xmlChar;
typedef struct _xmlDoc xmlDoc;
typedef xmlDoc* xmlDocPtr;
typedef struct _xmlNode {
  const xmlChar* name;
  struct _xmlNode* children;
  struct _xmlNode* next;
} xmlNode;
typedef xmlNode* xmlNodePtr;
xmlNodePtr xmlDocGetRootElement(const xmlDoc* document);
xmlChar* xmlNodeGetContent(const xmlNode* node);
void xmlFreeDoc(xmlDocPtr document);
#ifdef __cplusplus
}
#endif
#endif
