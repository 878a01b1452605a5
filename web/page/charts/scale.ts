// Where values lie in a drawing, and the lines through them. Round values are found by d3.
import { nice, ticks } from "d3-array";

type Ends = [number, number];

/** From values to places. */
export interface Scale {
  (value: number): number;
  invert(at: number): number;
  /** About so many round values. */
  ticks(count: number): number[];
}

/** The same distance for the same difference. With `steps`, it reaches to round values, with about so many between. */
export function linear(values: Ends, [begin, end]: Ends, steps = 0): Scale {
  const [low, high] = steps > 0 ? nice(...values, steps) : values;
  const part = (value: number) => (value - low) / (high - low || 1);
  return Object.assign((value: number) => begin * (1 - part(value)) + end * part(value), {
    invert: (at: number) => low + ((at - begin) / (end - begin)) * (high - low),
    ticks: (count: number) => ticks(low, high, count),
  });
}

/** The same distance for the same ratio. What is beyond the ends lies at them. */
export function logarithmic(values: Ends, places: Ends): Pick<Scale, "invert"> & ((value: number) => number) {
  const [least, most] = values;
  const within = (value: number) => Math.min(most, Math.max(least, value));
  const scale = linear([Math.log(least), Math.log(most)], places);
  return Object.assign((value: number) => scale(Math.log(within(value))), {
    invert: (at: number) => within(Math.exp(scale.invert(at))),
  });
}

/** A line from point to point; null interrupts it. */
export function lineThrough(points: (Ends | null)[]): string {
  let path = "";
  let command = "M";
  for (const point of points) {
    if (point) path += command + point.map(short).join(" ");
    command = point ? "L" : "M";
  }
  return path;
}

/** Columns side by side as one outline; null is a place without one. */
export function outline(columns: ({ from: number; to: number; top: number } | null)[], bottom: number): string {
  let path = "";
  let isOpen = false;
  for (const column of [...columns, null]) {
    if (column && !isOpen) path += `M${short(column.from)} ${short(bottom)}`;
    if (column) path += `V${short(column.top)}H${short(column.to)}`;
    else if (isOpen) path += `V${short(bottom)}Z`;
    isOpen = column !== null;
  }
  return path;
}

const short = (place: number) => Math.round(100 * place) / 100;
