// Signs of automation: how many accounts show them, and all that is known of one account. What the signals mean, and what
// explains them innocently, comes from the core.
import { html } from "lit-html";
import type {
  AccountSheet,
  Denominator,
  Evidence,
  EvidenceModel,
  EvidenceSettings,
  Grade,
  Report,
  Signal,
} from "../../shared/report";
import { count, counted, duration, list, momentRange, onClock, percent, rate, small, zoneName } from "../format";
import { accounts, bracketed, isPending, tweets } from "./common";

/** How many signs, as a word and as a heading has it. */
const gradeNames: Record<NonNullable<Grade>, string> = { few: "few", some: "some", strong: "strong" };

const grade = (of: Grade) => (of === null ? "not judged" : gradeNames[of]);

/** What the points add up to, 100 as a rule. */
export const allPoints = (families: { points: number }[]) => families.reduce((sum, { points }) => sum + points, 0);

const from = (settings: EvidenceSettings, model: EvidenceModel | null, of: "some" | "strong") =>
  settings[of] ?? model?.grades[of] ?? 0;

export const evidence = {
  heading: "Signs of automation",
  waiting: "They are looked for once everything is read.",
  grade,
  signs: (of: Grade) => (of === null ? "not judged" : `${gradeNames[of]} signs`),
  lede(report: Report, { grades }: Evidence) {
    const strong = grades.find(({ grade }) => grade === "strong");
    const judged = grades.reduce((sum, { grade, accounts }) => sum + (grade === null ? 0 : accounts), 0);
    if (!strong || judged === 0) return "No account can be judged from what these files hold.";
    if (strong.accounts === 0) return html`<em>No account</em> shows strong signs of automation.`;
    const pending = isPending(report);
    return html`<em>${accounts(strong.accounts)}</em> of ${count(report.window.accounts)}
      ${strong.accounts === 1 ? "shows" : "show"} strong signs of
      automation${bracketed(strong.account_interval, false, "\u00a0%")}, and
      ${strong.accounts === 1 ? "wrote" : "wrote"} <em>${percent(strong.share)}</em>${bracketed(strong.interval, pending, "\u00a0%")}
      of tracked tweets.`;
  },
  means(settings: EvidenceSettings, model: EvidenceModel, { families }: Evidence) {
    const { families: least, part_of_family } = model.grades;
    return `Each account gets points for what it did, up to ${small(allPoints(families))}, less those for what speaks against automation. Strong signs are ${small(from(settings, model, "strong"))} points or more, from at least ${least} families of signs that give ${percent(part_of_family, 0)} of their points or more; some signs are ${small(from(settings, model, "some"))} or more. This is no verdict: people get points as well. Open an account in the table below for its reasons, and for what speaks against them.`;
  },
  /** What could not be judged of anybody. */
  incomplete({ families }: Evidence): string | null {
    const missing = families.filter(({ judged, points }) => judged === 0 && points > 0);
    if (missing.length === 0) return null;
    const [lost, total] = [allPoints(missing), allPoints(families)];
    return `Not judged of any account: ${list(missing.map(({ name }) => `“${name}”`))}. So ${percent(1 - lost / total, 0)} of the points can be given at most, and few signs do not mean that a person writes.`;
  },
  scores: {
    title: "Accounts by score (scale of tens)",
    name: "Accounts by score",
    column: "Score",
    chart: ({ scores, grades }: Evidence) =>
      `Accounts by score, from 0 to ${count(scores.from.length * 5)} in steps of 5: ${list(grades.filter(({ grade }) => grade !== null).map((of) => `${count(of.accounts)} with ${gradeNames[of.grade ?? "few"]} signs`))}. The table below holds the figures.`,
  },
  rates: {
    title: "Accounts by tweets a day (scale of tens)",
    name: "Accounts by tweets a day",
    column: "Tweets a day",
    chart: ({ rates }: Evidence) =>
      `Accounts by tweets a day in the sample: ${list(rates.from.map((from, index) => `from ${count(from)} on ${count(rates.accounts[index] ?? 0)}`))}.`,
  },
  bin: (from: number, to: number | undefined) =>
    to === undefined ? `${count(from)} or more` : `${count(from)} to ${count(to)}`,
  accounts: "Accounts",
  grades: {
    caption: "Accounts and tracked tweets by signs",
    columns: ["Signs", "Accounts", "Share", "95 %", "Their tracked tweets", "Share", "95 %"],
    csvColumns: [
      "Signs",
      "Accounts",
      "Share of accounts, %",
      "95 % from",
      "to",
      "Tracked tweets",
      "Share of them, %",
      "95 % from",
      "to",
    ],
  },
  parties: {
    caption: "Each party’s tweets, and the accounts that use its hashtags, by signs",
    party: "Party",
    tweets: "Its tweets, by the signs of who wrote them",
    accounts: "Accounts that use its hashtags",
    interval: "95 %",
    note: "A hashtag is a topic: these accounts need not be for the party, and nothing here shows who runs them.",
  },
  weights: {
    summary: "Weigh the signs yourself",
    intro:
      "No weight is proven, so all can be changed: what a family of signs can give at most, what each sign can, and from which scores on there are some and strong signs. Signs of a family do not add up beyond its points.",
    reset: "Back to the usual weights",
    columns: ["Sign", "Points at most", "Accounts judged"],
    family: (name: string) => `${name}, the family`,
    against: "What speaks against, together at most",
    from: { some: "Some signs, from", strong: "Strong signs, from" },
    points: "points",
    label: (name: string) => `Points at most: ${name}`,
  },
};

