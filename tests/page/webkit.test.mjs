// The main path in WebKit, Safari's engine, as in the two other browsers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { commandLine, examples, pressed, read, settled, until } from "./browsers.mjs";
import { allComputed, fileOf, pageTest } from "./support.mjs";

const inWebKit = { in: ["WebKit"] };
const text = (page, selector) => page.$eval(selector, (element) => element.innerText);
/** As by key: a pointer may miss what moves while the rest of the page is being computed. */
const press = (page, selector) =>
  page.$eval(selector, (element) => {
    element.focus();
    element.click();
  });
const firstLight = join(examples, "first-light.ndjson");

/** Notes from now on what the console would show: its driver hands out none of it. What went wrong before is not seen. */
const watch = (page) =>
  page.evaluate(() => {
    globalThis.wrong = [];
    const note = (what) => globalThis.wrong.push(String(what));
    addEventListener("error", ({ message }) => note(message));
    addEventListener("unhandledrejection", ({ reason }) => note(reason));
    addEventListener("securitypolicyviolation", ({ blockedURI }) => note(blockedURI));
    console.error = note;
    console.warn = note;
  });

const asked = (options, input) =>
  JSON.parse(execFileSync(commandLine, ["analyze", ...options, "--json", "-"], { input, maxBuffer: 1 << 30 }));

pageTest("a file is read, asked and saved, and nothing else is loaded", inWebKit, async ({ page, requests }) => {
  const before = requests.length;
  await watch(page);
  await read(page, firstLight);

  // The figures that examples/README.md counts by hand.
  const figures = await page.$$eval(".quality dd:not(.detail)", (all) => all.map((figure) => figure.innerText));
  assert.deepEqual(figures, ["62", "20", "1", "2", "1"]);
  assert.match(await text(page, ".answer"), /Labour’s hashtags are on 52\.3\u00a0%/);
  assert.equal(await text(page, ".parties tbody tr td:nth-of-type(2)"), "52.3\u00a0%");
  await until(page, () => document.querySelector(".chart .party") !== null);
  await until(page, () => document.querySelectorAll(".accounts tbody tr").length === 20);

  await until(
    page,
    () => document.querySelector(".evidence .weights") && document.querySelector(".accounts .mark") && true,
  );
  await press(page, ".tools .choice label:last-of-type input"); // all handles, and so texts
  await until(page, () => document.querySelector(".accounts .open").innerText.startsWith("@"));
  await press(page, ".accounts tbody tr .open");
  await until(page, () => document.querySelector(".sheet[open] blockquote")?.innerText);
  await page.click(".sheet header button:last-of-type");
  await until(page, () => document.querySelector(".sheet") === null);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".accounts .open")));

  await pressed(page, "Save the report (JSON)");
  const saved = await page.saved("hustings-report.json");
  assert.deepEqual(saved, asked([firstLight, ...allComputed]));

  assert.deepEqual(await page.evaluate(() => globalThis.wrong), []);
  assert.deepEqual(await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)), []);
  assert.deepEqual(requests.slice(before), []);
});

pageTest("another threshold in the invented election", { ...inWebKit, from: ["file"] }, async ({ page }) => {
  await pressed(page, "Try it with an invented election");
  await settled(page, 1);
  assert.equal(await text(page, ".parties tbody tr td:nth-of-type(2)"), "39.7\u00a0%"); // the study's
  const election = execFileSync(commandLine, ["simulate", "--scenario", "small"], { maxBuffer: 1 << 30 });
  const { automation } = asked(["--per-day", "30", "-"], election);
  const field = await page.$(".line input[type=number]");
  await field.type("\uE009a"); // Control and A, and below Enter, as WebDriver writes them
  await field.type("30\uE007");
  const { share } = automation;
  await until(page, (share) => document.querySelector(".line output").innerText.includes(share), percent(share));
});

const percent = (share) => `${(100 * share).toFixed(1)}\u00a0%`;

pageTest("compressed files, dropped and chosen", { ...inWebKit, from: ["file"] }, async ({ page }) => {
  const tweets = readFileSync(firstLight);
  await page.evaluate((base64) => {
    const dataTransfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], "dropped.ndjson.gz"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, gzipSync(tweets).toString("base64"));
  await settled(page, 1);
  assert.equal(await text(page, ".quality dd"), "62");
  await read(page, fileOf("again.ndjson.xz", execFileSync("xz", ["--stdout"], { input: tweets })));
  assert.equal(await text(page, ".quality dd"), "62"); // each tweet once
  assert.deepEqual(await page.$$eval(".files li", (all) => all.map(({ className }) => className)), ["whole", "whole"]);
});
