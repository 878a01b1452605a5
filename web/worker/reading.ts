import type { CoreSession } from "core";
import { unzipRaw, type ZipEntry } from "unzipit";
import type { Outcome } from "../shared/messages";
import type { PlacedTweet } from "../shared/report";
import { type Compression, UnknownMethod, unpack } from "./compression";
import { write } from "./core";
import { type Bytes, endsLine, linesOf, mostRecordBytes, type RangeBytes, type Source } from "./source";
import { fromStream, headBytes, joined, peek } from "./streams";
import { isTarHeader, untar } from "./tar";

/** Reads a file into the session as what its first bytes say it is. Rejects when the core stops. */
export async function readFile(session: CoreSession, name: string, source: Source): Promise<Outcome> {
  const wanted = await new Reading(session, source).file(name);
  return source.ended ?? (wanted ? "whole" : "refused");
}

/** Tweets are looked for in steps of so many bytes. */
const stepBytes = 64 * 1024;

/** Reads of a file as much as it takes until the session, which collects texts of tweets, has those of all. */
export async function findAgain(session: CoreSession, name: string, source: Source, tweets: PlacedTweet[]) {
  const isFound = (id: string) => Object.hasOwn(JSON.parse(session.collected()), id);
  for (const { id, offset, seek } of tweets) {
    if (!seek || isFound(id)) continue;
    session.openPart(name, source.size, offset);
    const end = Math.min(source.size, offset + mostRecordBytes);
    for (let at = offset; at < end && !isFound(id); at += stepBytes) {
      const chunk = await source.read({ begin: at, end: Math.min(at + stepBytes, end) }).catch(() => null);
      if (!chunk || !feed(session, chunk)) break;
    }
    session.close();
  }
  if (!source.ended && !tweets.every(({ id }) => isFound(id))) await readFile(session, name, source);
}

/** How much of a file is read to see how to go on: more than the core takes to know whether it can be read by lines. */
const beginBytes = 128 * 1024;

/** Methods return false when the core wants nothing of what they hand it. */
class Reading {
  private readonly session: CoreSession;
  private readonly source: Source;

  constructor(session: CoreSession, source: Source) {
    this.session = session;
    this.source = source;
  }

  async file(name: string): Promise<boolean> {
    const { source } = this;
    const end = Math.min(beginBytes, source.size);
    const begin = await source.read({ begin: 0, end }).catch(() => new Uint8Array(0));
    const kind = kindOf(begin);
    if (kind === "zip") return this.zip(name);
    if (kind === "tar") return this.tar(name, source.stream());
    if (kind === "other") return this.plain(name, begin);
    const packed = () => source.stream(packedRange);
    const [head, unpacked] = await peek(unpack[kind](packed(), packed));
    return kindOf(head) === "tar" ? this.tar(name, unpacked) : this.input(name, source.size, true, unpacked);
  }

  /** A file that is not packed. Of one that can be read by lines, other workers may read others. */
  private async plain(name: string, begin: Uint8Array): Promise<boolean> {
    const { session, source } = this;
    const wanted = session.open(name, source.size, false) && feed(session, begin);
    source.progress(begin.length);
    const rest = session.readsByLines() ? this.lines(name, begin.length) : source.stream(undefined, begin.length);
    return this.restOfInput(wanted, rest);
  }

  /** The lines that come to this worker, for the session, which goes on from `begin`, or begins new parts. */
  private async *lines(name: string, begin: number): Bytes {
    const { session, source } = this;
    let end = begin;
    let isWhole = false; // the line that ends there
    for await (const range of source.ranges(begin)) {
      for await (const { at, bytes } of linesOf(range, range.begin === end)) {
        if (at !== end) {
          if (!isWhole) yield* source.restOfLine(end);
          session.openPart(name, source.size, at);
        }
        yield bytes;
        end = at + bytes.length;
        isWhole = endsLine(bytes);
      }
      source.tell({ read: range.end - range.begin });
    }
    if (!isWhole) yield* source.restOfLine(end);
  }

  private async zip(name: string): Promise<boolean> {
    const { session, source } = this;
    session.openContainer(name, source.size, "zip");
    for (const entry of await this.zipDirectory()) {
      if (source.ended) break;
      if (entry.encrypted) session.fault("encrypted");
      else if (!entry.isDirectory) await this.input(entry.name, entry.size, true, unpackedMember(zipMember(entry)));
    }
    session.closeContainer();
    return true;
  }

  /** What the archive says it holds, at its end. Empty if it is damaged. */
  private async zipDirectory(): Promise<ZipEntry[]> {
    const { source } = this;
    let known = false;
    const read = async (offset: number, size: number) => {
      if (offset + size > source.size) throw new Error("The archive refers to bytes beyond its end.");
      if (known) source.progress(offset);
      return source.read({ begin: offset, end: offset + size });
    };
    try {
      const { entries } = await unzipRaw({ getLength: async () => source.size, read });
      known = true;
      return entries;
    } catch {
      this.fault("damaged_archive");
      return [];
    }
  }

