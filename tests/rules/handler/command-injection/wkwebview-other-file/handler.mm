#import "handler.h"

#include <cstdlib>

@implementation Handler
- (void)userContentController:(WKUserContentController*)controller
      didReceiveScriptMessage:(WKScriptMessage*)message {
  NSArray<NSString*>* lines = message.body;
  system(lines.firstObject.UTF8String);  // expect: handler/command-injection
}
@end
