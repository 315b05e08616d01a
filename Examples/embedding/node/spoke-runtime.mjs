// Spoke's runtime in JavaScript, through its WebAssembly module. No dependencies; Node, browsers, Deno and Workers alike.
//
//     const runtime = await SpokeRuntime.load(await readFile("spoke_runtime.wasm"));
//     const plan = runtime.loadPlan(await readFile("plan.spoke"));
//     const context = plan.createContext();
//     const { operations, rejects } = context.run(lines);
//
// The functions behind it, and what each of them promises, stand in spoke_runtime.h. In the module's memory pointers and
// sizes have 32 bits, so the structs are laid out as the constants below say.

const ERROR_SIZE = 256, BYTES_SIZE = 8, INFO_SIZE = 88;

/** Why a call failed: `status` is a number of spoke_runtime.h. */
export class SpokeError extends Error {
  constructor(status, message) {
    super(message);
    this.name = "SpokeError";
    this.status = status;
  }
}

/** The module, instantiated once. What it makes lives in its memory, which one thread uses. */
export class SpokeRuntime {
  #exports;
  #scratch;
  #text = new TextDecoder("utf-8", { ignoreBOM: true });

  /** @param {BufferSource | WebAssembly.Module} source the bytes of spoke_runtime.wasm, or the module compiled from them */
  static async load(source) {
    const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
    return new SpokeRuntime(await WebAssembly.instantiate(module, {}));
  }

  constructor(instance) {
    this.#exports = instance.exports;
    // Where calls put what they hand out: an error, then the largest of the other structs.
    this.#scratch = this.allocate(ERROR_SIZE + INFO_SIZE);
  }

