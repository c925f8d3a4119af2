#pragma once

#include "bridge.h"

void add_commands(app::Bridge &bridge);
