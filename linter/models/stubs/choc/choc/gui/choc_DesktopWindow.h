/* Own declarations of choc's windows, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_DESKTOPWINDOW_H
#define BRIDGELINT_STUB_CHOC_DESKTOPWINDOW_H

#include <functional>
#include <string>

#include "choc/gui/choc_MessageLoop.h"

namespace choc::ui {

struct Bounds {
  int x = 0, y = 0, width = 0, height = 0;
};

void setWindowsDPIAwareness();

struct DesktopWindow {
  explicit DesktopWindow(Bounds bounds);
  ~DesktopWindow();
  void setContent(void* view);
  void setWindowTitle(const std::string& title);
  void setVisible(bool visible);
  void setResizable(bool resizable);
  void setMinimumSize(int width, int height);
  void setMaximumSize(int width, int height);
  void setClosable(bool closable);
  void setBounds(Bounds bounds);
  void centreWithSize(int width, int height);
  void toFront();
  void* getWindowHandle() const;
  std::function<void()> windowResized;
  std::function<void()> windowClosed;
};

}  // namespace choc::ui

#endif
