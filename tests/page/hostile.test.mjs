// Whatever a file holds is shown as text.
import assert from "node:assert/strict";
import { read } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const markup = `"><img src=x onerror="window.attacked=1"><script>window.attacked=1</script>`;
const user = { followers_count: 1e6 };

pageTest("markup in handles, hashtags, notices and file names stays text", async ({ page }) => {
  const records = [tweet({ id: 1, handle: `invented${markup}`, tags: [`Tag${markup}`, "VoteLabour"], user })];
  const name = `name <img src=x onerror=alert(1)>.ndjson`;
  await read(page, fileOf(name, `${ndjson(records)}{"${markup.replaceAll('"', '\\"')}": 1}\n{broken\n`));
  assert.equal(await page.$eval(".accounts tbody bdi", (handle) => handle.textContent), `@invented${markup}`);
  const tags = await page.$$eval(".hashtags tbody bdi", (all) => all.map((tag) => tag.textContent));
  assert.ok(tags.includes(`#Tag${markup}`));
  assert.equal(await page.$eval(".file", (file) => file.textContent), name);
  assert.equal((await page.$$("img, main script")).length, 0);
  assert.equal(await page.evaluate(() => "attacked" in window), false);
});

pageTest("characters that hide or turn text around are written out", { from: ["http"] }, async ({ page }) => {
  const handle = "invented\u202eelpoep\u200b_handle";
  await read(page, fileOf("turned.ndjson", ndjson([tweet({ id: 1, handle, user })])));
  assert.equal(
    await page.$eval(".accounts tbody bdi", (handle) => handle.textContent),
    "@invented[U+202E]elpoep[U+200B]_handle",
  );
});
