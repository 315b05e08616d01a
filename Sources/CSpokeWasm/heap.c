// The heap of the WebAssembly module, which has no C library: what Swift allocates with and what its host does.
//
// Free blocks stand in one list by address. The first that is large enough is taken, and a block that is given back joins
// its neighbours, so memory does not crumble. The heap grows by pages up to the module's limit and never shrinks.
#include <stddef.h>
#include <stdint.h>

// Before every block, free or not. Blocks and their headers are aligned to 16.
typedef struct header {
  // Bytes of the block with its header.
  size_t size;
  // The next free block.
  struct header *next;
  uint64_t padding;
} header;

_Static_assert(sizeof(header) == 16, "what follows a header is aligned as it is");

enum { UNIT = sizeof(header), PAGE = 65536 };

// Where the linker lets the heap begin.
extern unsigned char __heap_base;

static header *first_free;

static uintptr_t end_of(const header *block) { return (uintptr_t)block + block->size; }

static uintptr_t aligned(uintptr_t address) { return (address + UNIT - 1) & ~(uintptr_t)(UNIT - 1); }

static void give_back(header *block) {
  header *before = NULL, *after = first_free;
  while (after != NULL && after < block) {
    before = after;
    after = after->next;
  }
  block->next = after;
  if (after != NULL && end_of(block) == (uintptr_t)after) {
    block->size += after->size;
    block->next = after->next;
  }
  if (before == NULL) {
    first_free = block;
  } else if (end_of(before) == (uintptr_t)block) {
    before->size += block->size;
    before->next = block->next;
  } else {
    before->next = block;
  }
}

// A new block of pages. False when the module may have no more.
static int grow(size_t size) {
  static uintptr_t limit;
  uintptr_t start = limit;
  if (start == 0) {
    // What the linker left of the first pages comes before what is asked for.
    start = aligned((uintptr_t)&__heap_base);
    limit = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
  } else if (size > (size_t)-1 - PAGE || __builtin_wasm_memory_grow(0, (size + PAGE - 1) / PAGE) == (size_t)-1) {
    return 0;
  } else {
    limit += (size + PAGE - 1) / PAGE * PAGE;
  }
  if (limit - start < UNIT) return 1;
  header *block = (header *)start;
  block->size = limit - start;
  give_back(block);
  return 1;
}

static void *take(size_t length) {
  if (length > (size_t)-1 - 3 * UNIT) return NULL;
  size_t size = aligned(length == 0 ? 1 : length) + UNIT;
  do {
    header **link = &first_free;
    for (header *block = first_free; block != NULL; link = &block->next, block = block->next) {
      if (block->size < size) continue;
      header *rest = block->next;
      size_t left = block->size - size;
      if (left >= 2 * UNIT) {
        rest = (header *)((uintptr_t)block + size);
        rest->size = left;
        rest->next = block->next;
        block->size = size;
      }
      *link = rest;
      return block + 1;
    }
  } while (grow(size));
  return NULL;
}

void free(void *start) {
  if (start != NULL) give_back((header *)start - 1);
}

// Swift's allocations do not fail: what has no room traps, and the host throws the instance away. Nothing in the sources asks
// for more alignment than blocks have.
int posix_memalign(void **start, size_t alignment, size_t length) {
  *start = take(length);
  if (*start == NULL || alignment > UNIT) __builtin_trap();
  return 0;
}

void *spoke_memory_allocate(size_t length) { return take(length); }

void spoke_memory_free(void *start) { free(start); }
