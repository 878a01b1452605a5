// What the page says of each file that was read, and the dialog in which the columns of an unknown table are named.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { examples, read, savedReport, until } from "./browsers.mjs";
import { fileOf, pageTest, violations } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const text = (page, selector) => page.$eval(selector, (element) => element.innerText);
const card = async (page) => (await page.$(".quality")) && text(page, ".quality");

/** What is said of a file: the line that names it, and its facts by their terms. */
const input = (page, name) =>
  page.$$eval(
    ".inputs details",
    (all, name) => {
      const found = all.find((details) => details.querySelector("bdi").textContent === name);
      found.open = true;
      const facts = [...found.querySelectorAll("dl div")].map((fact) => [
        fact.querySelector("dt").innerText,
        fact.querySelector("dd").innerText,
      ]);
      return { summary: found.querySelector("summary span").innerText, ...Object.fromEntries(facts) };
    },
    name,
  );

pageTest("a file's records, times and faults are told", { from: ["http"] }, async ({ page }) => {
  await read(page, join(examples, "first-light.ndjson"));
  const told = await input(page, "first-light.ndjson");
  assert.equal(told.summary, "63 tweets");
  assert.match(told["Recognised as"], /^Twitter API v1\.1, because /);
  assert.equal(told.Records, "66: 63 tweets, 1 deletion notice, 1 limit notice and 1 not readable");
  assert.match(told["Not readable"], /^This record ends before it is complete.* In line 37\.$/);
  assert.match(told.Times, /^1\s–\s7 May 2017 \(UTC\)$/);
});

pageTest(
  "what a table leaves unsaid is named, with what cannot be judged then",
  { from: ["http"] },
  async ({ page }) => {
    await read(
      page,
      fileOf("short.csv", "created_at,screen_name,text\n2017-05-01,invented_handle_number_1,#VoteSNP\n"),
    );
    assert.match((await input(page, "short.csv"))["Does not say"], /^ids of tweets; ids of accounts; creation dates/);
    assert.match(await card(page), /So these cannot be judged: duplicates; accounts that changed their handle; /);
  },
);

pageTest("rounded ids, doubtful dates and days without tweets are told", { from: ["http"] }, async ({ page }) => {
  const row = (id, date, text) => `${id},${date} 10:00,invented_handle_number_1,${text}\n`;
  const header = "id,created_at,screen_name,text\n";
  const doubtful = row("8.41E+17", "3/4/2017", "#VoteSNP") + row("8.42E+17", "5/4/2017", "#VoteSNP");
  const settledDates = row("", "3/4/2017", "#VoteSNP") + row("", "25/4/2017", "RT @invented_handle_2: #VoteL…");
  await read(page, fileOf("doubtful.csv", header + doubtful), fileOf("settled.csv", header + settledDates));
  const whole = await card(page);
  assert.match(whole, /2 tweets have dates like 3\/4\/2017, and nothing says whether the day or the month comes first/);
  assert.match(whole, /2 ids of tweets, rounded by a spreadsheet, are not used/);
  assert.match(whole, /1 tweet may have lost hashtags/);
  assert.match(whole, /Of the 23 days looked at, 21 have no tweet/); // 3 to 25 April
  assert.match((await input(page, "doubtful.csv")).Ids, /^2 ids of tweets, rounded by a spreadsheet/);
  assert.match((await input(page, "settled.csv")).Times, /begin with the day, as its other rows show/);
});

pageTest("a time taken from the id is told", { from: ["http"] }, async ({ page }) => {
  await read(
    page,
    fileOf("untimed.csv", "id,created_at,screen_name,text\n860000000000000000,,invented_handle_number_1,x\n"),
  );
  assert.match(await card(page), /1 tweet has no time that can be read; it was taken from the id\./);
});

const users = [1, 2].map((account) => ({
  created_at: "Mon Nov 23 10:00:00 +0000 2020",
  user: { ...tweet({ id: 1, account }).user, created_at: "Mon Nov 23 10:00:00 +0000 2015" },
}));

pageTest("accounts without tweets are named as what they are", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("users.ndjson", ndjson(users)));
  assert.match(await card(page), /These files describe 2 accounts and hold no tweets, so there is nothing to count\./);
  assert.equal((await input(page, "users.ndjson")).summary, "2 accounts described, no tweets");
  assert.equal((await page.$$(".accounts tbody tr")).length, 2);
  assert.equal(await page.$(".answer"), null);
});

