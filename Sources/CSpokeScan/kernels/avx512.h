// 64 bytes as one vector; comparisons give bits at once.

typedef __m512i KERNEL(vector);

INLINE TARGET KERNEL(vector) KERNEL(load)(const uint8_t *p) { return _mm512_loadu_si512(p); }

INLINE TARGET uint64_t KERNEL(equal)(KERNEL(vector) v, uint8_t byte) {
  return _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8((char)byte));
}

INLINE TARGET KERNEL(vector) KERNEL(curly)(KERNEL(vector) v) { return _mm512_or_si512(v, _mm512_set1_epi8(0x20)); }

INLINE TARGET uint64_t KERNEL(controls)(KERNEL(vector) v) {
  return _mm512_cmplt_epu8_mask(v, _mm512_set1_epi8(0x20));
}

INLINE TARGET uint64_t KERNEL(beyond_ascii)(KERNEL(vector) v) { return _mm512_movepi8_mask(v); }

INLINE TARGET uint64_t KERNEL(at_least)(KERNEL(vector) v, uint8_t byte) {
  return _mm512_cmpge_epu8_mask(v, _mm512_set1_epi8((char)byte));
}

INLINE TARGET uint64_t KERNEL(parity)(uint64_t bits) {
  __m128i all = _mm_set1_epi8((char)0xFF);
  return (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), all, 0));
}

// MARK: Search

typedef uint64_t KERNEL(hits);

INLINE TARGET KERNEL(hits) KERNEL(none)(void) { return 0; }
INLINE TARGET KERNEL(hits) KERNEL(matches)(KERNEL(vector) v, uint8_t byte) { return KERNEL(equal)(v, byte); }
INLINE TARGET KERNEL(hits) KERNEL(both)(KERNEL(hits) x, KERNEL(hits) y) { return x & y; }
INLINE TARGET KERNEL(hits) KERNEL(either)(KERNEL(hits) x, KERNEL(hits) y) { return x | y; }
INLINE TARGET int KERNEL(any)(KERNEL(hits) x) { return x != 0; }
INLINE TARGET uint64_t KERNEL(places)(KERNEL(hits) x) { return x; }
