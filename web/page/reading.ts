import type { Core } from "./core";

/** Small enough that the two chunks in flight are read within a moment, so that a cancelled file ends at once. */
const chunkBytes = 2 * 1024 * 1024;
const chunksInFlight = 2;

/** How the reading of a file ended. "refused": the core needs no more of it, because it is no tweet export. */
export type Outcome = "whole" | "cancelled" | "refused" | "failed";

/**
 * Feeds the file to the core chunk by chunk, waiting for the core when two chunks are unread, and closes the input.
 * The page slices and transfers, because workers of some browsers cannot read files on a page opened from disk.
 * `progress` hears of the bytes read so far. Rejects when the core stops.
 */
export async function readFile(file: File, core: Core, cancel: AbortSignal, progress: (bytes: number) => void) {
  const unread: Promise<boolean>[] = [];
  const feed = async (chunk: ArrayBuffer, end: number) => {
    const more = await core.feed(chunk);
    progress(end);
    return more;
  };
  let outcome: Outcome = "whole";
  await core.open(file);
  for (let offset = 0; offset < file.size && outcome === "whole"; offset += chunkBytes) {
    const chunk = await slice(file, offset);
    if (!chunk) outcome = "failed";
    else if (cancel.aborted) outcome = "cancelled";
    else {
      unread.push(feed(chunk, offset + chunk.byteLength));
      if (unread.length === chunksInFlight && !(await unread.shift())) outcome = "refused";
    }
  }
  const more = await Promise.all(unread);
  await core.close();
  return outcome === "whole" && more.includes(false) ? "refused" : outcome;
}

/** The chunk at the offset, or null when the file cannot be read there, tried twice. */
async function slice(file: File, offset: number, tries = 2): Promise<ArrayBuffer | null> {
  const size = Math.min(chunkBytes, file.size - offset);
  const part = file.slice(offset, offset + size);
  const chunk = await part.arrayBuffer().catch(() => null);
  if (chunk?.byteLength === size) return chunk;
  return tries > 1 ? slice(file, offset, tries - 1) : null;
}
