#pragma once
#include <string>
std::string prepare(const std::string& text);
void start(const std::string& text);
void launch(const std::string& text);
