// Settings in the page's address and in files: the same figures in a fresh page and on the command line; hostile ones.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { commandLine, examples, open, read, saved, savedReport, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";

const tweets = join(examples, "first-light.ndjson");

/** Settings that touch everything an address can hold, made as a reader would. */
const someSettings =
  "from=2017-05-02&per_day=3&rule=fractional&voices=accounts&count_against=true&replicates=100&changes=GE2017:labour,@yes:Yes:2a7f62,NHS:yes";

pageTest("an address gives a fresh page the same figures", { everywhere: true }, async ({ page }) => {
  const place = page.url();
  await open(page, `${place}#${someSettings}`);
  await read(page, tweets);
  const first = await savedReport(page);
  assert.equal(first.settings.rule, "fractional");
  assert.equal(first.settings.lexicon.changes.length, 3);
  await page.$eval("input[type=number]", (input) => {
    input.value = "7";
    input.dispatchEvent(new Event("change"));
  });
  await until(page, () => location.hash.includes("per_day=7"));
  const changed = await savedReport(page);
  assert.equal(changed.settings.per_day, 7);
  const address = page.url();
  assert.ok(address.endsWith(`#${someSettings.replace("per_day=3", "per_day=7")}`), address);
  await open(page, address);
  await read(page, tweets);
  assert.deepEqual(await savedReport(page), changed);
});

pageTest(
  "usual settings are not in the address, and places on the page stay",
  { everywhere: true },
  async ({ page }) => {
    await read(page, tweets);
    await page.click('a[href="#check"]');
    await page.evaluate(() => document.querySelector(".choice input:not(:checked)").click());
    await until(page, () => location.hash.includes("="));
    await page.click('a[href="#check"]');
    await until(page, () => location.hash.includes("=")); // again, and the place stays in sight
    const top = await page.$eval("#check", (place) => place.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 900, `${top}`);
    assert.equal(await page.$(".notice"), null);
  },
);

const once = { in: ["Chromium"], from: ["http"] };

pageTest("a name or id that every object knows is one like others", once, async ({ page, serverAddress }) => {
  for (const [file, button] of [
    ["index.html", /^CSV: the \d+ accounts that match/],
    ["de.html", /^CSV: \d+ passende Konten/],
  ]) {
    await open(page, `${serverAddress}${file}#changes=@:constructor,@constructor:Bauhaus,VoteSNP:constructor`);
    await read(page, tweets);
    await until(page, () => document.querySelector(".accounts tbody tr") !== null);
    assert.equal(await page.$(".failure"), null, file);
    const tags = await page.$$eval(".accounts .tags", (all) => all.map(({ innerText }) => innerText.trim()));
    const bauhaus = tags.filter((tag) => tag.startsWith("Bauhaus"));
    assert.deepEqual(bauhaus.sort(), ["Bauhaus 1", "Bauhaus 1", "Bauhaus 3"]); // of #VoteSNP, counted by hand
    const names = await page.$$eval("button[aria-label]", (all) => all.map(({ ariaLabel }) => ariaLabel));
    const csv = await saved(
      page,
      names.find((name) => button.test(name)),
    );
    assert.doesNotMatch(csv, /native code/);
  }
});

