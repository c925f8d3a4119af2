#pragma once

extern "C" {
struct STARTUPINFOA {
  unsigned long cb;
  char *lpTitle;
};
struct PROCESS_INFORMATION {
  void *hProcess;
  void *hThread;
};
int CreateProcessA(const char *lpApplicationName, char *lpCommandLine, void *lpProcessAttributes,
                   void *lpThreadAttributes, int bInheritHandles, unsigned long dwCreationFlags,
                   void *lpEnvironment, const char *lpCurrentDirectory,
                   STARTUPINFOA *lpStartupInfo, PROCESS_INFORMATION *lpProcessInformation);
void *ShellExecuteA(void *hwnd, const char *lpOperation, const char *lpFile,
                    const char *lpParameters, const char *lpDirectory, int nShowCmd);
}
