// How time and memory grow with the number of tweets, of NDJSON of the API v1.1: natively through a pipe, and in Chromium.
//
//   node tests/bench/scaling.mjs [--native 1e4,1e5,1e6] [--chromium 1e4,1e5,1e6] [--rounds 3] [--piped 2e6]
//
// Numbers of tweets; either list may be empty (--chromium ""). All the way: --native 1e4,1e5,1e6,1e7 --chromium
// 1e4,1e5,1e6,2.9e6, for which the disk needs room for a file of 10 GB. Natively, what counts is the time on processors of
// `hustings analyze`, so that whoever writes into the pipe does not matter; the time that passes stands beside it. From
// --piped tweets on, `hustings simulate` writes into the pipe, and no file is made; files of more than 1 GB are deleted
// after use. From 1e6 tweets on there is one round.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { commandLine, launch } from "../page/browsers.mjs";
import { discardLarge, election } from "./files.mjs";
import { record } from "./machine.mjs";
import { measured } from "./processes.mjs";
import { exponent, median } from "./statistics.mjs";
import { openPage, readMeasured } from "./tab.mjs";

const { values: options } = parseArgs({
  options: {
    native: { type: "string", default: "1e4,1e5,1e6" },
    chromium: { type: "string", default: "1e4,1e5,1e6" },
    rounds: { type: "string", default: "3" },
    piped: { type: "string", default: "2e6" },
  },
});
const sizes = (list) => list.split(",").filter(Boolean).map(Number);
const few = 1e6;
const versions = {};

/** Runs it as often as such a number of tweets is measured, and gives the medians of what it gives. */
async function medians(tweets, run) {
  const runs = [];
  for (let round = tweets < few ? Number(options.rounds) : 1; round > 0; --round) runs.push(await run());
  const of = (what) => median(runs.map((run) => run[what]));
  return { tweets, bytes: runs[0].bytes, seconds: of("seconds"), passed: of("passed"), megabytes: of("megabytes") };
}

/** `hustings analyze` behind a pipe into which the command writes. */
async function piped(command, args) {
  const writer = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const analyze = measured([commandLine, "analyze", "--json", "-", "-"], writer.stdout);
  writer.stdout.destroy(); // whose other end is the analysis's now
  const { seconds, cpu, megabytes, output } = await analyze;
  const [{ bytes }] = JSON.parse(output).inputs;
  return { bytes, seconds: cpu, passed: seconds, megabytes };
}

async function natively(tweets) {
  const simulate = ["simulate", "--scenario", "uk2017", "--tweets", String(tweets)];
  if (tweets >= Number(options.piped)) return medians(tweets, () => piped(commandLine, simulate));
  const { path } = await election(tweets);
  return medians(tweets, () => piped("cat", [path]));
}

async function inChromium(tweets) {
  const { path, bytes } = await election(tweets);
  const { browser, reason } = await launch("Chromium");
  if (!browser) throw new Error(reason);
  versions.Chromium = await browser.version();
  const taken = await medians(tweets, async () => {
    const page = await openPage(browser);
    const { seconds, peak, tweets: read } = await readMeasured(page, path);
    await page.close();
    if (read !== tweets) throw new Error(`Chromium shows ${read} of ${tweets} tweets`);
    return { bytes, seconds, passed: seconds, megabytes: peak };
  });
  await browser.close();
  return taken;
}

/** A row for each number of tweets, with the exponents since the one before, and one with those of all. */
function rowsOf(where, points) {
  const between = (some, what) =>
    some.length > 1 ? exponent(some.map((point) => [point.tweets, point[what]])).toFixed(2) : "–";
  const rows = points.map(({ tweets, bytes, seconds, passed, megabytes }, i) => {
    const pair = points.slice(Math.max(0, i - 1), i + 1);
    const times = [seconds.toFixed(2), passed.toFixed(2), between(pair, "seconds")];
    return [
      where,
      tweets.toLocaleString("en"),
      (bytes / 1e9).toFixed(3),
      ...times,
      megabytes.toFixed(0),
      between(pair, "megabytes"),
    ];
  });
  return [
    ...rows,
    [where, "exponent of all", "–", "–", "–", between(points, "seconds"), "–", between(points, "megabytes")],
  ];
}

const heads = ["Where", "Tweets", "GB", "Seconds", "passed", "exponent", "Memory, MB", "its exponent"];
const places = [
  ["native", natively, sizes(options.native)],
  ["Chromium", inChromium, sizes(options.chromium)],
];
const results = Object.fromEntries(places.map(([where]) => [where, []]));
for (const tweets of [...new Set(places.flatMap(([, , list]) => list))].sort((a, b) => a - b)) {
  for (const [where, measure] of places.filter(([, , list]) => list.includes(tweets))) {
    const taken = await measure(tweets);
    console.log(`${where}: ${tweets.toLocaleString("en")} tweets in ${taken.seconds.toFixed(2)} s`);
    results[where].push(taken);
  }
  discardLarge(tweets);
}
const table = Object.entries(results).flatMap(([where, points]) => (points.length > 0 ? rowsOf(where, points) : []));
record("scaling", [heads, ...table], { browsers: versions, results });
