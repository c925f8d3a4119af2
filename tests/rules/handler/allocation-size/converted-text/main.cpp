#include <windows.h>

#include <string>

#include "webview.h"

// As large as the text that is there already.
std::wstring widened(const std::string& text) {
  const int given = static_cast<int>(text.size());
  const int size = MultiByteToWideChar(CP_UTF8, 0, text.c_str(), given, nullptr, 0);
  std::wstring result(size, L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.c_str(), given, &result[0], size);
  return result;
}

std::string narrowed(const std::wstring& text) {
  const int size = WideCharToMultiByte(CP_UTF8, 0, text.c_str(), -1, nullptr, 0, nullptr, nullptr);
  if (size <= 0) return "";
  char* block = new char[size];
  WideCharToMultiByte(CP_UTF8, 0, text.c_str(), -1, block, size, nullptr, nullptr);
  std::string result(block);
  delete[] block;
  return result;
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("rename", [](const std::string& request) { return narrowed(widened(request)); });
  window.bind("reserve", [](const std::string& request) -> std::string {
    return std::string(std::stoul(request), ' ');  // expect: handler/allocation-size
  });
  window.run();
}
