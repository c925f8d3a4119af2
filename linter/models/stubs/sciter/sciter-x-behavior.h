#pragma once
#include "stub_sciter.h"
