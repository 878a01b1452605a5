// On what was measured, and how it is written down.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { benchFolder } from "./files.mjs";

const { dependencies } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url)));

/** The first line that a command says; null where there is no such command. */
const says = (command, ...args) => spawnSync(command, args, { encoding: "utf8" }).stdout?.split("\n")[0] || null;

export const has = (command) => spawnSync(command, ["--version"]).error === undefined;

const isVirtual = existsSync("/proc/cpuinfo") && /\bhypervisor\b/.test(readFileSync("/proc/cpuinfo", "utf8"));
const machine = {
  processor: `${cpus().length} cores of an ${cpus()[0].model.trim()}${isVirtual ? " (virtual)" : ""}`,
  memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB of memory`,
  system: `${type()} ${release()}`,
};
const programs = {
  Compiler: says(process.env.CXX ?? "c++", "--version"),
  Emscripten: says("emcc", "-dumpversion"),
  Node: process.version,
  PapaParse: dependencies.papaparse,
  "DuckDB-WASM": dependencies["@duckdb/duckdb-wasm"],
  DuckDB: says("duckdb", "--version"),
  jq: says("jq", "--version"),
  simdjson: says("pkg-config", "--modversion", "simdjson"),
};

/** What was measured on: a sentence for people. */
function sentence(date, browsers) {
  const commit = says("git", "-C", benchFolder, "describe", "--always", "--dirty");
  const known = Object.entries({ ...browsers, ...programs }).filter(([, version]) => version);
  const versions = known.map(([name, version]) => `${name} ${version.replace(/^(\w+[/-]|v)(?=\d)/, "")}`);
  return `Measured on ${date} at commit ${commit}, on ${Object.values(machine).join(", ")}. ${versions.join(", ")}.`;
}

/** Prints the table, and writes it with all that was measured to build/bench/NAME.json. `browsers`: their versions. */
export function record(name, rows, { browsers = {}, ...measured }) {
  const date = new Date().toISOString().slice(0, 10);
  const on = sentence(date, browsers);
  const table = markdown(rows);
  const all = { on, table, date, machine, programs, browsers, ...measured };
  mkdirSync(benchFolder, { recursive: true });
  writeFileSync(`${benchFolder}${name}.json`, `${JSON.stringify(all, null, 2)}\n`);
  console.log(`\n${on}\n\n${table}\n\nAll of it: build/bench/${name}.json`);
}

/** Rows of cells, the first of them the heads, as a table in Markdown that is even to read as it is. */
function markdown([heads, ...rows]) {
  const widths = heads.map((_, column) => Math.max(3, ...[heads, ...rows].map((row) => String(row[column]).length)));
  const isText = (column) => rows.every((row) => !/^[\d–]/.test(row[column]));
  const pad = (cell, column) =>
    isText(column) ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = widths.map((width, column) => (isText(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [heads.map(pad), rule, ...rows.map((row) => row.map(pad))].map(line).join("\n");
}
