// Part of what windows.h and shellapi.h declare.
#pragma once
#include <shellapi.h>
#include <windows.h>
