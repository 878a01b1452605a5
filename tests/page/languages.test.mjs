// The page in German says the same as in English, and nothing in English.
import assert from "node:assert/strict";
import { join } from "node:path";
import { examples, open, pressed, read, saved, until } from "./browsers.mjs";
import { fileOf, pageTest, violations } from "./support.mjs";

const export_ = join(examples, "first-light.ndjson");

/** Words that English cannot do without, and that German does not have. */
const english =
  /\b(the|of|and|with|accounts?|by|from|for|which|that|their|its|is|are|has|have|not|how|who|this|these|than|signs|shares?|files?|days?|hours?|party|parties|unknown|none|yes)\b/i;

/** What a reader can see or hear, but for names, citations and what is marked as English. */
const texts = (page) =>
  page.evaluate(() => {
    const isApart = (element) =>
      element.closest("body [lang=en], bdi, code, pre, script, style, .source, blockquote") !== null;
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode())
      if (!isApart(walker.currentNode.parentElement)) found.push(walker.currentNode.data.trim());
    for (const element of document.querySelectorAll("[aria-label], [title], [alt], [placeholder]"))
      for (const name of ["aria-label", "title", "alt", "placeholder"])
        if (!isApart(element)) found.push(element.getAttribute(name) ?? "");
    return found.filter((text) => text !== "");
  });

const englishIn = async (page) => (await texts(page)).filter((text) => english.test(text));

/** The table of party shares, cell by cell, once it says how sure they are. */
async function partyShares(page) {
  await until(page, () => document.querySelector("table.parties tbody tr")?.cells[3].innerText.trim());
  return page.$$eval("table.parties tbody tr", (rows) =>
    rows.map(({ cells }) => [...cells].map(({ innerText }) => innerText.trim())),
  );
}

const openAll = (page, within) =>
  page.$$eval(`${within} details`, (all) => {
    for (const details of all) details.open = true;
  });

const inChromium = { in: ["Chromium"], from: ["http"] };

pageTest("The German page shows the English page's figures, in German", inChromium, async ({ page, serverAddress }) => {
  await read(page, export_);
  const inEnglish = await partyShares(page);
  assert.notEqual((await englishIn(page)).length, 0, "the words looked for are found where they are");

  await open(page, `${serverAddress}de.html`);
  assert.equal(await page.$eval("html", ({ lang }) => lang), "de");
  assert.deepEqual(await englishIn(page), []);
  await read(page, export_);
  const inGerman = await partyShares(page);
  assert.equal(inGerman[0][2], "52,3\u00a0%"); // Labour's hashtags: 23 of 44 mentions, counted by hand
  assert.deepEqual(
    inGerman.map((row) => row.map((cell) => cell.replace(/(\d),(\d)/g, "$1.$2"))),
    inEnglish,
  );
  await until(page, () => document.querySelector("#amplified") !== null); // the last part to come
  await openAll(page, "main");
  assert.deepEqual(await englishIn(page), []);
  const report = await saved(page, "Bericht speichern (HTML)");
  await page.goto("about:blank"); // the page's policy lets no markup be written there
  await page.setContent(report);
  assert.equal(await page.$eval("html", ({ lang }) => lang), "de");
  assert.match(await page.title(), /^Bericht über/);
  assert.deepEqual(await englishIn(page), []);
});

pageTest("An account's signs are in German, and axe finds nothing", inChromium, async ({ page, serverAddress }) => {
  await open(page, `${serverAddress}de.html#handles=all`);
  await read(page, export_);
  await until(page, () => document.querySelector(".weights") && document.querySelector("#amplified") && true);
  await until(page, () => document.querySelector(".accounts .mark") !== null);
  await page.$eval(".accounts .open", (button) => button.click());
  await until(page, () => document.querySelectorAll(".sheet[open] .signs li").length > 1);
  await openAll(page, "body");
  assert.match(await page.$eval(".sheet .signs", (signs) => signs.innerText), /Sein Profil zählt 327 Tweets am Tag/);
  assert.deepEqual(await englishIn(page), []);
  assert.deepEqual(await violations(page), []);
});

