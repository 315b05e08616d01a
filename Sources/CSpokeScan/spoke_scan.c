#include "spoke_scan.h"

#if SPOKE_SCAN_HAS_KERNELS
#include <immintrin.h>

#define INLINE static inline __attribute__((always_inline))

// Each inclusion makes the functions of one level: KERNEL names them, TARGET lets the compiler use the instructions.

#define KERNEL(name) name##_sse2
#define TARGET
#include "kernels/sse2.h"
#include "kernels/line.h"
#undef KERNEL
#undef TARGET

#define KERNEL(name) name##_avx2
#define TARGET __attribute__((target("avx2,bmi,popcnt,pclmul")))
#include "kernels/avx2.h"
#include "kernels/line.h"
#undef KERNEL
#undef TARGET

#define KERNEL(name) name##_avx512
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx2,bmi,popcnt,pclmul")))
#include "kernels/avx512.h"
#include "kernels/line.h"
#undef KERNEL
#undef TARGET

int spoke_scan_level(void) {
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("pclmul") || !__builtin_cpu_supports("bmi") || !__builtin_cpu_supports("popcnt")
      || !__builtin_cpu_supports("avx2")) {
    return SPOKE_LEVEL_SSE2;
  }
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")) {
    return SPOKE_LEVEL_AVX512;
  }
  return SPOKE_LEVEL_AVX2;
}

size_t spoke_scan_line(
  int level, const uint8_t *start, size_t limit, int stops, const spoke_marks *marks, uint32_t *flags) {
  switch (level) {
  case SPOKE_LEVEL_AVX512: return scan_avx512(start, limit, stops, marks, flags);
  case SPOKE_LEVEL_AVX2: return scan_avx2(start, limit, stops, marks, flags);
  default: return scan_sse2(start, limit, stops, marks, flags);
  }
}

size_t spoke_find_closing(
  int level, const uint64_t *opens, const uint64_t *closes, size_t place, size_t count) {
  switch (level) {
  case SPOKE_LEVEL_AVX512: return closing_avx512(opens, closes, place, count);
  case SPOKE_LEVEL_AVX2: return closing_avx2(opens, closes, place, count);
  default: return closing_sse2(opens, closes, place, count);
  }
}

size_t spoke_search_line(
  int level, const uint8_t *start, size_t limit, const spoke_needle *needles, size_t count, uint32_t *flags) {
  switch (level) {
  case SPOKE_LEVEL_AVX512: return search_avx512(start, limit, needles, count, flags);
  case SPOKE_LEVEL_AVX2: return search_avx2(start, limit, needles, count, flags);
  default: return search_sse2(start, limit, needles, count, flags);
  }
}

size_t spoke_count_byte(int level, const uint8_t *start, size_t count, uint8_t byte) {
  switch (level) {
  case SPOKE_LEVEL_AVX512: return count_avx512(start, count, byte);
  case SPOKE_LEVEL_AVX2: return count_avx2(start, count, byte);
  default: return count_sse2(start, count, byte);
  }
}

#else

// Never called, but for the last one: the level is none.

int spoke_scan_level(void) { return SPOKE_LEVEL_NONE; }

size_t spoke_scan_line(
  int level, const uint8_t *start, size_t limit, int stops, const spoke_marks *marks, uint32_t *flags) {
  (void)level, (void)start, (void)limit, (void)stops, (void)marks;
  *flags = SPOKE_SCAN_MALFORMED;
  return 0;
}

size_t spoke_find_closing(
  int level, const uint64_t *opens, const uint64_t *closes, size_t place, size_t count) {
  (void)level, (void)opens, (void)closes, (void)place, (void)count;
  return SIZE_MAX;
}

size_t spoke_search_line(
  int level, const uint8_t *start, size_t limit, const spoke_needle *needles, size_t count, uint32_t *flags) {
  (void)level, (void)start, (void)limit, (void)needles, (void)count;
  *flags = SPOKE_SEARCH_FOUND;
  return 0;
}

size_t spoke_count_byte(int level, const uint8_t *start, size_t count, uint8_t byte) {
  (void)level;
  size_t found = 0;
  for (size_t offset = 0; offset < count; offset++) found += start[offset] == byte;
  return found;
}

#endif
