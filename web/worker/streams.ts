import type { Bytes } from "./source";

/** How many first bytes peek() shows, if there are as many: what a tar needs to be recognised. */
export const headBytes = 512;

/** The first bytes, and all of them from the beginning. Damage among the first comes up when those are read. */
export async function peek(bytes: Bytes): Promise<[Uint8Array, Bytes]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let damage: { error: unknown } | null = null;
  try {
    for (let length = 0; length < headBytes; ) {
      const { value, done } = await bytes.next();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
  } catch (error) {
    damage = { error };
  }
  async function* again(): Bytes {
    try {
      yield* chunks;
      if (damage) throw damage.error;
      yield* bytes;
    } finally {
      await bytes.return(undefined);
    }
  }
  return [joined(chunks).subarray(0, headBytes), again()];
}

export function joined(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The same bytes in pieces of at most that size. */
export async function* pieces(bytes: Bytes, size: number): Bytes {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
  }
}

/** Not `for await` over the stream itself, which Safari does not know. */
export async function* fromStream(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Bytes {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

export function toStream(bytes: Bytes): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
