/* Own declarations, written for analysis; not Apple's code. */
#ifndef BRIDGELINT_STUB_UIKIT_H
#define BRIDGELINT_STUB_UIKIT_H
#include <Foundation/Foundation.h>

@interface UIResponder : NSObject
@end
@interface UIView : UIResponder
@property CGRect frame;
@property(readonly) CGRect bounds;
- (instancetype)initWithFrame:(CGRect)frame;
- (void)addSubview:(UIView*)view;
@end
@interface UIViewController : UIResponder
@property(strong) UIView* view;
- (void)viewDidLoad;
@end
@interface UIApplication : UIResponder
@property(class, readonly) UIApplication* sharedApplication;
- (BOOL)openURL:(NSURL*)url;
- (void)openURL:(NSURL*)url
              options:(NSDictionary*)options
    completionHandler:(void (^)(BOOL))handler;
@end

#endif
