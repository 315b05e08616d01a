// Copies and fills memory, for a module whose code calls these functions: LLVM keeps WebAssembly's instructions from lengths
// of zero, wherever they stand, which takes more bytes than a call.
#include <stddef.h>

void *memmove(void *target, const void *source, size_t length) { return __builtin_memmove(target, source, length); }

void *memcpy(void *target, const void *source, size_t length) { return __builtin_memmove(target, source, length); }

void *memset(void *target, int byte, size_t length) { return __builtin_memset(target, byte, length); }
