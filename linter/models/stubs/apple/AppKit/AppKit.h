/* Own declarations of the part of AppKit that data of a page goes through, written for analysis; not
 * Apple's code. */
#ifndef BRIDGELINT_STUB_APPKIT_H
#define BRIDGELINT_STUB_APPKIT_H
#include <Foundation/Foundation.h>

@interface NSResponder : NSObject
@end
@interface NSView : NSResponder
@property NSRect frame;
- (instancetype)initWithFrame:(NSRect)frame;
- (void)addSubview:(NSView*)view;
@end
@interface NSWindow : NSResponder
@property(strong) NSView* contentView;
@property(copy) NSString* title;
- (void)makeKeyAndOrderFront:(id)sender;
@end
@interface NSViewController : NSResponder
@property(strong) NSView* view;
@end
@interface NSWindowController : NSResponder
@property(strong) NSWindow* window;
@end
@protocol NSApplicationDelegate <NSObject>
@end
@protocol NSWindowDelegate <NSObject>
@end
@interface NSApplication : NSResponder
@property(class, readonly) NSApplication* sharedApplication;
- (void)terminate:(id)sender;
- (void)run;
@end
@interface NSPasteboard : NSObject
@property(class, readonly) NSPasteboard* generalPasteboard;
- (NSString*)stringForType:(NSString*)type;
- (BOOL)setString:(NSString*)text forType:(NSString*)type;
@end
@interface NSWorkspace : NSObject
@property(class, readonly) NSWorkspace* sharedWorkspace;
- (BOOL)openURL:(NSURL*)url;
- (BOOL)openFile:(NSString*)path;
- (BOOL)openFile:(NSString*)path withApplication:(NSString*)application;
- (BOOL)launchApplication:(NSString*)name;
- (BOOL)selectFile:(NSString*)path inFileViewerRootedAtPath:(NSString*)root;
@end

#endif
