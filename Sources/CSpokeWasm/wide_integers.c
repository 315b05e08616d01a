// Arithmetic of 128 bits, which WebAssembly lacks and compilers call by these names. Decimal numbers need it.
#include <stdint.h>

typedef unsigned __int128 wide;

static uint64_t low(wide number) { return (uint64_t)number; }
static uint64_t high(wide number) { return (uint64_t)(number >> 64); }
static wide join(uint64_t high, uint64_t low) { return (wide)high << 64 | low; }

wide __ashlti3(wide number, int distance) {
  if (distance == 0) return number;
  if (distance >= 64) return join(low(number) << (distance - 64), 0);
  return join(high(number) << distance | low(number) >> (64 - distance), low(number) << distance);
}

wide __lshrti3(wide number, int distance) {
  if (distance == 0) return number;
  if (distance >= 64) return join(0, high(number) >> (distance - 64));
  return join(high(number) >> distance, low(number) >> distance | high(number) << (64 - distance));
}

wide __multi3(wide left, wide right) {
  uint64_t a = low(left), b = low(right);
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t lowest = a0 * b0;
  uint64_t middle = a1 * b0 + (lowest >> 32);
  uint64_t other = a0 * b1 + (uint32_t)middle;
  uint64_t top = a1 * b1 + (middle >> 32) + (other >> 32);
  return join(top + a * high(right) + high(left) * b, other << 32 | (uint32_t)lowest);
}

// The quotient; `remainder` may be a null pointer. Nobody divides by zero: Swift checks before.
static wide divide(wide number, wide divisor, wide *remainder) {
  uint64_t n1 = high(number), n0 = low(number), d1 = high(divisor), d0 = low(divisor);
  if ((n1 | d1) == 0) {
    *remainder = n0 % d0;
    return n0 / d0;
  }
  if (d1 == 0 && d0 >> 32 == 0) {
    // 32 bits at a time, as with pen and paper.
    uint64_t quotient1 = n1 / d0, rest = n1 % d0;
    rest = rest << 32 | n0 >> 32;
    uint64_t middle = rest / d0;
    rest = rest % d0 << 32 | (uint32_t)n0;
    *remainder = rest % d0;
    return join(quotient1, middle << 32 | rest / d0);
  }
  uint64_t q1 = 0, q0 = 0, r1 = 0, r0 = 0;
  for (int bit = 127; bit >= 0; bit--) {
    r1 = r1 << 1 | r0 >> 63;
    r0 = r0 << 1 | n1 >> 63;
    n1 = n1 << 1 | n0 >> 63;
    n0 <<= 1;
    q1 = q1 << 1 | q0 >> 63;
    q0 <<= 1;
    if (r1 > d1 || (r1 == d1 && r0 >= d0)) {
      r1 -= d1 + (r0 < d0);
      r0 -= d0;
      q0 |= 1;
    }
  }
  *remainder = join(r1, r0);
  return join(q1, q0);
}

wide __udivti3(wide number, wide divisor) {
  wide remainder;
  return divide(number, divisor, &remainder);
}

wide __umodti3(wide number, wide divisor) {
  wide remainder;
  divide(number, divisor, &remainder);
  return remainder;
}
