/** Of d3-array, which comes without types: what the scales of the charts need. */
declare module "d3-array" {
  /** Round numbers between the two, about so many. */
  export function ticks(from: number, to: number, count: number): number[];
  /** The two, moved apart to such round numbers. */
  export function nice(from: number, to: number, count: number): [number, number];
}
