// What a reader takes away: the report to be read, charts as pictures, tables for a spreadsheet, the page itself.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtPage, examples, open, pressed, read, saved, savedReport, until } from "./browsers.mjs";
import { fileOf, pageTest, violations } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const once = { in: ["Chromium"], from: ["http"] };

const oddHandles = [
  "=cmd|calc",
  "@SUM(A1)",
  "<img src=x onerror=attacked=1>",
  '"quoted',
  "tab\there",
  "re\u202eversed",
];
const handleOf = (account) => oddHandles[account] ?? `secret_handle_${account}`;
const idOf = (account) => 912345678901230000n + BigInt(account);
const accounts = Array.from({ length: 60 }, (_, account) => account);

const said = [
  "The queue at the town hall went twice around the square this morning",
  "Nobody has told the ducks on the village pond about the debate tonight",
  "Our bus driver hums the anthem whenever the radio mentions the polls",
  "Three candidates, one umbrella, and it has not stopped raining since noon",
  "Grandmother counts leaflets now; forty two came through her door so far",
];

/** Account n tweets n + 1 times, up to 5, odd ones retweets of an official account; the last four do so in step. */
const tweets = accounts.flatMap((account) =>
  Array.from({ length: Math.min(account + 1, 5) }, (_, time) => {
    const inStep = account > 55;
    const second = 3600 * (time + 1) + (inStep ? 0 : 20 * account);
    const tags = account % 3 ? ["VoteLabour", "GE2017"] : ["VoteTory"];
    const record = tweet({ id: 1000 * (account + 1) + time, account, handle: handleOf(account), second, tags });
    Object.assign(record.user, {
      id_str: String(idOf(account)),
      name: `Secret Name ${account}`,
      followers_count: 9000,
    });
    record.user.id = undefined;
    if (inStep) record.text = `${said[time]}, says @secret_mention`;
    const official = { id_str: "117777690", screen_name: "jeremycorbyn", name: "Secret Leader", followers_count: 10 };
    if (account % 2)
      record.retweeted_status = { ...tweet({ id: 900 + time, tags }), user: official, created_at: record.created_at };
    return record;
  }),
);
const input = fileOf("secretive.ndjson", ndjson(tweets));
const secrets = [
  ...accounts.flatMap((account) => [handleOf(account), String(idOf(account)), `Secret Name ${account}`]),
  "secret_mention",
  "jeremycorbyn",
  "117777690",
  "Secret Leader",
];

const count = (value) => value.toLocaleString("en");
const percent = (share) => `${(100 * share).toFixed(1)}\u00a0%`;

/** The cells of a table, by rows; those of its body. */
const cellsOf = (page, table) =>
  page.$$eval(`${table} tbody tr`, (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));

const isComputed = (page) => until(page, () => document.querySelector(".coordination .finding") !== null);

/** Opens the file from disk; the requests it makes besides itself. */
async function openFile(page, html) {
  const file = `file://${fileOf("report.html", html)}`;
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(file, { waitUntil: "networkidle0" });
  return requests.filter((url) => url !== file);
}

