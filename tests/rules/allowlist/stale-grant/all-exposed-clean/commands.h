#pragma once

#define COMMANDS(X) \
  X(open)           \
  X(save)           \
  X(print)
