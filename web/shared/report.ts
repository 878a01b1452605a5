// The report and the questions to it, as far as the page shows them; docs/report.schema.json has them whole.
// Shares are fractions of one. null: not computed, or not known from the fields present; never zero.

export type Denominator = "tracked" | "all" | "lifetime";
export type Handles = "hidden" | "over_5000" | "all";
export type Rule = "mention" | "exclusive" | "fractional";
export type Step = "hour" | "day" | "week";

/** Keys left out take the core's defaults. */
export interface Settings {
  lexicon: LexiconSetting;
  /** As "2017-05-01" or "2017-05-01T18:00", in the time zone; a bare date as `to` includes that day. */
  from: string | null;
  to: string | null;
  /** "UTC" or an offset, "+01:00". */
  time_zone: string;
  per_day: number;
  denominator: Denominator;
  /** Which part of all matching tweets the export holds, 1 for all: scales the threshold. */
  sampling: number;
  rule: Rule;
  /** What has a voice: each tweet, or each account once. */
  voices: "tweets" | "accounts";
  tweets: "all" | "originals" | "retweets";
  /** Hashtags against a party count as talk of it. */
  count_against: boolean;
  step: Step | "auto";
  /** The reader's own rates of the rule: how often it flags whom it should not, and, from-to, whom it should. */
  false_positives: number;
  true_positives: [number, number];
  /** What differs in the second report of a comparison; null: there is no second window or lexicon. */
  compare: Partial<Settings> | null;
  compute: ("intervals" | "evidence" | "clusters")[];
  evidence: EvidenceSettings;
  coordination: CoordinationSettings;
  replicates: number;
  seed: number;
  handles: Handles;
  /** How many accounts and hashtags the report lists. */
  accounts: number;
  hashtags: number;
  columns: Columns;
  /** When profiles looked as described, where an export does not say. */
  seen: string | null;
}

/** What differs from the model: points by family, the most of signals, and from which scores on there are signs. */
export interface EvidenceSettings {
  families?: Record<string, number>;
  signals?: Record<string, number>;
  some?: number;
  strong?: number;
}

/** What two accounts can do alike, in the order of tables. */
export const traces = ["text", "retweet", "link", "hashtags", "reply"] as const;
export type Trace = (typeof traces)[number];

/** When accounts count as in step. */
export interface CoordinationSettings {
  /** Within how many seconds of each other they do the same; 0: the trace is not looked at. */
  seconds: Record<Trace, number>;
  /** How many different things of a trace a pair does so, at least. */
  least: number;
  /** By how many bits of their fingerprints two texts that say the same may differ. */
  distance: number;
  /** How many copies of the data with shuffled times say what chance makes. */
  copies: number;
}

/** The name of a built-in lexicon ("none" has no parties), a whole one, or either with an editor's changes. */
export type LexiconSetting = string | LexiconFile | { base: string | LexiconFile; changes: Change[] };

/** A lexicon as docs/lexicon.schema.json describes it. */
export interface LexiconFile {
  id: string;
  name: string;
  parties: unknown[];
  [member: string]: unknown;
}

/** One step of the dictionary editor; later ones overrule earlier ones. */
export type Change =
  | { tag: string; for: string }
  | { tag: string; against: string }
  | { tag: string; neutral: true }
  | { tag: string; remove: true }
  | { party: string; name?: string; colour?: string }
  | { party: string; remove: true }
  | { name: string };

/** [low, high], 95 %. */
export type Interval = [number, number];

/** What settings say of reading, rather than of counting. */
export type Reading = Pick<Settings, "columns" | "seen" | "time_zone">;

/** What the columns of a table in no known layout mean: the column's name by its role. */
export type Columns = Record<string, string>;

/** Codes of the problems of a whole file, which could not be unpacked to its end. */
export const fileFaults = ["damaged_archive", "encrypted", "unsupported_archive", "unpacks_too_large"];

export interface Problem {
  code: string;
  count: number;
  first: { input: string; line: number | null; message: string };
}

/** One file, or an archive or folder, whose members are inputs of their own. */
export interface InputReport {
  name: string;
  /** Of the file as it is; of one within an archive, unpacked. */
  bytes: number;
  /** In hexadecimal, of the file as it is; null until a report is saved. */
  sha256: string | null;
  /** How many files it stands for: those of a large archive are given together. */
  files: number;
  /** The layout's short name, or "zip", "tar", "folder". */
  format: string | null;
  layout: string | null;
  /** Why it counts as that layout. */
  recognised: string | null;
  records: number;
  /** Duplicates included. */
  tweets: number;
  profiles: number;
  not_tweets: Record<string, number>;
  unreadable: number;
  problems: Problem[];
  first_tweet: string | null;
  last_tweet: string | null;
  missing: string[];
  rounded_ids: number;
  recovered_ids: number;
  date_order: "day first" | "month first" | "undecided" | null;
  left_alone: Record<string, number>;
  /** Why it is no tweet export, and the kind of file that it is. */
  refused: string | null;
  refused_as: string | null;
}

