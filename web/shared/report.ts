// The report and the questions to it, as far as the page shows them; docs/report.schema.json has them whole.
// Shares are fractions of one. null: not computed, or not known from the fields present; never zero.

export type Denominator = "tracked" | "all" | "lifetime";
export type Handles = "hidden" | "over_5000" | "all";

/** Keys left out take the core's defaults. `from` and `to` are dates (both days included) or null. */
export interface Settings {
  from: string | null;
  to: string | null;
  per_day: number;
  denominator: Denominator;
  handles: Handles;
  /** How many accounts and hashtags the report lists. */
  accounts?: number;
  hashtags?: number;
  columns?: Columns;
}

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
  colour: string;
  tweets: number;
  share: number | null;
  accounts: number;
  account_share: number | null;
  high_frequency: { tweets: number; share: number | null; accounts: number } | null;
}

export interface Automation {
  rule: { per_day: number; denominator: Denominator; tweets_needed: number | null };
  tweets: number | null;
  share: number | null;
  one_in: number | null;
  accounts: number | null;
}

export interface Sensitivity {
  per_day: number;
  denominator: Denominator;
  accounts: number | null;
  tweets: number | null;
  share: number | null;
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

export interface Account {
  id: string | null;
  handle: string | null;
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
  parties: Record<string, number>;
  high_frequency: boolean | null;
}

export interface Report {
  settings: Settings;
  lexicon: { id: string; name: string };
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
  sensitivity: Sensitivity[] | null;
  hashtags: Hashtag[];
}

export type AccountsSort =
  | "handle"
  | "tracked"
  | "tweets"
  | "per_day"
  | "peak_24h"
  | "retweet_share"
  | "retweeted_accounts"
  | "age_days"
  | "lifetime_per_day"
  | "likes_per_day"
  | "handle_digits";

export interface AccountsQuery {
  sort: AccountsSort;
  descending: boolean;
  search: string;
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

/** What the core answers to settings it cannot use. */
export interface Refusal {
  error: string;
}
