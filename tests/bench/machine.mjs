// On what was measured, and how it is written down.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { benchFolder } from "./files.mjs";

const versions = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url))).devDependencies;

/** The first line that a command says; null where there is no such command. */
const says = (command, ...args) => spawnSync(command, args, { encoding: "utf8" }).stdout?.split("\n")[0] || null;

export const has = (command) => spawnSync(command, ["--version"]).error === undefined;

const compiler = process.env.CXX ?? "c++";
export const machine = {
  date: new Date().toISOString().slice(0, 10),
  commit: says("git", "-C", benchFolder, "describe", "--always", "--dirty"),
  processor: `${cpus().length} cores, ${cpus()[0].model.trim()}`,
  memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
  system: `${process.platform} ${release()}`,
  node: process.version,
  compiler: says(compiler, "--version"),
  emscripten: says("emcc", "-dumpversion"),
  papaparse: versions.papaparse,
  "duckdb-wasm": versions["@duckdb/duckdb-wasm"],
  jq: says("jq", "--version"),
  duckdb: says("duckdb", "--version"),
  simdjson: says("pkg-config", "--modversion", "simdjson"),
};

const known = (facts) => Object.entries(facts).filter(([, fact]) => fact);

/** Prints the table, for docs/performance.md, and writes all that was measured to build/bench/NAME.json. */
export function record(name, table, measured) {
  const facts = known({ ...machine, ...measured.versions }).map(([what, fact]) => `${what} ${fact}`);
  mkdirSync(benchFolder, { recursive: true });
  writeFileSync(`${benchFolder}${name}.json`, `${JSON.stringify({ machine, ...measured }, null, 2)}\n`);
  console.log(`\n${facts.join("; ")}\n\n${markdown(table)}\n\nAll of it: build/bench/${name}.json`);
}

/** Rows of cells, the first of them the heads, as a table in Markdown that is even to read as it is. */
export function markdown([heads, ...rows]) {
  const widths = heads.map((_, column) => Math.max(3, ...[heads, ...rows].map((row) => String(row[column]).length)));
  const isText = (column) => rows.every((row) => !/^[\d–]/.test(row[column]));
  const pad = (cell, column) =>
    isText(column) ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = widths.map((width, column) => (isText(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [heads.map(pad), rule, ...rows.map((row) => row.map(pad))].map(line).join("\n");
}