export interface Quality {
  records: number;
  tweets: number;
  retweets: number;
  quotes: number;
  replies: number;
  /** Records that describe an account without a tweet. */
  profiles: number;
  accounts: number;
  /** Tweets that may have lost hashtags, their text being cut short. */
  hashtags_cut: number;
  duplicates: number;
  not_tweets: Record<string, number>;
  left_alone: Record<string, number>;
  unreadable: number;
  problems: Problem[];
  missing: string[];
  not_judged: string[];
  rounded_ids: number;
  recovered_ids: number;
  ambiguous_dates: number;
  times_from_ids: number;
  first_tweet: string | null;
  last_tweet: string | null;
}

export interface Party {
  id: string;
  name: string;
  /** The page's own: the name as its file has it, where `name` shows what is invisible in it. */
  written?: string;
  colour: string;
  /** Tweets with its hashtags, and those of them with no other party's. */
  tweets: number;
  only: number;
  /** By the settings' rule and voices, with its interval. */
  share: number | null;
  interval: Interval | null;
  accounts: number;
  account_share: number | null;
  /** The share under every rule. */
  shares: { tweets: Record<Rule, number | null>; accounts: Record<Rule, number | null> };
  /** Without high-frequency accounts. `change` is with minus without. */
  without: { share: number | null; interval: Interval | null; change: number | null; change_interval: Interval | null };
  /** The chance that it has the largest share. */
  leads: number | null;
  /** Kish's number, of the accounts that use its hashtags. */
  effective_accounts: number | null;
  /** The share's range when any one hashtag of the lexicon is left out, and which hashtags make its ends. */
  leave_one_out: { low: number; low_tag: string | null; high: number; high_tag: string | null } | null;
  high_frequency: HighFrequency | null;
  /** Its size by other measures; `ratio` is share ÷ that. */
  references: { name: string; source: string | null; share: number; ratio: number | null; interval: Interval | null }[];
  /** Its ten commonest hashtags. */
  hashtags: { tag: string; tweets: number }[];
}

/** Of a party's tweets and accounts, those of high-frequency accounts. `account_interval` is Wilson's. */
interface HighFrequency {
  tweets: number;
  share: number | null;
  interval: Interval | null;
  accounts: number;
  account_share: number | null;
  account_interval: Interval | null;
}

interface Automation {
  /** `tweets_needed` in the window, in a sample of the stated fraction. */
  rule: { per_day: number; denominator: Denominator; sampling: number; tweets_needed: number | null };
  tweets: number | null;
  share: number | null;
  interval: Interval | null;
  one_in: number | null;
  accounts: number | null;
  /** Accounts that the rule can be applied to: it looks at all tweets of the window, whatever kind is counted. */
  judged: number | null;
  account_share: number | null;
  account_interval: Interval | null;
  /** What share of accounts the rule would flag rightly, given the reader's rates (Rogan and Gladen). */
  corrected: { low: number; high: number; indistinguishable: boolean } | null;
}

/** The rule with another threshold and denominator. Lists are by party, in the order of `parties`. */
export interface Sensitivity {
  per_day: number;
  denominator: Denominator;
  accounts: number;
  tweets: number;
  share: number | null;
  /** Each party's share without the accounts at or above the threshold. */
  without: (number | null)[];
  /** Which part of each party's tweets is by them. */
  high_frequency: (number | null)[];
}

export interface Hashtag {
  tag: string;
  tweets: number;
  accounts: number;
  /** The id of the party that the tag is for, or against. */
  party: string | null;
  against: string | null;
  neutral: boolean;
}

/** How the shares hang on few accounts. */
export interface Concentration {
  /** Accounts that use party hashtags, and Kish's effective number of them; `few`: under 30. */
  accounts: number;
  effective_accounts: number | null;
  few: boolean;
  /** Which part of all mentions the most active 1 % of them write. */
  top_percent_share: number | null;
  /** The account without which a share changes most. */
  most_influential: {
    account: string;
    party: string;
    tweets: number;
    share: number;
    share_without: number;
  } | null;
}

