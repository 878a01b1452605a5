// The whole way through the page with the keyboard alone: Tab, arrows, Enter, Space, Escape and typing.
import assert from "node:assert/strict";
import { settled, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

/** Sixty accounts, widely known, so that their handles are shown; the higher its number, the more an account tweets. */
const sixty = () =>
  ndjson(
    Array.from({ length: 60 }, (_, account) =>
      Array.from({ length: 3 + account }, (_, index) =>
        tweet({
          id: 1000 * (account + 1) + index,
          account: account + 1,
          second: 3600 * index + 61 * account,
          tags: [account % 3 === 0 ? "VoteLabour" : "VoteSNP"],
          user: { followers_count: 6000 },
        }),
      ),
    ).flat(),
  );

/** Presses Tab, or Shift and Tab, until the focus is on such an element, which then must show it. */
async function go(page, selector, { back = false } = {}) {
  for (let presses = 0; presses < 150; presses++) {
    if (back) await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (back) await page.keyboard.up("Shift");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) {
      assert.ok(await page.evaluate(() => document.activeElement.matches(":focus-visible")), selector);
      return;
    }
  }
  assert.fail(`Tab does not come to ${selector}`);
}

/** Goes to a section by the line of links at the top, from below. */
async function jump(page, place) {
  await go(page, `.outline [href="#${place}"]`, { back: true });
  await page.keyboard.press("Enter");
}

const focused = (page) => page.evaluate(() => document.activeElement.innerText);
const firstBecomes = (page, name) =>
  until(page, (name) => document.querySelector(".accounts tbody .open")?.innerText === name, name);
const name = (number) => `@invented_handle_number_${number}`;

pageTest("all can be done with the keyboard alone", async ({ page }) => {
  await go(page, "input[type=file]");
  const input = await page.evaluateHandle(() => document.activeElement);
  await input.uploadFile(fileOf("sixty.ndjson", sixty()));
  await settled(page, 1);
  await until(
    page,
    () => document.querySelector(".evidence .weights") && document.querySelector(".accounts .mark") && true,
  );

  await jump(page, "threshold");
  await go(page, "[aria-labelledby=threshold] input[type=range]");
  await page.keyboard.press("ArrowRight");
  await until(page, () => document.querySelector("#threshold").innerText.includes("“51 a day”"));
  await go(page, "[aria-labelledby=threshold] summary");
  await page.keyboard.press(" ");
  assert.ok(await page.evaluate(() => document.activeElement.parentElement.open));

  await go(page, "[aria-labelledby=time] .end");
  await page.keyboard.press("PageUp"); // ten bins on
  await until(page, () => document.querySelector("[aria-labelledby=time] input[type=date]").value !== "");
  await page.keyboard.press("Home"); // the sample's own
  await until(page, () => document.querySelector("[aria-labelledby=time] input[type=date]").value === "");

  await jump(page, "accounts");
  await go(page, "[aria-labelledby=accounts] input[type=search]");
  await page.keyboard.type("number_17");
  await firstBecomes(page, name(17));
  for (let letter = 0; letter < 9; letter++) await page.keyboard.press("Backspace");
  await firstBecomes(page, name(60));
  await go(page, ".accounts th[aria-sort] button"); // by tweets, the most first
  await page.keyboard.press("Enter");
  await firstBecomes(page, name(1));
  await page.keyboard.press(" ");
  await firstBecomes(page, name(60));

  await go(page, ".accounts .open");
  assert.equal(await focused(page), name(60));
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelector(".sheet[open]")?.contains(document.activeElement));
  await page.keyboard.press("Escape");
  await until(page, () => document.querySelector(".sheet") === null);
  assert.equal(await focused(page), name(60));

  await go(page, ".pager button:enabled");
  await page.keyboard.press("Enter");
  await firstBecomes(page, name(40)); // there are twenty on a page

  await page.evaluate(() => {
    URL.createObjectURL = (blob) => {
      globalThis.saved = blob.text();
      return "#";
    };
  });
  await jump(page, "save");
  do await go(page, ".save button");
  while ((await focused(page)) !== "Save the report (JSON)");
  await page.keyboard.press("Enter");
  await until(page, () => "saved" in globalThis);
  const report = JSON.parse(await page.evaluate(() => globalThis.saved));
  assert.equal(report.quality.accounts, 60);
  assert.equal(report.settings.per_day, 51);
});
