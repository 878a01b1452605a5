import type { Range } from "./messages";

/** The bytes of a range of the file, or null when it cannot be read there, tried twice. */
export async function slice(file: File, { begin, end }: Range, tries = 2): Promise<ArrayBuffer | null> {
  const bytes = await file
    .slice(begin, end)
    .arrayBuffer()
    .catch(() => null);
  if (bytes?.byteLength === end - begin) return bytes;
  return tries > 1 ? slice(file, { begin, end }, tries - 1) : null;
}
