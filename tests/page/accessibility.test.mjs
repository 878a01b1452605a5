// axe-core finds nothing, and nothing is lost on a narrow screen.
import assert from "node:assert/strict";
import { join } from "node:path";
import { examples, read, settled, until } from "./browsers.mjs";
import { pageTest, violations } from "./support.mjs";

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

for (const theme of ["light", "dark"]) {
  pageTest(`axe finds nothing, ${theme}`, { in: ["Chromium"], from: ["http"] }, async ({ page }) => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    assert.deepEqual(await violations(page), []);
    await read(page, join(examples, "first-light.ndjson"), join(examples, "README.md"));
    assert.deepEqual(await violations(page), []);
    await openAll(page);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    assert.deepEqual(await violations(page), []);
  });
}

pageTest("axe finds nothing", { in: ["Firefox"], from: ["http"] }, async ({ page }) => {
  await read(page, join(examples, "first-light.ndjson"));
  assert.deepEqual(await violations(page), []);
});

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
