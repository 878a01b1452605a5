// The editor of the list of hashtags: by key, by hand, taken back, kept and opened again.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { commandLine, open, pressed, read, saved, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

/** Tweets of an account each: 20 for Labour, 10 for the Conservatives, and 14 of a new tag, 8 of them Labour's too. */
function tweets() {
  const groups = [
    [20, ["VoteLabour"]],
    [10, ["VoteTory"]],
    [8, ["VoteLabour", "InventedTag"]],
    [6, ["InventedTag"]],
  ];
  const tags = groups.flatMap(([times, tags]) => Array(times).fill(tags));
  return fileOf("dictionary.ndjson", ndjson(tags.map((tags, at) => tweet({ id: at + 1, account: at + 1, tags }))));
}

/** Waits until the editor gives the party so many tweets. */
const counts = (page, party, tweets) =>
  until(
    page,
    (wanted) => [...document.querySelectorAll(".lists h3")].some((heading) => heading.innerText.includes(wanted)),
    `${party} ${tweets} tweets`,
  );

const step = (page) => page.$eval(".step", (step) => step.innerText.replaceAll("\u00a0", " "));

async function withControl(page, key) {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

/** Types into a field of a form of the editor and sends the form off. */
async function enter(page, field, text) {
  await page.type(`.dictionary input[name=${field}]`, text);
  await page.keyboard.press("Enter");
}

pageTest("a suggestion is taken by Enter, taken back and taken again by key", async ({ page }) => {
  await read(page, tweets());
  await counts(page, "Labour", 28);
  assert.match(
    await page.$eval(".suggestions li", (row) => row.innerText.replace(/\s+/g, " ")),
    /^#InventedTag 100 % Labour’s, of 8 accounts that use it and one party’s hashtags; 14 tweets/,
  );
  await page.focus(".suggestions li");
  await page.keyboard.press("Enter");
  await counts(page, "Labour", 34);
  assert.match(await step(page), /^#InventedTag counts for Labour now\. .*Labour 73\.7 % → 77\.3 %/);
  assert.match(await step(page), /Conservative 26\.3 % → 22\.7 %/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "dictionary");
  await withControl(page, "z");
  await counts(page, "Labour", 28);
  await withControl(page, "y");
  await counts(page, "Labour", 34);
});

pageTest("keys put a hashtag to a party, make it neutral and take it out", { from: ["http"] }, async ({ page }) => {
  await read(page, tweets());
  await page.focus(".suggestions li");
  await page.keyboard.press("2");
  await counts(page, "Conservative", 24);
  const focus = (tag) =>
    page.$$eval(
      ".tag",
      (all, tag) => all.find(({ innerText }) => innerText.startsWith(`#${tag} `) || innerText === `#${tag}`)?.focus(),
      tag,
    );
  await focus("InventedTag");
  await page.keyboard.press("n");
  await counts(page, "Conservative", 10);
  await focus("VoteTory");
  await page.keyboard.press("Delete");
  await counts(page, "Conservative", 0);
  for (const tweets of [10, 24, 10]) {
    await pressed(page, "Undo");
    await counts(page, "Conservative", tweets);
  }
});

pageTest("a hashtag is dragged to another party", { from: ["http"] }, async ({ page }) => {
  await read(page, tweets());
  await counts(page, "Labour", 28);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    const tag = [...document.querySelectorAll(".tag")].find(({ innerText }) => innerText.startsWith("#VoteTory"));
    tag.dispatchEvent(event("dragstart"));
    document.querySelector(".list > div").dispatchEvent(event("drop"));
  });
  await counts(page, "Labour", 38);
});

