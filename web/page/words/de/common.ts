// Every word of the page stands in this folder, by part of the page; here, what several parts say. Figures arrive as
// numbers and leave as text; names from files have gone through visible().
// Terms: "@-Name" for handle, "erfasst" for tracked, "hochfrequent" for high-frequency, "Gleichschritt" for in step,
// "Ziehung" for resampling, "Vertrauensbereich" for interval. Counted words are the same in every case of the plural,
// but for "Tag".
import { html, nothing } from "lit-html";
import type { Denominator, Interval, Report } from "../../../shared/report";
import { isChance } from "../../facts";
import { counted, interval, small } from "../../format";

export const accounts = (value: number) => counted(value, "Konto", "Konten");
export const tweets = (value: number) => counted(value, "Tweet", "Tweets");

const since: Record<Denominator, string> = {
  tracked: "mit diesen Hashtags",
  all: "in dieser Stichprobe",
  lifetime: "über die ganze Lebenszeit",
};

/** Before a verb at the end, or after one: "mit diesen Hashtags 50-mal am Tag oder öfter". */
export const often = ({ per_day, denominator }: Report["automation"]["rule"]) =>
  `${since[denominator]} ${small(per_day)}-mal am Tag oder öfter`;

/** The opposite, after a verb. */
export const seldom = ({ per_day, denominator }: Report["automation"]["rule"]) =>
  `${since[denominator]} seltener als ${small(per_day)}-mal am Tag`;

/** The rule looks at all tweets of an account, whatever kind is counted. */
export const judgedOn = ({ settings }: Report) =>
  settings.tweets === "all" ? "" : ", beurteilt nach allen Tweets samt Retweets";

/** As after "über": "7 Tage", "58 Stunden (2,42 Tage)"; less than a day counts as one. */
export function lengthOf({ from, to, days }: Report["window"]): string {
  const hours = from && to ? (Date.parse(to) - Date.parse(from)) / 3_600_000 : 24 * (days ?? 0);
  const inHours = counted(hours, "Stunde", "Stunden");
  if (hours < 24) return `${inHours}, als ein Tag gezählt`;
  const inDays = counted(hours / 24, "Tag", "Tage");
  return hours % 24 === 0 ? inDays : `${inHours} (${inDays})`;
}

/** What to think of the rule where the files are a sample too thin for it. */
export const chanceDecides = ({ automation: { rule } }: Report) =>
  rule.sampling < 1 && isChance(rule)
    ? `; in einer Stichprobe von ${small(100 * rule.sampling)}\u00a0% entscheidet darüber der Zufall, und die Regel besagt wenig`
    : "";

/** In brackets; while it is not yet known, as much room, unseen. */
export const bracketed = (value: Interval | null, pending: boolean, unit = "") => {
  if (value) return html`<span class="interval"> (${interval(value)}${unit})</span>`;
  return pending ? html`<span class="interval pending" aria-hidden="true"> (00,0–00,0${unit})</span>` : nothing;
};

/** An account's name; the core calls it "account 1" or "hidden account" if its handle is hidden. Handles have no spaces. */
export const shownHandle = (name: string) =>
  name.replace(/^account (?=\d+$)/, "Konto ").replace(/^hidden account$/, "verborgenes Konto");
