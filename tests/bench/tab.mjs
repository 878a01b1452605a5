// A tab that reads a file, and what it takes: seconds, as the page itself would stop them, and memory. Memory is the
// resident set of the tab's process, which holds the page, its workers and their WebAssembly, and the chunks under way.
import { builtPage, choose, until } from "../page/browsers.mjs";
import { tabMemory } from "./processes.mjs";

/** In the page, before it: counts the workers that it starts, and stops the time from the choice of a file to its end. */
function watch() {
  globalThis.watched = { workers: 0, seconds: null };
  globalThis.Worker = class extends Worker {
    constructor(...address) {
      super(...address);
      globalThis.watched.workers += 1;
    }
  };
  let start = null;
  addEventListener("change", () => (start ??= performance.now()), { capture: true });
  new MutationObserver(() => {
    if (start === null || globalThis.watched.seconds !== null) return;
    const isDone = /^Done\./.test(document.querySelector("[role=status]")?.textContent);
    if (isDone && !document.querySelector(".files li:is(.waiting, .reading)")) {
      globalThis.watched.seconds = (performance.now() - start) / 1000;
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

export async function openPage(browser, address = `file://${builtPage}`) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watch);
  await page.goto(address);
  await until(page, () => document.querySelector("main") !== null);
  return page;
}

/** In the page: its first figures, and the parties' tweets by the parties' names. */
function shown() {
  const number = (text) => Number(text.replace(/\D/g, ""));
  const figures = [...document.querySelectorAll(".quality dl > div > dd:nth-of-type(1)")];
  const rows = [...document.querySelectorAll("table.parties tbody tr")];
  const [tweets, accounts] = figures.map((dd) => number(dd.textContent));
  const parties = rows.map(({ cells: [name, tweets] }) => [name.textContent.trim(), number(tweets.textContent)]);
  return { tweets, accounts, parties: Object.fromEntries(parties) };
}

/**
 * Reads the file in the page: {seconds, workers, tweets, accounts, parties}, memory's `peak` in MB, and `memory` as a line
 * to print.
 */
export async function readMeasured(page, path) {
  const browser = page.browser();
  const samples = [tabMemory(browser)];
  const timer = setInterval(() => samples.push(tabMemory(browser)), 200);
  await choose(page, path);
  const watched = () => page.evaluate(() => globalThis.watched);
  let now = await watched();
  for (; now.seconds === null; now = await watched()) await new Promise((resolve) => setTimeout(resolve, 200));
  clearInterval(timer);
  samples.push(tabMemory(browser));
  const at = (tenth) => samples[Math.floor((tenth * (samples.length - 1)) / 10)].toFixed(0);
  const tenths = Array.from({ length: 11 }, (_, tenth) => at(tenth)).join(" ");
  const peak = Math.max(...samples);
  const memory = `tab memory in MB, from before to the end by tenths: ${tenths}; at most ${peak.toFixed(0)}`;
  return { ...now, ...(await page.evaluate(shown)), peak, memory };
}
