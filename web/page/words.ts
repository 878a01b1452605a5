// Every word of the page. Figures arrive as numbers and leave as text; names from files have gone through visible().
import { html, nothing } from "lit-html";
import {
  type Concentration,
  type Denominator,
  fileFaults,
  type Handles,
  type InputReport,
  type Interval,
  type OverTime,
  type Party,
  type Problem,
  type Report,
  type Rule,
  type Settings,
  type Step,
} from "../shared/report";
import {
  bytes,
  chance,
  count,
  counted,
  dateRange,
  duration,
  interval,
  list,
  moment,
  momentRange,
  percent,
  points,
  pointsApart,
  small,
  times,
  visible,
  windowRange,
  zoneName,
} from "./format";
import { type Input, usualSettings } from "./state";

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
  short: "Invented election: nothing here is real.",
  label:
    "Every account, handle, tweet and number here is made up, to show what this page does; nobody behind them exists.",
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

const often = ({ per_day, denominator }: Report["automation"]["rule"]) =>
  `${small(per_day)} times a day or more ${since[denominator]}`;

/** The rule looks at all tweets of an account, whatever kind is counted. */
const judgedOn = ({ settings }: Report) =>
  settings.tweets === "all" ? "" : ", judged on all their tweets, retweets included";

/** With fewer tweets in the window than this to be high-frequency, chance decides who is. */
const fewTweets = 10;
export const isChance = ({ tweets_needed }: Report["automation"]["rule"]) =>
  tweets_needed !== null && tweets_needed < fewTweets;

/** "7 days", "58 hours (2.42 days)"; less than a day counts as one. */
function lengthOf({ from, to, days }: Report["window"]): string {
  const hours = from && to ? (Date.parse(to) - Date.parse(from)) / 3_600_000 : 24 * (days ?? 0);
  const inHours = counted(hours, "hour", "hours");
  if (hours < 24) return `${inHours}, counted as one day`;
  return hours % 24 === 0 ? counted(hours / 24, "day", "days") : `${inHours} (${counted(hours / 24, "day", "days")})`;
}

/** What to think of the rule where the files are a sample too thin for it. */
const chanceDecides = ({ automation: { rule } }: Report) =>
  rule.sampling < 1 && isChance(rule)
    ? `; in a sample of ${small(100 * rule.sampling)}\u00a0% chance decides who is, and the rule means little`
    : "";

/** Intervals take longer to compute, and come with a later report. */
export const isPending = ({ settings }: Report) => !settings.compute.includes("intervals");

/** In brackets; while it is not yet known, as much room, unseen. */
const bracketed = (value: Interval | null, pending: boolean, unit = "") => {
  if (value) return html`<span class="interval"> (${interval(value)}${unit})</span>`;
  return pending ? html`<span class="interval pending" aria-hidden="true"> (00.0–00.0${unit})</span>` : nothing;
};

/** What a party’s share is a share of, after “Labour’s hashtags …”. */
const shareOf: Record<Settings["voices"], Record<Rule, (share: unknown) => unknown>> = {
  tweets: {
    mention: (share) => html`are on ${share} of party mentions`,
    exclusive: (share) => html`are on ${share} of the tweets that are for one party only`,
    fractional: (share) => html`have ${share} of the tweets for parties, one for several being shared out`,
  },
  accounts: {
    mention: (share) => html`have ${share} of the voices, each account counting once for every party it uses`,
    exclusive: (share) => html`are used by ${share} of the accounts that use one party’s only`,
    fractional: (share) => html`have ${share} of the voices, each account having one to share out`,
  },
};

/** The chance of the lead, from which on it is called one. */
const certain = 0.95;

