/* Own declarations of WKWebView and what belongs to it, written for analysis; not Apple's code. */
#ifndef BRIDGELINT_STUB_WEBKIT_H
#define BRIDGELINT_STUB_WEBKIT_H
/* A program that names UIKit is for iOS. */
#if defined(BRIDGELINT_STUB_UIKIT_H) || (defined(TARGET_OS_IPHONE) && TARGET_OS_IPHONE)
#include <UIKit/UIKit.h>
#define BRIDGELINT_VIEW UIView
#else
#include <AppKit/AppKit.h>
#define BRIDGELINT_VIEW NSView
#endif

@class WKWebView, WKUserContentController, WKWebViewConfiguration;

@interface WKSecurityOrigin : NSObject
@property(readonly, copy) NSString* protocol;
@property(readonly, copy) NSString* host;
@property(readonly) NSInteger port;
@end
@interface WKFrameInfo : NSObject
@property(readonly, getter=isMainFrame) BOOL mainFrame;
@property(readonly, copy) NSURLRequest* request;
@property(readonly) WKSecurityOrigin* securityOrigin;
@property(readonly, weak) WKWebView* webView;
@end
@interface WKContentWorld : NSObject
@property(class, readonly) WKContentWorld* pageWorld;
@property(class, readonly) WKContentWorld* defaultClientWorld;
@end

@interface WKScriptMessage : NSObject
@property(readonly, copy) id body;
@property(readonly, copy) NSString* name;
@property(readonly, weak) WKWebView* webView;
@property(readonly, copy) WKFrameInfo* frameInfo;
@property(readonly) WKContentWorld* world;
@end
@protocol WKScriptMessageHandler <NSObject>
- (void)userContentController:(WKUserContentController*)controller
      didReceiveScriptMessage:(WKScriptMessage*)message;
@end
@protocol WKScriptMessageHandlerWithReply <NSObject>
- (void)userContentController:(WKUserContentController*)controller
      didReceiveScriptMessage:(WKScriptMessage*)message
                 replyHandler:(void (^)(id reply, NSString* error))replyHandler;
@end

typedef NSInteger WKUserScriptInjectionTime;
enum {
  WKUserScriptInjectionTimeAtDocumentStart = 0,
  WKUserScriptInjectionTimeAtDocumentEnd = 1,
};
@interface WKUserScript : NSObject
- (instancetype)initWithSource:(NSString*)source
                 injectionTime:(WKUserScriptInjectionTime)time
              forMainFrameOnly:(BOOL)mainFrameOnly;
- (instancetype)initWithSource:(NSString*)source
                 injectionTime:(WKUserScriptInjectionTime)time
              forMainFrameOnly:(BOOL)mainFrameOnly
                inContentWorld:(WKContentWorld*)world;
@end
@interface WKUserContentController : NSObject
@property(readonly, copy) NSArray<WKUserScript*>* userScripts;
- (void)removeAllUserScripts;
- (void)addUserScript:(WKUserScript*)script;
- (void)addScriptMessageHandler:(id<WKScriptMessageHandler>)handler name:(NSString*)name;
- (void)addScriptMessageHandler:(id<WKScriptMessageHandler>)handler
                   contentWorld:(WKContentWorld*)world
                           name:(NSString*)name;
- (void)addScriptMessageHandlerWithReply:(id<WKScriptMessageHandlerWithReply>)handler
                            contentWorld:(WKContentWorld*)world
                                    name:(NSString*)name;
- (void)removeScriptMessageHandlerForName:(NSString*)name;
- (void)removeScriptMessageHandlerForName:(NSString*)name contentWorld:(WKContentWorld*)world;
@end

@interface WKPreferences : NSObject
@property BOOL javaScriptEnabled;
@property BOOL javaScriptCanOpenWindowsAutomatically;
@end
@protocol WKURLSchemeTask <NSObject>
@property(readonly, copy) NSURLRequest* request;
- (void)didReceiveResponse:(NSURLResponse*)response;
- (void)didReceiveData:(NSData*)data;
- (void)didFinish;
- (void)didFailWithError:(NSError*)error;
@end
@protocol WKURLSchemeHandler <NSObject>
- (void)webView:(WKWebView*)webView startURLSchemeTask:(id<WKURLSchemeTask>)task;
- (void)webView:(WKWebView*)webView stopURLSchemeTask:(id<WKURLSchemeTask>)task;
@end
@interface WKWebViewConfiguration : NSObject
@property(strong) WKPreferences* preferences;
@property(strong) WKUserContentController* userContentController;
- (void)setURLSchemeHandler:(id<WKURLSchemeHandler>)handler forURLScheme:(NSString*)scheme;
@end

@interface WKNavigationAction : NSObject
@property(readonly, copy) NSURLRequest* request;
@property(readonly, copy) WKFrameInfo* sourceFrame;
@property(readonly, copy) WKFrameInfo* targetFrame;
@end
typedef NSInteger WKNavigationActionPolicy;
enum { WKNavigationActionPolicyCancel = 0, WKNavigationActionPolicyAllow = 1 };
@protocol WKNavigationDelegate <NSObject>
@optional
- (void)webView:(WKWebView*)webView
    decidePolicyForNavigationAction:(WKNavigationAction*)action
                    decisionHandler:(void (^)(WKNavigationActionPolicy))decisionHandler;
@end
@protocol WKUIDelegate <NSObject>
@end

@interface WKWebView : BRIDGELINT_VIEW
@property(readonly, copy) WKWebViewConfiguration* configuration;
@property(weak) id<WKNavigationDelegate> navigationDelegate;
@property(weak) id<WKUIDelegate> UIDelegate;
@property(readonly, copy) NSURL* URL;
@property(readonly, copy) NSString* title;
@property(getter=isInspectable) BOOL inspectable;
- (instancetype)initWithFrame:(CGRect)frame configuration:(WKWebViewConfiguration*)configuration;
- (id)loadRequest:(NSURLRequest*)request;
- (id)loadFileURL:(NSURL*)url allowingReadAccessToURL:(NSURL*)root;
- (id)loadHTMLString:(NSString*)html baseURL:(NSURL*)base;
- (void)evaluateJavaScript:(NSString*)script completionHandler:(void (^)(id, NSError*))handler;
- (void)evaluateJavaScript:(NSString*)script
                   inFrame:(WKFrameInfo*)frame
            inContentWorld:(WKContentWorld*)world
         completionHandler:(void (^)(id, NSError*))handler;
- (void)callAsyncJavaScript:(NSString*)body
                  arguments:(NSDictionary*)arguments
                    inFrame:(WKFrameInfo*)frame
             inContentWorld:(WKContentWorld*)world
          completionHandler:(void (^)(id, NSError*))handler;
@end

#endif
