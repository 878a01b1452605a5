// The core as the worker meets it: the compiled module under Node, held against web/shared/core.d.ts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import createCore from "../../build/wasm/core.mjs";
import { ndjson, tweet } from "./tweets.mjs";

const inProject = (name) => new URL(`../../${name}`, import.meta.url);
const core = await createCore({ wasmBinary: readFileSync(inProject("build/wasm/core.wasm")) });
const now = Date.UTC(2020, 0, 1) / 1000;
const everything = JSON.stringify({ handles: "all" });

/** A session that has read the text, in chunks of the given size. */
function sessionOf(text, chunkSize = 1 << 20) {
  const bytes = Buffer.from(text);
  const session = new core.Session(now);
  session.open("tweets.ndjson", bytes.length, false);
  for (let offset = 0; offset < bytes.length; offset += chunkSize) {
    const chunk = bytes.subarray(offset, offset + chunkSize);
    session.buffer(chunk.length).set(chunk);
    session.feed(chunk.length);
  }
  session.close();
  return session;
}

const tweets = [1, 2, 3].map((id) =>
  tweet({ id, account: id > 1 ? 2 : 1, tags: ["VoteLabour"], user: { followers_count: 9000 } }),
);

test("the session has exactly the methods that core.d.ts declares", () => {
  const declared = readFileSync(inProject("web/shared/core.d.ts"), "utf8").match(
    /interface CoreSession {([\s\S]*?)\n}/,
  )[1];
  const methods = [...declared.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name).filter((name) => name !== "delete");
  const present = Object.getOwnPropertyNames(core.Session.prototype).filter((name) => name !== "constructor");
  assert.deepEqual(present.sort(), methods.sort());
  assert.equal(typeof core.Session.prototype.delete, "function");
});

test("chunks cut anywhere give the same report", () => {
  const report = sessionOf(ndjson(tweets)).report(everything, null);
  assert.equal(JSON.parse(report).quality.tweets, 3);
  assert.equal(sessionOf(ndjson(tweets), 7).report(everything, null), report);
});

test("what is no export needs no more bytes and is explained", () => {
  const picture = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(1 << 20)]);
  const session = new core.Session(now);
  session.open("picture.png", picture.length, false);
  session.buffer(picture.length).set(picture);
  assert.equal(session.feed(picture.length), false);
  session.close();
  const [problem] = JSON.parse(session.report("{}", null)).quality.problems;
  assert.equal(problem.code, "not_an_export");
  assert.equal(problem.first.input, "picture.png");
  assert.match(problem.first.message, /picture \(PNG\)/);
});

test("settings that make no sense are answered with a sentence, and the session goes on", () => {
  const session = sessionOf(ndjson(tweets));
  assert.equal(typeof JSON.parse(session.report('{"per_day": "many"}', null)).error, "string");
  assert.equal(typeof JSON.parse(session.report("no JSON", null)).error, "string");
  assert.equal(typeof JSON.parse(session.accounts("{}", '{"sort": "height"}')).error, "string");
  assert.equal(JSON.parse(session.report("{}", null)).quality.tweets, 3);
});

test("a page of accounts holds the rows asked for", () => {
  const session = sessionOf(ndjson(tweets));
  const query = { sort: "handle", descending: true, search: "", offset: 1, limit: 1 };
  const page = JSON.parse(session.accounts(everything, JSON.stringify(query)));
  assert.deepEqual([page.total, page.matching, page.offset, page.rows.length], [2, 2, 1, 1]);
  assert.equal(page.rows[0].handle, "invented_handle_number_1");
});

test("a snapshot absorbed by another session gives the same report; anything else is refused", () => {
  const session = sessionOf(ndjson(tweets));
  const snapshot = session.snapshot().slice();
  const other = new core.Session(now);
  const absorb = (bytes) => {
    other.buffer(bytes.length).set(bytes);
    return other.absorb(bytes.length);
  };
  assert.notEqual(absorb(snapshot.subarray(0, snapshot.length - 1)), "");
  assert.equal(JSON.parse(other.report(everything, null)).quality.tweets, 0);
  assert.equal(absorb(snapshot), "");
  assert.equal(other.report(everything, null), session.report(everything, null));
  other.delete();
  session.delete();
});

test("intervals come bit by bit, and are the same at once", () => {
  const settings = JSON.stringify({ compute: ["intervals"], replicates: 30 });
  const session = sessionOf(ndjson(tweets));
  assert.equal(session.advance(settings, 20, null), 20);
  assert.equal(session.advance(settings, 20, null), 30);
  assert.equal(session.report(settings, null), sessionOf(ndjson(tweets)).report(settings, null));
  assert.equal(JSON.parse(session.report('{"replicates": 30}', null)).uncertainty, null);
});

test("a report compares with another session", () => {
  const [session, other] = [sessionOf(ndjson(tweets)), sessionOf(ndjson(tweets.slice(0, 1)))];
  const { comparison } = JSON.parse(session.report("{}", other));
  assert.equal(comparison.second.window.tweets, 1);
  assert.equal(JSON.parse(session.report("{}", null)).comparison, null);
});

test("a changed lexicon can be had as a file", () => {
  const session = sessionOf("");
  const lexicon = {
    base: "none",
    changes: [
      { party: "yes", name: "Yes" },
      { tag: "VoteYes", for: "yes" },
    ],
  };
  const file = JSON.parse(session.lexicon(JSON.stringify({ lexicon })));
  assert.equal(file.parties[0].for[0].tag ?? file.parties[0].for[0], "VoteYes");
  assert.equal(typeof JSON.parse(session.lexicon('{"lexicon": "no such list"}')).error, "string");
});
