/* Own declarations of the Windows Runtime C++ Template Library, written for analysis; not
 * Microsoft's code. `Callback` returns what was given, so that the callable stays in sight. */
#ifndef BRIDGELINT_STUB_WRL_H
#define BRIDGELINT_STUB_WRL_H

#include <utility>

#include "com_types.h"

namespace Microsoft::WRL {

template <typename T>
class ComPtr {
 public:
  ComPtr() = default;
  ComPtr(decltype(nullptr)) {}
  ComPtr(T*) {}
  template <typename U>
  ComPtr(const ComPtr<U>&) {}
  template <typename U>
  ComPtr& operator=(U&&) {
    return *this;
  }
  T* Get() const { return nullptr; }
  T* operator->() const { return nullptr; }
  T** operator&() { return nullptr; }
  T** GetAddressOf() { return nullptr; }
  T** ReleaseAndGetAddressOf() { return nullptr; }
  T* Detach() { return nullptr; }
  void Attach(T*) {}
  void Reset() {}
  template <typename U>
  HRESULT As(U&&) const {
    return 0;
  }
  template <typename U>
  HRESULT CopyTo(U&&) const {
    return 0;
  }
  explicit operator bool() const { return false; }
  bool operator==(decltype(nullptr)) const { return true; }
};

enum RuntimeClassType { ClassicCom = 2, WinRtClassicComMix = 3 };
template <unsigned Flags>
struct RuntimeClassFlags {};
template <typename... Bases>
class RuntimeClass {};

template <typename Interface, typename Function>
ComPtr<Interface> Callback(Function&& function) {
  (void)function;
  return {};
}
template <typename Interface, typename Object, typename Method>
ComPtr<Interface> Callback(Object* object, Method method) {
  (void)object;
  (void)method;
  return {};
}
template <typename T, typename... Given>
ComPtr<T> Make(Given&&... given) {
  ((void)given, ...);
  return {};
}

}  // namespace Microsoft::WRL

#endif
