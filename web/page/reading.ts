import type { FileSource, Outcome, Side } from "../shared/messages";
import type { PlacedTweet, Texts } from "../shared/report";
import { slice } from "../shared/slice";
import type { Core } from "./core";
import type { Folder } from "./folders";
import type { Pool, ToRead } from "./pool";
import { Supply } from "./supply";

/**
 * Reads the file, or all files of the folder: on the helper that is named, but for folders, or else on the main worker.
 * `progress` hears of the bytes read so far. Rejects when the worker stops.
 */
export async function read(
  input: File | Folder,
  side: Side,
  pool: Pool,
  helper: Core | null,
  cancel: AbortSignal,
  progress: (bytes: number) => void,
): Promise<Outcome> {
  if (input instanceof File) {
    return readFile({ folder: null, name: input.name, side }, input, pool, helper, cancel, progress);
  }
  const waiting = [...input.files];
  let done = 0;
  let outcome: Outcome = input.isPartial ? "failed" : "whole";
  await pool.core.openFolder(side, input.name);
  await pool.each(
    { items: waiting.length, bytes: input.size },
    () => (cancel.aborted ? undefined : waiting.shift()),
    async ({ path, file }, helper) => {
      let read = 0;
      const worked = (bytes: number) => {
        done += bytes - read;
        read = bytes;
        progress(done);
      };
      const toRead = { folder: input.name, name: path, side };
      const ended = await readFile(toRead, file, pool, helper, cancel, worked).catch((error) => {
        worked(0);
        throw error;
      });
      if (ended !== "refused" && outcome !== "cancelled") outcome = ended === "whole" ? outcome : ended;
      if (!cancel.aborted) worked(file.size);
    },
  );
  await pool.core.closeFolder(side);
  return outcome;
}

/** All files, with the names that reports call them by. */
export const filesOf = (inputs: (File | Folder)[]) =>
  inputs.flatMap((input) =>
    input instanceof File
      ? { within: input.name, path: input.name, file: input }
      : input.files.map(({ path, file }) => ({ within: `${input.name}/${path}`, path, file })),
  );

/** The texts of tweets, read again from the files where they were found. What cannot be had is left out. */
export async function recall(
  inputs: (File | Folder)[],
  tweets: PlacedTweet[],
  core: Core,
  cancel: AbortSignal,
): Promise<Texts> {
  const files = filesOf(inputs);
  const texts: Texts = {};
  for (const { within, path, file } of files) {
    const theirs = tweets.filter(
      ({ id, input, bytes }) =>
        !Object.hasOwn(texts, id) && (input === within ? bytes === file.size : input?.startsWith(`${within}/`)),
    );
    if (theirs.length === 0 || cancel.aborted) continue;
    const found = await serve(new Supply(file, cancel), false, (source) => core.recall(path, source, theirs));
    Object.assign(texts, found);
  }
  return texts;
}

async function readFile(
  toRead: ToRead,
  file: File,
  pool: Pool,
  helper: Core | null,
  cancel: AbortSignal,
  progress: (bytes: number) => void,
): Promise<Outcome> {
  const { core } = pool;
  let isShared = false;
  const supply = new Supply(file, cancel, progress, (bytesLeft) => {
    isShared = pool.help(supply, toRead, bytesLeft, helper);
  });
  try {
    const done: { outcome: Outcome; read: number; snapshot?: ArrayBuffer } = await serve(
      supply,
      helper !== null,
      (source) => (helper ? helper.readAway(toRead, core.reading, source) : core.read(toRead, source)),
    );
    if (done.snapshot) await core.absorb(toRead.side, done.snapshot);
    if (!isShared) progress(done.read);
    return done.outcome;
  } catch (error) {
    if (helper && isShared) return "failed"; // to read it again would count what others have read twice
    throw error;
  }
}

/** Lets the core, or a helper, read the file as long as it takes it to answer. */
async function serve<Answer>(
  supply: Supply,
  isHelper: boolean,
  ask: (source: FileSource) => Promise<Answer>,
): Promise<Answer> {
  const { source, leave } = supply.connect(isHelper);
  try {
    return await ask(source);
  } finally {
    leave();
  }
}

/** The beginning of a file; large enough to hold a whole block of bzip2. Null when it cannot be read. */
export const readHead = (file: File) => slice(file, { begin: 0, end: Math.min(file.size, 1 << 20) });

/** The object that a file holds as JSON; null if it holds none. */
export async function jsonOf(file: File): Promise<Record<string, unknown> | null> {
  try {
    const value = JSON.parse(await file.text());
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
