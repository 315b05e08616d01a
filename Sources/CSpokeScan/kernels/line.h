// The loops over a line, for the instructions of one level.

/// What a block of UTF-8 leaves to the next one: its bits are those of the block's first bytes.
typedef struct {
  /// Where the sequences that were begun go on.
  uint64_t owed;
  /// Where a second byte must be at least 0xA0, below 0xA0, at least 0x90, below 0x90.
  uint64_t high, low, from_90, below_90;
  /// The place of the next block.
  const uint8_t *next;
} KERNEL(utf8);

/// Where a block is not UTF-8, given its bytes beyond ASCII that count.
INLINE TARGET uint64_t KERNEL(utf8_mistakes)(KERNEL(vector) v, uint64_t beyond, KERNEL(utf8) * state) {
  uint64_t leads = KERNEL(at_least)(v, 0xC0) & beyond;
  uint64_t longer = KERNEL(at_least)(v, 0xE0) & beyond;
  uint64_t mistakes = leads & ~KERNEL(at_least)(v, 0xC2);
  uint64_t owed = state->owed | leads << 1;
  uint64_t next = leads >> 63;
  if ((longer | state->high | state->low | state->from_90 | state->below_90) != 0) {
    uint64_t longest = KERNEL(at_least)(v, 0xF0) & beyond;
    uint64_t e0 = KERNEL(equal)(v, 0xE0) & beyond, ed = KERNEL(equal)(v, 0xED) & beyond;
    uint64_t f0 = KERNEL(equal)(v, 0xF0) & beyond, f4 = KERNEL(equal)(v, 0xF4) & beyond;
    uint64_t from_a0 = KERNEL(at_least)(v, 0xA0), from_90 = KERNEL(at_least)(v, 0x90);
    owed |= longer << 2 | longest << 3;
    next |= longer >> 62 | longest >> 61;
    mistakes |= KERNEL(at_least)(v, 0xF5) & beyond;
    mistakes |= ((e0 << 1 | state->high) & ~from_a0) | ((ed << 1 | state->low) & from_a0);
    mistakes |= ((f0 << 1 | state->from_90) & ~from_90) | ((f4 << 1 | state->below_90) & from_90);
    state->high = e0 >> 63;
    state->low = ed >> 63;
    state->from_90 = f0 >> 63;
    state->below_90 = f4 >> 63;
  }
  state->owed = next;
  return mistakes | (owed ^ (beyond & ~leads));
}

/// The characters that a backslash stands before, but for `u`.
INLINE TARGET uint64_t KERNEL(short_escapes)(KERNEL(vector) v) {
  return KERNEL(equal)(v, '"') | KERNEL(equal)(v, '\\') | KERNEL(equal)(v, '/') | KERNEL(equal)(v, 'b') | KERNEL(equal)(v, 'f')
    | KERNEL(equal)(v, 'n') | KERNEL(equal)(v, 'r') | KERNEL(equal)(v, 't');
}

/// Blocks whose bytes beyond ASCII are checked together: whether a block has any cannot be foreseen, so the loop over the line
/// does not ask.
enum { KERNEL(noted_count) = 32 };

/// Whether blocks with bytes beyond ASCII, in their order, are not UTF-8 up to the line's end.
static __attribute__((noinline)) TARGET uint64_t KERNEL(check)(
  const uint8_t *const *noted, size_t count, const uint8_t *end, KERNEL(utf8) * utf8) {
  uint64_t wrong = 0;
  for (size_t i = 0; i < count; i++) {
    const uint8_t *place = noted[i];
    KERNEL(vector) v = KERNEL(load)(place);
    uint64_t kept = end - place < 64 ? (1ull << (end - place)) - 1 : ~0ull;
    // What the block before owes must be in this one.
    if (place != utf8->next) wrong |= utf8->owed;
    utf8->next = place + 64;
    wrong |= KERNEL(utf8_mistakes)(v, KERNEL(beyond_ascii)(v) & kept, utf8);
  }
  return wrong;
}

/// What a block leaves to the next one.
typedef struct {
  /// All ones while the block begins inside a string; 1 while its first byte is escaped.
  uint64_t in_string, escaped;
} KERNEL(state);

/// The marks of a block, of which the escapes are told apart only if it has any.
typedef struct {
  uint64_t quotes, opens, closes, backslashes, beyond;
  /// From an opening quote to before the closing one.
  uint64_t inside;
  /// What is escaped: the `u` of a code, and what no backslash may stand before.
  uint64_t codes, bad_escapes;
} KERNEL(block);

