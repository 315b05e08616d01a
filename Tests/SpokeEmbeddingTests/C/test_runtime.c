// The C interface, called as no one should: with null pointers, wrong lengths, damaged plans, broken events, and from many
// threads. Meant for sanitizers: every buffer is as long as it is said to be and no longer.
//
// usage: test_runtime GOLDEN_PLAN
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "spoke_runtime.h"

static int checks, failures;

#define CHECK(condition)                                                                 \
  do {                                                                                   \
    checks++;                                                                            \
    if (!(condition)) {                                                                  \
      failures++;                                                                        \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);            \
    }                                                                                    \
  } while (0)

static uint8_t *plan_bytes;
static size_t plan_length;

// A copy that ends where its bytes end.
static uint8_t *exact(const void *bytes, size_t length) {
  uint8_t *copy = malloc(length == 0 ? 1 : length);
  if (copy == NULL) abort();
  if (length > 0) memcpy(copy, bytes, length);
  return copy;
}

static uint64_t state = 1;
static uint32_t next_random(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(state >> 33);
}

static spoke_plan *load(void) {
  spoke_plan *plan = NULL;
  spoke_error error;
  CHECK(spoke_plan_load(plan_bytes, plan_length, &plan, &error) == SPOKE_OK);
  CHECK(plan != NULL && error.status == SPOKE_OK && error.length == 0 && error.message[0] == 0);
  return plan;
}

static spoke_context *create(const spoke_plan *plan) {
  spoke_context *context = NULL;
  CHECK(spoke_context_create(plan, &context, NULL) == SPOKE_OK);
  CHECK(context != NULL);
  return context;
}

static spoke_status run(spoke_context *context, const void *lines, size_t length, spoke_batch *batch) {
  uint8_t *copy = exact(lines, length);
  spoke_status status = spoke_run_batch(context, copy, length, 1, batch, NULL);
  free(copy);
  return status;
}

static bool holds(spoke_bytes bytes, const char *text) {
  return bytes.length == strlen(text) && memcmp(bytes.start, text, bytes.length) == 0;
}

static const char event[] =
    "{\"type\":\"identify\",\"messageId\":\"m\\u00e9\",\"userId\":\"u1\",\"traits\":{\"email\":\"Ada@Example.com\","
    "\"plan\":\"pro\",\"created_at\":\"2026-11-24T10:00:00Z\",\"mrr\":12.50}}\n"
    "{\"type\":\"track\",\"event\":\"Order Completed\",\"userId\":\"u1\",\"properties\":{\"order_id\":\"o-1\","
    "\"revenue\":99.9,\"products\":[{\"sku\":\"a\",\"price\":1},{\"sku\":\"b\",\"price\":\"2\"},null]}}\n";

static void test_library(void) {
  CHECK(spoke_abi_version() == SPOKE_ABI_VERSION);
  CHECK(strlen(spoke_version()) >= 5);
}

