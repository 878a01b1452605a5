// Every word of the page. Figures arrive as numbers and leave as text; names from files have gone through visible().
import { html } from "lit-html";
import {
  type Denominator,
  fileFaults,
  type Handles,
  type InputReport,
  type Party,
  type Problem,
  type Report,
} from "../shared/report";
import { bytes, count, counted, dateRange, duration, list, percent, visible } from "./format";
import type { Input } from "./state";

const accounts = (value: number) => counted(value, "account", "accounts");
const tweets = (value: number) => counted(value, "tweet", "tweets");
const smallNumbers = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (value: number) => smallNumbers[value] ?? count(value);

export const title = {
  name: "Hustings",
  promise: "Nothing leaves this computer.",
  check: "See for yourself",
  question: "Who carries the conversation, and how much of it is automated?",
  lede: "Drop a tweet export. Your browser reads it here, on this page, and shows each party’s share of the hashtags, the accounts that show signs of automation, and the figures behind both.",
};

export const drop = {
  label: "Choose an export",
  heading: "Drop files here",
  more: "Drop more files here",
  formats:
    "Tweets of any year and from any tool, as JSON or CSV; the archive that X or Twitter gives you; all this compressed, zipped, or a whole folder of it. Of a spreadsheet, save the table as CSV.",
  choose: "Choose files",
  chooseFolder: "Choose a folder",
  release: "Let go to read them",
};

export const invention = {
  offer: "Try it with an invented election",
  begun: "Inventing an election.",
  busy: "Inventing …",
  label:
    "An invented election. Every account, handle, tweet and number here is made up, to show what this page does; nobody behind them exists.",
};

export const failure = {
  noWebAssembly:
    "This browser does not run WebAssembly, which the analysis needs. Some protective modes switch it off (Lockdown Mode on Apple devices does); another browser, or an exception for this page, will help.",
  stopped: (reason: string) =>
    `The analysis has stopped and cannot go on: ${reason}. Reload the page and try again, perhaps with fewer files at a time.`,
};

export const files = {
  label: "Files",
  stop: "Stop and keep what was read",
  columns: "Say what its columns mean",
  progress: (name: string) => `Reading ${name}`,
  status({ file, state, bytes: read, seconds, refusal, damage }: Input): string {
    switch (state) {
      case "waiting":
        return `${bytes(file.size)}, waiting`;
      case "reading":
        return [`${bytes(read)} of ${bytes(file.size)}`, ...pace(read, file.size, seconds)].join(" · ");
      case "whole":
        return `${bytes(file.size)}, read to the end`;
      case "cancelled":
        return `stopped; read up to ${bytes(read)} of ${bytes(file.size)}`;
      case "skipped":
        return `${bytes(file.size)}, not read`;
      case "refused":
        return refusal?.sentence ?? "This is not a tweet export that can be read here.";
      case "damaged":
        return damage ?? "";
      case "failed":
        return `The browser could not go on reading after ${bytes(read)} of ${bytes(file.size)}. The file may have been changed, moved or taken offline since it was chosen; choose it again to read it whole.`;
    }
  },
};

function pace(read: number, size: number, seconds: number): string[] {
  if (seconds < 0.5 || read === 0) return [];
  return [`${bytes(read / seconds)} a second`, `${duration((size - read) / (read / seconds))} left`];
}

export const announcements = {
  started: (name: string) => `Reading ${name}.`,
  quarter: (name: string, quarters: number) => `${name}: ${quarters * 25} % read.`,
  finished: ({ quality }: Report, troubles: Input[]) =>
    [
      `Done. ${tweets(quality.tweets)} by ${accounts(quality.accounts)}.`,
      ...troubles.map((input) => `${visible(input.file.name)}: ${files.status(input)}`),
    ].join(" "),
  stopped: ({ quality }: Report) => `Stopped. ${tweets(quality.tweets)} by ${accounts(quality.accounts)}, read so far.`,
};

export const mapping = {
  heading: "What the columns mean:",
  intro:
    "Say of each column what it holds, as far as you know; what is filled in is a guess. To be read, a table needs the text or the hashtags of tweets, and with them an id, an author or a time. A meaning belongs to one column only. Other tables with the same columns are then read in the same way.",
  region: "The first rows of the table, scrolls",
  caption: "The columns and the first rows of the table",
  meaning: (column: string) => `Meaning of the column ${column}`,
  unused: "not used",
  read: "Read the table",
  leave: "Leave it unread",
};