export const answer = {
  label: "The answer",
  /** Of the tweets of one account. */
  ofOneAccount({ automation: { accounts: frequent, rule } }: Report) {
    const begin = html`These are the tweets of <em>one account</em>: there is no mix of parties in them.`;
    if (frequent === null) return html`${begin} How often it posts cannot be judged from what these files hold.`;
    return html`${begin} It ${frequent > 0 ? "posts" : "does not post"} ${often(rule)}.`;
  },
  /** `leaders`: the parties with the largest share, as a rule one. */
  share([first, ...others]: Party[], report: Report) {
    const { settings } = report;
    if (!first) return html`None of these tweets carries a party’s hashtag.`;
    const share = html`<em>${percent(first.share)}</em>${bracketed(first.interval, isPending(report))}`;
    const names = list([first, ...others].map(({ name }) => name));
    const whose = others.length === 0 ? `${genitive(first.name)} hashtags` : `The hashtags of ${names}`;
    const which = { all: "", originals: ", retweets left out", retweets: ", among retweets" }[settings.tweets];
    const of = shareOf[settings.voices][settings.rule](share);
    return html`${whose} ${of}${others.length > 0 ? " each" : ""}${which}.`;
  },
  /** Where the lead may be chance, or nobody can tell. */
  lead({ name, leads, interval: of }: Party, report: Report) {
    if (isPending(report)) return nothing;
    if (of === null || leads === null)
      return html`So <em>few accounts</em> carry this that nobody can say how sure it is.`;
    if (leads >= certain) return nothing;
    return html`It is <em>too close to call</em>: ${name} leads in only ${chance(leads)} of resamplings.`;
  },
  automation(report: Report) {
    const { automation, window, untracked } = report;
    const { share, accounts: frequent, one_in, rule, interval: of, judged, corrected } = automation;
    if (share === null || one_in === null || frequent === null)
      return frequent === 0
        ? html`<em>No account</em> posts ${often(rule)}${judgedOn(report)}${chanceDecides(report)}.`
        : html`How often accounts post <em>cannot be judged</em> from what these files hold.`;
    if (window.accounts === 1)
      return html`In these days, all tweets are by <em>one account</em>, which posts ${often(rule)}${chanceDecides(report)}.`;
    const tweet = untracked > 0 ? "tracked tweet" : "tweet";
    const whole = Math.round(one_in);
    const isNearWhole = whole > 1 && Math.abs(one_in - whole) < one_in / 10;
    const range = bracketed(of, isPending(report), "\u00a0%");
    const part = isNearWhole
      ? html`<em>One ${tweet} in ${inWords(whole)}</em>${range} comes`
      : html`<em>${percent(share)}</em>${range} of ${tweet}s come`;
    return html`${part} from accounts that post ${often(rule)}: <em>${count(frequent)}</em> of ${accounts(judged ?? window.accounts)}${judgedOn(report)}${chanceDecides(report)}.${
      frequent > 0 && corrected?.indistinguishable
        ? " So few accounts are no more than the rule’s own errors would give."
        : nothing
    }`;
  },
  /** Who leads without the high-frequency accounts. */
  without(leader: Party, leaderWithout: Party) {
    const share = html`<em>${percent(leaderWithout.without.share)}</em>`;
    return leader === leaderWithout
      ? html`Leave them out, and ${leader.name} still leads, at ${share}.`
      : html`Leave them out, and ${leaderWithout.name} leads instead, at ${share}.`;
  },
  noTweets: "No tweets lie in these days.",
  how: "How this is counted",
  shareRule({ settings }: Report) {
    return [
      rules[settings.rule].means,
      voices[settings.voices].means,
      settings.count_against
        ? "Hashtags against a party count as talk of it."
        : "Hashtags against a party are not added to anybody.",
      "In brackets is the 95 % interval over accounts.",
    ].join(" ");
  },
  automationRule(report: Report): string {
    const { rule, tweets: frequent, share, corrected } = report.automation;
    const { window, settings } = report;
    const { tweets_needed, per_day, denominator, sampling } = rule;
    const tracked = `${count(frequent)} of ${count(window.tracked)} tracked tweets (those with any hashtag of the list), ${percent(share)}, are by such accounts.${
      corrected?.indistinguishable && settings.false_positives === usualSettings.false_positives
        ? " Its own errors are taken to be 1.46\u00a0% of verified accounts, counting all their tweets."
        : ""
    }`;
    if (share === null) return "A missing figure is not a zero: nothing is said where nothing is known.";
    if (denominator === "lifetime")
      return `Counted here are all tweets an account ever sent, over its age in days: ${small(per_day)} or more. ${tracked}`;
    if (tweets_needed === null || window.days === null) return tracked;
    const which = denominator === "tracked" ? "tracked tweets" : "tweets in the sample";
    const part = sampling < 1 ? `, in ${small(100 * sampling)}\u00a0% of all tweets,` : "";
    return `${small(per_day)} a day over ${lengthOf(window)}${part} is ${count(Math.ceil(tweets_needed))} ${which}, on average over the days of the sample. ${tracked}`;
  },
};

const rules: Record<Rule, { name: string; means: string }> = {
  mention: { name: "mentions", means: "A tweet with hashtags of two parties counts once for each." },
  exclusive: { name: "one party only", means: "Tweets with hashtags of several parties are left out." },
  fractional: { name: "shared out", means: "A tweet with hashtags of two parties counts one half for each." },
};

const voices: Record<Settings["voices"], { name: string; means: string }> = {
  tweets: { name: "each tweet", means: "Who tweets ten times counts ten times." },
  accounts: { name: "each account once", means: "Who tweets ten times counts once." },
};

const which: Record<Settings["tweets"], { name: string; means: string }> = {
  all: { name: "all", means: "A retweet counts like a tweet." },
  originals: { name: "originals", means: "Only what accounts wrote themselves." },
  retweets: { name: "retweets", means: "Only what accounts passed on." },
};

const namesOf = <Key extends string>(all: Record<Key, { name: string }>) =>
  Object.fromEntries(Object.entries<{ name: string }>(all).map(([key, { name }]) => [key, name])) as Record<
    Key,
    string
  >;

/** The core writes "account 1" for an account whose handle is hidden; handles have no spaces. */
const nameOf = (account: string) =>
  account === "" || account.includes(" ") ? account || "one account" : `@${account}`;

