// Signs of automation: how they are distributed, and the reasons for one account, with its tweets read again.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { gzipSync } from "node:zlib";
import { open, pressed, read, savedReport, settled, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const markup = `<img src=x onerror="window.attacked=1">`;
const day = 86_400;

/**
 * Seven days. Account 1, three days old, says the same all round the clock, every seven minutes to the second; accounts 2
 * to 9 now and then say something else. All but the ninth are widely known, so that their handles are shown.
 */
const someTweets = () => {
  const tweets = [];
  const add = (account, second, text, created_at) => {
    const user = { followers_count: account === 9 ? 10 : 6000, created_at };
    const record = tweet({ id: tweets.length + 1, account, second, tags: ["VoteLabour"], user });
    tweets.push({ ...record, text: `${text} #VoteLabour` });
  };
  for (let second = 0; second < 7 * day; second += 420)
    add(1, second, `Read this ${markup} at once, number ${second}`, "Fri Apr 28 00:00:00 +0000 2017");
  const words = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
  for (let account = 2; account <= 9; account++)
    for (let date = 0; date < 7; date++)
      add(
        account,
        date * day + 36_000 + 977 * account + 61 * date,
        `Thought ${words[date]} of ${words[account - 2]}`,
        "Fri May 01 00:00:00 +0000 2009",
      );
  return ndjson(tweets);
};

const machine = "invented_handle_number_1";

/** Waits until the evidence of accounts is there. */
const judged = (page) =>
  until(page, () => document.querySelector(".evidence .finding") && document.querySelector(".accounts .mark") && true);

/** Presses the button of the account by keyboard, and waits for its evidence. */
async function openSheet(page, name) {
  await until(
    page,
    (name) => {
      const button = [...document.querySelectorAll(".accounts .open")].find(({ innerText }) => innerText === name);
      button?.focus();
      return Boolean(button);
    },
    name,
  );
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelector(".sheet[open]") !== null);
}

const texts = (page) => page.$$eval(".sheet blockquote", (all) => all.map(({ textContent }) => textContent));
const cells = (page, selector) =>
  page.$$eval(`${selector} tbody tr`, (rows) =>
    rows.map(({ cells }) => [...cells].map((cell) => cell.textContent.trim())),
  );

/** The rows of grades: how many accounts have strong, some and few signs, and how many are not judged. */
const grades = (page) => cells(page, ".evidence .two .scroll").then((rows) => rows.map((row) => Number(row[1])));

pageTest("the distribution comes with a table of the same figures", async ({ page }) => {
  await read(page, fileOf("signs.ndjson", someTweets()));
  await judged(page);
  const { evidence } = await savedReport(page);
  const { from, grades: byScore } = evidence.scores;
  const rows = from.map((_, bin) => ["few", "some", "strong"].map((grade) => String(byScore[grade][bin])));
  assert.deepEqual(
    (await cells(page, ".evidence details:not(.weights)")).slice(0, from.length).map(([, ...row]) => row),
    rows,
  );
  const shown = await grades(page);
  const counts = ["strong", "some", "few", null].map(
    (grade) => evidence.grades.find((of) => of.grade === grade).accounts,
  );
  assert.deepEqual(shown, counts);
  assert.equal(
    shown.reduce((sum, accounts) => sum + accounts),
    9,
  );
  assert.equal(shown[0], 1);
  assert.match(
    await page.$eval(".evidence .finding", ({ innerText }) => innerText),
    /^1 of 9 accounts, 11\.1\u00a0% \(2\.0–43\.5\u00a0%\), shows strong signs of automation\. It wrote/,
  );
  const drawn = await page.$$eval(".evidence .histogram", ([scores]) => scores.querySelectorAll(".ink").length);
  assert.equal(drawn, byScore.some.concat(byScore.strong).filter((accounts) => accounts > 0).length);
});

