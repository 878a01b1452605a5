// Invented elections for the benchmarks, made once by `hustings simulate` and kept in build/bench/.
import { spawn, spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { commandLine } from "../page/browsers.mjs";
import { pagesOf } from "./pages.mjs";

export const benchFolder = fileURLToPath(new URL("../../build/bench/", import.meta.url));

/** Bytes of an average record of the scenario uk2017. */
const averageRecord = 3450;
const averageRow = 262;

/** How many tweets make about that many bytes. */
export const tweetsFor = (bytes) => Math.round(Number(bytes) / averageRecord);

/** The path, made by the function, which gets another path to write to, unless the file is there from before. */
async function made(path, make) {
  if (existsSync(path)) return path;
  mkdirSync(benchFolder, { recursive: true });
  console.log(`Making ${path} …`);
  await make(`${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
}

/** Runs a line of shell; "$@" are the rest. */
function shell(line, ...rest) {
  const { status } = spawnSync("bash", ["-o", "pipefail", "-c", line, "bash", ...rest], { stdio: "inherit" });
  if (status !== 0) throw new Error(`Failed: ${line}`);
}

const electionPath = (tweets) => `${benchFolder}uk2017-${tweets}.ndjson`;

/** A uk2017 election of that many tweets as NDJSON of the API v1.1: its path and size, and the tweets and accounts in it. */
export async function election(tweets) {
  const truth = `${benchFolder}uk2017-${tweets}.truth.json`;
  const simulate = '"$1" simulate --scenario uk2017 --tweets "$2" --truth "$3" >"$4"';
  const path = await made(electionPath(tweets), (part) => shell(simulate, commandLine, String(tweets), truth, part));
  const { quality } = JSON.parse(readFileSync(truth)).report;
  return { path, bytes: statSync(path).size, tweets: quality.tweets, accounts: quality.accounts };
}

/** Deletes the election of that many tweets if it takes more than 1 GB of the disk. */
export function discardLarge(tweets) {
  const path = electionPath(tweets);
  if (existsSync(path) && statSync(path).size > 1e9) rmSync(path);
}

/** Writes the pieces that the generator makes of a stream's lines. */
async function converted(stream, part, convert) {
  const file = await open(part, "w");
  for await (const piece of convert(createInterface({ input: stream, crlfDelay: Infinity }))) await file.write(piece);
  await file.close();
}

/** A table of about that many bytes, as tweepy's users write it: texts with commas, quotes, line breaks. */
export const table = (bytes) =>
  made(`${benchFolder}uk2017-${bytes}.csv`, (part) => {
    const tweets = String(Math.round(bytes / averageRow));
    const simulate = spawn(commandLine, ["simulate", "--scenario", "uk2017", "--tweets", tweets, "--format", "csv"]);
    return converted(simulate.stdout, part, withLineBreaks);
  });

/** Every fifth text gets a line break in place of a space. */
async function* withLineBreaks(lines) {
  let number = 0;
  let piece = "";
  for await (const line of lines) {
    const [, before, text, after] = line.match(/^([^,]*,[^,]*,)("(?:[^"]|"")*"|[^,]*)(.*)$/);
    const broken = text.replace(" ", "\n");
    const change = ++number % 5 === 0 && broken !== text;
    piece += change ? `${before}${text.startsWith('"') ? broken : `"${broken}"`}${after}\n` : `${line}\n`;
    if (piece.length > 1 << 20) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

/** The same tweets as the Twitter API v2 gives them: a page of a hundred on each line. */
export const pages = (ndjson) =>
  made(ndjson.replace(/ndjson$/, "v2.ndjson"), (part) => converted(createReadStream(ndjson), part, pagesOf));

export const gzip = (path) => made(`${path}.gz`, (part) => shell('gzip -1 <"$1" >"$2"', path, part));

/** How many bytes the whole records in so many first bytes are. */
export async function beginning(path, most) {
  if (statSync(path).size <= most) return statSync(path).size;
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(most), 0, most, 0);
  await file.close();
  // In a table a line that ends inside quotes is not the end of a row.
  let quotes = 0;
  let end = 0;
  for (let at = 0; at < most; ++at) {
    if (buffer[at] === 34) quotes += 1;
    if (buffer[at] === 10 && (quotes % 2 === 0 || !path.endsWith(".csv"))) end = at + 1;
  }
  return end;
}

/** A file of only so many first bytes of a file. */
export const first = (path, bytes) =>
  made(`${path}.${bytes}`, (part) => shell('head -c "$1" "$2" >"$3"', String(bytes), path, part));
