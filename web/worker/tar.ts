import type { Bytes } from "./source";
import { joined } from "./streams";

/** A file in a tar. Its bytes are there until the next one is asked for. */
interface TarMember {
  path: string;
  size: number;
  bytes: Bytes;
}

const blockBytes = 512;
const largestNames = 1 << 20;

/**
 * Whether a tar begins so: its header holds the sum of its own bytes, the sum's place counted as spaces. That is so of
 * the oldest tars, too, which do not say what they are. (POSIX.1-2017, pax, "ustar Interchange Format")
 */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < blockBytes) return false;
  const sum = block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return number(block, 148, 8) === sum;
}

/**
 * The files of a tar in their order; what of them is not read is passed over. Rejects at damage and at a cut.
 *
 * Not by a library: those that need no Node drop what they hold when the archive turns out to be cut.
 */
export async function* untar(archive: Bytes): AsyncGenerator<TarMember> {
  const input = new TarInput(archive);
  let names: Names = {};
  for (let header = await input.block(); header?.some((byte) => byte !== 0); header = await input.block()) {
    if (!isTarHeader(header)) throw new Error("Not a tar header.");
    const type = String.fromCharCode(header[156] ?? 0);
    input.left = names.size ?? number(header, 124, 12);
    const padding = -input.left & (blockBytes - 1);
    if (type === "x") names = { ...names, ...paxNames(await input.wholeMember()) };
    else if (type === "L") names = { ...names, path: text(await input.wholeMember()) };
    else {
      const path = names.path ?? headerPath(header);
      const isFile = "07\0".includes(type) && !path.endsWith("/");
      if (isFile) yield { path, size: input.left, bytes: input.member() };
      names = {};
    }
    input.left += padding;
    for await (const _ of input.member()); // What was not wanted of it.
  }
}

class TarInput {
  /** Bytes of the member that have not been read. */
  left = 0;
  private readonly archive: Bytes;
  private chunk = new Uint8Array(0);

  constructor(archive: Bytes) {
    this.archive = archive;
  }

  /** The next block; null at the end. */
  async block(): Promise<Uint8Array | null> {
    this.left = blockBytes;
    const begin = await this.some();
    return begin && joined([begin, await this.wholeMember()]);
  }

  async *member(): Bytes {
    while (this.left > 0) {
      const bytes = await this.some();
      if (!bytes) throw new Error("The tar is cut.");
      yield bytes;
    }
  }

  async wholeMember(): Promise<Uint8Array> {
    if (this.left > largestNames) throw new Error("A name is too long.");
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.member()) chunks.push(chunk);
    return joined(chunks);
  }

  /** The next bytes of the member, at least one; null at the end of the archive. */
  private async some(): Promise<Uint8Array<ArrayBuffer> | null> {
    while (this.chunk.length === 0) {
      const { value, done } = await this.archive.next();
      if (done) return null;
      this.chunk = value;
    }
    const bytes = this.chunk.subarray(0, this.left);
    this.chunk = this.chunk.subarray(bytes.length);
    this.left -= bytes.length;
    return bytes;
  }
}

/** What an extra header says of the file that follows. */
interface Names {
  path?: string;
  size?: number;
}

/** Of records such as "21 path=data/a.json\n", whose number is their length in bytes. */
function paxNames(records: Uint8Array): Names {
  const names: Names = {};
  for (let at = 0, length = 0; at < records.length; at += length) {
    length = Number.parseInt(utf8.decode(records.subarray(at, at + 20)), 10);
    if (!(length > 0)) break;
    const [, key, value] = /^\d+ ([^=]+)=(.*)\n$/s.exec(utf8.decode(records.subarray(at, at + length))) ?? [];
    if (key === "path") names.path = value;
    if (key === "size") names.size = Number(value);
  }
  return names;
}

function headerPath(header: Uint8Array): string {
  const name = text(header.subarray(0, 100));
  const isPosix = text(header.subarray(257, 263)) === "ustar"; // GNU's own headers have times where it has the prefix.
  const prefix = isPosix ? text(header.subarray(345, 500)) : "";
  return prefix ? `${prefix}/${name}` : name;
}

const utf8 = new TextDecoder();
const text = (field: Uint8Array) => utf8.decode(field).split("\0", 1)[0] ?? "";

/** Octal digits; or GNU's binary for what they cannot hold, marked by the first bit. */
function number(header: Uint8Array, begin: number, length: number): number {
  const field = header.subarray(begin, begin + length);
  const isBinary = (field[0] ?? 0) & 0x80;
  if (isBinary) return field.reduce((value, byte, at) => value * 256 + (at === 0 ? byte & 0x7f : byte), 0);
  return Number.parseInt(text(field), 8) || 0;
}