export const parties = {
  heading: "Party share",
  intro({ settings }: Report): string {
    const of = {
      tweets: {
        mention: "Share of mentions of party hashtags.",
        exclusive: "Share of the tweets with hashtags of one party only.",
        fractional: "Share of the tweets with party hashtags.",
      },
      accounts: {
        mention: "Share of the accounts’ mentions of parties.",
        exclusive: "Share of the accounts that use one party’s hashtags only.",
        fractional: "Share of the accounts that use party hashtags.",
      },
    }[settings.voices][settings.rule];
    return `${of} Whisker: the 95 % interval over accounts. Thin line: the share without high-frequency accounts.`;
  },
  ofOneAccount:
    "One account has no party mix: what it tags says something of it, and nothing of a conversation. Its own figures keep their meaning: how often it posts and when, how much of it is retweets, and its hashtags.",
  chart: (parties: Party[]) =>
    `Bar chart of party share: ${parties
      .map(({ name, share, interval: of, without }) =>
        [
          `${name} ${percent(share)}`,
          of ? ` (${interval(of)})` : "",
          without.share === null ? "" : `, ${percent(without.share)} without high-frequency accounts`,
        ].join(""),
      )
      .join("; ")}. The table below holds the same figures.`,
  interval: (value: Interval | null) => (value ? `(${interval(value)})` : ""),
  withoutShort: (share: number) => `${percent(share)} without`,
  computing: (progress: { done: number; of: number } | null) =>
    `Computing how sure this is${progress ? `: ${percent(progress.done / progress.of, 0)}` : ""} …`,
  afterReading: "How sure this is will be computed once everything is read.",
  noInterval: "Too few accounts to say how sure this is.",
  /** How sure the order is. */
  lead({ uncertainty, parties }: Report): unknown {
    if (!uncertainty) return this.noInterval;
    const name = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
    const leader = parties.find(({ id }) => id === uncertainty.leader);
    const leads = leader?.leads ?? null;
    const next = uncertainty.differences[0];
    if (leads === null || !leader?.interval) return this.noInterval;
    const isFound = (id: string | undefined) => parties.some((party) => party.id === id && party.share);
    const ahead =
      next && isFound(next.parties[1])
        ? ` ${pointsApart(next.difference)} points ahead of ${name(next.parties[1])}${next.interval ? ` (${interval(next.interval)})` : ""}.`
        : "";
    return html`<strong>${name(uncertainty.leader)} leads in ${chance(leads)} of resamplings</strong>${ahead ? `;${ahead}` : "."}
    ${leads < certain ? "That is too close to call." : nothing}`;
  },
  differences: "Between neighbours",
  differenceColumns: { pair: "Ahead of", difference: "Points", interval: "95 %", chance: "Ahead in" },
  ahead: (first: string, second: string) => `${first} ahead of ${second}`,
  counting: "Count",
  rules: namesOf(rules),
  ruleMeans: (rule: Rule) => rules[rule].means,
  voicesLabel: "Voices",
  voices: namesOf(voices),
  voicesMean: (value: Settings["voices"]) => voices[value].means,
  tweetsLabel: "Tweets",
  tweets: namesOf(which),
  tweetsMean: (value: Settings["tweets"]) => which[value].means,
  countAgainst: "add hashtags against a party",
  countAgainstMeans: (tag: string, party: string) => html`<bdi>#${tag}</bdi> then counts as talk of ${party}.`,
  mixedBeside: (mixed: number) =>
    `${counted(mixed, "tweet", "tweets")} with hashtags of several parties ${mixed === 1 ? "is" : "are"} left out.`,
  limits:
    "The interval covers which accounts happened to be in the sample, and not the choice of hashtags, the platform’s own selection, accounts deleted since, or wrong labels.",
  why: "Why?",
  whyLimits: ({ settings, uncertainty }: Report) =>
    `The accounts are drawn anew ${count(uncertainty?.replicates ?? settings.replicates)} times, each with all its tweets, because tweets of one account are not independent of each other; the interval reaches beyond the middle 95\u00a0% of the resamplings, further the fewer accounts carry it; so it can include zero where nearly all resamplings agree. What is the same in every drawing it cannot see: a hashtag missing from the list, tweets that the platform did not hand out, accounts suspended before the export was made, an account taken for what it is not.`,
  caption: "Party share in figures",
  groups: { share: "Share", accounts: "Accounts", frequent: "High-frequency accounts" },
  columns: {
    name: "Party",
    tweets: "Tweets",
    share: "Share",
    interval: "95 %",
    without: "Without high-frequency",
    change: "Their effect, points",
    accounts: "Accounts",
    accountShare: "Share, each account once",
    effective: "Effective number",
    frequentTweets: "Tweets by high-frequency accounts",
    frequentShare: "as part of the party’s tweets",
    frequentInterval: "95 %",
    frequentAccounts: "Accounts",
  },
  csvColumns: [
    "Party",
    "Tweets",
    "Share, %",
    "Share, low",
    "Share, high",
    "Share without high-frequency accounts, %",
    "Without, low",
    "Without, high",
    "Their effect, points",
    "Effect, low",
    "Effect, high",
    "Accounts",
    "Share of accounts, %",
    "Effective accounts",
    "Tweets by high-frequency accounts",
    "Their share of the party’s tweets, %",
    "Their share, low",
    "Their share, high",
    "High-frequency accounts",
    "Their share of the party’s accounts, %",
  ],
  noFrequentInterval:
    "Too few high-frequency accounts, or none, for 95\u00a0% intervals of their part of a party’s tweets.",
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
  againstHeading: "Hashtags for and against",
  againstColumns: (isCounted: boolean) => [
    "Party",
    isCounted ? "Tweets, talk of" : "Tweets for",
    "Tweets against",
    isCounted ? "Accounts, talk of" : "Accounts for",
    "Accounts against",
  ],
  againstNote: (isCounted: boolean) =>
    isCounted ? "Those against are counted as talk of the party, too." : "Those against are not added to any share.",
  note: "A hashtag is a topic, not support. These figures cannot show who runs an account, or for whom.",
  concentration: {
    heading: "How many accounts it hangs on",
    effective: ({ accounts: all, effective_accounts }: Concentration, eachOnce: boolean) =>
      eachOnce && all > 1
        ? html`Each of the ${accounts(all)} counts once.`
        : effective_accounts === null
          ? html`${accounts(all)} ${all === 1 ? "uses" : "use"} party hashtags.`
          : html`${accounts(all)} use party hashtags, some far more than others: together they
            <strong>count as ${accounts(Math.round(effective_accounts))}</strong> that tweet equally often (their
            effective number).`,
    top: (share: number, all: number) =>
      `The most active ${all < 100 ? "account writes" : "1\u00a0% write"} ${percent(share)} of the mentions.`,
    influential: (account: string, party: string, withIt: number, without: number) =>
      `Without ${nameOf(account)}, ${party} would be at ${percent(without)} instead of ${percent(withIt)}; no other account changes a share more.`,
    few: "These are few. With fewer than 30 an interval says little and should not be relied on; with fewer than five none is given.",
  },
  otherRules: {
    heading: "Counted by other rules",
    caption: "Party share under every rule",
    note: "Bold is what is shown above.",
  },
  leaveOneOut: {
    heading: "If one hashtag were not in the list",
    note: "The shares, counted again without each hashtag in turn: how far they move is how much hangs on the choice of that one.",
    columns: { party: "Party", low: "Lowest", lowTag: "without", high: "Highest", highTag: "without" },
  },
  references: {
    heading: "Against size",
    note: "A share of talk is no forecast: who is talked of more than their size may be mocked, feared, or merely loud.",
    lede: (name: string, share: number, reference: string, size: number, ratio: number) =>
      `${name} has ${percent(share, 0)} of the talk and ${percent(size, 0)} by “${reference}”: ${times(ratio)} times as much.`,
    caption: "Share of talk and size",
    columns: { party: "Party", share: "Of the talk", size: "Size", ratio: "Times that", interval: "95 %" },
    source: (measure: string, source: string) => `${measure}: ${source}.`,
  },
};