  private async tar(name: string, archive: Bytes): Promise<boolean> {
    const { session, source } = this;
    session.openContainer(name, source.size, "tar");
    const members = untar(archive);
    for (let member = await this.next(members); member; member = await this.next(members)) {
      await this.input(member.path, member.size, true, unpackedMember(member.bytes));
    }
    session.closeContainer();
    return true;
  }

  private async input(name: string, size: number, compressed: boolean, bytes: Bytes): Promise<boolean> {
    return this.restOfInput(this.session.open(name, size, compressed), bytes);
  }

  /** Reads the open input to its end, if more of it is wanted. */
  private async restOfInput(isWanted: boolean, bytes: Bytes): Promise<boolean> {
    const { session } = this;
    let wanted = isWanted;
    for (let chunk = wanted && (await this.next(bytes)); chunk; chunk = wanted && (await this.next(bytes))) {
      wanted = feed(session, chunk);
    }
    session.close();
    await bytes.return(undefined);
    return wanted;
  }

  /** The next of what is unpacked; null at its end and at damage, of which the core is told. */
  private async next<Item>(unpacked: AsyncGenerator<Item>): Promise<Item | null> {
    try {
      const { value, done } = await unpacked.next();
      return done ? null : value;
    } catch (error) {
      this.fault(error instanceof UnknownMethod ? "unsupported_archive" : "damaged_archive");
      return null;
    }
  }

  private fault(problem: "damaged_archive" | "unsupported_archive") {
    if (!this.source.ended) this.session.fault(problem);
  }
}

/**
 * Reads lines of a file that another worker has begun, as long as it can be read. Those of each range go to the page at
 * once, as a snapshot of a session of their own, that nothing more is lost if this worker stops.
 */
export async function help(newSession: () => CoreSession, name: string, source: Source) {
  for await (const range of source.ranges()) {
    const session = newSession();
    try {
      await readRange(session, name, source, range);
      source.tell({ read: range.end - range.begin, snapshot: session.snapshot().slice().buffer });
    } catch (error) {
      if (source.ended !== "failed") throw error;
      return;
    } finally {
      session.delete();
    }
  }
}

async function readRange(session: CoreSession, name: string, source: Source, range: RangeBytes) {
  let last: Uint8Array | null = null;
  for await (const { at, bytes } of linesOf(range)) {
    if (!last) session.openPart(name, source.size, at);
    feed(session, bytes);
    last = bytes;
  }
  if (!last) return;
  if (!endsLine(last)) for await (const bytes of source.restOfLine(range.end)) feed(session, bytes);
  session.close();
}

/** How much of a table the core wants to see to know its columns. */
const tableHeadBytes = 64 * 1024;

/** The beginning of a file, unpacked, of as many of its first bytes as there are. */
export async function unpackHead(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const kind = kindOf(packed);
  if (kind === "zip" || kind === "tar" || kind === "other") return packed.subarray(0, tableHeadBytes);
  async function* begin(): Bytes {
    yield packed;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of unpack[kind](begin())) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= tableHeadBytes) break;
    }
  } catch {
    // The file goes on where its beginning ends.
  }
  return joined(chunks).subarray(0, tableHeadBytes);
}

/** A packed file is asked for in smaller ranges: each is much work, and questions are answered in between. */
const packedRange = 256 * 1024;

/** How many bytes the core is handed at once. */
const feedBytes = 1 << 20;

function feed(session: CoreSession, chunk: Uint8Array): boolean {
  for (let at = 0; at < chunk.length; at += feedBytes) {
    const part = chunk.subarray(at, at + feedBytes);
    write(session, part);
    if (!session.feed(part.length)) return false;
  }
  return true;
}

async function* zipMember(entry: ZipEntry): Bytes {
  const [stored, deflated] = [0, 8];
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw new UnknownMethod();
  yield* fromStream((await entry.stream()) as ReadableStream<Uint8Array<ArrayBuffer>>);
}

/** A member of an archive may be compressed itself. One that is an archive is not unpacked: the core says so. */
async function* unpackedMember(bytes: Bytes): Bytes {
  const [head, all] = await peek(bytes);
  const kind = kindOf(head);
  yield* kind === "zip" || kind === "tar" || kind === "other" ? all : unpack[kind](all);
}

/** By the signatures of the formats' own descriptions. */
function kindOf(head: Uint8Array): Compression | "zip" | "tar" | "other" {
  const begin = String.fromCharCode(...head.subarray(0, 10));
  if (begin.startsWith("\x1f\x8b\x08")) return "gzip";
  // "BZh" alone is too like words; what follows is the first block, or the end.
  if (/^BZh[1-9]/.test(begin) && ["1AY&SY", "\x17rE8P\x90"].includes(begin.slice(4))) return "bzip2";
  if (begin.startsWith("\xfd7zXZ\0")) return "xz";
  const isSkippedFrame = /^[P-_]/.test(begin) && begin.startsWith("*M\x18", 1);
  if (begin.startsWith("\x28\xb5\x2f\xfd") || isSkippedFrame) return "zstd";
  const isEmptyZip = begin.startsWith("PK\x05\x06");
  if (begin.startsWith("PK\x03\x04") || isEmptyZip) return "zip";
  return isTarHeader(head.subarray(0, headBytes)) ? "tar" : "other";
}
