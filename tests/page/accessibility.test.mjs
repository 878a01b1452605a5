// axe-core finds nothing in any state of the page, nothing is lost on a narrow screen, in forced colours, or without
// WebAssembly: then a sentence says so.
import assert from "node:assert/strict";
import { join } from "node:path";
import { choose, examples, read, settled, until } from "./browsers.mjs";
import { fileOf, pageTest, violations } from "./support.mjs";

const firstLight = join(examples, "first-light.ndjson");
const isClean = async (page, state, rules) => assert.deepEqual(await violations(page, rules), [], state);

/** Opens all that can be opened on the page, and the evidence of the first account. */
async function openAll(page) {
  await until(page, () => document.querySelector(".evidence .weights") !== null);
  await until(page, () => document.querySelector(".accounts .mark") !== null);
  await page.$eval(".accounts .open", (button) => button.click());
  await until(page, () => document.querySelector(".sheet[open]") !== null);
  await page.$$eval("details", (all) => {
    for (const details of all) details.open = true;
  });
}

/** Lets whatever is read from now on wait for ever. */
const holdReading = (page) =>
  page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => new Promise(() => {});
  });

pageTest("axe finds nothing in any state of the page", { in: ["Chromium"], from: ["http"] }, async ({ page }) => {
  await isClean(page, "empty");
  await read(
    page,
    fileOf("unknown.csv", "when,who,said\n2017-05-01,reader,#VoteLabour\n"),
    join(examples, "README.md"),
  );
  await isClean(page, "refused");
  await page.click(".files .columns");
  await until(page, () => document.querySelector(".mapping[open]") !== null);
  await isClean(page, "columns");
  await page.keyboard.press("Escape");
  await read(page, firstLight);
  await openAll(page);
  await isClean(page, "an account");
  await page.keyboard.press("Escape");
  await until(page, () => document.querySelector(".sheet") === null);
  await isClean(page, "answered");

  const as = async (media, name, value) => {
    await page.emulateMediaType(media);
    const device = await page.createCDPSession(); // puppeteer knows no forced colours
    await device.send("Emulation.setEmulatedMedia", { media, features: name ? [{ name, value }] : [] });
    await until(page, (query) => matchMedia(query).matches, name ? `(${name}: ${value})` : media);
    await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished)); // colours on their way
    });
  };
  for (const state of [["screen", "prefers-color-scheme", "dark"], ["screen", "forced-colors", "active"], ["print"]]) {
    await as(...state);
    await isClean(page, state.join(" "), ["color-contrast"]); // the elements are the same
  }
  await as("screen");
  await page.setViewport({ width: 360, height: 740 });
  await isClean(page, "narrow", ["target-size", "scrollable-region-focusable"]);
  await holdReading(page);
  await choose(page, firstLight);
  await until(page, () => document.querySelector(".files progress") !== null);
  await isClean(page, "reading");
});

pageTest("axe finds nothing beside an account", { in: ["Firefox", "WebKit"], from: ["http"] }, async ({ page }) => {
  await read(page, firstLight);
  await openAll(page);
  await isClean(page, "an account");
});

/** Marks and bars are drawn in what the reader's colours make of ink, and can be told from the paper. */
pageTest(
  "with forced colours charts and marks are drawn in them",
  { in: ["Chromium"], from: ["http"] },
  async ({ page }) => {
    const device = await page.createCDPSession();
    const features = [
      { name: "forced-colors", value: "active" },
      { name: "prefers-color-scheme", value: "dark" },
    ];
    await device.send("Emulation.setEmulatedMedia", { features });
    await read(page, firstLight);
    await until(page, () => document.querySelector(".accounts .mark") !== null);
    const [paper, ...drawn] = await page.evaluate(() => {
      const system = document.createElement("i");
      document.body.append(system);
      system.style.backgroundColor = "Canvas";
      const { backgroundColor } = getComputedStyle(system);
      system.style.color = "CanvasText";
      const { color } = getComputedStyle(system);
      system.remove();
      const outline = getComputedStyle(document.querySelector(".mark .outline"));
      const party = getComputedStyle(document.querySelector(".chart .party"));
      return [
        backgroundColor,
        color,
        outline.stroke,
        party.stroke,
        getComputedStyle(document.querySelector(".curve")).stroke,
      ];
    });
    assert.equal(new Set(drawn).size, 1, drawn.join(" "));
    assert.notEqual(drawn[0], paper);
  },
);

/** What a reader is told in place of the controls, or nothing. */
const failure = (page) => page.$$eval(".failure", (all) => all.map(({ innerText }) => innerText).join());
const withoutWebAssembly = {
  "WebAssembly at all": [() => delete globalThis.WebAssembly, /does not run WebAssembly.*Lockdown Mode/],
  "its SIMD": [
    () => {
      const { validate } = WebAssembly;
      WebAssembly.validate = (module) => !new Uint8Array(module).includes(253) && validate(module); // SIMD's prefix
    },
    /WebAssembly is too old.*SIMD/,
  ],
};
for (const [what, [spoil, sentence]] of Object.entries(withoutWebAssembly)) {
  pageTest(`without ${what} a sentence stands in place of the controls`, { from: ["http"] }, async ({ page }) => {
    assert.equal(await failure(page), "");
    await page.evaluateOnNewDocument(spoil);
    await page.reload();
    await until(page, () => document.querySelector("main") !== null);
    assert.match(await failure(page), sentence);
    assert.equal(await page.$("input[type=file]"), null);
    await isClean(page, "a failure");
  });
}

pageTest(
  "without JavaScript the page says that it needs it",
  { in: ["Chromium"], from: ["http"] },
  async ({ page }) => {
    await page.setJavaScriptEnabled(false);
    await page.reload();
    assert.match(await page.evaluate(() => document.body.innerText), /needs JavaScript/);
  },
);

pageTest(
  "axe finds nothing among accounts in step, and a phone has room for them",
  { from: ["http"] },
  async ({ page }) => {
    await page.setViewport({ width: 360, height: 740 });
    await (await page.$(".ways button")).click();
    await settled(page, 1);
    await until(page, () => document.querySelector(".cluster") !== null);
    for (const open of [".cluster, .coordination > details", ".cluster details"])
      await page.$$eval(open, (all) => {
        for (const details of all) details.open = true;
      });
    await until(
      page,
      () => document.querySelector(".circle .node") && document.querySelector(".cluster .members") && true,
    );
    assert.deepEqual(await violations(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  },
);

pageTest("at 360 pixels the page does not scroll sideways", { from: ["http"] }, async ({ page }) => {
  await page.setViewport({ width: 360, height: 740 });
  await read(page, join(examples, "first-light.ndjson"));
  await openAll(page);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  assert.ok((await page.$eval(".sheet", ({ scrollWidth }) => scrollWidth)) <= 360);
});

pageTest("the chart is labelled with its figures", { from: ["http"] }, async ({ page }) => {
  await read(page, join(examples, "first-light.ndjson"));
  const label = await page.$eval(".chart [role=img]", (chart) => chart.getAttribute("aria-label"));
  assert.match(label, /Labour 52\.3\u00a0%/);
});
