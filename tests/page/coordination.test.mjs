// Accounts in step: clusters, pairs and who is amplified, as the report has them; the search for them; files for others.
import assert from "node:assert/strict";
import { open, pressed, read, saved, savedReport, settled, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const formula = `=HYPERLINK("x")`;
const markup = `<img src=x onerror="window.attacked=1">`;
const handles = [formula, markup, "plain\u0001\ufffeend", "@again", "five", "six"];

/** Six accounts that post the same four texts, a minute apart, each within five seconds; a seventh that does not. */
const someTweets = () => {
  const tweets = [];
  const user = { followers_count: 6000 };
  const add = (account, second, text) => {
    const handle = handles[account - 1] ?? "alone";
    const record = tweet({ id: tweets.length + 1, account, handle, second, tags: ["VoteLabour"], user });
    tweets.push({ ...record, text });
  };
  const places = ["the harbour", "every ferry", "our library", "a railway"];
  places.forEach((place, index) => {
    for (let account = 1; account <= 6; account++)
      add(account, 3600 * index + account, `Come and see what became of ${place} under this council #VoteLabour`);
    add(7, 3600 * index + 1800, `Nobody ever asked me what I think, number ${index} #VoteLabour`);
  });
  return ndjson(tweets);
};

/** Waits until the search has come to its end. */
const found = (page) =>
  until(page, () => document.querySelector(".coordination .finding") && !document.querySelector(".search-state"));

const text = (page, selector) => page.$eval(selector, ({ innerText }) => innerText);
const count = (number) => number.toLocaleString("en-GB");

async function invented(page) {
  await (await page.$(".ways button")).click();
  await settled(page, 1);
  await found(page);
}

/** As a press of Enter does, which Firefox may give to its list of downloads once a file has been saved. */
const click = (page, selector) => page.$eval(selector, (element) => element.click());

async function openCluster(page) {
  await click(page, ".cluster > summary");
  await until(page, () => document.querySelector(".cluster .texts") !== null);
}

/** Presses "Cancel" as soon as the search begins. */
const cancelAtOnce = (page) =>
  page.evaluate(() => {
    globalThis.observer = new MutationObserver(() =>
      document.querySelector(".search-state progress ~ button")?.click(),
    );
    globalThis.observer.observe(document.body, { subtree: true, childList: true });
  });

/** Types into the control of that label. */
const change = (page, label, value) =>
  page.evaluate(
    (label, value) => {
      const labels = [...document.querySelectorAll(".coordination-settings label")];
      const control = labels
        .find(({ textContent }) => textContent.trim().startsWith(label))
        .querySelector("input, select");
      control.value = value;
      control.dispatchEvent(new Event("change"));
    },
    label,
    value,
  );

pageTest("a cluster and a member's sheet open by keyboard", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("in-step.ndjson", someTweets()));
  await found(page);
  await page.focus(".cluster > summary");
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelector(".cluster blockquote") !== null);
  assert.match(await text(page, ".cluster blockquote"), /^Come and see what became of /);
  await page.focus(".cluster .members summary");
  await page.keyboard.press("Enter");
  await page.focus(".cluster .members .open");
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelector(".sheet[open]") !== null);
  const sheet = await text(page, ".sheet");
  assert.match(sheet, /In cluster 1, of 6 accounts/);
  assert.match(sheet, /In step with others/);
  assert.doesNotMatch(await text(page, ".coordination"), /\b(bots?|fake)\b/i);
});

pageTest(
  "the network is drawn for a cluster, and each account in it opens by keyboard",
  { from: ["http"] },
  async ({ page }) => {
    await read(page, fileOf("in-step.ndjson", someTweets()));
    await found(page);
    await page.$$eval(".coordination > details:not(.cluster)", (all) => {
      for (const details of all) details.open = true;
    });
    await until(page, () => document.querySelectorAll(".circle .node").length === 6);
    assert.equal((await page.$$(".circle .edge")).length, 15);
    assert.equal((await page.$$(".matrix .cell title")).length, 30);
    const described = await page.$$eval(".circle svg, .matrix svg", (all) =>
      all.map((drawing) => document.getElementById(drawing.getAttribute("aria-describedby")).tagName),
    );
    assert.deepEqual(described, ["TABLE", "TABLE"]);
    await page.$eval(".circle .node", (node) => node.focus());
    await page.keyboard.press("Enter");
    await until(page, () => document.querySelector(".sheet[open]") !== null);
  },
);

