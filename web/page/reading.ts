import type { Outcome, Side } from "../shared/messages";
import type { PlacedTweet, Texts } from "../shared/report";
import type { Core } from "./core";
import type { Folder } from "./folders";
import { slice } from "./lines";
import type { Pool } from "./pool";
import { Supply } from "./supply";

/** Reads the file, or all files of the folder. `progress` hears of the bytes read so far. Rejects when the core stops. */
export async function read(
  input: File | Folder,
  side: Side,
  core: Core,
  pool: Pool,
  cancel: AbortSignal,
  progress: (bytes: number) => void,
): Promise<Outcome> {
  if (input instanceof File) return readFile(input.name, input, side, core, pool, cancel, progress);
  let done = 0;
  let outcome: Outcome = input.isPartial ? "failed" : "whole";
  await core.openFolder(side, input.name);
  for (const { path, file } of input.files) {
    const ended = await readFile(path, file, side, core, pool, cancel, (bytes) => progress(done + bytes));
    if (ended !== "refused" && outcome !== "cancelled") outcome = ended === "whole" ? outcome : ended;
    if (cancel.aborted) break;
    done += file.size;
    progress(done);
  }
  await core.closeFolder(side);
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
    const found = await serve(new Supply(file, cancel), (source) => core.recall(path, file.size, source, theirs));
    Object.assign(texts, found);
  }
  return texts;
}

async function readFile(
  name: string,
  file: File,
  side: Side,
  core: Core,
  pool: Pool,
  cancel: AbortSignal,
  progress: (bytes: number) => void,
): Promise<Outcome> {
  const share = (bytesLeft: number) => pool.help(supply, side, name, file.size, bytesLeft);
  const supply = new Supply(file, cancel, progress, share);
  return serve(supply, (source) => core.read(side, name, file.size, source));
}

/** Lets the core ask for the file's bytes as long as it takes it to answer. */
async function serve<Answer>(supply: Supply, ask: (source: MessagePort) => Promise<Answer>): Promise<Answer> {
  const { source, leave } = supply.connect();
  try {
    return await Promise.race([ask(source), supply.broken]);
  } finally {
    leave();
  }
}

/** The beginning of a file; large enough to hold a whole block of bzip2. Null when it cannot be read. */
export const readHead = (file: File) => slice(file, 0, Math.min(file.size, 1 << 20));

/** The object that a file holds as JSON; null if it holds none. */
export async function jsonOf(file: File): Promise<Record<string, unknown> | null> {
  try {
    const value = JSON.parse(await file.text());
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
