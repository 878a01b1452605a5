import createCore, { type Core, type CoreSession } from "core";
import type { Identified, Reply } from "../shared/messages";
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

let told = 0;

/** Writes the bytes to where the core takes its next from; and tells the page, when the core has grown, how large it is. */
export function write(session: CoreSession, bytes: Uint8Array) {
  const room = session.buffer(bytes.length);
  room.set(bytes);
  const { byteLength: memory } = room.buffer;
  if (memory > told) self.postMessage({ id: 0, type: "memory", bytes: memory } satisfies Identified<Reply>);
  told = memory;
}

async function* fromBase64(base64: string): Bytes {
  yield Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
