#import <WebKit/WebKit.h>

@interface Handler : NSObject <WKScriptMessageHandler>
@end
