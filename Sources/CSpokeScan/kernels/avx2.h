// 64 bytes as two vectors of 32.

typedef struct { __m256i a, b; } KERNEL(vector);

INLINE TARGET KERNEL(vector) KERNEL(load)(const uint8_t *p) {
  const __m256i *v = (const __m256i *)p;
  KERNEL(vector) r = {_mm256_loadu_si256(v), _mm256_loadu_si256(v + 1)};
  return r;
}

INLINE TARGET uint64_t KERNEL(bits)(__m256i a, __m256i b) {
  return (uint32_t)_mm256_movemask_epi8(a) | (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
}

INLINE TARGET uint64_t KERNEL(equal)(KERNEL(vector) v, uint8_t byte) {
  __m256i w = _mm256_set1_epi8((char)byte);
  return KERNEL(bits)(_mm256_cmpeq_epi8(v.a, w), _mm256_cmpeq_epi8(v.b, w));
}

INLINE TARGET KERNEL(vector) KERNEL(curly)(KERNEL(vector) v) {
  __m256i w = _mm256_set1_epi8(0x20);
  KERNEL(vector) r = {_mm256_or_si256(v.a, w), _mm256_or_si256(v.b, w)};
  return r;
}

INLINE TARGET uint64_t KERNEL(controls)(KERNEL(vector) v) {
  __m256i w = _mm256_set1_epi8(0x1F);
  return KERNEL(bits)(
    _mm256_cmpeq_epi8(_mm256_min_epu8(v.a, w), v.a), _mm256_cmpeq_epi8(_mm256_min_epu8(v.b, w), v.b));
}

INLINE TARGET uint64_t KERNEL(beyond_ascii)(KERNEL(vector) v) { return KERNEL(bits)(v.a, v.b); }

INLINE TARGET uint64_t KERNEL(at_least)(KERNEL(vector) v, uint8_t byte) {
  __m256i w = _mm256_set1_epi8((char)byte);
  return KERNEL(bits)(
    _mm256_cmpeq_epi8(_mm256_max_epu8(v.a, w), v.a), _mm256_cmpeq_epi8(_mm256_max_epu8(v.b, w), v.b));
}

INLINE TARGET uint64_t KERNEL(parity)(uint64_t bits) {
  __m128i all = _mm_set1_epi8((char)0xFF);
  return (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), all, 0));
}

// MARK: Search

typedef struct { __m256i a, b; } KERNEL(hits);

INLINE TARGET KERNEL(hits) KERNEL(none)(void) {
  KERNEL(hits) r = {_mm256_setzero_si256(), _mm256_setzero_si256()};
  return r;
}

INLINE TARGET KERNEL(hits) KERNEL(matches)(KERNEL(vector) v, uint8_t byte) {
  __m256i w = _mm256_set1_epi8((char)byte);
  KERNEL(hits) r = {_mm256_cmpeq_epi8(v.a, w), _mm256_cmpeq_epi8(v.b, w)};
  return r;
}

INLINE TARGET KERNEL(hits) KERNEL(both)(KERNEL(hits) x, KERNEL(hits) y) {
  KERNEL(hits) r = {_mm256_and_si256(x.a, y.a), _mm256_and_si256(x.b, y.b)};
  return r;
}

INLINE TARGET KERNEL(hits) KERNEL(either)(KERNEL(hits) x, KERNEL(hits) y) {
  KERNEL(hits) r = {_mm256_or_si256(x.a, y.a), _mm256_or_si256(x.b, y.b)};
  return r;
}

INLINE TARGET int KERNEL(any)(KERNEL(hits) x) { return _mm256_movemask_epi8(_mm256_or_si256(x.a, x.b)) != 0; }

INLINE TARGET uint64_t KERNEL(places)(KERNEL(hits) x) { return KERNEL(bits)(x.a, x.b); }
