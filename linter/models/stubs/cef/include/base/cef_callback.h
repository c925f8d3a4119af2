#pragma once
#include "include/stub_cef.h"
