#pragma once

#include <string>
#include <vector>

#include "webview/webview.h"

namespace shop {

/// Runs a program with its arguments and tells the page how it ended.
bool run(webview::webview &window, const std::vector<std::string> &words);

}  // namespace shop
