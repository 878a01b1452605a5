// Several workers read one file, or many: the report is that of the command line, which reads all by itself.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { choose, commandLine, open, read, savedReport, settled, until } from "./browsers.mjs";
import { allComputed, fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const skip = !existsSync(commandLine) && `there is no ${commandLine}`;
const simulated = () =>
  execFileSync(commandLine, ["simulate", "--tweets", "10000"], { maxBuffer: 1 << 30, encoding: "utf8" });
const expected = (...files) =>
  JSON.parse(
    execFileSync(commandLine, ["analyze", ...files, ...allComputed, "--json", "-"], {
      encoding: "utf8",
      maxBuffer: 1 << 30,
    }),
  );

/** Some 35 MB of lines, nine pieces, with all that makes it hard to divide them. */
function unruly() {
  const lines = simulated().trimEnd().split("\n");
  const long = (bytes, id) => JSON.stringify({ ...tweet({ id, tags: ["VoteLabour"] }), padding: "x".repeat(bytes) });
  lines.splice(9000, 0, long(9e6, 11), "{broken", "");
  lines.splice(5000, 0, long(3e6, 12), '{"id": 1', "no JSON");
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

async function showsAllHandles(page) {
  await page.click(".tools .choice label:last-of-type");
}

pageTest("three workers read a file as one does", { skip }, async ({ page }) => {
  const file = fileOf("unruly.ndjson", unruly());
  await openForThree(page);
  await read(page, file);
  assert.equal(await workers(page), 3);
  await showsAllHandles(page);
  assert.deepEqual(await savedReport(page), expected(file));
});
