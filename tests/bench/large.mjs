// A large NDJSON file through the page in Chromium: are the counts right, does the tab's memory stay flat, how soon does
// a cancel answer? Memory is the resident set of the tab's process (Linux: VmRSS in /proc), taken every half second;
// it holds the WebAssembly memory, the JavaScript heap and the chunks under way.
//
//   node tests/bench/large.mjs [--bytes 3e9]
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { builtPage, launch, settled, until } from "../page/browsers.mjs";
import { election, tweetsFor } from "./files.mjs";

const { values: options } = parseArgs({ options: { bytes: { type: "string", default: "3e9" } } });
const planted = election(tweetsFor(options.bytes));
const { path } = planted;

const { browser, reason } = await launch("Chromium");
if (!browser) throw new Error(reason);

const status = (pid, key) => {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`${key}:\\s+(\\d+)`))[1]);
  } catch {
    return 0;
  }
};
const isRenderer = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer");
  } catch {
    return false;
  }
};
/** The largest resident set of the renderers that are running, in MB: the tab that reads. */
const tabMemory = () =>
  Math.max(...readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && isRenderer(pid)).map((pid) => status(pid, "VmRSS"))) / 1024;

async function openPage() {
  const page = await browser.newPage();
  await page.goto(`file://${builtPage}`);
  await until(page, () => document.querySelector("main") !== null);
  return page;
}
const choose = async (page) => (await page.$("input[type=file]")).uploadFile(path);

const page = await openPage();
const samples = [tabMemory()];
const timer = setInterval(() => samples.push(tabMemory()), 500);
const start = performance.now();
await choose(page);
await until(page, () => document.querySelector(".files li.reading") !== null);
while (await page.$(".files li.reading")) await new Promise((resolve) => setTimeout(resolve, 200));
await settled(page, 1);
const seconds = (performance.now() - start) / 1000;
clearInterval(timer);
const figures = await page.$$eval(".quality dl > div > dd:nth-of-type(1)", (list) => list.map((dd) => Number(dd.textContent.replace(/\D/g, ""))));
const right = figures[0] === planted.tweets && figures[1] === planted.accounts;
console.log(`${(planted.bytes / 1e9).toFixed(2)} GB, ${planted.tweets} tweets by ${planted.accounts} accounts, read in ${seconds.toFixed(0)} s (${(planted.bytes / 1e6 / seconds).toFixed(0)} MB/s)`);
console.log(`counts shown: ${figures[0]} tweets, ${figures[1]} accounts: ${right ? "right" : "WRONG"}`);
const at = (tenth) => samples[Math.floor((tenth * (samples.length - 1)) / 10)].toFixed(0);
const tenths = Array.from({ length: 11 }, (_, tenth) => at(tenth));
console.log(`tab memory in MB, from before to the end by tenths: ${tenths.join(" ")}; at most ${Math.max(...samples).toFixed(0)}`);
await page.close();

const cancelled = await openPage();
await choose(cancelled);
await new Promise((resolve) => setTimeout(resolve, 5000));
const wait = await cancelled.evaluate(
  () =>
    new Promise((resolve) => {
      const start = performance.now();
      const observer = new MutationObserver(() => {
        if (document.querySelector(".files li.reading")) return;
        observer.disconnect();
        resolve(performance.now() - start);
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      document.querySelector(".files button").click();
    }),
);
await settled(cancelled, 1);
const kept = await cancelled.$eval(".quality dl dd", (tweets) => tweets.textContent);
console.log(`cancelled after 5 s: stopped ${wait.toFixed(0)} ms after the click, with ${kept} tweets kept`);
await browser.close();
process.exit(right && wait < 200 ? 0 : 1);
