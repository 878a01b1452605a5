import createCore, { type Core } from "core";
import { unpack } from "./compression";
import type { Bytes } from "./source";
import { joined } from "./streams";

/** The compiled core, packed by xz, in base64; web/build.mjs puts it here. */
declare const CORE_WASM: string;

export async function openCore(): Promise<Core> {
  const wasm: Uint8Array[] = [];
  for await (const chunk of unpack.xz(fromBase64(CORE_WASM))) wasm.push(chunk);
  return createCore({ wasmBinary: joined(wasm) });
}

async function* fromBase64(base64: string): Bytes {
  yield Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
