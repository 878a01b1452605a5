import type { Ending, Given, Lines, Wanted } from "../shared/messages";

/** Bytes in their order, cut anywhere. Rejects where they are damaged or end early; what came before is good. */
export type Bytes = AsyncGenerator<Uint8Array<ArrayBuffer>>;

/** A file on the page, which hands over its bytes by ranges. */
export class Source {
  /** Why there are no more bytes. All reads reject from then on. */
  ended: Ending | null = null;
  readonly size: number;
  /** Where the lines end that were handed out: before the file's end if one is too long for that. */
  linesEnd = 0;
  /** How many bytes of the file have been worked through here. */
  workedThrough = 0;
  private readonly page: MessagePort;
  private readonly waiting: { resolve(given: ArrayBuffer | Lines | number): void; reject(error: Error): void }[] = [];

  constructor(size: number, page: MessagePort) {
    this.size = size;
    this.page = page;
    page.onmessage = ({ data }: MessageEvent<Given>) => {
      const read = this.waiting.shift();
      if (typeof data !== "string") return read?.resolve(data);
      this.ended = data;
      read?.reject(new Error(data));
    };
  }

  /** The bytes from `begin` to before `end`. */
  async read(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.ask<ArrayBuffer>({ begin, end }));
  }

  /** The file from there on. The next range is under way while one is worked on; what has been counts as progress. */
  async *stream(rangeBytes = 2 * 1024 * 1024, from = 0): Bytes {
    const range = (begin: number) => this.read(begin, Math.min(begin + rangeBytes, this.size));
    let next = from < this.size ? range(from) : null;
    for (let end = from + rangeBytes; next; end += rangeBytes) {
      const bytes = await next;
      next = end < this.size ? range(end) : null;
      next?.catch(() => {}); // Heard of when it is awaited, if it is.
      yield bytes;
      this.tell({ read: bytes.length });
    }
  }

  /** The lines that this worker gets of those behind what was read, while other workers may get others. */
  async *lines(): AsyncGenerator<Lines> {
    const next = () => this.ask<Lines | number>("lines").catch(() => this.size);
    for (let asked = next(); ; ) {
      const lines = await asked;
      if (typeof lines === "number") {
        this.linesEnd = lines;
        return;
      }
      asked = next();
      yield lines;
    }
  }

  /** Tells the page that the file has been worked through up to that byte. */
  progress(read: number) {
    this.tell({ read: read - this.workedThrough });
  }

  /** Tells the page that lines have been worked through, and hands over what a helper read there. */
  tell(done: Extract<Wanted, { read: number }>) {
    this.workedThrough += done.read;
    this.page.postMessage(done, done.snapshot ? [done.snapshot] : []);
  }

  private ask<Answer extends ArrayBuffer | Lines | number>(wanted: Wanted): Promise<Answer> {
    const answer = new Promise<ArrayBuffer | Lines | number>((resolve, reject) =>
      this.waiting.push({ resolve, reject }),
    );
    this.page.postMessage(wanted);
    return answer as Promise<Answer>;
  }
}
