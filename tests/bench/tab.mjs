// A tab of Chromium that reads a file, and what it takes: seconds, and memory by the tenths of that time. Memory is the
// resident set of the tab's process (Linux: VmRSS in /proc), taken every half second; it holds the WebAssembly memory,
// the JavaScript heap and the chunks under way.
import { readdirSync, readFileSync } from "node:fs";
import { builtPage, choose, settled, until } from "../page/browsers.mjs";

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // the process has ended
  }
};
const isRenderer = (pid) => read(`/proc/${pid}/cmdline`).includes("--type=renderer");
const residentSet = (pid) => Number(read(`/proc/${pid}/status`).match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);

/** The largest resident set of the renderers that are running, in MB: the tab that reads. */
const tabMemory = () =>
  Math.max(...readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && isRenderer(pid)).map(residentSet)) / 1024;

export async function openPage(browser) {
  const page = await browser.newPage();
  await page.goto(`file://${builtPage}`);
  await until(page, () => document.querySelector("main") !== null);
  return page;
}

/** Reads the file in the page: {seconds, tweets, accounts} as the page shows them, and `memory` as a line to print. */
export async function readMeasured(page, path) {
  const samples = [tabMemory()];
  const timer = setInterval(() => samples.push(tabMemory()), 500);
  const start = performance.now();
  await choose(page, path);
  await until(page, () => document.querySelector(".files li.reading") !== null);
  while (await page.$(".files li.reading")) await new Promise((resolve) => setTimeout(resolve, 200));
  await settled(page, 1);
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  const figures = await page.$$eval(".quality dl > div > dd:nth-of-type(1)", (list) =>
    list.map((dd) => Number(dd.textContent.replace(/\D/g, ""))),
  );
  const at = (tenth) => samples[Math.floor((tenth * (samples.length - 1)) / 10)].toFixed(0);
  const tenths = Array.from({ length: 11 }, (_, tenth) => at(tenth)).join(" ");
  const memory = `tab memory in MB, from before to the end by tenths: ${tenths}; at most ${Math.max(...samples).toFixed(0)}`;
  return { seconds, tweets: figures[0], accounts: figures[1], memory };
}
