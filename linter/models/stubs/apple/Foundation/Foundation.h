/* Own declarations of the part of Foundation that data of a page goes through, written for analysis;
 * not Apple's code. */
#ifndef BRIDGELINT_STUB_FOUNDATION_H
#define BRIDGELINT_STUB_FOUNDATION_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NS_ASSUME_NONNULL_BEGIN
#define NS_ASSUME_NONNULL_END
#define NS_DESIGNATED_INITIALIZER
#define NS_UNAVAILABLE
#define NS_SWIFT_NAME(name)
#define NS_ENUM(type, name) enum name : type
#define NS_OPTIONS(type, name) enum name : type
#define API_AVAILABLE(...)
#define NS_EXTENSIBLE_STRING_ENUM
#define NS_REQUIRES_SUPER
#define NS_ROOT_CLASS
#define NS_RETURNS_RETAINED
#define API_UNAVAILABLE(...)
#define API_DEPRECATED(...)
#define API_DEPRECATED_WITH_REPLACEMENT(...)
#define NS_INLINE static inline
#define FOUNDATION_EXPORT extern
#define NS_FORMAT_FUNCTION(format, first)
#define NS_DEPRECATED(...)
#define NS_AVAILABLE(...)
#define IBOutlet
#define IBAction void
#ifndef nil
#define nil ((id)0)
#endif
#ifndef Nil
#define Nil ((Class)0)
#endif
#define YES __objc_yes
#define NO __objc_no

typedef signed char BOOL;
typedef long NSInteger;
typedef unsigned long NSUInteger;
typedef double NSTimeInterval;
typedef unsigned long NSStringEncoding;
typedef double CGFloat;
typedef struct CGPoint { CGFloat x, y; } CGPoint;
typedef struct CGSize { CGFloat width, height; } CGSize;
typedef struct CGRect { CGPoint origin; CGSize size; } CGRect;
typedef CGRect NSRect;
typedef CGSize NSSize;
typedef CGPoint NSPoint;
typedef struct NSRange { NSUInteger location, length; } NSRange;
typedef struct { unsigned long state; void* extra[4]; } NSFastEnumerationState;
enum { NSUTF8StringEncoding = 4, NSASCIIStringEncoding = 1 };

@class NSString, NSData, NSURL, NSURLRequest, NSError, NSNumber, NSBundle;
@class NSArray<__covariant ObjectType>, NSDictionary<__covariant KeyType, __covariant ObjectType>;

@protocol NSObject
- (BOOL)isEqual:(id)object;
- (BOOL)isKindOfClass:(Class)aClass;
- (BOOL)respondsToSelector:(SEL)selector;
- (id)performSelector:(SEL)selector;
- (id)performSelector:(SEL)selector withObject:(id)object;
- (instancetype)self;
- (instancetype)retain;
- (void)release;
- (instancetype)autorelease;
- (NSString*)description;
@end
@protocol NSCopying
@end
@protocol NSFastEnumeration
- (NSUInteger)countByEnumeratingWithState:(NSFastEnumerationState*)state
                                  objects:(id __unsafe_unretained*)buffer
                                    count:(NSUInteger)count;
@end

__attribute__((objc_root_class))
@interface NSObject <NSObject>
+ (instancetype)alloc;
+ (instancetype)new;
+ (Class)class;
- (instancetype)init;
- (void)dealloc;
- (id)valueForKey:(NSString*)key;
- (void)setValue:(id)value forKey:(NSString*)key;
- (id)copy;
- (id)mutableCopy;
- (void)performSelectorOnMainThread:(SEL)selector withObject:(id)object waitUntilDone:(BOOL)wait;
@end

@interface NSValue : NSObject <NSCopying>
@end
@interface NSNumber : NSValue
+ (NSNumber*)numberWithBool:(BOOL)value;
+ (NSNumber*)numberWithInt:(int)value;
+ (NSNumber*)numberWithInteger:(NSInteger)value;
+ (NSNumber*)numberWithUnsignedInteger:(NSUInteger)value;
+ (NSNumber*)numberWithDouble:(double)value;
+ (NSNumber*)numberWithFloat:(float)value;
+ (NSNumber*)numberWithLong:(long)value;
+ (NSNumber*)numberWithUnsignedInt:(unsigned)value;
+ (NSNumber*)numberWithUnsignedLong:(unsigned long)value;
+ (NSNumber*)numberWithLongLong:(long long)value;
+ (NSNumber*)numberWithUnsignedLongLong:(unsigned long long)value;
+ (NSNumber*)numberWithChar:(char)value;
+ (NSNumber*)numberWithShort:(short)value;
- (int)intValue;
- (NSInteger)integerValue;
- (NSUInteger)unsignedIntegerValue;
- (double)doubleValue;
- (float)floatValue;
- (BOOL)boolValue;
- (NSString*)stringValue;
@end

