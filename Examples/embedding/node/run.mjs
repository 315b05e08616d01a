// Runs a plan over events: operations go to standard output, rejects and counts to standard error.
//
// usage: node run.mjs spoke_runtime.wasm plan.spoke < events.ndjson
import { readFile } from "node:fs/promises";
import { SpokeRuntime } from "./spoke-runtime.mjs";

const [module, planFile] = process.argv.slice(2);
const runtime = await SpokeRuntime.load(await readFile(module));
const plan = runtime.loadPlan(await readFile(planFile));
const context = plan.createContext();

function run(lines) {
  const { operations, rejects } = context.run(lines);
  // Written later than the next call, so these are copies.
  process.stdout.write(operations.slice());
  process.stderr.write(rejects.slice());
}

let rest = Buffer.alloc(0);
for await (const chunk of process.stdin) {
  const bytes = Buffer.concat([rest, chunk]);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end > 0) run(bytes.subarray(0, end));
  rest = bytes.subarray(end);
}
if (rest.length > 0) run(rest);

const { lines, events, matchedEvents, operations, rejectedLines, rejectedRecords } = context.counts;
console.error(
  `${lines} lines, ${events} events, ${matchedEvents} matched, ${operations} operations, ` +
    `${rejectedLines + rejectedRecords} rejects`);
context.close();
plan.close();
