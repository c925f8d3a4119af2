#import <Cocoa/Cocoa.h>
#import <WebKit/WebKit.h>
#include <cstdlib>

@interface Bridge : NSObject <WKScriptMessageHandler>
@property(nonatomic, copy) NSString* tool;
@end

@implementation Bridge
- (void)attach:(WKWebViewConfiguration*)configuration {
  self.tool = @"date";
  [configuration.userContentController addScriptMessageHandler:self name:@"run"];
}

- (void)userContentController:(WKUserContentController*)controller
      didReceiveScriptMessage:(WKScriptMessage*)message {
  NSDictionary* options = message.body;
  system([self.tool UTF8String]);
  const int count = [options[@"count"] intValue];
  system([[NSString stringWithFormat:@"tool %d", count] UTF8String]);
  NSTask* task = [[NSTask alloc] init];
  task.launchPath = @"/usr/bin/tool";
  [task launch];
}
@end
