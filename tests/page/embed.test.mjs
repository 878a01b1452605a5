// The page in another's frame, and what it says of its own policy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after } from "node:test";
import { builtPage, examples, pressed, until } from "./browsers.mjs";
import { pageTest } from "./support.mjs";

const built = readFileSync(builtPage, "utf8");
const fragment = "per_day=3&hide=accounts%2Cin-step,colour&hide=%&view=projector";
const answers = {
  "/index.html": built,
  "/host.html": `<!doctype html><title>Host</title><iframe src="/index.html#${fragment}" width="1100" height="800"
    sandbox="allow-scripts allow-downloads"></iframe>`,
  "/without.html": built.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""),
};
const server = createServer(({ url }, response) => {
  response.writeHead(answers[url] ? 200 : 404, { "content-type": "text/html" }).end(answers[url]);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const host = `http://127.0.0.1:${server.address().port}`;
after(() => server.close());

pageTest(
  "it works in a frame without rights, and without the parts that the host hides",
  { from: ["http"] },
  async ({ page }) => {
    await page.goto(`${host}/host.html`);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    await until(frame, () => document.querySelector("main") !== null);
    await (await frame.$("input[type=file]")).uploadFile(join(examples, "first-light.ndjson"));
    await until(frame, () => /^Done/.test(document.querySelector("main ~ [role=status]").textContent));
    await until(
      frame,
      () => document.querySelector("#hashtags") !== null && document.querySelector(".evidence .finding") !== null,
    );
    assert.match(await frame.$eval(".notice", ({ innerText }) => innerText), /“colour” and “%” are not understood/);
    assert.equal(await frame.$("#accounts, #in-step"), null);
    assert.notEqual(await frame.$("#parties, #method"), null);
    // They stay when the page writes its settings into its address.
    await pressed(frame, "Projector view");
    await until(frame, () => location.hash === "#per_day=3&hide=accounts,in-step");
  },
);

pageTest(
  "it reads its policy back, order by order, and the browser refuses to send",
  { from: ["http", "file"] },
  async ({ page }) => {
    const sent = [];
    page.on("response", (response) => sent.push(response.url()));
    const rows = await page.$$eval(".check tbody tr", (rows) =>
      rows.map(({ cells }) => [cells[0].innerText, cells[1].innerText]),
    );
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(built);
    const orders = policy.split(";").map((order) => order.trim().replace(/sha256-[^']*/, "sha256-…"));
    assert.deepEqual(
      rows.map(([order]) => order),
      orders,
    );
    assert.ok(
      rows.every(([, means]) => means.length > 10 && !means.includes("not explained")),
      String(rows),
    );
    await pressed(page, "Try to send something");
    assert.match(
      await until(page, () => document.querySelector(".check output").innerText.replace(/^Trying.*/, "")),
      /^Refused\./,
    );
    assert.deepEqual(sent, []);
  },
);

pageTest(
  "that the browser refuses something else is no proof",
  { in: ["Chromium"], from: ["http"] },
  async ({ page }) => {
    await page.evaluate(() => {
      globalThis.fetch = async () => {
        new Image().src = "https://example.org/";
        throw new TypeError();
      };
    });
    await pressed(page, "Try to send something");
    const said = await until(page, () => document.querySelector(".check output").innerText.replace(/^Trying.*/, ""));
    assert.match(said, /^It failed/);
  },
);

pageTest(
  "without its policy it says so, and does not try to send",
  { in: ["Chromium"], from: ["http"] },
  async ({ page }) => {
    await page.goto(`${host}/without.html`);
    await until(page, () => /No policy was found/.test(document.querySelector(".check")?.innerText));
    assert.equal(await page.$(".check button"), null);
  },
);
