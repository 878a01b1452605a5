import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { slice } from "../shared/slice";

// crypto.subtle wants a file all at once, and is not there on a page that came over plain http.

/** Hashed at a time: short enough that the page stays alive. */
const piece = 1 << 20;

const known = new WeakMap<File, string>();

/**
 * The SHA-256 of each of the files, in hexadecimal; null where it cannot be read, or was not computed before `cancel`.
 * `progress` hears which part of the bytes is done.
 */
export async function hashesOf(files: File[], cancel: AbortSignal, progress: (part: number) => void) {
  const hashes = new Map<File, string | null>();
  const todo = files.filter((file) => !known.has(file));
  const all = todo.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const file of files) {
    const hash = known.get(file) ?? (await hashOf(file, cancel, (bytes) => progress((done + bytes) / all)));
    if (todo.includes(file)) done += file.size;
    if (hash) known.set(file, hash);
    hashes.set(file, hash);
  }
  progress(1);
  return hashes;
}

async function hashOf(file: File, cancel: AbortSignal, progress: (bytes: number) => void): Promise<string | null> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += piece) {
    const bytes = cancel.aborted ? null : await slice(file, { begin: at, end: Math.min(at + piece, file.size) });
    if (!bytes) return null;
    hash.update(new Uint8Array(bytes));
    progress(at + bytes.byteLength);
  }
  return bytesToHex(hash.digest());
}