@interface NSString : NSObject <NSCopying>
@property(readonly) NSUInteger length;
@property(readonly) const char* UTF8String;
@property(readonly, copy) NSString* lowercaseString;
@property(readonly, copy) NSString* lastPathComponent;
@property(readonly, copy) NSString* pathExtension;
@property(readonly, copy) NSString* stringByDeletingLastPathComponent;
@property(readonly, copy) NSString* stringByExpandingTildeInPath;
@property(readonly, copy) NSString* stringByStandardizingPath;
@property(readonly, copy) NSString* stringByResolvingSymlinksInPath;
@property(readonly, copy) NSString* stringByRemovingPercentEncoding;
@property(readonly) const char* fileSystemRepresentation;
+ (instancetype)string;
+ (instancetype)stringWithString:(NSString*)text;
+ (instancetype)stringWithUTF8String:(const char*)text;
+ (instancetype)stringWithFormat:(NSString*)format, ...;
+ (instancetype)stringWithContentsOfFile:(NSString*)path
                                encoding:(NSStringEncoding)encoding
                                   error:(NSError**)error;
+ (instancetype)stringWithContentsOfURL:(NSURL*)url
                               encoding:(NSStringEncoding)encoding
                                  error:(NSError**)error;
- (instancetype)initWithFormat:(NSString*)format, ...;
- (instancetype)initWithUTF8String:(const char*)text;
- (instancetype)initWithString:(NSString*)text;
- (instancetype)initWithData:(NSData*)data encoding:(NSStringEncoding)encoding;
- (instancetype)initWithBytes:(const void*)bytes
                       length:(NSUInteger)length
                     encoding:(NSStringEncoding)encoding;
- (BOOL)isEqualToString:(NSString*)other;
- (BOOL)hasPrefix:(NSString*)text;
- (BOOL)hasSuffix:(NSString*)text;
- (BOOL)containsString:(NSString*)text;
- (NSRange)rangeOfString:(NSString*)text;
- (NSString*)stringByAppendingString:(NSString*)text;
- (NSString*)stringByAppendingFormat:(NSString*)format, ...;
- (NSString*)stringByAppendingPathComponent:(NSString*)part;
- (NSString*)stringByAppendingPathExtension:(NSString*)part;
- (NSString*)stringByReplacingOccurrencesOfString:(NSString*)text withString:(NSString*)other;
- (NSString*)substringFromIndex:(NSUInteger)from;
- (NSString*)substringToIndex:(NSUInteger)to;
- (NSString*)substringWithRange:(NSRange)range;
- (NSArray*)componentsSeparatedByString:(NSString*)separator;
- (const char*)cStringUsingEncoding:(NSStringEncoding)encoding;
- (NSData*)dataUsingEncoding:(NSStringEncoding)encoding;
- (int)intValue;
- (NSInteger)integerValue;
- (double)doubleValue;
- (BOOL)boolValue;
- (BOOL)writeToFile:(NSString*)path
         atomically:(BOOL)atomically
           encoding:(NSStringEncoding)encoding
              error:(NSError**)error;
- (BOOL)writeToURL:(NSURL*)url
        atomically:(BOOL)atomically
          encoding:(NSStringEncoding)encoding
             error:(NSError**)error;
@end
@interface NSMutableString : NSString
- (void)appendString:(NSString*)text;
- (void)appendFormat:(NSString*)format, ...;
@end

@interface NSArray<__covariant ObjectType> : NSObject <NSCopying, NSFastEnumeration>
@property(readonly) NSUInteger count;
@property(readonly) ObjectType firstObject;
@property(readonly) ObjectType lastObject;
+ (instancetype)array;
+ (instancetype)arrayWithObjects:(const id[])objects count:(NSUInteger)count;
+ (instancetype)arrayWithObjects:(id)first, ...;
+ (instancetype)arrayWithArray:(NSArray*)other;
- (ObjectType)objectAtIndex:(NSUInteger)index;
- (ObjectType)objectAtIndexedSubscript:(NSUInteger)index;
- (BOOL)containsObject:(id)object;
- (NSString*)componentsJoinedByString:(NSString*)separator;
@end
@interface NSMutableArray<ObjectType> : NSArray<ObjectType>
- (void)removeObject:(ObjectType)object;
- (void)removeAllObjects;
- (void)addObject:(id)object;
- (void)setObject:(id)object atIndexedSubscript:(NSUInteger)index;
@end

