// Party share, threshold and time: asked by other rules, with their intervals, and moved by keyboard and pointer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { examples, read, saved, settled, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const hour = 3600;
const nonBreaking = (text) => text.replaceAll(" %", "\u00a0%");

/**
 * Three days, 10 tweets an hour in the daytime. Account 1 writes 6 of 10 for Labour; accounts 2 to 5 one each, of which
 * the last is for Labour and the SNP, the others for the SNP.
 */
function threeDays(silentHours = []) {
  const tweets = [];
  for (let at = 0; at < 3 * 24; at++) {
    if (at % 24 < 8 || silentHours.includes(at)) continue;
    const add = (account, tags) => {
      const id = tweets.length + 1;
      tweets.push(tweet({ id, account, second: at * hour + 60 * (id % 50), tags }));
    };
    for (let time = 0; time < 6; time++) add(1, ["VoteLabour"]);
    for (const account of [2, 3, 4]) add(account, ["VoteSNP"]);
    add(5, ["VoteLabour", "VoteSNP"]);
  }
  return fileOf(`three-days-${silentHours.length}.ndjson`, ndjson(tweets));
}

/** Waits until the table of parties begins with these shares. */
const sharesBecome = (page, wanted) =>
  until(
    page,
    (wanted) => {
      const rows = [...document.querySelectorAll(".parties tbody tr")];
      return rows.map(({ cells }) => `${cells[0].innerText.trim()} ${cells[2].innerText}`).join(", ") === wanted;
    },
    nonBreaking(wanted),
  );
const tweetsBecome = (page, wanted) =>
  until(page, (wanted) => document.querySelector(".plain tfoot td")?.innerText === wanted, wanted);
const pick = (page, name, nth) => page.$$eval(`input[type=radio][name=${name}]`, (all, nth) => all[nth].click(), nth);
const text = (page, selector) => page.$eval(selector, (element) => element.innerText);
const values = (page) => page.$$eval(".window input", (inputs) => inputs.map(({ value }) => value));
/** A slider of a drawing, which no browser's driver focuses by itself. */
const focusSlider = (page, nth) => page.$$eval(".over-time [role=slider]", (all, nth) => all[nth].focus(), nth);

async function drag(page, selector, from, to) {
  await page.$eval(selector, (surface) => surface.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await (await page.$(selector)).boundingBox();
  await page.mouse.move(x + from * width, y + height / 3);
  await page.mouse.down();
  await page.mouse.move(x + ((from + to) / 2) * width, y + height / 3);
  await page.mouse.move(x + to * width, y + height / 3);
  await page.mouse.up();
}

pageTest("another rule of counting gives other shares", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays());
  await sharesBecome(page, "Labour 63.6 %, SNP 36.4 %"); // 7 and 4 of 11 mentions
  await pick(page, "rule", 1);
  await sharesBecome(page, "Labour 66.7 %, SNP 33.3 %"); // 6 and 3 of 9
  assert.match(await text(page, ".counting"), /48 tweets with hashtags of several parties are left out/);
  await pick(page, "rule", 2);
  await sharesBecome(page, "Labour 65.0 %, SNP 35.0 %"); // 6.5 and 3.5 of 10
  await pick(page, "rule", 0);
  await pick(page, "voices", 1);
  await sharesBecome(page, "SNP 66.7 %, Labour 33.3 %"); // accounts 2 to 5, and 1 and 5
});

pageTest("the answer carries intervals", { from: ["http"] }, async ({ page }) => {
  await (await page.$(".ways button")).click();
  await settled(page, 1);
  await until(page, () => /39\.7\u00a0% \(\d+\.\d–\d+\.\d\)/.test(document.querySelector(".answer").innerText));
  // By four accounts of 2,109, which are too few for an interval of their tweets.
  assert.match(await text(page, ".answer"), /One tweet in eight comes from accounts that post 50 times a day or more/);
  assert.match(await text(page, ".line"), /0\.1–0\.5\u00a0% \(Wilson’s interval\)\. Too few accounts/);
  assert.match(await text(page, ".lead"), /^Labour leads in (over )?\d+\u00a0% of resamplings; 13\.7 points ahead of/);
});

