// The threshold, the parts of time, and saving what is drawn.
import { html } from "lit-html";
import type { Denominator, OverTime, Report, Step } from "../../../shared/report";
import { isPending } from "../../facts";
import { count, counted, interval, moment, momentRange, percent, small, windowRange, zoneName } from "../../format";
import { usualSettings } from "../../state";
import { accounts, judgedOn, lengthOf } from "./common";

export const download = {
  copy: "Copy",
  chartAs: (kind: "SVG" | "PNG", what: string) => `${kind}: ${what}, the chart`,
  tableAs: (what: string) => `CSV: ${what}, the figures`,
  copyOf: (what: string) => `Copy the figures for a spreadsheet: ${what}`,
  copied: (what: string, rows: number) => `Copied: ${what}, ${counted(rows, "row", "rows")}.`,
  notCopied: "The browser did not let the page copy. The CSV has the same figures.",
  failed: "This could not be made. Trying again may help, once the disk or the memory has more room.",
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
  intro: "Accounts at or above the line count as high-frequency. The study of 2017 drew it at 50.",
  drag: "Drag the line, or move it with the arrow keys.",
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
    html`Drawn are the six largest parties, without ${counted(others, "other", "others")}<span class="live">; the CSV has
        all</span>.`,
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