pageTest("the report to be read holds the figures of the other, and needs nothing else", once, async ({ page }) => {
  await read(page, input);
  await isComputed(page);
  await page.evaluate(() => {
    const foreign = Object.assign(document.createElement("style"), { textContent: "p { color: red }" });
    document.head.prepend(foreign); // as extensions do
  });
  const report = await savedReport(page);
  const html = await saved(page, "Save the report (HTML)");
  assert.deepEqual(await openFile(page, html), []);
  assert.equal(await page.evaluate(() => document.styleSheets.length), 1);
  assert.equal(await page.$("script, button, input, select, form, [style]"), null);

  const parties = report.parties.filter(({ tweets }) => tweets > 0).sort((a, b) => b.share - a.share);
  assert.equal(parties.length, 2);
  assert.deepEqual(
    (await cellsOf(page, "table.parties")).map(([name, tweets, share, , without]) => [name, tweets, share, without]),
    parties.map(({ name, tweets, share, without }) => [
      name,
      count(tweets),
      percent(share),
      `${percent(without.share)} (${without.interval.map((end) => (100 * end).toFixed(1)).join("–")})`,
    ]),
  );
  const { automation, quality } = report;
  assert.ok(
    (await page.$eval(".line", ({ innerText }) => innerText)).includes(
      `${automation.accounts} of ${quality.accounts} accounts; ${percent(automation.share)} of tracked tweets`,
    ),
  );
  assert.deepEqual(
    (await cellsOf(page, "table.hashtags")).map((cells) => cells.slice(0, 3)),
    report.hashtags.slice(0, 100).map(({ tag, tweets, accounts }) => [`#${tag}`, count(tweets), count(accounts)]),
  );
  assert.deepEqual(
    (await cellsOf(page, "table.accounts")).map(([name, , tracked, , most]) => [name.split("\n")[0], tracked, most]),
    report.accounts.map(({ tracked, peak_24h }, place) => [`account ${place + 1}`, count(tracked), count(peak_24h)]),
  );
  const sha256 = createHash("sha256").update(readFileSync(input)).digest("hex");
  assert.equal(report.inputs[0].sha256, sha256);
  assert.equal((await cellsOf(page, ".files-read table"))[0][4], sha256);
  assert.equal(report.clusters.length, 2);
  assert.deepEqual(
    await page.$$eval(".cluster", (all) =>
      all.map(({ innerText }) => Number(innerText.match(/(\d+) tweets in step/)[1])),
    ),
    report.clusters.map(({ tweets }) => tweets),
  );

  const settings = JSON.parse(await page.$eval(".settings-used pre", ({ textContent }) => textContent));
  const { handles, accounts, hashtags, ...others } = report.settings;
  assert.deepEqual(settings, { ...others, handles: "hidden", accounts: 200, hashtags: 100 });

  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    assert.deepEqual(await violations(page), []);
  }
  for (const width of [360, 1280]) {
    await page.setViewport({ width, height: 800 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  }
  await page.setViewport({ width: 688, height: 800 }); // A4 with margins of 14 mm
  await page.emulateMediaType("print");
  const cut = await page.$$eval("table, svg, pre", (all) =>
    all.filter((of) => of.getBoundingClientRect().right > 688).map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  assert.deepEqual(cut, []);
});

pageTest("no handle is in the report to be read, unless the reader chose it", { from: ["http"] }, async ({ page }) => {
  await read(page, input);
  await isComputed(page);
  const isIn = (text) => secrets.filter((secret) => text.includes(secret));
  const hidden = await saved(page, "Save the report (HTML)");
  assert.deepEqual(isIn(hidden), []);
  // A list of the reader's own names official accounts, and stands in the settings.
  await (await page.$(".dictionary input[type=file]")).uploadFile(join(examples, "lexicons/uk2017.json"));
  await until(page, () => /uk2017\.json/.test(document.querySelector(".dictionary .step").innerText));
  await isComputed(page);
  const ofOwnList = await saved(page, "Save the report (HTML)");
  assert.match(ofOwnList, /"tag": "VoteLabour"/);
  assert.deepEqual(isIn(ofOwnList), []);

  await page.$$eval("[name=saved-handles]", ([, asShown]) => asShown.click());
  await until(page, () => document.querySelector("[name=saved-handles]").checked === false);
  const shown = await saved(page, "Save the report (HTML)");
  await openFile(page, hidden);
  assert.deepEqual(isIn(await page.evaluate(() => document.body.textContent)), []);
  await openFile(page, shown);
  const names = (await cellsOf(page, "table.accounts")).map(([name]) => name.split("\n")[0]);
  const visible = (handle) => `@${handle.replace("\t", "[U+0009]").replace("\u202e", "[U+202E]")}`;
  assert.deepEqual(names.sort(), accounts.map((account) => visible(handleOf(account))).sort());
  assert.match(await page.$eval(".coordination", ({ innerText }) => innerText), /says @secret_mention/);
  assert.equal(await page.$("img"), null);
  assert.equal(await page.evaluate(() => globalThis.attacked), undefined);
});

pageTest("files of every length are known by their SHA-256", once, async ({ page }) => {
  const lengths = [0, 1, 55, 56, 63, 64, 65, 119, 120, (1 << 20) + 1];
  const files = lengths.map((length) =>
    fileOf(`${length}.txt`, "Nothing of a tweet. ".repeat(length).slice(0, length)),
  );
  await read(page, input, ...files);
  const { inputs } = await savedReport(page);
  assert.deepEqual(
    inputs.map(({ name, sha256 }) => [name, sha256]).sort(),
    [input, ...files]
      .map((file) => [file.split("/").at(-1), createHash("sha256").update(readFileSync(file)).digest("hex")])
      .sort(),
  );
});

/** The bytes of the file that the page hands over when the button of that name is pressed. */
async function savedBytes(page, name) {
  await page.evaluate(() => {
    delete globalThis.handedOver;
    globalThis.createUrl ??= URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.arrayBuffer().then((bytes) => {
        globalThis.handedOver = [...new Uint8Array(bytes)];
      });
      return globalThis.createUrl.call(URL, blob);
    };
  });
  await pressed(page, name);
  await until(page, () => "handedOver" in globalThis);
  return Buffer.from(await page.evaluate(() => globalThis.handedOver));
}

pageTest("a chart is a picture of twice its size", { from: ["http"] }, async ({ page }) => {
  await read(page, input);
  const svg = (await savedBytes(page, "SVG: Party share, the chart")).toString();
  const [, width, height] = svg.match(/^<svg[^>]* viewBox="-16 -16 (\S+) (\S+)"/).map(Number);
  assert.ok(width > 400 && height > 100);
  const png = await savedBytes(page, "PNG: Party share, the chart");
  assert.equal(png.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Math.floor(2 * width), Math.floor(2 * height)]);
});

