// What goes wrong around the page: memory ends, workers die, files change, clocks jump. Nothing hangs, and it is said.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, truncateSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import {
  choose,
  commandLine,
  examples,
  fetchOnPage,
  fetchSlowly,
  open,
  read,
  savedReport,
  settled,
  until,
} from "./browsers.mjs";
import { expected, fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const noCommandLine = !existsSync(commandLine) && `there is no ${commandLine}`;
const firstLight = join(examples, "first-light.ndjson");
const text = (page, selector) => page.$eval(selector, (element) => element.innerText);
const files = (page) => page.$$eval(".files li", (all) => all.map(({ innerText }) => innerText.replaceAll("\n", " ")));

const tweets = async (page) => Number((await text(page, ".quality dd")).replaceAll(",", ""));

/** Every tweet by another account, with hashtags of its own: what takes most memory. */
const padding = "x".repeat(1500);
const various = (count) =>
  Array.from({ length: count }, (_, index) => {
    const tags = ["one", "two", "three"].map((which) => `Tag_of_its_own_${which}_${index}`);
    const record = tweet({ id: index + 1, second: index, account: index + 1, tags: ["VoteLabour", ...tags] });
    return { ...record, padding };
  });
const variousBytes = Buffer.from(ndjson(various(40_000))); // some twenty ranges
const variousFile = fileOf("various.ndjson", variousBytes);

pageTest("reading ends where its memory does", { in: ["Chromium"], from: ["http"] }, async ({ page }) => {
  await open(page, `${page.url()}?workers=1#memory=25`);
  await choose(page, variousFile, firstLight);
  await settled(page, 2);
  assert.match(await text(page, ".files [role=alert]"), /all the memory that it may.*What was read is kept/);
  assert.match((await files(page))[0], /stopped; read up to [\d.]+ MB of [\d.]+ MB/);
  assert.match((await files(page))[1], /not read/);
  assert.match(await text(page, ".partial"), /^In part/);
  const before = await tweets(page);
  assert.ok(before > 100 && before < 40_000);

  await page.click(".files .choice label:last-of-type");
  assert.match(await text(page, ".files .choice :checked + span"), /^3.*GB$/);
  await read(page, firstLight);
  assert.match((await files(page))[2], /read to the end/);
  assert.equal(await tweets(page), before + 62);
  assert.equal(await page.$(".files [role=alert]"), null);
  await until(page, () => location.hash.includes("memory=3000"));
});

/** Runs the text before whatever workers run. */
const runInWorkers = (page, script) =>
  page.evaluate((script) => {
    globalThis.Blob = class extends Blob {
      constructor(parts, options) {
        super(options?.type === "text/javascript" ? [script, ...parts] : parts, options);
      }
    };
  }, script);

pageTest("where the browser gives no more memory, it is said", { from: ["http"] }, async ({ page }) => {
  await runInWorkers(
    page,
    `const { grow } = WebAssembly.Memory.prototype;
     WebAssembly.Memory.prototype.grow = function (pages) {
       if (this.buffer.byteLength > 30e6) throw new RangeError("No more.");
       return grow.call(this, pages);
     };`,
  );
  await choose(page, variousFile, firstLight);
  assert.match(await until(page, () => document.querySelector(".failure")?.innerText), /no more memory.*is lost/);
  assert.match((await files(page))[0], /stopped/);
  assert.match((await files(page))[1], /not read/);
  assert.ok(await page.$(".files .choice"));
  await page.reload();
  await read(page, firstLight);
  assert.match((await files(page))[0], /read to the end/);
});

/** Keeps workers where a test finds them. */
const keepWorkers = (page) =>
  page.evaluate(() => {
    globalThis.workers = [];
    globalThis.Worker = class extends Worker {
      constructor(...args) {
        super(...args);
        globalThis.workers.push(this);
      }
    };
  });

pageTest("if the worker dies that keeps what is read, it is said", { from: ["http"] }, async ({ page }) => {
  await keepWorkers(page);
  await fetchOnPage(page);
  await page.evaluate(() => {
    const readWhole = Blob.prototype.arrayBuffer;
    let chunks = 0;
    Blob.prototype.arrayBuffer = function () {
      return chunks++ < 3 ? readWhole.call(this) : new Promise(() => {});
    };
  });
  await choose(page, variousFile, firstLight);
  await until(page, () => document.querySelector(".files progress")?.value > 0);
  await page.evaluate(() => {
    const [worker] = globalThis.workers;
    worker.terminate();
    worker.onerror({ message: "killed" });
  });
  const failure = () => document.querySelector(".failure")?.innerText;
  assert.match(await until(page, failure), /stopped and cannot go on: killed/);
  assert.deepEqual(
    (await files(page)).map((file) => /stopped|not read/.exec(file)?.[0]),
    ["stopped", "not read"],
  );
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["{}"], "dropped.ndjson"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await until(page, () => document.querySelectorAll(".files li:is(.cancelled, .skipped)").length === 3);
  assert.match(await page.evaluate(failure), /cannot go on: killed/);
});

pageTest("files that change or go while they are read are explained", { from: ["http"] }, async ({ page }) => {
  const paths = ["changed.ndjson", "gone.ndjson"].map((name) => fileOf(name, variousBytes));
  await fetchOnPage(page);
  await fetchSlowly(page, 200);
  for (const [index, spoil] of [(path) => truncateSync(path, 1000), unlinkSync].entries()) {
    await choose(page, paths[index]);
    await until(page, () => document.querySelector(".files progress")?.value > 0);
    spoil(paths[index]);
    await settled(page, index + 1);
    assert.match((await files(page))[index], /could not go on reading after .*changed, moved or taken offline/);
  }
});

pageTest("files that are not on this computer yet are explained", { from: ["http"] }, async ({ page }) => {
  const readings = {
    "never.ndjson": () => Promise.reject(new DOMException("", "NotReadableError")),
    "nothing.ndjson": async () => new ArrayBuffer(0),
  };
  let read = 0;
  for (const [name, reading] of Object.entries(readings)) {
    await fetchOnPage(page);
    await page.evaluate(`Blob.prototype.arrayBuffer = ${reading}`);
    await choose(page, fileOf(name, ndjson(various(10))));
    await settled(page, ++read);
    assert.match(await text(page, ".files li:last-child .sentence"), /could not read any.*not be on this computer yet/);
  }
});

const simulated = fileOf(
  "simulated.ndjson",
  noCommandLine ? "" : execFileSync(commandLine, ["simulate", "--tweets", 10_000], { maxBuffer: 1 << 30 }),
);

// The core of each begins with 17 MB; one that reads all this by itself does not come to 40.
pageTest(
  "the memory is that of all workers",
  { skip: noCommandLine, in: ["Chromium"], from: ["http"] },
  async ({ page }) => {
    await open(page, `${page.url()}?workers=3#memory=40`);
    await fetchOnPage(page);
    await fetchSlowly(page, 200);
    await choose(page, simulated);
    await settled(page, 1);
    assert.ok(await page.$(".files [role=alert]"));
    assert.match((await files(page))[0], /stopped; read up to/);
  },
);

pageTest("a tab in the background reads and answers", { skip: noCommandLine }, async ({ page, browserName }) => {
  await open(page, `${page.url()}?workers=3`);
  await page.evaluate(() => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (work, ms, ...rest) => setTimeout(work, Math.max(ms ?? 0, 1000), ...rest);
    globalThis.requestAnimationFrame = () => 0;
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const front = browserName === "Chromium" ? await page.browser().newPage() : null;
  await front?.bringToFront();
  await read(page, simulated);
  await page.$eval(".tools .choice label:last-of-type", (label) => label.click());
  assert.deepEqual(await savedReport(page), expected(simulated));
  await front?.close();
});

pageTest("clocks may jump", { skip: noCommandLine, in: ["Chromium"], from: ["http"] }, async ({ page }) => {
  const times = readFileSync(simulated, "utf8")
    .split("\n")
    .flatMap((line) => (line ? Date.parse(JSON.parse(line).created_at) : []))
    .sort((a, b) => a - b);
  const now = times[5000]; // what is later counts as without a time
  await open(page, `${page.url()}?workers=3`);
  await keepWorkers(page);
  await page.evaluate((now) => {
    let asked = 0;
    Date.now = () => now + [0, 1, -1][asked++ % 3] * 365 * 24 * 3600 * 1000;
  }, now);
  await read(page, simulated);
  assert.equal(await page.evaluate(() => globalThis.workers.length), 3);
  assert.equal(Date.parse((await savedReport(page)).quality.last_tweet), now);
});
