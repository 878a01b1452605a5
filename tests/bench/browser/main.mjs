// The page of the rivals: each takes the chosen file, or its beginning, and gives {seconds, answer}.
import { byDuckdb } from "./duckdb.mjs";
import { bySlices, byUnpacking, byWorkers, byWorkersAhead } from "./only-reading.mjs";

/** By a worker of the project that gets the file and answers once. Its start is not part of the time. */
const byWorker = (address) => async (file, options) => {
  const worker = new Worker(address);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ file, ...options });
  });
  worker.terminate();
  return { seconds: (performance.now() - start) / 1000, answer };
};

const ways = {
  slices: bySlices,
  workers: byWorkers,
  ahead: byWorkersAhead,
  unpacking: byUnpacking,
  "JSON.parse": byWorker("/json-parse.js"),
  PapaParse: byWorker("/papaparse.js"),
  "DuckDB-WASM": byDuckdb,
};

/** `bytes`: how many of the file, from its beginning. */
globalThis.run = (way, bytes, options) => ways[way](document.querySelector("input").files[0].slice(0, bytes), options);
