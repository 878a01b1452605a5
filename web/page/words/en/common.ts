// Every word of the page stands in this folder, by part of the page; here, what several parts say. Figures arrive as
// numbers and leave as text; names from files have gone through visible().
import { html, nothing } from "lit-html";
import type { Denominator, Interval, Report } from "../../../shared/report";
import { counted, interval, small } from "../../format";

export const accounts = (value: number) => counted(value, "account", "accounts");
export const tweets = (value: number) => counted(value, "tweet", "tweets");

const since: Record<Denominator, string> = {
  tracked: "with these hashtags",
  all: "in this sample",
  lifetime: "since they were created",
};

export const often = ({ per_day, denominator }: Report["automation"]["rule"]) =>
  `${small(per_day)} times a day or more ${since[denominator]}`;

/** The rule looks at all tweets of an account, whatever kind is counted. */
export const judgedOn = ({ settings }: Report) =>
  settings.tweets === "all" ? "" : ", judged on all their tweets, retweets included";

/** With fewer tweets in the window than this to be high-frequency, chance decides who is. */
const fewTweets = 10;
export const isChance = ({ tweets_needed }: Report["automation"]["rule"]) =>
  tweets_needed !== null && tweets_needed < fewTweets;

/** "7 days", "58 hours (2.42 days)"; less than a day counts as one. */
export function lengthOf({ from, to, days }: Report["window"]): string {
  const hours = from && to ? (Date.parse(to) - Date.parse(from)) / 3_600_000 : 24 * (days ?? 0);
  const inHours = counted(hours, "hour", "hours");
  if (hours < 24) return `${inHours}, counted as one day`;
  return hours % 24 === 0 ? counted(hours / 24, "day", "days") : `${inHours} (${counted(hours / 24, "day", "days")})`;
}

/** What to think of the rule where the files are a sample too thin for it. */
export const chanceDecides = ({ automation: { rule } }: Report) =>
  rule.sampling < 1 && isChance(rule)
    ? `; in a sample of ${small(100 * rule.sampling)}\u00a0% chance decides who is, and the rule means little`
    : "";

/** Intervals take longer to compute, and come with a later report. */
export const isPending = ({ settings }: Report) => !settings.compute.includes("intervals");

/** In brackets; while it is not yet known, as much room, unseen. */
export const bracketed = (value: Interval | null, pending: boolean, unit = "") => {
  if (value) return html`<span class="interval"> (${interval(value)}${unit})</span>`;
  return pending ? html`<span class="interval pending" aria-hidden="true"> (00.0–00.0${unit})</span>` : nothing;
};

/** An account’s name; the core calls it "account 1" if its handle is hidden. Handles have no spaces. */
export const shownHandle = (name: string) => name;

/** The chance of the lead, from which on it is called one. */
export const certain = 0.95;
