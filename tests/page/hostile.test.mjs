// Whatever others have written, the page shows as text, in its place, and does nothing else with it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { commandLine, open, read, saved, savedReport, settled, until } from "./browsers.mjs";
import { hostile } from "./hostile.mjs";
import { faults, watch } from "./inspect.mjs";
import { fileOf, pageTest } from "./support.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const everyBrowser = (name, body) => {
  pageTest(name, { timeout: 300_000 }, body);
  pageTest(name, { in: ["WebKit"], from: ["http"], timeout: 300_000 }, body);
};

/** Nothing is wrong with the page as it is now. */
const isSound = async (page) => assert.deepEqual(await faults(page), []);

/** Nor as a phone shows it. WebKit has no window so narrow. */
async function isSoundNarrow(page, browserName) {
  if (browserName === "WebKit") return;
  await page.setViewport({ width: 390, height: 900 });
  await until(page, () => innerWidth === 390 && document.querySelector(".chart svg").clientWidth < 390);
  await isSound(page);
}

// ---- The export: who wrote each hostile text as a handle, and who the hostile text itself.

/** Half a pair is no JSON: records with it are left out and counted. */
const [readable, broken] = [true, false].map((is) => hostile.filter((text) => text.isWellFormed() === is));

/** As a name: of more than a thousand bytes the core takes none. */
const asName = (text) => (Buffer.byteLength(text) > 1000 ? text.slice(0, 333).toWellFormed() : text);

const accountsTogether = 4;
const topics = ["harbour", "ferry", "library", "railway", "brewery"];
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A text of the account's group: hostile, with words enough to be compared, which no other group has. */
const textOf = (group, part) => {
  const entry = readable[accountsTogether * group + part] ?? "";
  const word = (at) => `${topics[(part + at) % 5]}${group}x${part}y${at}`;
  return `${entry} ${[1, 2, 3, 4, 5, 6, 7, 8].map(word).join(" ")}`;
};

/** The hostile texts of a group in one: the page lists a hundred hashtags. */
const tagOf = (group) => asName(readable.slice(accountsTogether * group, accountsTogether * (group + 1)).join(""));
const groups = Array.from({ length: Math.ceil(readable.length / accountsTogether) }, (_, group) => group);

/** Each hostile text is a handle, a name, a client, a link, mentioned, retweeted; and, by four accounts in step, a text. */
const written = readable.flatMap((entry, index) =>
  topics.map((_, part) => {
    const group = Math.floor(index / accountsTogether);
    const second = 3600 * (5 * group + part) + (index % accountsTogether);
    const tags = [tagOf(group), ["VoteLabour", "VoteTory", "VoteSNP"][index % 3]];
    const record = tweet({ id: 10_000 + 5 * index + part, account: 1000 + index, handle: asName(entry), second, tags });
    Object.assign(record.user, { name: entry, location: entry, description: entry });
    record.source = `<a href="${entry}" rel="nofollow">${entry}</a>`;
    record.text = escaped(textOf(group, part));
    record.entities.urls = [{ url: entry, expanded_url: entry, display_url: entry, indices: [0, 0] }];
    record.entities.user_mentions = [{ screen_name: entry, name: entry, id: 5000 + index, id_str: `${5000 + index}` }];
    return record;
  }),
);
const retweeted = readable.map((entry, index) => ({
  ...tweet({ id: 6000 + index, account: 1000 + index, handle: asName(entry), second: 50 * index }),
  retweeted_status: tweet({ id: 5000 + index, account: 5000 + index, handle: asName(entry) }),
}));
const unreadable = broken.map((handle, index) => tweet({ id: 1 + index, handle }));
/** Bytes that are no UTF-8: half a pair, an overlong nul, one that never occurs. */
const noText = Buffer.from([0xed, 0xa0, 0xbd, 0xc0, 0x80, 0xff]);
const [begin, end] = ndjson([tweet({ id: 100, handle: "bytesHEREend" })]).split("HERE");
const everything = fileOf(
  "everything.ndjson",
  Buffer.concat([Buffer.from(ndjson([...written, ...retweeted, ...unreadable]) + begin), noText, Buffer.from(end)]),
);

const names = hostile.map((entry) => entry.toWellFormed());

