import createCore, { type Core } from "core";

/** The compiled core, gzipped, in base64; web/build.mjs puts it here. */
declare const CORE_WASM: string;

export async function openCore(): Promise<Core> {
  return createCore({ wasmBinary: await unpack(CORE_WASM) });
}

async function unpack(base64: string): Promise<Uint8Array> {
  const gunzip = new DecompressionStream("gzip");
  const writer = gunzip.writable.getWriter();
  writer.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  writer.close();
  return new Uint8Array(await new Response(gunzip.readable).arrayBuffer());
}