@interface NSSet<__covariant ObjectType> : NSObject <NSFastEnumeration>
+ (instancetype)setWithObjects:(id)first, ...;
+ (instancetype)setWithArray:(NSArray*)array;
- (BOOL)containsObject:(id)object;
@end

@interface NSDictionary<__covariant KeyType, __covariant ObjectType> : NSObject <NSCopying, NSFastEnumeration>
@property(readonly) NSUInteger count;
@property(readonly, copy) NSArray<KeyType>* allKeys;
@property(readonly, copy) NSArray<ObjectType>* allValues;
+ (instancetype)dictionary;
+ (instancetype)dictionaryWithObjects:(const id[])objects
                              forKeys:(const id<NSCopying>[])keys
                                count:(NSUInteger)count;
+ (instancetype)dictionaryWithObjectsAndKeys:(id)first, ...;
- (ObjectType)objectForKey:(KeyType)key;
- (ObjectType)objectForKeyedSubscript:(KeyType)key;
@end
@interface NSMutableDictionary<KeyType, ObjectType> : NSDictionary<KeyType, ObjectType>
- (void)removeObjectForKey:(KeyType)key;
- (void)setObject:(id)object forKey:(id<NSCopying>)key;
- (void)setObject:(id)object forKeyedSubscript:(id<NSCopying>)key;
@end

@interface NSData : NSObject <NSCopying>
@property(readonly) NSUInteger length;
@property(readonly) const void* bytes;
+ (instancetype)dataWithBytes:(const void*)bytes length:(NSUInteger)length;
+ (instancetype)dataWithContentsOfFile:(NSString*)path;
+ (instancetype)dataWithContentsOfURL:(NSURL*)url;
- (instancetype)initWithContentsOfFile:(NSString*)path;
- (instancetype)initWithContentsOfURL:(NSURL*)url;
- (instancetype)initWithBase64EncodedString:(NSString*)text options:(NSUInteger)options;
- (BOOL)writeToFile:(NSString*)path atomically:(BOOL)atomically;
- (BOOL)writeToURL:(NSURL*)url atomically:(BOOL)atomically;
- (NSString*)base64EncodedStringWithOptions:(NSUInteger)options;
@end

@interface NSError : NSObject
@property(readonly, copy) NSString* localizedDescription;
@end

@interface NSURL : NSObject <NSCopying>
@property(readonly, copy) NSString* absoluteString;
@property(readonly, copy) NSString* scheme;
@property(readonly, copy) NSString* host;
@property(readonly, copy) NSString* path;
@property(readonly, copy) NSString* query;
@property(readonly, getter=isFileURL) BOOL fileURL;
+ (instancetype)URLWithString:(NSString*)text;
+ (instancetype)URLWithString:(NSString*)text relativeToURL:(NSURL*)base;
+ (instancetype)fileURLWithPath:(NSString*)path;
+ (instancetype)fileURLWithPath:(NSString*)path isDirectory:(BOOL)isDirectory;
- (instancetype)initWithString:(NSString*)text;
- (instancetype)initFileURLWithPath:(NSString*)path;
- (NSURL*)URLByAppendingPathComponent:(NSString*)part;
@end
@interface NSURLRequest : NSObject
@property(readonly, copy) NSURL* URL;
@property(readonly, copy) NSData* HTTPBody;
+ (instancetype)requestWithURL:(NSURL*)url;
- (instancetype)initWithURL:(NSURL*)url;
@end
@interface NSMutableURLRequest : NSURLRequest
@property(copy) NSData* HTTPBody;
@property(copy) NSString* HTTPMethod;
- (void)setValue:(NSString*)value forHTTPHeaderField:(NSString*)field;
@end
@protocol NSCoding
@end
@interface NSThread : NSObject
@property(class, readonly) BOOL isMainThread;
@end
@interface NSOperationQueue : NSObject
@property(class, readonly) NSOperationQueue* mainQueue;
- (void)addOperationWithBlock:(void (^)(void))block;
@end
@interface NSInvocation : NSObject
@end
@interface NSURLResponse : NSObject
- (instancetype)initWithURL:(NSURL*)url
                   MIMEType:(NSString*)type
      expectedContentLength:(NSInteger)length
           textEncodingName:(NSString*)name;
@end
@interface NSURLSessionTask : NSObject
- (void)resume;
@end
@interface NSURLSession : NSObject
@property(class, readonly) NSURLSession* sharedSession;
- (NSURLSessionTask*)dataTaskWithURL:(NSURL*)url;
- (NSURLSessionTask*)dataTaskWithRequest:(NSURLRequest*)request;
- (NSURLSessionTask*)dataTaskWithURL:(NSURL*)url
                   completionHandler:(void (^)(NSData*, NSURLResponse*, NSError*))handler;
