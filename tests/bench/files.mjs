// Invented elections for the benchmarks, made once by `hustings simulate` and kept in build/bench/.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commandLine } from "../page/browsers.mjs";

const folder = fileURLToPath(new URL("../../build/bench/", import.meta.url));

/** Bytes of an average v1.1 record of the scenario uk2017. */
const averageRecord = 3450;

/** How many tweets make about that many bytes. */
export const tweetsFor = (bytes) => Math.round(Number(bytes) / averageRecord);

/** A uk2017 election of that many tweets as NDJSON: its path and size, and the tweets and accounts that are in it. */
export function election(tweets) {
  const path = `${folder}uk2017-${tweets}.ndjson`;
  const truth = `${path}.truth.json`;
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    console.log(`Inventing ${path} …`);
    const out = openSync(`${path}.part`, "w");
    const options = ["simulate", "--scenario", "uk2017", "--tweets", String(tweets), "--truth", truth];
    const { status } = spawnSync(commandLine, options, { stdio: ["ignore", out, "inherit"] });
    closeSync(out);
    if (status !== 0) throw new Error("hustings simulate failed");
    renameSync(`${path}.part`, path);
  }
  const { quality } = JSON.parse(readFileSync(truth)).report;
  return { path, bytes: statSync(path).size, tweets: quality.tweets, accounts: quality.accounts };
}