pageTest("clusters are those of the report, and their members are hidden at first", async ({ page }) => {
  await invented(page);
  await openCluster(page);
  assert.equal(await page.$eval(".cluster .members", ({ open }) => open), false);
  await click(page, ".cluster .members summary");
  const { coordination, clusters, settings } = await savedReport(page);
  assert.ok(settings.compute.includes("clusters"));
  assert.ok(clusters.length > 0);
  const lede = await text(page, ".coordination .finding");
  for (const figure of [coordination.accounts, coordination.clusters, coordination.tweets, coordination.pairs])
    assert.ok(lede.includes(count(figure)), `${figure}: ${lede}`);
  const shown = await page.$$eval(".cluster > summary", (all) => all.map(({ innerText }) => innerText));
  assert.equal(shown.length, Math.min(5, clusters.length));
  shown.forEach((summary, index) => {
    assert.match(summary, new RegExp(`^ *Cluster ${index + 1}\\b.*${count(clusters[index].size)} accounts`));
  });
  const traces = await page.$eval(".coordination > .scroll tbody", ({ rows }) =>
    [...rows].map(({ cells }) => [2, 3, 4, 5, 7].map((cell) => Number(cells[cell].innerText.replaceAll(",", "")))),
  );
  assert.deepEqual(
    traces,
    coordination.traces.map(({ tweets, things, shared, pairs, accounts }) => [tweets, things, shared, pairs, accounts]),
  );
  const rows = await page.$$eval(".cluster .members tbody tr", (rows) =>
    rows.map(({ cells }) => [...cells].slice(0, 4).map(({ innerText }) => innerText)),
  );
  assert.deepEqual(
    rows,
    clusters[0].members.map(({ handle, hidden, things, partners, tweets }) => [
      hidden ? handle : `@${handle}`,
      ...[things, partners, tweets].map(count),
    ]),
  );
  const amplified = await page.$$eval("section:has(#amplified) tbody tr", (rows) => rows.length);
  assert.ok(amplified > 0);
});

pageTest("the search can be stopped, stays so, and begins when asked", async ({ page }) => {
  await cancelAtOnce(page);
  await read(page, fileOf("in-step.ndjson", someTweets()));
  await until(page, () => /was stopped/.test(document.querySelector(".search-state")?.innerText));
  await page.evaluate(() => globalThis.observer.disconnect());
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.equal(await page.$(".cluster"), null);
  assert.equal((await savedReport(page)).clusters, null);
  await pressed(page, "Look for accounts in step");
  await found(page);
  assert.equal((await page.$$(".cluster")).length, 1);
  assert.equal((await savedReport(page)).clusters.length, 1);
  // Another setting after a stop begins it anew.
  await cancelAtOnce(page);
  await change(page, "Same words, within", "600");
  await until(page, () => /was stopped/.test(document.querySelector(".search-state")?.innerText));
  await page.evaluate(() => globalThis.observer.disconnect());
  assert.equal(await page.$(".cluster"), null);
  await change(page, "Same words, within", "3600");
  await found(page);
  assert.equal((await page.$$(".cluster")).length, 1);
});

