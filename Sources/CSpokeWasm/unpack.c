// Unpacks the module's texts and tables when it is instantiated: as they are they would be more than twice as long. What packs
// them is .ci/webassembly/packing.py, which describes how.
#include <stdint.h>

enum { ORDERS = 3, FIRST_COUNT = 2, LAST_COUNT = 255, SLOT_BITS = 16, SHORTEST_RANGE = 1 << 24 };
static const uint32_t MIX = 0x9E3779B1;

// How often a bit was 0 and 1 behind the same bytes: none, one and two of them, and the bits of this byte so far.
static uint8_t *counts_of(uint8_t *counts, uint32_t before, uint32_t bits, uint32_t order) {
  uint32_t context = (before & ~(~0u << 8 * order)) + order;
  return counts + ((context * MIX ^ bits) * MIX >> (32 - SLOT_BITS) << 1);
}

// `counts` are two bytes for each of the slots, all zero, and so they are afterwards.
void unpack(const uint8_t *packed, uint8_t *target, const uint8_t *end, uint8_t *counts) {
  uint32_t code = 0, range = 1, before = 0;
  do {
    uint32_t bits = 1;
    do {
      uint32_t zeros = FIRST_COUNT, ones = FIRST_COUNT;
      for (uint32_t order = 0; order < ORDERS; order++) {
        const uint8_t *counted = counts_of(counts, before, bits, order);
        zeros += (uint32_t)counted[0] << order;
        ones += (uint32_t)counted[1] << order;
      }
      while (range < SHORTEST_RANGE) {
        range <<= 8;
        code = code << 8 | *packed++;
      }
      uint32_t bound = range / (zeros + ones) * ones;
      uint32_t bit = code < bound;
      if (bit) {
        range = bound;
      } else {
        range -= bound;
        code -= bound;
      }
      for (uint32_t order = 0; order < ORDERS; order++) {
        uint8_t *counted = counts_of(counts, before, bits, order);
        if (counted[bit] < LAST_COUNT) counted[bit]++;
        counted[1 - bit] = (uint8_t)((counted[1 - bit] + 1) >> 1);
      }
      bits = bits << 1 | bit;
    } while (bits < 256);
    before = before << 8 | (uint8_t)bits;
    *target++ = (uint8_t)bits;
  } while (target < end);
  __builtin_memset(counts, 0, 2 << SLOT_BITS);
}
