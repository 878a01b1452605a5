import type { Ending, Given, Wanted } from "../shared/messages";

/** Bytes in their order, cut anywhere. Rejects where they are damaged or end early; what came before is good. */
export type Bytes = AsyncGenerator<Uint8Array<ArrayBuffer>>;

/** A file on the page, which hands over its bytes by ranges. */
export class Source {
  /** Why there are no more bytes. All reads reject from then on. */
  ended: Ending | null = null;
  readonly size: number;
  /** Up to which byte the file has been worked through. */
  workedThrough = 0;
  private readonly page: MessagePort;
  private readonly waiting: { resolve(bytes: Uint8Array<ArrayBuffer>): void; reject(error: Error): void }[] = [];

  constructor(size: number, page: MessagePort) {
    this.size = size;
    this.page = page;
    page.onmessage = ({ data }: MessageEvent<Given>) => {
      const read = this.waiting.shift();
      if (data instanceof ArrayBuffer) return read?.resolve(new Uint8Array(data));
      this.ended = data;
      read?.reject(new Error(data));
    };
  }

  /** The bytes from `begin` to before `end`. */
  read(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => this.waiting.push({ resolve, reject }));
    this.ask({ begin, end });
    return bytes;
  }

  /** The whole file. The next range is under way while one is worked on; what has been worked on counts as progress. */
  async *stream(rangeBytes = 2 * 1024 * 1024): Bytes {
    const range = (begin: number) => this.read(begin, Math.min(begin + rangeBytes, this.size));
    let next = this.size > 0 ? range(0) : null;
    for (let end = rangeBytes; next; end += rangeBytes) {
      const bytes = await next;
      next = end < this.size ? range(end) : null;
      next?.catch(() => {}); // Heard of when it is awaited, if it is.
      yield bytes;
      this.progress(Math.min(end, this.size));
    }
  }

  /** Tells the page that the file has been worked through up to that byte. */
  progress(read: number) {
    this.workedThrough = read;
    this.ask({ read });
  }

  private ask(wanted: Wanted) {
    this.page.postMessage(wanted);
  }
}