/** A personal archive of three tweets, which nothing in it gives a name. */
function personalArchive() {
  const records = [0n, 1n, 2n].map((index) => {
    const { user, ...record } = tweet({ id: 860000000000000000n + index, tags: ["VoteLabour"] });
    return { tweet: { ...record, id: record.id_str, full_text: record.text } };
  });
  const content = {
    "tweets.js": `window.YTD.tweets.part0 = ${JSON.stringify(records)}`,
    "like.js": `window.YTD.like.part0 = [{"like": {"tweetId": "1", "fullText": "invented"}}]`,
    "1.jpg": "a picture",
    "2.jpg": "a picture",
  };
  const path = fileOf("archive.zip", "");
  const files = Object.entries(content).map(([name, text]) => fileOf(name, text));
  execFileSync("python3", ["-m", "zipfile", "-c", path, ...files]);
  return path;
}

pageTest("the archive of one account is no mix of parties", { from: ["http"] }, async ({ page }) => {
  await read(page, personalArchive());
  assert.match(await card(page), /Left alone in archives and folders: likes, pictures and videos \(2\)\./);
  assert.equal((await input(page, "archive.zip"))["Left alone"], "likes, pictures and videos (2)");
  assert.equal((await input(page, "archive.zip/tweets.js")).summary, "3 tweets");
  assert.match(
    await text(page, ".answer"),
    /^These are the tweets of one account: there is no mix of parties in them\./,
  );
  assert.match(await text(page, "#parties ~ p"), /^One account has no party mix/);
  assert.equal(await page.$(".party-share"), null);
  await page.click(".tools .choice label:last-of-type");
  await until(page, () => document.querySelector(".accounts tbody bdi")?.innerText.startsWith("whose archive it is"));
  assert.deepEqual(
    await page.$$eval(".hashtags tbody tr", ([row]) => [...row.cells].slice(0, 2).map((cell) => cell.innerText)),
    ["#VoteLabour", "3"],
  );
});

pageTest("of more than three files, each opens at a click or key", { from: ["http"] }, async ({ page }) => {
  const names = ["a", "b", "c", "d"].map((name) => `${name}.ndjson`);
  await read(page, ...names.map((name, id) => fileOf(name, ndjson([tweet({ id: id + 1 })]))));
  const open = () => page.$$eval(".inputs details", (all) => all.map((details) => details.open));
  assert.deepEqual(await open(), [false, false, false, false]);
  await page.focus(".inputs li:nth-child(2) summary");
  await page.keyboard.press("Enter");
  assert.deepEqual(await open(), [false, true, false, false]);
});

// Columns by no known name; the last, a tweet's id, is one of a tweet of May 2017.
const unknownTable = (rows) =>
  `Wann;Wer;Was;Nummer\n${rows.map((row, index) => `2017-05-0${index + 1} 10:00;${row};${860000000000000000n + BigInt(index)}\n`).join("")}`;
const greetings = ["invented_handle_number_1;Guten Tag #VoteLabour", "invented_handle_number_2;Guten Abend #VoteSNP"];

/** Opens the dialog of the only table that was refused. */
async function askForColumns(page) {
  await page.focus(".files button.columns");
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelector("dialog[open]") !== null);
}

/** Waits until the only file, refused before, has been read. */
const readAfterAll = (page) => until(page, () => document.querySelector(".files li.whole") !== null);

pageTest("an unknown table is mapped by keyboard alone and read", async ({ page }) => {
  await read(page, fileOf("tabelle.csv", unknownTable(greetings)));
  assert.equal(await page.$(".quality"), null);
  await askForColumns(page);
  assert.equal(
    await page.evaluate(() => document.activeElement.getAttribute("aria-label")),
    "Meaning of the column Wann",
  );
  assert.deepEqual(await page.$$eval("dialog tbody tr", (rows) => rows.map((row) => row.cells[2].innerText)), [
    "Guten Tag #VoteLabour",
    "Guten Abend #VoteSNP",
  ]);
  for (const meaning of ["when it was posted", "the author's handle", "the text of the tweet", "the tweet's id"]) {
    await page.keyboard.type(meaning);
    await page.keyboard.press("Tab");
  }
  assert.equal(await page.evaluate(() => document.activeElement.innerText), "Read the table");
  const chosen = await page.$$eval("dialog select", (all) => all.map((select) => select.value));
  assert.deepEqual(chosen, ["time", "handle", "text", "id"]);
  await page.keyboard.press("Enter");
  await readAfterAll(page);
  assert.equal(await page.$("dialog"), null);
  assert.equal((await input(page, "tabelle.csv")).summary, "2 tweets");
  assert.equal(await text(page, ".quality dd"), "2");
});

