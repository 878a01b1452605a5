import type { Ending, FileSource, Given, Range, Wanted } from "../shared/messages";
import { slice } from "../shared/slice";

/** Bytes in their order, cut anywhere. Rejects where they are damaged or end early; what came before is good. */
export type Bytes = AsyncGenerator<Uint8Array<ArrayBuffer>>;

/** A range is fetched in slices of that size. */
const sliceBytes = 4 << 20;
/** So many of them are under way while one is worked on. */
const slicesAhead = 3;
/** And so many ranges are asked for, of each of which so many slices are fetched already. */
const rangesAhead = 2;
const firstSlices = 2;
/** How much is fetched to find where a line ends; of a line that is longer, each time twice as much, to so much. */
const lineStep = 64 << 10;
const mostLineStep = 4 << 20;
/** The most that a record is taken to have. */
export const mostRecordBytes = 8 << 20;

const newline = 10;

type GivenRange = Extract<Given, { range: unknown }>;

/** A range, and its bytes with the one before. */
export type RangeBytes = Range & { bytes: Bytes };

/** Bytes, and where in the file they begin. */
export interface Piece {
  at: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A file as this worker reads it. */
export class Source {
  /** Why there are no more bytes. All reads reject from then on; but lines that were handed out are still to be read. */
  ended: Ending | null = null;
  readonly size: number;
  /** How many bytes of the file have been worked through here. */
  workedThrough = 0;
  /** Null if the page fetches the bytes, as it must where workers of a page that was opened from disk may read no files. */
  private file: File | null;
  private readonly page: MessagePort;
  private readonly bytesWaiting: ((bytes: ArrayBuffer | null) => void)[] = [];
  private readonly rangesWaiting: ((given: GivenRange) => void)[] = [];

  constructor({ file, bytes, port }: FileSource) {
    this.file = file;
    this.size = bytes;
    this.page = port;
    port.onmessage = ({ data }: MessageEvent<Given>) => {
      if (typeof data === "string") this.ended ??= data;
      else if ("range" in data) this.rangesWaiting.shift()?.(data);
      else this.bytesWaiting.shift()?.(data.bytes);
    };
  }

  /** The bytes of a range. */
  async read(range: Range): Promise<Uint8Array<ArrayBuffer>> {
    if (this.ended) throw new Error(this.ended);
    return this.fetch(range);
  }

  /** The file from there on. The next range is under way while one is worked on; what has been counts as progress. */
  async *stream(rangeBytes = 2 * 1024 * 1024, from = 0): Bytes {
    const range = (begin: number) => this.read({ begin, end: Math.min(begin + rangeBytes, this.size) });
    let next = from < this.size ? range(from) : null;
    for (let end = from + rangeBytes; next; end += rangeBytes) {
      const bytes = await next;
      next = end < this.size ? range(end) : null;
      next?.catch(() => {}); // Heard of when it is awaited, if it is.
      yield bytes;
      this.tell({ read: bytes.length });
    }
  }

  /**
   * The ranges behind a byte that this worker gets, while other workers may get others. Lines that begin in a range belong to
   * it; to see whether one begins with it, `bytes` has the byte before it, too.
   */
  async *ranges(behind = 0): AsyncGenerator<RangeBytes> {
    const ask = async () => {
      this.page.postMessage({ rangeBehind: behind } satisfies Wanted);
      const { range, bytes: given } = await new Promise<GivenRange>((resolve) => this.rangesWaiting.push(resolve));
      if (!range) return null;
      return { ...range, bytes: this.slices(range, given) };
    };
    const asked = Array.from({ length: rangesAhead }, ask);
    for (let range = await asked.shift(); range; range = await asked.shift()) {
      asked.push(ask());
      yield range;
    }
  }

  /** The bytes of a range, with the one before; the first of them are under way at once. */
  private slices({ begin, end }: Range, given: ArrayBuffer | null): Bytes {
    const fetched = given ? [Promise.resolve(new Uint8Array(given))] : [];
    let next = given ? end : begin;
    const fetchOn = (most: number) => {
      for (; fetched.length < most && next < end; next += sliceBytes) {
        const from = next === begin ? begin - 1 : next;
        const slice = this.fetch({ begin: from, end: Math.min(next + sliceBytes, end) });
        slice.catch(() => {}); // Heard of when it is awaited, if it is.
        fetched.push(slice);
      }
    };
    fetchOn(firstSlices);
    return (async function* () {
      fetchOn(slicesAhead);
      for (let slice = fetched.shift(); slice; slice = fetched.shift()) {
        const bytes = await slice;
        fetchOn(slicesAhead);
        await turn();
        yield bytes;
      }
    })();
  }

  /** The rest of a line, which goes on at `from`, to its end; but of a very long one no more when reading has ended. */
  async *restOfLine(from: number): Bytes {
    const end = () => (this.ended ? Math.min(from + mostRecordBytes, this.size) : this.size);
    let isWhole = false;
    for (
      let begin = from, step = lineStep;
      !isWhole && begin < end();
      begin += step, step = Math.min(2 * step, mostLineStep)
    ) {
      const next = await this.fetch({ begin, end: Math.min(begin + step, this.size) });
      const lineEnd = next.indexOf(newline) + 1;
      isWhole = lineEnd > 0;
      yield next.subarray(0, lineEnd || next.length);
    }
  }

  /** Tells the page that the file has been worked through up to that byte. */
  progress(read: number) {
    this.tell({ read: read - this.workedThrough });
  }

  /** Tells the page that bytes have been worked through, and hands over what a helper read there. */
  tell(done: Extract<Wanted, { read: number }>) {
    this.workedThrough += done.read;
    this.page.postMessage(done, done.snapshot ? [done.snapshot] : []);
  }

  private async fetch(range: Range): Promise<Uint8Array<ArrayBuffer>> {
    const own = this.file && (await slice(this.file, range));
    if (!own) this.file = null;
    return new Uint8Array(own ?? (await this.ask(range)));
  }

  private async ask(range: Range): Promise<ArrayBuffer> {
    this.page.postMessage(range satisfies Wanted);
    const bytes = await new Promise<ArrayBuffer | null>((resolve) => this.bytesWaiting.push(resolve));
    if (bytes) return bytes;
    this.ended ??= "failed";
    throw new Error("failed" satisfies Ending);
  }
}

/**
 * Lets the event loop turn. Bytes that have been fetched already are worked on without that, and questions and other bytes
 * would have to wait.
 */
async function turn() {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}

export const endsLine = (bytes: Uint8Array) => bytes.at(-1) === newline;

/**
 * The pieces of the lines that begin in a range, and where each is, without the end of the last line. If reading `goesOn`
 * there, they begin with the range.
 */
export async function* linesOf({ begin, bytes }: RangeBytes, goesOn = false): AsyncGenerator<Piece> {
  let at = begin - 1;
  let isWithin = false;
  for await (const piece of bytes) {
    const first: number = isWithin ? 0 : goesOn ? 1 : piece.indexOf(newline) + 1;
    isWithin ||= first > 0;
    if (isWithin && first < piece.length) yield { at: at + first, bytes: piece.subarray(first) };
    at += piece.length;
  }
}
