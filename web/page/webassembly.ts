import { failure } from "#words/page";

/** The smallest module with an instruction of SIMD: (func (result v128) i32.const 0 i8x16.splat i8x16.popcnt). */
const withSimd = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

/** Why this browser cannot run the core; null if it can. */
export function whyNot(): string | null {
  if (typeof WebAssembly === "undefined") return failure.noWebAssembly;
  return WebAssembly.validate(new Uint8Array(withSimd)) ? null : failure.noSimd;
}
