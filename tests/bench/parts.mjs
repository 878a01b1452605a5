// Reads one NDJSON file in four parts, each by a core of its own as four workers would, then lets a fifth absorb the
// snapshots, and prints the WebAssembly memory of every step. Ends with an error unless the report is the same, byte
// for byte, as that of one core which read the whole file.
//
//   node tests/bench/parts.mjs FILE
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import createCore from "../../build/wasm/core.mjs";

const parts = 4;
const chunk = 2 << 20;
const path = process.argv[2];
const size = statSync(path).size;
const file = openSync(path);
const wasmBinary = readFileSync(new URL("../../build/wasm/core.wasm", import.meta.url));
const now = Math.floor(Date.now() / 1000);

function lineStart(from) {
  const bytes = Buffer.alloc(1 << 20);
  for (let at = from; at < size; at += bytes.length) {
    const read = readSync(file, bytes, 0, bytes.length, at);
    const newline = bytes.subarray(0, read).indexOf(10);
    if (newline >= 0) return at + newline + 1;
  }
  return size;
}

async function read(begin, end) {
  const core = await createCore({ wasmBinary });
  const session = new core.Session(now);
  session.openPart(basename(path), size, begin);
  for (let at = begin; at < end; at += chunk) {
    const length = Math.min(chunk, end - at);
    readSync(file, session.buffer(length), 0, length, at);
    session.feed(length);
  }
  session.close();
  return { core, session };
}

const megabytes = (core) => `${(core.HEAPU8.length / 2 ** 20).toFixed(0)} MB of wasm memory`;
const bounds = Array.from({ length: parts + 1 }, (_, i) => (i === 0 ? 0 : lineStart(Math.floor((i * size) / parts))));

const snapshots = [];
for (let i = 0; i < parts; ++i) {
  const { core, session } = await read(bounds[i], bounds[i + 1]);
  console.log(`part ${i + 1}, bytes ${bounds[i]}-${bounds[i + 1]}: ${megabytes(core)} after reading`);
  snapshots.push(session.snapshot().slice());
  console.log(`  ${megabytes(core)} after its snapshot of ${(snapshots[i].length / 2 ** 20).toFixed(1)} MB`);
  session.delete();
}

const merged = await createCore({ wasmBinary });
const session = new merged.Session(now);
for (const i of [2, 0, 3, 1]) {
  session.buffer(snapshots[i].length).set(snapshots[i]);
  const refused = session.absorb(snapshots[i].length);
  if (refused) throw new Error(refused);
  console.log(`absorbed part ${i + 1}: ${megabytes(merged)}`);
}
const report = session.report("{}", null);
console.log(`report from the parts: ${megabytes(merged)}`);

const whole = await read(0, size);
console.log(`the same file in one core: ${megabytes(whole.core)} after reading`);
const same = whole.session.report("{}", null) === report;
console.log(`after its report: ${megabytes(whole.core)}; the two reports are ${same ? "the same" : "DIFFERENT"}`);
closeSync(file);
process.exit(same ? 0 : 1);
