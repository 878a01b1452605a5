// Every layout on the page: the report that it saves is the command line's, byte for byte but for what is asked for.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { browserNames, commandLine, examples, read, savedReport } from "./browsers.mjs";
import { pageTest } from "./support.mjs";

const real = fileURLToPath(new URL("../../../shared/data/formats", import.meta.url));
const derived = mkdtempSync(join(tmpdir(), "hustings-derived-"));
after(() => rmSync(derived, { recursive: true }));
const derive = fileURLToPath(new URL("../conformance/derive.py", import.meta.url));
execFileSync("python3", [derive, join(examples, "first-light.ndjson"), derived]);

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** Of the command line, with the page's own choice of handles. An input that is refused makes it exit with 1. */
function expectedReport(paths) {
  const settings = fileURLToPath(new URL("settings.json", import.meta.url));
  const options = { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] };
  try {
    return JSON.parse(
      execFileSync(commandLine, ["analyze", "--hash", "--settings", settings, "--json", "-", ...paths], options),
    );
  } catch (error) {
    return JSON.parse(error.stdout);
  }
}

async function compare(page, paths) {
  await page.reload();
  await read(page, ...paths);
  const expected = expectedReport(paths);
  if (expected.quality.tweets === 0) return; // nothing to save: refused, or accounts only
  assert.deepEqual(await savedReport(page), expected, paths.map((path) => basename(path)).join(", "));
}

function formatsTest(name, folder, browsers) {
  const skip = [commandLine, folder].some((path) => !existsSync(path)) && `there is no ${commandLine}, or no ${folder}`;
  pageTest(`${name}, one by one`, { in: browsers, from: ["file"], skip, timeout: 300_000 }, async ({ page }) => {
    for (const path of filesIn(folder)) await compare(page, [path]);
  });
  pageTest(`${name}, all together`, { from: ["file"], skip }, async ({ page }) => compare(page, filesIn(folder)));
}

formatsTest("real exports", real, browserNames);
formatsTest("derived exports of invented tweets", derived, ["Chromium"]);