pageTest("where few accounts carry it, no interval is given, and it is said", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays());
  await until(page, () => /So few accounts carry this/.test(document.querySelector(".answer").innerText));
  assert.match(await text(page, ".answer"), /Leave them out, and SNP leads instead, at 80\.0\u00a0%\./); // 4 of 5
  assert.match(await text(page, ".lead"), /^Too few accounts to say how sure this is/);
  const whole = await text(page, 'section[aria-labelledby="parties"]');
  assert.match(whole, /count as 3 accounts/); // (96 + 16 + 16 + 16 + 32)² / (96² + 3 · 16² + 32²) = 2.8
  assert.match(whole, /Without account 1, (Labour|SNP) would be at [28]0\.0\u00a0% instead of/);
});

pageTest("the ends of the window move by keyboard, and back", async ({ page }) => {
  await read(page, threeDays());
  await tweetsBecome(page, "480");
  await focusSlider(page, 0);
  await page.keyboard.press("ArrowRight");
  await tweetsBecome(page, "470");
  assert.deepEqual(await values(page), ["2017-05-01", "09:00", ""]);
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-valuetext")), /^1 May 2017.*09:00$/);
  await page.keyboard.press("ArrowLeft"); // before what the chart shows now, and there the sample begins
  await tweetsBecome(page, "480");
  await focusSlider(page, 1);
  await page.keyboard.press("PageDown");
  await tweetsBecome(page, "380");
  assert.deepEqual(await values(page), ["", "2017-05-03", "14:00"]);
  await page.keyboard.press("End");
  await tweetsBecome(page, "480");
});

pageTest("a window is drawn with the pointer", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays());
  await tweetsBecome(page, "480");
  await drag(page, ".over-time .surface", 0.3, 0.6);
  await until(page, () => document.querySelectorAll(".window input").length === 4);
  await until(page, () => Number(document.querySelector(".plain tfoot td").innerText) < 480);
  await page.focus(".window button");
  await page.keyboard.press("Enter");
  await tweetsBecome(page, "480");
  assert.equal(await page.evaluate(() => document.activeElement.innerText), "Whole sample");
});

pageTest("the threshold is dragged", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays());
  await until(page, () => document.querySelector("section:has(#threshold) output")?.innerText.startsWith("1 of "));
  await drag(page, ".threshold .surface", 0.5, 0.85); // beyond 96 a day
  await until(page, () => document.querySelector("section:has(#threshold) output")?.innerText.startsWith("0 of "));
  assert.ok(Number(await page.$eval(".line input[type=number]", (field) => field.value)) > 96);
  assert.equal(await page.evaluate(() => document.activeElement.type), "range");
});

pageTest("a collection that stood still is no zero", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays([34, 35, 36])); // 10 to 13 hours on 2 May
  await until(page, () => document.querySelector(".gap") !== null);
  assert.match(
    await text(page, 'section[aria-labelledby="time"]'),
    /No tweets 2 May 2017.*10:00.*13:00, where there should have been some/,
  );
  const rows = await page.$$eval('section[aria-labelledby="time"] tbody tr', (rows) =>
    rows.map((row) => row.cells[1].textContent),
  );
  assert.deepEqual(rows.slice(25, 30), ["10", "no collection", "no collection", "no collection", "10"]);
  // In the saved report, which holds each chart twice, each drawing is hatched by its own pattern.
  const report = await saved(page, "Save the report (HTML)");
  await page.goto("about:blank"); // where nothing is drawn any more
  await page.setContent(report);
  const gaps = await page.$$eval(".chart > svg .gap", (all) =>
    all.map((gap) =>
      gap.closest("svg").contains(document.querySelector(/#[\w-]+/.exec(getComputedStyle(gap).fill)[0])),
    ),
  );
  assert.deepEqual(gaps, [true, true]);
});

pageTest("in a small sample the rule says that it means little", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays());
  await page.$eval(".rates input", (field) => {
    field.value = "1";
    field.dispatchEvent(new Event("change"));
  });
  await until(page, () => /Fewer than ten tweets \(here 2\)/.test(document.querySelector(".rates").innerText));
  assert.match(await text(page, ".rates"), /50 a day is 0\.5 a day in a sample of 1\u00a0%/);
});

