import type { Ending, FileSource, Given, Range, Wanted } from "../shared/messages";
import { slice } from "../shared/slice";

/** Lines are handed out by ranges of that size, whose bytes the page fetches. */
const rangeBytes = 4 << 20;
/** Who fetches them gets larger ones, since messages take Firefox long; but not at the end, where all wait for the last. */
const mostRangeBytes = 16 << 20;
const partOfRest = 1 / 32;
/** Nothing more is handed out while so many ranges wait to be taken in. */
const mostAbsorbing = 16;

/**
 * In Firefox (153) a worker reads half as fast again if it fetches its bytes itself. In Chromium (156) the page had better
 * do it for one worker, which is a fifth faster then; more than one it cannot keep busy.
 */
const isFirefox = /\bFirefox\//.test(navigator.userAgent);

/** A worker that reads. */
interface Reader {
  port: MessagePort;
  fetchesItself: boolean;
  /** What was given and not handed over, in its order, to who hands over. */
  inHand: Range[];
  /** Takes in what is handed over. Null for who keeps it: each file has one of these. */
  absorb: ((snapshot: ArrayBuffer) => Promise<void>) | null;
  /** The end of what is being given to it: all comes in the order asked for. */
  giving: Promise<void>;
}

/**
 * Hands out a file to the workers that read it. Helpers fetch their bytes themselves; for the main worker, and for those
 * that cannot, as in some browsers on a page opened from disk, the page does it.
 *
 * A file's lines go, range after range, to whoever asks next, and what was handed out is read, by another worker if one
 * stops: what was read has no gaps, unless several workers read a file that becomes unreadable in the middle.
 */
export class Supply {
  private readonly file: File;
  private readonly cancel: AbortSignal;
  private readonly progress: (bytes: number) => void;
  private readonly onLines: (bytesLeft: number) => void;
  /** Why no more is given. */
  private ended: Ending | null = null;
  private workedThrough = 0;
  /** Where the next range begins; null until one is asked for. */
  private next: number | null = null;
  /** What workers that have stopped were given. */
  private again: Range[] = [];
  private readonly readers = new Set<Reader>();
  /** Those who ask for ranges. */
  private asking: Reader[] = [];
  private absorbing = 0;
  /** Whether who keeps what is read has left. */
  private isOver = false;

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
    if (cancel.aborted) this.ended = "cancelled";
    cancel.addEventListener("abort", this.onCancel);
  }

  /**
   * Lets a worker, or a helper, read, which gets `source`, until leave(). With `absorb` it hands over what it reads range by
   * range, and another may read on where it leaves; without, it keeps it, and all ends when it leaves.
   */
  connect(isHelper: boolean, absorb: Reader["absorb"] = null): { source: FileSource; leave: () => void } {
    const { port1, port2: port } = new MessageChannel();
    const fetchesItself = isHelper || isFirefox;
    const reader: Reader = { port: port1, fetchesItself, inHand: [], absorb, giving: Promise.resolve() };
    this.readers.add(reader);
    port1.onmessage = ({ data }: MessageEvent<Wanted>) => {
      if (!this.readers.has(reader)) return; // it has stopped: Firefox goes on with what came before the port was closed
      if ("rangeBehind" in data) this.askForRange(reader, data.rangeBehind);
      else if ("read" in data) this.take(reader, data);
      else this.fetch(reader, data);
    };
    if (this.ended) port1.postMessage(this.ended satisfies Given);
    const { file } = this;
    const source = { file: fetchesItself ? file : null, bytes: file.size, port };
    return { source, leave: () => this.leave(reader) };
  }

  /** Answers who asks for bytes, also where there are none: or it would wait for ever. */
  private fetch(reader: Reader, range: Range) {
    this.inOrder(reader, slice(this.file, range), (bytes) => {
      if (!bytes) this.end("failed");
      return { bytes };
    });
  }

  /** A range whose bytes cannot be fetched here is given without, and they are asked for once more. */
  private giveRange(reader: Reader, range: Range | null) {
    const isFetched = range && !reader.fetchesItself;
    const fetched = isFetched ? slice(this.file, { ...range, begin: range.begin - 1 }) : null;
    this.inOrder(reader, fetched, (bytes) => ({ range, bytes }));
  }

  /** Gives what is made of the bytes, once they are there, behind all that this reader was to be given before. */
  private inOrder(
    reader: Reader,
    fetched: Promise<ArrayBuffer | null> | null,
    given: (bytes: ArrayBuffer | null) => Given,
  ) {
    const before = reader.giving;
    reader.giving = (async () => {
      const bytes = await fetched;
      await before;
      reader.port.postMessage(given(bytes), bytes ? [bytes] : []);
    })();
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

  private askForRange(reader: Reader, behind: number) {
    this.asking.push(reader);
    if (this.next === null) {
      this.next = behind;
      this.onLines(this.file.size - behind);
    }
    this.handOut();
  }

  /** What a helper has in hand is read by another. */
  private leave(reader: Reader) {
    reader.port.close();
    this.readers.delete(reader);
    this.asking = this.asking.filter((other) => other !== reader);
    this.again.push(...reader.inHand);
    this.isOver ||= !reader.absorb;
    if (this.isOver) this.end("failed"); // unless it has come to its end: what it had read is gone
    if (this.readers.size === 0) this.cancel.removeEventListener("abort", this.onCancel);
    this.handOut();
  }

  /** Gives ranges to those who ask. At the end they wait until all that was given is read: one may have to read it again. */
  private handOut() {
    for (let [reader] = this.asking; reader && this.absorbing < mostAbsorbing; [reader] = this.asking) {
      const range = this.nextRange(reader);
      const isRead = this.absorbing === 0 && ![...this.readers].some(({ inHand }) => inHand.length > 0);
      if (!range && !isRead && !this.isOver) return;
      this.asking.shift();
      if (range && reader.absorb) reader.inHand.push(range);
      this.giveRange(reader, range);
    }
  }

  private nextRange({ fetchesItself }: Reader): Range | null {
    if (this.isOver) return null;
    const again = this.again.shift();
    if (again) return again;
    const { next: begin, file } = this;
    if (this.ended || begin === null || begin >= file.size) return null;
    const share = Math.min(Math.floor((file.size - begin) * partOfRest), mostRangeBytes);
    this.next = Math.min(begin + (fetchesItself ? Math.max(share, rangeBytes) : rangeBytes), file.size);
    return { begin, end: this.next };
  }

  private readonly onCancel = () => this.end("cancelled");

  private end(ending: Ending) {
    if (this.ended) return;
    this.ended = ending;
    for (const { port } of this.readers) port.postMessage(ending satisfies Given);
  }
}
