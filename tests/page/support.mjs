// The tests' frame: a server, a test per browser and place, and files to choose.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { browserNames, builtPage, commandLine, germanPage, launch, until } from "./browsers.mjs";

/** Serves the built page, in both languages, and at /blank an empty one without a policy, and notes the paths asked for. */
async function serve() {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    const pages = {
      "/": () => readFileSync(builtPage),
      "/index.html": () => readFileSync(builtPage),
      "/de.html": () => readFileSync(germanPage),
      "/blank": () => "<!doctype html><link rel=icon href=data:,>",
    };
    const found = pages[request.url.split("?")[0]];
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html" }).end(found());
  });
  server.on("upgrade", (request, socket) => {
    requests.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, requests, close: () => server.close() };
}

const started = new Map();
const browserNamed = (name) => started.get(name) ?? started.set(name, launch(name)).get(name);
const server = await serve();
const folder = mkdtempSync(join(tmpdir(), "hustings-"));

after(async () => {
  for (const launched of started.values()) await (await launched).browser?.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** What differs between browsers seldom differs between places too: a test runs in each of both once, unless told. */
const usualRuns = [
  ["Chromium", "http"],
  ["Firefox", "file"],
];
const places = ["http", "file"];

/**
 * A test with the loaded page, once for each browser `in` and place `from` that is named, in both at both with
 * `everywhere`; skipped where the browser is missing or does not start. The body gets {page, browserName, serverAddress,
 * requests}; requests are the paths asked of the server so far.
 */
export function pageTest(name, options, body = options) {
  const { in: browsers = browserNames, from = places, everywhere = false, skip = false, timeout = 120_000 } = options;
  const isTold = everywhere || options.in || options.from;
  const runs = isTold ? browsers.flatMap((browser) => from.map((place) => [browser, place])) : usualRuns;
  for (const [browserName, place] of runs) {
    test(`${name} (${browserName}, ${place})`, { skip, timeout }, async (context) => {
      const { browser, reason } = await browserNamed(browserName);
      if (!browser) return context.skip(reason);
      const page = await browser.newPage();
      const address = place === "http" ? server.address : `file://${builtPage}`;
      try {
        await page.setViewport({ width: 1280, height: 900 });
        await page.goto(address);
        await until(page, () => document.querySelector("main") !== null);
        await body({ page, browserName, serverAddress: server.address, requests: server.requests });
      } finally {
        await page.close();
      }
    });
  }
}

/** A file of the given content, gone after the tests. */
export function fileOf(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What the command line is given to compute all that the page does. */
export const allComputed = [
  "--hash",
  "--settings",
  fileOf("all.json", '{"compute": ["intervals", "evidence", "clusters"]}'),
];

/** The command line's report of these files, of all that the page computes. */
export const expected = (...files) =>
  JSON.parse(
    spawnSync(commandLine, ["analyze", ...files, ...allComputed, "--json", "-"], { maxBuffer: 1 << 30 }).stdout,
  );

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with the page as it is now: by these rules, or all, those for fingers included. */
export async function violations(page, rules = null) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run(rules ? { runOnly: rules } : { rules: { "target-size": { enabled: true } } }),
    rules,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