/** Records that are no tweets, as the core counts them, in the singular and plural. */
const kinds: Record<string, [string, string]> = {
  delete: ["deletion notice", "deletion notices"],
  limit: ["limit notice", "limit notices"],
  scrub_geo: ["location removal", "location removals"],
  status_withheld: ["withheld tweet", "withheld tweets"],
  user_withheld: ["withheld account", "withheld accounts"],
  warning: ["stall warning", "stall warnings"],
  invented_election: ["note that the election is invented", "notes that the election is invented"],
  disconnect: ["disconnect notice", "disconnect notices"],
  like: ["like", "likes"],
  archived_message: ["direct message", "direct messages"],
  follower: ["entry of a list of followers", "entries of a list of followers"],
  long_text: ["long text without its tweet", "long texts without their tweets"],
  deleted_tweet: ["deleted tweet", "deleted tweets"],
  tweet_header: ["header of a tweet", "headers of tweets"],
  other: ["other record", "other records"],
};

const kind = (name: string, value: number) => {
  const words = name.replaceAll("_", " ");
  return counted(value, ...(kinds[name] ?? [words, words]));
};

const containers: Record<string, string> = { zip: "zip archive", tar: "tar archive", folder: "folder" };

export const quality = {
  heading: "What was read",
  tweets: (when: string) => `tweets, ${when}`,
  when: (first: string | null, last: string | null) =>
    first && last ? `${dateRange(first, last)} (UTC)` : "times not known",
  /** Those that were met: where an export does not tell replies, for one, their number is not zero but unknown. */
  sorts(retweets: number, quotes: number, replies: number): string | null {
    const met = [
      retweets > 0 ? counted(retweets, "retweet", "retweets") : [],
      quotes > 0 ? counted(quotes, "quote", "quotes") : [],
      replies > 0 ? counted(replies, "reply", "replies") : [],
    ].flat();
    return met.length > 0 ? list(met) : null;
  },
  accounts: "accounts",
  duplicates: "duplicates left out",
  notTweets: "lines that are not tweets",
  kinds: (counts: Record<string, number>) => list(Object.entries(counts).map(([name, value]) => kind(name, value))),
  unreadable: "records unreadable",
  profiles: "records that describe an account",
  missing: "Missing from all of these files",
  nothingMissing: "nothing that the figures need",
  notJudged: "So these cannot be judged",
  noTweets: "No tweets were found in what was read.",
  onlyProfiles: (value: number) =>
    `These files describe ${accounts(value)} and hold no tweets, so there is nothing to count. The table shows what is known of the accounts; it is used, too, when you add their tweets.`,
  problem({ code, count: times, first: { input, line, message } }: Problem): string {
    const ofFile = line === null || fileFaults.includes(code);
    const place = ofFile ? visible(input) : `${visible(input)}, line ${count(line)}`;
    return times > 1 && !ofFile
      ? `${visible(message)} ${count(times)} times, first in ${place}.`
      : `${visible(message)} In ${place}.`;
  },
  /** What may be incomplete or wrong in the tweets as a whole. */
  remarks({ quality, window }: Report): string[] {
    const { hashtags_cut, times_from_ids, ambiguous_dates, rounded_ids, recovered_ids, left_alone } = quality;
    return [
      hashtags_cut > 0
        ? `${tweets(hashtags_cut)} may have lost hashtags, because the export cuts long texts and retweets short.`
        : [],
      times_from_ids > 0
        ? `${tweets(times_from_ids)} ${times_from_ids === 1 ? "has" : "have"} no time that can be read; it was taken from the id.`
        : [],
      ambiguous_dates > 0
        ? `${tweets(ambiguous_dates)} ${ambiguous_dates === 1 ? "has a date" : "have dates"} like 3/4/2017, and nothing says whether the day or the month comes first; they count as without a time.`
        : [],
      roundedIds(rounded_ids, recovered_ids),
      window.empty_days > 0 && window.days !== null
        ? `Of the ${counted(Math.round(window.days), "day", "days")} looked at, ${count(window.empty_days)} ${window.empty_days === 1 ? "has" : "have"} no tweet.`
        : [],
      Object.keys(left_alone).length > 0 ? `Left alone in archives and folders: ${leftAlone(left_alone)}.` : [],
    ].flat();
  },
  partial: (inputs: Input[]) =>
    inputs.some(({ state }) => state === "reading")
      ? "So far: the figures are those of the part already read."
      : "In part: the figures leave out what was not read.",
};