pageTest(
  "an account's evidence opens by keyboard, and its tweets are read again from the file",
  { everywhere: true },
  async ({ page }) => {
    await read(page, fileOf("signs.ndjson", someTweets()));
    await judged(page);
    await openSheet(page, `@${machine}`);
    await until(page, () => document.querySelector(".sheet blockquote") !== null);
    for (const text of await texts(page))
      assert.match(text, /^Read this <img src=x .*> at once, number \d+ #VoteLabour$/);
    assert.equal((await page.$$(".sheet img")).length, 0);
    assert.equal(await page.evaluate(() => "attacked" in window), false);
    const sheet = await page.$eval(".sheet", ({ innerText }) => innerText);
    for (const part of [
      /Strong signs of automation: [\d.]+ of the [\d.]+ points that could be judged/,
      /against automation/,
      /innocent/,
    ])
      assert.match(sheet, part);
    // What speaks against stands on the same screen as the grade.
    const against = await page.$eval(".sheet .against", (box) => box.getBoundingClientRect().bottom);
    assert.ok(against < 900, `${against}`);
    await page.keyboard.press("Escape");
    await until(page, () => document.querySelector(".sheet") === null);
    assert.equal(await page.evaluate(() => document.activeElement.innerText), `@${machine}`);
  },
);

for (const [name, content] of [
  ["signs.ndjson.gz", () => gzipSync(someTweets())],
  ["signs.json", () => `[${someTweets().trim().replaceAll("\n", ",\n")}]`],
]) {
  pageTest(`tweets are read again from ${name}`, { from: ["http"] }, async ({ page }) => {
    await read(page, fileOf(name, content()));
    await judged(page);
    await openSheet(page, `@${machine}`);
    await until(page, () => document.querySelector(".sheet blockquote") !== null);
    assert.match((await texts(page))[0], /^Read this/);
  });
}

/** A folder with the tweets cut in three: a file, one in a folder in a ZIP, and a compressed one in a tar. */
const folder = mkdtempSync(join(tmpdir(), "hustings-signs-"));
after(() => rmSync(folder, { recursive: true }));
const pack = `import bz2, io, sys, tarfile, zipfile
lines = sys.stdin.buffer.read().splitlines(keepends=True)
parts = [b"".join(lines[begin::3]) for begin in range(3)]
open("plain.ndjson", "wb").write(parts[0])
with zipfile.ZipFile("part.zip", "w", zipfile.ZIP_DEFLATED) as archive: archive.writestr("data/part.ndjson", parts[1])
packed = bz2.compress(parts[2])
member = tarfile.TarInfo("data/part.json.bz2")
member.size = len(packed)
with tarfile.open("part.tar", "w") as archive: archive.addfile(member, io.BytesIO(packed))
`;

pageTest("tweets are read again from archives in a folder", { in: ["Chromium"] }, async ({ page }) => {
  execFileSync("python3", ["-c", pack], { cwd: folder, input: someTweets() });
  await (await page.$("input[webkitdirectory]")).uploadFile(folder);
  await settled(page, 1);
  await judged(page);
  await openSheet(page, `@${machine}`);
  await until(page, () => document.querySelector(".sheet blockquote") !== null);
  const shown = await texts(page);
  assert.equal((await page.$$(".sheet .texts p")).length, 0);
  // Every third tweet lies in each of the files.
  const parts = new Set(shown.map((text) => (Number(/number (\d+)/.exec(text)[1]) / 420) % 3));
  assert.deepEqual([...parts].sort(), [0, 1, 2]);
});

pageTest("a file that is gone gives no texts, and the rest stays", { from: ["http"] }, async ({ page }) => {
  const path = fileOf("gone.ndjson", someTweets());
  await read(page, path);
  await judged(page);
  rmSync(path);
  await openSheet(page, `@${machine}`);
  await until(page, () => document.querySelector(".texts p")?.innerText === "text not available");
  assert.deepEqual(await texts(page), []);
  writeFileSync(path, "");
});

pageTest("a hidden handle's tweets are not shown", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("signs.ndjson", someTweets()));
  await judged(page);
  await page.click(".tools .choice label:nth-of-type(1)");
  await openSheet(page, "account 1");
  const sheet = await page.$eval(".sheet", ({ innerText }) => innerText);
  assert.match(sheet, /Strong signs of automation/);
  assert.match(sheet, /Tweets are not shown/);
  assert.doesNotMatch(sheet, /invented_handle|Read this/);
  assert.equal((await page.$$(".sheet .texts")).length, 0);
});

