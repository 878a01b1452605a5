import { Decompress as Zstd } from "fzstd";
import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from "pako";
import bitIterator from "unbzip2-stream/lib/bit_iterator";
import bzip2 from "unbzip2-stream/lib/bzip2";
import { XzReadableStream } from "xz-decompress";
import type { Bytes } from "./source";
import { fromStream, joined, peek, pieces, toStream } from "./streams";

/** Packed in a way that is not known, or that asks for too much. */
export class UnknownMethod extends Error {}

// The decoder has one WebAssembly instance for all streams, and lets a stream wait until the one before has ended: for
// good, if that one is waiting for it, as an archive for its member. Here each stream gets an instance of its own.
const xzStreams = XzReadableStream as unknown as {
  _contextMutex: object;
  _moduleInstance?: unknown;
  _moduleInstancePromise?: unknown;
};
Object.assign(xzStreams._contextMutex, {
  async acquire() {
    xzStreams._moduleInstance = undefined;
    xzStreams._moduleInstancePromise = undefined;
  },
  release() {},
});

export type Compression = "gzip" | "bzip2" | "xz" | "zstd";

/**
 * What unpacks a file: all its members (streams, frames) one after the other. `again`: the packed bytes once more from the
 * beginning, where they can be had; gzip is faster for it.
 *
 * Of a bomb, no more is held at once than some 64 MB, so that the core can say that it is enough.
 */
export const unpack: Record<Compression, (packed: Bytes, again?: () => Bytes) => Bytes> = {
  gzip: (packed, again) => (again ? gunzipFast(packed, again) : gunzip(packed)),
  bzip2: bunzip2,
  xz: (packed) => fromStream(new XzReadableStream(toStream(packed)) as ReadableStream<Uint8Array<ArrayBuffer>>),
  zstd: unzstd,
};

const chunkBytes = 64 * 1024;

/** The browser's own is twice as fast, but rejects what follows the first member, and drops what it then holds. */
async function* gunzipFast(packed: Bytes, again: () => Bytes): Bytes {
  let given = 0;
  try {
    const native = new DecompressionStream("gzip");
    for await (const chunk of fromStream(toStream(pieces(packed, chunkBytes)).pipeThrough(native))) {
      yield chunk;
      given += chunk.length;
    }
    return;
  } catch {
    // More members, or damage: from the beginning again, but without what was given.
  }
  for await (const chunk of gunzip(again())) {
    if (given < chunk.length) yield chunk.subarray(given);
    given = Math.max(0, given - chunk.length);
  }
}

async function* gunzip(packed: Bytes): Bytes {
  const zlib = new ZStream();
  zlibInflateInit2(zlib, 15 + 16); // the largest window; gzip's header and checksum
  let inMember = true;
  for await (const piece of packed) {
    Object.assign(zlib, { input: piece, next_in: 0, avail_in: piece.length });
    for (let more = true; more && (inMember || beginMember(zlib)); ) {
      Object.assign(zlib, { output: new Uint8Array(chunkBytes), next_out: 0, avail_out: chunkBytes });
      const status = zlibInflate(zlib, Z_NO_FLUSH);
      if (zlib.next_out > 0) yield zlib.output.subarray(0, zlib.next_out);
      if (status !== Z_OK && status !== Z_STREAM_END && status !== Z_BUF_ERROR) throw new Error(zlib.msg);
      inMember = status !== Z_STREAM_END;
      more = zlib.avail_in > 0 || zlib.avail_out === 0;
    }
  }
  if (inMember) throw new Error("The end is missing.");
}

/** False if none begins: at the end of what is there, or in the zeros with which some programs pad. */
function beginMember(zlib: ZStream): boolean {
  while (zlib.avail_in > 0 && zlib.input[zlib.next_in] === 0) {
    zlib.next_in += 1;
    zlib.avail_in -= 1;
  }
  if (zlib.avail_in > 0) zlibInflateReset(zlib);
  return zlib.avail_in > 0;
}

/** It hands over all that a piece unpacks to at once, up to 32 thousand times as much: the pieces are small. */
async function* unzstd(packed: Bytes): Bytes {
  let given: Uint8Array<ArrayBuffer>[] = [];
  const zstd = new Zstd((chunk) => given.push(chunk as Uint8Array<ArrayBuffer>));
  const [head, all] = await peek(packed);
  if (zstdWindow(head) > largestWindow) throw new UnknownMethod();
  const source = pieces(all, 2 * 1024);
  for (let end = false; !end; ) {
    const { value = new Uint8Array(0), done } = await source.next();
    end = done === true;
    let damage: Error | null = null;
    try {
      zstd.push(value, end);
    } catch (error) {
      damage = error as Error;
    }
    yield* given;
    given = [];
    if (damage) throw damage;
  }
}

/** Of zstd, in bytes: that of --long=27. The decoder moves all of it for each block. */
const largestWindow = 2 ** 27;

/** What the first frame asks for (RFC 8878, 3.1.1.1); 0 if there is none. */
function zstdWindow(head: Uint8Array): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 18 || view.getUint32(0, true) !== 0xfd2fb528) return 0;
  const descriptor = view.getUint8(4);
  const window = view.getUint8(5);
  const isSingleSegment = (descriptor & 0x20) !== 0;
  if (!isSingleSegment) return 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
  const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  const long = Number(view.getBigUint64(at, true));
  return [view.getUint8(at), view.getUint16(at, true), view.getUint32(at, true), long][descriptor >> 6] ?? 0;
}

/** The decoder is not asynchronous: it runs once a whole block is there. */
async function* bunzip2(packed: Bytes): Bytes {
  const waiting: Uint8Array[] = [];
  let received = 0;
  let bits: ReturnType<typeof bitIterator> | null = null;
  const decoder = new Bzip2Decoder();
  for (let end = false; !end; ) {
    const { value, done } = await packed.next();
    end = done === true;
    if (value) waiting.push(value);
    received += value?.length ?? 0;
    bits ??= bitIterator(() => waiting.shift());
    const left = () => received - (bits?.bytesRead ?? 0);
    while (end ? left() > 0 : left() > decoder.needs) {
      const block = decoder.next(bits);
      if (block) yield block;
    }
  }
  if (decoder.inStream) throw new Error("The end is missing.");
}

/** Decodes a stream's header, then block by block, then its end. */
class Bzip2Decoder {
  private level = 0;
  private checksum: number | null = null;
  private scratch = new Int32Array(0);
  private block = new Uint8Array(1 << 20);

  get inStream() {
    return this.level > 0;
  }

  /** How many bytes the next step reads at most: a block is of `level` times 100,000 bytes, and hardly ever grows. */
  get needs() {
    return this.inStream ? 100_000 * this.level + 25_000 : 4;
  }

  /** The next block unpacked, or null when a stream has begun or ended. */
  next(bits: ReturnType<typeof bitIterator>): Uint8Array<ArrayBuffer> | null {
    if (!this.inStream) {
      this.level = bzip2.header(bits);
      this.scratch = new Int32Array(100_000 * this.level);
      this.checksum = 0;
      return null;
    }
    let length = 0;
    const put = (byte: number) => {
      if (length === this.block.length) this.block = joined([this.block, new Uint8Array(length)]);
      this.block[length++] = byte;
    };
    this.checksum = bzip2.decompress(bits, put, this.scratch, this.scratch.length, this.checksum);
    if (this.checksum === null) this.level = 0;
    return this.checksum === null ? null : this.block.slice(0, length);
  }
}