export const download = {
  svg: "SVG",
  csv: "CSV",
  chartAs: (what: string) => `SVG: ${what}, the chart`,
  tableAs: (what: string) => `CSV: ${what}, the figures`,
  table: "As a table",
  /** Below a chart that has left the page. */
  footer(what: string, { window, settings, invented, lexicon }: Report): string[] {
    const when =
      window.from && window.to
        ? `${windowRange(window.from, window.to, settings.time_zone)} (${zoneName(settings.time_zone)})`
        : "times not known";
    return [
      `${invented ? "Invented election. " : ""}${what}, ${when}`,
      `List of hashtags: ${lexicon.name}. Made with Hustings.`,
    ];
  },
  fileName: (what: string, isInvented: boolean) => `hustings-${isInvented ? "invented-" : ""}${what}`,
};

export const threshold = {
  heading: (perDay: number) => `How much hangs on “${small(perDay)} a day”`,
  intro:
    "Accounts at or above the line count as high-frequency. The study of 2017 drew it at 50. Drag the line, or move it with the arrow keys.",
  chart: ({ sensitivity, settings, automation }: Report) => {
    const rows = sensitivity.filter(({ denominator }) => denominator === settings.denominator);
    const [first, last] = [rows[0], rows.at(-1)];
    const course =
      first && last
        ? ` From ${percent(first.share)} at ${small(first.per_day)} posts a day it falls to ${percent(last.share)} at ${small(last.per_day)}.`
        : "";
    return `Share of tracked tweets from accounts above a threshold, by threshold: ${percent(automation.share)} at ${small(automation.rule.per_day)} a day.${course} The table below holds the figures.`;
  },
  curveTitle: (isNarrow: boolean) =>
    isNarrow
      ? "Tracked tweets from accounts above the line"
      : "Share of tracked tweets that come from accounts above the line, by posts a day",
  sharesTitle: (isNarrow: boolean) => (isNarrow ? "Party share without them" : "Party share without these accounts"),
  published: "the study’s 50",
  here: (perDay: number, share: number | null) => `${small(perDay)} a day: ${percent(share)}`,
  label: "Posts a day, at least",
  unit: "a day",
  result: (report: Report, { automation, window } = report) =>
    automation.share === null || automation.accounts === null
      ? "Cannot be judged from these files."
      : `${count(automation.accounts)} of ${accounts(automation.judged ?? window.accounts)}${judgedOn(report)}; ${percent(automation.share)} of tracked tweets`,
  intervals(report: Report): string | null {
    const { interval: of, share, account_share, account_interval } = report.automation;
    const parts = [
      of ? `of the tweets ${interval(of)}\u00a0%` : [],
      account_share !== null && account_interval
        ? `of the accounts ${percent(account_share)}, ${interval(account_interval)}\u00a0% (Wilson’s interval)`
        : [],
    ].flat();
    const none = !of && share && !isPending(report) ? " Too few accounts for an interval of the tweets." : "";
    return parts.length > 0 ? `95\u00a0%: ${parts.join("; ")}.${none}` : null;
  },
  denominator: "What counts as a post",
  denominators: {
    tracked: "tracked tweets in the window (the study’s)",
    all: "all its tweets in the window",
    lifetime: "all it ever sent, over its age",
  } satisfies Record<Denominator, string>,
  sampling: "How much of all matching tweets the files hold",
  samplingMeans:
    "A sample thins every account, so the line is lowered with it. 100 % if you do not know: the shares are then too low if anything.",
  scaled: ({ automation: { rule } }: Report): string | null => {
    if (rule.sampling >= 1 || rule.denominator === "lifetime") return null;
    const needed =
      rule.tweets_needed === null
        ? ""
        : ` An account needs ${counted(Math.ceil(rule.tweets_needed), "tweet", "tweets")} in these files.`;
    return `${small(rule.per_day)} a day is ${small(rule.per_day * rule.sampling)} a day in a sample of ${small(100 * rule.sampling)}\u00a0%.${needed}`;
  },
  meansLittle: (needed: number) =>
    `Fewer than ten tweets (here ${count(Math.ceil(needed))}) already make an account high-frequency: chance decides who is, and the rule means little.`,
  order: {
    same: (ofLargest: boolean) =>
      `The order of the ${ofLargest ? "six largest parties" : "parties"} is the same wherever the line is drawn.`,
    change: (ahead: string, behind: string, low: number, high: number) =>
      low === high
        ? `With the line at ${small(low)}, ${ahead} comes before ${behind}.`
        : `With the line between ${small(low)} and ${small(high)}, ${ahead} comes before ${behind}.`,
    more: (value: number) => `${counted(value, "more change", "more changes")} of order in the table.`,
  },
  largest: (others: number) =>
    `Drawn are the six largest parties, without ${counted(others, "other", "others")}; the CSV has all.`,
  sharesCaption: "Party share without the accounts at or above the line",
  sensitivity: "The same question with other lines",
  columns: { perDay: "Posts a day", accounts: "Accounts", tweets: "Their tracked tweets", share: "Share of tracked" },
  csvColumns: ["Posts a day", "What counts", "Accounts", "Their tracked tweets", "Share of tracked tweets, %"],
  csvWithout: (name: string) => `${name} without them, %`,
  csvFrequent: (name: string) => `${name}: share of its tweets by them, %`,
  note: "The number 50 was never tested: 1.46 % of verified accounts exceeded it in one count of all their tweets, newsrooms and airlines among them. It says how much an account posts, not what it is.",
  errors: {
    heading: "If the rule is wrong about some",
    falsePositives: "Of accounts that are not automated, it flags",
    lowest: "Of those that are, at least",
    highest: "and at most",
    percent: "%",
    result: ({ automation: { corrected, account_share, accounts: frequent } }: Report, falsePositives: number) => {
      if (!corrected || account_share === null) return "Nothing can be said of it from these files.";
      const observed = `${accounts(frequent ?? 0)}, ${percent(account_share)}, ${frequent === 1 ? "meets" : "meet"} the rule.`;
      const whose =
        falsePositives === usualSettings.false_positives ? " (as of verified accounts, counting all their tweets)" : "";
      return corrected.indistinguishable
        ? html`${observed} With these rates that is <strong>indistinguishable from zero</strong>:
            ${small(100 * falsePositives)}\u00a0% of accounts${whose} would meet the rule if none at all were automated.`
        : html`${observed} With these rates <strong>${interval([corrected.low, corrected.high])}\u00a0% of
              accounts</strong> would be automated.`;
    },
    note: "1.46 % is the part of verified accounts that, counting all their tweets, posted over 50 times a day; nobody knows the other figure. The corrected range is that of Rogan and Gladen.",
  },
};

