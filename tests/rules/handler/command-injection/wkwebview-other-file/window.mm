#import "handler.h"

void open_window(WKUserContentController* controller) {
  [controller addScriptMessageHandler:[[Handler alloc] init] name:@"run"];
}
