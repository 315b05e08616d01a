// Counts what the whole process asks the allocator for, thread by thread: linked into an executable, its functions stand in the place of
// the C library's, for the Swift runtime too.
#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

#include <stddef.h>

typedef struct {
  size_t count;
  size_t bytes;
} allocation_count;

/// Whether allocations are counted: with glibc, and without a sanitizer, which has an allocator of its own.
int allocation_count_works(void);

/// What the calling thread has allocated so far.
allocation_count allocation_count_now(void);

#endif