  get abiVersion() { return this.#exports.spoke_abi_version() >>> 0; }

  get version() {
    const memory = this.memory, start = this.#exports.spoke_version() >>> 0;
    return this.#text.decode(memory.subarray(start, memory.indexOf(0, start)));
  }

  /** Bytes that the module's memory has grown to. */
  get memoryByteCount() { return this.#exports.memory.buffer.byteLength; }

  /** Verifies a plan that `spoke compile` wrote. Throws a SpokeError for any bytes that are none. */
  loadPlan(bytes) {
    const start = this.allocate(bytes.length);
    try {
      this.memory.set(bytes, start);
      this.call("spoke_plan_load", start, bytes.length, this.result);
    } finally {
      this.release(start);
    }
    return new Plan(this, this.pointer(this.result));
  }

  // What follows is for the classes below.

  // A view of the memory as it is now; growing it makes old views useless.
  get memory() { return new Uint8Array(this.#exports.memory.buffer); }
  get #view() { return new DataView(this.#exports.memory.buffer); }
  get result() { return this.#scratch + ERROR_SIZE; }

  pointer(at) { return this.#view.getUint32(at, true); }
  number(at) { return Number(this.#view.getBigUint64(at, true)); }
  bigNumber(at) { return this.#view.getBigUint64(at, true); }
  bytes(at) {
    const start = this.pointer(at);
    return this.memory.subarray(start, start + this.pointer(at + 4));
  }
  string(at) { return this.#text.decode(this.bytes(at)); }

  allocate(length) {
    const start = this.#exports.spoke_memory_allocate(length) >>> 0;
    if (start === 0) throw new RangeError(`the module's memory has no room for ${length} bytes`);
    return start;
  }
  release(start) { this.#exports.spoke_memory_free(start); }
  free(name, handle) { this.#exports[name](handle); }

  call(name, ...parameters) {
    const error = this.#scratch;
    const status = this.#exports[name](...parameters, error);
    if (status === 0) return;
    const length = this.pointer(error + 4);
    throw new SpokeError(status, this.#text.decode(this.memory.subarray(error + 8, error + 8 + length)));
  }
}

/** A verified plan. Any number of contexts run it. */
export class Plan {
  #runtime;
  #handle;

  constructor(runtime, handle) {
    this.#runtime = runtime;
    this.#handle = handle;
  }

  /** What the plan says of itself. Digests are in hexadecimal; `portalId` is null when the plan names no portal. */
  get info() {
    const runtime = this.#runtime, at = runtime.result;
    runtime.call("spoke_plan_describe", this.handle, at);
    const digest = (offset) => Array.from(
      runtime.memory.subarray(at + offset, at + offset + 32), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const portal = runtime.bigNumber(at + 16);
    return {
      format: `${runtime.pointer(at)}.${runtime.pointer(at + 4)}`,
      mappings: runtime.pointer(at + 8),
      portalId: portal === 0xFFFF_FFFF_FFFF_FFFFn ? null : portal,
      contentDigest: digest(24),
      factsDigest: digest(56),
    };
  }

  /** The ids of the mappings, in the order in which they run. */
  get mappings() {
    const runtime = this.#runtime;
    return Array.from({ length: this.info.mappings }, (_, index) => {
      runtime.call("spoke_plan_mapping_id", this.handle, index, runtime.result);
      return runtime.string(runtime.result);
    });
  }

  createContext() {
    const runtime = this.#runtime;
    runtime.call("spoke_context_create", this.handle, runtime.result);
    return new Context(runtime, runtime.pointer(runtime.result));
  }

  get handle() {
    if (this.#handle === 0) throw new TypeError("the plan was closed");
    return this.#handle;
  }

  /** Gives the plan's memory back. Contexts of it go on. */
  close() {
    this.#runtime.free("spoke_plan_free", this.#handle);
    this.#handle = 0;
  }
}

/** Runs a plan over batches of events and counts what becomes of them. */
export class Context {
  #runtime;
  #handle;
  #input = 0;
  #capacity = 0;
  /** The number of the next line, from 1: operations and rejects name lines by it. */
  line = 1;

  constructor(runtime, handle) {
    this.#runtime = runtime;
    this.#handle = handle;
  }

  /**
   * Runs the plan over whole lines of JSON.
   *
   * @param {Uint8Array | string} lines the last one may be without its line break
   * @returns operations and rejects as NDJSON, and the number of lines. The bytes are views into the module's memory, good
   *     until the runtime's next call: copy what is to stay (`bytes.slice()`).
   */
  run(lines) {
    const runtime = this.#runtime;
    const bytes = typeof lines === "string" ? new TextEncoder().encode(lines) : lines;
    if (bytes.length > this.#capacity || this.#input === 0) {
      runtime.release(this.#input);
      this.#input = this.#capacity = 0;
      this.#input = runtime.allocate(bytes.length);
      this.#capacity = bytes.length;
    }
    runtime.memory.set(bytes, this.#input);
    const batch = runtime.result;
    runtime.call("spoke_run_batch", this.handle, this.#input, bytes.length, BigInt(this.line), batch);
    const count = runtime.number(batch + 2 * BYTES_SIZE);
    this.line += count;
    return { operations: runtime.bytes(batch), rejects: runtime.bytes(batch + BYTES_SIZE), lines: count };
  }

  /** All that was counted, as JSON text. */
  get statisticsText() {
    const runtime = this.#runtime;
    runtime.call("spoke_context_statistics", this.handle, runtime.result);
    return runtime.string(runtime.result);
  }

  /** All that was counted: see docs/embedding.md. */
  get statistics() { return JSON.parse(this.statisticsText); }

  /** The totals alone. */
  get counts() {
    const runtime = this.#runtime, at = runtime.result;
    runtime.call("spoke_context_counts", this.handle, at);
    const names = ["lines", "blankLines", "rejectedLines", "events", "matchedEvents", "operations", "rejectedRecords"];
    return Object.fromEntries(names.map((name, index) => [name, runtime.number(at + 8 * index)]));
  }

  get handle() {
    if (this.#handle === 0) throw new TypeError("the context was closed");
    return this.#handle;
  }

  /** Gives the context's memory back. */
  close() {
    this.#runtime.free("spoke_context_free", this.#handle);
    this.#runtime.release(this.#input);
    this.#handle = this.#input = this.#capacity = 0;
  }
}
