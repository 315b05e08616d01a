/*
 * Spoke's runtime for C and whatever speaks C: a plan that `spoke compile` wrote and batches of events in, operations for
 * HubSpot and rejects out.
 *
 *     spoke_plan *plan;
 *     spoke_context *context;
 *     spoke_batch batch;
 *     spoke_error error;
 *
 *     if (spoke_plan_load(bytes, length, &plan, &error) != SPOKE_OK) die(error.message);
 *     if (spoke_context_create(plan, &context, &error) != SPOKE_OK) die(error.message);
 *     while (read_lines(&lines, &length)) {
 *       if (spoke_run_batch(context, lines, length, line, &batch, &error) != SPOKE_OK) die(error.message);
 *       write_all(batch.operations.start, batch.operations.length);
 *       line += batch.lines;
 *     }
 *     spoke_context_free(context);
 *     spoke_plan_free(plan);
 *
 * Bytes. Events are JSON objects, one a line. Operations, rejects and statistics are JSON too, as `spoke run` writes
 * them; docs/cli.md and docs/embedding.md describe their members. Nothing is terminated by a zero byte but messages.
 *
 * Threads. A plan is immutable: any number of threads use one. A context is one thread's at a time: give every thread a
 * context of its own. A context that is busy refuses a second call with SPOKE_BUSY; freeing what is in use is undefined.
 *
 * Memory. What a call hands out (a batch, statistics) belongs to the context and stays as it is until the context's next
 * call. A plan may be freed while contexts of it live; its memory goes with the last of them.
 *
 * Errors. A function that can fail returns a status, and fills in `error` when that is no null pointer. Null pointers,
 * wrong lengths and damaged or hostile plans are statuses. No event makes a call fail: a line that is no event is a reject.
 * When the system has no memory left the process ends, as Swift programs do.
 */
#ifndef SPOKE_RUNTIME_H
#define SPOKE_RUNTIME_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What this header describes. Raised when something of it changes or goes; additions do not raise it. */
#define SPOKE_ABI_VERSION 1

/** What a call came to. Numbers keep their meaning; new ones may be added. */
enum {
  SPOKE_OK = 0,
  /** An argument that is needed is a null pointer. */
  SPOKE_NULL_ARGUMENT = 1,
  /** An argument is out of its range. */
  SPOKE_OUT_OF_RANGE = 2,
  /** Another call is using the context. */
  SPOKE_BUSY = 3,
  /** The bytes are no plan. */
  SPOKE_NOT_A_PLAN = 10,
  /** The plan is cut off, or more follows it. */
  SPOKE_PLAN_LENGTH = 11,
  /** The plan has a newer format than this library reads. */
  SPOKE_PLAN_NEWER = 12,
  /** The plan needs what this library cannot do. */
  SPOKE_PLAN_UNKNOWN_FEATURE = 13,
  /** The plan's content is not what its hash says. */
  SPOKE_PLAN_DAMAGED = 14,
  /** The plan breaks a rule of its format. */
  SPOKE_PLAN_MALFORMED = 15
};
typedef int32_t spoke_status;

/** Why a call failed, in a struct of the caller's. */
typedef struct spoke_error {
  spoke_status status;
  /** Bytes of the message, without the zero byte behind it. */
  uint32_t length;
  /** One sentence for people, in UTF-8, without a full stop. */
  char message[248];
} spoke_error;

/** A verified plan. */
typedef struct spoke_plan spoke_plan;

/** What one thread needs to run a plan: working memory, output and counts. */
typedef struct spoke_context spoke_context;

/** Bytes somewhere in memory. */
typedef struct spoke_bytes {
  const uint8_t *start;
  size_t length;
} spoke_bytes;

/** What a plan says of itself. */
typedef struct spoke_plan_info {
  /** The format that the plan was written in: major and minor. */
  uint32_t format_major;
  uint32_t format_minor;
  /** How many mappings it has; they are numbered from 0, in the order in which they run. */
  uint32_t mappings;
  uint32_t reserved;
  /** The portal that it was compiled for. */
  uint64_t portal_id;
  /** SHA-256 of what the plan does: equal for plans that do the same. */
  uint8_t content_digest[32];
  /** SHA-256 of the facts of the portal's snapshot that the plan relies on. */
  uint8_t facts_digest[32];
} spoke_plan_info;

/** What a batch came to. The bytes are the context's and good until its next call. */
typedef struct spoke_batch {
  /** Operations, one JSON object a line, in the order of the events. */
  spoke_bytes operations;
  /** Rejects, one JSON object a line: lines that are no events, and records that could not be written. */
  spoke_bytes rejects;
  /** Lines in the batch: what to add to `first_line` for the next one. */
  uint64_t lines;
} spoke_batch;

