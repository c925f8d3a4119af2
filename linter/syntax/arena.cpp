#include "syntax/arena.h"

#include <tree_sitter/api.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory_resource>
#include <mutex>
#include <new>
#include <utility>

namespace bridgelint {

/// Pieces of memory by size. A parse frees most of what it allocates: what is freed serves the next
/// request of that size.
class ParseArena::Pieces {
 public:
  void* allocate(size_t size) {
    const size_t slot = slot_of(size);
    if (slot >= free_.size()) return nullptr;
    Header* piece = free_[slot];
    if (piece != nullptr) {
      free_[slot] = piece->next;
    } else {
      piece = new (memory_.allocate(sizeof(Header) + size_of(slot), alignof(Header))) Header;
    }
    piece->slot = slot;
    return piece + 1;
  }

  void* grow(void* old, size_t size) {
    const size_t room = size_of(header_of(old)->slot);
    if (size <= room) return old;
    void* const grown = allocate(size);
    if (grown == nullptr) return nullptr;
    std::memcpy(grown, old, room);
    release(old);
    return grown;
  }

  void release(void* memory) {
    Header* const piece = header_of(memory);
    const size_t slot = piece->slot;
    piece->next = free_[slot];
    free_[slot] = piece;
  }

  static thread_local Pieces* current;

 private:
  union alignas(std::max_align_t) Header {
    size_t slot;   ///< of a piece in use
    Header* next;  ///< of a free one
  };
  // Sizes in steps of 16 bytes, and from 1 KiB on by powers of two.
  static constexpr size_t step = 16;
  static constexpr size_t steps = 64;

  static size_t slot_of(size_t size) {
    if (size <= step * steps) return (size + step - 1) / step;
    return steps + static_cast<size_t>(std::bit_width((size - 1) / (step * steps)));
  }
  static size_t size_of(size_t slot) {
    return slot <= steps ? slot * step : step * steps << (slot - steps);
  }
  static Header* header_of(void* memory) { return static_cast<Header*>(memory) - 1; }

  // What most files need is kept for the next one; an arena inside of another has none of it.
  static constexpr size_t kept = size_t{1} << 20;
  static std::byte* first() {
    static thread_local const auto bytes = std::make_unique_for_overwrite<std::byte[]>(kept);
    return bytes.get();
  }

  std::pmr::monotonic_buffer_resource memory_{first(), current == nullptr ? kept : 0};
  std::array<Header*, steps + 40> free_{};
};

thread_local ParseArena::Pieces* ParseArena::Pieces::current = nullptr;

ParseArena::ParseArena()
    : own_(std::make_unique<Pieces>()), outer_(std::exchange(Pieces::current, own_.get())) {}

ParseArena::~ParseArena() {
  Pieces::current = outer_;
}

void ParseArena::install() {
  static std::once_flag once;
  // Like tree-sitter's own, these end the process when there is no memory left.
  static constexpr auto checked = [](void* memory, size_t size) {
    if (memory == nullptr && size != 0) std::abort();
    return memory;
  };
  static constexpr auto allocate = [](size_t size) {
    return checked(Pieces::current ? Pieces::current->allocate(size) : std::malloc(size), size);
  };
  std::call_once(once, [] {
    ts_set_allocator(
        allocate,
        [](size_t count, size_t size) {
          if (size != 0 && count > SIZE_MAX / size) std::abort();
          void* const memory = allocate(count * size);
          return memory == nullptr ? memory : std::memset(memory, 0, count * size);
        },
        [](void* old, size_t size) {
          if (old == nullptr) return allocate(size);
          return checked(
              Pieces::current ? Pieces::current->grow(old, size) : std::realloc(old, size), size);
        },
        [](void* memory) {
          if (memory == nullptr) return;
          Pieces::current ? Pieces::current->release(memory) : std::free(memory);
        });
  });
}

}  // namespace bridgelint
