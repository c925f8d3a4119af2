// Enough of the Windows SDK's declarations to read code for Windows where that SDK is absent.
#pragma once
#include <ctype.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>
#include <cstddef>
#include <cstdint>
#include <cwchar>

#ifndef WINAPI
#define WINAPI
#define CALLBACK
#define APIENTRY
#define WINAPIV
#define STDMETHODCALLTYPE
#define STDAPICALLTYPE
#define IN
#define OUT
#define CONST const
#define FAR
#define NEAR
#define DECLSPEC_IMPORT
#define _In_
#define _In_opt_
#define _Out_
#define _Inout_
#define _Out_opt_
#define TRUE 1
#define FALSE 0
#define MAX_PATH 260
#define INFINITE 0xFFFFFFFF
#define INVALID_HANDLE_VALUE ((HANDLE)(intptr_t)-1)
#define TEXT(text) text
#define _T(text) text
#define MAKEINTRESOURCE(id) ((LPSTR)(uintptr_t)(id))
#define MAKEINTRESOURCEA(id) ((LPSTR)(uintptr_t)(id))
#define MAKEINTRESOURCEW(id) ((LPWSTR)(uintptr_t)(id))
#define LOWORD(value) ((WORD)((uintptr_t)(value) & 0xffff))
#define HIWORD(value) ((WORD)(((uintptr_t)(value) >> 16) & 0xffff))
#define SUCCEEDED(result) ((HRESULT)(result) >= 0)
#define FAILED(result) ((HRESULT)(result) < 0)
#define ZeroMemory(target, size) __builtin_memset((target), 0, (size))
#define CopyMemory(target, source, size) __builtin_memcpy((target), (source), (size))
#define UNREFERENCED_PARAMETER(name) (void)(name)
#define IID_PPV_ARGS(target) IID(), reinterpret_cast<void**>(target)
#endif

typedef int BOOL;
typedef unsigned char BYTE, UCHAR, BOOLEAN;
typedef unsigned short WORD, USHORT, ATOM;
typedef unsigned int DWORD, UINT, ULONG, UINT32, DWORD32;
typedef int INT, LONG, INT32, HRESULT, LSTATUS, NTSTATUS;
typedef long long LONGLONG, INT64, LONG64, INT_PTR, LONG_PTR, LRESULT, LPARAM, SSIZE_T;
typedef unsigned long long ULONGLONG, UINT64, DWORD64, DWORDLONG, UINT_PTR, ULONG_PTR, DWORD_PTR,
    WPARAM, SIZE_T;
typedef short SHORT;
typedef float FLOAT;
typedef void VOID;
typedef void *PVOID, *LPVOID, *HANDLE;
typedef const void* LPCVOID;
typedef char CHAR, TCHAR;
typedef wchar_t WCHAR, OLECHAR;
typedef char *LPSTR, *PSTR, *LPTSTR, *PCHAR;
typedef const char *LPCSTR, *PCSTR, *LPCTSTR;
typedef wchar_t *LPWSTR, *PWSTR, *LPOLESTR, *BSTR, *PWCHAR;
typedef const wchar_t *LPCWSTR, *PCWSTR, *LPCOLESTR;
typedef DWORD *LPDWORD, *PDWORD;
typedef BYTE *LPBYTE, *PBYTE;
typedef BOOL *LPBOOL, *PBOOL;
typedef INT_PTR (*FARPROC)();
typedef DWORD (*LPTHREAD_START_ROUTINE)(LPVOID);
typedef struct HWND__* HWND;
typedef struct HINSTANCE__ *HINSTANCE, *HMODULE;
typedef struct HKEY__* HKEY;
typedef struct HICON__ *HICON, *HCURSOR;
typedef struct HBRUSH__* HBRUSH;
typedef struct HMENU__* HMENU;
typedef struct HDC__* HDC;
typedef struct HFONT__* HFONT;
typedef struct HBITMAP__* HBITMAP;
typedef struct HMONITOR__* HMONITOR;
typedef struct HRSRC__* HRSRC;
typedef HANDLE HGLOBAL, HLOCAL;
typedef DWORD COLORREF, REGSAM;
typedef LRESULT (*WNDPROC)(HWND, UINT, WPARAM, LPARAM);
typedef HKEY* PHKEY;
typedef struct _GUID {
  unsigned int Data1;
  unsigned short Data2, Data3;
  unsigned char Data4[8];
} GUID, IID, CLSID;
typedef const IID& REFIID;
typedef const CLSID& REFCLSID;
typedef struct tagRECT { LONG left, top, right, bottom; } RECT, *LPRECT, *PRECT;
typedef struct tagPOINT { LONG x, y; } POINT, *LPPOINT, *PPOINT;
typedef struct tagSIZE { LONG cx, cy; } SIZE;
typedef struct tagMSG { HWND hwnd; UINT message; WPARAM wParam; LPARAM lParam; DWORD time; POINT pt; } MSG, *LPMSG;
typedef struct tagWNDCLASSEXW {
  UINT cbSize, style; WNDPROC lpfnWndProc; int cbClsExtra, cbWndExtra; HINSTANCE hInstance;
  HICON hIcon; HCURSOR hCursor; HBRUSH hbrBackground; LPCWSTR lpszMenuName, lpszClassName; HICON hIconSm;
} WNDCLASSEXW, WNDCLASSEX;
typedef struct tagWNDCLASSW {
  UINT style; WNDPROC lpfnWndProc; int cbClsExtra, cbWndExtra; HINSTANCE hInstance; HICON hIcon;
  HCURSOR hCursor; HBRUSH hbrBackground; LPCWSTR lpszMenuName, lpszClassName;
} WNDCLASSW, WNDCLASS;
typedef struct _SECURITY_ATTRIBUTES { DWORD nLength; LPVOID lpSecurityDescriptor; BOOL bInheritHandle; }
    SECURITY_ATTRIBUTES, *LPSECURITY_ATTRIBUTES;
