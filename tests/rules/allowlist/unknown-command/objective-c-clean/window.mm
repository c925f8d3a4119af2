// The page's command is registered in a message, which is not followed; nothing is said of it then.
#include "sdk.h"

@interface Handler : NSObject <WKScriptMessageHandler>
@end

@implementation Handler
- (void)userContentController:(WKUserContentController *)controller
      didReceiveScriptMessage:(WKScriptMessage *)message {
}
@end

void start(WKUserContentController *controller) {
  [controller addScriptMessageHandler:[[Handler alloc] init] name:@"app"];
}
