// Signs of automation: how many accounts show them, and all that is known of one account. What the signals mean, and what
// explains them innocently, comes from the core.
import { html, nothing } from "lit-html";
import type {
  AccountSheet,
  Denominator,
  Evidence,
  EvidenceModel,
  EvidenceSettings,
  Grade,
  Report,
  Signal,
} from "../../../shared/report";
import { allPoints, isPending, pointsFor } from "../../facts";
import {
  count,
  counted,
  duration,
  list,
  momentRange,
  onClock,
  percent,
  rate,
  small,
  visible,
  zoneName,
} from "../../format";
import { accounts, bracketed, tweets } from "./common";

/** How many signs, as a word and as a heading has it. */
const gradeNames: Record<NonNullable<Grade>, string> = { few: "few", some: "some", strong: "strong" };

const grade = (of: Grade) => (of === null ? "not judged" : gradeNames[of]);

export const evidence = {
  heading: "Signs of automation",
  none: ({ quality }: Report) =>
    quality.tweets > 0 && quality.accounts === 0
      ? "These files do not say who wrote the tweets, so that no account can be judged."
      : "They are looked for once everything is read.",
  grade,
  signs: (of: Grade) => (of === null ? "not judged" : `${gradeNames[of]} signs`),
  lede(report: Report, { grades }: Evidence) {
    const strong = grades.find(({ grade }) => grade === "strong");
    const all = grades.reduce((sum, { accounts }) => sum + accounts, 0);
    if (all === 0) return "No account wrote anything in this window.";
    if (!strong || grades.every(({ grade, accounts }) => grade === null || accounts === 0))
      return "No account can be judged from what these files hold.";
    if (strong.accounts === 0) return html`<em>No account</em> shows strong signs of automation.`;
    const pending = isPending(report);
    const isUnsure = !strong.interval && !pending;
    return html`<em>${count(strong.accounts)} of ${accounts(all)}</em>,
      ${percent(strong.account_share)}${bracketed(strong.account_interval, false, "\u00a0%")},
      ${strong.accounts === 1 ? "shows" : "show"} strong signs of automation.
      ${
        strong.share === null
          ? nothing
          : html`${strong.accounts === 1 ? "It" : "They"} wrote <em>${percent(strong.share)}</em>${bracketed(strong.interval, pending, "\u00a0%")}
              of tracked tweets${isUnsure ? "; too few accounts for an interval" : ""}.`
      }`;
  },
  means(settings: EvidenceSettings, model: EvidenceModel, { families }: Evidence) {
    const { families: least, part_of_family } = model.grades;
    return html`Each account gets points for what it did, up to ${small(allPoints(families))}, less those for what speaks against automation. Strong signs: ${small(pointsFor("strong", settings, model))} points or more, and from ${least} different kinds of signs at least (${percent(part_of_family, 0)} of that kind’s points each). Some signs: ${small(pointsFor("some", settings, model))} or more. This is no verdict: people get points as well. <span class="live">Open an account in the table below for its reasons, and for what speaks against them.</span>`;
  },
  /** What could not be judged of anybody, but for the family that is still being looked for. */
  incomplete({ families }: Evidence, sought: string | null): string | null {
    const missing = families.filter(({ id, judged, points }) => judged === 0 && points > 0 && id !== sought);
    if (missing.length === 0) return null;
    const [lost, total] = [allPoints(missing), allPoints(families)];
    return `Not judged of any account: ${list(missing.map(({ name }) => `“${name}”`))}, so that ${small(total - lost)} of ${small(total)} points can be given at most. Few signs do not show that a person writes.`;
  },
  scores: {
    title: "Accounts by score (each line tenfold)",
    name: "Accounts by score",
    column: "Score",
    chart: ({ scores, grades }: Evidence) =>
      `Accounts by score, from 0 to ${count(scores.from.length * 5)} in steps of 5: ${list(grades.filter(({ grade }) => grade !== null).map((of) => `${count(of.accounts)} with ${gradeNames[of.grade ?? "few"]} signs`))}. The table below holds the figures.`,
  },
  rates: {
    title: "Accounts by tweets a day (each line tenfold)",
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
  refused: "The account cannot be shown with the settings as they are now.",
  close: "Close",
  print: "Print",
  declared:
    "Its biography seems to say that it is automated; read it and check, for words can be misread. Many such accounts are honest services: weather, traffic, archives, art. What follows describes how it works, and is no charge.",
  verdict: ({ account: { evidence: of }, families }: AccountSheet) => {
    if (!of?.grade) return "Too little is known to judge it";
    const most = families.reduce((sum, { most }) => sum + most, 0);
    const name = gradeNames[of.grade];
    return `${name[0]?.toUpperCase()}${name.slice(1)} signs of automation: ${small(of.score)} of the ${tenth(most * of.completeness)} points that could be judged`;
  },
  caution:
    "Every sign below has an innocent explanation. A score describes what an account did in these files; it does not say who or what is behind it.",
  facts: ({ account }: AccountSheet) =>
    account.tweets === 0
      ? "Described in these files, but without tweets."
      : `${tweets(account.tweets)} in the sample, ${count(account.tracked)} of them tracked: number ${count(account.place)} by tracked tweets.`,
  against: "What speaks against automation",
  but: (innocent: string) => `But: ${innocent}`,
  notFound: (names: string[]) => `Looked for, not found: ${list(names)}.`,
  notLookedFor: (names: string[]) => `Could not be looked for: ${list(names)}.`,
  nothingLookedFor: "Nothing that would speak against it could be looked for in these files.",
  minus: (points: number) => `\u2212${tenth(points)}`,
  for: "Signs of automation",
  nothingFor: "No signs were found.",
  notAdded: "not added: only the strongest sign of this kind counts",
  points: ({ points, most }: Pick<Signal, "points" | "most">) => `${tenth(points ?? 0)} of ${small(most)}`,
  without: (number: number) => `${counted(number, "figure", "figures")} without points`,
  /** Nothing where few could be judged. */
  rarity({ judged, at_least }: Signal): string | null {
    if (judged === null || at_least === null || judged < 20) return null;
    if (at_least === 1) return `This account alone, of the ${count(judged)} on which this can be judged.`;
    return `${count(at_least)} of the ${count(judged)} accounts on which this can be judged show it as strongly.`;
  },
  innocent: "An innocent explanation:",
  how: "How this is measured",
  source: "Source",
  tweets: (number: number) => (number === 1 ? "The tweet that shows it" : "Tweets that show it"),
  more: (number: number) => `${counted(number, "more tweet", "more tweets")}`,
  retweet: (of: string | null) => (of === null ? "retweet" : `retweet of @${visible(of)}`),
  noTime: "time not known",
  loading: "Reading the file again …",
  gone: "text not available",
  hiddenTexts:
    "Tweets are not shown, because their words would reveal whose handle is hidden. Choose above the table of accounts to show handles.",
  unknown: "What could not be judged",
  needs: (names: string[], needs: string) => `${list(names)}: needs ${needs}.`,
  families: { caption: "Points by family", columns: ["Family", "Points"], unjudged: "not judged" },
  heat: "When it posts",
  day: "Day",
  heatChart: (rows: string[], most: number) =>
    `Its tweets by hour of the day, ${rows[0]} to ${rows.at(-1)}; at most ${tweets(most)} in a cell. The table below holds the figures.`,
  heatNote: (most: number, zone: string) =>
    `The stronger the colour, the more tweets, up to ${count(most)} an hour; hours of ${zoneName(zone)}.`,
  hour: (hour: number) => `${String(hour).padStart(2, "0")}`,
  gaps: "Its longest pauses",
  gap: (from: string, to: string, zone: string) =>
    `${momentRange(onClock(from, zone), onClock(to, zone))}: ${duration((Date.parse(to) - Date.parse(from)) / 1000)}`,
  standing: "Whether it is high-frequency",
  stands(
    { denominator, per_day, high_frequency }: AccountSheet["standing"]["denominators"][number],
    threshold: number,
  ) {
    const begin = standings[denominator].replace(/^c/, "C");
    if (per_day === null) return `${begin}: cannot be judged.`;
    return `${begin}: ${rate(per_day)} a day, so ${high_frequency ? "yes" : "no"} at the ${small(threshold)} chosen here, and yes at every threshold up to ${rate(per_day)}.`;
  },
  printed: (report: Report) =>
    `${report.invented ? "An invented election: nothing here is real. " : ""}From ${list(report.inputs.map(({ name }) => visible(name)))}. Signs of automation are no proof.`,
};