typedef struct _STARTUPINFOA {
  DWORD cb; LPSTR lpReserved, lpDesktop, lpTitle; DWORD dwX, dwY, dwXSize, dwYSize, dwFlags;
  WORD wShowWindow; HANDLE hStdInput, hStdOutput, hStdError;
} STARTUPINFOA, STARTUPINFO, *LPSTARTUPINFOA;
typedef struct _STARTUPINFOW {
  DWORD cb; LPWSTR lpReserved, lpDesktop, lpTitle; DWORD dwX, dwY, dwXSize, dwYSize, dwFlags;
  WORD wShowWindow; HANDLE hStdInput, hStdOutput, hStdError;
} STARTUPINFOW, *LPSTARTUPINFOW;
typedef struct _PROCESS_INFORMATION { HANDLE hProcess, hThread; DWORD dwProcessId, dwThreadId; }
    PROCESS_INFORMATION, *LPPROCESS_INFORMATION;
typedef struct _FILETIME { DWORD dwLowDateTime, dwHighDateTime; } FILETIME;
typedef struct _SYSTEMTIME { WORD wYear, wMonth, wDayOfWeek, wDay, wHour, wMinute, wSecond, wMilliseconds; } SYSTEMTIME;
typedef struct _OVERLAPPED { ULONG_PTR Internal, InternalHigh; DWORD Offset, OffsetHigh; HANDLE hEvent; } OVERLAPPED, *LPOVERLAPPED;
typedef union _LARGE_INTEGER { struct { DWORD LowPart; LONG HighPart; }; LONGLONG QuadPart; } LARGE_INTEGER;
typedef struct _WIN32_FIND_DATAA { DWORD dwFileAttributes; FILETIME ftCreationTime, ftLastAccessTime, ftLastWriteTime; DWORD nFileSizeHigh, nFileSizeLow; CHAR cFileName[260]; } WIN32_FIND_DATAA, WIN32_FIND_DATA;
typedef struct _WIN32_FIND_DATAW { DWORD dwFileAttributes; FILETIME ftCreationTime, ftLastAccessTime, ftLastWriteTime; DWORD nFileSizeHigh, nFileSizeLow; WCHAR cFileName[260]; } WIN32_FIND_DATAW;
typedef struct _CRITICAL_SECTION { PVOID DebugInfo; } CRITICAL_SECTION;