- (NSURLSessionTask*)dataTaskWithRequest:(NSURLRequest*)request
                       completionHandler:(void (^)(NSData*, NSURLResponse*, NSError*))handler;
@end

@interface NSFileManager : NSObject
@property(class, readonly) NSFileManager* defaultManager;
@property(readonly, copy) NSString* currentDirectoryPath;
- (BOOL)fileExistsAtPath:(NSString*)path;
- (NSData*)contentsAtPath:(NSString*)path;
- (NSArray*)contentsOfDirectoryAtPath:(NSString*)path error:(NSError**)error;
- (NSArray*)subpathsAtPath:(NSString*)path;
- (BOOL)createFileAtPath:(NSString*)path
                contents:(NSData*)data
              attributes:(NSDictionary*)attributes;
- (BOOL)createDirectoryAtPath:(NSString*)path
    withIntermediateDirectories:(BOOL)intermediate
                     attributes:(NSDictionary*)attributes
                          error:(NSError**)error;
- (BOOL)removeItemAtPath:(NSString*)path error:(NSError**)error;
- (BOOL)removeItemAtURL:(NSURL*)url error:(NSError**)error;
- (BOOL)copyItemAtPath:(NSString*)from toPath:(NSString*)to error:(NSError**)error;
- (BOOL)moveItemAtPath:(NSString*)from toPath:(NSString*)to error:(NSError**)error;
@end
@interface NSBundle : NSObject
@property(class, readonly) NSBundle* mainBundle;
@property(readonly, copy) NSString* resourcePath;
@property(readonly, copy) NSString* bundlePath;
+ (instancetype)bundleWithPath:(NSString*)path;
- (BOOL)load;
- (NSURL*)URLForResource:(NSString*)name withExtension:(NSString*)extension;
- (NSString*)pathForResource:(NSString*)name ofType:(NSString*)type;
@end
@interface NSPipe : NSObject
+ (instancetype)pipe;
@end
@interface NSTask : NSObject
@property(copy) NSString* launchPath;
@property(copy) NSURL* executableURL;
@property(copy) NSArray* arguments;
@property(copy) NSDictionary* environment;
@property(copy) NSString* currentDirectoryPath;
@property(strong) id standardOutput;
@property(strong) id standardError;
+ (NSTask*)launchedTaskWithLaunchPath:(NSString*)path arguments:(NSArray*)arguments;
+ (NSTask*)launchedTaskWithExecutableURL:(NSURL*)url
                               arguments:(NSArray*)arguments
                                   error:(NSError**)error
                      terminationHandler:(void (^)(NSTask*))handler;
- (void)launch;
- (BOOL)launchAndReturnError:(NSError**)error;
- (void)waitUntilExit;
@end
@interface NSAppleScript : NSObject
- (instancetype)initWithSource:(NSString*)source;
- (id)executeAndReturnError:(NSDictionary**)error;
@end
@interface NSUserDefaults : NSObject
@property(class, readonly) NSUserDefaults* standardUserDefaults;
- (id)objectForKey:(NSString*)key;
- (NSString*)stringForKey:(NSString*)key;
- (void)setObject:(id)value forKey:(NSString*)key;
@end
@interface NSNotificationCenter : NSObject
@property(class, readonly) NSNotificationCenter* defaultCenter;
@end
@interface NSProcessInfo : NSObject
@property(class, readonly) NSProcessInfo* processInfo;
@property(readonly, copy) NSDictionary* environment;
@end
@interface NSKeyedUnarchiver : NSObject
+ (id)unarchiveObjectWithData:(NSData*)data;
+ (id)unarchiveObjectWithFile:(NSString*)path;
@end
@interface NSJSONSerialization : NSObject
+ (NSData*)dataWithJSONObject:(id)object options:(NSUInteger)options error:(NSError**)error;
+ (id)JSONObjectWithData:(NSData*)data options:(NSUInteger)options error:(NSError**)error;
@end

#ifdef __cplusplus
extern "C" {
#endif
void NSLog(NSString* format, ...);
NSString* NSHomeDirectory(void);
NSString* NSTemporaryDirectory(void);
NSString* NSStringFromClass(Class aClass);
Class NSClassFromString(NSString* name);
SEL NSSelectorFromString(NSString* name);
typedef struct dispatch_queue_s* dispatch_queue_t;
extern struct dispatch_queue_s _dispatch_main_q;
#define dispatch_get_main_queue() (&_dispatch_main_q)
dispatch_queue_t dispatch_get_global_queue(long identifier, unsigned long flags);
void dispatch_async(dispatch_queue_t queue, void (^block)(void));
void dispatch_sync(dispatch_queue_t queue, void (^block)(void));
#ifdef __cplusplus
}
#endif

#endif