/** What the bootstrap over accounts says of the order of the parties. */
interface Uncertainty {
  level: number;
  replicates: number;
  seed: number;
  leader: string;
  /** Between neighbours in the order of shares. */
  differences: { parties: [string, string]; difference: number; interval: Interval | null; chance: number | null }[];
}

/** Columns of equal length, a bin of time each; `parties` holds one such column a party, in the order of `parties`. */
export interface OverTime {
  step: Step;
  /** Silences in which tweets were to be expected: the collection stood still. */
  gaps: { from: string; to: string }[];
  from: string[];
  tweets: number[];
  tracked: number[];
  /** Tracked tweets by high-frequency accounts; null if the rule cannot be applied. */
  high_frequency: number[] | null;
  /** Tweets with the party's hashtags. */
  parties: number[][];
}

/** A hashtag of the lexicon, and in how many tweets of the window it is found. */
export interface DictionaryTag {
  tag: string;
  tweets: number;
  source: string | null;
  from: string | null;
  to: string | null;
}

/** The lexicon as it is used, and frequent hashtags that are not in it. */
export interface Dictionary {
  parties: {
    id: string;
    for: DictionaryTag[];
    against: DictionaryTag[];
    accounts: { handle: string; role: string }[];
  }[];
  neutral: DictionaryTag[];
  /** `party_tweets` of the tweets carry party hashtags, and `party_accounts` of the accounts use
   * one party's only; `with` says whose. `suggestion`: the party it travels with, by accounts. */
  unassigned: {
    tag: string;
    tweets: number;
    accounts: number;
    party_tweets: number;
    party_accounts: number;
    with: { party: string; tweets: number; accounts: number }[];
    suggestion: string | null;
  }[];
}

/** A second report beside the first: of other settings, or of other files. */
export interface Comparison {
  second: Pick<
    Report,
    "settings" | "lexicon" | "window" | "parties" | "mixed" | "automation" | "concentration" | "inputs" | "quality"
  >;
  /** second - first. Parties that only one of the lexicons has are left out. */
  parties: {
    id: string;
    name: string;
    first: number | null;
    second: number | null;
    difference: number | null;
    interval: Interval | null;
  }[];
  automation: { first: number | null; second: number | null; difference: number | null; interval: Interval | null };
}

/** How many signs of automation; null where an account is not judged. */
export type Grade = "few" | "some" | "strong" | null;

/** The tweets and accounts of a grade, as shares of all. */
export interface GradeCounts {
  grade: Grade;
  accounts: number;
  account_share: number | null;
  account_interval: Interval | null;
  tweets: number;
  share: number | null;
  interval: Interval | null;
}

export interface Evidence {
  /** `judged`: the accounts that could be judged in it. */
  families: { id: string; name: string; points: number; judged: number }[];
  signals: { id: string; judged: number }[];
  grades: GradeCounts[];
  /** Judged accounts by score: `from` is where each bin begins. */
  scores: { from: number[]; grades: Record<NonNullable<Grade>, number[]> };
  /** Accounts by tweets a day in the sample. */
  rates: { from: number[]; accounts: number[] };
  /** A party's tweets, and the accounts that use its hashtags. */
  parties: { id: string; name: string; grades: GradeCounts[] }[];
}

/** An account as other parts than its own table name it. `place`: in that table; null: it is not in it. */
export interface Named<Place extends number | null = number> {
  id: string | null;
  handle: string | null;
  hidden: boolean;
  place: Place;
}

/** A trace of a pair: how many different things they did in step, and their weight: the rarer, the more. */
interface PairTrace {
  id: Trace;
  things: number;
  weight: number;
}

/** Two accounts that are in step again and again. */
export interface Pair {
  a: Named;
  b: Named;
  cluster: number;
  traces: PairTrace[];
  weight: number;
  from: string;
  to: string;
}

export interface TraceReport {
  id: Trace;
  seconds: number;
  /** That can be in step, of so many different things; `shared`: things that two accounts or more did. */
  tweets: number;
  things: number;
  shared: number;
  /** Tweets with so many others within the seconds that not all of them were looked at. */
  crowded: number;
  /** Texts that were not compared with all that may hardly differ, there being so many at once. */
  uncompared: number;
  /** Tweets of which no time is known that is fine enough. */
  untimed: number;
  pairs: number;
  accounts: number;
  /** As many on average in copies with shuffled times; null: there are none. */
  chance_pairs: number | null;
  chance_accounts: number | null;
}

