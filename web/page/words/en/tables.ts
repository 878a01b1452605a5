// The tables of accounts and of hashtags.
import type { Handles } from "../../../shared/report";
import { count, counted, small } from "../../format";

export const accountsTable = {
  heading: "Accounts",
  intro:
    "What each account did, with nothing left out. High-frequency means that it meets the rule above; it is a sign of automation and no proof.",
  ofOneAccount: "A table of one: there is nobody to compare it with.",
  onlyDescribed: "What the files say of each account, without a tweet of it.",
  search: "Search handles",
  handles: "Handles",
  handleChoices: { hidden: "hidden", over_5000: "over 5,000 followers", all: "all" } satisfies Record<Handles, string>,
  why: {
    hidden: "All handles are hidden, as in a classroom or on a slide.",
    over_5000:
      "Handles with fewer followers, or an unknown number, are hidden: they are probably private people, and a sign of automation can be wrong.",
    all: "All handles are shown. Think before you publish them: most are private people, and a sign of automation can be wrong.",
  } satisfies Record<Handles, string>,
  caption: "Accounts and their figures",
  region: "Accounts, scrolls sideways",
  columns: {
    handle: "Account",
    score: "Signs",
    completeness: "Points judged",
    tracked: "Tracked tweets",
    tweets: "All tweets",
    per_day: "A day",
    peak_24h: "Most in 24 hours",
    retweet_share: "Retweets",
    retweeted_accounts: "Accounts retweeted",
    age_days: "Age, days",
    lifetime_per_day: "A day, lifetime",
    likes_per_day: "Likes a day",
    handle_digits: "Digits at end",
    followers: "Followers",
    default_profile: "Default profile",
    verified: "Verified",
    parties: "Party hashtags",
  },
  chooseColumns: "Columns",
  filters: (active: number) => (active === 0 ? "Filters" : `Filters (${count(active)} on)`),
  clear: "Clear all filters",
  party: "Uses hashtags of",
  anyParty: "any party, or none",
  only: { high_frequency: "only high-frequency accounts", cluster: "only accounts in step with others" },
  bounds: "Only accounts whose figures lie between",
  boundsNote: "Both ends count. Where a figure is not known, the account is left out.",
  atLeast: (what: string) => `${what}, at least`,
  atMost: (what: string) => `${what}, at most`,
  and: "and",
  inPercent: (what: string) => `${what}, %`,
  rows: "Rows",
  score: (score: number, of: number) => `${small(score)} of ${small(of)}`,
  grade: "Signs of automation",
  grades: { "": "all accounts", strong: "strong", some: "some", few: "few", none: "not judged" },
  highFrequency: "high-frequency",
  yes: "yes",
  no: "no",
  unknown: "not known",
  noHandle: "handle not known",
  archiveOwner: "whose archive it is, not named in it",
  none: "none",
  noMatch: (handles: Handles, searches: boolean) =>
    searches && handles !== "all"
      ? "No handle that is shown matches; hidden ones are not searched."
      : "No account matches.",
  scaled: (sampling: number) =>
    `“A day” is scaled up from the sample of ${small(100 * sampling)}\u00a0%; the other figures are as they are in the files.`,
  range: (from: number, to: number, matching: number, total: number) =>
    `${count(from)}–${count(to)} of ${count(matching)}${matching < total ? ` that match, of ${count(total)}` : ""}`,
  pages: "Pages of accounts",
  previous: "Previous",
  next: "Next",
  whole: (matching: number) => `the ${counted(matching, "account that matches", "accounts that match")}, all pages`,
};

/** The head of the table of accounts as a file, beside what it has on the page. */
export const accountsFile = {
  id: "Id",
  grade: "Signs of automation",
  highFrequency: "High-frequency",
  cluster: "Cluster",
  ofParty: (name: string) => `${name}, tweets`,
};

export const hashtags = {
  heading: "Top hashtags",
  intro: "The commonest hashtags of the sample, and what the list takes them for.",
  caption: "Commonest hashtags",
  columns: { tag: "Hashtag", tweets: "Tweets", accounts: "Accounts", meaning: "Counts" },
  for: (party: string) => `for ${party}`,
  against: (party: string) => `against ${party}`,
  neutral: "as neutral",
  untracked: "not in the list",
  byParty: "The commonest of each party",
  more: (total: number) => `Show ${count(total)}`,
};