/** What a context has counted since it was made. `lines` is the sum of `blank_lines`, `rejected_lines` and `events`. */
typedef struct spoke_counts {
  uint64_t lines;
  /** Lines of white space only. */
  uint64_t blank_lines;
  /** Lines that are no JSON objects. Each wrote a reject. */
  uint64_t rejected_lines;
  uint64_t events;
  /** Events on which one mapping at least fired. */
  uint64_t matched_events;
  uint64_t operations;
  /** Records that were not written. Each wrote a reject. */
  uint64_t rejected_records;
} spoke_counts;

/** The SPOKE_ABI_VERSION that the library was built with. */
uint32_t spoke_abi_version(void);

/** The version of Spoke that the library was built from, such as "0.1.0": UTF-8, terminated by a zero byte, static. */
const char *spoke_version(void);

/**
 * Verifies a plan and copies it; the bytes may go afterwards.
 *
 * The bytes may come from anywhere: none make the call crash, hang or read past their end.
 *
 * @param bytes what `spoke compile` wrote
 * @param length how many bytes that are
 * @param plan where the plan goes; a null pointer goes there when the call fails
 * @param error where the reason goes; may be a null pointer
 * @return SPOKE_OK, SPOKE_NULL_ARGUMENT, SPOKE_OUT_OF_RANGE or one of the SPOKE_PLAN_ and SPOKE_NOT_A_PLAN statuses
 */
spoke_status spoke_plan_load(const void *bytes, size_t length, spoke_plan **plan, spoke_error *error);

/** Gives up a plan. Contexts of it go on. A null pointer is ignored. */
void spoke_plan_free(spoke_plan *plan);

/** What a plan says of itself: SPOKE_OK or SPOKE_NULL_ARGUMENT. */
spoke_status spoke_plan_describe(const spoke_plan *plan, spoke_plan_info *info, spoke_error *error);

/**
 * The id of a mapping, in UTF-8. The bytes are the plan's and good as long as it is.
 *
 * @param index from 0 to `mappings` - 1
 * @return SPOKE_OK, SPOKE_NULL_ARGUMENT or SPOKE_OUT_OF_RANGE
 */
spoke_status spoke_plan_mapping_id(const spoke_plan *plan, uint32_t index, spoke_bytes *id, spoke_error *error);

/**
 * Makes a context that runs a plan.
 *
 * @param context where the context goes; a null pointer goes there when the call fails
 * @return SPOKE_OK or SPOKE_NULL_ARGUMENT
 */
spoke_status spoke_context_create(const spoke_plan *plan, spoke_context **context, spoke_error *error);

/** Frees a context with everything that it handed out. A null pointer is ignored. */
void spoke_context_free(spoke_context *context);

/**
 * Runs the plan over every line of a batch. What the context handed out before is no longer good.
 *
 * @param lines whole lines of JSON, divided by line feeds; the last one may be without. May be a null pointer when
 *     `length` is 0. They are read and not kept.
 * @param first_line the number of the first line in its stream, from 1. Operations and rejects name lines by it. Before
 *     line 1 a UTF-8 byte order mark is passed over.
 * @param batch where the result goes; it is empty when the call fails
 * @return SPOKE_OK, SPOKE_NULL_ARGUMENT, SPOKE_OUT_OF_RANGE or SPOKE_BUSY
 */
spoke_status spoke_run_batch(spoke_context *context, const void *lines, size_t length, uint64_t first_line,
                             spoke_batch *batch, spoke_error *error);

/** What a context has counted: SPOKE_OK, SPOKE_NULL_ARGUMENT or SPOKE_BUSY. Batches stay good. */
spoke_status spoke_context_counts(spoke_context *context, spoke_counts *counts, spoke_error *error);

/**
 * All that a context has counted as one JSON object: the numbers of spoke_counts, and by mapping the operations, the
 * rejects by reason, the properties that were left out by reason, and the associations that were left out. Batches stay
 * good; the statistics handed out before do not.
 *
 * @return SPOKE_OK, SPOKE_NULL_ARGUMENT or SPOKE_BUSY
 */
spoke_status spoke_context_statistics(spoke_context *context, spoke_bytes *json, spoke_error *error);

#ifdef __wasm__
/*
 * The WebAssembly module has linear memory of its own, into which its host writes what it passes on. Pointers and sizes
 * have 32 bits there. A call that runs out of memory traps; the instance is then to be thrown away.
 */

/** So many bytes, aligned to 16; 0 when there is no room. */
void *spoke_memory_allocate(size_t length);

/** Gives up what spoke_memory_allocate handed out. A null pointer is ignored. */
void spoke_memory_free(void *start);
#endif

#ifdef __cplusplus
}
#endif

#endif
