/* Own declarations of WebKitGTK's API, written for analysis; not the library's code.
 *
 * 4.x and 6.0 share one header. Where they differ in the number of parameters, the function takes
 * any number; what only one of them has is here as well. */
#ifndef BRIDGELINT_STUB_WEBKIT_H
#define BRIDGELINT_STUB_WEBKIT_H

#include "gtk/gtk.h"
#include "jsc/jsc.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _WebKitWebView WebKitWebView;
typedef struct _WebKitWebContext WebKitWebContext;
typedef struct _WebKitSettings WebKitSettings;
typedef struct _WebKitUserContentManager WebKitUserContentManager;
typedef struct _WebKitJavascriptResult WebKitJavascriptResult;
typedef struct _WebKitScriptMessageReply WebKitScriptMessageReply;
typedef struct _WebKitUserScript WebKitUserScript;
typedef struct _WebKitUserStyleSheet WebKitUserStyleSheet;
typedef struct _WebKitURISchemeRequest WebKitURISchemeRequest;
typedef struct _WebKitURIRequest WebKitURIRequest;
typedef struct _WebKitPolicyDecision WebKitPolicyDecision;
typedef struct _WebKitNavigationPolicyDecision WebKitNavigationPolicyDecision;
typedef struct _WebKitNavigationAction WebKitNavigationAction;
typedef struct _WebKitPermissionRequest WebKitPermissionRequest;
typedef struct _WebKitWebsiteDataManager WebKitWebsiteDataManager;
typedef struct _WebKitNetworkSession WebKitNetworkSession;
typedef struct _WebKitSecurityManager WebKitSecurityManager;
typedef struct _WebKitWebInspector WebKitWebInspector;

typedef enum {
  WEBKIT_USER_CONTENT_INJECT_ALL_FRAMES,
  WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
} WebKitUserContentInjectedFrames;
typedef enum {
  WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START,
  WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_END,
} WebKitUserScriptInjectionTime;
typedef enum {
  WEBKIT_LOAD_STARTED,
  WEBKIT_LOAD_REDIRECTED,
  WEBKIT_LOAD_COMMITTED,
  WEBKIT_LOAD_FINISHED,
} WebKitLoadEvent;
typedef enum {
  WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION,
  WEBKIT_POLICY_DECISION_TYPE_NEW_WINDOW_ACTION,
  WEBKIT_POLICY_DECISION_TYPE_RESPONSE,
} WebKitPolicyDecisionType;
typedef enum {
  WEBKIT_TLS_ERRORS_POLICY_IGNORE,
  WEBKIT_TLS_ERRORS_POLICY_FAIL,
} WebKitTLSErrorsPolicy;

#define WEBKIT_WEB_VIEW(object) ((WebKitWebView*)(object))
#define WEBKIT_NAVIGATION_POLICY_DECISION(object) ((WebKitNavigationPolicyDecision*)(object))
#define WEBKIT_TYPE_WEB_VIEW ((GType)80)

typedef void (*WebKitURISchemeRequestCallback)(WebKitURISchemeRequest* request, gpointer data);

GtkWidget* webkit_web_view_new(void);
GtkWidget* webkit_web_view_new_with_user_content_manager(WebKitUserContentManager* manager);
GtkWidget* webkit_web_view_new_with_settings(WebKitSettings* settings);
GtkWidget* webkit_web_view_new_with_context(WebKitWebContext* context);
WebKitSettings* webkit_web_view_get_settings(WebKitWebView* view);
void webkit_web_view_set_settings(WebKitWebView* view, WebKitSettings* settings);
WebKitWebContext* webkit_web_view_get_context(WebKitWebView* view);
WebKitUserContentManager* webkit_web_view_get_user_content_manager(WebKitWebView* view);
WebKitWebInspector* webkit_web_view_get_inspector(WebKitWebView* view);
const gchar* webkit_web_view_get_uri(WebKitWebView* view);
const gchar* webkit_web_view_get_title(WebKitWebView* view);
void webkit_web_view_load_uri(WebKitWebView* view, const gchar* uri);
void webkit_web_view_load_html(WebKitWebView* view, const gchar* content, const gchar* base);
void webkit_web_view_load_alternate_html(WebKitWebView* view, const gchar* content,
                                         const gchar* uri, const gchar* base);
