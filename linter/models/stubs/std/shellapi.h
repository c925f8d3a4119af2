// Enough of the Windows SDK's shell functions to read code for Windows where that SDK is absent.
#pragma once
#include <windows.h>

typedef struct _SHELLEXECUTEINFOA {
  DWORD cbSize; ULONG fMask; HWND hwnd; LPCSTR lpVerb, lpFile, lpParameters, lpDirectory; int nShow;
  HINSTANCE hInstApp; void* lpIDList; LPCSTR lpClass; HKEY hkeyClass; DWORD dwHotKey; HANDLE hIcon, hProcess;
} SHELLEXECUTEINFOA, SHELLEXECUTEINFO;
typedef struct _SHELLEXECUTEINFOW {
  DWORD cbSize; ULONG fMask; HWND hwnd; LPCWSTR lpVerb, lpFile, lpParameters, lpDirectory; int nShow;
  HINSTANCE hInstApp; void* lpIDList; LPCWSTR lpClass; HKEY hkeyClass; DWORD dwHotKey; HANDLE hIcon, hProcess;
} SHELLEXECUTEINFOW;
typedef struct _SHFILEOPSTRUCTW {
  HWND hwnd; UINT wFunc; LPCWSTR pFrom, pTo; WORD fFlags; BOOL fAnyOperationsAborted; LPVOID hNameMappings; LPCWSTR lpszProgressTitle;
} SHFILEOPSTRUCTW;
extern "C" {
HINSTANCE ShellExecuteA(HWND, LPCSTR, LPCSTR, LPCSTR, LPCSTR, INT);
HINSTANCE ShellExecuteW(HWND, LPCWSTR, LPCWSTR, LPCWSTR, LPCWSTR, INT);
BOOL ShellExecuteExA(SHELLEXECUTEINFOA*);
BOOL ShellExecuteExW(SHELLEXECUTEINFOW*);
int SHFileOperationW(SHFILEOPSTRUCTW*);
LPWSTR* CommandLineToArgvW(LPCWSTR, int*);
}
enum { SEE_MASK_NOCLOSEPROCESS = 64, FO_DELETE = 3, FO_COPY = 2, FO_MOVE = 1 };
