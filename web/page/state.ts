import type { AccountsPage, AccountsQuery, Report, Settings } from "../shared/report";
import type { Outcome } from "./reading";

/** A file the reader chose, and how far it has been read. */
export interface Input {
  file: File;
  state: "waiting" | "reading" | "skipped" | Outcome;
  bytes: number;
  /** Since reading began; for rate and time left. */
  seconds: number;
  /** What the core says of a file that is no tweet export. */
  refusal: string | null;
}

export interface State {
  inputs: Input[];
  settings: Settings;
  query: AccountsQuery;
  report: Report | null;
  accounts: AccountsPage | null;
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
  state.inputs.filter(({ state }) => state === "reading" || state === "cancelled" || state === "failed");

/** What the reader can do. */
export interface Actions {
  add(files: Iterable<File>): void;
  /** Reads an invented election. */
  invent(): void;
  drag(over: boolean): void;
  stop(): void;
  set(change: Partial<Settings>): void;
  ask(change: Partial<AccountsQuery>): void;
  listHashtags(count: number): void;
  save(): void;
}
