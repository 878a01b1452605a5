import type { Ending, Given, Lines, Wanted } from "../shared/messages";
import { endOf, linesOf, slice } from "./lines";

/** Nothing more is handed out while so many pieces wait to be taken in. */
const mostAbsorbing = 16;

interface Range {
  begin: number;
  end: number;
}

/** A worker that reads. */
interface Reader {
  port: MessagePort;
  /** What a helper was given and has not handed over, in its order. The main worker keeps what it is given. */
  inHand: Range[];
  /** Takes in what a helper hands over. Null for the main worker. */
  absorb: ((snapshot: ArrayBuffer) => Promise<void>) | null;
}

/**
 * Hands out the bytes of a file to the workers that ask for them. The page slices and transfers, because workers of some
 * browsers cannot read files on a page opened from disk.
 *
 * A file's lines go, piece after piece, to whoever asks next, and what was handed out is read, by another worker if one
 * stops: whenever and why ever reading ends, what was read has no gaps.
 */
export class Supply {
  private readonly file: File;
  private readonly cancel: AbortSignal;
  private readonly progress: (bytes: number) => void;
  private readonly onLines: (bytesLeft: number) => void;
  /** Why no more is given. */
  private ended: Ending | null = null;
  private workedThrough = 0;
  /** Behind the ranges that were given, by which a file begins; then, behind the lines that are. */
  private end = 0;
  private ranges: Promise<void> = Promise.resolve();
  private lines: AsyncGenerator<Lines, number> | null = null;
  /** What workers that have stopped were given. */
  private again: Range[] = [];
  private readonly readers = new Set<Reader>();
  /** Those who ask for lines. */
  private asking: Reader[] = [];
  private absorbing = 0;
  private isHandingOut = false;

  /** `progress` hears how many bytes were worked through; `onLines`, when lines are first asked for, how many are left. */
  constructor(
    file: File,
    cancel: AbortSignal,
    progress: (bytes: number) => void = () => {},
    onLines: (bytesLeft: number) => void = () => {},
  ) {
    this.file = file;
    this.cancel = cancel;
    this.progress = progress;
    this.onLines = onLines;
  }

  /** Lets a worker read, which gets `source`, until leave(). */
  connect(absorb: Reader["absorb"] = null): { source: MessagePort; leave: () => void } {
    const { port1: port, port2: source } = new MessageChannel();
    const reader: Reader = { port, inHand: [], absorb };
    this.readers.add(reader);
    port.onmessage = ({ data }: MessageEvent<Wanted>) => {
      if (data === "lines") this.askForLines(reader);
      else if ("read" in data) this.take(reader, data);
      else this.giveRange(reader, data);
    };
    return { source, leave: () => this.leave(reader) };
  }

  /** Ranges are read at once and given in the order asked for. */
  private giveRange({ port }: Reader, { begin, end }: Range) {
    const reading = this.hasEnded() ? null : slice(this.file, begin, end);
    this.ranges = this.ranges.then(async () => {
      const bytes = await reading;
      if (!bytes && !this.hasEnded()) this.ended = "failed";
      this.end = end;
      const given: Given = this.hasEnded() ?? (bytes as ArrayBuffer);
      port.postMessage(given, given instanceof ArrayBuffer ? [given] : []);
    });
  }

  private async take({ inHand, absorb }: Reader, { read, snapshot }: Extract<Wanted, { read: number }>) {
    if (snapshot) {
      inHand.shift();
      this.absorbing++;
      await absorb?.(snapshot);
      this.absorbing--;
    }
    this.workedThrough += read;
    this.progress(this.workedThrough);
    this.handOut();
  }

  private askForLines(reader: Reader) {
    this.asking.push(reader);
    if (!this.lines) {
      this.lines = linesOf(this.file, this.end);
      this.onLines(this.file.size - this.end);
    }
    this.handOut();
  }

  /** What a helper has in hand is read by another. */
  private leave(reader: Reader) {
    reader.port.close();
    this.readers.delete(reader);
    this.asking = this.asking.filter((other) => other !== reader);
    this.again.push(...reader.inHand);
    if (!reader.absorb) this.ended ??= "failed"; // unless it has come to its end: what it had read is gone
    this.handOut();
  }

  /** Gives lines to those who ask. At the end they wait until all that was given is read: one may have to read it again. */
  private async handOut() {
    if (this.isHandingOut) return;
    this.isHandingOut = true;
    while (this.asking.length > 0 && this.absorbing < mostAbsorbing) {
      const lines = await this.nextLines();
      const isRead = this.absorbing === 0 && ![...this.readers].some(({ inHand }) => inHand.length > 0);
      if (lines) this.giveLines(lines, this.asking.shift());
      else if (isRead) for (const { port } of this.asking.splice(0)) port.postMessage(this.hasEnded() ?? this.end);
      else break;
    }
    this.isHandingOut = false;
  }

  private async nextLines(): Promise<Lines | null> {
    const range = this.again.shift();
    if (range) {
      const bytes = await slice(this.file, range.begin, range.end);
      if (bytes) return { begin: range.begin, bytes: [new Uint8Array(bytes)] };
      this.ended ??= "failed";
    }
    if (this.hasEnded()) return null;
    const next = await this.lines?.next().catch(() => null);
    if (next && !next.done) return next.value;
    if (next) this.end = next.value ?? this.end;
    else this.ended ??= "failed";
    return null;
  }

  private giveLines(lines: Lines, reader?: Reader) {
    const range = { begin: lines.begin, end: endOf(lines) };
    if (!reader) this.again.push(range); // who asked has stopped meanwhile
    if (reader?.absorb) reader.inHand.push(range);
    reader?.port.postMessage(
      lines,
      lines.bytes.map(({ buffer }) => buffer),
    );
  }

  private hasEnded(): Ending | null {
    if (this.cancel.aborted) this.ended ??= "cancelled";
    return this.ended;
  }
}
