#pragma once
#include <string>

bool is_known(const std::string& path);
