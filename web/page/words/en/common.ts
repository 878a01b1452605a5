// Every word of the page stands in this folder, by part of the page; here, what several parts say. Figures arrive as
// numbers and leave as text; names from files have gone through visible().
import { html, nothing } from "lit-html";
import type { Denominator, Interval, Report } from "../../../shared/report";
import { isChance } from "../../facts";
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

/** In brackets; while it is not yet known, as much room, unseen. */
export const bracketed = (value: Interval | null, pending: boolean, unit = "") => {
  if (value) return html`<span class="interval"> (${interval(value)}${unit})</span>`;
  return pending ? html`<span class="interval pending" aria-hidden="true"> (00.0–00.0${unit})</span>` : nothing;
};

/** An account’s name; the core calls it "account 1" if its handle is hidden. Handles have no spaces. */
export const shownHandle = (name: string) => name;
