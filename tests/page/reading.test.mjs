// A file goes in, its figures come out: the same as the command line's, and in words when it cannot be read.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import {
  choose,
  commandLine,
  examples,
  fetchOnPage,
  fetchSlowly,
  read,
  realTweets,
  savedReport,
  settled,
  until,
} from "./browsers.mjs";
import { allComputed, fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const text = (page, selector) => page.$eval(selector, (element) => element.innerText);
const cells = (page, row) => page.$$eval(`${row} > *`, (all) => all.map((cell) => cell.innerText.trim()));
/** Tweets, accounts, duplicates, lines that are not tweets, unreadable records. */
const figures = (page) => page.$$eval(".quality dd:not(.detail)", (all) => all.map((figure) => figure.innerText));

// The figures are those that examples/README.md counts by hand.
for (const name of ["first-light.ndjson", "first-light.csv"]) {
  const kinds = name.endsWith("csv") ? "17 retweets" : "17 retweets, 1 quote and 3 replies"; // the table has no more
  pageTest(`${name} is read to the figures counted by hand`, async ({ page }) => {
    await read(page, join(examples, name));
    assert.deepEqual((await figures(page)).slice(0, 2), ["62", "20"]);
    assert.equal(await text(page, ".quality .detail"), kinds);
    assert.deepEqual((await cells(page, "#parties ~ .scroll tbody tr:first-child")).slice(0, 3), [
      "Labour",
      "23",
      "52.3\u00a0%", // 23 of 44 mentions
    ]);
    const classes = await page.$$eval(".plain tbody tr td:nth-child(2)", (all) => all.map((cell) => cell.innerText));
    assert.deepEqual(classes.slice(0, 5), ["36", "4", "3", "11", "8"]);
    assert.match(
      await text(page, ".answer"),
      /Labour’s hashtags are on 52\.3\u00a0%( \([\d.–]+\))? of party mentions\..* No account/,
    );
  });
}

pageTest("what is no tweet is counted and located", { from: ["http"] }, async ({ page }) => {
  await read(page, join(examples, "first-light.ndjson"));
  assert.deepEqual((await figures(page)).slice(2), ["1", "2", "1"]);
  assert.match(await text(page, ".quality"), /1 deletion notice and 1 limit notice/);
  assert.match(await text(page, ".remarks"), /In first-light\.ndjson, line 37/);
});

const real = ["tweets_v11.jsonl", "search-response.json"].map((name) => join(realTweets, name));
for (const file of [join(examples, "first-light.ndjson"), join(examples, "first-light.csv"), ...real]) {
  const missing = [commandLine, file].filter((path) => !existsSync(path));
  const skip = missing.length > 0 && `there is no ${missing.join(", ")}`;
  pageTest(`the report saved of ${basename(file)} is the command line's`, { skip }, async ({ page }) => {
    const question = ["analyze", file, ...allComputed, "--json", "-"];
    const expected = JSON.parse(execFileSync(commandLine, question, { encoding: "utf8" }));
    await read(page, file);
    assert.equal((await figures(page))[0], String(expected.quality.tweets));
    await page.click(".tools .choice label:last-of-type");
    assert.deepEqual(await savedReport(page), expected);
  });
}

pageTest("files chosen together or later are read as one sample", { from: ["http"] }, async ({ page }) => {
  const files = [1, 2, 3].map((id) => fileOf(`part-${id}.ndjson`, ndjson([tweet({ id, tags: ["VoteSNP"] })])));
  await read(page, files[0], files[1]);
  assert.equal((await figures(page))[1], "1");
  await read(page, files[2]);
  assert.equal((await figures(page))[0], "3");
});

pageTest("a dropped file is read", { from: ["http"] }, async ({ page }) => {
  await page.evaluate(
    (content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], "dropped.ndjson"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    ndjson([tweet({ id: 1 })]),
  );
  await settled(page, 1);
  assert.equal((await figures(page))[0], "1");
});

const notExports = {
  "picture.png": ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", /picture \(PNG\)/],
  "nothing.json": ["", /empty/],
  "novel.txt": ["Chapter one\n\nIt rained on the town hall, as it had all week, and nobody\ncame.\n", /Chapter one/],
  "prices.csv": ["fruit,price\napple,3\npear,4\n", /table with the columns fruit, price/],
};
for (const [name, [content, sentence]] of Object.entries(notExports)) {
  pageTest(
    `${name} gets a sentence that says what it is and what is accepted`,
    { from: ["http"] },
    async ({ page }) => {
      await read(page, fileOf(name, Buffer.from(content, "latin1")));
      const said = await text(page, ".files .sentence");
      assert.match(said, sentence);
      assert.match(said, /JSON/);
      assert.equal(await page.$(".answer"), null);
    },
  );
}

/** Lets the reading of files wait 200 ms a chunk, and fail from one chunk to before another. */
async function slowReading(page, failsFrom, failsTo) {
  await fetchOnPage(page);
  await fetchSlowly(page, 200, failsFrom, failsTo);
}

/** Some 60 MB: fifteen ranges. */
const manyTweets = () => {
  const line = JSON.stringify(tweet({ id: 1, tags: ["VoteLabour"] }));
  const lines = Array.from({ length: Math.ceil(6e7 / line.length) }, (_, index) =>
    line.replace('"id":1,"id_str":"1"', `"id":${index + 1},"id_str":"${index + 1}"`),
  );
  return fileOf("many.ndjson", `${lines.join("\n")}\n`);
};

pageTest(
  "answers come while reading, marked as partial, and stay when it is stopped",
  { from: ["http"] },
  async ({ page }) => {
    await slowReading(page);
    await choose(page, manyTweets());
    const partial = await until(page, () => document.querySelector(".partial")?.innerText);
    assert.match(partial, /^So far/);
    assert.ok(await page.$(".answer"));
    await page.click(".files button");
    await settled(page, 1);
    assert.match(await text(page, ".files li"), /stopped; read up to [\d.]+ MB of [\d.]+ MB/);
    assert.match(await text(page, ".partial"), /^In part/);
    assert.notEqual((await figures(page))[0], "0");
  },
);

pageTest("a chunk that cannot be read is tried once more", { from: ["http"] }, async ({ page }) => {
  await slowReading(page, 0, 1);
  await read(page, fileOf("once.ndjson", ndjson([tweet({ id: 1 })])));
  assert.match(await text(page, ".files li"), /read to the end/);
});

pageTest(
  "a file that can no longer be read is explained, and what was read stays",
  { from: ["http"] },
  async ({ page }) => {
    await slowReading(page, 4, 1e9); // The very first is only the beginning, then come three ranges.
    await read(page, manyTweets());
    assert.match(await text(page, ".files .sentence"), /could not go on reading after 13 MB/);
    assert.ok(await page.$(".answer"));
  },
);

pageTest(
  "a read that fails after reading was stopped keeps no other file waiting",
  { from: ["http"] },
  async ({ page }) => {
    await slowReading(page);
    await choose(page, manyTweets());
    await until(page, () => document.querySelector(".files progress")?.value > 0);
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        throw new DOMException("", "NotReadableError");
      };
      document.querySelector(".files button").click();
    });
    await choose(page, fileOf("next.ndjson", ndjson([tweet({ id: 1 })])));
    await until(page, () => document.querySelector(".files li:last-child .sentence")?.innerText.includes("could not"));
  },
);

pageTest("leaving the page is warned of only while reading", { from: ["http"] }, async ({ page }) => {
  const warns = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  assert.equal(await warns(), false);
  await slowReading(page);
  await choose(page, manyTweets());
  await until(page, () => document.querySelector(".files progress") !== null);
  assert.equal(await warns(), true);
  await page.click(".files button");
  await settled(page, 1);
  assert.equal(await warns(), false);
});