enum {
  S_OK = 0, S_FALSE = 1, ERROR_SUCCESS = 0, NOERROR = 0, CP_ACP = 0, CP_UTF8 = 65001,
  SW_HIDE = 0, SW_SHOWNORMAL = 1, SW_SHOW = 5, SW_SHOWDEFAULT = 10, SW_MINIMIZE = 6, SW_RESTORE = 9,
  CREATE_NO_WINDOW = 0x08000000, DETACHED_PROCESS = 8, CREATE_NEW_CONSOLE = 16,
  STARTF_USESHOWWINDOW = 1, STARTF_USESTDHANDLES = 256, HANDLE_FLAG_INHERIT = 1,
  WM_CREATE = 1, WM_DESTROY = 2, WM_SIZE = 5, WM_CLOSE = 16, WM_QUIT = 18, WM_COMMAND = 273,
  WM_USER = 1024, WM_APP = 32768, WM_COPYDATA = 74, WM_PAINT = 15, WM_TIMER = 275,
  GENERIC_WRITE = 0x40000000, FILE_SHARE_READ = 1, FILE_SHARE_WRITE = 2, CREATE_ALWAYS = 2,
  OPEN_EXISTING = 3, OPEN_ALWAYS = 4, FILE_ATTRIBUTE_NORMAL = 128, FILE_ATTRIBUTE_DIRECTORY = 16,
  MB_OK = 0, MB_OKCANCEL = 1, MB_YESNO = 4, MB_ICONERROR = 16, MB_ICONWARNING = 48,
  MB_ICONINFORMATION = 64, IDOK = 1, IDCANCEL = 2, IDYES = 6, IDNO = 7,
  KEY_READ = 0x20019, KEY_WRITE = 0x20006, KEY_ALL_ACCESS = 0xF003F, KEY_SET_VALUE = 2,
  REG_SZ = 1, REG_EXPAND_SZ = 2, REG_BINARY = 3, REG_DWORD = 4, REG_OPTION_NON_VOLATILE = 0,
  WS_OVERLAPPEDWINDOW = 0x00CF0000, WS_VISIBLE = 0x10000000, CW_USEDEFAULT = -2147483647,
  GWLP_USERDATA = -21, GWL_STYLE = -16, COINIT_APARTMENTTHREADED = 2, COINIT_MULTITHREADED = 0,
  FORMAT_MESSAGE_FROM_SYSTEM = 0x1000, FORMAT_MESSAGE_ALLOCATE_BUFFER = 0x100,
  FORMAT_MESSAGE_IGNORE_INSERTS = 0x200, LOAD_LIBRARY_SEARCH_SYSTEM32 = 0x800,
  MOVEFILE_REPLACE_EXISTING = 1, WAIT_OBJECT_0 = 0, WAIT_TIMEOUT = 258, STILL_ACTIVE = 259
};
#define GENERIC_READ 0x80000000u
#define INVALID_FILE_ATTRIBUTES 0xFFFFFFFFu
#define E_FAIL ((HRESULT)0x80004005)
#define E_INVALIDARG ((HRESULT)0x80070057)
#define E_NOINTERFACE ((HRESULT)0x80004002)
#define E_NOTIMPL ((HRESULT)0x80004001)
#define E_POINTER ((HRESULT)0x80004003)
#define HKEY_CLASSES_ROOT ((HKEY)(uintptr_t)0x80000000)
#define HKEY_CURRENT_USER ((HKEY)(uintptr_t)0x80000001)
#define HKEY_LOCAL_MACHINE ((HKEY)(uintptr_t)0x80000002)

