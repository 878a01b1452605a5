// questions.mjs SNAPSHOT: the questions of questions.cpp, asked of the page's core. Under Node, whose engine is
// Chromium's.
import { readFileSync } from "node:fs";
import createCore from "../../build/wasm/core.mjs";

const inProject = (name) => new URL(`../../${name}`, import.meta.url);
const { Session } = await createCore({ wasmBinary: readFileSync(inProject("build/wasm/core.wasm")) });
const session = new Session(1_514_764_800);
const snapshot = readFileSync(process.argv[2]);
session.buffer(snapshot.length).set(snapshot);
const refusal = session.absorb(snapshot.length);
if (refusal) throw new Error(refusal);
session.buffer(0);

const timed = (ask) => {
  const begin = performance.now();
  return [ask(), performance.now() - begin];
};
const line = (name, milliseconds) => `${name.padEnd(28)} ${milliseconds.toFixed(1).padStart(7)} ms`;

// Each question follows another one in every round, so that none finds its answer ready.
const rounds = 5;
const lines = (name) => readFileSync(inProject(name), "utf8").trim().split("\n");
const questions = lines("tests/bench/questions.txt");
const best = new Map();
for (let round = 0; round < rounds; ++round) {
  for (const question of questions) {
    const [name, settings] = question.split("\t");
    const took = timed(() => session.report(settings, null))[1];
    best.set(name, Math.min(took, best.get(name) ?? took));
  }
}
for (const [name, took] of best) console.log(line(name, took));

const settings = JSON.stringify({ accounts: 0, hashtags: 100, compute: ["intervals"] });
const steps = [];
for (let done = 0; done < 1000; ) {
  const [replicates, took] = timed(() => session.advance(settings, 50, null));
  done = replicates;
  steps.push(took);
}
const sum = steps.reduce((a, b) => a + b);
console.log(
  `${line("1,000 replicates", sum)}, the longest of ${steps.length} steps ${Math.max(...steps).toFixed(1)} ms`,
);

for (const search of lines("tests/bench/searches.txt")) {
  const [name, settings] = search.split("\t");
  const steps = [];
  for (let done = 0; done < 1; ) {
    const [part, took] = timed(() => session.seek(settings));
    done = part;
    steps.push(took);
  }
  const sum = steps.reduce((a, b) => a + b);
  console.log(`${line(name, sum)}, the longest of ${steps.length} steps ${Math.max(...steps).toFixed(1)} ms`);
}
const heap = () => (session.buffer(1).buffer.byteLength / 2 ** 20).toFixed(0);
console.log(`The heap is ${heap()} MB now, the merged snapshot's included.`);
