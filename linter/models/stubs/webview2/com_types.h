/* What WebView2's interfaces use of COM beyond windows.h, written for analysis; not Microsoft's
 * code. */
#ifndef BRIDGELINT_STUB_COM_TYPES_H
#define BRIDGELINT_STUB_COM_TYPES_H

#include <windows.h>

#ifndef IFACEMETHODIMP
#define STDMETHOD(name) virtual HRESULT name
#define IFACEMETHODIMP HRESULT
#define STDMETHODIMP HRESULT
#define IFACEMETHODIMP_(type) type
#endif

struct IDispatch : IUnknown {};
struct IStream : IUnknown {};
struct tagVARIANT {
  unsigned short vt;
  IDispatch* pdispVal;
  BSTR bstrVal;
};
typedef struct tagVARIANT VARIANT;
typedef struct tagVARIANT VARIANTARG;
typedef short VARIANT_BOOL;
enum VARENUM { VT_EMPTY, VT_I4 = 3, VT_BSTR = 8, VT_DISPATCH = 9, VT_BOOL = 11 };

#endif
