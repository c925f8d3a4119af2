// Part of what windows.h and shellapi.h declare.
#pragma once
#include <shellapi.h>
#include <windows.h>

extern "C" {
BOOL PathFileExistsA(LPCSTR);
BOOL PathFileExistsW(LPCWSTR);
BOOL PathIsRelativeA(LPCSTR);
BOOL PathIsRelativeW(LPCWSTR);
BOOL PathIsURLA(LPCSTR);
BOOL PathIsURLW(LPCWSTR);
BOOL PathAppendA(LPSTR, LPCSTR);
BOOL PathAppendW(LPWSTR, LPCWSTR);
BOOL PathCanonicalizeA(LPSTR, LPCSTR);
BOOL PathCanonicalizeW(LPWSTR, LPCWSTR);
BOOL PathRemoveFileSpecA(LPSTR);
BOOL PathRemoveFileSpecW(LPWSTR);
LPSTR PathCombineA(LPSTR, LPCSTR, LPCSTR);
LPWSTR PathCombineW(LPWSTR, LPCWSTR, LPCWSTR);
LPSTR PathFindFileNameA(LPCSTR);
LPWSTR PathFindFileNameW(LPCWSTR);
LPSTR PathFindExtensionA(LPCSTR);
LPWSTR PathFindExtensionW(LPCWSTR);
LPSTR StrStrA(LPCSTR, LPCSTR);
LPWSTR StrStrW(LPCWSTR, LPCWSTR);
LPSTR StrStrIA(LPCSTR, LPCSTR);
LPWSTR StrStrIW(LPCWSTR, LPCWSTR);
int StrCmpW(LPCWSTR, LPCWSTR);
int StrCmpIW(LPCWSTR, LPCWSTR);
}
#define PathFileExists BL_AW(PathFileExists)
#define PathIsRelative BL_AW(PathIsRelative)
#define PathAppend BL_AW(PathAppend)
#define PathCanonicalize BL_AW(PathCanonicalize)
#define PathCombine BL_AW(PathCombine)
#define PathFindFileName BL_AW(PathFindFileName)
#define PathFindExtension BL_AW(PathFindExtension)
#define PathRemoveFileSpec BL_AW(PathRemoveFileSpec)