pageTest("the dialog can be left, and a meaning moves from column to column", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("packed.csv.gz", gzipSync(unknownTable(greetings))));
  await askForColumns(page);
  const chosen = () => page.$$eval("dialog select", (all) => all.map((select) => select.value));
  await page.select('dialog [aria-label$="Was"]', "text");
  assert.deepEqual((await chosen()).slice(1, 3), ["", "text"]);
  await page.select('dialog [aria-label$="Wer"]', "text");
  assert.deepEqual((await chosen()).slice(1, 3), ["text", ""]);
  for (const column of ["Wann", "Wer", "Nummer"]) await page.select(`dialog [aria-label$="${column}"]`, "");
  assert.equal(await page.$eval("dialog .solid", (button) => button.disabled), true);
  await page.keyboard.press("Escape");
  await until(page, () => document.querySelector("dialog") === null);
  assert.equal(await page.evaluate(() => document.activeElement.className), "columns");
  assert.ok(await page.$(".files li.refused"));
});

pageTest("the dialog fits a narrow screen, and axe finds nothing in it", { from: ["http"] }, async ({ page }) => {
  await page.setViewport({ width: 390, height: 740 });
  await read(page, fileOf("tabelle.csv", unknownTable(greetings)));
  await askForColumns(page);
  const [wide, clientWidth] = await page.$eval("dialog", (dialog) => [dialog.scrollWidth, dialog.clientWidth]);
  assert.ok(wide <= clientWidth && clientWidth <= 390);
  assert.ok(await page.$eval("dialog .scroll", (rows) => rows.scrollWidth > rows.clientWidth));
  assert.deepEqual(await violations(page), []);
});

pageTest("markup in columns, cells and paths stays text", { from: ["http"] }, async ({ page }) => {
  const markup = `<img src=x onerror=window.attacked=1>`;
  const rows = greetings.map((row) => `${row} ${markup}\u202e`);
  const name = `${markup.replaceAll("/", "")}.csv`;
  await read(page, fileOf(name, unknownTable(rows).replace("Nummer", markup)));
  await askForColumns(page);
  assert.match(await text(page, "dialog h2"), /<img src=x/);
  assert.equal(await page.$eval("dialog thead th:last-child", (column) => column.textContent), markup);
  assert.ok((await text(page, "dialog tbody")).includes(`${markup}[U+202E]`));
  await page.select('dialog [aria-label$="Was"]', "text");
  await page.select('dialog [aria-label$="Wer"]', "handle");
  await page.click("dialog .solid");
  await readAfterAll(page);
  assert.equal((await input(page, name)).summary, "2 tweets");
  assert.equal((await page.$$("img, main script")).length, 0);
  assert.equal(await page.evaluate(() => "attacked" in window), false);
});

pageTest(
  "what columns mean is kept for further files and in the settings saved",
  { from: ["http"] },
  async ({ page }) => {
    await read(page, fileOf("tabelle.csv", unknownTable(greetings)));
    await askForColumns(page);
    const columns = { time: "Wann", handle: "Wer", text: "Was", id: "Nummer" };
    for (const [role, column] of Object.entries(columns)) await page.select(`dialog [aria-label$="${column}"]`, role);
    await page.click("dialog .solid");
    await readAfterAll(page);
    await read(page, fileOf("noch-eine.csv", unknownTable(["invented_handle_number_3;Gute Nacht #VoteSNP"])));
    assert.equal((await input(page, "noch-eine.csv")).summary, "1 tweet");
    assert.deepEqual((await savedReport(page)).settings.columns, columns);
  },
);
