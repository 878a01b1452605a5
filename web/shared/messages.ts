import type { AccountsQuery, PlacedTweet, Reading, Settings } from "./report";

/** Whose files: those looked at, or those they are compared with. The worker has a session for each. */
export type Side = "first" | "second";

/** A question about the files looked at. `other`: compared with the second side's. */
interface Question {
  settings: Settings;
  other: boolean;
}

/** What the page asks of the worker. Each request gets one reply, which carries its id. While a file is read, others do. */
export type Request =
  /** A file is to be read, or an archive. The worker answers at its end. */
  | { type: "read"; side: Side; name: string; source: FileSource }
  /** A helper's: the same of a file, or of one in that folder. The main worker is to take in what it has read. */
  | {
      type: "readAway";
      folder: string | null;
      name: string;
      reading: Partial<Reading>;
      source: FileSource;
    }
  /** A helper's: lines of a file that another worker has begun are to be read, in the ranges that the port gives. */
  | { type: "help"; name: string; reading: Partial<Reading>; source: FileSource }
  /** What a helper has read is to be taken in. */
  | { type: "absorb"; side: Side; snapshot: ArrayBuffer }
  /** The files read from now on lie in a folder, and are named by their paths there. */
  | { type: "openFolder"; side: Side; name: string }
  | { type: "closeFolder"; side: Side }
  /** The beginning of a table, perhaps compressed, of whose columns a TablePreview is wanted. */
  | { type: "preview"; head: ArrayBuffer }
  /** How to read what an export leaves open from now on. The one given, which was refused, will be read again. */
  | { type: "readAs"; reading: Reading; again: { side: Side; name: string; bytes: number } | null }
  /** What the second side's files held is wanted no more. */
  | { type: "forget" }
  | ({ type: "report" } & Question)
  /** The intervals are to be brought forward. */
  | ({ type: "advance"; replicates: number } & Question)
  /** The next step of looking for accounts in step. */
  | { type: "seek"; settings: Settings }
  /** The list of hashtags that the settings mean, as a file. */
  | { type: "lexicon"; settings: Settings }
  | { type: "accounts"; settings: Settings; query: AccountsQuery }
  | { type: "account"; settings: Settings; name: string }
  | { type: "evidenceModel" }
  /** The texts of these tweets are wanted, which were read from that file. It is read again. */
  | { type: "recall"; name: string; source: FileSource; tweets: PlacedTweet[] }
  /** An invented election is wanted, as the bytes of an export. */
  | { type: "invent"; scenario: string };

export type Reply =
  | { type: "done" }
  /** `read`: how many bytes the worker has worked through; the port's last word may come after this reply. */
  | { type: "read"; outcome: Outcome; read: number }
  | { type: "away"; outcome: Outcome; read: number; snapshot: ArrayBuffer }
  | { type: "json"; json: string }
  /** How many replicates are done. */
  | { type: "advanced"; replicates: number }
  /** Which part has been looked through, 1 for all. */
  | { type: "sought"; part: number }
  /** `truth`: as JSON (Truth). */
  | { type: "invented"; export: Blob; truth: string }
  /** The core could not be started, or stopped: nothing more will be answered. */
  | { type: "failed"; message: string }
  /** To no request: so many bytes the core has now taken from the browser, which never gets any back from it. */
  | { type: "memory"; bytes: number };

export type Identified<Message> = Message & { id: number };

/** How the reading of a file ended. "refused": the core needs no more of it, because it is no tweet export. */
export type Outcome = "whole" | "refused" | Ending;
/** Why a file's bytes end early: the reader's wish, or the browser cannot read them. */
export type Ending = "cancelled" | "failed";

/** A file to read, of so many bytes, which the page fetches if it is null; and a port for its ranges and bytes. */
export interface FileSource {
  file: File | null;
  bytes: number;
  port: MessagePort;
}

/** The bytes from `begin` to before `end`. */
export interface Range {
  begin: number;
  end: number;
}

/**
 * On the port of a file, from a worker: it wants one of the ranges that the lines behind a byte are handed out by; or a
 * range's bytes, if it does not read the file itself; or has worked through so many more bytes, a helper for this snapshot.
 */
export type Wanted = { rangeBehind: number } | Range | { read: number; snapshot?: ArrayBuffer };
/**
 * On the port of a file, from the page: a range, with its bytes and the one before if the page fetches them, or none any
 * more; or the bytes that were asked for, or null if they cannot be had; each in the order asked for; or an end.
 */
export type Given = { range: Range | null; bytes: ArrayBuffer | null } | { bytes: ArrayBuffer | null } | Ending;