INLINE TARGET KERNEL(block) KERNEL(marks)(KERNEL(vector) v, KERNEL(state) * state) {
  KERNEL(vector) curly = KERNEL(curly)(v);
  KERNEL(block) b = {0};
  b.quotes = KERNEL(equal)(v, '"');
  b.backslashes = KERNEL(equal)(v, '\\');
  b.beyond = KERNEL(beyond_ascii)(v);
  if ((b.backslashes | state->escaped) != 0) {
    // An escaped character follows a run of an odd number of backslashes; a carry finds the ends of the runs.
    uint64_t acting = b.backslashes & ~state->escaped;
    uint64_t follows = acting << 1 | state->escaped;
    uint64_t odd_starts = acting & 0xAAAAAAAAAAAAAAAAull & ~follows;
    uint64_t sums = odd_starts + acting;
    state->escaped = sums < acting;
    uint64_t characters = (0x5555555555555555ull ^ (sums << 1)) & follows;
    b.quotes &= ~characters;
    b.codes = characters & KERNEL(equal)(v, 'u');
    b.bad_escapes = characters & ~b.codes & ~KERNEL(short_escapes)(v);
  }
  b.inside = KERNEL(parity)(b.quotes) ^ state->in_string;
  state->in_string = (uint64_t)((int64_t)b.inside >> 63);
  b.opens = KERNEL(equal)(curly, '{') & ~b.inside;
  b.closes = KERNEL(equal)(curly, '}') & ~b.inside;
  return b;
}

/// Where the marks of a block go, each kind so many words behind the quotes.
typedef struct {
  uint64_t *word;
  size_t opens, closes, backslashes;
} KERNEL(place);

/// Writes the marks of those bytes of a block that are kept. Returns where it is wrong, but for control characters.
INLINE TARGET uint64_t KERNEL(write)(KERNEL(place) to, KERNEL(block) b, uint64_t kept) {
  to.word[0] = b.quotes & kept;
  to.word[to.opens] = b.opens & kept;
  to.word[to.closes] = b.closes & kept;
  to.word[to.backslashes] = b.backslashes & kept;
  return (((b.backslashes | b.beyond) & ~b.inside) | b.bad_escapes) & kept;
}

static TARGET size_t KERNEL(scan)(
  const uint8_t *start, size_t limit, int stops, const spoke_marks *marks, uint32_t *flags) {
  KERNEL(state) state = {0, 0};
  uint64_t wrong = 0, any_code = 0;
  KERNEL(utf8) utf8 = {0, 0, 0, 0, 0, start};
  const uint8_t *noted[KERNEL(noted_count)];
  size_t noted_count = 0;
  uint32_t found = 0;
  const uint8_t *place = start, *end = start + limit;
  // Copies, since what is written might be where `marks` points for all the compiler knows.
  uint64_t *first = marks->quotes;
  KERNEL(place) to = {
    first, (size_t)(marks->opens - first), (size_t)(marks->closes - first), (size_t)(marks->backslashes - first)};
  for (; place < end; place += 64, to.word++) {
    // Else the compiler keeps an address for each kind, and has too few registers for the rest.
    __asm__("" : "+r"(to.word));
    KERNEL(vector) v = KERNEL(load)(place);
    uint64_t controls = KERNEL(controls)(v);
    KERNEL(block) b;
    // The line break is a control character, and mostly the only one.
    if (__builtin_expect(controls != 0 || end - place < 64, 0)) {
      uint64_t kept = ~0ull, before = state.in_string;
      uint64_t breaks = stops ? KERNEL(equal)(v, '\n') : 0;
      size_t left = (size_t)(end - place);
      size_t at = breaks != 0 ? (size_t)__builtin_ctzll(breaks) : 64;
      if (at < 64 || left < 64) {
        if (at < left) {
          found = SPOKE_SCAN_ENDED;
        } else {
          at = left;
        }
        kept = (1ull << at) - 1;
        end = place + at;
      }
      b = KERNEL(marks)(v, &state);
      if (at < 64) state.in_string = at != 0 ? b.inside >> (at - 1) & 1 : before;
      wrong |= KERNEL(write)(to, b, kept) | (controls & b.inside & kept);
      any_code |= b.codes & kept;
    } else {
      b = KERNEL(marks)(v, &state);
      wrong |= KERNEL(write)(to, b, ~0ull);
      any_code |= b.codes;
    }
    noted[noted_count] = place;
    noted_count += b.beyond != 0;
    if (__builtin_expect(noted_count == KERNEL(noted_count), 0)) {
      wrong |= KERNEL(check)(noted, noted_count, end, &utf8);
      noted_count = 0;
    }
  }
  if (noted_count != 0) wrong |= KERNEL(check)(noted, noted_count, end, &utf8);
  to.word[0] = to.word[to.opens] = to.word[to.closes] = to.word[to.backslashes] = 0;
  *flags = found | ((wrong | state.in_string | utf8.owed) != 0 ? SPOKE_SCAN_MALFORMED : 0)
    | (any_code != 0 ? SPOKE_SCAN_UNCHECKED : 0);
  return (size_t)(end - start);
}

