// Several workers read one file, or many: the report is that of the command line, which reads all by itself.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { gzipSync } from "node:zlib";
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
import { tweet } from "./tweets.mjs";

const skip = !existsSync(commandLine) && `there is no ${commandLine}`;
const simulated = (tweets = 10_000) =>
  execFileSync(commandLine, ["simulate", "--tweets", tweets], { maxBuffer: 1 << 30, encoding: "utf8" });

/** Some 40 MB of lines, ten ranges, or more, with all that makes it hard to divide them; and one of that many bytes. */
function unruly(longest = 3e6, tweets = 10_000) {
  const lines = simulated(tweets).trimEnd().split("\n");
  const long = (bytes, id) => JSON.stringify({ ...tweet({ id, tags: ["VoteLabour"] }), padding: "x".repeat(bytes) });
  lines.splice(9000, 0, long(longest, 11), "{broken", "");
  lines.splice(5000, 0, long(6e6, 12), '{"id": 1', "no JSON");
  lines.splice(1500, 0, '{"delete": {"status": {"id": 1}}}');
  return `\ufeff${lines.map((line, index) => line + (index % 3 === 0 ? "\r\n" : "\n")).join("")}{"cut`;
}

/** Opens the page for three workers, and lets it keep them where a test finds them. */
async function openForThree(page) {
  await open(page, `${page.url()}?workers=3`);
  await page.evaluate(() => {
    globalThis.workers = [];
    globalThis.Worker = class extends Worker {
      constructor(...args) {
        super(...args);
        globalThis.workers.push(this);
      }
    };
  });
}

const workers = (page) => page.evaluate(() => globalThis.workers.length);

const showsAllHandles = (page) => page.$eval(".tools .choice label:last-of-type", (label) => label.click());

pageTest("three workers read a file as one does", { skip }, async ({ page }) => {
  const file = fileOf("unruly.ndjson", unruly(2e7)); // longer than some ranges together
  await openForThree(page);
  await read(page, file);
  assert.equal(await workers(page), 3);
  await showsAllHandles(page);
  assert.deepEqual(await savedReport(page), expected(file));
});

/** The simulated election in several files, one of them packed, one a table, and something else. */
function folderOfFiles() {
  const lines = simulated().trimEnd().split("\n");
  const part = (begin, end) => `${lines.slice(begin, end).join("\n")}\n`;
  const folder = mkdtempSync(join(tmpdir(), "hustings-workers-"));
  after(() => rmSync(folder, { recursive: true }));
  const files = {
    "4.ndjson": part(0, 4000),
    "1.ndjson": part(4000, 6000),
    "2.json": `[${part(6000, 6500).trimEnd().split("\n").join(",\n")}]`,
    "3.ndjson.gz": gzipSync(part(6500, 10_000)),
    "5.csv": readFileSync(join(examples, "first-light.csv")),
    "notes.txt": "Nothing to see here, really.\n",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, paths: Object.keys(files).map((name) => join(folder, name)) };
}

pageTest("three workers read several files as one does", { skip }, async ({ page }) => {
  const { paths } = folderOfFiles();
  await openForThree(page);
  await read(page, ...paths);
  assert.equal(await workers(page), 3);
  await showsAllHandles(page);
  assert.deepEqual(await savedReport(page), expected(...paths));
  assert.match(await page.$eval(".files li:last-child", (item) => item.innerText), /text that begins/);
});

pageTest("three workers read a folder as one does", { skip, in: ["Chromium"], from: ["http"] }, async ({ page }) => {
  const { folder } = folderOfFiles();
  await openForThree(page);
  await (await page.$("input[webkitdirectory]")).uploadFile(folder);
  await settled(page, 1);
  assert.equal(await workers(page), 3);
  await showsAllHandles(page);
  assert.deepEqual(await savedReport(page), expected(folder));
});

/** Stops the first helper as soon as it has got lines. Remembers where the ranges begin that are given. */
const stopHelper = (page) =>
  page.evaluate(() => {
    const ports = [];
    const Channel = MessageChannel;
    globalThis.MessageChannel = class extends Channel {
      constructor() {
        super();
        ports.push(this.port1);
      }
    };
    globalThis.given = [];
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (given, ...rest) {
      post.call(this, given, ...rest);
      if (given?.range) globalThis.given.push(given.range.begin);
      if (this !== ports[1] || !given?.range) return;
      const [, helper] = globalThis.workers;
      helper.terminate();
      setTimeout(() => helper.onerror({ message: "out of memory" }));
    };
  });

async function helperStops(page) {
  const file = fileOf("helper-stops.ndjson", unruly());
  await fetchSlowly(page, 200);
  await stopHelper(page);
  await read(page, file);
  const given = await page.evaluate(() => globalThis.given);
  await showsAllHandles(page);
  assert.deepEqual(await savedReport(page), expected(file));
  assert.ok(new Set(given).size < given.length);
}

pageTest("what a helper had in hand when it stopped is read by another", { skip, from: ["http"] }, async ({ page }) => {
  await openForThree(page);
  await fetchOnPage(page);
  await helperStops(page);
});

pageTest(
  "what a helper had in hand that fetches for itself is, too",
  { skip, in: ["Chromium"], from: ["http"] },
  async ({ page }) => {
    await openForThree(page);
    await helperStops(page);
  },
);

pageTest("a file that several workers can no longer read is explained", { skip, from: ["http"] }, async ({ page }) => {
  const file = fileOf("unreadable.ndjson", unruly());
  await openForThree(page);
  await fetchOnPage(page);
  await fetchSlowly(page, 100, 6, 1e9);
  await read(page, file);
  assert.match(await page.$eval(".files .sentence", (item) => item.innerText), /could not go on reading after/);
  await read(page, join(examples, "first-light.csv"));
  assert.equal((await page.$$(".files .sentence")).length, 2); // nor can others, which do not wait for ever
});

pageTest("what several workers have read when reading is stopped has no gaps", { skip }, async ({ page }) => {
  const text = unruly(3e6, 20_000);
  const file = fileOf("stopped.ndjson", text);
  await openForThree(page);
  await fetchOnPage(page);
  await fetchSlowly(page, 200);
  await choose(page, file);
  await until(page, () => {
    const isOnItsWay = document.querySelector("progress")?.value > 8e6;
    if (isOnItsWay) document.querySelector(".files button").click();
    return isOnItsWay;
  });
  await settled(page, 1);
  await showsAllHandles(page);
  const report = await savedReport(page);
  const [{ read_bytes: end }, ...others] = report.inputs;
  assert.deepEqual(others, []);
  assert.ok(end > 8e6 && end < text.length);
  const read = expected(fileOf("stopped-there.ndjson", Buffer.from(text).subarray(0, end)));
  for (const figures of [read, report]) for (const { first } of figures.quality.problems) delete first.input;
  for (const part of ["quality", "parties", "hashtags", "accounts"]) assert.deepEqual(report[part], read[part]);
});
