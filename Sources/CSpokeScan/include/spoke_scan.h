// What vector instructions are for: finding the marks of a line of JSON, 64 bytes at a time.
//
// The same is written in Swift, without these instructions, in SpokeRuntime/Scan; the tests hold the two together.
#ifndef SPOKE_SCAN_H
#define SPOKE_SCAN_H

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#define SPOKE_SCAN_HAS_KERNELS 1
#else
#define SPOKE_SCAN_HAS_KERNELS 0
#endif

/// The marks of a line, one bit for each byte, the first one lowest.
typedef struct {
  /// Quotes that begin or end a string.
  uint64_t *quotes;
  /// `{` and `[` outside strings.
  uint64_t *opens;
  /// `}` and `]` outside strings.
  uint64_t *closes;
  uint64_t *backslashes;
} spoke_marks;

enum {
  /// A line break was found.
  SPOKE_SCAN_ENDED = 1,
  /// A string has a control character or no end, a backslash or a byte beyond ASCII is outside strings, or the line is not
  /// UTF-8. What is no escape may show here or not.
  SPOKE_SCAN_MALFORMED = 2,
  /// There are escapes that were not checked.
  SPOKE_SCAN_UNCHECKED = 4,
};

/// Bytes that a line is searched for.
typedef struct {
  const uint8_t *bytes;
  /// At most 32.
  size_t length;
  /// The places of the two bytes that are looked for first, in their order.
  size_t first, second;
} spoke_needle;

enum {
  /// The line has a needle.
  SPOKE_SEARCH_FOUND = 1,
  /// A line break was found.
  SPOKE_SEARCH_ENDED = 2,
  /// There is a backslash with a `u` behind it before the end.
  SPOKE_SEARCH_CODE = 4,
};

/// Instructions that a processor may have, from the plainest on.
enum { SPOKE_LEVEL_NONE = 0, SPOKE_LEVEL_SSE2 = 1, SPOKE_LEVEL_AVX2 = 2, SPOKE_LEVEL_AVX512 = 3 };

/// The widest that this processor has.
int spoke_scan_level(void);

/// Finds the marks of a line, up to the first line break if `stops`, and of `limit` bytes at most.
///
/// Reads whole blocks of 64 bytes from `start` on until `limit` is reached, so up to 63 bytes behind it. Writes one word of each
/// of the marks for a block, and one of zeros behind them.
/// Returns the length of the line, without its line break. `level` must be one that the processor has.
size_t spoke_scan_line(
  int level, const uint8_t *start, size_t limit, int stops, const spoke_marks *marks, uint32_t *flags);

/// The bracket that balances the one at a place, in a line of `count` blocks; SIZE_MAX when there is none.
size_t spoke_find_closing(
  int level, const uint64_t *opens, const uint64_t *closes, size_t place, size_t count);

/// Searches a line for needles, up to the first line break and `limit` bytes at most.
///
/// Reads up to 95 bytes behind `limit`. Returns where a needle begins, or the length of the line.
size_t spoke_search_line(
  int level, const uint8_t *start, size_t limit, const spoke_needle *needles, size_t count, uint32_t *flags);

/// How often a byte occurs. Reads nothing behind the last one.
size_t spoke_count_byte(int level, const uint8_t *start, size_t count, uint8_t byte);

#endif