void webkit_web_view_load_plain_text(WebKitWebView* view, const gchar* text);
void webkit_web_view_load_bytes(WebKitWebView* view, GBytes* bytes, const gchar* type,
                                const gchar* encoding, const gchar* base);
void webkit_web_view_load_request(WebKitWebView* view, WebKitURIRequest* request);
void webkit_web_view_reload(WebKitWebView* view);
void webkit_web_view_evaluate_javascript(WebKitWebView* view, const char* script, gssize length,
                                         const char* world, const char* source,
                                         GCancellable* cancellable, GAsyncReadyCallback callback,
                                         gpointer data);
JSCValue* webkit_web_view_evaluate_javascript_finish(WebKitWebView* view, GAsyncResult* result,
                                                     GError** error);
void webkit_web_view_call_async_javascript_function(WebKitWebView* view, const char* body,
                                                    gssize length, GVariant* arguments,
                                                    const char* world, const char* source,
                                                    GCancellable* cancellable,
                                                    GAsyncReadyCallback callback, gpointer data);
void webkit_web_view_run_javascript(WebKitWebView* view, const gchar* script,
                                    GCancellable* cancellable, GAsyncReadyCallback callback,
                                    gpointer data);
WebKitJavascriptResult* webkit_web_view_run_javascript_finish(WebKitWebView* view,
                                                              GAsyncResult* result,
                                                              GError** error);
void webkit_web_view_run_javascript_in_world(WebKitWebView* view, const gchar* script,
                                             const gchar* world, GCancellable* cancellable,
                                             GAsyncReadyCallback callback, gpointer data);
void webkit_web_view_run_async_javascript_function_in_world(
    WebKitWebView* view, const gchar* body, GVariant* arguments, const char* world,
    GCancellable* cancellable, GAsyncReadyCallback callback, gpointer data);

WebKitUserContentManager* webkit_user_content_manager_new(void);
gboolean webkit_user_content_manager_register_script_message_handler(
    WebKitUserContentManager* manager, const char* name, ...);
gboolean webkit_user_content_manager_register_script_message_handler_in_world(
    WebKitUserContentManager* manager, const gchar* name, const gchar* world);
gboolean webkit_user_content_manager_register_script_message_handler_with_reply(
    WebKitUserContentManager* manager, const char* name, const char* world);
void webkit_user_content_manager_unregister_script_message_handler(
    WebKitUserContentManager* manager, const gchar* name, ...);
void webkit_user_content_manager_add_script(WebKitUserContentManager* manager,
                                            WebKitUserScript* script);
WebKitUserScript* webkit_user_script_new(const gchar* source,
                                         WebKitUserContentInjectedFrames frames,
                                         WebKitUserScriptInjectionTime time,
                                         const gchar* const* allow_list,
                                         const gchar* const* block_list);
WebKitUserScript* webkit_user_script_new_for_world(const gchar* source,
                                                   WebKitUserContentInjectedFrames frames,
                                                   WebKitUserScriptInjectionTime time,
                                                   const gchar* world,
                                                   const gchar* const* allow_list,
                                                   const gchar* const* block_list);
void webkit_user_script_unref(WebKitUserScript* script);

JSCValue* webkit_javascript_result_get_js_value(WebKitJavascriptResult* result);
void webkit_javascript_result_unref(WebKitJavascriptResult* result);
void webkit_script_message_reply_return_value(WebKitScriptMessageReply* reply, JSCValue* value);
void webkit_script_message_reply_return_error_message(WebKitScriptMessageReply* reply,
                                                      const char* text);