// ---- What the page says.

/** Hands the page files that a disk could not hold by these names. */
const hand = (page, selector, files) =>
  page.evaluate(
    (selector, files) => {
      const input = document.querySelector(selector);
      const value = files.map(({ name, content, path }) => {
        const file = new File([content], name);
        return path ? Object.defineProperty(file, "webkitRelativePath", { value: path }) : file;
      });
      Object.defineProperty(input, "files", { configurable: true, value });
      input.dispatchEvent(new Event("change"));
      delete input.files;
    },
    selector,
    files,
  );

/** What is shown there, with what had been written out as [U+202E] or [+96] as it was. */
const shown = async (page, selector) =>
  (await page.$$eval(selector, (all) => all.map(({ textContent }) => textContent))).map(asWritten);
const asWritten = (text) =>
  text
    .replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/(\p{M}{4})\[\+\d+\]/gu, "$1")
    .trim();
/** A hostile text as asWritten() gives it. */
const kept = (text) => asWritten(text.replace(/(\p{M}{4})\p{M}+/gu, "$1"));

const missing = (shown, wanted) => wanted.map(kept).filter((text) => !shown.includes(text));

const found = (page) =>
  until(page, () => document.querySelector(".coordination .finding") && !document.querySelector(".search-state"));

/** Shows all that can be shown, and waits until it is there. */
async function openAll(page) {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll("main button")) if (/^Show /.test(button.innerText)) button.click();
  });
  await until(page, () =>
    [...document.querySelectorAll("main button")].every(({ innerText }) => !/^Show /.test(innerText)),
  );
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) details.open = true;
  });
  await until(
    page,
    () =>
      [...document.querySelectorAll(".cluster")].every((cluster) => cluster.querySelector(".texts")) &&
      ![...document.querySelectorAll(".example p")].some(({ innerText }) => innerText.startsWith("Reading")),
  );
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) details.open = true;
  });
}

// ---- What the page hands over.

/** What all buttons of that name hand over or copy, by what a screen reader calls them. */
async function handedOver(page, name) {
  await page.evaluate((name) => {
    const create = URL.createObjectURL;
    globalThis.handed = [];
    const note = (text) => handed.push(text);
    URL.createObjectURL = (blob) => {
      blob.text().then(note);
      return create.call(URL, blob);
    };
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text) => note(text) },
    });
    globalThis.wanted = [...document.querySelectorAll("main button")].filter(({ innerText }) => innerText === name);
    for (const button of wanted) button.click();
  }, name);
  await until(page, () => wanted.length > 0 && handed.length === wanted.length);
  return page.evaluate(() => handed);
}