pageTest("Tables leave as spreadsheets of the language take them", inChromium, async ({ page, serverAddress }) => {
  // Labour: 23 of 44 mentions, by 7 of 19 accounts: 15, 3 and five times 1, 23² / (15² + 3² + 5) = 2.2134 effective ones.
  const english = { saved: /^A;B,23,52.2727,.*,7,36.8421,2.2134,/, copied: /^A;B\t23\t52.2727\t.*\t36.8421\t2.2134\t/ };
  const german = {
    saved: /^"A;B";23;52,2727;.*;7;36,8421;2,2134;/,
    copied: /^A;B\t23\t52,2727\t.*\t36,8421\t2,2134\t/,
  };
  for (const [file, csv, copy, row] of [
    ["index.html", "CSV: Party share, the figures", "Copy the figures for a spreadsheet: Party share", english],
    [
      "de.html",
      "CSV: Anteile der Parteien, die Zahlen",
      "Zahlen für eine Tabellenkalkulation kopieren: Anteile der Parteien",
      german,
    ],
  ]) {
    await open(page, `${serverAddress}${file}#changes=@labour:A%3BB`);
    await read(page, export_);
    assert.match((await saved(page, csv)).split("\r\n")[1], row.saved);
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        globalThis.copied = text;
      };
    });
    await pressed(page, copy);
    assert.match((await until(page, () => globalThis.copied)).split("\r\n")[1], row.copied);
  }
});

pageTest("Hidden accounts have German names, by which they are found", inChromium, async ({ page, serverAddress }) => {
  await open(page, `${serverAddress}de.html#handles=hidden`);
  await read(page, export_);
  await until(page, () => document.querySelector("#amplified") && document.querySelector(".accounts tbody tr") && true);
  const names = await page.$$eval("bdi", (all) => all.map(({ textContent }) => textContent));
  assert.ok(names.includes("Konto 1") && names.includes("verborgenes Konto"));
  assert.deepEqual(
    names.filter((name) => /account/.test(name)),
    [],
  );
  for (const table of [
    "CSV: 20 passende Konten, alle Seiten, die Zahlen",
    "CSV: Die am meisten verstärkten Konten, die Zahlen",
  ]) {
    const csv = await saved(page, table);
    assert.match(csv, /Konto 3;Konto 3;/);
    assert.doesNotMatch(csv, /account/);
  }
  await page.type(".search input[type=search]", "Konto 13");
  await until(page, () => document.querySelectorAll(".accounts tbody tr").length === 1);
  assert.equal(await page.$eval(".accounts tbody bdi", ({ innerText }) => innerText), "Konto 13");
});

pageTest("What only the core has words for is marked as English", inChromium, async ({ page, serverAddress }) => {
  await open(page, `${serverAddress}de.html#from=2017-99-99`);
  await until(page, () => document.querySelector(".notice") !== null);
  const notice = await page.$eval(".notice", ({ innerText, firstElementChild: { lang } }) => ({ innerText, lang }));
  assert.match(notice.innerText, /^Die Einstellungen in der Adresse .* nicht verwenden\. ./);
  assert.equal(notice.lang, "en");
  await read(page, fileOf("notes.txt", "Some notes.\n"), fileOf("picture.png", Buffer.from("\x89PNG\r\n", "latin1")));
  assert.deepEqual(
    (await page.$$eval(".files .sentence", (all) => all.map(({ innerText }) => innerText))).map((text) =>
      text.slice(0, text.indexOf(".") + 1),
    ),
    ["Das ist Text, der mit „Some notes.", "Das ist ein Bild oder Video."],
  );
});

pageTest("Both pages lead to each other, with the settings", inChromium, async ({ page, serverAddress, requests }) => {
  await open(page, `${serverAddress}#per_day=30`);
  const follow = (name) =>
    Promise.all([
      page.waitForNavigation(),
      page.$$eval("a.language", ([link], name) => link.innerText === name && link.click(), name),
    ]);
  await follow("Deutsch");
  assert.equal(page.url(), `${serverAddress}de.html#per_day=30`);
  await until(page, () => document.querySelector("h1")?.innerText.startsWith("Wer trägt"));
  await follow("English");
  assert.equal(page.url(), `${serverAddress}index.html#per_day=30`);
  await until(page, () => document.querySelector("h1")?.innerText.startsWith("Who carries"));
  assert.deepEqual(
    requests.slice(-3),
    ["/", "/de.html", "/index.html"],
    "a link costs no request before it is followed",
  );
});
