// A large NDJSON file through the page in Chromium: are the counts right, does the tab's memory stay flat, how soon does
// a cancel answer?
//
//   node tests/bench/large.mjs [--bytes 3e9]
import { parseArgs } from "node:util";
import { choose, launch, settled } from "../page/browsers.mjs";
import { election, tweetsFor } from "./files.mjs";
import { openPage, readMeasured } from "./tab.mjs";

const { values: options } = parseArgs({ options: { bytes: { type: "string", default: "3e9" } } });
const planted = await election(tweetsFor(options.bytes));
const { path } = planted;

const { browser, reason } = await launch("Chromium");
if (!browser) throw new Error(reason);

const page = await openPage(browser);
const { seconds, tweets, accounts, memory } = await readMeasured(page, path);
const right = tweets === planted.tweets && accounts === planted.accounts;
console.log(
  `${(planted.bytes / 1e9).toFixed(2)} GB, ${planted.tweets} tweets by ${planted.accounts} accounts, read in ${seconds.toFixed(0)} s (${(planted.bytes / 1e6 / seconds).toFixed(0)} MB/s)`,
);
console.log(`counts shown: ${tweets} tweets, ${accounts} accounts: ${right ? "right" : "WRONG"}`);
console.log(memory);
await page.close();

const cancelled = await openPage(browser);
await choose(cancelled, path);
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
