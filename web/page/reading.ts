import type { Ending, Given, Outcome, Side, Wanted } from "../shared/messages";
import type { PlacedTweet, Texts } from "../shared/report";
import type { Core } from "./core";
import type { Folder } from "./folders";

/** Reads the file, or all files of the folder. `progress` hears of the bytes read so far. Rejects when the core stops. */
export async function read(
  input: File | Folder,
  side: Side,
  core: Core,
  cancel: AbortSignal,
  progress: (bytes: number) => void,
): Promise<Outcome> {
  if (input instanceof File) return readFile(input.name, input, side, core, cancel, progress);
  let done = 0;
  let outcome: Outcome = input.isPartial ? "failed" : "whole";
  await core.openFolder(side, input.name);
  for (const { path, file } of input.files) {
    const ended = await readFile(path, file, side, core, cancel, (bytes) => progress(done + bytes));
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
    const found = await serve(file, cancel, (source) => core.recall(path, file.size, source, theirs));
    Object.assign(texts, found);
  }
  return texts;
}

async function readFile(
  name: string,
  file: File,
  side: Side,
  core: Core,
  cancel: AbortSignal,
  progress: (bytes: number) => void,
): Promise<Outcome> {
  const ask = (source: MessagePort) => core.read(side, name, file.size, source);
  const { outcome, read } = await serve(file, cancel, ask, progress);
  progress(read);
  return outcome;
}

/**
 * Serves the worker, while it is asked something, the ranges of the file that it wants. The page slices and transfers,
 * because workers of some browsers cannot read files on a page opened from disk.
 */
async function serve<Answer>(
  file: File,
  cancel: AbortSignal,
  ask: (source: MessagePort) => Promise<Answer>,
  progress: (bytes: number) => void = () => {},
): Promise<Answer> {
  const { port1: port, port2: source } = new MessageChannel();
  let ended: Ending | null = null;
  let last: Promise<void> = Promise.resolve();
  const give = async (begin: number, end: number) => {
    const bytes = ended || cancel.aborted ? null : await slice(file, begin, end);
    if (!bytes) ended ??= cancel.aborted ? "cancelled" : "failed";
    const given: Given = ended ?? (bytes as ArrayBuffer);
    port.postMessage(given, given instanceof ArrayBuffer ? [given] : []);
  };
  port.onmessage = ({ data }: MessageEvent<Wanted>) => {
    if ("read" in data) progress(data.read);
    else last = last.then(() => give(data.begin, data.end));
  };
  try {
    return await ask(source);
  } finally {
    port.close();
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

/** The bytes from `begin` to before `end`, or null when the file cannot be read there, tried twice. */
export async function slice(file: File, begin: number, end: number, tries = 2): Promise<ArrayBuffer | null> {
  const bytes = await file
    .slice(begin, end)
    .arrayBuffer()
    .catch(() => null);
  if (bytes?.byteLength === end - begin) return bytes;
  return tries > 1 ? slice(file, begin, end, tries - 1) : null;
}
