// Questions asked again: threshold, days and the table of accounts, answered without reading the file again.
import assert from "node:assert/strict";
import { read, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const day = 86_400;
const output = (page, wanted) =>
  until(
    page,
    (wanted) => document.querySelector("section:has(#threshold) output")?.innerText === wanted,
    wanted.replaceAll(" %", "\u00a0%"),
  );

/** Seven days; account 1 tweets ten times on each, account 2 five times; all tagged. */
const twoAccounts = () => {
  const tweets = [];
  for (let date = 0; date < 7; date++) {
    for (const [account, times] of [
      [1, 10],
      [2, 5],
    ]) {
      for (let time = 0; time < times; time++) {
        const id = tweets.length + 1;
        tweets.push(tweet({ id, account, second: date * day + time * 60, tags: ["VoteLabour"] }));
      }
    }
  }
  return fileOf("two-accounts.ndjson", ndjson(tweets));
};

pageTest("the threshold is answered anew without reading again", async ({ page }) => {
  await read(page, twoAccounts());
  await page.evaluate(() => {
    globalThis.slices = 0;
    const slice = Blob.prototype.slice;
    Blob.prototype.slice = function (...range) {
      globalThis.slices++;
      return slice.apply(this, range);
    };
  });
  await output(page, "0 of 2 accounts; 0.0 % of tracked tweets");
  await page.focus("input[type=range]");
  await page.keyboard.press("Home");
  await output(page, "2 of 2 accounts; 100.0 % of tracked tweets");
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  await output(page, "1 of 2 accounts; 66.7 % of tracked tweets");
  await until(page, () =>
    /66\.7\u00a0%( \([\d.–]+\u00a0%\))? of tweets come from accounts that post 10 times a day/.test(
      document.querySelector(".answer").innerText,
    ),
  );
  assert.equal(await page.evaluate(() => globalThis.slices), 0);
});

pageTest("days narrow the window, and the whole sample comes back", { from: ["http"] }, async ({ page }) => {
  await read(page, twoAccounts());
  const setDate = (nth, value) =>
    page.$$eval(
      "input[type=date]",
      (inputs, nth, value) => {
        inputs[nth].value = value;
        inputs[nth].dispatchEvent(new Event("change"));
      },
      nth,
      value,
    );
  const tweetsNow = (wanted) =>
    until(page, (wanted) => document.querySelector(".plain tfoot td")?.innerText === wanted, wanted);
  await tweetsNow("105");
  await setDate(0, "2017-05-02");
  await setDate(1, "2017-05-03");
  await tweetsNow("30");
  await page.click(".window button");
  await tweetsNow("105");
});

/** 120 accounts, number n with n tweets up to 9 and then 1; well followed, so that their handles are shown. */
const manyAccounts = () => {
  const tweets = [];
  for (let account = 1; account <= 120; account++) {
    const handle = `invented_handle_${String(account).padStart(3, "0")}`;
    for (let time = 0; time < (account < 10 ? account : 1); time++) {
      const id = tweets.length + 1;
      tweets.push(tweet({ id, account, handle, second: id, tags: ["GE2017"], user: { followers_count: 6000 } }));
    }
  }
  return fileOf("many-accounts.ndjson", ndjson(tweets));
};

pageTest("accounts are sorted, searched and paged by keyboard", async ({ page }) => {
  await read(page, manyAccounts());
  const firstRow = (wanted) =>
    until(page, (wanted) => document.querySelector(".accounts tbody bdi")?.innerText === wanted, wanted);
  const range = () => page.$eval(".pager p", (range) => range.innerText);
  const press = async (selector) => {
    await page.focus(selector);
    await page.keyboard.press("Enter");
  };
  await firstRow("@invented_handle_009");
  assert.equal(await range(), "1–20 of 120");
  await page.select(".pager select", "50");
  await until(page, () => document.querySelectorAll(".accounts tbody tr").length === 50);

  await press(".accounts thead th:first-child button");
  await firstRow("@invented_handle_001");
  assert.equal(await page.$eval("[aria-sort]", (head) => head.ariaSort ?? head.getAttribute("aria-sort")), "ascending");
  await press(".accounts thead th:first-child button");
  await firstRow("@invented_handle_120");

  await press(".pager button:last-child");
  await firstRow("@invented_handle_070");
  assert.equal(await range(), "51–100 of 120");
  await press(".pager button:last-child");
  await firstRow("@invented_handle_020");
  assert.equal(await page.$eval(".pager button:last-child", (next) => next.disabled), true);

  await page.focus("input[type=search]");
  await page.keyboard.type("handle_11");
  await firstRow("@invented_handle_119");
  assert.equal(await range(), "1–10 of 10 that match, of 120");
});

pageTest("handles are shown, or hidden, as the reader chooses", { from: ["http"] }, async ({ page }) => {
  const users = [
    { account: 1, user: { followers_count: 5001 } },
    { account: 2, user: { followers_count: 5000 } },
  ];
  await read(page, fileOf("followers.ndjson", ndjson(users.map((user, id) => tweet({ id: id + 1, ...user })))));
  const names = async (choice, wanted) => {
    await page.click(`.tools .choice label:nth-of-type(${choice})`);
    await until(
      page,
      (wanted) => [...document.querySelectorAll(".accounts tbody bdi")].map((name) => name.innerText).join() === wanted,
      wanted.join(),
    );
  };
  await names(1, ["account 1", "account 2"]);
  await names(2, ["@invented_handle_number_1", "account 2"]);
  await names(3, ["@invented_handle_number_1", "@invented_handle_number_2"]);
});
