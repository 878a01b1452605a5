import { median } from "./statistics.mjs";

const rivals = ["JSON.parse", "PapaParse", "DuckDB-WASM"];
const none = "–";

/** The medians of a file in a browser, as a row of the table. */
function rowOf({ title, runs }, browser) {
  const of = (way) => runs.filter((run) => run.browser === browser && run.way === way);
  const rate = (way) =>
    of(way).length > 0 ? median(of(way).map(({ bytes, seconds }) => bytes / 1e6 / seconds)) : null;
  const page = rate("page");
  const reading = Math.max(...["slices", "workers", "ahead", "unpacking"].map(rate)); // null counts as 0
  const theirs = rivals.map(rate);
  const ratio = (other) => (other ? (page / other).toFixed(2) : none);
  const whole = (number) => (number ? number.toFixed(0) : none);
  const [{ workers }] = of("page");
  const megabytes = median(of("page").map(({ megabytes }) => megabytes));
  return [
    title,
    browser,
    ratio(reading),
    ...theirs.map(ratio),
    ...[page, reading, ...theirs].map(whole),
    whole(megabytes),
    workers,
  ];
}

/** The results of reading.mjs as a table: first how many times as fast the page is as others, then MB a second. */
export function rowsOf(results) {
  const browsers = [...new Set(results.flatMap(({ runs }) => runs.map(({ browser }) => browser)))];
  const heads = [
    "File",
    "Browser",
    "÷ reading",
    ...rivals.map((rival) => `÷ ${rival}`),
    "Page, MB/s",
    "Only reading",
    ...rivals,
    "Tab, MB",
    "Workers",
  ];
  return [heads, ...results.flatMap((result) => browsers.map((browser) => rowOf(result, browser)))];
}
