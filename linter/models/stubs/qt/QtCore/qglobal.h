#pragma once
#include "stub_qt.h"