static void test_null_pointers(void) {
  spoke_plan *plan = load(), *no_plan = plan;
  spoke_context *context = create(plan), *no_context = context;
  spoke_plan_info info;
  spoke_batch batch;
  spoke_counts counts;
  spoke_bytes bytes;
  spoke_error error;

  CHECK(spoke_plan_load(NULL, 10, &no_plan, &error) == SPOKE_NULL_ARGUMENT);
  CHECK(no_plan == NULL && error.status == SPOKE_NULL_ARGUMENT && strlen(error.message) == error.length);
  CHECK(spoke_plan_load(NULL, 0, &no_plan, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_plan_load(plan_bytes, plan_length, NULL, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_plan_describe(NULL, &info, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_plan_describe(plan, NULL, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_plan_mapping_id(NULL, 0, &bytes, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_plan_mapping_id(plan, 0, NULL, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_context_create(NULL, &no_context, NULL) == SPOKE_NULL_ARGUMENT && no_context == NULL);
  CHECK(spoke_context_create(plan, NULL, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_run_batch(NULL, event, sizeof event - 1, 1, &batch, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_run_batch(context, NULL, 1, 1, &batch, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(batch.operations.length == 0 && batch.rejects.length == 0 && batch.lines == 0);
  CHECK(spoke_run_batch(context, event, sizeof event - 1, 1, NULL, &error) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_run_batch(context, NULL, 0, 1, &batch, NULL) == SPOKE_OK && batch.lines == 0);
  CHECK(spoke_context_counts(NULL, &counts, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_context_counts(context, NULL, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_context_statistics(NULL, &bytes, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_context_statistics(context, NULL, NULL) == SPOKE_NULL_ARGUMENT);
  CHECK(spoke_context_counts(context, &counts, NULL) == SPOKE_OK && counts.lines == 0);
  spoke_plan_free(NULL);
  spoke_context_free(NULL);
  spoke_context_free(context);
  spoke_plan_free(plan);
}

static void test_ranges(void) {
  spoke_plan *plan = load();
  spoke_context *context = create(plan);
  spoke_plan_info info;
  spoke_batch batch;
  spoke_bytes id;
  spoke_error error;

  CHECK(spoke_plan_load(plan_bytes, SIZE_MAX, &(spoke_plan *){NULL}, &error) == SPOKE_OUT_OF_RANGE);
  CHECK(spoke_run_batch(context, event, SIZE_MAX, 1, &batch, NULL) == SPOKE_OUT_OF_RANGE);
  CHECK(spoke_run_batch(context, event, sizeof event - 1, 0, &batch, NULL) == SPOKE_OUT_OF_RANGE);
  CHECK(spoke_run_batch(context, event, sizeof event - 1, UINT64_MAX, &batch, NULL) == SPOKE_OUT_OF_RANGE);
  CHECK(spoke_run_batch(context, event, sizeof event - 1, INT64_MAX, &batch, NULL) == SPOKE_OUT_OF_RANGE);
  CHECK(spoke_run_batch(context, event, sizeof event - 1, INT64_MAX - 10000, &batch, NULL) == SPOKE_OK);

  CHECK(spoke_plan_describe(plan, &info, NULL) == SPOKE_OK);
  CHECK(info.format_major == 1 && info.mappings > 0 && info.reserved == 0);
  CHECK(spoke_plan_mapping_id(plan, info.mappings - 1, &id, NULL) == SPOKE_OK && id.length > 0);
  CHECK(spoke_plan_mapping_id(plan, info.mappings, &id, NULL) == SPOKE_OUT_OF_RANGE);
  CHECK(spoke_plan_mapping_id(plan, UINT32_MAX, &id, &error) == SPOKE_OUT_OF_RANGE && error.length > 0);
  spoke_context_free(context);
  spoke_plan_free(plan);
}

static void test_batches(void) {
  spoke_plan *plan = load();
  spoke_context *context = create(plan);
  // A plan may go before what runs it.
  spoke_plan_free(plan);
  spoke_batch batch;
  spoke_counts counts;
  spoke_bytes json;

  CHECK(run(context, event, sizeof event - 1, &batch) == SPOKE_OK);
  CHECK(batch.lines == 2 && batch.operations.length > 0 && batch.operations.start[batch.operations.length - 1] == '\n');
  CHECK(run(context, "[]", 2, &batch) == SPOKE_OK);
  CHECK(batch.operations.length == 0 && holds(batch.rejects, "{\"line\":1,\"reason\":\"not-an-object\"}\n"));
  CHECK(spoke_context_counts(context, &counts, NULL) == SPOKE_OK);
  CHECK(counts.lines == 3 && counts.events == 2 && counts.rejected_lines == 1 && counts.operations > 0);
  // Counting leaves a batch as it is.
  CHECK(spoke_context_statistics(context, &json, NULL) == SPOKE_OK);
  CHECK(json.length > 2 && json.start[0] == '{' && json.start[json.length - 1] == '}');
  CHECK(holds(batch.rejects, "{\"line\":1,\"reason\":\"not-an-object\"}\n"));
  spoke_context_free(context);
}

// What the golden plan and broken forms of it make of broken events.
static void run_broken_events(const spoke_plan *plan, int rounds) {
  spoke_context *context = create(plan);
  spoke_batch batch;
  for (int round = 0; round < rounds; round++) {
    size_t length = next_random() % sizeof event;
    uint8_t *lines = exact(event, length);
    for (uint32_t flips = next_random() % 4; flips > 0 && length > 0; flips--) {
      lines[next_random() % length] = (uint8_t)next_random();
    }
    CHECK(spoke_run_batch(context, lines, length, 1, &batch, NULL) == SPOKE_OK);
    free(lines);
  }
  spoke_context_free(context);
}

static void test_broken_events(void) {
  spoke_plan *plan = load();
  spoke_context *context = create(plan);
  spoke_batch batch;
  for (size_t length = 0; length < sizeof event; length++) CHECK(run(context, event, length, &batch) == SPOKE_OK);
  run_broken_events(plan, 20000);
  spoke_context_free(context);
  spoke_plan_free(plan);
}

static void test_broken_plans(void) {
  spoke_error error;
  spoke_plan *plan;
  for (size_t length = 0; length < plan_length; length++) {
    uint8_t *cut = exact(plan_bytes, length);
    plan = (spoke_plan *)cut;
    spoke_status status = spoke_plan_load(cut, length, &plan, &error);
    CHECK((status == SPOKE_NOT_A_PLAN || status == SPOKE_PLAN_LENGTH) && plan == NULL && error.length > 0);
    free(cut);
  }
  int accepted = 0;
  for (size_t place = 0; place < plan_length; place++) {
    for (int bit = 0; bit < 8; bit += 3) {
      uint8_t *damaged = exact(plan_bytes, plan_length);
      damaged[place] ^= (uint8_t)(1 << bit);
      if (spoke_plan_load(damaged, plan_length, &plan, &error) == SPOKE_OK) {
        accepted++;
        run_broken_events(plan, 10);
        spoke_plan_free(plan);
      } else {
        CHECK(plan == NULL && error.status >= SPOKE_NOT_A_PLAN && error.length > 0);
      }
      free(damaged);
    }
  }
  // The provenance and the minor format are outside the hash.
  CHECK(accepted > 0 && accepted < 300);
}

static void test_nothing_is_kept(void) {
  for (int round = 0; round < 300; round++) {
    spoke_plan *plan = load();
    spoke_context *first = create(plan), *second = create(plan);
    spoke_batch batch;
    CHECK(run(first, event, sizeof event - 1, &batch) == SPOKE_OK);
    spoke_context_free(first);
    spoke_plan_free(plan);
    CHECK(run(second, event, sizeof event - 1, &batch) == SPOKE_OK);
    spoke_context_free(second);
  }
}

enum { THREADS = 4, ROUNDS = 300 };

typedef struct {
  const spoke_plan *plan;
  spoke_context *context;
  spoke_bytes expected;
  int agreed, busy, other;
} job;

static void *work_alone(void *argument) {
  job *work = argument;
  spoke_context *context;
  if (spoke_context_create(work->plan, &context, NULL) != SPOKE_OK) return NULL;
  for (int round = 0; round < ROUNDS; round++) {
    spoke_batch batch;
    if (spoke_run_batch(context, event, sizeof event - 1, 1, &batch, NULL) == SPOKE_OK &&
        batch.operations.length == work->expected.length &&
        memcmp(batch.operations.start, work->expected.start, work->expected.length) == 0) {
      work->agreed++;
    }
  }
  spoke_context_free(context);
  return NULL;
}

static void *work_together(void *argument) {
  job *work = argument;
  for (int round = 0; round < ROUNDS; round++) {
    spoke_batch batch;
    spoke_status status = spoke_run_batch(work->context, event, sizeof event - 1, 1, &batch, NULL);
    if (status == SPOKE_OK) {
      work->agreed++;
    } else if (status == SPOKE_BUSY) {
      work->busy++;
    } else {
      work->other++;
    }
  }
  return NULL;
}

static void in_threads(void *(*body)(void *), job jobs[THREADS]) {
  pthread_t threads[THREADS];
  for (int index = 0; index < THREADS; index++) {
    if (pthread_create(&threads[index], NULL, body, &jobs[index]) != 0) abort();
  }
  for (int index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);
}

static void test_threads(void) {
  spoke_plan *plan = load();
  spoke_context *context = create(plan);
  spoke_batch batch;
  CHECK(run(context, event, sizeof event - 1, &batch) == SPOKE_OK);
  job jobs[THREADS];
  for (int index = 0; index < THREADS; index++) jobs[index] = (job){.plan = plan, .expected = batch.operations};
  in_threads(work_alone, jobs);
  for (int index = 0; index < THREADS; index++) CHECK(jobs[index].agreed == ROUNDS);

  // One context for all: every call gets a turn or is refused, and what ran is counted.
  spoke_counts before, after;
  CHECK(spoke_context_counts(context, &before, NULL) == SPOKE_OK);
  for (int index = 0; index < THREADS; index++) jobs[index] = (job){.context = context};
  in_threads(work_together, jobs);
  uint64_t turns = 0;
  for (int index = 0; index < THREADS; index++) {
    CHECK(jobs[index].other == 0 && jobs[index].agreed + jobs[index].busy == ROUNDS);
    turns += (uint64_t)jobs[index].agreed;
  }
  CHECK(spoke_context_counts(context, &after, NULL) == SPOKE_OK);
  CHECK(after.lines - before.lines == 2 * turns && turns > 0);
  spoke_context_free(context);
  spoke_plan_free(plan);
}

static void read_plan(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
    perror(path);
    exit(2);
  }
  long length = ftell(file);
  rewind(file);
  plan_length = (size_t)length;
  plan_bytes = malloc(plan_length);
  if (plan_bytes == NULL || fread(plan_bytes, 1, plan_length, file) != plan_length) abort();
  fclose(file);
}

int main(int count, char **arguments) {
  if (count != 2) {
    fprintf(stderr, "usage: test_runtime GOLDEN_PLAN\n");
    return 2;
  }
  read_plan(arguments[1]);
  test_library();
  test_null_pointers();
  test_ranges();
  test_batches();
  test_broken_events();
  test_broken_plans();
  test_nothing_is_kept();
  test_threads();
  free(plan_bytes);
  printf("%d passed, %d failed\n", checks - failures, failures);
  return failures == 0 ? 0 : 1;
}
