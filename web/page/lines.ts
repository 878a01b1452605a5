import type { Lines } from "../shared/messages";

/** A file is read in pieces of that size, and so many of them ahead. */
const pieceBytes = 4 << 20;
const piecesAhead = 3;

const newline = 10;

/**
 * The bytes of a file from `from` to before `to`, in pieces that end where lines do. Longer lines are cut, too: such a
 * piece goes on. Throws where the file cannot be read.
 */
export async function* linesOf(file: File, from: number, to: number): AsyncGenerator<Lines, null> {
  const ahead: Promise<ArrayBuffer | null>[] = [];
  let begin = from;
  /** What stands behind the last newline of the piece before. */
  let rest: Uint8Array<ArrayBuffer>[] = [];
  for (let next = from; next < to || ahead.length > 0; ) {
    for (; ahead.length < piecesAhead && next < to; next += pieceBytes)
      ahead.push(slice(file, next, Math.min(next + pieceBytes, to)));
    const buffer = await ahead.shift();
    if (!buffer) throw new Error();
    const piece = new Uint8Array(buffer);
    const isLast = next >= to && ahead.length === 0;
    const end = isLast ? piece.length : piece.lastIndexOf(newline) + 1;
    const goesOn = end === 0;
    const bytes = [...rest, goesOn ? piece : piece.subarray(0, end)];
    rest = goesOn || isLast ? [] : [piece.slice(end)];
    const lines = { begin, bytes, goesOn };
    begin = endOf(lines);
    yield lines;
  }
  return null;
}

export const endOf = ({ begin, bytes }: { begin: number; bytes: Uint8Array[] }) =>
  bytes.reduce((end, { length }) => end + length, begin);

/** The bytes from `begin` to before `end`, or null when the file cannot be read there, tried twice. */
export async function slice(file: File, begin: number, end: number, tries = 2): Promise<ArrayBuffer | null> {
  const bytes = await file
    .slice(begin, end)
    .arrayBuffer()
    .catch(() => null);
  if (bytes?.byteLength === end - begin) return bytes;
  return tries > 1 ? slice(file, begin, end, tries - 1) : null;
}
