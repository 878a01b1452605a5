// WebKit, by WebKitGTK's own driver on a screen that nobody sees: puppeteer does not know it. What is started here answers
// to those of puppeteer's calls that the tests make of it.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";

const programs = { "webkit2gtk-driver": "/usr/bin/WebKitWebDriver", xvfb: "/usr/bin/Xvfb" };
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
const patience = 60_000;
/** Wider than any window of the tests, and its bars. */
const screen = "1960x1400x24";

/** A started browser, or why there is none. */
export async function launchWebKit() {
  const missing = Object.keys(programs).filter((name) => !existsSync(programs[name]));
  if (missing.length > 0) return { reason: `${missing.join(" and ")} is not installed` };
  const home = mkdtempSync(join(tmpdir(), "hustings-webkit-")); // where it puts what it saves
  const xvfb = spawn(programs.xvfb, ["-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const end = () => {
    xvfb.kill();
    rmSync(home, { recursive: true, force: true });
  };
  process.on("exit", end);
  try {
    const display = await saidBy(xvfb, xvfb.stdio[3]);
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, DISPLAY: `:${display}` };
    await (await newPage(env, home)).close(); // whether it starts
    return { browser: { newPage: () => newPage(env, home), close: async () => end() } };
  } catch (error) {
    end();
    return { reason: `WebKit does not start: ${error.message}` };
  }
}

/** A page has a driver and a browser of its own: one that has ended a session sometimes never begins another. */
async function newPage(env, home, tries = 3) {
  const port = await freePort();
  const program = spawn(programs["webkit2gtk-driver"], [`--port=${port}`], { env, stdio: "ignore", detached: true });
  /** The browser is in the driver's group. */
  const end = () => {
    process.off("exit", end);
    try {
      process.kill(-program.pid, "SIGKILL");
    } catch {} // it has ended
  };
  process.on("exit", end);
  try {
    await answering(`http://127.0.0.1:${port}/status`);
    return new Page(await within(30_000, begin(`http://127.0.0.1:${port}`)), home, end);
  } catch (error) {
    end();
    if (tries > 1) return newPage(env, home, tries - 1);
    throw error;
  }
}

async function begin(address) {
  const capabilities = new Capabilities({ browserName: "MiniBrowser" });
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  await driver.manage().setTimeouts({ pageLoad: patience, script: patience });
  return driver;
}

/** What the promise comes to, if it does so in time. */
function within(milliseconds, promise) {
  const late = new Promise((_, reject) => setTimeout(reject, milliseconds, new Error("no answer in time")).unref());
  return Promise.race([promise, late]);
}

const saidBy = (program, stream) =>
  new Promise((resolve, reject) => {
    stream.once("data", (data) => resolve(String(data).trim()));
    program.once("error", reject);
    program.once("exit", () => reject(new Error(`${program.spawnfile} has ended`)));
  });

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function answering(address) {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause())
    if (await fetch(address).catch(() => null)) return;
  throw new Error("its driver does not answer");
}

class Page {
  constructor(driver, home, end) {
    this.driver = driver;
    this.home = home;
    this.end = end;
  }

  goto(address) {
    return this.driver.get(address);
  }

  evaluate(question, ...values) {
    return this.driver.executeScript(question, ...values);
  }

  $eval(selector, question) {
    return this.evaluate(`return (${question})(document.querySelector(arguments[0]))`, selector);
  }

  $$eval(selector, question, ...values) {
    const asked = `const [css, ...values] = arguments; return (${question})([...document.querySelectorAll(css)], ...values)`;
    return this.evaluate(asked, selector, ...values);
  }

  async $$(css) {
    const elements = await this.driver.findElements({ css });
    return elements.map((element) => ({
      click: () => element.click(),
      type: (text) => element.sendKeys(text),
      uploadFile: (...paths) => element.sendKeys(paths.join("\n")),
    }));
  }

  async $(css) {
    return (await this.$$(css))[0] ?? null;
  }

  async click(css) {
    await (await this.$(css)).click();
  }

  /** The window has a frame, whose size is known only once it has one. */
  async setViewport({ width, height }) {
    const window = this.driver.manage().window();
    const size = () => this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    await window.setRect({ width, height });
    const [sides, bars] = await size();
    await window.setRect({ width: width + sides, height: height + bars });
  }

  /** What is in the JSON file that the browser has saved under that name, once it is whole. */
  async saved(name) {
    const path = join(this.home, name);
    for (const end = Date.now() + 10_000; Date.now() < end; await pause()) {
      try {
        const content = JSON.parse(readFileSync(path, "utf8"));
        rmSync(path);
        return content;
      } catch {} // not there yet, or in part
    }
    throw new Error(`${name} was not saved`);
  }

  async close() {
    this.end();
  }
}
