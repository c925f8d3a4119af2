/* Own declarations of the Windows Implementation Library, written for analysis; not Microsoft's
 * code. */
#ifndef BRIDGELINT_STUB_WIL_COM_H
#define BRIDGELINT_STUB_WIL_COM_H

#include <wrl.h>

namespace wil {

template <typename T>
class com_ptr {
 public:
  com_ptr() = default;
  com_ptr(decltype(nullptr)) {}
  com_ptr(T*) {}
  template <typename U>
  com_ptr& operator=(U&&) {
    return *this;
  }
  T* get() const { return nullptr; }
  T* operator->() const { return nullptr; }
  T** operator&() { return nullptr; }
  T** put() { return nullptr; }
  T** addressof() { return nullptr; }
  void reset() {}
  template <typename U>
  com_ptr<U> query() const {
    return {};
  }
  template <typename U>
  com_ptr<U> try_query() const {
    return {};
  }
  explicit operator bool() const { return false; }
};
template <typename T>
using com_ptr_nothrow = com_ptr<T>;

class unique_cotaskmem_string {
 public:
  wchar_t* get() const { return text_; }
  wchar_t** operator&() { return &text_; }
  wchar_t** put() { return &text_; }
  explicit operator bool() const { return text_ != nullptr; }

 private:
  wchar_t* text_ = nullptr;
};
using unique_bstr = unique_cotaskmem_string;

template <typename Interface, typename Function>
com_ptr<Interface> MakeAgileCallback(Function&& function) {
  (void)function;
  return {};
}
unique_cotaskmem_string make_cotaskmem_string(const wchar_t* text);

}  // namespace wil

#define RETURN_IF_FAILED(result)           \
  do {                                     \
    const HRESULT hr_given = (result);     \
    if (FAILED(hr_given)) return hr_given; \
  } while (0)
#define RETURN_IF_FAILED_MSG(result, ...) RETURN_IF_FAILED(result)
#define THROW_IF_FAILED(result) ((void)(result))
#define LOG_IF_FAILED(result) (result)
#define FAIL_FAST_IF_FAILED(result) ((void)(result))

#endif