pageTest(
  "what counts as in step can be changed, and is in the address and the settings file",
  { from: ["http"] },
  async ({ page }) => {
    await read(page, fileOf("in-step.ndjson", someTweets()));
    await found(page);
    assert.equal(new URL(page.url()).hash, "");
    const none = () => /^No two accounts/.test(document.querySelector(".coordination .finding").innerText);
    const some = () => /^6 accounts/.test(document.querySelector(".coordination .finding").innerText);
    assert.ok(await page.evaluate(some));
    await change(page, "Different things, at least", "5");
    await until(page, none);
    await until(page, () => decodeURIComponent(location.hash) === '#coordination={"least":5}');
    await change(page, "Different things, at least", "101");
    await change(page, "Different things, at least", "4");
    await until(page, some);
    await change(page, "Same words, within", "1");
    await until(page, () => decodeURIComponent(location.hash) === '#coordination={"seconds":{"text":1},"least":4}');
    await found(page);
    const { coordination, settings } = await savedReport(page);
    assert.deepEqual(settings.coordination, {
      seconds: { text: 1, retweet: 10, link: 10, hashtags: 60, reply: 10 },
      least: 4,
      distance: 8,
      copies: 3,
    });
    assert.deepEqual(JSON.parse(await saved(page, "Save the settings")).coordination, settings.coordination);
    const address = page.url();
    await open(page, address);
    await read(page, fileOf("in-step.ndjson", someTweets()));
    await found(page);
    assert.deepEqual((await savedReport(page)).coordination, coordination);
    await page.$eval(".coordination-settings", (details) => {
      details.open = true;
    });
    await pressed(page, "Back to the usual");
    await until(page, () => !location.hash.includes("coordination"));
    await until(page, some);
    for (const trace of [
      "Same words",
      "Same retweet",
      "Same link",
      "Same hashtags in a row",
      "Reply to the same tweet",
    ])
      await change(page, `${trace}, within`, "0");
    await until(page, none);
  },
);

pageTest("pairs leave as GEXF and CSV; hostile handles stay text", async ({ page }) => {
  await read(page, fileOf("in-step.ndjson", someTweets()));
  await found(page);
  const { coordination } = await savedReport(page);
  assert.equal(coordination.pairs, 15);
  const names = await page.$$eval(".pairs-in-step bdi", (all) => all.map(({ textContent }) => textContent));
  for (const name of [`@${formula}`, `@${markup}`]) assert.ok(names.includes(name), name);
  assert.equal((await page.$$("img")).length, 0);

  const csv = await saved(page, "CSV: Pairs in step, the strongest first, the figures");
  const lines = csv.trim().split("\r\n");
  assert.equal(lines.length, 1 + 15);
  assert.match(csv, /"'=HYPERLINK\(""x""\)"/);
  assert.match(csv, /(^|,)'@again,/m);
  assert.doesNotMatch(csv, /(^|,)"?[=@]/m);

  const file = await saved(page, "Download GEXF");
  assert.equal(await page.evaluate(() => "attacked" in window), false);
  await page.goto("about:blank"); // the page's policy lets nothing be parsed there
  const gexf = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    const all = (name) => [...parsed.getElementsByTagNameNS("http://gexf.net/1.3", name)];
    return {
      wrong: parsed.querySelector("parsererror")?.textContent,
      version: parsed.documentElement.getAttribute("version"),
      kind: all("graph")[0].getAttribute("defaultedgetype"),
      nodes: all("node").map((node) => [node.id, node.getAttribute("label")]),
      edges: all("edge").map((edge) => [edge.getAttribute("source"), edge.getAttribute("target")]),
      weights: all("edge").map((edge) => Number(edge.getAttribute("weight"))),
      declared: all("attribute").map(({ id }) => id),
      used: [...new Set(all("attvalue").map((value) => value.getAttribute("for")))],
    };
  }, file);
  assert.equal(gexf.wrong, undefined);
  assert.deepEqual([gexf.version, gexf.kind], ["1.3", "undirected"]);
  assert.equal(gexf.nodes.length, 6);
  assert.ok(gexf.nodes.some(([, label]) => label === "@plain[U+0001]\ufffdend"));
  const pairs = coordination.strongest;
  assert.deepEqual(
    gexf.edges,
    pairs.map(({ a, b }) => [String(a.place), String(b.place)]),
  );
  assert.deepEqual(
    gexf.weights,
    pairs.map(({ weight }) => weight),
  );
  for (const id of gexf.used) assert.ok(gexf.declared.includes(id), id);
});

pageTest("hidden handles stay hidden", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("in-step.ndjson", someTweets()));
  await found(page);
  await page.click(".tools .choice label:nth-of-type(1)");
  await until(page, () => /^account \d$/.test(document.querySelector(".pairs-in-step bdi")?.innerText));
  await openCluster(page);
  assert.match(await text(page, ".cluster"), /would reveal/);
  assert.equal(await page.$(".cluster blockquote"), null);
  for (const button of ["CSV: Pairs in step, the strongest first, the figures", "Download GEXF"])
    assert.doesNotMatch(await saved(page, button), /HYPERLINK|onerror|again|five/);
});
