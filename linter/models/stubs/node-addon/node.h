/* Own declarations of Node's C++ API, written for analysis; not Node's code. */
#ifndef BRIDGELINT_STUB_NODE_H
#define BRIDGELINT_STUB_NODE_H

#include "v8.h"

#define NODE_MODULE(name, function)                                   \
  void register_##name(v8::Local<v8::Object> exports) {               \
    (void)exports;                                                    \
    (void)function;                                                   \
  }
#define NODE_MODULE_INITIALIZER node_register_module
#define NODE_MODULE_INIT()                                                               \
  void node_register_module(v8::Local<v8::Object> exports, v8::Local<v8::Value> module, \
                            v8::Local<v8::Context> context)

namespace node {

template <typename Target>
void NODE_SET_METHOD(Target target, const char* name, v8::FunctionCallback callback) {
  (void)target, (void)name, (void)callback;
}
inline void NODE_SET_PROTOTYPE_METHOD(v8::Local<v8::FunctionTemplate> target, const char* name,
                                      v8::FunctionCallback callback) {
  (void)target, (void)name, (void)callback;
}

}  // namespace node

#endif
