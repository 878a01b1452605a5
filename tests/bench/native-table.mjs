import { median } from "./statistics.mjs";

const none = "–";
const medianOf = (runs, what) => median(runs.map((run) => run[what]));
const speed = ({ bytes, runs }) => bytes / medianOf(runs, "seconds");

function rowOf(way, ways) {
  const { file, by, bytes, runs } = way;
  const hustings = ways.find((other) => other.file === file && other.by === "Hustings");
  const numbers = [(medianOf(runs, "cpu") / bytes) * 1e9, medianOf(runs, "megabytes")];
  return [file, by, speed(hustings) / speed(way), speed(way) / 1e6, ...numbers];
}

const fromMemory = {
  reader: "the JSON reader",
  table: "with the table behind it",
  simdjson: "simdjson, the same fields",
};

const rowsFromMemory = ([where, { bytes, ...taken }]) =>
  Object.entries(fromMemory)
    .filter(([way]) => taken[way])
    .map(([way, what]) => {
      const seconds = median(taken[way]);
      const ratio = seconds / median(taken.reader);
      return [`from memory, ${where}`, what, ratio, bytes / 1e6 / seconds, null, null];
    });

/** What native.mjs has measured as a table: how many times as fast Hustings is as another, then MB a second. */
export function rowsOf(ways, memory) {
  const heads = ["File", "By", "Hustings ÷ it", "MB/s", "Processor, s/GB", "Memory, MB"];
  const rows = [...ways.map((way) => rowOf(way, ways)), ...Object.entries(memory).flatMap(rowsFromMemory)];
  const digits = [2, 0, 2, 0];
  const written = (number, i) => number?.toFixed(digits[i]) ?? none;
  return [heads, ...rows.map(([file, by, ...numbers]) => [file, by, ...numbers.map(written)])];
}
