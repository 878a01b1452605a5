// node tests/page/screenshots.mjs FILE...: the page as it opens and after reading the files, wide and narrow, light and
// dark, into build/screenshots/.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { builtPage, launch, read, screenshots, until } from "./browsers.mjs";

const files = process.argv.slice(2);
const { browser, reason } = await launch("Chromium");
if (!browser) throw new Error(reason);
mkdirSync(screenshots, { recursive: true });
for (const width of [1280, 390]) {
  for (const theme of ["light", "dark"]) {
    const page = await browser.newPage();
    const shoot = (moment) =>
      page.screenshot({ path: join(screenshots, `${moment}-${width}-${theme}.png`), fullPage: true });
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await page.goto(`file://${builtPage}`);
    await until(page, () => document.querySelector("main") !== null);
    await shoot("empty");
    if (files.length > 0) {
      await read(page, ...files);
      await shoot("result");
    }
    await page.close();
  }
}
await browser.close();
