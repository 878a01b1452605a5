// npm run screenshots [FILE...]: each section of the page by itself, in four widths, light and dark, after reading the files
// or else an invented election; and what else the page can be. build/screenshots/index.html shows them side by side.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtPage, choose, launch, pressed, read, screenshots, settled, until } from "./browsers.mjs";

const files = process.argv.slice(2);
const widths = [390, 768, 1280, 1920];
const themes = ["light", "dark"];
const unknownTable = join(screenshots, "unknown.csv");

const { browser, reason } = await launch("Chromium");
if (!browser) throw new Error(reason);
rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });
writeFileSync(unknownTable, 'when,who,said\n2017-05-01,reader,"Vote, all of you"\n2017-05-02,writer,#VoteLabour\n');

/** The pictures' files by what they show, in the order of the page. */
const pictures = new Map();

function shoot(place, name, variant, options = {}) {
  const file = `${name}-${variant}.png`;
  pictures.set(name, [...(pictures.get(name) ?? []), file]);
  return place.screenshot({ path: join(screenshots, file), ...options });
}

async function opened(width, theme) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  await page.goto(`file://${builtPage}`);
  await until(page, () => document.querySelector("main") !== null);
  return page;
}

/** While the election, or the first file, is being read, slowly. */
async function reading(page) {
  await page.evaluate(() => {
    const readWhole = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = async function () {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return readWhole.call(this);
    };
  });
  await begin(page);
  await until(page, () => document.querySelector(".partial") !== null);
}

const begin = (page) => (files.length > 0 ? choose(page, ...files) : pressed(page, "Try it with an invented election"));

/** All is answered, the intervals and the evidence too, and all that can be opened is, but for the longest tables. */
async function answered(page) {
  await begin(page);
  await settled(page, files.length || 1);
  await until(page, () => document.querySelector(".weights") !== null && document.querySelector(".pending") === null);
  await page.$$eval("main details", (all) => {
    for (const details of all) details.open = details.querySelectorAll("tr").length < 60;
  });
  await page.$$eval(".invented, nav.outline", (all) => {
    for (const bar of all) bar.style.position = "static"; // else they float into the pictures
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

for (const width of widths) {
  for (const theme of themes) {
    const variant = `${width}-${theme}`;
    const page = await opened(width, theme);
    await shoot(page, "empty", variant, { fullPage: true });
    await answered(page);
    for (const section of await page.$$("main section:not(section section)")) {
      const name = await section.evaluate((of) => of.getAttribute("aria-labelledby") ?? of.className.split(" ")[0]);
      await shoot(section, name, variant);
    }
    await page.click(".accounts .open");
    await until(page, () => document.querySelector(".sheet[open]") !== null);
    await shoot(page, "account", variant);
    await page.keyboard.press("Escape");
    await read(page, unknownTable);
    await shoot(await page.$(".files"), "refused", variant);
    await page.click(".files .columns");
    await until(page, () => document.querySelector(".mapping[open]") !== null);
    await shoot(page, "columns", variant);
    await page.keyboard.press("Escape");
    if (width === 768 && theme === "light") {
      await page.emulateMediaType("print");
      await shoot(page, "print", variant, { fullPage: true });
    }
    await page.close();
    const again = await opened(width, theme);
    await reading(again);
    await shoot(again, "reading", variant);
    await again.close();
  }
}
await browser.close();

const row = ([name, files]) =>
  `<h2>${name}</h2>${files.map((file) => `<img src="${file}" alt="${file}" loading="lazy">`).join("")}`;
const style = "img{max-width:45vw;max-height:90vh;margin:4px;vertical-align:top;border:1px solid gray}";
const rows = [...pictures].map(row).join("\n");
writeFileSync(
  join(screenshots, "index.html"),
  `<!doctype html><title>Screenshots</title><style>${style}</style>${rows}`,
);