/** Accounts that do the same within seconds, of all traces. */
export interface Coordination {
  traces: TraceReport[];
  pairs: number;
  accounts: number;
  /** Their tweets that are in step, and as a part of the window's. */
  tweets: number;
  share: number | null;
  high_frequency: number | null;
  clusters: number;
  chance: { copies: number; pairs: number; accounts: number; clusters: number } | null;
  /** The strongest come first; `exported`: how many of all pairs these are. */
  strongest: Pair[];
  exported: number;
}

/** Something that members of a cluster did in step. */
export interface Thing {
  trace: Trace;
  accounts: number;
  tweets: number;
  /** From the first to the last of them. */
  seconds: number;
  from: string;
  to: string;
  /** The hashtags; of a retweet, whose tweet it is, if that is known. */
  name: string | null;
  id: string | null;
  /** null: all who did it are hidden. */
  example: PlacedTweet | null;
}

export interface Member extends Named {
  things: number;
  partners: number;
  /** In step; `share` of all its tweets in the window. */
  tweets: number;
  share: number | null;
  grade: Grade;
}

/** Accounts connected by pairs. */
export interface Cluster {
  number: number;
  size: number;
  pairs: number;
  /** Pairs of all possible ones. */
  density: number;
  weight: number;
  from: string;
  to: string;
  /** Of its members: those in step, and all in the window. */
  tweets: number;
  tweets_of_members: number;
  traces: { id: Trace; things: number; pairs: number }[];
  things: Thing[];
  /** Tweets in step with a party's hashtags. */
  parties: Record<string, number>;
  /** Whom they retweeted in step. */
  official: { handle: string; party: string; tweets: number }[];
  grades: Record<NonNullable<Grade> | "none", number> | null;
  members: Member[];
}

/** An account of a party, by the lexicon. */
export type Official = { party: string; role: string } | null;

/** How often others spread an account's words: who, and what part of it accounts of a kind wrote. */
export interface Amplified extends Named<number | null> {
  official: Official;
  retweets: number;
  mentions: number;
  /** Either of both, and how many accounts wrote them. */
  tweets: number;
  accounts: number;
  /** Of the tweets, those with a party's hashtags. */
  parties?: Record<string, number>;
  by: Record<"high_frequency" | "strong" | "clusters" | "new", number | null>;
}

/** What the score is made of: the texts and weights of src/automation/evidence.json. */
export interface EvidenceModel {
  grades: { some: number; strong: number; families: number; part_of_family: number; least_completeness: number };
  most_against: number;
  families: {
    id: string;
    name: string;
    points: number;
    combine: "sum" | "largest";
    about: string;
    why: string;
    signals: SignalModel[];
  }[];
  against: SignalModel[];
}

interface SignalModel {
  id: string;
  name: string;
  most: number;
  /** None: it is described only, and cannot give points. */
  steps: [number, number][];
  needs: string;
  definition: string;
  source: string;
  innocent: string;
}

/** A signal of one account. */
export interface Signal extends Omit<SignalModel, "steps"> {
  /** null: not judged; `needs` says what that would take. */
  value: number | null;
  points: number | null;
  /** Of so many accounts that were judged in it, so many are at least as suspicious, this one included. */
  judged: number | null;
  at_least: number | null;
  /** null unless it gives points, or is described only. */
  sentence: string | null;
  /** The ids of tweets that triggered it. */
  tweets: string[];
}

/** All there is about one account. */
export interface AccountSheet {
  account: Account;
  /** Its biography seems to say that it is automated. */
  declared: boolean | null;
  families: {
    id: string;
    name: string;
    combine: "sum" | "largest";
    about: string;
    why: string;
    points: number | null;
    most: number;
    signals: Signal[];
  }[];
  against: { points: number; most: number; signals: Signal[] };
  /** It is high-frequency at every threshold up to a denominator's `per_day`; `threshold` is the chosen one. */
  standing: {
    denominators: { denominator: Denominator; per_day: number | null; high_frequency: boolean | null }[];
    threshold: number;
  };
  /** Its tweets by hour; a row a day, or a day of the week. */
  heat: { rows: string[]; counts: number[][] } | null;
  /** Its longest pauses within the window. */
  gaps: { from: string; to: string }[];
  tweets: PlacedTweet[];
  /** Whom it amplifies most. */
  amplifies: (Named<number | null> & { official: Official; retweets: number; mentions: number })[];
  /** With whom it is in step, the strongest first; null: with nobody, or that was not computed. */
  cluster: { number: number; size: number; partners: (Named & { things: number; weight: number })[] } | null;
}

