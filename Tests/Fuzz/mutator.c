// Changes a plan with events behind it: mostly one of the two, and a plan mostly in place, for it is all numbers of fixed size.

#include <stddef.h>
#include <stdint.h>
#include <string.h>

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  uint32_t plan = 0;
  if (size >= 96) memcpy(&plan, data + 24, 4);
  if (plan < 100 || plan > size || seed % 16 == 0) return LLVMFuzzerMutate(data, size, max_size);
  if (seed % 2 == 0) return plan + LLVMFuzzerMutate(data + plan, size - plan, max_size - plan);
  uint32_t places = plan / 4 - 24;
  uint32_t word = 0;
  for (unsigned i = 0; i <= seed / 2 % 3; i++) {
    seed = seed * 1664525u + 1013904223u;
    uint8_t *place = data + 96 + (size_t)((seed >> 8) % places) * 4;
    memcpy(&word, place, 4);
    seed = seed * 1664525u + 1013904223u;
    uint32_t small = seed >> 24;
    switch (seed >> 12 & 7) {
    case 0: word++; break;
    case 1: word--; break;
    case 2: word ^= 1u << (small & 31); break;
    case 3: word = small; break;
    case 4: word = 0xFFFFFFFFu; break;
    case 5: word = (word & 0xFFFFFF00u) | small; break;
    case 6: word = (word & 0x00FFFFFFu) | small << 24; break;
    default: memcpy(&word, data + 96 + (size_t)((seed >> 16) % places) * 4, 4);
    }
    memcpy(place, &word, 4);
  }
  return size;
}