pageTest("all accounts leave as a table whose cells are what they were", once, async ({ page }) => {
  await read(page, input);
  await isComputed(page);
  const csv = await savedBytes(page, "CSV: the 60 accounts that match, all pages, the figures");
  const rows = csv.toString().slice(1).split("\r\n");
  assert.equal(rows.length, 62); // a head, and nothing after the last end of line
  assert.match(rows[0], /^Id,Account,Signs of automation,/);
  for (const account of [0, 1, 3, 59]) {
    const cell = { 0: "'=cmd|calc", 1: "'@SUM(A1)", 3: '"""quoted"' }[account] ?? handleOf(account);
    const row = rows.find((row) => row.startsWith(`'${idOf(account)},`));
    assert.ok(row.startsWith(`'${idOf(account)},${cell},`), row);
  }

  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      globalThis.copied = text;
    };
  });
  const copy = "Copy the figures for a spreadsheet: the 60 accounts that match, all pages";
  await pressed(page, copy);
  const copied = (await until(page, () => globalThis.copied)).split("\r\n").map((row) => row.split("\t"));
  assert.equal(copied.length, 62);
  for (const row of copied.slice(0, 61)) assert.equal(row.length, copied[0].length);
  const handles = copied.slice(1, 61).map(([, handle]) => handle);
  for (const handle of ["'=cmd|calc", "'@SUM(A1)", `'"quoted`, "tab here"]) assert.ok(handles.includes(handle), handle);
  await until(page, () =>
    document.querySelector("[role=status]").textContent.startsWith("Copied: the 60 accounts that match"),
  );

  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    addEventListener("copy", () => {
      globalThis.copiedOld = document.activeElement.value;
    });
  });
  await page.click('[aria-label="Copy the figures for a spreadsheet: Party share"]');
  assert.match(await until(page, () => globalThis.copiedOld), /^Party\tTweets\tShare, %\t.*\r?\nLabour\t\d+\t/s);

  // What fails says so in sight.
  await page.evaluate(() => {
    document.execCommand = () => false;
    Image.prototype.decode = async () => {
      throw new Error();
    };
    document.implementation.createHTMLDocument = () => {
      throw new Error();
    };
  });
  const said = () => document.querySelector('[aria-labelledby="parties"] .downloads [role=alert]').innerText;
  await page.click('[aria-label="Copy the figures for a spreadsheet: Party share"]');
  assert.match(await until(page, said), /^The browser did not let the page copy/);
  await pressed(page, "PNG: Party share, the chart");
  await until(page, () =>
    document.querySelector('[aria-labelledby="parties"] .downloads [role=alert]').innerText.startsWith("This could"),
  );
  await pressed(page, "Save the report (HTML)");
  const notice = () => document.querySelector(".save .notice")?.innerText;
  assert.match(await until(page, notice), /could not be made/);

  // Also where no file can be handed over, as when the disk is full.
  const allowFiles = (areAllowed) =>
    page.evaluate((areAllowed) => {
      URL.createObjectURL = () => {
        if (!areAllowed) throw new Error();
        return "data:,";
      };
    }, areAllowed);
  for (const button of ["Save the settings", "Save this page", "Save the report (JSON)"]) {
    await allowFiles(true);
    await pressed(page, "Save the settings");
    await until(page, () => document.querySelector(".save .notice") === null);
    await allowFiles(false);
    await pressed(page, button);
    assert.match(await until(page, notice), /disk or the memory/);
  }
  await pressed(page, "Save the list (JSON)");
  await until(page, () => document.querySelector(".dictionary .failure")?.innerText.startsWith("This could not"));
  await pressed(page, "CSV: Party share, the figures");
  await until(page, said);
  assert.equal(await page.$("main > .failure"), null);
});

pageTest("the page saves itself as it was", { everywhere: true }, async ({ page }) => {
  await open(page, `${page.url()}#per_day=3`);
  await read(page, input);
  const itself = await saved(page, "Save this page");
  assert.equal(itself, readFileSync(builtPage, "utf8"));
});
