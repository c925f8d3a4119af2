/* tree-sitter's core, compiled for how it is used here: its sources stay as npm brings them.
 *
 * A tree belongs to one thread at a time (parse.cpp), so its nodes are counted without locked
 * instructions. And the sum and difference of two lengths are told by their numbers: as tree-sitter
 * has them, with a point in a length in a call, compilers store halves and load across them, for
 * which the processor waits. Together a quarter of the time of a parse. */
#include "atomic.h"
#include "length.h"

static inline uint32_t one_more(volatile uint32_t* count) {
  return *(uint32_t*)count += 1;
}

static inline uint32_t one_less(volatile uint32_t* count) {
  return *(uint32_t*)count -= 1;
}

static inline Length sum_of(Length left, Length right) {
  const uint32_t rows = right.extent.row;
  const Length sum = {left.bytes + right.bytes,
                      {left.extent.row + rows,
                       rows > 0 ? right.extent.column : left.extent.column + right.extent.column}};
  return sum;
}

static inline uint32_t without(uint32_t number, uint32_t less) {
  return number >= less ? number - less : 0;
}

static inline Length difference_of(Length left, Length right) {
  const bool has_rows = left.extent.row > right.extent.row;
  const Length difference = {
      without(left.bytes, right.bytes),
      {without(left.extent.row, right.extent.row),
       has_rows ? left.extent.column : without(left.extent.column, right.extent.column)}};
  return difference;
}

#define atomic_inc one_more
#define atomic_dec one_less
#define length_add sum_of
#define length_sub difference_of

#include "lib.c"
