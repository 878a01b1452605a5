// The core as Emscripten's embind hands it over (src/wasm); tests/page/boundary.test.mjs checks it.
// Strings that hold JSON are the shapes of docs/report.schema.json.

export interface CoreSession {
  /**
   * Starts the next input. `name` without directories, or the path within the open container; `bytes` its size.
   * `compressed`: what will be fed was unpacked from a file of that size. False: its bytes are not wanted, only close().
   */
  open(name: string, bytes: number, compressed: boolean): boolean;
  /** Starts a part of an input, from byte `begin` on, which must be the beginning of a line of newline-delimited JSON. */
  openPart(name: string, bytes: number, begin: number): void;
  /** Around the inputs that come out of an archive or a folder; `bytes` its size, 0 if unknown. One may hold another. */
  openContainer(name: string, bytes: number, kind: "zip" | "tar" | "folder"): void;
  closeContainer(): void;
  /** What was met in unpacking the open input, or else the open container. */
  fault(problem: "damaged_archive" | "encrypted" | "unsupported_archive"): void;
  /** What is known of a table's columns, as JSON (TablePreview), from its first `size` bytes, written to buffer(). */
  previewTable(size: number): string;
  /** How to read what is opened from now on: by the columns and the seen of these settings. "" or why not. */
  readAs(settings: string): string;
  /** Takes back an input that was refused, because it will be opened again. */
  forgetRefused(name: string, bytes: number): void;
  /** `size` bytes of the core's memory to write the next chunk to. Any later call may move it: take it anew each time. */
  buffer(size: number): Uint8Array;
  /** Reads the first `size` bytes of the buffer. False: this input needs no more bytes (no tweet export, or a bomb). */
  feed(size: number): boolean;
  /**
   * Whether the open input is an export as newline-delimited JSON, of which others may read parts, by openPart(). It takes
   * the first 64 KB to know.
   */
  readsByLines(): boolean;
  /** Ends the input: a last record without a line end is read now. Also right after a cancelled read. */
  close(): void;
  /**
   * The report as JSON for settings as JSON ("{}" for the defaults); {"error": sentence} for wrong settings. `other`: a
   * second session whose files the report is compared with. With "intervals" in compute, what is left of them is
   * finished first. There is evidence with "evidence" in compute only, and what accounts do in step with "clusters".
   */
  report(settings: string, other: CoreSession | null): string;
  /** A page of the accounts table as JSON (AccountsPage) for settings and an AccountsQuery, both as JSON. */
  accounts(settings: string, query: string): string;
  /**
   * Brings the intervals for these settings forward by so many replicates; how many are done of settings.replicates.
   * Nothing to do without "intervals" in compute.
   */
  advance(settings: string, replicates: number, other: CoreSession | null): number;
  /**
   * The next step, of 0.1 to 0.5 s, of looking for accounts in step for these settings; which part is done, 1 for all.
   * Steps for other settings are forgotten.
   */
  seek(settings: string): number;
  /** What the score of evidence is made of, as JSON (EvidenceModel). */
  evidenceModel(): string;
  /**
   * All there is about one account, as JSON (AccountSheet); {"error": sentence} if there is none. `name`: its id or handle
   * as the report shows it, "account 12" if that is hidden.
   */
  account(settings: string, name: string): string;
  /**
   * From now on this session, which has read nothing yet, keeps of what it reads no more than the texts of those tweets, of
   * which the ids are given as JSON. feed() is false once it has them all.
   */
  collect(ids: string): void;
  /** The texts found, as JSON (Texts). */
  collected(): string;
  /** The lexicon that the settings mean, as a file to keep (JSON text, indented), or {"error": sentence}. */
  lexicon(settings: string): string;
  /** All that was read, as bytes for another session's absorb(). A view: copy it before the next call. */
  snapshot(): Uint8Array;
  /** Adds a snapshot of `size` bytes written to buffer(). "" or a sentence that says why it was refused. */
  absorb(size: number): string;
  delete(): void;
}

/** Writes an invented election as a tweet export: the same bytes as the command line's for the same scenario. */
export interface CoreSimulation {
  /** The next few hundred records. A view: use it before the next call of anything. Empty at the end. */
  next(): Uint8Array;
  /**
   * Once next() was empty: what was planted, as JSON (Truth); {"error": sentence} for a wrong scenario, which has no
   * records.
   */
  truth(): string;
  delete(): void;
}

export interface Core {
  /** `now`: Unix seconds; later times in the files count as missing. */
  Session: new (now: number) => CoreSession;
  /** `scenario` as JSON: {"scenario": "small", "tweets": 20000, "seed": 1, "format": "v1.1"}; each may be left out. */
  Simulation: new (scenario: string) => CoreSimulation;
  HEAPU8: Uint8Array;
}

export default function createCore(options: { wasmBinary: Uint8Array }): Promise<Core>;
