// What WebAssembly's vector instructions can do and Swift has no operator for.
#ifndef SPOKE_BLOCK_H
#define SPOKE_BLOCK_H

#include <stdint.h>

// A bit for each of 64 bytes, the first one lowest: whether it is `byte`, once only its bits `kept` are left and those of `set`
// are set.
uint64_t spoke_block_bits(const uint8_t *start, uint32_t kept, uint32_t set, uint32_t byte);

#endif
