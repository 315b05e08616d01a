// 64 bytes as four vectors of 16: every x86-64 processor.

typedef struct { __m128i a, b, c, d; } KERNEL(vector);

INLINE TARGET KERNEL(vector) KERNEL(load)(const uint8_t *p) {
  const __m128i *v = (const __m128i *)p;
  KERNEL(vector) r = {_mm_loadu_si128(v), _mm_loadu_si128(v + 1), _mm_loadu_si128(v + 2), _mm_loadu_si128(v + 3)};
  return r;
}

INLINE TARGET uint64_t KERNEL(bits)(__m128i a, __m128i b, __m128i c, __m128i d) {
  uint64_t low = (uint32_t)_mm_movemask_epi8(a) | (uint32_t)_mm_movemask_epi8(b) << 16;
  uint64_t high = (uint32_t)_mm_movemask_epi8(c) | (uint32_t)_mm_movemask_epi8(d) << 16;
  return low | high << 32;
}

INLINE TARGET uint64_t KERNEL(equal)(KERNEL(vector) v, uint8_t byte) {
  __m128i w = _mm_set1_epi8((char)byte);
  return KERNEL(bits)(
    _mm_cmpeq_epi8(v.a, w), _mm_cmpeq_epi8(v.b, w), _mm_cmpeq_epi8(v.c, w), _mm_cmpeq_epi8(v.d, w));
}

/// The bytes with bit 0x20 set, which makes `[` into `{` and `]` into `}`.
INLINE TARGET KERNEL(vector) KERNEL(curly)(KERNEL(vector) v) {
  __m128i w = _mm_set1_epi8(0x20);
  KERNEL(vector) r = {_mm_or_si128(v.a, w), _mm_or_si128(v.b, w), _mm_or_si128(v.c, w), _mm_or_si128(v.d, w)};
  return r;
}

INLINE TARGET uint64_t KERNEL(controls)(KERNEL(vector) v) {
  __m128i w = _mm_set1_epi8(0x1F);
  return KERNEL(bits)(
    _mm_cmpeq_epi8(_mm_min_epu8(v.a, w), v.a), _mm_cmpeq_epi8(_mm_min_epu8(v.b, w), v.b),
    _mm_cmpeq_epi8(_mm_min_epu8(v.c, w), v.c), _mm_cmpeq_epi8(_mm_min_epu8(v.d, w), v.d));
}

INLINE TARGET uint64_t KERNEL(beyond_ascii)(KERNEL(vector) v) { return KERNEL(bits)(v.a, v.b, v.c, v.d); }

INLINE TARGET uint64_t KERNEL(at_least)(KERNEL(vector) v, uint8_t byte) {
  __m128i w = _mm_set1_epi8((char)byte);
  return KERNEL(bits)(
    _mm_cmpeq_epi8(_mm_max_epu8(v.a, w), v.a), _mm_cmpeq_epi8(_mm_max_epu8(v.b, w), v.b),
    _mm_cmpeq_epi8(_mm_max_epu8(v.c, w), v.c), _mm_cmpeq_epi8(_mm_max_epu8(v.d, w), v.d));
}

/// Bit i: whether there is an odd number of bits up to i.
INLINE TARGET uint64_t KERNEL(parity)(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

// MARK: Search

/// The places where two needles' bytes stand; kept as vectors until it is known that there are any.
typedef struct { __m128i a, b, c, d; } KERNEL(hits);

INLINE TARGET KERNEL(hits) KERNEL(none)(void) {
  KERNEL(hits) r = {_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128()};
  return r;
}

INLINE TARGET KERNEL(hits) KERNEL(matches)(KERNEL(vector) v, uint8_t byte) {
  __m128i w = _mm_set1_epi8((char)byte);
  KERNEL(hits) r = {_mm_cmpeq_epi8(v.a, w), _mm_cmpeq_epi8(v.b, w), _mm_cmpeq_epi8(v.c, w), _mm_cmpeq_epi8(v.d, w)};
  return r;
}

INLINE TARGET KERNEL(hits) KERNEL(both)(KERNEL(hits) x, KERNEL(hits) y) {
  KERNEL(hits) r = {
    _mm_and_si128(x.a, y.a), _mm_and_si128(x.b, y.b), _mm_and_si128(x.c, y.c), _mm_and_si128(x.d, y.d)};
  return r;
}

INLINE TARGET KERNEL(hits) KERNEL(either)(KERNEL(hits) x, KERNEL(hits) y) {
  KERNEL(hits) r = {_mm_or_si128(x.a, y.a), _mm_or_si128(x.b, y.b), _mm_or_si128(x.c, y.c), _mm_or_si128(x.d, y.d)};
  return r;
}

INLINE TARGET int KERNEL(any)(KERNEL(hits) x) {
  return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(x.a, x.b), _mm_or_si128(x.c, x.d))) != 0;
}

INLINE TARGET uint64_t KERNEL(places)(KERNEL(hits) x) { return KERNEL(bits)(x.a, x.b, x.c, x.d); }
