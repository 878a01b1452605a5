// A large gzip and a large zip through the page in Chromium: are the counts right, does the tab's memory stay flat? Of the
// zip, most is pictures. Memory grows with the tweets, some 72 bytes each, and with nothing else.
//
//   node tests/bench/containers.mjs [--gzip 600e6] [--zip 3e9]
import { spawnSync } from "node:child_process";
import { existsSync, renameSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { launch } from "../page/browsers.mjs";
import { election, tweetsFor } from "./files.mjs";
import { openPage, readMeasured } from "./tab.mjs";

const { values: options } = parseArgs({
  options: { gzip: { type: "string", default: "600e6" }, zip: { type: "string", default: "3e9" } },
});

/** What `gzip -1` makes of the elections, as a part of their bytes. */
const packedPart = 0.119;
const inGzip = await election(tweetsFor(Number(options.gzip) / packedPart));
const inZip = await election(tweetsFor(Number(options.zip) / 8));

/** Runs the command unless the file is there from before. */
function made(path, command, ...args) {
  if (existsSync(path)) return path;
  console.log(`Packing ${path} …`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} failed`);
  renameSync(`${path}.part`, path);
  return path;
}

const writeZip = `
import os, sys, zipfile
path, tweets, size = sys.argv[1], sys.argv[2], int(float(sys.argv[3]))
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
    archive.write(tweets, "data/tweets.ndjson")
    picture = os.urandom(1000000)
    for number in range((size - archive.fp.tell()) // len(picture)):
        archive.writestr("data/tweets_media/%d.jpg" % number, picture, zipfile.ZIP_STORED)
`;
const gzip = made(`${inGzip.path}.gz`, "sh", "-c", `gzip -1 <"$0" >"$0.gz.part"`, inGzip.path);
const zipPath = `${inZip.path}.${options.zip}.zip`;
const zip = made(zipPath, "python3", "-c", writeZip, `${zipPath}.part`, inZip.path, options.zip);

const { browser, reason } = await launch("Chromium");
if (!browser) throw new Error(reason);
let right = true;
for (const [path, planted] of [
  [gzip, inGzip],
  [zip, inZip],
]) {
  const page = await openPage(browser);
  const { seconds, tweets, accounts, memory } = await readMeasured(page, path);
  await page.close();
  const bytes = statSync(path).size;
  const rates = [bytes, planted.bytes].map((of) => `${(of / 1e6 / seconds).toFixed(0)} MB/s`);
  console.log(`${(bytes / 1e6).toFixed(0)} MB ${path.slice(path.lastIndexOf(".") + 1)} with ${planted.tweets} tweets`);
  console.log(`  read in ${seconds.toFixed(0)} s: ${rates[0]} of the file, ${rates[1]} of the tweets in it`);
  console.log(`  counts shown: ${tweets} tweets, ${accounts} accounts`);
  console.log(`  ${memory}`);
  right &&= tweets === planted.tweets && accounts === planted.accounts;
}
await browser.close();
console.log(right ? "counts right" : "counts WRONG");
process.exit(right ? 0 : 1);
