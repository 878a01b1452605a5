// The tour, the accounts judged first, the view for projectors, and the lesson, whose truth is the command line's.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { commandLine, open, settled, until } from "./browsers.mjs";
import { allComputed, fileOf, pageTest, violations } from "./support.mjs";

const skip = existsSync(commandLine) ? false : "the command line is not built";
const invented = skip ? null : inventedElection();

/** The election that the page invents, as the command line writes it: its report, its truth, and both by handle. */
function inventedElection() {
  const truthFile = fileOf("truth.json", "");
  const run = (...args) => execFileSync(commandLine, args, { maxBuffer: 1 << 30 });
  const file = fileOf("small.ndjson", run("simulate", "--scenario", "small", "--truth", truthFile));
  const report = JSON.parse(run("analyze", ...allComputed, "--accounts", "5000", "--json", "-", file));
  const { planted } = JSON.parse(readFileSync(truthFile, "utf8"));
  return {
    report,
    planted,
    account: (handle) => report.accounts.find((account) => account.handle === handle),
    isAutomated: (handle) => planted.find((account) => account.handle === handle)?.automated ?? false,
  };
}

/** Presses Tab until that is focused, then Enter. */
async function press(page, selector, text = "") {
  const isThere = (selector, text) =>
    document.activeElement.matches(selector) && document.activeElement.textContent.includes(text);
  for (let tabs = 0; tabs < 80; ++tabs) {
    if (await page.evaluate(isThere, selector, text)) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${selector} ${text}`);
}

async function invent(page) {
  await (await page.$(".ways button")).click();
  await settled(page, 1);
  await until(page, () => document.querySelector(".tour") !== null && document.querySelector(".cluster") !== null);
}

/** What has the focus, as a screen reader is told, whether it is in sight, and the section after it. */
const heard = (page) =>
  page.evaluate(() => {
    const { activeElement: card } = document;
    const named = (ids) => (ids ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
    const { top, bottom } = card.getBoundingClientRect();
    const next = card.nextElementSibling;
    return {
      name: named(card.getAttribute("aria-labelledby")).join(" "),
      text: named(card.getAttribute("aria-describedby")).join(" "),
      isSeen: top >= document.querySelector(".invented").getBoundingClientRect().bottom && bottom <= innerHeight,
      about: next?.getAttribute("aria-labelledby") ?? next?.className,
    };
  });

pageTest("the tour by keyboard alone", { from: ["http"] }, async ({ page, browserName }) => {
  await invent(page);
  if (browserName === "Chromium") assert.deepEqual(await violations(page), []);
  await press(page, ".tour button", "Take the tour");
  const stops = [];
  for (let stop = 1; stop <= 8; ++stop) {
    await until(page, (stop) => document.activeElement.textContent.includes(`Stop ${stop} of 8`), stop);
    await until(page, () => document.activeElement.getBoundingClientRect().top < innerHeight / 2);
    const now = await heard(page);
    assert.match(now.name, new RegExp(`^Stop ${stop} of 8: `));
    assert.match(now.text, /\?$/);
    assert.ok(now.isSeen, now.name);
    stops.push(now.about);
    if (stop === 3 && browserName === "Chromium") assert.deepEqual(await violations(page), []);
    if (stop < 8) await press(page, ".tour button", "Next");
  }
  assert.deepEqual(stops, ["answer", "parties", "parties", "threshold", "guess", "accounts", "in-step", "method"]);
  await press(page, ".tour button", "Back");
  await until(page, () => document.activeElement.textContent.includes("Stop 7 of 8"));
  await page.keyboard.press("Escape");
  await until(page, () => document.querySelector(".tour") === null);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".coordination")));
});

pageTest(
  "twelve accounts are judged by keyboard, and the scores are those of truth and command line",
  { in: ["Chromium"], from: ["http"], skip },
  async ({ page }) => {
    await invent(page);
    await page.$eval("#guess", (heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    await press(page, ".guess button", "Begin");
    const right = { you: 0, evidence: 0, rule: 0 };
    const handles = [];
    for (let at = 1; at <= 12; ++at) {
      await until(page, (at) => document.activeElement.textContent.includes(`Account ${at} of 12`), at);
      const handle = await page.$eval("#guessing bdi", ({ textContent }) => textContent.slice(1));
      const [account, isAutomated] = [invented.account(handle), invented.isAutomated(handle)];
      assert.ok(!(await page.$eval(".guess", (section) => /points|(few|some|strong) signs/.test(section.textContent))));
      if (at === 1) assert.deepEqual(await violations(page), []);
      handles.push(handle);
      const says = at % 3 === 0;
      right.you += says === isAutomated;
      right.evidence += (account.evidence.grade === "strong") === isAutomated;
      right.rule += account.high_frequency === isAutomated;
      // A double click judges no second account.
      if (at === 1) {
        await page.click(".guess .ways button:last-child", { count: 2 });
        await page.focus("#guessing");
      } else await press(page, ".guess .ways button", says ? "Probably automated" : "Probably a person");
    }
    const result = await until(
      page,
      () => document.activeElement.matches(".finding") && document.activeElement.innerText,
    );
    const { you, evidence, rule } = right;
    assert.equal(result, `You were right on ${you} of 12, the evidence on ${evidence}, the study’s rule on ${rule}.`);
    assert.equal(new Set(handles).size, 12);
    assert.equal(handles.filter(invented.isAutomated).length, 6);
    const section = await page.$eval(".guess", ({ innerText }) => innerText);
    const automated = invented.planted.filter((account) => account.automated).length;
    assert.ok(section.includes(`${automated} of 2,109`), section);
    assert.deepEqual(await violations(page), []);
    await press(page, ".guess .open", handles[0]);
    await until(page, () => document.querySelector(".sheet[open] .signs blockquote") !== null);
    // Beside other files there is no truth any more.
    await page.keyboard.press("Escape");
    await (await page.$("input[type=file]")).uploadFile(fileOf("other.ndjson", "{}"));
    await settled(page, 2);
    assert.equal(await page.$(".tour, .guess"), null);
  },
);

pageTest("the projector view is kept in the address", { in: ["Chromium"], from: ["http"] }, async ({ page }) => {
  const place = page.url();
  const size = () => page.$eval(".lede, .answer p", (text) => text.getBoundingClientRect().height);
  const before = await size();
  await press(page, "button", "Projector view");
  await until(page, () => location.hash === "#view=projector");
  assert.ok((await size()) > 1.3 * before);
  await open(page, `${place}#per_day=30&view=projector`);
  await invent(page);
  assert.equal(await page.$eval(".projecting", (button) => button.ariaPressed), "true");
  await page.$eval(".line input[type=number]", (input) => {
    input.value = "20";
    input.dispatchEvent(new Event("change"));
  });
  await until(page, () => location.hash === "#per_day=20&view=projector");
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
  assert.deepEqual(await violations(page), []);
  // The line goes to where the pointer is, though the chart is shown larger than it is drawn.
  await page.$eval(".threshold .surface", (surface) => surface.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await (await page.$(".threshold .surface")).boundingBox();
  await page.mouse.click(x + width / 3, y + height / 2);
  const isThere = (at) => {
    const { left, right } = document.querySelector(".threshold circle.handle").getBoundingClientRect();
    return Math.abs((left + right) / 2 - at) < 10;
  };
  await until(page, isThere, x + width / 3);
});

test("the lesson's figures are those of the command line", { skip }, () => {
  const { report, planted, account } = invented;
  const lesson = readFileSync(new URL("../../docs/lesson.md", import.meta.url), "utf8").replace(/\s+/g, " ");
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const whole = (value) => value.toLocaleString("en");
  const labour = report.parties.find(({ id }) => id === "labour");
  const [low, high] = labour.interval.map((share) => (100 * share).toFixed(1));
  const at = (perDay) =>
    report.sensitivity.find(({ per_day, denominator }) => per_day === perDay && denominator === "tracked");
  const automated = planted.filter((of) => of.automated);
  const flagged = report.accounts.filter((of) => of.high_frequency);
  const found = automated.filter(({ handle }) => account(handle).high_frequency);
  const people = report.quality.accounts - automated.length;
  const members = report.clusters.flatMap(({ members }) => members);
  for (const said of [
    `${whole(report.quality.tweets)} tweets by ${whole(report.quality.accounts)} accounts`,
    `make ${percent(report.concentration.top_percent_share)} of what`,
    `hashtags have ${percent(labour.share)}`,
    `made it ${low} to ${high} %`,
    `it is ${percent(labour.without.share)}: they`,
    `day ${flagged.length} accounts with ${percent(report.automation.share)} of the tweets, one in ${report.automation.one_in.toFixed(1)}`,
    `At 20 a day it is ${at(20).accounts} accounts with ${percent(at(20).share)}, at 100 a day ${at(100).accounts} account with ${percent(at(100).share)}, at 140 a day nobody`,
    `Of those ${flagged.length} accounts, how many were planted as automated?* ${found.length}.`,
    `the whole election ${automated.length} accounts are automated, of ${whole(report.quality.accounts)}; the rule finds ${found.length} of`,
    `errs on 1.46 % of people would accuse about ${Math.round(0.0146 * people)} innocent`,
    `post ${(members[0] && account(members[0].handle).per_day).toFixed(1)} tweets a day each`,
    `${members.length} accounts in ${report.clusters.length} clusters`,
  ])
    assert.ok(lesson.includes(said), said);
  assert.equal(at(140).accounts, 0);
});
