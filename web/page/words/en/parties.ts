// Party share: how it is counted, and how sure it is.
import { html, nothing } from "lit-html";
import type { Concentration, Interval, Party, Report, Rule, Settings } from "../../../shared/report";
import { certain } from "../../facts";
import { chance, count, counted, interval, list, percent, pointsApart, times } from "../../format";
import { accounts, shownHandle } from "./common";

export const rules: Record<Rule, { name: string; means: string }> = {
  mention: { name: "mentions", means: "A tweet with hashtags of two parties counts once for each." },
  exclusive: { name: "one party only", means: "Tweets with hashtags of several parties are left out." },
  fractional: { name: "shared out", means: "A tweet with hashtags of two parties counts one half for each." },
};

export const voices: Record<Settings["voices"], { name: string; means: string }> = {
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

const nameOf = (account: string) =>
  account === "" || account.includes(" ") ? shownHandle(account) || "one account" : `@${account}`;

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
  deeper: "More: other rules of counting, single hashtags left out, the parties’ size",
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
