// How fast the command line reads files, beside jq, which takes the same fields out of them, and DuckDB, which counts the
// same, where they are installed, and beside wc -l. All take turns, round by round. Then JSON from memory in one thread:
// natively, beside simdjson where the build has found it, and as WebAssembly. Fails where DuckDB or simdjson read
// something else.
//
//   node tests/bench/native.mjs [--rounds 5] [--ndjson 1e9] [--csv 5e8] [--jq 1e8] [--memory 3e8]
//
// Bytes of the files; --jq: of the beginning that jq gets; --memory: of what is read from memory.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { beginning, election, first, table, tweetsFor } from "./files.mjs";
import { has, record } from "./machine.mjs";
import { answerOfDuckdb, countLines, duckdb, hustings, jq } from "./native-commands.mjs";
import { rowsOf } from "./native-table.mjs";
import { measured } from "./processes.mjs";
import { mustAgree, talliesOf } from "./tallies.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    ndjson: { type: "string", default: "1e9" },
    csv: { type: "string", default: "5e8" },
    jq: { type: "string", default: "1e8" },
    memory: { type: "string", default: "3e8" },
  },
});
const rounds = Number(options.rounds);

const ndjson = (await election(tweetsFor(options.ndjson))).path;
const csv = await table(Number(options.csv));
const forJq = await first(ndjson, await beginning(ndjson, Number(options.jq)));

const ways = [
  ["NDJSON, API v1.1", "Hustings", hustings, ndjson],
  ["NDJSON, API v1.1", "jq", jq, forJq],
  ["NDJSON, API v1.1", "DuckDB", duckdb, ndjson],
  ["NDJSON, API v1.1", "wc -l", countLines, ndjson],
  ["CSV", "Hustings", hustings, csv],
  ["CSV", "DuckDB", duckdb, csv],
  ["CSV", "wc -l", countLines, csv],
]
  .map(([file, by, command, path]) => ({
    file,
    by,
    path,
    command: command(path),
    bytes: statSync(path).size,
    runs: [],
  }))
  .filter(({ command: [program], by }) => by === "Hustings" || has(program));

const ours = new Map();
for (const { by, path, bytes } of ways) {
  if (by === "DuckDB") ours.set(path, await talliesOf(path, bytes));
}
for (let round = 0; round < rounds; ++round) {
  for (const { by, path, command, runs } of ways) {
    const { output, ...run } = await measured(command, "ignore", by === "DuckDB" ? "pipe" : "ignore");
    if (by === "DuckDB") mustAgree(by, answerOfDuckdb(output), ours.get(path));
    runs.push(run);
  }
}

/** What json_reading prints, natively or as WebAssembly. */
const fromMemory = (program, ...script) =>
  JSON.parse(execFileSync(program, [...script, ndjson, options.rounds, String(Number(options.memory))]));
const built = (name) => fileURLToPath(new URL(`../../build/${name}`, import.meta.url));
const memory = {
  native: fromMemory(built("native/tests/json_reading")),
  WebAssembly: fromMemory(process.execPath, built("wasm/tests/json_reading.cjs")),
};
record("native", rowsOf(ways, memory), { rounds, ways, memory });
