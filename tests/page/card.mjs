// node tests/page/card.mjs: web/card.png, the picture of the page that goes with its address where that is passed on.
import { builtPage, launch, settled, until } from "./browsers.mjs";

const { browser, reason } = await launch("Chromium");
if (!browser) throw new Error(reason);
const page = await browser.newPage();
await page.setViewport({ width: 1200, height: 630 });
await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
await page.setBypassCSP(true); // for the style below
await page.goto(`file://${builtPage}`);
await until(page, () => document.querySelector("main") !== null);
await (await page.$(".ways button")).click();
await settled(page, 1);
await until(page, () => document.querySelector(".parties tbody .interval")?.textContent.trim());
/** The name, the label of invented numbers, the answer and its chart. */
await page.addStyleTag({
  content: `h1, .outline, .lede, .promise, .drop, .files, .tour, .invented-more, .quality, .inputs, .answer details, #parties,
    #parties + p, .counting, .downloads { display: none } .masthead { padding-bottom: 8px } .invented { margin-top: 14px }
    .answer, .answer + section { margin: 0; padding: 14px 0 0; border: 0 } .answer > p { max-width: none; font-size: 25px }
    .answer + section > .two { margin: 0; grid-template-columns: 1fr }`,
});
await page.screenshot({ path: new URL("../../web/card.png", import.meta.url).pathname });
await browser.close();