const tenth = (points: number) => small(Math.round(10 * points) / 10);

const standings: Record<Denominator, string> = {
  tracked: "counting its tracked tweets",
  all: "counting all its tweets in the sample",
  lifetime: "counting all it ever sent, over its age",
};

export const sheet = {
  close: "Close",
  print: "Print",
  declared:
    "Its biography says that it is automated. Many such accounts are honest services: weather, traffic, archives, art. What follows describes how it works, and is no charge.",
  verdict: ({ account: { evidence: of }, families }: AccountSheet) => {
    if (!of?.grade) return "Too little is known to judge it";
    const most = families.reduce((sum, { most }) => sum + most, 0);
    const name = gradeNames[of.grade];
    return `${name[0]?.toUpperCase()}${name.slice(1)} signs of automation: ${small(of.score)} of ${small(most)}`;
  },
  completeness: (completeness: number) =>
    `${percent(completeness, 0)} of the points could be judged. A score describes what an account did in these files; it does not say who or what is behind it.`,
  facts: ({ account, place }: AccountSheet) =>
    `${tweets(account.tweets)} in the sample, ${count(account.tracked)} of them tracked: number ${count(place)} by tracked tweets.`,
  against: "What speaks against automation",
  nothingAgainst: "Nothing was found that does.",
  minus: (points: number) => `\u2212${tenth(points)}`,
  for: "What speaks for it",
  nothingFor: "Nothing was found that does.",
  points: ({ points, most }: Pick<Signal, "points" | "most">) => `${tenth(points ?? 0)} of ${small(most)}`,
  without: (number: number) => `${counted(number, "figure", "figures")} without points`,
  /** `share`: of so many accounts that were judged. */
  rarity(share: number | null, judged: number): string | null {
    if (share === null || share <= 0) return null;
    if (Math.round(share * judged) === 1) return "No other account in these files has as much.";
    if (share > 0.5) return `Not unusual here: ${percent(share, 0)} of accounts have as much.`;
    return `In these files, 1 account in ${count(1 / share)} has as much.`;
  },
  innocent: "An innocent explanation:",
  how: "How this is measured",
  source: "Source",
  tweets: (number: number) => (number === 1 ? "The tweet that shows it" : "Tweets that show it"),
  more: (number: number) => `${counted(number, "more tweet", "more tweets")}`,
  retweet: "retweet",
  noTime: "time not known",
  loading: "Reading the file again …",
  gone: "text not available",
  hiddenTexts:
    "Tweets are not shown, because their words would reveal whose handle is hidden. Choose above the table of accounts to show handles.",
  unknown: "What could not be judged",
  needs: (names: string[], needs: string) => `${list(names)}: needs ${needs}.`,
  notCompared: (name: string) => `${name}: accounts have not been compared with each other.`,
  families: { caption: "Points by family", columns: ["Family", "Points"], unjudged: "not judged" },
  heat: "When it posts",
  day: "Day",
  heatChart: (rows: string[], most: number) =>
    `Its tweets by hour of the day, ${rows[0]} to ${rows.at(-1)}; at most ${tweets(most)} in a cell. The table below holds the figures.`,
  heatNote: (most: number, zone: string) =>
    `The darker, the more tweets, up to ${count(most)}; hours of ${zoneName(zone)}.`,
  hour: (hour: number) => `${String(hour).padStart(2, "0")}`,
  gaps: "Its longest pauses",
  gap: (from: string, to: string, zone: string) =>
    `${momentRange(onClock(from, zone), onClock(to, zone))}: ${duration((Date.parse(to) - Date.parse(from)) / 1000)}`,
  standing: "Whether it is high-frequency",
  stands({ denominator, per_day }: AccountSheet["standing"]["denominators"][number]) {
    const begin = standings[denominator].replace(/^c/, "C");
    if (per_day === null) return `${begin}: cannot be judged.`;
    return `${begin}: at every threshold up to ${rate(per_day)} a day.`;
  },
  now: (threshold: number) => `The threshold chosen on this page is ${small(threshold)} a day.`,
};
