import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { commandLine, read, settled } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";

const label = (page) => page.$$eval(".invented", (found) => found.map((element) => element.textContent));
const quality = (page) =>
  page.$$eval(".quality dl > div > dd:nth-of-type(1)", (all) => all.map((dd) => dd.textContent));
const shares = (page) =>
  page.$$eval(".parties tbody tr", (rows) =>
    Object.fromEntries(rows.map((row) => [row.cells[0].textContent.trim(), row.cells[2].textContent])),
  );

// The shares are the study's, published on 31 May 2017; the scenario was built to them.
const published = { Labour: "39.7", Conservative: "26.0", SNP: "19.0", UKIP: "9.6", "Liberal Democrats": "5.7" };

pageTest("an invented election is read like a file and labelled", { everywhere: true }, async ({ page }) => {
  assert.deepEqual(await label(page), []);
  await (await page.$(".ways button")).click();
  await settled(page, 1);
  assert.equal((await quality(page))[0], "20,000");
  const shown = await shares(page);
  assert.deepEqual(Object.keys(shown), Object.keys(published));
  for (const [party, share] of Object.entries(published)) assert.equal(shown[party], `${share}\u00a0%`);
  assert.match((await label(page))[0], /Invented election/);
});

pageTest("the command line's invented election is labelled too, and equals the page's", async ({ page }) => {
  if (!existsSync(commandLine)) return;
  const bytes = execFileSync(commandLine, ["simulate", "--scenario", "small"], { maxBuffer: 1 << 30 });
  await read(page, fileOf("renamed.ndjson", bytes));
  assert.match((await label(page))[0], /Invented election/);
  const fromFile = [await quality(page), await shares(page)];
  await page.reload();
  await (await page.$(".ways button")).click();
  await settled(page, 1);
  assert.deepEqual([await quality(page), await shares(page)], fromFile);
});