function roundedIds(lost: number, recovered: number): string[] {
  return [
    lost > 0
      ? `${counted(lost, "id", "ids")} of tweets, rounded by a spreadsheet, ${lost === 1 ? "is" : "are"} not used: copies of these tweets cannot be told.`
      : [],
    recovered > 0
      ? `${counted(recovered, "id", "ids")} of tweets, rounded by a spreadsheet, ${recovered === 1 ? "was" : "were"} found again in the link to the tweet.`
      : [],
  ].flat();
}

/** Files by kind, the most numerous last. */
function leftAlone(counts: Record<string, number>): string {
  const kinds = Object.entries(counts).sort(([, one], [, other]) => one - other);
  return kinds.map(([kind, value]) => (value > 1 ? `${kind} (${count(value)})` : kind)).join(", ");
}

const dateOrders = {
  "day first": "Dates like 3/4/2017 begin with the day, as its other rows show.",
  "month first": "Dates like 3/4/2017 begin with the month, as its other rows show.",
  undecided:
    "Nothing in it says whether the day or the month comes first in dates like 3/4/2017; where no id tells, such tweets count as without a time.",
};

/** Of one file, or of an archive or folder. */
export const inputs = {
  heading: "File by file",
  terms: {
    recognised: "Recognised as",
    records: "Records",
    unreadable: "Not readable",
    times: "Times",
    missing: "Does not say",
    ids: "Ids",
    leftAlone: "Left alone",
    refused: "Not read",
  },
  /** In few words what came out of it. */
  summary({ refused, files, tweets: found, profiles, format }: InputReport): string {
    if (refused !== null) return "not read";
    if (format !== null && format in containers) return containers[format] ?? "";
    if (found === 0 && profiles > 0) return `${accounts(profiles)} described, no tweets`;
    return files > 1 ? `${tweets(found)} in ${counted(files, "file", "files")}` : tweets(found);
  },
  recognised({ layout, format, recognised }: InputReport): string | null {
    const container = containers[format ?? ""];
    if (container) return `${container}; the exports in it are listed by their paths`;
    const name = layout ?? format;
    return name && recognised ? `${name}, because ${recognised}` : name;
  },
  records({ records, tweets: found, profiles, not_tweets, unreadable }: InputReport): string | null {
    if (records === 0) return null;
    const parts = [
      found > 0 ? tweets(found) : [],
      profiles > 0 ? `${accounts(profiles)} described` : [],
      Object.entries(not_tweets).map(([name, value]) => kind(name, value)),
      unreadable > 0 ? `${count(unreadable)} not readable` : [],
    ].flat();
    return parts.length === 1 ? list(parts) : `${count(records)}: ${list(parts)}`;
  },
  problem({ code, count: times, first: { line, message } }: Problem): string {
    if (line === null || fileFaults.includes(code)) return visible(message);
    return `${visible(message)} ${times > 1 ? `${count(times)} times, first in` : "In"} line ${count(line)}.`;
  },
  times({ first_tweet, last_tweet, date_order, tweets: found }: InputReport): string | null {
    if (found === 0) return null;
    return [quality.when(first_tweet, last_tweet), date_order ? [dateOrders[date_order]] : []].flat().join(". ");
  },
  ids: ({ rounded_ids, recovered_ids }: InputReport) => roundedIds(rounded_ids, recovered_ids).join(" ") || null,
  leftAlone({ left_alone }: InputReport): string | null {
    const hint =
      "tables of unknown columns" in left_alone ? ". Open such a table by itself to say what its columns mean." : "";
    return leftAlone(left_alone) + hint || null;
  },
  more: (value: number) => `${counted(value, "further file is", "further files are")} listed in the saved report.`,
};

const since: Record<Denominator, string> = {
  tracked: "with these hashtags",
  all: "in this sample",
  lifetime: "since they were created",
};

/** A name's genitive: Labour’s, Liberal Democrats’. */
const genitive = (name: string) => (name.endsWith("s") ? `${name}’` : `${name}’s`);

