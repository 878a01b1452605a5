import type { Ending, FileSource, Given, Range, Wanted } from "../shared/messages";
import { slice } from "../shared/slice";

/** Lines are handed out by ranges: the page fetches them in small ones. */
const rangeBytes = 4 << 20;
/** Who fetches them gets larger ones, but at the end, that nobody waits long for the last: every word costs Firefox time. */
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
  /** What a helper was given and has not handed over, in its order. The main worker keeps what it is given. */
  inHand: Range[];
  /** Takes in what a helper hands over. Null for the main worker. */
  absorb: ((snapshot: ArrayBuffer) => Promise<void>) | null;
}

/**
 * Hands out a file to the workers that read it. Helpers fetch their bytes themselves; for the main worker, and for those
 * that cannot, as in some browsers on a page opened from disk, the page does it.
 *
 * A file's lines go, range after range, to whoever asks next, and what was handed out is read, by another worker if one
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
  /** Where the next range begins; null until one is asked for. */
  private next: number | null = null;
  private giving: Promise<void> = Promise.resolve();
  /** What workers that have stopped were given. */
  private again: Range[] = [];
  private readonly readers = new Set<Reader>();
  /** Those who ask for ranges. */
  private asking: Reader[] = [];
  private absorbing = 0;

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

  /** Lets a worker read, which gets `source`, until leave(). */
  connect(absorb: Reader["absorb"] = null): { source: FileSource; leave: () => void } {
    const { port1, port2: port } = new MessageChannel();
    const fetchesItself = absorb !== null || isFirefox;
    const reader: Reader = { port: port1, fetchesItself, inHand: [], absorb };
    this.readers.add(reader);
    port1.onmessage = ({ data }: MessageEvent<Wanted>) => {
      if ("rangeBehind" in data) this.askForRange(reader, data.rangeBehind);
      else if ("read" in data) this.take(reader, data);
      else this.fetch(reader, data);
    };
    if (this.ended) this.give(reader, this.ended);
    const { file } = this;
    const source = { file: fetchesItself ? file : null, bytes: file.size, port };
    return { source, leave: () => this.leave(reader) };
  }

  private fetch(reader: Reader, range: Range) {
    const fetched = slice(this.file, range);
    this.inOrder(async () => {
      const bytes = await fetched;
      if (bytes) this.give(reader, bytes, bytes);
      else this.end("failed");
    });
  }

  /** A range whose bytes cannot be fetched here is given without, and they are asked for once more. */
  private giveRange(reader: Reader, range: Range | null) {
    const fetched = range && !reader.fetchesItself && slice(this.file, { begin: range.begin - 1, end: range.end });
    this.inOrder(async () => {
      const bytes = (await fetched) || null;
      this.give(reader, { range, bytes }, bytes);
    });
  }

  private inOrder(give: () => Promise<void>) {
    this.giving = this.giving.then(give);
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
    if (!reader.absorb) this.end("failed"); // unless it has come to its end: what it had read is gone
    if (this.readers.size === 0) this.cancel.removeEventListener("abort", this.onCancel);
    this.handOut();
  }

  /** Gives ranges to those who ask. At the end they wait until all that was given is read: one may have to read it again. */
  private handOut() {
    for (let [reader] = this.asking; reader && this.absorbing < mostAbsorbing; [reader] = this.asking) {
      const range = this.nextRange(reader);
      const isRead = this.absorbing === 0 && ![...this.readers].some(({ inHand }) => inHand.length > 0);
      if (!range && !isRead) return;
      this.asking.shift();
      if (range && reader.absorb) reader.inHand.push(range);
      this.giveRange(reader, range);
    }
  }

  private nextRange({ fetchesItself }: Reader): Range | null {
    const again = this.again.shift();
    if (again) return again;
    const { next: begin, file } = this;
    if (this.ended || begin === null || begin >= file.size) return null;
    const share = Math.min(Math.floor((file.size - begin) * partOfRest), mostRangeBytes);
    this.next = Math.min(begin + (fetchesItself ? Math.max(share, rangeBytes) : rangeBytes), file.size);
    return { begin, end: this.next };
  }

  private give({ port }: Reader, given: Given, transfer: ArrayBuffer | null = null) {
    port.postMessage(given, transfer ? [transfer] : []);
  }

  private readonly onCancel = () => this.end("cancelled");

  private end(ending: Ending) {
    if (this.ended) return;
    this.ended = ending;
    for (const reader of this.readers) this.give(reader, ending);
  }
}
