// Spelled so in some sources.
#pragma once
#include <windows.h>
