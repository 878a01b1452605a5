import type { TemplateResult } from "lit-html";
import type { Outcome, Side } from "../shared/messages";
import type {
  AccountSheet,
  AccountsPage,
  AccountsQuery,
  AccountsSort,
  EvidenceModel,
  EvidenceSettings,
  LexiconSetting,
  Named,
  Report,
  Settings,
  TablePreview,
  Texts,
  Truth,
} from "../shared/report";
import type { Cell } from "./charts/download";
import type { Folder } from "./folders";
import { type Options, usualOptions } from "./options";

/** A sentence of the page, which may quote one of the core, marked as English. */
export type Sentence = string | TemplateResult;

/** A file or folder the reader chose, and how far it has been read. */
export interface Input {
  file: File | Folder;
  /** Whether its tweets are those looked at, or those they are compared with. */
  side: Side;
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

/** What is known of one account, and its tweets as far as they have been read again; null while they are. */
export interface OpenSheet {
  sheet: AccountSheet;
  texts: Texts | null;
}

export type CompareWith = "nothing" | "days" | "list" | "files";

/** Lists to go back to, the latest last; and those that were left by going back. */
export interface Stacks {
  past: LexiconSetting[];
  future: LexiconSetting[];
}

/** What the dictionary's editor remembers. */
export interface Editing extends Stacks {
  /** The list before the steps that the core has not answered yet. */
  unanswered: (Stacks & { lexicon: LexiconSetting }) | null;
  /** What the last step did to the shares. */
  note: string;
  /** Why the last step, or a file, was refused. */
  refusal: Sentence | null;
  /** Which field it belongs to, if not one at the head of the editor. */
  field: Field | null;
}

/** A field of the dictionary's editor for what is to be added. */
export type Field = "tag" | "party";

/** The columns that the table of accounts can have beside their names, in its order. */
export const accountsColumns = [
  "score",
  "completeness",
  "tracked",
  "tweets",
  "per_day",
  "peak_24h",
  "retweet_share",
  "retweeted_accounts",
  "age_days",
  "lifetime_per_day",
  "likes_per_day",
  "handle_digits",
  "followers",
  "default_profile",
  "verified",
  "parties",
] as const satisfies (AccountsSort | "parties")[];
export type AccountsColumn = (typeof accountsColumns)[number];

/** An attempt to send: the browser's policy refused it, it failed for another reason, or it went out. */
export type Attempt = "trying" | "refused" | "failed" | "sent";

/** Where settings can be opened. */
export type Opener = "top" | "save";

/** An account of the invented election to be judged, and what it is in truth. */
export interface Case {
  sheet: AccountSheet;
  kind: string;
  automated: boolean;
}

export interface State {
  inputs: Input[];
  /** The files that those are compared with. */
  second: Input[];
  settings: Settings;
  query: AccountsQuery;
  report: Report | null;
  /** How many replicates of the intervals are done, while they are on their way. */
  intervals: { done: number; of: number } | null;
  accounts: AccountsPage | null;
  mapping: Mapping | null;
  model: EvidenceModel | null;
  /** The account whose evidence is open. */
  sheet: OpenSheet | null;
  /** Why the last change of the weights was refused. */
  weightsRefusal: string | null;
  editing: Editing;
  compareWith: CompareWith;
  /** Accounts in step: whether the reader wants them looked for, and which part is done while they are. */
  search: { wish: "asked" | "cancelled" | null; done: number | null };
  /** The numbers of the clusters that are open, and the texts of examples, as far as they have been read again. */
  clusters: { open: number[]; texts: Texts };
  /** How long the lists are, and which hashtag of the dictionary is open. */
  shown: {
    hashtags: number;
    overlap: number;
    suggestions: number;
    tag: string | null;
    clusters: number;
    pairs: number;
    /** The cluster whose pairs are shown, 0 for all; and the party whose most amplified accounts are, "" for all. */
    cluster: number;
    amplified: number;
    party: string;
    /** Of the table of accounts. */
    columns: AccountsColumn[];
  };
  /** Files are over the window, about to be dropped. */
  dragging: boolean;
  /** An election is being invented. */
  inventing: boolean;
  /** The last that was, and its truth. */
  invention: { file: File; truth: Truth } | null;
  /** The stop of the tour through it that the reader is at, from 1; 0: it is offered. */
  tour: number | null;
  /** Accounts of it that the reader judges first, and whether each was called automated, so far. */
  guess: { cases: Case[]; answers: boolean[] } | null;
  options: Options;
  /** The orders of the policy that this document carries, and what came of trying to send something against it. */
  policy: string[];
  attempt: Attempt | null;
  /** The core's word on settings it cannot use. */
  refusal: string | null;
  /** What could not be taken from the page's address or a settings file. */
  notices: Sentence[];
  /** Where they belong. */
  noticesAt: Opener;
  /** Whose handles a saved report (HTML) names; and, while a report is being saved, which part of the files is hashed. */
  saving: { handles: "hidden" | "as shown"; hashed: number | null };
  /** The settings fit into the page's address. */
  isAddressWhole: boolean;
  /** Reading was stopped because of the memory that it had taken. */
  isFull: boolean;
  /** Why nothing can be read any more. */
  failure: Sentence | null;
  /** What a screen reader is told. */
  announcement: string;
}

/** What the core takes when nothing is said; but handles are hidden unless their owners are widely known. */
export const usualSettings: Settings = {
  lexicon: "uk2017",
  from: null,
  to: null,
  time_zone: "UTC",
  per_day: 50,
  denominator: "tracked",
  sampling: 1,
  rule: "mention",
  voices: "tweets",
  tweets: "all",
  count_against: false,
  step: "auto",
  false_positives: 0.0146,
  true_positives: [0.5, 0.9],
  compare: null,
  compute: [],
  evidence: {},
  coordination: {
    seconds: { text: 60, retweet: 10, link: 10, hashtags: 60, reply: 10 },
    least: 3,
    distance: 8,
    copies: 3,
  },
  replicates: 1000,
  seed: 1,
  handles: "over_5000",
  accounts: 1000,
  hashtags: 1000,
  columns: {},
  seen: null,
};

export const initialState: State = {
  inputs: [],
  second: [],
  settings: usualSettings,
  query: { sort: "tracked", descending: true, search: "", grade: "", party: "", within: {}, offset: 0, limit: 20 },
  report: null,
  intervals: null,
  accounts: null,
  mapping: null,
  model: null,
  sheet: null,
  weightsRefusal: null,
  editing: { past: [], future: [], unanswered: null, note: "", refusal: null, field: null },
  compareWith: "nothing",
  search: { wish: null, done: null },
  clusters: { open: [], texts: {} },
  shown: {
    hashtags: 20,
    overlap: 15,
    suggestions: 10,
    tag: null,
    clusters: 5,
    pairs: 10,
    cluster: 0,
    amplified: 10,
    party: "",
    columns: ["score", "tracked", "per_day", "peak_24h", "retweet_share", "age_days", "lifetime_per_day", "parties"],
  },
  dragging: false,
  inventing: false,
  invention: null,
  tour: null,
  guess: null,
  options: usualOptions,
  policy: [],
  attempt: null,
  refusal: null,
  notices: [],
  noticesAt: "top",
  saving: { handles: "hidden", hashed: null },
  isAddressWhole: true,
  isFull: false,
  failure: null,
  announcement: "",
};

export const isReadingAny = (inputs: Input[]) => inputs.some(({ state }) => state === "reading" || state === "waiting");

export const isReading = ({ inputs, second }: State) => isReadingAny(inputs) || isReadingAny(second);

/** The inputs that were read in part only: what is shown is not the whole answer. */
export const partlyRead = (inputs: Input[]) =>
  inputs.filter(({ state }) => ["reading", "cancelled", "skipped", "damaged", "failed"].includes(state));

/** What is shown is the invented election alone, whose truth is known. */
export const knowsTruth = ({ inputs, invention }: State) =>
  inputs.length === 1 && inputs[0]?.file === invention?.file && inputs[0]?.state === "whole";

/** What the reader can do. */
export interface Actions {
  add(files: Iterable<File | Folder>, side?: Side): void;
  /** Reads an invented election. */
  invent(): void;
  /** Goes to a stop of the tour; null: leaves it. */
  visit(stop: number | null): void;
  /** Begins to judge accounts of the invented election, or begins again. */
  beginGuess(): void;
  /** Judges the next one. */
  guess(isAutomated: boolean): void;
  /** Opens the evidence of an account that was judged. */
  openCase(sheet: AccountSheet): void;
  present(change: Partial<Options>): void;
  /** Tries to send something, to show that the policy refuses it. */
  tryToSend(): void;
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
  show(change: Partial<State["shown"]>): void;
  /** Opens the account's evidence. */
  open(account: Named<number | null>): void;
  closeSheet(): void;
  /** Other weights of the signs; those that the core refuses are left again. */
  weigh(evidence: EvidenceSettings): void;
  /** Looks for accounts in step at once. */
  seek(): void;
  stopSeeking(): void;
  /** Opens a cluster, or closes it; reads its examples again. */
  openCluster(number: number, isOpen: boolean): void;
  /** Another list of hashtags. `did` says what that step did; a list that the core refuses is left again, which
   * `field` then is told. Ends with whether it was taken. */
  edit(lexicon: LexiconSetting, did: string, field?: Field): Promise<boolean>;
  undo(): void;
  redo(): void;
  saveLexicon(): void;
  loadLexicon(file: File): void;
  compare(what: CompareWith, compare: Settings["compare"]): void;
  /** Lets go of the files compared with. */
  forgetSecond(): void;
  /** Saves the report: its figures, or all of it to be read. */
  save(as: "json" | "html"): void;
  /** Goes on saving the report without the SHA-256 of files that has not been computed yet. */
  skipHashes(): void;
  nameInReport(handles: State["saving"]["handles"]): void;
  /** Saves this very page, without what is on it. */
  savePage(): void;
  /** All accounts that match what the table of accounts is asked for. */
  accountsTable(): Promise<Cell[][]>;
  /** Puts the table into the clipboard; whether the browser let it. */
  copy(table: () => Cell[][] | Promise<Cell[][]>, what: string): Promise<boolean>;
  saveSettings(): void;
  openSettings(file: File, at: Opener): void;
}
