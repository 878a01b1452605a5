// The table of a million accounts in Chromium: how long the page takes to turn, sort, search and filter it, and the
// longest time for which its main thread is busy meanwhile. Both are printed; frames over 100 ms would be felt.
//
//   node tests/bench/table.mjs [--accounts 1e6]
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch, read, until } from "../page/browsers.mjs";
import { openPage } from "./tab.mjs";

const { values } = parseArgs({ options: { accounts: { type: "string", default: "1e6" } } });
const accounts = Number(values.accounts);
const folder = mkdtempSync(join(tmpdir(), "hustings-"));
const path = join(folder, "accounts.csv");

/** A tweet of each account. */
async function write() {
  const file = createWriteStream(path);
  file.write("id,created_at,text,user_id,screen_name,followers_count,statuses_count,user_created_at\n");
  const tags = ["#VoteLabour", "#VoteConservative", "#VoteSNP", "#UKIP", "#LibDems", "#GE2017", "hello"];
  for (let i = 0; i < accounts; ++i) {
    const line = `86${String(i).padStart(16, "0")},2017-05-0${1 + (i % 7)}T12:00:00Z,${tags[i % 7]} ${i % 991},${1e6 + i},person${i},${(i * 7919) % 9001},${i % 90_001},2012-0${1 + (i % 9)}-01\n`;
    if (!file.write(line)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

await write();
const { browser, reason } = await launch("Chromium");
if (!browser) throw new Error(reason);
const page = await openPage(browser);
await read(page, path);
await until(page, () => document.querySelector(".accounts .mark") !== null);
await page.evaluate(() => {
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  }).observe({ type: "longtask" });
});

/** Does something, and waits until the table and what is said of it are other ones. */
async function measure(what, act) {
  const { took, longest } = await page.evaluate(async (act) => {
    const shown = () =>
      document.querySelector(".accounts tbody").innerText + document.querySelector(".pager p").innerText;
    const before = shown();
    globalThis.longest = 0;
    const start = performance.now();
    new Function(act)();
    while (shown() === before) {
      if (performance.now() - start > 20_000) throw new Error(`Nothing changed: ${act}`);
      await new Promise(requestAnimationFrame);
    }
    const took = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 300)); // for the observer
    return { took, longest: globalThis.longest };
  }, act);
  const busy = longest === 0 ? "under 50" : longest.toFixed(0);
  console.log(`${what.padEnd(34)}${took.toFixed(0).padStart(6)} ms, main thread busy at most ${busy} ms`);
}

const pressSort = (name) =>
  `[...document.querySelectorAll(".accounts thead button")].find((button) => button.innerText.startsWith("${name}")).click()`;
const type = (text) =>
  `const field = document.querySelector(".search input[type=search]"); field.value = "${text}"; field.dispatchEvent(new Event("input"))`;
console.log(`${accounts.toLocaleString("en")} accounts`);
await measure("next page", `document.querySelector(".pager button:last-child").click()`);
await measure("sorted by age", pressSort("Age"));
await measure("sorted the other way", pressSort("Age"));
await measure("sorted by handle", pressSort("Account"));
await measure("sorted by signs", pressSort("Signs"));
await measure(
  "all handles shown",
  `document.querySelector("input[name=handles]").closest("fieldset").querySelectorAll("input")[2].click()`,
);
await measure("searched for a handle", type("person99999"));
await measure("all again", type(""));
await measure(
  "only those of a party",
  `const select = document.querySelector(".filters select"); select.selectedIndex = 1; select.dispatchEvent(new Event("change"))`,
);
await measure(
  "200 rows",
  `const rows = document.querySelector(".pager select"); rows.value = "200"; rows.dispatchEvent(new Event("change"))`,
);
await browser.close();
rmSync(folder, { recursive: true });