export const answer = {
  label: "The answer",
  /** Of the tweets of one account. */
  ofOneAccount({ automation: { accounts: frequent, rule } }: Report) {
    const often = `${count(rule.per_day)} times a day or more ${since[rule.denominator]}`;
    const begin = html`These are the tweets of <em>one account</em>: there is no mix of parties in them.`;
    if (frequent === null) return html`${begin} How often it posts cannot be judged from what these files hold.`;
    return html`${begin} It ${frequent > 0 ? "posts" : "does not post"} ${often}.`;
  },
  /** `leaders`: the parties with the most mentions, as a rule one. */
  share([first, ...others]: Party[]) {
    if (!first) return html`None of these tweets carries a party’s hashtag.`;
    const share = html`<em>${percent(first.share)}</em>`;
    if (others.length === 0) return html`${genitive(first.name)} hashtags are on ${share} of party mentions.`;
    return html`The hashtags of ${list([first, ...others].map(({ name }) => name))} are on ${share} of party mentions
    each.`;
  },
  automation({ automation, window, untracked }: Report) {
    const { share, accounts: frequent, one_in, rule } = automation;
    const often = `${count(rule.per_day)} times a day or more ${since[rule.denominator]}`;
    if (share === null || one_in === null || frequent === null)
      return frequent === 0
        ? html`<em>No account</em> posts ${often}.`
        : html`How often accounts post <em>cannot be judged</em> from what these files hold.`;
    if (window.accounts === 1)
      return html`In these days, all tweets are by <em>one account</em>, which posts ${often}.`;
    const tweet = untracked > 0 ? "tracked tweet" : "tweet";
    const whole = Math.round(one_in);
    const isNearWhole = whole > 1 && Math.abs(one_in - whole) < one_in / 10;
    const part = isNearWhole
      ? html`<em>One ${tweet} in ${inWords(whole)}</em> comes`
      : html`<em>${percent(share)}</em> of ${tweet}s come`;
    return html`${part} from accounts that post ${often}: <em>${count(frequent)}</em> of ${accounts(window.accounts)}.`;
  },
  noTweets: "No tweets lie in these days.",
  how: "How this is counted",
  shareRule:
    "A tweet with hashtags of two parties counts once for each; the share is of all these mentions, so that the shares add up to one. Hashtags against a party are not added to anybody.",
  automationRule({ automation: { rule, tweets: frequent, share }, window }: Report): string {
    const { tweets_needed, per_day, denominator } = rule;
    const tracked = `${count(frequent)} of ${count(window.tracked)} tracked tweets (those with any hashtag of the list), ${percent(share)}, are by such accounts.`;
    if (share === null) return "A missing figure is not a zero: nothing is said where nothing is known.";
    if (denominator === "lifetime")
      return `Counted here are all tweets an account ever sent, over its age in days: ${count(per_day)} or more. ${tracked}`;
    if (tweets_needed === null || window.days === null) return tracked;
    const which = denominator === "tracked" ? "tracked tweets" : "tweets in the sample";
    return `${count(per_day)} a day over ${counted(window.days, "day", "days")} is ${count(Math.ceil(tweets_needed))} ${which}, on average over the days of the sample. ${tracked}`;
  },
};

export const parties = {
  heading: "Party share",
  intro: "Share of mentions of party hashtags.",
  ofOneAccount:
    "One account has no party mix: what it tags says something of it, and nothing of a conversation. Its own figures keep their meaning: how often it posts and when, how much of it is retweets, and its hashtags.",
  line: "Thin line: the part that comes from high-frequency accounts.",
  chart: (parties: Party[]) =>
    `Bar chart of party share: ${parties.map(({ name, share }) => `${name} ${percent(share)}`).join(", ")}. The table below holds the same figures.`,
  caption: "Party share in figures",
  columns: {
    name: "Party",
    tweets: "Tweets",
    share: "Share",
    accounts: "Accounts",
    accountShare: "Share, each account once",
    frequentTweets: "Tweets by high-frequency accounts",
    frequentShare: "Their share",
    frequentAccounts: "High-frequency accounts",
  },
  absent: (names: string[]) => `No hashtags of ${list(names)} were found.`,
  classes: "Each tweet is one of these",
  class: {
    one_party: "For one party",
    mixed: "For several parties",
    against_only: "Only against a party",
    neutral: "Only neutral election hashtags",
    untracked: "No hashtag of the list",
  },
  all: "All tweets",
  tweetsBy: (value: number, by: number) => `${tweets(value)} by ${accounts(by)}`,
  againstHeading: "Hashtags against a party, not added to any share",
  against: (name: string) => `against ${name}`,
  note: "A hashtag is a topic, not support. These figures cannot show who runs an account, or for whom.",
};