/** The cells of a CSV file by rows. */
function cellsOf(csv) {
  const rows = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  for (let at = csv.startsWith("\ufeff") ? 1 : 0; at < csv.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [, content, end] = cell.exec(csv) ?? assert.fail(`no cell: ${csv.slice(at, at + 40)}`);
    rows.at(-1).push(content.replace(/^"|"$/g, "").replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

/** No cell may be taken for a formula, and all rows are of one length. */
function assertPlain(rows) {
  assert.ok(rows.length > 1 && rows.every(({ length }) => length === rows[0].length));
  const formulas = rows.flat().filter((cell) => /^[ \t\r\n]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/.test(cell));
  assert.deepEqual(
    formulas.filter((cell) => !/^-\d+(\.\d+)?(e-\d+)?$/.test(cell)),
    [],
  );
}

async function reportIsSound(page, browserName, html) {
  assert.match(
    html,
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'">/,
  );
  await page.goto(`file://${fileOf("report.html", html)}`);
  await page.setViewport({ width: 1280, height: 900 });
  await isSound(page);
  await isSoundNarrow(page, browserName);
}

/** The accounts of all pages of the table, each looked through. */
async function allAccounts(page) {
  const accounts = [];
  for (let isLast = false; !isLast; ) {
    accounts.push(...(await shown(page, ".accounts tbody bdi")));
    await isSound(page);
    const range = await page.$eval(".pager p", ({ innerText }) => innerText);
    isLast = await page.$eval(".pager button:last-of-type", (next) => next.click() ?? next.disabled);
    if (!isLast) await until(page, (range) => document.querySelector(".pager p").innerText !== range, range);
  }
  return accounts;
}

/** Opens and looks through what is known of the account in that row. */
async function sheetIsSound(page, row) {
  await page.$$eval(".accounts .open", (all, row) => all[row].click(), row);
  await until(page, () => document.querySelector(".sheet .texts blockquote") !== null);
  await page.$$eval(".sheet details", (all) => {
    for (const details of all) details.open = true;
  });
  await isSound(page);
  await page.$eval(".sheet header button:last-of-type", (close) => close.click());
  await until(page, () => document.querySelector(".sheet") === null);
}

everyBrowser("whatever an export holds is shown as text, in its place", async ({ page, browserName, requests }) => {
  const asked = requests.length;
  await watch(page);
  await (await page.$("input[type=file]")).uploadFile(everything);
  await settled(page, 1);
  await hand(page, ".save input[type=file]", [{ name: "all.json", content: `{"handles": "all"}` }]);
  await page.$eval(".pager select", (select) => {
    select.value = "200";
    select.dispatchEvent(new Event("change"));
  });
  await until(page, () => document.querySelectorAll(".accounts tbody tr").length === 200);
  await found(page);
  for (const place of [0, 100]) await sheetIsSound(page, place);
  const accounts = await allAccounts(page);
  assert.deepEqual(
    missing(
      accounts,
      readable.map((handle) => `@${asName(handle)}`),
    ),
    [],
  );
  const figures = await page.$$eval(".quality dl dd", (all) => all.map(({ innerText }) => innerText));
  assert.ok(figures.includes(String(broken.length + 1)), String(figures));

  await openAll(page);
  await isSound(page);
  const tags = await shown(page, ".hashtags tbody bdi");
  assert.deepEqual(
    missing(
      tags,
      groups.map((group) => `#${tagOf(group)}`),
    ),
    [],
  );
  const texts = await shown(page, ".example blockquote");
  assert.deepEqual(
    missing(
      texts,
      groups.flatMap((group) => topics.map((_, part) => textOf(group, part))),
    ),
    [],
  );
  await isSoundNarrow(page, browserName);

  if (browserName === "WebKit") return; // what is handed over is of no browser's making
  for (const csv of await handedOver(page, "CSV")) assertPlain(cellsOf(csv));
  const copies = await handedOver(page, "Copy");
  for (const copied of copies)
    assertPlain(
      copied
        .split("\r\n")
        .slice(0, -1)
        .map((row) => row.split("\t")),
    );
  await page.$$eval("[name=saved-handles]", ([, asShown]) => asShown.click());
  const html = await saved(page, "Save the report (HTML)");
  await isSound(page);
  assert.deepEqual(requests.slice(asked), []);
  await reportIsSound(page, browserName, html);
});

test("no cell of the command line's pairs is a formula", { skip: !existsSync(commandLine) && "not built" }, () => {
  const path = fileOf("pairs.csv", "");
  execFileSync(commandLine, ["analyze", "--pairs", path, everything], { stdio: "ignore" });
  const rows = cellsOf(readFileSync(path, "utf8"));
  assertPlain(rows);
  assert.ok(rows.length > 300, `${rows.length}`);
});

/** Several names in one: the page takes its time for every file. */
const joined = Array.from({ length: names.length / 8 + 1 }, (_, at) => names.slice(8 * at, 8 * at + 8).join(" "));

/** A table's line of texts, and one of columns' names: none that would be data. */
const line = (texts) => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
const cells = ["1", "2", "3", ...names.filter((name) => !/[\0\r\n]/.test(name) && name.length < 1000)];
const columns = ["When", "Who", "What", ...cells.slice(3).map((name) => (/^[-.\w]*\d|:\/\//.test(name) ? "x" : name))];

everyBrowser("whatever files, folders and columns are called is shown as text", async ({ page, browserName }) => {
  await watch(page);
  const records = (index) => ndjson([tweet({ id: index + 1, account: index + 1, tags: ["VoteLabour"] })]);
  const contents = [records, () => "{broken\n", () => "nothing of a tweet", (index) => `${records(index)}{broken\n`];
  const files = joined.map((name, index) => ({ name, content: contents[index % 4](index) }));
  await hand(page, "input[type=file]", files);
  await settled(page, files.length);
  const folder = names.map((name, index) => ({ name, content: records(1000 + index), path: `${names[1]}/${name}` }));
  await hand(page, "input[webkitdirectory]", folder);
  await settled(page, files.length + 1);
  await hand(page, "input[type=file]", [{ name: "table.csv", content: `${line(columns)}\n${line(cells)}\n` }]);
  await settled(page, files.length + 2);
  await openAll(page);
  await isSound(page);
  assert.deepEqual(missing(await shown(page, ".files .file"), joined), []);
  await isSoundNarrow(page, browserName);
  await page.$eval(".files li:last-child .columns", (button) => button.click());
  await until(page, () => document.querySelector("dialog[open]") !== null);
  await isSound(page);
  const there = await shown(page, "dialog :is(th, td) bdi");
  assert.deepEqual(there, [...columns, ...cells].map(kept));
});

// ---- Lists of hashtags, settings, addresses.

const list = (parties, more = {}) => ({ id: "list", name: "Invented list", parties, ...more });
const party = (index, more = {}) => ({
  id: `party-${index}`,
  name: `Party ${index}`,
  colour: "#804020",
  for: [{ tag: `ForParty${index}` }],
  ...more,
});
/** A list's most parties. */
const most = 32;
/** The names by lists, two in one, the longest last. */
const pairs = names.filter((_, at) => at % 2 === 0).map((name, at) => `${name} ${names[2 * at + 1] ?? ""}`);
const parts = Array.from({ length: Math.ceil(pairs.length / most) }, (_, at) =>
  pairs.slice(most * at, most * (at + 1)),
);
parts.sort((one, other) => one.join().length - other.join().length);
const partyTweets = ndjson(
  Array.from({ length: most }, (_, index) => tweet({ id: index + 1, account: index + 1, tags: [`ForParty${index}`] })),
);

/** Opens the list; the sentence by which it was refused, or an empty one. */
async function openList(page, lexicon, name) {
  await hand(page, ".dictionary input[type=file]", [{ name, content: JSON.stringify(lexicon) }]);
  return until(
    page,
    (name) => {
      const refusal = document.querySelector(".dictionary .failure")?.innerText;
      return refusal ?? (document.querySelector(".dictionary .step").innerText.includes(name) ? " " : null);
    },
    name,
  );
}

pageTest("whatever a list of hashtags holds is shown as text, or refused", async ({ page, browserName }) => {
  await watch(page);
  await read(page, fileOf("parties.ndjson", partyTweets));
  for (const [at, part] of parts.entries()) {
    const parties = part.map((name, index) =>
      party(index, { name, for: [{ tag: `ForParty${index}`, source: "first" }], against: [`NotParty${index}`] }),
    );
    const [name] = part;
    const sources = { first: { title: name, url: "https://example.org/" } };
    const references = [{ name, source: "first", shares: { "party-0": 0.5, "party-1": 0.25 } }];
    const refusal = await openList(page, list(parties, { name, sources, references }), `${at}.json`);
    assert.equal(refusal.trim(), "");
    await page.$$eval(".tagged .tag", (all) => all.slice(0, 1).map((tag) => tag.click()));
    await openAll(page);
    await isSound(page);
    assert.deepEqual(missing(await shown(page, ".parties tbody th"), part), []);
  }
  await page.$$eval(".compare .choice input", (all) => all[2].click());
  await until(page, () => document.querySelector(".compared") !== null);
  await isSound(page);
  await isSoundNarrow(page, browserName);
});

/** Pairs that an address has room for, each with its key or value hostile; by addresses. */
const addresses = [[]];
for (const [index, name] of names.entries()) {
  const text = encodeURIComponent([...name].slice(0, 100).join(""));
  const pair = index % 2 ? `${text}=1` : `lexicon=${text}&${text}`;
  if (addresses.at(-1).join("&").length + pair.length > 4000) addresses.push([]);
  addresses.at(-1).push(pair);
}

/** Settings that no core takes, with the name in their different places. */
const wrongSettings = (name) => [
  { [name]: 1 },
  { time_zone: name },
  { from: name },
  { rule: name },
  { compare: { [name]: 1 } },
  { evidence: { families: { [name]: 1 } } },
  { lexicon: name },
  { lexicon: { base: "uk2017", changes: [{ tag: name, for: `!${name}` }] } },
  { lexicon: list([party(0, { id: `!${name}` })]) },
  { lexicon: list([party(0, { colour: name })]) },
  { lexicon: list([party(0, { for: [`two words ${name}`] })]) },
  { lexicon: list([party(0, { accounts: [{ handle: `!${name}`, role: "party" }] })]) },
  { lexicon: list([party(0, { [`!${name}`]: 1 })]) },
];

pageTest("whatever an address or a settings file holds does nothing but a sentence", async ({ page }) => {
  const place = page.url();
  await open(page, `${place}?workers=${encodeURIComponent(names.slice(0, 60).join())}`);
  await watch(page);
  await read(page, fileOf("parties.ndjson", partyTweets));
  for (const pairs of addresses) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, pairs.join("&"));
    await until(page, () => document.querySelector(".notice")?.innerText.includes("understood"));
    await isSound(page);
    await page.evaluate(() => {
      location.hash = "per_day=50";
    });
    await until(page, () => !document.querySelector(".notice"));
  }
  const usual = (await savedReport(page)).settings;
  for (let index = 0; index < hostile.length; index += 3) {
    const name = hostile[index];
    const all = wrongSettings(name);
    const settings = all[index % all.length];
    await hand(page, ".save input[type=file]", [{ name: `${index}.json`, content: JSON.stringify(settings) }]);
    await until(page, (file) => document.querySelector(".notice")?.innerText.includes(file), `${index}.json`);
    if (index % 8 === 0) await isSound(page);
  }
  assert.deepEqual((await savedReport(page)).settings, usual);
});

// ---- What keeps a mistake in a template from becoming an attack.

/** In the page: what comes of each way to make a text part of it, or a script, and to make a policy that would. */
function ways() {
  const markup = "<img src=x onerror=attacked=1>";
  const make = (name) => document.createElement(name);
  const tries = {
    innerHTML: () => Object.assign(make("div"), { innerHTML: markup }),
    outerHTML: () => Object.assign(document.querySelector("main p"), { outerHTML: markup }),
    insertAdjacentHTML: () => make("div").insertAdjacentHTML("beforeend", markup),
    write: () => document.write(markup),
    fragment: () => document.createRange().createContextualFragment(markup),
    parser: () => new DOMParser().parseFromString(markup, "text/html"),
    srcdoc: () => Object.assign(make("iframe"), { srcdoc: markup }),
    handler: () => make("div").setAttribute("onclick", "attacked=1"),
    script: () => Object.assign(make("script"), { text: "attacked=1" }),
    timer: () => setTimeout("attacked=1"),
    worker: () => new Worker(URL.createObjectURL(new Blob([]))),
  };
  for (const name of ["lit-html", "worker", "default", "other"])
    tries[`policy ${name}`] = () => trustedTypes.createPolicy(name, { createHTML: (text) => text });
  return Object.entries(tries).map(([name, attempt]) => {
    try {
      attempt();
      return `${name}: done`;
    } catch (error) {
      return `${name}: ${error.name}`;
    }
  });
}

everyBrowser("no text becomes part of the page, or a script, but by the page's own two policies", async (context) => {
  const { page, browserName } = context;
  const knows = await page.evaluate(() => "trustedTypes" in globalThis);
  if (!knows) return assert.notEqual(browserName, "Chromium");
  const tried = await page.evaluate(ways);
  assert.deepEqual(
    tried,
    tried.map((way) => way.replace(/:.*/, ": TypeError")),
  );
});

pageTest(
  "a browser that knows no trusted types starts the core all the same",
  { in: ["Chromium"], from: ["http"] },
  async ({ page }) => {
    await page.setBypassCSP(true); // this one would go on refusing
    await page.evaluateOnNewDocument(() => {
      delete globalThis.trustedTypes;
    });
    await open(page, page.url());
    assert.equal(await page.evaluate(() => "trustedTypes" in globalThis), false);
    await read(page, fileOf("parties.ndjson", partyTweets));
    assert.equal((await savedReport(page)).quality.tweets, most);
  },
);
