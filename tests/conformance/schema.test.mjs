// Reports and lexicons are what their schemas in docs/ say.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const json = (name) => JSON.parse(readFileSync(path(name), "utf8"));
const validator = (name) => new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(json(name));

const isReport = validator("docs/report.schema.json");
const isLexicon = validator("docs/lexicon.schema.json");

const hustings = (options, input = "") =>
  execFileSync(path("build/native/hustings"), options, { cwd: path("examples"), input, maxBuffer: 2 ** 28 });
const report = (...options) => JSON.parse(hustings(["analyze", "--json", "-", ...options]));

const questions = {
  "of an export": ["first-light.ndjson"],
  "of a table": ["first-light.csv"],
  "of two files, with hashes": ["--hash", "first-light.ndjson", "first-light.csv"],
  "of other settings": ["--settings", "settings.json", "--from", "2017-05-03", "first-light.ndjson"],
  "of a window without tweets": ["--from", "2019-01-01", "--to", "2019-01-02", "first-light.ndjson"],
  "with a lexicon from a file": ["--lexicon", "lexicons/uk2017.json", "first-light.ndjson"],
  "by another rule": ["--rule", "fractional", "--voices", "accounts", "--count-against", "first-light.ndjson"],
  "that compares two windows": ["--to", "2017-05-03", "--compare-from", "2017-05-04", "first-light.ndjson"],
  "that compares two files": ["first-light.ndjson", "--compare-with", "first-light.csv", "--compare-lexicon", "uk2019"],
  "with accounts in step": ["--clusters", "first-light.ndjson"],
  "without parties": ["--lexicon", "none", "--no-intervals", "first-light.ndjson"],
};
for (const [name, options] of Object.entries(questions)) {
  test(`a report ${name} keeps to its schema`, () => {
    const answer = report(...options);
    assert.ok(answer.quality.tweets > 0);
    assert.ok(isReport(answer), JSON.stringify(isReport.errors, null, 1));
  });
}

test("a report with clusters keeps to its schema, whoever may be named", () => {
  const election = hustings(["simulate", "--scenario", "ring"]);
  for (const handles of ["all", "hidden"]) {
    const settings = join(mkdtempSync(join(tmpdir(), "hustings-")), "settings.json");
    writeFileSync(settings, JSON.stringify({ handles, compute: ["evidence", "clusters"] }));
    const answer = JSON.parse(hustings(["analyze", "--json", "-", "--settings", settings, "-"], election));
    assert.ok(answer.clusters.length > 0 && answer.amplified.overall.length > 0);
    assert.ok(isReport(answer), JSON.stringify(isReport.errors, null, 1));
  }
});

test("a report without its window does not", () => {
  const { window, ...rest } = report("first-light.ndjson");
  assert.ok(window);
  assert.equal(isReport(rest), false);
});

test("the built-in lexicon keeps to its schema", () => {
  assert.ok(isLexicon(json("examples/lexicons/uk2017.json")), JSON.stringify(isLexicon.errors, null, 1));
});

test("a party without hashtags does not", () => {
  const lexicon = json("examples/lexicons/uk2017.json");
  lexicon.parties[0].for = [];
  assert.equal(isLexicon(lexicon), false);
});

test("a lexicon with everything a lexicon can have keeps to its schema", () => {
  const lexicon = json("examples/lexicons/uk2017.json");
  lexicon.$schema = "../../docs/lexicon.schema.json";
  lexicon.neutral.push("Poll*", { tag: "#Count", from: "2017-06-08", to: "2017-06-09", source: "oxford" });
  lexicon.references = [{ name: "An invented vote", source: "oxford", shares: { labour: 0.5, snp: 0 } }];
  assert.ok(isLexicon(lexicon), JSON.stringify(isLexicon.errors, null, 1));
});

for (const tag of ["", "#", "Vote Red", "Vote*Red", "*", "Red*", "##Red", { tag: "Red", from: "May 2017" }, { tga: "Red" }]) {
  test(`a lexicon with the tag ${JSON.stringify(tag)} does not`, () => {
    const lexicon = json("examples/lexicons/uk2017.json");
    lexicon.neutral.push(tag);
    assert.equal(isLexicon(lexicon), false);
  });
}