extern "C" {
UINT WinExec(LPCSTR, UINT);
BOOL CreateProcessA(LPCSTR, LPSTR, LPSECURITY_ATTRIBUTES, LPSECURITY_ATTRIBUTES, BOOL, DWORD, LPVOID, LPCSTR, LPSTARTUPINFOA, LPPROCESS_INFORMATION);
BOOL CreateProcessW(LPCWSTR, LPWSTR, LPSECURITY_ATTRIBUTES, LPSECURITY_ATTRIBUTES, BOOL, DWORD, LPVOID, LPCWSTR, LPSTARTUPINFOW, LPPROCESS_INFORMATION);
HMODULE LoadLibraryA(LPCSTR);
HMODULE LoadLibraryW(LPCWSTR);
HMODULE LoadLibraryExA(LPCSTR, HANDLE, DWORD);
HMODULE LoadLibraryExW(LPCWSTR, HANDLE, DWORD);
FARPROC GetProcAddress(HMODULE, LPCSTR);
BOOL FreeLibrary(HMODULE);
HMODULE GetModuleHandleA(LPCSTR);
HMODULE GetModuleHandleW(LPCWSTR);
DWORD GetModuleFileNameA(HMODULE, LPSTR, DWORD);
DWORD GetModuleFileNameW(HMODULE, LPWSTR, DWORD);
HANDLE CreateFileA(LPCSTR, DWORD, DWORD, LPSECURITY_ATTRIBUTES, DWORD, DWORD, HANDLE);
HANDLE CreateFileW(LPCWSTR, DWORD, DWORD, LPSECURITY_ATTRIBUTES, DWORD, DWORD, HANDLE);
BOOL ReadFile(HANDLE, LPVOID, DWORD, LPDWORD, LPOVERLAPPED);
BOOL WriteFile(HANDLE, LPCVOID, DWORD, LPDWORD, LPOVERLAPPED);
BOOL CloseHandle(HANDLE);
BOOL DeleteFileA(LPCSTR);
BOOL DeleteFileW(LPCWSTR);
BOOL MoveFileA(LPCSTR, LPCSTR);
BOOL MoveFileW(LPCWSTR, LPCWSTR);
BOOL MoveFileExA(LPCSTR, LPCSTR, DWORD);
BOOL MoveFileExW(LPCWSTR, LPCWSTR, DWORD);
BOOL CopyFileA(LPCSTR, LPCSTR, BOOL);
BOOL CopyFileW(LPCWSTR, LPCWSTR, BOOL);
BOOL CreateDirectoryA(LPCSTR, LPSECURITY_ATTRIBUTES);
BOOL CreateDirectoryW(LPCWSTR, LPSECURITY_ATTRIBUTES);
BOOL RemoveDirectoryA(LPCSTR);
BOOL RemoveDirectoryW(LPCWSTR);
HANDLE FindFirstFileA(LPCSTR, WIN32_FIND_DATAA*);
HANDLE FindFirstFileW(LPCWSTR, WIN32_FIND_DATAW*);
BOOL FindNextFileA(HANDLE, WIN32_FIND_DATAA*);
BOOL FindNextFileW(HANDLE, WIN32_FIND_DATAW*);
BOOL FindClose(HANDLE);
DWORD GetFileAttributesA(LPCSTR);
DWORD GetFileAttributesW(LPCWSTR);
BOOL SetFileAttributesA(LPCSTR, DWORD);
BOOL SetFileAttributesW(LPCWSTR, DWORD);
DWORD GetFullPathNameA(LPCSTR, DWORD, LPSTR, LPSTR*);
DWORD GetFullPathNameW(LPCWSTR, DWORD, LPWSTR, LPWSTR*);
DWORD GetTempPathA(DWORD, LPSTR);
DWORD GetTempPathW(DWORD, LPWSTR);
DWORD GetCurrentDirectoryA(DWORD, LPSTR);
DWORD GetCurrentDirectoryW(DWORD, LPWSTR);
BOOL SetCurrentDirectoryA(LPCSTR);
BOOL SetCurrentDirectoryW(LPCWSTR);
DWORD GetEnvironmentVariableA(LPCSTR, LPSTR, DWORD);
DWORD GetEnvironmentVariableW(LPCWSTR, LPWSTR, DWORD);
BOOL SetEnvironmentVariableA(LPCSTR, LPCSTR);
BOOL SetEnvironmentVariableW(LPCWSTR, LPCWSTR);
DWORD ExpandEnvironmentStringsA(LPCSTR, LPSTR, DWORD);
DWORD ExpandEnvironmentStringsW(LPCWSTR, LPWSTR, DWORD);
LSTATUS RegOpenKeyExA(HKEY, LPCSTR, DWORD, REGSAM, PHKEY);
LSTATUS RegOpenKeyExW(HKEY, LPCWSTR, DWORD, REGSAM, PHKEY);
LSTATUS RegCreateKeyExA(HKEY, LPCSTR, DWORD, LPSTR, DWORD, REGSAM, LPSECURITY_ATTRIBUTES, PHKEY, LPDWORD);
LSTATUS RegCreateKeyExW(HKEY, LPCWSTR, DWORD, LPWSTR, DWORD, REGSAM, LPSECURITY_ATTRIBUTES, PHKEY, LPDWORD);
LSTATUS RegSetValueExA(HKEY, LPCSTR, DWORD, DWORD, const BYTE*, DWORD);
LSTATUS RegSetValueExW(HKEY, LPCWSTR, DWORD, DWORD, const BYTE*, DWORD);
LSTATUS RegQueryValueExA(HKEY, LPCSTR, LPDWORD, LPDWORD, LPBYTE, LPDWORD);
LSTATUS RegQueryValueExW(HKEY, LPCWSTR, LPDWORD, LPDWORD, LPBYTE, LPDWORD);
LSTATUS RegDeleteValueA(HKEY, LPCSTR);
LSTATUS RegDeleteValueW(HKEY, LPCWSTR);
LSTATUS RegDeleteKeyA(HKEY, LPCSTR);
LSTATUS RegDeleteKeyW(HKEY, LPCWSTR);
LSTATUS RegCloseKey(HKEY);
int MultiByteToWideChar(UINT, DWORD, LPCSTR, int, LPWSTR, int);
int WideCharToMultiByte(UINT, DWORD, LPCWSTR, int, LPSTR, int, LPCSTR, LPBOOL);
int MessageBoxA(HWND, LPCSTR, LPCSTR, UINT);
int MessageBoxW(HWND, LPCWSTR, LPCWSTR, UINT);
void OutputDebugStringA(LPCSTR);
void OutputDebugStringW(LPCWSTR);
DWORD GetLastError();
DWORD FormatMessageA(DWORD, LPCVOID, DWORD, DWORD, LPSTR, DWORD, void*);
DWORD FormatMessageW(DWORD, LPCVOID, DWORD, DWORD, LPWSTR, DWORD, void*);
HANDLE CreateThread(LPSECURITY_ATTRIBUTES, SIZE_T, LPTHREAD_START_ROUTINE, LPVOID, DWORD, LPDWORD);
DWORD WaitForSingleObject(HANDLE, DWORD);
BOOL GetExitCodeProcess(HANDLE, LPDWORD);
BOOL TerminateProcess(HANDLE, UINT);
HANDLE OpenProcess(DWORD, BOOL, DWORD);
HANDLE GetCurrentProcess();
DWORD GetCurrentProcessId();
DWORD GetCurrentThreadId();
BOOL CreatePipe(HANDLE*, HANDLE*, LPSECURITY_ATTRIBUTES, DWORD);
BOOL SetHandleInformation(HANDLE, DWORD, DWORD);
HANDLE CreateNamedPipeA(LPCSTR, DWORD, DWORD, DWORD, DWORD, DWORD, DWORD, LPSECURITY_ATTRIBUTES);
HANDLE CreateNamedPipeW(LPCWSTR, DWORD, DWORD, DWORD, DWORD, DWORD, DWORD, LPSECURITY_ATTRIBUTES);
void Sleep(DWORD);
ULONGLONG GetTickCount64();
DWORD GetTickCount();
HGLOBAL GlobalAlloc(UINT, SIZE_T);
LPVOID GlobalLock(HGLOBAL);
BOOL GlobalUnlock(HGLOBAL);
HLOCAL LocalFree(HLOCAL);
BOOL OpenClipboard(HWND);
BOOL CloseClipboard();
BOOL EmptyClipboard();
HANDLE SetClipboardData(UINT, HANDLE);
HANDLE GetClipboardData(UINT);
LRESULT SendMessageA(HWND, UINT, WPARAM, LPARAM);
LRESULT SendMessageW(HWND, UINT, WPARAM, LPARAM);
BOOL PostMessageA(HWND, UINT, WPARAM, LPARAM);
BOOL PostMessageW(HWND, UINT, WPARAM, LPARAM);
BOOL PostThreadMessageA(DWORD, UINT, WPARAM, LPARAM);
BOOL PostThreadMessageW(DWORD, UINT, WPARAM, LPARAM);
void PostQuitMessage(int);
BOOL GetMessageA(LPMSG, HWND, UINT, UINT);
BOOL GetMessageW(LPMSG, HWND, UINT, UINT);
BOOL TranslateMessage(const MSG*);
LRESULT DispatchMessageA(const MSG*);
LRESULT DispatchMessageW(const MSG*);
LRESULT DefWindowProcA(HWND, UINT, WPARAM, LPARAM);
LRESULT DefWindowProcW(HWND, UINT, WPARAM, LPARAM);
HWND CreateWindowExW(DWORD, LPCWSTR, LPCWSTR, DWORD, int, int, int, int, HWND, HMENU, HINSTANCE, LPVOID);
HWND CreateWindowExA(DWORD, LPCSTR, LPCSTR, DWORD, int, int, int, int, HWND, HMENU, HINSTANCE, LPVOID);
ATOM RegisterClassExW(const WNDCLASSEXW*);
BOOL DestroyWindow(HWND);
BOOL ShowWindow(HWND, int);
BOOL UpdateWindow(HWND);
BOOL SetWindowTextA(HWND, LPCSTR);
BOOL SetWindowTextW(HWND, LPCWSTR);
BOOL SetWindowPos(HWND, HWND, int, int, int, int, UINT);
BOOL GetClientRect(HWND, LPRECT);
BOOL GetWindowRect(HWND, LPRECT);
LONG_PTR SetWindowLongPtrW(HWND, int, LONG_PTR);
LONG_PTR GetWindowLongPtrW(HWND, int);
HRESULT CoInitializeEx(LPVOID, DWORD);
HRESULT CoInitialize(LPVOID);
void CoUninitialize();
HRESULT CoCreateInstance(REFCLSID, void*, DWORD, REFIID, LPVOID*);
void* CoTaskMemAlloc(SIZE_T);
void CoTaskMemFree(LPVOID);
BSTR SysAllocString(const OLECHAR*);
void SysFreeString(BSTR);
LPSTR lstrcpyA(LPSTR, LPCSTR);
LPWSTR lstrcpyW(LPWSTR, LPCWSTR);
LPSTR lstrcatA(LPSTR, LPCSTR);
LPWSTR lstrcatW(LPWSTR, LPCWSTR);
int lstrlenA(LPCSTR);
int lstrlenW(LPCWSTR);
int lstrcmpA(LPCSTR, LPCSTR);
int lstrcmpW(LPCWSTR, LPCWSTR);
int wsprintfA(LPSTR, LPCSTR, ...);
int wsprintfW(LPWSTR, LPCWSTR, ...);
int _stricmp(const char*, const char*);
int _strnicmp(const char*, const char*, SIZE_T);
int _wcsicmp(const wchar_t*, const wchar_t*);
int _wcsnicmp(const wchar_t*, const wchar_t*, SIZE_T);
int _wtoi(const wchar_t*);
long _wtol(const wchar_t*);
int _wsystem(const wchar_t*);
}

