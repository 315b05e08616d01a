#include "include/spoke_block.h"

#include <wasm_simd128.h>

uint64_t spoke_block_bits(const uint8_t *start, uint32_t kept, uint32_t set, uint32_t byte) {
  const v128_t all_kept = wasm_u8x16_splat((uint8_t)kept), all_set = wasm_u8x16_splat((uint8_t)set);
  const v128_t wanted = wasm_u8x16_splat((uint8_t)byte);
  uint64_t bits = 0;
#pragma clang loop unroll(full)
  for (int offset = 48; offset >= 0; offset -= 16) {
    v128_t bytes = wasm_v128_or(wasm_v128_and(wasm_v128_load(start + offset), all_kept), all_set);
    bits = bits << 16 | wasm_i8x16_bitmask(wasm_i8x16_eq(bytes, wanted));
  }
  return bits;
}
