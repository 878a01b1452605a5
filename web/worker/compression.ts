import { Decompress as Unzstd } from "fzstd";
import { Inflate } from "pako";
import bitIterator from "unbzip2-stream/lib/bit_iterator";
import bzip2 from "unbzip2-stream/lib/bzip2";
import { XzReadableStream } from "xz-decompress";
import type { Bytes } from "./source";
import { fromStream, joined, pieces, toStream } from "./streams";

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
  xz: unxz,
  zstd: (packed) => pushed(pieces(packed, zstdPieceBytes), (give) => new Unzstd(give)),
};

const pieceBytes = 64 * 1024;
/** zstd packs 32 thousand times at best, gzip a thousand. */
const zstdPieceBytes = 2 * 1024;

/** The browser's own is twice as fast, but rejects what follows the first member. Then the rest is unpacked otherwise. */
async function* gunzipFast(packed: Bytes, again: () => Bytes): Bytes {
  let given = 0;
  try {
    const native = toStream(pieces(packed, pieceBytes)).pipeThrough(new DecompressionStream("gzip"));
    for await (const chunk of fromStream(native)) {
      yield chunk;
      given += chunk.length;
    }
    return;
  } catch {
    // It drops what it holds when it rejects, so that it may also be damage: gunzip() tells, and gives all before it.
  }
  for await (const chunk of gunzip(again())) {
    if (given < chunk.length) yield chunk.subarray(given);
    given = Math.max(0, given - chunk.length);
  }
}

const gunzip = (packed: Bytes) => pushed(pieces(packed, pieceBytes), (give) => new Gunzip(give));

/** A decompressor that is pushed through its input, and throws at damage. */
interface Pushed {
  push(packed: Uint8Array<ArrayBuffer>, final?: boolean): void;
}

type Give = (chunk: Uint8Array) => void;

async function* pushed(packed: Bytes, start: (give: Give) => Pushed): Bytes {
  let given: Uint8Array<ArrayBuffer>[] = [];
  const decompressor = start((chunk) => given.push(chunk as Uint8Array<ArrayBuffer>));
  for (let end = false; !end; ) {
    const { value = new Uint8Array(0), done } = await packed.next();
    end = done === true;
    let damage: Error | null = null;
    try {
      decompressor.push(value, end);
    } catch (error) {
      damage = error as Error;
    }
    yield* given;
    given = [];
    if (damage) throw damage;
  }
}

class Gunzip implements Pushed {
  private readonly give: Give;
  private inflate: Inflate | null = null;

  constructor(give: Give) {
    this.give = give;
  }

  push(packed: Uint8Array<ArrayBuffer>, final: boolean) {
    const begin = this.inflate ? 0 : packed.findIndex((byte) => byte !== 0); // Some programs pad with zeros.
    if (begin >= 0 && begin < packed.length) this.inflateSome(packed.subarray(begin));
    if (final && this.inflate) throw new Error("The end is missing.");
  }

  /** pako goes on with the next member by itself, but for one that begins with what is pushed. */
  private inflateSome(packed: Uint8Array<ArrayBuffer>) {
    this.inflate ??= this.begin();
    this.inflate.push(packed, syncFlush);
    if (this.inflate.err) throw new Error(this.inflate.msg);
    if (this.inflate.ended) this.inflate = null;
  }

  private begin(): Inflate {
    const inflate = new Inflate();
    inflate.onData = this.give;
    return inflate;
  }
}

/** To give all that was unpacked, not only what fills a chunk. */
const syncFlush = 2;

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

const xzMagic = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
const xzHeaderBytes = 12;

/** The decoder ends with the first stream and takes 64 KB at a time: the next one begins in what it took last. */
async function* unxz(packed: Bytes): Bytes {
  const source = pieces(packed, pieceBytes);
  const next = async () => (await source.next()).value as Uint8Array<ArrayBuffer> | undefined;
  let first = await next();
  while (first) {
    let last = first;
    let isFirst = true;
    async function* stream(): Bytes {
      for (let piece = first; piece; piece = await next()) {
        isFirst = piece === first;
        last = piece;
        yield piece;
      }
    }
    yield* fromStream(new XzReadableStream(toStream(stream())) as ReadableStream<Uint8Array<ArrayBuffer>>);
    const rest: Uint8Array<ArrayBuffer> = joined([last, (await next()) ?? new Uint8Array(0)]);
    const begin = rest.findIndex(
      (_, at) => at >= (isFirst ? xzHeaderBytes : 0) && xzMagic.every((byte, offset) => rest[at + offset] === byte),
    );
    first = begin < 0 ? undefined : rest.subarray(begin);
  }
}
