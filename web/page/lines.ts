import type { Lines } from "../shared/messages";

/** A file is read in pieces of that size, and so many of them ahead. */
const pieceBytes = 4 << 20;
const piecesAhead = 3;

const newline = 10;

/** Cuts a file, from a byte on, into pieces that end where lines do. Longer lines are cut, too: such a piece goes on. */
export class LineCutter {
  private readonly file: File;
  private readonly ahead: Promise<ArrayBuffer | null>[] = [];
  private aheadEnd: number;
  private begin: number;
  /** What stands behind the last newline of the piece before. */
  private rest: Uint8Array<ArrayBuffer>[] = [];

  constructor(file: File, begin: number) {
    this.file = file;
    this.begin = begin;
    this.aheadEnd = begin;
  }

  /** The next piece; null at the end of the file; "failed" where it cannot be read. */
  async next(): Promise<Lines | null | "failed"> {
    this.readAhead();
    const read = this.ahead.shift();
    if (!read) return null;
    const buffer = await read;
    if (!buffer) return "failed";
    const piece = new Uint8Array(buffer);
    const isLast = this.ahead.length === 0 && this.aheadEnd === this.file.size;
    const end = isLast ? piece.length : piece.lastIndexOf(newline) + 1;
    const goesOn = end === 0;
    const { begin } = this;
    const bytes = [...this.rest, goesOn ? piece : piece.subarray(0, end)];
    this.rest = goesOn || end === piece.length ? [] : [piece.slice(end)];
    this.begin += bytes.reduce((length, part) => length + part.length, 0);
    return { begin, bytes, goesOn };
  }

  private readAhead() {
    while (this.ahead.length < piecesAhead && this.aheadEnd < this.file.size) {
      const end = Math.min(this.aheadEnd + pieceBytes, this.file.size);
      this.ahead.push(slice(this.file, this.aheadEnd, end));
      this.aheadEnd = end;
    }
  }
}

/** The bytes from `begin` to before `end`, or null when the file cannot be read there, tried twice. */
export async function slice(file: File, begin: number, end: number, tries = 2): Promise<ArrayBuffer | null> {
  const bytes = await file
    .slice(begin, end)
    .arrayBuffer()
    .catch(() => null);
  if (bytes?.byteLength === end - begin) return bytes;
  return tries > 1 ? slice(file, begin, end, tries - 1) : null;
}
