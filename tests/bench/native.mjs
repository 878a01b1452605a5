// How fast the command line reads files, beside jq, which takes the same fields out of them, and DuckDB, which counts the
// same, where they are installed, and beside wc -l. All take turns, round by round. Then JSON from memory in one thread:
// natively, beside simdjson where the build has found it, and as WebAssembly. Fails where DuckDB or simdjson read
// something else.
//
//   node tests/bench/native.mjs [--rounds 5] [--ndjson 1e9] [--csv 5e8] [--jq 1e8] [--memory 3e8]
//
// Bytes of the files; --jq: of the beginning that jq gets; --memory: of what is read from memory.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { commandLine } from "../page/browsers.mjs";
import { answerOf, jsonRows, tableRows, tallyStatements } from "./browser/sql.mjs";
import { beginning, election, first, table, tweetsFor } from "./files.mjs";
import { has, record } from "./machine.mjs";
import { measured } from "./processes.mjs";
import { median } from "./statistics.mjs";
import { lexicon, mustAgree, talliesOf } from "./tallies.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    ndjson: { type: "string", default: "1e9" },
    csv: { type: "string", default: "5e8" },
    jq: { type: "string", default: "1e8" },
    memory: { type: "string", default: "3e8" },
  },
});

const account =
  ".id_str, .screen_name, .created_at, .followers_count, .favourites_count, .statuses_count, .friends_count, .verified, .default_profile, .default_profile_image, .description, .location, .url";
const status = `.id_str, .created_at, .text, .source, .truncated, .is_quote_status, .in_reply_to_status_id_str,
  .in_reply_to_user_id_str, (.user | ${account}), ((.extended_tweet // .) | .full_text, .entities.hashtags[].text,
  .entities.urls[].expanded_url)`;
const fields = `select(.user) | [${status}, (.retweeted_status // empty | ${status})]`;

const ndjson = (await election(tweetsFor(options.ndjson))).path;
const csv = await table(Number(options.csv));
const forJq = await first(ndjson, await beginning(ndjson, Number(options.jq)));

/** The command that counts by DuckDB, and what is made of its output. */
const duckdb = (rows) => {
  const { prepare, numbers, parties } = tallyStatements(rows, lexicon);
  return ["duckdb", "-json", "-c", [...prepare, numbers, parties].join(";\n")];
};
const answerIn = (output) =>
  answerOf(
    ...output
      .trim()
      .split(/\n(?=\[)/)
      .slice(-2)
      .map((text, i) => (i === 0 ? JSON.parse(text)[0] : JSON.parse(text))),
  );

const plans = [
  ["NDJSON, API v1.1", "Hustings", ndjson, [commandLine, "analyze", "--json", "-", ndjson]],
  ["NDJSON, API v1.1", "jq", forJq, ["jq", "-c", fields, forJq]],
  ["NDJSON, API v1.1", "DuckDB", ndjson, duckdb(jsonRows(ndjson))],
  ["NDJSON, API v1.1", "wc -l", ndjson, ["wc", "-l", ndjson]],
  ["CSV", "Hustings", csv, [commandLine, "analyze", "--json", "-", csv]],
  ["CSV", "DuckDB", csv, duckdb(tableRows(csv))],
  ["CSV", "wc -l", csv, ["wc", "-l", csv]],
]
  .map(([file, by, path, command]) => ({ file, by, path, command, bytes: statSync(path).size, runs: [] }))
  .filter(({ command: [program], by }) => by === "Hustings" || has(program));

const ours = new Map();
for (const { by, path, bytes } of plans) if (by === "DuckDB") ours.set(path, await talliesOf(path, bytes));
for (let round = 0; round < Number(options.rounds); ++round) {
  for (const { by, path, command, runs } of plans) {
    const { output, ...run } = await measured(command, "ignore", by === "DuckDB" ? "pipe" : "ignore");
    if (by === "DuckDB") mustAgree(by, answerIn(output), ours.get(path));
    runs.push(run);
  }
}

/** What json_reading prints, natively and as WebAssembly. */
function fromMemory(...command) {
  const { stdout, status } = spawnSync(
    command[0],
    [...command.slice(1), ndjson, options.rounds, String(Number(options.memory))],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  if (status !== 0) throw new Error(`${command.join(" ")} failed`);
  return JSON.parse(stdout);
}
const built = (name) => fileURLToPath(new URL(`../../build/${name}`, import.meta.url));
const memory = {
  native: fromMemory(built("native/tests/json_reading")),
  WebAssembly: fromMemory(process.execPath, built("wasm/tests/json_reading.cjs")),
};

const medianOf = (runs, what) => median(runs.map((run) => run[what]));
const rows = plans.map(({ file, by, bytes, runs }) => {
  const rate = (plan) => plan.bytes / 1e6 / medianOf(plan.runs, "seconds");
  const hustings = plans.find((plan) => plan.file === file && plan.by === "Hustings");
  const numbers = [rate({ bytes, runs }), (medianOf(runs, "cpu") * 1e9) / bytes, medianOf(runs, "megabytes")];
  const [speed, processor, most] = numbers;
  return [
    file,
    by,
    (rate(hustings) / rate({ bytes, runs })).toFixed(2),
    speed.toFixed(0),
    processor.toFixed(2),
    most.toFixed(0),
  ];
});
const ways = { reader: "the JSON reader", table: "with the table behind it", simdjson: "simdjson, the same fields" };
for (const [where, { bytes, ...taken }] of Object.entries(memory)) {
  for (const [way, what] of Object.entries(ways).filter(([way]) => taken[way])) {
    const seconds = median(taken[way]);
    rows.push([
      `from memory, ${where}`,
      what,
      (seconds / median(taken.reader)).toFixed(2),
      (bytes / 1e6 / seconds).toFixed(0),
      ((seconds * 1e9) / bytes).toFixed(2),
      "–",
    ]);
  }
}
const heads = ["File", "By", "Hustings ÷ it", "MB/s", "Processor, s/GB", "Memory, MB"];
record("native", [heads, ...rows], { rounds: Number(options.rounds), plans, memory });
