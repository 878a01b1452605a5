import type { Lines } from "../shared/messages";

/** A file is read in slices of that size, and so many of them ahead. */
const sliceBytes = 4 << 20;
const slicesAhead = 3;
/** A piece is as long, at most, before a line ends in it. */
const mostPieceBytes = 4 * sliceBytes;

const newline = 10;

/**
 * The bytes of a file from `from` on in pieces that end where lines do. Ends at the end of the file, or where a line begins
 * that is too long for a piece, and says where. Throws where the file cannot be read.
 */
export async function* linesOf(file: File, from: number): AsyncGenerator<Lines, number> {
  const ahead: Promise<ArrayBuffer | null>[] = [];
  let begin = from;
  let bytes: Uint8Array<ArrayBuffer>[] = [];
  for (let next = from; next < file.size || ahead.length > 0; ) {
    for (; ahead.length < slicesAhead && next < file.size; next += sliceBytes)
      ahead.push(slice(file, next, Math.min(next + sliceBytes, file.size)));
    const buffer = await ahead.shift();
    if (!buffer) throw new Error();
    const read = new Uint8Array(buffer);
    const isLast = next >= file.size && ahead.length === 0;
    const end = isLast ? read.length : read.lastIndexOf(newline) + 1;
    bytes.push(read.subarray(0, end || read.length));
    const lines = { begin, bytes };
    if (end > 0) {
      begin = endOf(lines);
      bytes = [read.slice(end)];
      yield lines;
    } else if (endOf(lines) - begin > mostPieceBytes) return begin;
  }
  return begin;
}

export const endOf = ({ begin, bytes }: Lines) => bytes.reduce((end, { length }) => end + length, begin);

/** The bytes from `begin` to before `end`, or null when the file cannot be read there, tried twice. */
export async function slice(file: File, begin: number, end: number, tries = 2): Promise<ArrayBuffer | null> {
  const bytes = await file
    .slice(begin, end)
    .arrayBuffer()
    .catch(() => null);
  if (bytes?.byteLength === end - begin) return bytes;
  return tries > 1 ? slice(file, begin, end, tries - 1) : null;
}
