// The loops over a line, for the instructions of one level.

static TARGET size_t KERNEL(scan)(
  const uint8_t *start, size_t limit, int stops, const spoke_marks *marks, uint32_t *flags) {
  // All ones while the block begins inside a string; 1 while its first byte is escaped.
  uint64_t in_string = 0, escaped = 0;
  uint64_t wrong = 0, beyond_ascii = 0, backslashes = 0;
  uint64_t stop_mask = stops ? ~0ull : 0;
  uint32_t found = 0;
  size_t offset = 0, length = limit, block = 0;
  // Copies, since what is written might be where `marks` points for all the compiler knows.
  uint64_t *all_quotes = marks->quotes, *all_opens = marks->opens, *all_closes = marks->closes;
  uint64_t *all_colons = marks->colons, *all_care = marks->care;
  while (offset < limit) {
    KERNEL(vector) v = KERNEL(load)(start + offset);
    KERNEL(vector) curly = KERNEL(curly)(v);
    uint64_t quotes = KERNEL(equal)(v, '"');
    uint64_t backslash = KERNEL(equal)(v, '\\');
    uint64_t beyond = KERNEL(beyond_ascii)(v);
    uint64_t controls = KERNEL(controls)(v);
    uint64_t breaks = KERNEL(equal)(v, '\n') & stop_mask;
    uint64_t opens = KERNEL(equal)(curly, '{');
    uint64_t closes = KERNEL(equal)(curly, '}');
    uint64_t colons = KERNEL(equal)(v, ':');

    if ((backslash | escaped) != 0) {
      // An escaped character follows a run of an odd number of backslashes; a carry finds the ends of the runs.
      uint64_t acting = backslash & ~escaped;
      uint64_t follows = acting << 1 | escaped;
      uint64_t odd_starts = acting & 0xAAAAAAAAAAAAAAAAull & ~follows;
      uint64_t sums = odd_starts + acting;
      escaped = sums < acting;
      quotes &= ~((0x5555555555555555ull ^ (sums << 1)) & follows);
    }
    // From an opening quote to before the closing one.
    uint64_t inside = KERNEL(parity)(quotes) ^ in_string;
    uint64_t care = backslash | beyond;
    uint64_t outside = ~inside;
    uint64_t mistakes = (controls & inside) | (care & outside);

    size_t left = limit - offset;
    if (__builtin_expect(breaks != 0 || left < 64, 0)) {
      size_t at = breaks != 0 ? (size_t)__builtin_ctzll(breaks) : 64;
      if (at < left) {
        found = SPOKE_SCAN_ENDED;
      } else {
        at = left;
      }
      uint64_t kept = at < 64 ? (1ull << at) - 1 : ~0ull;
      length = offset + at;
      in_string = at == 0 ? in_string : inside >> (at - 1) & 1;
      wrong |= mistakes & kept;
      beyond_ascii |= beyond & kept;
      backslashes |= backslash & kept;
      all_quotes[block] = quotes & kept;
      all_opens[block] = opens & outside & kept;
      all_closes[block] = closes & outside & kept;
      all_colons[block] = colons & outside & kept;
      all_care[block] = care & kept;
      block++;
      break;
    }
    in_string = (uint64_t)((int64_t)inside >> 63);
    wrong |= mistakes;
    beyond_ascii |= beyond;
    backslashes |= backslash;
    all_quotes[block] = quotes;
    all_opens[block] = opens & outside;
    all_closes[block] = closes & outside;
    all_colons[block] = colons & outside;
    all_care[block] = care;
    block++;
    offset += 64;
  }
  all_quotes[block] = all_opens[block] = all_closes[block] = all_colons[block] = all_care[block] = 0;
  *flags = found | ((wrong | in_string) != 0 ? SPOKE_SCAN_MALFORMED : 0)
    | (beyond_ascii != 0 ? SPOKE_SCAN_BEYOND_ASCII : 0) | (backslashes != 0 ? SPOKE_SCAN_BACKSLASH : 0);
  return length;
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

INLINE TARGET size_t KERNEL(search_for)(
  const uint8_t *start, size_t limit, const spoke_needle *needles, size_t count, uint32_t *flags) {
  uint32_t found = 0;
  for (size_t offset = 0; offset < limit; offset += 64) {
    const uint8_t *block = start + offset;
    KERNEL(vector) v = KERNEL(load)(block);
    KERNEL(hits) breaks = KERNEL(matches)(v, '\n');
    KERNEL(hits) backslashes = KERNEL(matches)(v, '\\');
    KERNEL(hits) any = KERNEL(either)(breaks, backslashes);
    for (size_t i = 0; i < count; i++) {
      const spoke_needle *n = needles + i;
      any = KERNEL(either)(
        any, KERNEL(both)(
               KERNEL(matches)(KERNEL(load)(block + n->first), n->bytes[n->first]),
               KERNEL(matches)(KERNEL(load)(block + n->second), n->bytes[n->second])));
    }
    size_t left = limit - offset;
    if (!KERNEL(any)(any) && left >= 64) continue;

    uint64_t ends = KERNEL(places)(breaks);
    size_t at = ends != 0 ? (size_t)__builtin_ctzll(ends) : 64;
    if (at > left) at = left;
    uint64_t kept = at < 64 ? (1ull << at) - 1 : ~0ull;
    for (size_t i = 0; i < count; i++) {
      const spoke_needle *n = needles + i;
      uint64_t places =
        kept
        & KERNEL(places)(KERNEL(both)(
          KERNEL(matches)(KERNEL(load)(block + n->first), n->bytes[n->first]),
          KERNEL(matches)(KERNEL(load)(block + n->second), n->bytes[n->second])));
      for (; places != 0; places &= places - 1) {
        size_t place = (size_t)__builtin_ctzll(places);
        size_t k = 0;
        while (k < n->length && block[place + k] == n->bytes[k]) k++;
        if (k == n->length && offset + place + k <= limit) {
          *flags = found | SPOKE_SEARCH_FOUND;
          return offset + place;
        }
      }
    }
    if ((KERNEL(places)(backslashes) & kept) != 0) found |= SPOKE_SEARCH_BACKSLASH;
    if (at < 64 && at < left) {
      *flags = found | SPOKE_SEARCH_ENDED;
      return offset + at;
    }
  }
  *flags = found;
  return limit;
}

static TARGET size_t KERNEL(search)(
  const uint8_t *start, size_t limit, const spoke_needle *needles, size_t count, uint32_t *flags) {
  // The loop for one needle has its bytes in registers.
  if (count == 1) return KERNEL(search_for)(start, limit, needles, 1, flags);
  return KERNEL(search_for)(start, limit, needles, count, flags);
}