const stepNames = { hour: "an hour", day: "a day", week: "a week" } satisfies Record<Step, string>;

export const overTime = {
  heading: "Over time",
  intro:
    "Draw across the chart to choose the days that everything on this page is about, or move the ends with the arrow keys.",
  noTimes: "The tweets carry no times.",
  chart({ step, tweets, gaps }: OverTime, bins: { from: Date; to: Date }[]): string {
    const [first, last] = [bins[0], bins.at(-1)];
    if (!first || !last) return "No tweets.";
    const peak = tweets.indexOf(Math.max(...tweets));
    const silent = gaps.length > 0 ? ` ${counted(gaps.length, "stretch", "stretches")} without collection.` : "";
    return `Tweets ${stepNames[step]} from ${moment(first.from)} to ${moment(last.to)}, at most ${count(tweets[peak] ?? 0)}, from ${moment(bins[peak]?.from ?? first.from)}.${silent} The table below holds the figures.`;
  },
  tweetsTitle: { hour: "Tweets an hour", day: "Tweets a day", week: "Tweets a week" } satisfies Record<Step, string>,
  sharesTitle: "Party share of mentions",
  tweets: "all tweets",
  tracked: "tracked",
  frequent: "tracked, by high-frequency accounts",
  gap: "no collection",
  begins: "The window begins",
  ends: "The window ends",
  stepLabel: "Step",
  steps: { auto: "as fits", hour: "hours", day: "days", week: "weeks" } satisfies Record<Step | "auto", string>,
  few: (fewest: number) => `No share is drawn of fewer than ${count(fewest)} mentions.`,
  gaps(all: { from: Date; to: Date }[]): string | null {
    if (all.length === 0) return null;
    const shown = all.slice(0, 3).map(({ from, to }) => momentRange(from, to));
    const more = all.length > 3 ? ` and ${count(all.length - 3)} more` : "";
    return `No tweets ${shown.join("; ")}${more}, where there should have been some: the collection seems to have stood still. That is no silence of the accounts.`;
  },
  caption: "Tweets and party shares over time",
  columns: { from: "From", tweets: "Tweets", tracked: "Tracked", frequent: "By high-frequency" },
  csvColumns: ["From", "Tweets", "Tracked", "Tracked, by high-frequency accounts", "No collection"],
  csvParty: (name: string) => `${name}, tweets`,
  window: "Days",
  from: "From",
  to: "To",
  toInclusive: "To, inclusive",
  fromTime: "at",
  toTime: "until",
  wholeSample: "Whole sample",
  windowNow: (window: Report["window"], zone: string) => {
    const { from, to, days } = window;
    if (!from || !to || days === null) return "The tweets carry no times.";
    if (from >= to) return "The first day lies after the last.";
    return `${windowRange(from, to, zone)}, ${lengthOf(window)} (${zoneName(zone)})`;
  },
  emptyDays: (days: number) =>
    `There are no tweets on ${counted(days, "of these days", "of these days")}, more than half: a mean over all of them says little.`,
  zone: "Days begin at midnight in",
  zones: (zone: string, isOwn: boolean) =>
    isOwn ? `${zoneName(zone)}, your clock at the first tweet` : zoneName(zone),
  zoneNote: "The difference stays the same throughout: it knows no summer time.",
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
  noMatch: (handles: Handles) =>
    handles === "all" ? "No handle matches." : "No handle that is shown matches; hidden ones are not searched.",
  scaled: (sampling: number) =>
    `“A day” is scaled up from the sample of ${small(100 * sampling)}\u00a0%; the other figures are as they are in the files.`,
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
  byParty: "The commonest of each party",
  more: (total: number) => `Show ${count(total)}`,
};

