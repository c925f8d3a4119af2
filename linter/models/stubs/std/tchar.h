// Enough to read code for Windows where its SDK is absent.
#pragma once
#include <windows.h>
