// Two sides beside each other: days, lists of hashtags and files.
import assert from "node:assert/strict";
import { pressed, read, until } from "./browsers.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const day = 86_400;

let id = 0;
/** So many tweets of an account each on that day, counted from 1 May 2017. */
const tweetsOf = (date, counts) =>
  Object.entries(counts).flatMap(([tag, times]) =>
    Array.from({ length: times }, () => tweet({ id: ++id, account: id, second: date * day + id, tags: [tag] })),
  );

const mostlyLabour = () => tweetsOf(0, { VoteLabour: 30, VoteTory: 10 });
const mostlyTory = () => tweetsOf(1, { VoteLabour: 10, VoteTory: 30 });

/** Waits for the row of the table of the two sides, with its intervals. */
const row = (page, name) =>
  until(
    page,
    (name) => {
      const rows = [...document.querySelectorAll(".compared tbody tr")];
      const cells = rows.find(({ cells }) => cells[0].innerText.trim() === name)?.cells;
      const text = [...(cells ?? [])].map(({ innerText }) => innerText.trim().replaceAll("\u00a0", " ")).join(" | ");
      return text.includes("(") && text;
    },
    name,
  );

const choose = (page, nth) => page.click(`.compare .choice label:nth-of-type(${nth})`);

const labourLost = /^Labour \| 75\.0 % \(\S+\) \| 25\.0 % \(\S+\) \| −50\.0 points \(−\d+\.\d to −\d+\.\d\)$/;

pageTest("two days are compared", async ({ page }) => {
  await read(page, fileOf("two-days.ndjson", ndjson([...mostlyLabour(), ...mostlyTory()])));
  await page.evaluate(() => {
    location.hash = "from=2017-05-01&to=2017-05-01";
  });
  await until(page, () => document.querySelector("tfoot td").innerText === "40");
  await choose(page, 2);
  for (const nth of [0, 1]) {
    await page.$$eval(
      ".compare input[type=date]",
      (inputs, nth) => {
        inputs[nth].value = "2017-05-02";
        inputs[nth].dispatchEvent(new Event("change"));
      },
      nth,
    );
  }
  assert.match(await row(page, "Labour"), labourLost);
  await until(page, () =>
    /Labour 75\.0\u00a0% → 25\.0\u00a0%/.test(document.querySelector(".compare .finding")?.innerText),
  );
  await choose(page, 1);
  await until(page, () => !document.querySelector(".compared"));
});

pageTest("two files are compared, and the second is let go", async ({ page }) => {
  await read(page, fileOf("first.ndjson", ndjson(mostlyLabour())));
  await choose(page, 4);
  const second = fileOf("second.ndjson", ndjson(mostlyTory()));
  await (await page.$(".compare input[type=file]")).uploadFile(second);
  assert.match(await row(page, "Labour"), labourLost);
  assert.match(await page.$eval(".second li", (item) => item.innerText), /second\.ndjson[\s\S]*read to the end/);
  assert.equal(await page.$eval(".quality dd", (tweets) => tweets.innerText), "40");
  await pressed(page, "Remove these files and compare with nothing");
  await until(page, () => !document.querySelector(".compared, .second"));
  await choose(page, 4);
  await (await page.$(".compare input[type=file]")).uploadFile(second);
  assert.match(await row(page, "Labour"), labourLost);
});

pageTest("a changed list is compared with what it was", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("lists.ndjson", ndjson(mostlyLabour())));
  await page.evaluate(() => {
    location.hash = "changes=VoteTory:labour";
  });
  await until(page, () => /1 change$/m.test(document.querySelector(".dictionary .controls").innerText));
  await choose(page, 3);
  assert.match(await row(page, "Labour"), /^Labour \| 100\.0 % .* \| 75\.0 % .* \| −25\.0 points/);
});

pageTest("other files lie beside a comparison with nothing", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("alone.ndjson", ndjson(mostlyLabour())));
  await choose(page, 4);
  await until(page, () => document.querySelector(".compare .drop") !== null);
  assert.equal(await page.$(".compare .failure, .compared"), null);
  await (await page.$(".compare input[type=file]")).uploadFile(fileOf("beside.ndjson", ndjson(mostlyTory())));
  assert.match(await row(page, "Labour"), labourLost);
  assert.notEqual(await page.$(".compare .window"), null);
  await choose(page, 1);
  await until(page, () => !document.querySelector(".compared, .compare .window, .compare select"));
  await page.evaluate(() => {
    location.hash = "per_day=7";
  });
  assert.match(await row(page, "Labour"), labourLost); // the files are there, so they are compared with
});

pageTest("what is compared with is shown, whatever it is", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("whatever.ndjson", ndjson([...mostlyLabour(), ...mostlyTory()])));
  const ask = (compare) =>
    page.evaluate((compare) => {
      location.hash = `compare=${encodeURIComponent(JSON.stringify(compare))}`;
    }, compare);
  await ask({ from: "2017-05-01T00:20", to: "2017-05-01T18:00" });
  await until(page, () => document.querySelector(".compare .window") !== null);
  assert.deepEqual(await page.$$eval(".compare .window input", (all) => all.map(({ value }) => value)), [
    "2017-05-01",
    "00:20",
    "2017-05-01",
    "18:00",
  ]);
  await ask({ lexicon: "uk2017" });
  await until(
    page,
    () =>
      document.querySelector(".compare select")?.selectedOptions[0]?.innerText ===
      "United Kingdom, general election 2017",
  );
});

pageTest("files being read are stopped and removed", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("kept.ndjson", ndjson(mostlyLabour())));
  await choose(page, 4);
  const many = Array.from({ length: 60_000 }, (_, at) => tweet({ id: 1000 + at, account: at, tags: ["VoteTory"] }));
  const path = fileOf("many.ndjson", ndjson(many));
  for (let time = 0; time < 2; time++) {
    await (await page.$(".compare input[type=file]")).uploadFile(path);
    await page.evaluate(async () => {
      const button = (text) =>
        [...document.querySelectorAll(".compare button")].find((one) => one.innerText.startsWith(text));
      while (!button("Stop")) await new Promise((resolve) => setTimeout(resolve));
      button("Stop").click();
      button("Remove").click();
    });
    await until(page, () => !document.querySelector(".second"));
    await choose(page, 4);
  }
  await (await page.$(".compare input[type=file]")).uploadFile(fileOf("other.ndjson", ndjson(mostlyTory())));
  assert.match(await row(page, "Labour"), labourLost);
  assert.equal(await page.$(".failure"), null);
});

pageTest("a side that was read in part is marked", { from: ["http"] }, async ({ page }) => {
  await read(page, fileOf("whole.ndjson", ndjson(mostlyLabour())));
  await choose(page, 4);
  const many = Array.from({ length: 200_000 }, (_, at) => tweet({ id: 1000 + at, account: at, tags: ["VoteTory"] }));
  await (await page.$(".compare input[type=file]")).uploadFile(fileOf("partly.ndjson", ndjson(many)));
  await page.evaluate(async () => {
    while (!document.querySelector(".second progress")?.value) await new Promise((resolve) => setTimeout(resolve));
    document.querySelector(".second button").click();
  });
  await until(page, () => document.querySelector(".compare .partial")?.innerText.startsWith("In part"));
});