#ifdef UNICODE
#define BL_AW(name) name##W
#else
#define BL_AW(name) name##A
#endif
#define CreateProcess BL_AW(CreateProcess)
#define LoadLibrary BL_AW(LoadLibrary)
#define LoadLibraryEx BL_AW(LoadLibraryEx)
#define GetModuleHandle BL_AW(GetModuleHandle)
#define GetModuleFileName BL_AW(GetModuleFileName)
#define CreateFile BL_AW(CreateFile)
#define DeleteFile BL_AW(DeleteFile)
#define MoveFile BL_AW(MoveFile)
#define CopyFile BL_AW(CopyFile)
#define CreateDirectory BL_AW(CreateDirectory)
#define MessageBox BL_AW(MessageBox)
#define SendMessage BL_AW(SendMessage)
#define PostMessage BL_AW(PostMessage)
#define GetMessage BL_AW(GetMessage)
#define DispatchMessage BL_AW(DispatchMessage)
#define DefWindowProc BL_AW(DefWindowProc)
#define CreateWindowEx BL_AW(CreateWindowEx)
#define SetWindowText BL_AW(SetWindowText)
#define RegOpenKeyEx BL_AW(RegOpenKeyEx)
#define RegSetValueEx BL_AW(RegSetValueEx)
#define RegQueryValueEx BL_AW(RegQueryValueEx)
#define SetEnvironmentVariable BL_AW(SetEnvironmentVariable)
#define GetEnvironmentVariable BL_AW(GetEnvironmentVariable)
#define ShellExecute BL_AW(ShellExecute)
#define ShellExecuteEx BL_AW(ShellExecuteEx)

struct IUnknown {
  virtual HRESULT QueryInterface(REFIID, void**) = 0;
  virtual ULONG AddRef() = 0;
  virtual ULONG Release() = 0;
};