/** Where a tweet was read: at byte `offset` of what `input` holds; `seek`: reading can begin there. */
export interface PlacedTweet {
  id: string;
  time: string | null;
  retweet: boolean;
  retweet_of: string | null;
  /** null: it cannot be read again. */
  input: string | null;
  bytes: number;
  offset: number;
  seek: boolean;
}

/** Texts of tweets, read again, by id. */
export type Texts = Record<string, { text: string }>;

/** `place`: in the order of tracked tweets, from 1. `hidden`: its handle is not shown. */
export interface Account extends Named {
  tweets: number;
  tracked: number;
  per_day: number | null;
  peak_24h: number | null;
  retweet_share: number | null;
  retweeted_accounts: number | null;
  age_days: number | null;
  lifetime_per_day: number | null;
  likes_per_day: number | null;
  handle_digits: number | null;
  default_profile: boolean | null;
  verified: boolean | null;
  followers: number | null;
  parties: Record<string, number>;
  high_frequency: boolean | null;
  /** null until computed. `completeness`: which part of all points could be judged. */
  evidence: {
    score: number;
    completeness: number;
    grade: Grade;
    families: { id: string; points: number | null }[];
    against: number;
  } | null;
  /** The number of the cluster that it is in. */
  cluster: number | null;
}

export interface Report {
  tool: { name: string; version: string };
  settings: Settings;
  lexicon: { id: string; name: string; written?: string; sha256: string | null; changed: boolean };
  inputs: InputReport[];
  /** An input is an invented election. */
  invented: boolean;
  quality: Quality;
  window: {
    from: string | null;
    to: string | null;
    days: number | null;
    tweets: number;
    tracked: number;
    accounts: number;
    empty_days: number;
  };
  parties: Party[];
  against: { id: string; name: string; tweets: number; accounts: number }[];
  one_party: number;
  mixed: number;
  against_only: number;
  neutral: number;
  untracked: number;
  automation: Automation;
  /** null until computed. */
  evidence: Evidence | null;
  /** These three are null until computed. The strongest clusters come first. */
  coordination: Coordination | null;
  clusters: Cluster[] | null;
  amplified: {
    overall: Amplified[];
    /** Counted over tweets with a party's hashtags. */
    parties: { id: string; tweets: number; accounts: Amplified[] }[];
    tweets: number;
    accounts: number;
  } | null;
  concentration: Concentration;
  /** null until computed. */
  uncertainty: Uncertainty | null;
  sensitivity: Sensitivity[];
  time: OverTime | null;
  /** Which parties' hashtags are used together: by tweets with just these, and by accounts that use just these. */
  overlap: { parties: string[]; tweets: number; accounts: number; high_frequency_accounts: number }[];
  /** Pairs of frequent hashtags on the same tweets. */
  together: { tags: [string, string]; tweets: number }[];
  hashtags: Hashtag[];
  dictionary: Dictionary;
  /** By tracked tweets, as many as the settings say. */
  accounts: Account[];
  comparison: Comparison | null;
}

export type AccountsSort =
  | "handle"
  | "score"
  | "completeness"
  | "tracked"
  | "tweets"
  | "per_day"
  | "peak_24h"
  | "retweet_share"
  | "retweeted_accounts"
  | "age_days"
  | "lifetime_per_day"
  | "likes_per_day"
  | "handle_digits"
  | "followers"
  | "verified"
  | "default_profile";

/** Both included; null: none. What is not known lies within no bounds. Truths are 1 and 0. */
export type Bounds = readonly [atLeast: number | null, atMost: number | null];

export interface AccountsQuery {
  sort: AccountsSort;
  descending: boolean;
  search: string;
  /** "": all; "none": not judged. */
  grade: NonNullable<Grade> | "none" | "";
  /** Of those who used this party's hashtags; "": all. */
  party: string;
  within: Partial<Record<AccountsSort | "high_frequency" | "cluster", Bounds>>;
  offset: number;
  limit: number;
}

export interface AccountsPage {
  /** All accounts; those that match the search; where `rows` begin among the matching. */
  total: number;
  matching: number;
  offset: number;
  rows: Account[];
}

/** The beginning of a table, for saying what its columns mean. */
export interface TablePreview {
  /** `role`: what the core takes the column for; `cells`: of the first ten rows. */
  columns: { name: string; role: string | null; cells: string[] }[];
  /** What a column can be. `means`: in words. */
  roles: { role: string; means: string }[];
}

/** What was planted in an invented election, as far as the page wants it. All others are people who vote. */
export interface Truth {
  planted: { id: string; kind: string; automated: boolean }[];
}

/** What the core answers to settings it cannot use. */
export interface Refusal {
  error: string;
}
