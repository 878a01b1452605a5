import type { Ending, Given, Lines, Wanted } from "../shared/messages";
import { endOf, linesOf, slice } from "./lines";

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
  /** Behind the ranges that were given, by which a file begins. */
  private rangesEnd = 0;
  private ranges: Promise<void> = Promise.resolve();
  /** Lines that are to be given: the file's, once they are asked for, and what workers that have stopped were given. */
  private lines: AsyncGenerator<Lines, null> | null = null;
  private again: AsyncGenerator<Lines, null>[] = [];
  private source = this.lines;
  /** That were read, and nobody has got yet. */
  private next: Lines | null = null;
  private readonly readers = new Set<Reader>();
  private asking: Reader[] = [];
  /** Who has to get the next lines, in the midst of one. */
  private owner: Reader | null = null;
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
  private giveRange(reader: Reader, { begin, end }: Range) {
    const reading = this.hasEnded() ? null : slice(this.file, begin, end);
    this.ranges = this.ranges.then(async () => {
      const bytes = await reading;
      if (!bytes && !this.hasEnded()) this.ended = "failed";
      this.rangesEnd = end;
      this.give(reader, this.hasEnded() ?? bytes);
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
      this.lines = linesOf(this.file, this.rangesEnd, this.file.size);
      this.onLines(this.file.size - this.rangesEnd);
    }
    this.handOut();
  }

  /** Others read what it has in hand; but who stops within a line keeps others from reading on. */
  private leave(reader: Reader) {
    reader.port.close();
    this.readers.delete(reader);
    this.asking = this.asking.filter((other) => other !== reader);
    if (this.owner === reader) {
      this.owner = null;
      this.next = null;
      this.ended ??= "failed";
      reader.inHand.pop();
    }
    if (!reader.absorb) this.ended ??= "failed"; // unless it has come to its end: what it had read is gone
    for (const { begin, end } of reader.inHand) this.again.push(linesOf(this.file, begin, end));
    this.handOut();
  }

  /** Gives lines to those who ask. At the end they wait until all that was given is read: one may have to read it again. */
  private async handOut() {
    if (this.isHandingOut) return;
    this.isHandingOut = true;
    while (this.asking.length > 0 && (!this.owner || this.asking.includes(this.owner))) {
      this.next ??= await this.nextLines();
      const reader = this.owner ?? this.asking[0];
      if (!this.next && !this.endLines()) break;
      if (!this.next || !reader || !this.asking.includes(reader)) continue;
      this.giveLines(reader, this.next);
      this.next = null;
    }
    this.isHandingOut = false;
  }

  private async nextLines(): Promise<Lines | null> {
    for (;;) {
      if (!this.owner) this.source = this.again[0] ?? this.lines;
      const { source } = this;
      if (!source || (source === this.lines && this.hasEnded())) return null;
      const next = await source.next().catch(() => null);
      if (next === null) this.ended ??= "failed";
      if (next?.value || source === this.lines) return next?.value ?? null;
      this.again.shift();
    }
  }

  private giveLines(reader: Reader, lines: Lines) {
    const { begin, goesOn } = lines;
    const end = endOf(lines);
    const open = this.owner ? reader.inHand.at(-1) : null;
    if (open) open.end = end;
    else if (reader.absorb) reader.inHand.push({ begin, end });
    this.owner = goesOn ? reader : null;
    this.give(reader, lines);
  }

  /** Tells those who ask that there are no more lines, once nothing is in hand; before, who is within one. False: not yet. */
  private endLines(): boolean {
    const { owner } = this;
    this.owner = null;
    const isRead = this.absorbing === 0 && ![...this.readers].some(({ inHand }) => inHand.length > 0);
    const told = isRead ? [...this.asking] : owner?.absorb ? [owner] : [];
    for (const reader of told) this.give(reader, this.hasEnded());
    return told.length > 0;
  }

  private give(reader: Reader, given: Given) {
    this.asking = this.asking.filter((other) => other !== reader);
    const buffers =
      given instanceof ArrayBuffer ? [given] : isLines(given) ? given.bytes.map(({ buffer }) => buffer) : [];
    reader.port.postMessage(given, buffers);
  }

  private hasEnded(): Ending | null {
    if (this.cancel.aborted) this.ended ??= "cancelled";
    return this.ended;
  }
}

const isLines = (given: Given): given is Lines => typeof given === "object" && given !== null && "bytes" in given;
