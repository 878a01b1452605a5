// The table of accounts: filters, columns and pages.
import assert from "node:assert/strict";
import { read, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

/**
 * 45 accounts: account n wrote n tweets and has 100 n followers; those of even numbers write for Labour, every third for
 * the SNP too. Only the first thirty say how many followers they have.
 */
const tweets = Array.from({ length: 45 }, (_, index) => index + 1).flatMap((account) =>
  Array.from({ length: account }, (_, of) =>
    tweet({
      id: 1000 * account + of,
      second: 3600 * of,
      account,
      handle: `person_${account}_x`,
      tags: ["GE2017", ...(account % 2 === 0 ? ["VoteLabour"] : []), ...(account % 3 === 0 ? ["VoteSNP"] : [])],
      user: { followers_count: account <= 30 ? 100 * account : null },
    }),
  ),
);
const file = fileOf("forty-five.ndjson", ndjson(tweets));

const text = (page, selector) => page.$eval(selector, ({ innerText }) => innerText);
const matching = (page, sentence) =>
  until(page, (sentence) => document.querySelector(".pager p").innerText === sentence, sentence);
const names = (page) => page.$$eval(".accounts tbody bdi", (all) => all.map(({ innerText }) => innerText));
const bounds = (page, label) => page.$(`.bounds input[aria-label="${label}"]`);

async function opened(page) {
  await read(page, file);
  await page.evaluate(() => document.querySelectorAll("input[name=handles]")[2].click());
  await until(page, () => document.querySelector(".accounts tbody bdi")?.innerText === "@person_45_x");
  await page.click(".filters summary");
}

pageTest("accounts by party and by figures", { in: ["Chromium"], from: ["http"] }, async ({ page }) => {
  await opened(page);
  assert.equal(await text(page, ".pager p"), "1–20 of 45");

  await page.select(".filters select", "snp");
  await matching(page, "1–15 of 15 that match, of 45"); // 3, 6, … 45
  assert.deepEqual((await names(page)).slice(0, 3), ["@person_45_x", "@person_42_x", "@person_39_x"]);

  await (await bounds(page, "All tweets, at least")).type("9\n");
  await (await bounds(page, "All tweets, at most")).type("18\n");
  await matching(page, "1–4 of 4 that match, of 45"); // 9, 12, 15, 18
  assert.equal(await text(page, ".filters summary"), "Filters (2 on)");

  await page.type(".search input", "_1");
  await matching(page, "1–3 of 3 that match, of 45"); // 12, 15, 18
  assert.deepEqual(await names(page), ["@person_18_x", "@person_15_x", "@person_12_x"]);

  await page.click(".filters button");
  await matching(page, "1–11 of 11 that match, of 45"); // 1, 10 to 19
  await page.$eval(".search input", (field) => {
    field.value = "";
    field.dispatchEvent(new Event("input"));
  });
  await (await bounds(page, "Followers, at least")).type("2950\n");
  await matching(page, "1–1 of 1 that match, of 45"); // the 30th; of later ones followers are not known
  await page.click(".filters .only input");
  await matching(page, "No account matches.");
});

pageTest("pages of accounts, and their columns", { in: ["Firefox"], from: ["file"] }, async ({ page }) => {
  await opened(page);
  const press = (label) =>
    page.evaluate(
      (label) => [...document.querySelectorAll(".pager button")].find(({ innerText }) => innerText === label).click(),
      label,
    );
  await press("Next");
  await matching(page, "21–40 of 45");
  assert.equal((await names(page))[0], "@person_25_x");
  await page.click(".filters button"); // nothing to clear, and nothing happens
  await press("Next");
  await matching(page, "41–45 of 45");
  await page.select(".pager select", "50");
  await matching(page, "1–45 of 45");

  const heads = () => page.$$eval(".accounts thead th", (all) => all.map(({ innerText }) => innerText.trim()));
  assert.ok(!(await heads()).includes("Followers"));
  await page.click(".columns-shown summary");
  for (const label of await page.$$(".columns-shown label"))
    if (/Followers|Party/.test(await label.evaluate(({ innerText }) => innerText))) await label.click();
  await until(page, () => /Followers/.test(document.querySelector(".accounts thead").innerText));
  assert.ok(!(await heads()).includes("Party hashtags"));
  const last = await page.$$eval(".accounts tbody tr", (rows) => rows.map((row) => row.lastElementChild.innerText));
  assert.deepEqual([last[0], last[14], last[15], last[44]], ["not known", "not known", "3,000", "100"]);
});