pageTest("weights change the grades, and are in the address", { from: ["http"] }, async ({ page }) => {
  const place = page.url();
  await read(page, fileOf("signs.ndjson", someTweets()));
  await judged(page);
  assert.equal((await grades(page))[0], 1);
  const type = (label, value) =>
    page.evaluate(
      (label, value) => {
        const field = [...document.querySelectorAll(".weights label, .weights input[aria-label]")].find((found) =>
          (found.ariaLabel ?? found.getAttribute("aria-label") ?? found.innerText).includes(label),
        );
        const input = field.matches("input") ? field : field.querySelector("input");
        input.value = value;
        input.dispatchEvent(new Event("change"));
      },
      label,
      value,
    );
  const strong = (wanted) =>
    until(
      page,
      (wanted) => document.querySelector(".evidence .two .scroll tbody td").innerText === wanted,
      String(wanted),
    );
  await page.$eval(".weights", (details) => {
    details.open = true;
  });
  await type("Strong signs, from", "95");
  await strong(0);
  await until(page, () => decodeURIComponent(location.hash) === '#evidence={"strong":95}');
  await type("Strong signs, from", "40");
  await strong(1);
  for (const family of ["Volume", "Timing", "Amplification", "New account"]) await type(`${family}, the family`, "1");
  await strong(0);
  await until(page, () => decodeURIComponent(location.hash).includes('"volume":1'));
  const { evidence, settings } = await savedReport(page);
  assert.deepEqual(settings.evidence, { families: { volume: 1, timing: 1, amplification: 1, account: 1 } });
  const address = page.url();
  await open(page, address);
  await read(page, fileOf("signs.ndjson", someTweets()));
  await judged(page);
  assert.deepEqual((await savedReport(page)).evidence, evidence);
  await page.$eval(".weights", (details) => {
    details.open = true;
  });
  await pressed(page, "Back to the usual weights");
  await strong(1);
  await until(page, () => !location.hash.includes("evidence"));
  assert.ok(page.url().startsWith(place));
});

pageTest("accounts are sorted by score and chosen by grade", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("signs.ndjson", someTweets()));
  await judged(page);
  await pressed(page, "Signs");
  await until(page, () => document.querySelector(".accounts [aria-sort=descending]")?.innerText.startsWith("Signs"));
  const scores = await page.$$eval(".accounts td.signs", (all) =>
    all.map(({ innerText }) => Number(/([\d.]+) of 100/.exec(innerText)?.[1] ?? 0)),
  );
  assert.deepEqual(
    scores,
    [...scores].sort((one, other) => other - one),
  );
  await page.click(".tools .choice:last-child label:nth-of-type(2)");
  await until(page, () => document.querySelectorAll(".accounts tbody tr").length === 1);
  assert.equal(await page.$eval(".accounts tbody bdi", ({ innerText }) => innerText), `@${machine}`);
});

pageTest("no account is called a bot", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("signs.ndjson", someTweets()));
  await judged(page);
  await openSheet(page, `@${machine}`);
  await until(page, () => document.querySelector(".sheet blockquote") !== null);
  const said = await page.evaluate(() => {
    for (const details of document.querySelectorAll(".evidence details, .sheet details")) details.open = true;
    const parts = [
      document.querySelector(".evidence"),
      document.querySelector(".accounts"),
      document.querySelector(".sheet"),
    ];
    return parts.map((part) => {
      const copy = part.cloneNode(true);
      for (const explained of copy.querySelectorAll(".measured")) explained.remove();
      return copy.textContent;
    });
  });
  for (const text of said) assert.doesNotMatch(text, /\bbots?\b/i);
});

pageTest("evidence of another window does not stay", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("signs.ndjson", someTweets()));
  await judged(page);
  await page.evaluate(() => {
    location.hash = "from=2030-01-01";
  });
  await until(page, () => !document.querySelector(".evidence .finding em"));
  assert.equal((await page.$$(".evidence .histogram")).length, 0);
});

pageTest("where nobody is named, nothing is promised", { from: ["http"] }, async ({ page }) => {
  const rows = Array.from({ length: 30 }, (_, row) => `${row + 1},2017-05-01 06:00:00,so it is #VoteLabour`);
  await read(page, fileOf("nobody.csv", `id,created_at,text\n${rows.join("\n")}\n`));
  await until(page, () => /do not say who wrote/.test(document.querySelector(".evidence")?.innerText));
  assert.equal(await page.$(".accounts"), null);
});

pageTest("accounts that are only described are judged as far as they can be", { from: ["http"] }, async ({ page }) => {
  const rows = ["A_Described_Teapot", "Another_Described"].map(
    (handle) => `${handle},12,300,Mon Apr 03 10:00:00 +0000 2017`,
  );
  await read(
    page,
    fileOf("profiles.csv", `screen_name,followers_count,statuses_count,created_at\n${rows.join("\n")}\n`),
  );
  await until(page, () => /can be judged/.test(document.querySelector(".evidence .finding")?.innerText));
  await until(page, () => /not judged/.test(document.querySelector(".accounts td.signs")?.innerText));
});