pageTest("charts and tables are handed over as files", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays());
  const forFiles = () =>
    [...document.querySelectorAll(".downloads button")].filter(({ innerText }) => /^(SVG|CSV)$/.test(innerText));
  await page.evaluate(`globalThis.forFiles = ${forFiles}`);
  await until(page, () => forFiles().length === 14); // the tables of the evidence come last
  const files = await page.evaluate(async () => {
    const blobs = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blobs.push(blob);
      return create.call(URL, blob);
    };
    const pressed = forFiles();
    for (const button of pressed) button.click();
    while (blobs.length < pressed.length) await new Promise((resolve) => setTimeout(resolve, 10));
    return Promise.all(blobs.map(async (blob) => [blob.type, [...new Uint8Array(await blob.arrayBuffer())]]));
  });
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (const [type, bytes] of files) {
    const content = decoder.decode(Uint8Array.from(bytes));
    if (type === "image/svg+xml") {
      assert.match(content, /^<svg[^>]*>.*1\s–\s3 May 2017 \(UTC\)/s);
      assert.doesNotMatch(content, /var\(|light-dark|class=|<!--|role="slider"/);
    } else {
      assert.match(content, /^\ufeff.*\r\n$/s);
    }
  }
  assert.equal(files.length, 14);
  const tables = files.map(([, bytes]) => decoder.decode(Uint8Array.from(bytes)).slice(1));
  const [, labour] = tables.find((table) => table.startsWith('Party,Tweets,"Share, %"')).split("\r\n");
  assert.match(labour, /^Labour,336,63\.6364,/);
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const width of [1280, 390]) {
  pageTest(`axe finds nothing in the charts, opened, at ${width} pixels`, { from: ["http"] }, async ({ page }) => {
    await page.setViewport({ width, height: 900 });
    await read(page, join(examples, "first-light.ndjson"));
    await until(page, () => /resamplings|Too few/.test(document.querySelector(".lead")?.innerText));
    for (const summary of await page.$$("section details")) await summary.evaluate((details) => (details.open = true));
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run({ include: ["parties", "threshold", "time"].map((id) => [`section[aria-labelledby=${id}]`]) }),
    );
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
      [],
    );
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  });
}

pageTest(
  "a finger that scrolls past does not move the line",
  { in: ["Chromium"], from: ["http"] },
  async ({ page }) => {
    await read(page, threeDays());
    await page.$eval(".threshold .surface", (surface) => surface.scrollIntoView({ block: "center" }));
    const { x, y, width, height } = await (await page.$(".threshold .surface")).boundingBox();
    const perDay = () => page.$eval(".line input[type=number]", ({ value }) => Number(value));
    const [left, top] = [x + width / 5, y + height / 2];
    await page.touchscreen.touchStart(left, top);
    for (let by = 20; by <= 100; by += 20) await page.touchscreen.touchMove(left, top - by);
    await page.touchscreen.touchEnd();
    assert.equal(await perDay(), 50);
    await page.$eval(".threshold .surface", (surface) => surface.scrollIntoView({ block: "center" }));
    const again = await (await page.$(".threshold .surface")).boundingBox();
    await page.touchscreen.tap(left, again.y + height / 2);
    await until(page, () => Number(document.querySelector(".line input[type=number]").value) < 30);
  },
);

pageTest("days without tweets are not tweets without times", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays());
  await page.evaluate(() => {
    location.hash = "from=2018-01-01&to=2018-01-02";
  });
  await tweetsBecome(page, "0");
  assert.match(await text(page, 'section[aria-labelledby="time"]'), /No tweets lie in these days/);
});

pageTest("where the rule cannot be applied, nothing is said of the order", { from: ["http"] }, async ({ page }) => {
  await read(page, threeDays());
  const threshold = 'section[aria-labelledby="threshold"]';
  assert.match(await text(page, threshold), /With the line (at|between) [^.]+, SNP comes before Labour/);
  await pick(page, "denominator", 2); // these tweets do not say how old their accounts are
  await until(
    page,
    () => document.querySelector("section:has(#threshold) output").innerText === "Cannot be judged from these files.",
  );
  assert.doesNotMatch(await text(page, threshold), /order of the|comes before/);
});