pageTest("a changed list is kept as a file, which page and command line read alike", async ({ page }) => {
  const file = tweets();
  await read(page, file);
  await page.focus(".suggestions li");
  await page.keyboard.press("1");
  await counts(page, "Labour", 34);
  const lexicon = fileOf("lexicon.json", await saved(page, "Save the list (JSON)"));
  await open(page, page.url().replace(/#.*/, ""));
  await read(page, file);
  await (await page.$(".dictionary input[type=file]")).uploadFile(lexicon);
  await counts(page, "Labour", 34);
  if (!existsSync(commandLine)) return;
  const report = JSON.parse(execFileSync(commandLine, ["analyze", "--lexicon", lexicon, "--json", "-", file]));
  assert.equal(report.parties.find(({ id }) => id === "labour").tweets, 34);
});

pageTest("a list can begin with nothing", { from: ["http"] }, async ({ page }) => {
  await read(page, tweets());
  await counts(page, "Labour", 28);
  await page.select(".dictionary select", "none");
  await until(page, () => document.querySelectorAll(".lists .list").length === 1);
  await enter(page, "name", "Yes");
  await counts(page, "Yes", 0);
  await enter(page, "tag", "#VoteLabour");
  await counts(page, "Yes", 28);
  await enter(page, "tag", "Invented*");
  await counts(page, "Yes", 34);
});

pageTest("what the core refuses is said and left as it was", { from: ["http"] }, async ({ page }) => {
  await read(page, tweets());
  await counts(page, "Labour", 28);
  const refusal = () => until(page, () => document.querySelector(".dictionary .failure")?.innerText ?? "");
  await enter(page, "tag", "two words");
  assert.equal(await refusal(), "A hashtag has no spaces: “two words” was not added.");
  const form = await page.$eval(".dictionary form", (form) => [
    form.elements.tag.value,
    form.querySelector(".failure") !== null,
  ]);
  assert.deepEqual(form, ["two words", true]); // beside what was typed
  await counts(page, "Labour", 28);
  await (await page.$(".dictionary input[type=file]")).uploadFile(fileOf("broken.json", "{"));
  await until(page, () => document.querySelector(".dictionary .failure")?.innerText.includes("broken.json"));
  await (await page.$(".dictionary input[type=file]")).uploadFile(fileOf("poor.json", '{"id": "poor"}'));
  await until(page, () => !document.querySelector(".dictionary .failure")?.innerText.includes("broken.json"));
  assert.ok((await refusal()).length > 0);
  await counts(page, "Labour", 28);
});

pageTest("files that are no lists are refused, and quick steps after that", { from: ["http"] }, async ({ page }) => {
  await read(page, tweets());
  await counts(page, "Labour", 28);
  const refused = [
    ["{}", 'has no "id"'],
    ["[]", "must be the name"],
    ['{"inputs": [], "name": 7}', '"inputs"'],
    ['{"base": null, "changes": []}', "must be the name"],
  ];
  for (const [at, [content, why]] of refused.entries()) {
    await (await page.$(".dictionary input[type=file]")).uploadFile(fileOf(`no-list-${at}.json`, content));
    await until(page, (why) => document.querySelector(".dictionary .failure")?.innerText.includes(why), why);
    await counts(page, "Labour", 28);
  }
  await page.evaluate(() => {
    const form = document.querySelector(".dictionary form");
    for (const tag of ["two words", "InventedTag"]) {
      form.elements.tag.value = tag;
      form.requestSubmit();
    }
  });
  await until(page, () => document.querySelector(".dictionary .failure")?.innerText.includes("two words"));
  await counts(page, "Labour", 28);
  assert.equal(await page.$eval(".dictionary .ways button", (undo) => undo.ariaDisabled), "true");
  await page.focus(".suggestions li");
  await page.keyboard.press("1");
  await counts(page, "Labour", 34);
});

pageTest("a share that comes or goes is a change", { from: ["http"] }, async ({ page }) => {
  await read(
    page,
    fileOf("one-tag.ndjson", ndjson([1, 2, 3].map((id) => tweet({ id, account: id, tags: ["NewTag"] })))),
  );
  await until(page, () => document.querySelector(".suggestions li") !== null);
  await page.focus(".suggestions li");
  await page.keyboard.press("1");
  await counts(page, "Labour", 3);
  assert.equal(await step(page), "#NewTag counts for Labour now. Labour none → 100.0 %.");
});

pageTest(
  "an invisible character in a name is shown, and kept when the name is edited",
  { from: ["http"] },
  async ({ page }) => {
    await read(page, tweets());
    await page.evaluate(() => {
      location.hash = `changes=@labour:${encodeURIComponent("La\u200dbour")}`;
    });
    await counts(page, "La[U+200D]bour", 28);
    assert.equal(await page.$eval(".list .controls input[type=text]", ({ value }) => value), "La\u200dbour");
  },
);