static TARGET size_t KERNEL(closing)(const uint64_t *opens, const uint64_t *closes, size_t place, size_t count) {
  size_t block = place / 64;
  uint64_t behind = ~0ull << (place % 64) << 1;
  uint64_t open = opens[block] & behind, close = closes[block] & behind;
  // Brackets that are open.
  long depth = 1;
  while (1) {
    long close_count = __builtin_popcountll(close);
    if (depth <= close_count) {
      long closed = 0;
      for (uint64_t rest = close; rest != 0; rest &= rest - 1) {
        uint64_t before = (rest & (0 - rest)) - 1;
        closed++;
        if (depth + __builtin_popcountll(open & before) == closed) return block * 64 + (size_t)__builtin_ctzll(rest);
      }
    }
    depth += __builtin_popcountll(open) - close_count;
    if (++block >= count) return SIZE_MAX;
    open = opens[block];
    close = closes[block];
  }
}

/// Where the first of the two bytes of a needle that are looked for stands in a block, and the other one behind it.
INLINE TARGET KERNEL(hits) KERNEL(candidates)(const uint8_t *block, KERNEL(vector) v, const spoke_needle *n) {
  return KERNEL(both)(
    KERNEL(matches)(v, n->bytes[n->first]),
    KERNEL(matches)(KERNEL(load)(block + n->second - n->first), n->bytes[n->second]));
}

/// Whether a needle begins at a place.
INLINE TARGET int KERNEL(begins)(const uint8_t *place, const spoke_needle *n) {
  size_t k = 0;
  for (; k + 8 <= n->length; k += 8) {
    uint64_t x, y;
    __builtin_memcpy(&x, place + k, 8);
    __builtin_memcpy(&y, n->bytes + k, 8);
    if (x != y) return 0;
  }
  while (k < n->length && place[k] == n->bytes[k]) k++;
  return k == n->length;
}

INLINE TARGET size_t KERNEL(search_for)(
  const uint8_t *start, size_t limit, const spoke_needle *needles, size_t count, uint32_t *flags) {
  const uint8_t *end = start + limit;
  // The codes in the blocks gone over: it does not pay to stop at each.
  KERNEL(hits) seen = KERNEL(none)();
  // From the second block on they are aligned, which makes them overlap the first one.
  for (const uint8_t *block = start; block < end; block = (const uint8_t *)(((uintptr_t)block + 64) & ~(uintptr_t)63)) {
    KERNEL(vector) v = KERNEL(load)(block);
    // A line that is passed over is read once, and so fast that its bytes come too late.
    __builtin_prefetch(block + 512);
    KERNEL(hits) breaks = KERNEL(matches)(v, '\n');
    KERNEL(hits) codes = KERNEL(both)(KERNEL(matches)(v, '\\'), KERNEL(matches)(KERNEL(load)(block + 1), 'u'));
    KERNEL(hits) any = breaks;
    for (size_t i = 0; i < count; i++) any = KERNEL(either)(any, KERNEL(candidates)(block, v, needles + i));
    if (__builtin_expect(!KERNEL(any)(any) && end - block > 64, 1)) {
      seen = KERNEL(either)(seen, codes);
      continue;
    }

    size_t left = (size_t)(end - block);
    uint64_t ends = KERNEL(places)(breaks);
    size_t at = ends != 0 ? (size_t)__builtin_ctzll(ends) : 64;
    if (at > left) at = left;
    uint64_t kept = at < 64 ? (1ull << at) - 1 : ~0ull;
    for (size_t i = 0; i < count; i++) {
      const spoke_needle *n = needles + i;
      uint64_t places = kept & KERNEL(places)(KERNEL(candidates)(block, v, n));
      for (; places != 0; places &= places - 1) {
        const uint8_t *first = block + __builtin_ctzll(places) - n->first;
        if (first >= start && first + n->length <= end && KERNEL(begins)(first, n)) {
          *flags = SPOKE_SEARCH_FOUND;
          return (size_t)(first - start);
        }
      }
    }
    if (at < 64 || left == 64) {
      // The last byte that counts is none that a code begins at.
      uint32_t found = KERNEL(any)(seen) || (KERNEL(places)(codes) & kept >> 1) != 0 ? SPOKE_SEARCH_CODE : 0;
      *flags = found | (at < left ? SPOKE_SEARCH_ENDED : 0);
      return (size_t)(block - start) + at;
    }
    seen = KERNEL(either)(seen, codes);
  }
  *flags = 0;
  return limit;
}

static TARGET size_t KERNEL(search)(
  const uint8_t *start, size_t limit, const spoke_needle *needles, size_t count, uint32_t *flags) {
  // The loop for one needle has its bytes in registers.
  if (count == 1) return KERNEL(search_for)(start, limit, needles, 1, flags);
  return KERNEL(search_for)(start, limit, needles, count, flags);
}

// MARK: Counting

static TARGET size_t KERNEL(count)(const uint8_t *start, size_t count, uint8_t byte) {
  size_t found = 0, offset = 0;
  for (; offset + 64 <= count; offset += 64) {
    found += (size_t)__builtin_popcountll(KERNEL(equal)(KERNEL(load)(start + offset), byte));
  }
  for (; offset < count; offset++) found += start[offset] == byte;
  return found;
}
