import type { Outcome } from "../shared/messages";
import type { AccountsPage, AccountsQuery, Report, Settings, TablePreview } from "../shared/report";
import type { Folder } from "./folders";

/** A file or folder the reader chose, and how far it has been read. */
export interface Input {
  file: File | Folder;
  state: "waiting" | "reading" | "skipped" | "damaged" | Outcome;
  bytes: number;
  /** Since reading began; for rate and time left. */
  seconds: number;
  /** What the core says of a file that is no tweet export, and the kind of file that it takes it for. */
  refusal: { sentence: string; kind: string | null } | null;
  /** Why an archive or a compressed file could not be unpacked to its end. */
  damage: string | null;
}

/** A table whose columns the reader is about to name. Their roles change as they are chosen. */
export interface Mapping {
  input: Input;
  table: TablePreview;
}

export interface State {
  inputs: Input[];
  settings: Settings;
  query: AccountsQuery;
  report: Report | null;
  accounts: AccountsPage | null;
  mapping: Mapping | null;
  /** Files are over the window, about to be dropped. */
  dragging: boolean;
  /** An election is being invented. */
  inventing: boolean;
  /** How many hashtags are listed. */
  hashtags: number;
  /** The core's word on settings it cannot use. */
  refusal: string | null;
  /** Why nothing can be read any more. */
  failure: string | null;
  /** What a screen reader is told. */
  announcement: string;
}

export const initialState: State = {
  inputs: [],
  settings: { from: null, to: null, per_day: 50, denominator: "tracked", handles: "over_5000" },
  query: { sort: "tracked", descending: true, search: "", offset: 0, limit: 50 },
  report: null,
  accounts: null,
  mapping: null,
  dragging: false,
  inventing: false,
  hashtags: 20,
  refusal: null,
  failure: null,
  announcement: "",
};

export const isReading = (state: State) => state.inputs.some(({ state }) => state === "reading" || state === "waiting");

/** The inputs that were read in part only: what is shown is not the whole answer. */
export const partlyRead = (state: State) =>
  state.inputs.filter(({ state }) => ["reading", "cancelled", "damaged", "failed"].includes(state));

/** What the reader can do. */
export interface Actions {
  add(files: Iterable<File | Folder>): void;
  /** Reads an invented election. */
  invent(): void;
  drag(over: boolean): void;
  stop(): void;
  /** Asks the reader what the columns of a table mean. */
  askForColumns(input: Input): void;
  /** Gives the column that role, and takes it from another that had it. */
  assignRole(column: number, role: string | null): void;
  leaveColumns(): void;
  /** Reads the table again, and others to come, with the columns as they are named. */
  readTable(): void;
  set(change: Partial<Settings>): void;
  ask(change: Partial<AccountsQuery>): void;
  listHashtags(count: number): void;
  save(): void;
}
