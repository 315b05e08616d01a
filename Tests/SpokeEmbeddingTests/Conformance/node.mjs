// Runs the conformance vectors in the WebAssembly module: every byte must be what the engine wrote.
//
// usage: node node.mjs spoke_runtime.wasm vectors.ndjson
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { SpokeError, SpokeRuntime } from "../../../Examples/embedding/node/spoke-runtime.mjs";

const [modulePath, vectorPath] = process.argv.slice(2);
const module = await WebAssembly.compile(await readFile(modulePath));
if (WebAssembly.Module.imports(module).length > 0) throw new Error("the module has imports");
const runtime = await SpokeRuntime.load(module);

function outcome(vector) {
  let plan;
  try {
    plan = runtime.loadPlan(Buffer.from(vector.plan, "base64"));
  } catch (error) {
    if (!(error instanceof SpokeError)) throw error;
    return { status: error.status, message: error.message, operations: "", rejects: "", statistics: "" };
  }
  const context = plan.createContext();
  plan.close();
  const operations = [], rejects = [];
  for (const batch of vector.batches) {
    const result = context.run(Buffer.from(batch, "base64"));
    operations.push(result.operations.slice());
    rejects.push(result.rejects.slice());
  }
  const statistics = context.statisticsText;
  context.close();
  const text = (parts) => Buffer.concat(parts).toString("base64");
  return { status: 0, message: "", operations: text(operations), rejects: text(rejects), statistics };
}

let passed = 0, failed = 0;
for await (const line of createInterface({ input: createReadStream(vectorPath) })) {
  const vector = JSON.parse(line);
  const found = outcome(vector);
  const differing = Object.keys(found).filter((key) => found[key] !== vector[key]);
  if (differing.length === 0) {
    passed++;
  } else {
    failed++;
    console.error(`${vector.name}: ${differing.map((key) => `${key} differs`).join(", ")}`);
    console.error(`  expected ${vector.status} ${vector.message}, found ${found.status} ${found.message}`);
  }
}
// What was freed is used again: without it the vectors would fill gigabytes.
console.error(`the module's memory grew to ${runtime.memoryByteCount >> 20} MB`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
