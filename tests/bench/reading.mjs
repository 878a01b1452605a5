// How fast the page reads files, in Chromium and Firefox, beside only reading them and beside others who count the same:
// JSON.parse on each line in a worker, PapaParse, DuckDB-WASM. All take turns, round by round. Fails where one counts
// otherwise than Hustings.
//
//   node tests/bench/reading.mjs [--rounds 5] [--browsers Chromium,Firefox] [--files ndjson,v2,csv,gzip]
//                                [--ndjson 1e9] [--csv 5e8] [--rivals 2e8]
//
// --ndjson, --csv: bytes of the files; the v2 pages and the gzip are made of the NDJSON. --rivals: what counts as well as
// the page but more slowly gets so many bytes of a file at most. gzip: bytes of what is in it.
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { launch } from "../page/browsers.mjs";
import { beginning, election, gzip, pages, table, tweetsFor } from "./files.mjs";
import { record } from "./machine.mjs";
import { rowsOf } from "./reading-table.mjs";
import { serve } from "./server.mjs";
import { openPage, readMeasured } from "./tab.mjs";
import { lexicon, mustAgree, talliesOf } from "./tallies.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    browsers: { type: "string", default: "Chromium,Firefox" },
    files: { type: "string", default: "ndjson,v2,csv,gzip" },
    ndjson: { type: "string", default: "1e9" },
    csv: { type: "string", default: "5e8" },
    rivals: { type: "string", default: "2e8" },
  },
});

const ndjson = (await election(tweetsFor(options.ndjson))).path;
const kinds = {
  ndjson: { title: "NDJSON, API v1.1", make: () => ndjson, rivals: ["JSON.parse"] },
  v2: { title: "NDJSON, API v2 pages", make: () => pages(ndjson), rivals: ["JSON.parse"] },
  csv: { title: "CSV", make: () => table(Number(options.csv)), rivals: ["PapaParse", "DuckDB-WASM"] },
  gzip: { title: "gzip of the v1.1", make: () => gzip(ndjson), rivals: ["JSON.parse"] },
};

async function fileOf(kind) {
  const path = await kinds[kind].make();
  const packed = kind === "gzip";
  const bytes = statSync(path).size;
  const unpacked = packed ? statSync(ndjson).size : bytes;
  const atFirst = packed ? bytes : await beginning(path, Number(options.rivals));
  const all = await talliesOf(path, bytes);
  const ofBeginning = atFirst === bytes ? all : await talliesOf(path, atFirst);
  return { kind, ...kinds[kind], path, packed, bytes, unpacked, atFirst, all, ofBeginning };
}

const server = await serve();
const browsers = [];
for (const name of options.browsers.split(",")) {
  const { browser, reason } = await launch(name);
  if (!browser) throw new Error(reason);
  browsers.push({ name, browser, version: await browser.version() });
}

/** What the page needs: {seconds, megabytes, workers}. */
async function byPage(browser, file) {
  const page = await openPage(browser, `${server.address}page`);
  const { seconds, peak, workers, ...counted } = await readMeasured(page, file.path);
  await page.close();
  const names = Object.fromEntries(lexicon.parties.map(({ id, name }) => [name, id]));
  const parties = Object.fromEntries(Object.entries(counted.parties).map(([name, tweets]) => [names[name], tweets]));
  mustAgree("The page", { ...file.all, ...counted, parties }, file.all);
  return { seconds, megabytes: peak, workers };
}

async function byRival(browser, way, file, workers) {
  const page = await browser.newPage();
  await page.goto(server.address);
  await (await page.$("input")).uploadFile(file.path);
  const isRival = file.rivals.includes(way);
  const bytes = isRival ? file.atFirst : file.bytes;
  const given = { lexicon, packed: file.packed, layout: file.kind, workers };
  const { seconds, answer } = await page.evaluate((...given) => globalThis.run(...given), way, bytes, given);
  await page.close();
  if (isRival) mustAgree(way, answer, file.ofBeginning);
  return { seconds, bytes: file.packed ? file.unpacked : bytes };
}

const results = [];
for (const kind of options.files.split(",")) {
  const file = await fileOf(kind);
  const { title, unpacked, all } = file;
  console.log(`${title}: ${(unpacked / 1e6).toFixed(0)} MB, ${all.tweets} tweets`);
  const runs = [];
  for (let round = 0; round < Number(options.rounds); ++round) {
    for (const { name, browser } of browsers) {
      const own = await byPage(browser, file);
      const turn = [{ way: "page", bytes: unpacked, ...own }];
      for (const way of [...(file.packed ? ["unpacking"] : ["slices", "workers", "ahead"]), ...file.rivals]) {
        turn.push({ way, ...(await byRival(browser, way, file, own.workers)) });
      }
      const rates = turn.map(({ way, bytes, seconds }) => `${way} ${(bytes / 1e6 / seconds).toFixed(0)}`);
      console.log(`  ${name}, MB/s: ${rates.join(", ")}`);
      runs.push(...turn.map((run) => ({ browser: name, ...run })));
    }
  }
  results.push({ title, bytes: unpacked, rivalBytes: file.atFirst, tweets: all.tweets, runs });
}
for (const { browser } of browsers) await browser.close();
server.close();

const versions = Object.fromEntries(browsers.map(({ name, version }) => [name, version]));
record("reading", rowsOf(results), { browsers: versions, rounds: Number(options.rounds), results });
