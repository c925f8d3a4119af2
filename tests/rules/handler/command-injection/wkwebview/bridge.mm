#import <Cocoa/Cocoa.h>
#import <WebKit/WebKit.h>
#include <cstdlib>

@interface Bridge : NSObject <WKScriptMessageHandler>
@property(nonatomic, copy) NSString* pending;
@end

@implementation Bridge
- (void)attach:(WKWebViewConfiguration*)configuration {
  [configuration.userContentController addScriptMessageHandler:self name:@"run"];
}

- (void)runTool:(NSString*)command {
  system([command UTF8String]);  // expect: handler/command-injection
}

- (void)userContentController:(WKUserContentController*)controller
      didReceiveScriptMessage:(WKScriptMessage*)message {
  NSDictionary* options = message.body;
  // A property that the compiler writes, a block, an array and a loop over it.
  self.pending = options[@"command"];
  dispatch_async(dispatch_get_main_queue(), ^{
    [self runTool:[NSString stringWithFormat:@"tool %@", self.pending]];
  });
  NSTask* task = [[NSTask alloc] init];
  task.launchPath = options[@"program"];  // expect: handler/command-injection
  @try {
    for (NSString* line in @[ options[@"first"], @"date" ]) {
      system([line UTF8String]);  // expect: handler/command-injection
    }
  } @catch (id problem) {
  }
  [task launch];
}
@end
