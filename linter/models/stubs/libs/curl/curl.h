/* Own declarations of libcurl's API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CURL_H
#define BRIDGELINT_STUB_CURL_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef void CURL;
typedef struct Curl_URL CURLU;
typedef enum { CURLE_OK = 0, CURLE_FAILED_INIT = 2 } CURLcode;
typedef enum {
  CURLOPT_WRITEDATA = 10001,
  CURLOPT_URL = 10002,
  CURLOPT_PROXY = 10004,
  CURLOPT_USERPWD = 10005,
  CURLOPT_POSTFIELDS = 10015,
  CURLOPT_REFERER = 10016,
  CURLOPT_USERAGENT = 10018,
  CURLOPT_HTTPHEADER = 10023,
  CURLOPT_CUSTOMREQUEST = 10036,
  CURLOPT_VERBOSE = 41,
  CURLOPT_POST = 47,
  CURLOPT_FOLLOWLOCATION = 52,
  CURLOPT_SSL_VERIFYPEER = 64,
  CURLOPT_SSL_VERIFYHOST = 81,
  CURLOPT_TIMEOUT = 13,
  CURLOPT_PROTOCOLS_STR = 10318,
  CURLOPT_WRITEFUNCTION = 20011
} CURLoption;
typedef enum { CURLUPART_URL, CURLUPART_SCHEME, CURLUPART_HOST = 5, CURLUPART_PATH = 7 } CURLUPart;
typedef enum { CURLUE_OK } CURLUcode;
typedef int CURLINFO;
#define CURLINFO_RESPONSE_CODE 0x200002
#define CURL_GLOBAL_DEFAULT 3
#define CURL_GLOBAL_ALL 3
struct curl_slist {
  char* data;
  struct curl_slist* next;
};
CURLcode curl_global_init(long flags);
void curl_global_cleanup(void);
CURL* curl_easy_init(void);
CURLcode curl_easy_setopt(CURL* handle, CURLoption option, ...);
CURLcode curl_easy_perform(CURL* handle);
CURLcode curl_easy_getinfo(CURL* handle, CURLINFO info, ...);
void curl_easy_cleanup(CURL* handle);
const char* curl_easy_strerror(CURLcode code);
char* curl_easy_escape(CURL* handle, const char* text, int length);
void curl_free(void* memory);
struct curl_slist* curl_slist_append(struct curl_slist* list, const char* text);
void curl_slist_free_all(struct curl_slist* list);
CURLU* curl_url(void);
void curl_url_cleanup(CURLU* url);
CURLUcode curl_url_set(CURLU* url, CURLUPart part, const char* text, unsigned flags);
CURLUcode curl_url_get(const CURLU* url, CURLUPart part, char** text, unsigned flags);
#ifdef __cplusplus
}
#endif
#endif
