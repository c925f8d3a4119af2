#pragma once
#include "stub_ultralight.h"