export const threshold = {
  heading: (perDay: number) => `How much hangs on “${count(perDay)} a day”`,
  intro: "Accounts at or above the line count as high-frequency. The study of 2017 drew it at 50.",
  label: "Posts a day, at least",
  unit: "a day",
  result: ({ automation }: Report) =>
    automation.share === null || automation.accounts === null
      ? "Cannot be judged from these files."
      : `${accounts(automation.accounts)}, ${percent(automation.share)} of tracked tweets`,
  denominator: "What counts as a post",
  denominators: {
    tracked: "tracked tweets in the window (the study’s)",
    all: "all its tweets in the window",
    lifetime: "all it ever sent, over its age",
  } satisfies Record<Denominator, string>,
  window: "Days",
  from: "From",
  to: "To, inclusive",
  wholeSample: "Whole sample",
  windowNow: ({ from, to, days }: Report["window"]) => {
    if (!from || !to || days === null) return "The tweets carry no times.";
    if (from >= to) return "The first day lies after the last.";
    // The window ends where its last day does; a moment earlier is still that day.
    const lastDay = new Date(Date.parse(to) - 1).toISOString();
    return `${dateRange(from, lastDay)}, ${counted(Math.round(days * 100) / 100, "day", "days")} (UTC)`;
  },
  emptyDays: (days: number) =>
    `There are no tweets on ${counted(days, "of these days", "of these days")}, more than half: a mean over all of them says little.`,
  sensitivity: "The same question with other lines",
  columns: { perDay: "Posts a day", accounts: "Accounts", tweets: "Their tracked tweets", share: "Share of tracked" },
  note: "The number 50 was never tested: 1.46 % of verified accounts exceeded it in one count of all their tweets, newsrooms and airlines among them. It says how much an account posts, not what it is.",
};

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
  },
  defaultProfile: "Default profile",
  partyTags: "Party hashtags",
  highFrequency: "high-frequency",
  yes: "yes",
  no: "no",
  unknown: "not known",
  noHandle: "handle not known",
  archiveOwner: "whose archive it is, not named in it",
  none: "none",
  noMatch: "No handle matches.",
  range: (from: number, to: number, matching: number, total: number) =>
    `${count(from)}–${count(to)} of ${count(matching)}${matching < total ? ` that match, of ${count(total)}` : ""}`,
  pages: "Pages of accounts",
  previous: "Previous",
  next: "Next",
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
  more: (total: number) => `Show ${count(total)}`,
};

export const save = {
  label: "Keep the result",
  json: "Save the report (JSON)",
  print: "Print",
  note: "The report holds figures and settings, and handles only as the choice above shows them.",
  fileName: (invented: boolean) => (invented ? "hustings-invented-election.json" : "hustings-report.json"),
};

const link = (address: string, text: string) => html`<a href=${address} rel="noreferrer">${text}</a>`;

export const method = {
  heading: "Method and limits",
  items: [
    [
      "Where this comes from",
      html`At the end of May 2017 researchers in Oxford published what 1.3 million tweets of 1–7 May said about the UK election:
        each party’s share of the hashtags, and that one tweet in eight came from highly automated accounts
        (${link("https://www.research.ox.ac.uk/article/2017-05-31-labour-dominating-twitter-conversation-in-uk-election-campaign-says-study", "the university’s summary")}).
        This page asks the same of your files, by the same published definition. Its list of hashtags is its own: the
        study’s was never published in full.`,
    ],
    [
      "The rule",
      html`An account is high-frequency if it posts at least 50 tweets a day with the tracked hashtags, as a mean over
        all days of the sample: 350 in seven days. It is judged once, over all hashtags; only then are its tweets counted
        party by party. The wording is that of the same authors’ memo on the US election of 2016, where 450 tweets in
        nine days are named
        (${link("https://github.com/MichaelKreil/openbots", "reproduced in M. Kreil’s slides")}).`,
    ],
    [
      "What the rule cannot do",
      html`Of 306,954 verified accounts 4,475, or 1.46 %, exceeded 50 a day over nine days, counting all their tweets
        rather than tagged ones
        (${link("https://github.com/MichaelKreil/openbots/blob/master/docs/index.md", "Kreil’s count")}): newsrooms,
        companies, writers. A peer-reviewed comparison of this rule with two others found very different results, and no
        way to tell which is right
        (${link("https://doi.org/10.1177/20539517211033566", "Martini and others, 2021")}). A busy volunteer and a
        machine can look the same here; a quiet machine is not seen at all.`,
    ],
    [
      "What a hashtag cannot say",
      html`A party’s hashtag is a topic. Opponents use it too, and the study’s own authors attributed no account to a
        party (${link("https://ig.ft.com/social-bots-of-brexit/", "Financial Times")}). Twitter’s users are not the
        voters, and a sample is not Twitter.`,
    ],
  ] as [string, unknown][],
  check: "See for yourself that nothing leaves",
  checkText:
    "The page is one file that carries the orders “no connections, no pictures from elsewhere, no forms” to your browser, and the browser enforces them. Open the browser’s network panel and drop a file: it stays empty, but for the page’s own blob: addresses, which never leave the computer. Or switch off the network first. Or save the page, and open it from your disk.",
};
