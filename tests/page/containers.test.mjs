// The same export in whatever it comes packed in: the same counts, and a sentence where it cannot be unpacked.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import { choose, commandLine, fetchOnPage, fetchSlowly, read, savedReport, settled, until } from "./browsers.mjs";
import { allComputed, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const folder = mkdtempSync(join(tmpdir(), "hustings-containers-"));
after(() => rmSync(folder, { recursive: true }));
const inFolder = (name) => join(folder, name);

// 3 × 200 tweets, of which the second part repeats 50 of the first: 550.
const counts = { tweets: 550, duplicates: 50 };
const tweetsFrom = (first) =>
  Array.from({ length: 200 }, (_, index) => tweet({ id: first + index, account: first + index, tags: ["VoteLabour"] }));
writeFileSync(inFolder("one.ndjson"), ndjson(tweetsFrom(1)));
writeFileSync(inFolder("two.ndjson"), ndjson(tweetsFrom(151)));
writeFileSync(inFolder("three.ndjson"), ndjson(tweetsFrom(1001)));
execFileSync("python3", [fileURLToPath(new URL("containers.py", import.meta.url)), folder]);

/** Runs the command in the folder. Why its test is to be skipped: there is no such command; else false. */
function made(command, ...options) {
  const { error, status } = spawnSync(command, options, { cwd: folder });
  if (!error) assert.equal(status, 0);
  return error ? `there is no ${command}` : false;
}
const noZstd =
  made("zstd", "-q", "--long=27", "plain.ndjson", "-o", "export.zst") ||
  made("sh", "-c", "for part in one two three; do zstd -q -c $part.ndjson; done > frames.zst");
const noZip = made("zip", "-q", "-P", "secret", "encrypted.zip", "one.ndjson", "two.ndjson", "three.ndjson");

/** What is in it, by the paths there; null for a single file. */
const contents = {
  "plain.ndjson": null,
  "export.gz": null,
  "members.gz": null,
  "padded.gz": null,
  "export.bz2": null,
  "streams.bz2": null,
  "export.xz": null,
  "streams.xz": null,
  "export.zst": null,
  "frames.zst": null,
  "stored.zip": "data/*.ndjson",
  "deflated.zip": "data/*.ndjson",
  "zip64.zip": "data/*.ndjson",
  "streamed.zip": "data/*.ndjson",
  "ustar.tar": "data/*.ndjson",
  "gnu.tar": `${"d".repeat(300)}/*.ndjson`,
  "pax.tar": `${"d".repeat(300)}/*.ndjson`,
  "packed.tar": "2017/05/*.json.bz2",
  "export.tgz": "data/*.ndjson",
  "pictures.tar.bz2": "data/*.ndjson",
};

const quality = ({ quality: { tweets, duplicates } }) => ({ tweets, duplicates });
const problems = ({ quality }) => quality.problems.map(({ code, first }) => [code, first.input]);
const exportsIn = ({ inputs }) => inputs.filter(({ records }) => records > 0).map(({ name }) => name);
const sentence = (page) => page.$eval(".files .sentence", (element) => element.innerText);

/** Where workers cannot read files, and how the core is started, differ between these. */
const everywhere = ["export.gz", "export.xz", "deflated.zip"];

for (const [name, path] of Object.entries(contents)) {
  const from = everywhere.includes(name) ? ["http", "file"] : ["http"];
  const skip = name.endsWith("zst") && noZstd;
  pageTest(`${name} gives the counts of what is in it`, { from, skip }, async ({ page }) => {
    await read(page, inFolder(name));
    const report = await savedReport(page);
    assert.deepEqual(quality(report), counts);
    assert.deepEqual(problems(report), []);
    const members = ["one", "three", "two"].map((part) => `${name}/${path?.replace("*", part)}`);
    assert.deepEqual(exportsIn(report).sort(), path === null ? [name] : members);
  });
}

for (const name of ["members.gz", "streamed.zip", "packed.tar", "pictures.tar.bz2"]) {
  const skip = !existsSync(commandLine) && `there is no ${commandLine}`;
  pageTest(`the page says of ${name} what the command line does`, { skip, from: ["http"] }, async ({ page }) => {
    const question = ["analyze", inFolder(name), ...allComputed, "--json", "-"];
    const expected = JSON.parse(execFileSync(commandLine, question, { encoding: "utf8" }));
    for (const input of expected.inputs) if (input.name.includes("/")) input.sha256 = null; // the page hashes files only
    await read(page, inFolder(name));
    await page.click(".tools .choice label:last-of-type");
    assert.deepEqual(await savedReport(page), expected);
  });
}

pageTest("pictures in a zip are not even read", { from: ["http"] }, async ({ page }) => {
  await fetchOnPage(page);
  await page.evaluate(() => {
    const readWhole = Blob.prototype.arrayBuffer;
    globalThis.bytesRead = 0;
    Blob.prototype.arrayBuffer = function () {
      globalThis.bytesRead += this.size;
      return readWhole.call(this);
    };
  });
  await read(page, inFolder("pictures.zip"));
  const bytesRead = await page.evaluate(() => globalThis.bytesRead);
  const report = await savedReport(page);
  assert.deepEqual(quality(report), counts);
  assert.equal(report.inputs.find(({ name }) => name === "pictures.zip").left_alone["pictures and videos"], 400);
  assert.ok(bytesRead < statSync(inFolder("pictures.zip")).size / 10);
});

pageTest("an encrypted zip is named as such", { from: ["http"], skip: noZip }, async ({ page }) => {
  await read(page, inFolder("encrypted.zip"));
  assert.match(await sentence(page), /password/);
});

pageTest("a zip packed in an unknown way is named as such", { from: ["http"] }, async ({ page }) => {
  await read(page, inFolder("unknown-method.zip"));
  assert.match(await sentence(page), /packed in a way that Hustings does not know/);
});

/** The whole lines that zlib gets out of a cut file. */
const linesOf = (path) =>
  gunzipSync(readFileSync(path), { finishFlush: constants.Z_SYNC_FLUSH }).toString().split("\n").length - 1;

for (const name of ["cut.gz", "cut-members.gz"]) {
  pageTest(`${name} gives all that is before the cut, and says so`, { from: ["http"] }, async ({ page }) => {
    await read(page, inFolder(name));
    assert.match(await sentence(page), /damaged or ends early/);
    const report = await savedReport(page);
    const { tweets, duplicates } = quality(report);
    assert.equal(tweets + duplicates, linesOf(inFolder(name)));
    assert.ok(problems(report).some(([code, input]) => code === "damaged_archive" && input === name));
  });
}

pageTest("of a cut tar, the members before the cut are read", { from: ["http"] }, async ({ page }) => {
  await read(page, inFolder("cut.tar"));
  assert.match(await sentence(page), /damaged or ends early/);
  assert.deepEqual(quality(await savedReport(page)), { tweets: 350, duplicates: 50 });
});

pageTest("a wrong checksum is damage, and what was unpacked counts", { from: ["http"] }, async ({ page }) => {
  await read(page, inFolder("wrong-checksum.gz"));
  assert.match(await sentence(page), /damaged or ends early/);
  assert.deepEqual(quality(await savedReport(page)), counts);
});

pageTest("a bomb is stopped, and what came before it counts", { from: ["http"] }, async ({ page }) => {
  await read(page, inFolder("bomb.gz"));
  assert.match(await sentence(page), /unpacks to far more/);
  const report = await savedReport(page);
  assert.deepEqual(quality(report), counts);
  assert.ok(report.inputs[0].read_bytes < 150e6); // of 200e6
});

const inMyExport = ["my-export/one.ndjson", "my-export/sub/three.zip/data/three.ndjson", "my-export/sub/two.ndjson.gz"];

async function checkFolder(page) {
  await settled(page, 1);
  const report = await savedReport(page);
  assert.deepEqual(quality(report), counts);
  assert.deepEqual(exportsIn(report).sort(), inMyExport);
  assert.equal(await page.$eval(".files .file", (name) => name.innerText), "my-export");
}

pageTest("a folder that is chosen is read, with the archives in it", { in: ["Chromium"] }, async ({ page }) => {
  const input = await page.$("input[webkitdirectory]");
  await input.uploadFile(inFolder("my-export"));
  await checkFolder(page);
});

pageTest("a folder that is dropped is read, with the archives in it", { in: ["Chromium"] }, async ({ page }) => {
  const browser = await page.createCDPSession();
  const data = { items: [], files: [inFolder("my-export")], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await browser.send("Input.dispatchDragEvent", { type, x: 50, y: 50, data });
  }
  await checkFolder(page);
});

// Firefox lets nobody drop a folder by program: its entries are played, and come in several lots as real ones do.
pageTest("a folder that is dropped is listed to its end", { in: ["Firefox"], from: ["http"] }, async ({ page }) => {
  const parts = ["one", "two", "three"].map((name) => readFileSync(inFolder(`${name}.ndjson`), "utf8"));
  await page.evaluate((parts) => {
    const file = (text, at) => ({
      name: `${at}.ndjson`,
      isDirectory: false,
      file: (resolve) => resolve(new File([text], `${at}.ndjson`)),
    });
    const folder = (name, ...lots) => ({
      name,
      isDirectory: true,
      createReader: () => ({ readEntries: (resolve) => resolve(lots.shift() ?? []) }),
    });
    const [one, two, three] = parts.map(file);
    const entry = folder("played", [one, folder("sub", [two])], [three]);
    const items = [{ kind: "file", webkitGetAsEntry: () => entry }];
    const event = new DragEvent("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], items } });
    document.body.dispatchEvent(event);
  }, parts);
  await settled(page, 1);
  const report = await savedReport(page);
  assert.deepEqual(quality(report), counts);
  assert.deepEqual(exportsIn(report).sort(), ["played/0.ndjson", "played/2.ndjson", "played/sub/1.ndjson"]);
});

pageTest(
  "a compressed file that is stopped keeps what was read; the next is read",
  { from: ["http"] },
  async ({ page }) => {
    const noisy = (record) => ({ ...record, place: randomBytes(2000).toString("hex") });
    const records = Array.from({ length: 4000 }, (_, index) => noisy(tweet({ id: 10_000 + index, tags: ["VoteSNP"] })));
    const path = inFolder("long.gz");
    writeFileSync(path, gzipSync(ndjson(records))); // some 8 MB
    await fetchOnPage(page);
    await fetchSlowly(page, 100);
    await choose(page, path);
    await until(page, () => document.querySelector(".partial") !== null);
    await page.click(".files button");
    await settled(page, 1);
    assert.match(await page.$eval(".files li", (file) => file.innerText), /stopped; read up to/);
    await read(page, inFolder("plain.ndjson"));
    const report = await savedReport(page);
    assert.deepEqual(
      problems(report).filter(([code]) => code !== "cut_record"),
      [],
    );
    assert.ok(report.quality.tweets > counts.tweets && report.quality.tweets < counts.tweets + 4000);
  },
);
