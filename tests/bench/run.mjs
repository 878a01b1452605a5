// First the study's week on the command line: 1,363,000 tweets invented and analysed, with rate and peak memory.
//
// Then reading speed in Chromium, in one run, interleaved: of only reading a file, of the page's analysis, and of a
// worker that does JSON.parse on each line and keeps the same tallies. Prints medians and ratios.
//
//   node tests/bench/run.mjs [--bytes 300e6] [--rounds 5]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { builtPage, launch, settled, until } from "../page/browsers.mjs";
import { simulateAndAnalyse } from "./command-line.mjs";
import { election, tweetsFor } from "./files.mjs";

const { values: options } = parseArgs({
  options: { bytes: { type: "string", default: "300e6" }, rounds: { type: "string", default: "5" } },
});
await simulateAndAnalyse();
const planted = election(tweetsFor(options.bytes));
const { path } = planted;
const lexicon = JSON.parse(readFileSync(new URL("../../examples/lexicons/uk2017.json", import.meta.url)));

/** The page's way of reading (web/page/reading.ts): slices, transferred to a worker, two in flight. In the browser. */
async function feedWorker(source, lexicon) {
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  const replies = [];
  worker.onmessage = ({ data }) => replies.shift()(data);
  const ask = (message, transfer = []) =>
    new Promise((resolve) => {
      replies.push(resolve);
      worker.postMessage(message, transfer);
    });
  const file = document.querySelector("input").files[0];
  const size = 2 << 20;
  const start = performance.now();
  await ask({ lexicon });
  const inFlight = [];
  for (let at = 0; at < file.size; at += size) {
    const chunk = await file.slice(at, at + size).arrayBuffer();
    inFlight.push(ask({ chunk }, [chunk]));
    if (inFlight.length === 2) await inFlight.shift();
  }
  await Promise.all(inFlight);
  const answer = await ask({ end: true });
  worker.terminate();
  return { seconds: (performance.now() - start) / 1000, answer };
}

const onlyReading = `onmessage = () => postMessage(null)`;

/** What many would write: a line at a time through JSON.parse, and the tallies that the page shows. In a worker. */
function parseLines() {
  const decoder = new TextDecoder();
  const meaning = new Map();
  const seen = new Set();
  const accounts = new Map();
  const tags = new Map();
  const parties = {};
  let rest = "";
  const increase = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

  function take(line) {
    let tweet;
    try {
      tweet = JSON.parse(line);
    } catch {
      return;
    }
    if (!tweet.user || seen.has(tweet.id_str)) return;
    seen.add(tweet.id_str);
    const source = tweet.retweeted_status ?? tweet;
    const entities = (source.extended_tweet ?? source).entities;
    const folded = new Set(entities.hashtags.map(({ text }) => text.normalize("NFC").toLowerCase()));
    for (const tag of folded) increase(tags, tag);
    const named = new Set([...folded].map((tag) => meaning.get(tag)).filter(Boolean));
    for (const party of named) parties[party] = (parties[party] ?? 0) + 1;
    const account = accounts.get(tweet.user.id_str) ?? { tweets: 0, retweets: 0, times: [] };
    account.tweets += 1;
    account.retweets += tweet.retweeted_status ? 1 : 0;
    account.times.push(Date.parse(tweet.created_at));
    accounts.set(tweet.user.id_str, account);
  }

  onmessage = ({ data }) => {
    if (data.lexicon) {
      for (const { id, for: list } of data.lexicon.parties) {
        for (const { tag } of list) meaning.set(tag.toLowerCase(), id);
      }
    }
    if (data.chunk) {
      const lines = (rest + decoder.decode(data.chunk, { stream: true })).split("\n");
      rest = lines.pop();
      for (const line of lines) take(line);
    }
    if (data.end) take(rest);
    postMessage(data.end ? { tweets: seen.size, accounts: accounts.size, parties } : null);
  };
}

const { browser, reason } = await launch("Chromium");
if (!browser) throw new Error(reason);

async function withWorker(source) {
  const page = await browser.newPage();
  await page.setContent("<input type=file>");
  await (await page.$("input")).uploadFile(path);
  const result = await page.evaluate(feedWorker, source, lexicon);
  await page.close();
  return result;
}

async function withHustings() {
  const page = await browser.newPage();
  await page.goto(`file://${builtPage}`);
  await until(page, () => document.querySelector("main") !== null);
  const start = performance.now();
  await (await page.$("input[type=file]")).uploadFile(path);
  await settled(page, 1);
  const seconds = (performance.now() - start) / 1000;
  const shown = await page.$eval(".quality dl dd", (tweets) => Number(tweets.textContent.replace(/\D/g, "")));
  await page.close();
  return { seconds, answer: { tweets: shown } };
}

const ways = {
  "only reading": () => withWorker(onlyReading),
  Hustings: withHustings,
  "JSON.parse per line": () => withWorker(`(${parseLines})()`),
};
const seconds = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
for (let round = 0; round < Number(options.rounds); ++round) {
  for (const [way, run] of Object.entries(ways)) {
    const result = await run();
    seconds[way].push(result.seconds);
    if (result.answer && result.answer.tweets !== planted.tweets) {
      throw new Error(`${way} counted ${result.answer.tweets} tweets of ${planted.tweets}`);
    }
  }
}
const version = await browser.version();
await browser.close();

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const rate = (way) => planted.bytes / 1e6 / median(seconds[way]);
console.log(`${version}; ${(planted.bytes / 1e6).toFixed(0)} MB of NDJSON, ${planted.tweets} tweets; medians of ${options.rounds}`);
for (const way of Object.keys(ways)) console.log(`${way.padEnd(20)} ${rate(way).toFixed(0).padStart(6)} MB/s`);
console.log(`Hustings ÷ only reading         ${(rate("Hustings") / rate("only reading")).toFixed(2)}`);
console.log(`Hustings ÷ JSON.parse per line  ${(rate("Hustings") / rate("JSON.parse per line")).toFixed(2)}`);