export const save = {
  label: "Keep the result",
  json: "Save the report (JSON)",
  print: "Print",
  note: "The report holds figures and settings, and handles only as the choice above shows them.",
  fileName: (invented: boolean) => (invented ? "hustings-invented-election.json" : "hustings-report.json"),
  settings: "Save the settings",
  open: "Open settings",
  settingsNote:
    "A settings file brings back the lines, days and hashtags chosen here, on this page or on the command line; a saved report can be opened for its settings, too.",
  address:
    "This page’s address holds the settings as well, and nothing of your files but the hashtags and days you chose: keep it or pass it on.",
  longAddress: "The settings are too long for this page’s address. To keep them or pass them on, save them as a file.",
  noSettings: (name: string) => `${name} holds no settings: it is not JSON as this page or the command line writes it.`,
  refused: (name: string, sentence: string) => `The settings in ${name} cannot be used. ${sentence}`,
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
      "How sure this is",
      html`Tweets of one account hang together, so the intervals come from drawing accounts anew, with all their tweets
        (a bootstrap over accounts, 95 %, Hesterberg’s expanded percentiles, with a fixed seed): the interval reaches
        beyond the middle 95 % of the resamplings, further the fewer accounts carry it; so it can include zero where
        nearly all resamplings agree. Shares of accounts have Wilson’s interval.
        Neither covers the choice of hashtags, the platform’s selection, or what was deleted.`,
    ],
    [
      "Effective number",
      html`If few accounts write most tweets, there are fewer independent voices than accounts. Kish’s number, the square
        of the sum of their tweets over the sum of the squares, says how many equally busy accounts would be as uneven;
        below 30 the intervals are not to be relied on, and below five none is given.`,
    ],
    [
      "If the rule is wrong",
      html`Given how often a rule flags whom it should not, and whom it should, the correction of Rogan and Gladen (1978)
        says how many there would be in truth: the share it flags less its false positives, over what it can tell apart.
        The rates are yours to choose; at 1.46 % false positives (that of verified accounts, counting all their tweets), 1.46 % flagged is as good as none.`,
    ],
    [
      "Samples and gaps",
      html`In a sample of a tenth an account that posts 50 a day shows five, so the threshold is scaled by the part you
        state. Where a collection stood still there is nothing to count: such hours are hatched and never drawn as zero,
        though the mean over the window still includes them.`,
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

export const fragment = {
  elsewhere:
    "This page’s address stands for settings that were too long for it. Open the settings file that was saved with them.",
  tooLong: "What this page’s address says is too long to be settings of this page; it is not used.",
  ignored: (keys: string[]) =>
    `In this page’s address, ${list(keys.map((key) => `“${key}”`))} ${keys.length === 1 ? "is" : "are"} not understood and not used.`,
  refused: (sentence: string) => `The settings in this page’s address cannot be used. ${sentence}`,
};

export const dictionary = {
  heading: "The list of hashtags",
  intro:
    "Which hashtags count for which party decides every figure here. Change the list, and the figures follow; a step can be taken back.",
  base: "List",
  presets: {
    uk2017: "United Kingdom, general election 2017",
    uk2019: "United Kingdom, general election 2019",
    uk2024: "United Kingdom, general election 2024",
    "eu-referendum2016": "United Kingdom, EU referendum 2016",
    de2017: "Germany, federal election 2017",
    de2021: "Germany, federal election 2021",
    fr2017: "France, presidential election 2017",
    us2020: "United States, presidential election 2020",
    ep2019: "European Parliament 2019",
    none: "Start from nothing",
  } as Record<string, string>,
  own: (name: string) => `From a file: ${name}`,
  changes: (value: number) => (value === 0 ? "as it came" : counted(value, "change", "changes")),
  name: "Its name",
  used: (name: string) => `The list ${name} is used.`,
  loaded: (name: string) => `The list of ${name} is used.`,
  noJson: (name: string) => `${name} is no list of hashtags: it is not JSON.`,
  undo: "Undo",
  redo: "Redo",
  spaces: (tag: string) => `A hashtag has no spaces: “${tag}” was not added.`,
  undone: "The last step was taken back.",
  redone: "The step was taken again.",
  save: "Save the list (JSON)",
  load: "Open a list",
  neutral: "Neutral",
  neutralNote: "of the election and no party",
  for: (party: string) => `for ${party}`,
  against: (party: string) => `against ${party}`,
  forHeading: (party: string) => `Hashtags for ${party}`,
  againstHeading: (party: string) => `Hashtags against ${party}`,
  againstLabel: "Against",
  nothing: "none",
  accounts: (value: number) => counted(value, "official account", "official accounts"),
  tweets,
  /** When a hashtag has its meaning: days in UTC, both included. */
  when(from: string | null, to: string | null): string {
    const day = (date: string) => dateRange(date, date);
    if (from && to) return `${dateRange(from, to)}`;
    return from ? `from ${day(from)}` : to ? `until ${day(to)}` : "";
  },
  prefix: (tag: string) => `all hashtags that begin with ${tag}`,
  source: (source: string) => `Source: ${source}`,
  move: (tag: string) => `Move #${tag}`,
  moveTo: "Move to …",
  remove: "Take out",
  moved: (tag: string, place: string) => `#${tag} counts ${place} now.`,
  asNeutral: "as neutral",
  removed: (tag: string) => `#${tag} is out of the list.`,
  keys: (parties: string[]) =>
    html`Keys, while one of these or a hashtag of the list is in focus: ${parties.map(
      (name, at) => html`<kbd>${at + 1}</kbd>&nbsp;${name}, `,
    )}<kbd>n</kbd>&nbsp;neutral, <kbd>Enter</kbd>&nbsp;takes the suggestion or opens the hashtag, <kbd>Delete</kbd>&nbsp;takes
    it out, arrows go on, <kbd>Ctrl</kbd>&nbsp;<kbd>Z</kbd>&nbsp;takes the last step back.`,
  suggestions: "Frequent hashtags that are not in the list",
  /** Whose hashtags the accounts use that use it, of those that use one party’s only. */
  travels(common: { name: string; accounts: number }[], partyAccounts: number, all: number): string {
    if (partyAccounts === 0) return `${tweets(all)}; nobody who uses it uses the hashtags of just one party`;
    const shares = common.map(({ name, accounts }) => `${percent(accounts / partyAccounts, 0)} ${name}’s`);
    return `${list(shares)}, of ${accounts(partyAccounts)} that use it and one party’s hashtags; ${tweets(all)}`;
  },
  elsewhere: "Elsewhere …",
  put: (tag: string, place: string) => `#${tag}: ${place}`,
  more: (value: number) => `Show ${count(value)}`,
  noSuggestions: "There are none.",
  add: "Add a hashtag",
  addTag: "Hashtag",
  addHint: "With a star at its end it means all that begin so: VoteLab*",
  addPlace: "Counts",
  addButton: "Add",
  edit: "Name, colour",
  editOf: (party: string) => `of ${party}`,
  partyName: "Name",
  colour: "Colour",
  removeParty: "Remove",
  partyRemoved: (party: string) => `${party} is out of the list, with its hashtags.`,
  partyRenamed: (before: string, now: string) => `${before} is called ${now} now.`,
  recoloured: (party: string) => `${party} has another colour.`,
  newParty: "Add a party, or a team, a brand, an answer",
  partyAdded: (party: string) => `${party} was added.`,
  named: (name: string) => `The list is called ${name} now.`,
  /** What a step did to the shares that it moved most. */
  note(did: string, before: Report, after: Report): string {
    const shareOf = ({ parties }: Report, id: string) => parties.find((party) => party.id === id)?.share ?? null;
    const written = (share: number | null) => (share === null ? this.nothing : percent(share));
    const names = new Map([...before.parties, ...after.parties].map(({ id, name }) => [id, name]));
    const moved = [...names]
      .map(([id, name]) => ({ name, was: shareOf(before, id), now: shareOf(after, id) }))
      .map((party) => ({ ...party, by: Math.abs((party.now ?? 0) - (party.was ?? 0)) }))
      .filter(({ was, now }) => percent(was ?? 0) !== percent(now ?? 0))
      .sort((a, b) => b.by - a.by)
      .slice(0, 4)
      .map(({ name, was, now }) => `${name} ${written(was)} → ${written(now)}`);
    return `${did} ${moved.length > 0 ? `${moved.join("; ")}.` : "No share has changed."}`;
  },
};

export const overlap = {
  heading: "Which parties’ hashtags are used together",
  intro:
    "A tweet stands in one row, that of just the parties whose hashtags it carries; an account in that of all the parties whose hashtags it used.",
  caption: "Sets of parties whose hashtags are used together",
  region: "Sets of parties, scrolls sideways",
  set: "Parties",
  yes: "yes",
  no: "no",
  tweets: "Tweets with just these",
  accounts: "Accounts that use just these",
  frequent: "High-frequency accounts",
  more: (value: number) => `Show ${count(value)}`,
  none: "No tweet carries a party’s hashtag.",
  /** `frequent`: of high-frequency accounts. */
  both(one: string, other: string, all: number, both: number, frequent: boolean): string {
    const whose = frequent ? counted(all, "high-frequency account", "high-frequency accounts") : accounts(all);
    return `Of ${whose} with ${one} hashtags, ${count(both)} also ${both === 1 ? "uses" : "use"} ${other} ones`;
  },
  ofAll: (all: number, both: number) =>
    `; of all ${accounts(all)} with them, ${count(both)} (${percent(both / all, 0)}).`,
  pairs: "Hashtags used together",
  pairColumns: { tags: "Hashtags", tweets: "Tweets with both" },
  note: "Opponents use a party’s hashtags as well as friends: a common row is no alliance.",
};

export const compare = {
  heading: "Compare",
  intro: "The same questions, asked of two sides, with what lies between them.",
  with: "With",
  choices: { nothing: "nothing", days: "other days", list: "another list of hashtags", files: "another file" },
  days: "Days of the other side",
  chooseDays: "Choose the days to compare with.",
  list: "List of the other side",
  sameList: "the same",
  unedited: "this list before it was changed",
  drop: "Files of the other side",
  invitation: "Drop the files to compare with here",
  more: "Drop more of them here",
  forget: "Remove these files and compare with nothing",
  otherwise: (settings: string) => `The other side differs, too, by ${settings}.`,
  caption: "The two sides and their differences",
  region: "The two sides, scrolls sideways",
  columns: { first: "This side", second: "Other side", difference: "Other − this" },
  rows: {
    list: "List of hashtags",
    window: "Days",
    tweets: "Tweets",
    tracked: "Tracked tweets",
    accounts: "Accounts",
    high: "Tracked tweets by high-frequency accounts",
    frequent: "High-frequency accounts",
  },
  noTimes: "not known",
  share: (share: number | null, range: Interval | null) =>
    range === null ? percent(share) : `${percent(share)} (${interval(range)})`,
  /** A difference of shares in words; where chance can explain it, it says so. `isDone`: intervals were computed. */
  difference(value: number | null, range: Interval | null, isDone: boolean): string {
    if (value === null) return "not known";
    if (range === null) return isDone ? `${apart(value)}, no interval` : apart(value);
    const [low, high] = range;
    const between = `(${points(low)} to ${points(high)})`;
    return `${apart(value)}${low <= 0 && high >= 0 ? ", within chance" : ""} ${between}`;
  },
  change: (name: string, first: number | null, second: number | null) =>
    `${name} ${percent(first)} → ${percent(second)}`,
  clear: (sentences: string[]) => `Most clearly: ${sentences.join("; ")}.`,
  noneClear: "No party’s share differs by more than chance can explain.",
  missing: (names: string[]) => `Only one of the lists has ${list(names)}.`,
  empty: "The other side has no tweets in these days.",
  overlap: "The two windows overlap: some tweets are on both sides.",
  waiting: "The intervals are being computed.",
  few: "One side has too few accounts for intervals that could be relied on.",
  note: "In brackets: 95 % intervals, in points for differences. They say how far chance in who tweeted can reach, and nothing of how the two sides were collected.",
};

function apart(value: number): string {
  return pointsApart(value) === pointsApart(0) ? "the same" : `${points(value)} points`;
}
