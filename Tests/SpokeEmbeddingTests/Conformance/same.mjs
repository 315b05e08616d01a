// Runs plans and events in two builds of the WebAssembly module, sound ones and such as are broken in random places: both
// builds must give the same bytes, statuses and messages, or both must trap.
//
// usage: node same.mjs one.wasm other.wasm vectors.ndjson [COUNT]
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { SpokeError, SpokeRuntime } from "../../../Examples/embedding/node/spoke-runtime.mjs";

const [one, other, vectorPath, count = "400"] = process.argv.slice(2);
const modules = await Promise.all([one, other].map(async (path) => WebAssembly.compile(await readFile(path))));
const runtimes = await Promise.all(modules.map((module) => SpokeRuntime.load(module)));

function outcome(runtime, plan, batches) {
  const text = (bytes) => Buffer.from(bytes).toString("base64");
  let loaded;
  try {
    loaded = runtime.loadPlan(plan);
  } catch (error) {
    if (!(error instanceof SpokeError)) throw error;
    return `${error.status} ${error.message}`;
  }
  const context = loaded.createContext();
  const parts = [JSON.stringify(loaded.info, (_, value) => (typeof value === "bigint" ? `${value}` : value))];
  parts.push(...loaded.mappings);
  loaded.close();
  for (const batch of batches) {
    const { operations, rejects, lines } = context.run(batch);
    parts.push(text(operations), text(rejects), lines);
  }
  parts.push(context.statisticsText, JSON.stringify(context.counts));
  context.close();
  return parts.join("\n");
}

// A generator of 32 bits, so that every run breaks the same places: https://en.wikipedia.org/wiki/Xorshift
let state = 2463534242;
function random(limit) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}

function broken(bytes) {
  const result = Buffer.from(bytes);
  for (let changes = 1 + random(3); changes > 0 && result.length > 0; changes--) {
    const at = random(result.length);
    result[at] = [random(256), result[at] ^ (1 << random(8)), 0, 0x22, 0x5c, 0x7b, 0x2d, 0xff][random(8)];
  }
  return random(8) === 0 ? result.subarray(0, random(result.length + 1)) : result;
}

let same = 0, trapped = 0, left = Number(count);
async function compare(name, plan, batches) {
  const found = [];
  for (const index of [0, 1]) {
    try {
      found.push(outcome(runtimes[index], plan, batches));
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      found.push("trap");
      trapped += index;
      runtimes[index] = await SpokeRuntime.load(modules[index]);
    }
  }
  if (found[0] !== found[1]) {
    console.error(`${name}: the modules differ\n  ${found[0].slice(0, 300)}\n  ${found[1].slice(0, 300)}`);
    process.exit(1);
  }
  same++;
}

for await (const line of createInterface({ input: createReadStream(vectorPath) })) {
  const vector = JSON.parse(line);
  const plan = Buffer.from(vector.plan, "base64");
  const batches = vector.batches.map((batch) => Buffer.from(batch, "base64"));
  await compare(vector.name, plan, batches);
  if (vector.status !== 0 || left-- <= 0) continue;
  await compare(`${vector.name}, broken plan`, broken(plan), batches);
  await compare(`${vector.name}, broken events`, plan, batches.map(broken));
  await compare(`${vector.name}, other broken events`, plan, batches.map(broken));
}
console.log(`${same} the same, ${trapped} of them trap`);
