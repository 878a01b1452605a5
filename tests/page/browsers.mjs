// The browsers of this machine, and what a reader does with the page in them.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { launchWebKit } from "./webkit.mjs";

const inProject = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
export const builtPage = inProject("build/page/index.html");
export const germanPage = inProject("build/page/de.html");
export const commandLine = inProject("build/native/hustings");
export const examples = inProject("examples");
/** Real exports, where a machine has them. */
export const realTweets = inProject("../shared/data/formats/twitter-v1.1");
export const screenshots = inProject("build/screenshots");

const firstOf = (...paths) => paths.find((path) => path && existsSync(path));

const browsers = {
  Chromium: {
    executablePath: firstOf(process.env.CHROME, "/usr/bin/chromium", "/usr/bin/google-chrome"),
    browser: "chrome",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
    ],
  },
  Firefox: {
    executablePath: firstOf(process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"),
    browser: "firefox",
    protocol: "webDriverBiDi",
  },
};

/** Those that a test runs in if it says nothing else; the third, WebKit, is driven by other means and does less. */
export const browserNames = Object.keys(browsers);

/** A started browser, or why there is none. */
export async function launch(name) {
  if (name === "WebKit") return launchWebKit();
  const options = browsers[name];
  if (!options.executablePath) return { reason: `${name} is not installed` };
  try {
    return { browser: await puppeteer.launch({ headless: true, ...options }) };
  } catch (error) {
    return { reason: `${name} does not start: ${error.message}` };
  }
}

/** Resolves with what the function answers in the page, once that is true or a text. */
export async function until(page, question, ...values) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const answer = await page.evaluate(question, ...values);
    if (answer) return answer;
  }
  throw new Error(`The page never came to: ${question}`);
}

/** Opens the page at that address anew. */
export async function open(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await until(page, () => document.querySelector("main") !== null);
}

export async function choose(page, ...paths) {
  const input = await page.$("input[type=file]");
  await input.uploadFile(...paths);
}

/** Has all bytes fetched by the page, where tests can see to it, also for those workers that fetch theirs themselves. */
export const fetchOnPage = (page) =>
  page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (request, ...rest) {
      const source = request.source && { ...request.source, file: null };
      post.call(this, { ...request, source }, ...rest);
    };
  });

/** Lets whatever the page fetches take so many ms, and fail from one chunk to before another. */
export const fetchSlowly = (page, ms, failsFrom = 0, failsTo = 0) =>
  page.evaluate(
    (ms, failsFrom, failsTo) => {
      const readWhole = Blob.prototype.arrayBuffer;
      let chunks = 0;
      Blob.prototype.arrayBuffer = async function () {
        const chunk = chunks++;
        if (chunk >= failsFrom && chunk < failsTo) throw new DOMException("", "NotReadableError");
        await new Promise((resolve) => setTimeout(resolve, ms));
        return readWhole.call(this);
      };
    },
    ms,
    failsFrom,
    failsTo,
  );

/** Chooses the files and waits until they are read and answered. */
export async function read(page, ...paths) {
  const before = (await page.$$(".files li")).length;
  await choose(page, ...paths);
  await settled(page, before + paths.length);
}

/** Waits until that many files have been chosen and none is read any longer. */
export const settled = (page, files) =>
  until(
    page,
    (files) =>
      document.querySelectorAll(".files li").length === files &&
      !document.querySelector(".files li:is(.waiting, .reading)") &&
      /^(Done|Stopped|Fertig|Angehalten)\./.test(document.querySelector("[role=status]").textContent),
    files,
  );

/** The text of the file that the page hands over when the button is pressed. */
export async function saved(page, button) {
  await page.evaluate(() => {
    delete globalThis.saved;
    globalThis.createUrl ??= URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.saved = blob.text();
      return globalThis.createUrl.call(URL, blob);
    };
  });
  await pressed(page, button);
  await until(page, () => "saved" in globalThis);
  return page.evaluate(() => globalThis.saved);
}

/** Presses the first button of that name, as it is read or as a screen reader says it. */
export const pressed = (page, name) =>
  until(
    page,
    (name) => {
      const button = [...document.querySelectorAll("button")].find((button) =>
        [button.innerText.trim(), button.getAttribute("aria-label")].includes(name),
      );
      button?.click();
      return Boolean(button);
    },
    name,
  );

/** The report that the page's button saves. */
export const savedReport = async (page) => JSON.parse(await saved(page, "Save the report (JSON)"));
