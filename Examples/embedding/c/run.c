// Runs a plan over events: operations go to standard output, rejects and counts to standard error.
//
//     cc run.c -I include -L lib -lspoke_runtime -Wl,-rpath,lib -o run
//     ./run plan.spoke < events.ndjson
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "spoke_runtime.h"

static void fail(const char *what, const char *why) {
  fprintf(stderr, "run: %s: %s\n", what, why);
  exit(1);
}

// The whole file, and its length.
static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) fail(path, "cannot be read");
  long size = ftell(file);
  char *bytes = size < 0 ? NULL : malloc((size_t)size + 1);
  rewind(file);
  if (bytes == NULL || fread(bytes, 1, (size_t)size, file) != (size_t)size) fail(path, "cannot be read");
  fclose(file);
  *length = (size_t)size;
  return bytes;
}

int main(int count, char **arguments) {
  if (count != 2) fail("usage", "run plan.spoke < events.ndjson");
  size_t plan_length;
  char *plan_bytes = read_file(arguments[1], &plan_length);
  spoke_plan *plan;
  spoke_context *context;
  spoke_error error;
  if (spoke_plan_load(plan_bytes, plan_length, &plan, &error) != SPOKE_OK) fail(arguments[1], error.message);
  if (spoke_context_create(plan, &context, &error) != SPOKE_OK) fail("context", error.message);
  // The plan was copied, and the context keeps it.
  free(plan_bytes);
  spoke_plan_free(plan);

  size_t capacity = 1 << 20, filled = 0;
  uint64_t line = 1;
  char *buffer = malloc(capacity);
  for (;;) {
    if (buffer == NULL) fail("memory", "there is no more");
    size_t got = fread(buffer + filled, 1, capacity - filled, stdin);
    filled += got;
    // Up to the last line break; at the end of the input, all.
    size_t whole = filled;
    while (got > 0 && whole > 0 && buffer[whole - 1] != '\n') whole--;
    spoke_batch batch;
    if (spoke_run_batch(context, buffer, whole, line, &batch, &error) != SPOKE_OK) fail("batch", error.message);
    fwrite(batch.operations.start, 1, batch.operations.length, stdout);
    fwrite(batch.rejects.start, 1, batch.rejects.length, stderr);
    line += batch.lines;
    if (got == 0) break;
    memmove(buffer, buffer + whole, filled - whole);
    filled -= whole;
    // A line that does not fit needs more room.
    if (filled == capacity) buffer = realloc(buffer, capacity *= 2);
  }

  spoke_counts counts;
  if (spoke_context_counts(context, &counts, &error) != SPOKE_OK) fail("counts", error.message);
  fprintf(stderr, "%" PRIu64 " lines, %" PRIu64 " events, %" PRIu64 " matched, %" PRIu64 " operations, %" PRIu64 " rejects\n",
          counts.lines, counts.events, counts.matched_events, counts.operations,
          counts.rejected_lines + counts.rejected_records);
  free(buffer);
  spoke_context_free(context);
  return 0;
}