WebKitWebContext* webkit_web_context_new(void);
WebKitWebContext* webkit_web_context_get_default(void);
void webkit_web_context_register_uri_scheme(WebKitWebContext* context, const gchar* scheme,
                                            WebKitURISchemeRequestCallback callback, gpointer data,
                                            GDestroyNotify destroy);
void webkit_web_context_set_sandbox_enabled(WebKitWebContext* context, gboolean on);
void webkit_web_context_set_automation_allowed(WebKitWebContext* context, gboolean on);
void webkit_web_context_set_tls_errors_policy(WebKitWebContext* context,
                                              WebKitTLSErrorsPolicy policy);
void webkit_website_data_manager_set_tls_errors_policy(WebKitWebsiteDataManager* manager,
                                                       WebKitTLSErrorsPolicy policy);
void webkit_network_session_set_tls_errors_policy(WebKitNetworkSession* session,
                                                  WebKitTLSErrorsPolicy policy);
WebKitSecurityManager* webkit_web_context_get_security_manager(WebKitWebContext* context);
void webkit_security_manager_register_uri_scheme_as_secure(WebKitSecurityManager* manager,
                                                           const gchar* scheme);
void webkit_security_manager_register_uri_scheme_as_cors_enabled(WebKitSecurityManager* manager,
                                                                 const gchar* scheme);

const gchar* webkit_uri_scheme_request_get_uri(WebKitURISchemeRequest* request);
const gchar* webkit_uri_scheme_request_get_path(WebKitURISchemeRequest* request);
const gchar* webkit_uri_scheme_request_get_scheme(WebKitURISchemeRequest* request);
const gchar* webkit_uri_scheme_request_get_http_method(WebKitURISchemeRequest* request);
gpointer webkit_uri_scheme_request_get_http_headers(WebKitURISchemeRequest* request);
GInputStream* webkit_uri_scheme_request_get_http_body(WebKitURISchemeRequest* request);
void webkit_uri_scheme_request_finish(WebKitURISchemeRequest* request, GInputStream* stream,
                                      gint64 length, const gchar* type);
void webkit_uri_scheme_request_finish_error(WebKitURISchemeRequest* request, GError* error);

WebKitSettings* webkit_settings_new(void);
WebKitSettings* webkit_settings_new_with_settings(const gchar* first, ...);
void webkit_settings_set_enable_developer_extras(WebKitSettings* settings, gboolean on);
void webkit_settings_set_enable_javascript(WebKitSettings* settings, gboolean on);
void webkit_settings_set_disable_web_security(WebKitSettings* settings, gboolean on);
void webkit_settings_set_allow_file_access_from_file_urls(WebKitSettings* settings, gboolean on);
void webkit_settings_set_allow_universal_access_from_file_urls(WebKitSettings* settings,
                                                               gboolean on);
void webkit_settings_set_javascript_can_access_clipboard(WebKitSettings* settings, gboolean on);
void webkit_settings_set_enable_write_console_messages_to_stdout(WebKitSettings* settings,
                                                                 gboolean on);

WebKitNavigationAction* webkit_navigation_policy_decision_get_navigation_action(
    WebKitNavigationPolicyDecision* decision);
WebKitURIRequest* webkit_navigation_action_get_request(WebKitNavigationAction* action);
const gchar* webkit_uri_request_get_uri(WebKitURIRequest* request);
WebKitURIRequest* webkit_uri_request_new(const gchar* uri);
void webkit_policy_decision_ignore(WebKitPolicyDecision* decision);
void webkit_policy_decision_use(WebKitPolicyDecision* decision);
void webkit_permission_request_allow(WebKitPermissionRequest* request);
void webkit_permission_request_deny(WebKitPermissionRequest* request);

#ifdef __cplusplus
}
#endif

#endif
