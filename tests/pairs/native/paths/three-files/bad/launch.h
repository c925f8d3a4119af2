#pragma once
#include "tasks.h"