pageTest(
  "the settings that the page keeps give the command line the same figures",
  { from: ["http"] },
  async (context) => {
    const { page } = context;
    const weights = encodeURIComponent('{"families":{"volume":10},"some":12}');
    await open(page, `${page.url()}#${someSettings}&evidence=${weights}`);
    await read(page, tweets);
    const settings = fileOf("settings.json", await saved(page, "Save the settings"));
    const report = await savedReport(page);
    assert.notEqual(report.uncertainty, null);
    assert.equal(report.settings.evidence.families.volume, 10);
    await open(page, page.url().replace(/#.*/, ""));
    await read(page, tweets);
    for (const file of [settings, fileOf("report.json", JSON.stringify(report))]) {
      await (await page.$(".save input[type=file]")).uploadFile(file);
      await until(page, () => location.hash.includes("per_day=3"));
      assert.deepEqual(await savedReport(page), report);
      await page.evaluate(() => {
        location.hash = "per_day=4";
      });
      await until(page, () => document.querySelector("input[type=number]").value === "4");
    }
    if (!existsSync(commandLine)) return;
    const output = execFileSync(commandLine, ["analyze", "--hash", "--settings", settings, "--json", "-", tweets], {
      maxBuffer: 1 << 28,
    });
    assert.deepEqual(JSON.parse(output), report);
  },
);

pageTest("a file that holds no settings is named", { from: ["http"] }, async ({ page }) => {
  await read(page, tweets);
  const notice = async (name, content, wanted) => {
    await (await page.$(".save input[type=file]")).uploadFile(fileOf(name, content));
    await until(page, (wanted) => document.querySelector(".notice")?.innerText.includes(wanted), wanted);
  };
  await notice("list.json", "[]", "list.json holds no settings");
  await notice("unknown.json", '{"colour": "red"}', "unknown.json cannot be used");
  await notice("proto.json", '{"__proto__": {"per_day": 1}, "per_day": {}}', "proto.json cannot be used");
  assert.equal((await savedReport(page)).settings.per_day, 50);
});

const hostile = [
  "__proto__=1&constructor=x&toString=1",
  "per_day=1e999&seed=99999999999999999999&replicates=1000000000&sampling=-1e308",
  'per_day=30"><img src=x onerror="window.attacked=1">',
  "from=<script>window.attacked=1</script>&%3Cimg%20src=x%20onerror=window.attacked=1%3E",
  'lexicon={"__proto__":{"parties":[]},"parties":7}&compare={"__proto__":{},"per_day":{}}',
  "lexicon=no-such-list",
  'lexicon={"base":{"base":"uk2017","changes":[]},"changes":"x"}',
  "changes=@__proto__:x&changes=__proto__:__proto__,a:labour",
  "changes=@%3Cb%3E:%3Cb%3E,%E0%A4%A:labour",
  `changes=${"a:labour,".repeat(5000)}b:labour`,
  'evidence={"families":{"volume":101}}&evidence={"signals":{"__proto__":1}}&evidence={"strong":"<img>"}',
  'evidence={"families":{"no_such_family":10}}',
  "settings=file",
  "=&&==&%",
];

pageTest("what a hostile address says does nothing but a sentence", { timeout: 240_000 }, async ({ page }) => {
  const place = page.url();
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await read(page, tweets);
  const usual = await savedReport(page);
  for (const fragment of hostile) {
    await open(page, `${place}#${fragment}`);
    await read(page, tweets);
    await until(page, () => (document.querySelector(".notice")?.innerText ?? "") !== "");
    const { settings, ...report } = await savedReport(page);
    assert.deepEqual(report.parties, usual.parties, fragment);
    assert.deepEqual(settings, usual.settings, fragment);
    assert.equal((await page.$$("img, main script, .notice *")).length, 0, fragment);
    assert.equal(await page.evaluate(() => "attacked" in window || "parties" in {} || "per_day" in {}), false);
  }
  assert.deepEqual(errors, []);
});

pageTest("settings too long for an address are to be kept in a file", { from: ["http"] }, async ({ page }) => {
  await read(page, tweets);
  const lexicon = {
    id: "long",
    name: "Long",
    parties: [
      {
        id: "one",
        name: "One",
        colour: "#804020",
        for: Array.from({ length: 800 }, (_, at) => ({ tag: `InventedTag${at}` })),
      },
    ],
  };
  await (await page.$(".dictionary input[type=file]")).uploadFile(fileOf("long.json", JSON.stringify(lexicon)));
  await until(page, () => location.hash === "#settings=file");
  await until(page, () => document.querySelector(".save").innerText.includes("too long for this page’s address"));
});

pageTest(
  "settings are opened before files, and only those that the core takes",
  { from: ["http"] },
  async ({ page }) => {
    const opener = async () => (await page.$$(".drop input[type=file]"))[2];
    await (await opener()).uploadFile(fileOf("wrong-lists.json", '{"accounts": "x"}'));
    await until(page, () => document.querySelector(".notice")?.innerText.includes("wrong-lists.json cannot be used"));
    const given = { time_zone: "+01", from: "2017-05-01 08:00", to: "2017-05-01T18:00Z", sampling: 0.0001 };
    await (await opener()).uploadFile(fileOf("early.json", JSON.stringify(given)));
    await until(page, () => location.hash.includes("="));
    assert.equal(
      decodeURIComponent(new URL(page.url()).hash),
      "#from=2017-05-01T08:00&to=2017-05-01T19:00&time_zone=+01:00&sampling=0.0001",
    );
    await read(page, tweets);
    const { settings } = await savedReport(page);
    assert.deepEqual(
      [settings.from, settings.to, settings.time_zone],
      ["2017-05-01T08:00", "2017-05-01T19:00", "+01:00"],
    );
    assert.equal(await page.$eval(".dictionary .ways button", (undo) => undo.ariaDisabled), "true"); // the list is as it was
  },
);

pageTest("a value out of range leaves the field as it was", { from: ["http"] }, async ({ page }) => {
  await read(page, tweets);
  for (const [selector, refused, kept] of [
    [".line input[type=number]", "501", "50"],
    [".rates input", "0", "100"],
    [".list .controls input[type=text]", "", "Labour"],
  ]) {
    const value = await page.$eval(
      selector,
      (field, refused) => {
        field.value = refused;
        field.dispatchEvent(new Event("change"));
        return field.value;
      },
      refused,
    );
    assert.equal(value, kept);
  }
});
