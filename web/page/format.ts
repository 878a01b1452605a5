// Numbers, dates and names as the page writes them. null is never a zero: it reads "not known".
import { byte, locale, over, range, under, unknown } from "#words/locale";
import type { Interval } from "../shared/report";

const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const compacts = new Intl.NumberFormat(locale, { notation: "compact" });
const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signedTenths = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const twoDigits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
const shortDates = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
const years = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
const lists = new Intl.ListFormat(locale);
const plurals = new Intl.PluralRules(locale);

export const count = (value: number | null) => (value === null ? unknown : integers.format(value));

/** A round number in little room: "1K", "100K". */
export const compact = (value: number) => compacts.format(value);

/** A rate: with a tenth below 100. */
export const rate = (value: number | null) =>
  value === null ? unknown : (Math.abs(value) < 99.95 ? tenths : integers).format(value);

/** A share of one in per cent, to a tenth or to a whole, with a no-break space. */
export const percent = (share: number | null, digits: 0 | 1 = 1) =>
  share === null ? unknown : `${withMinus((digits ? tenths : integers).format(share * 100))}\u00a0%`;

/** Both ends of an interval of shares in per cent, without the sign: "36.2–43.5", "−0.2 to 0.4". */
export function interval([low, high]: Interval, digits: 0 | 1 = 1): string {
  const format = digits ? tenths : integers;
  const [from, to] = [low, high].map((share) => withMinus(format.format(100 * share)));
  return from?.startsWith("\u2212") ? range(`${from}`, `${to}`) : `${from}–${to}`;
}

/** The difference of two shares in points of per cent, with its sign: "+0.8", "−0.8". */
export const points = (difference: number | null) =>
  difference === null ? unknown : withMinus(signedTenths.format(100 * difference));

/** The same without a sign. */
export const pointsApart = (difference: number) => tenths.format(100 * Math.abs(difference));

/** A chance in per cent: what did not always happen is never "100 %", and what did happen never "0 %". */
export function chance(value: number | null): string {
  if (value !== null && value < 1 && value >= 0.995) return over(percent(0.99, 0));
  if (value !== null && value > 0 && value < 0.005) return under(percent(0.01, 0));
  return percent(value, 0);
}

/** A ratio: with a tenth below 10. */
export const times = (ratio: number | null) =>
  ratio === null ? unknown : (ratio < 9.95 ? tenths : integers).format(ratio);

/** A threshold or a rate that may need some decimals, as 0.5 or 0.0012. */
export const small = (value: number) => (Math.abs(value) < 1 ? twoDigits : hundredths).format(value);

/** A minus is no hyphen, and a zero has none. */
const withMinus = (number: string) => number.replace(/^-(?=0([.,]0)?$)/, "").replace("-", "\u2212");

/** "1 account", "2 accounts", "1.25 days", counted by the language's own rule. */
export function counted(value: number, one: string, other: string): string {
  const shown = Math.round(100 * value) / 100;
  return `${small(shown)} ${plurals.select(shown) === "one" ? one : other}`;
}

export const list = (items: string[]) => lists.format(items);

const unit = (value: number, name: string, digits = 0, unitDisplay: "short" | "long" = "short") =>
  new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay, maximumFractionDigits: digits }).format(
    value,
  );

export function bytes(value: number): string {
  if (value < 1e3) return counted(value, ...byte);
  if (value < 1e6) return unit(value / 1e3, "kilobyte");
  if (value < 1e9) return unit(value / 1e6, "megabyte", value < 1e7 ? 1 : 0);
  return unit(value / 1e9, "gigabyte", 1);
}

export function duration(seconds: number): string {
  if (seconds < 60) return unit(Math.ceil(seconds), "second", 0, "long");
  if (seconds < 3600) return unit(Math.ceil(seconds / 60), "minute", 0, "long");
  return unit(seconds / 3600, "hour", 1, "long");
}

/** How far the clocks of a time zone, "UTC" or "+01:00", are ahead of UTC, in ms. */
function zoneOffset(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === "-" ? -60_000 : 60_000) * (60 * Number(hours ?? 0) + Number(minutes ?? 0));
}

/** A time zone that the core takes, also "Z", "+01" and "+0100", as "UTC" or "+01:00". */
export const plainZone = (zone: string) =>
  zone.replace(/^Z$/, "UTC").replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes) => `${hours}:${minutes ?? "00"}`);

/** A time of the settings that the core takes, also "2017-05-01 18:00" and "2017-05-01T17:00Z", as on the zone's clock: "2017-05-01T18:00". */
export function plainTime(setting: string, zone: string): string {
  const written = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d):?(\d\d)?[.\d]* ?(.*)$/.exec(setting.trim());
  if (!written) return setting.trim();
  const [, day = "", hours, minutes, seconds, own = ""] = written;
  const time = Date.parse(day) + 60_000 * (60 * Number(hours) + Number(minutes)) + 1000 * Number(seconds ?? 0);
  const shown = own ? time - zoneOffset(own) + zoneOffset(zone) : time;
  return new Date(shown).toISOString().slice(0, shown % 60_000 === 0 ? 16 : 19);
}

/** "UTC" or the offset of this computer's clock at that time, "+01:00". */
export function ownZone(time: string): string {
  const minutes = -new Date(time).getTimezoneOffset();
  if (minutes === 0) return "UTC";
  const part = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${part(minutes / 60)}:${part(minutes % 60)}`;
}

export const zoneName = (zone: string) => (zone === "UTC" ? zone : `UTC${zone.replace("-", "\u2212")}`);

/** What a clock of that time zone shows then, as a time in UTC, which is how all of these are written. */
export const onClock = (time: string | number, zone: string) => new Date(new Date(time).getTime() + zoneOffset(zone));

/** Both days of the range as "1–7 May 2017". */
export const dateRange = (first: string, last: string, zone = "UTC") =>
  dates.formatRange(onClock(first, zone), onClock(last, zone));

/** The bounds of a window as "1–7 May 2017", with their times where they are not whole days; `to` is exclusive. */
export function windowRange(from: string, to: string, zone: string): string {
  const [first, last] = [onClock(from, zone), onClock(to, zone)];
  const isMidnight = (time: Date) => time.getTime() % 86_400_000 === 0;
  if (isMidnight(first) && isMidnight(last)) return dates.formatRange(first, new Date(last.getTime() - 1));
  return moments.formatRange(first, last);
}

/** "1 May 2017 at 18:00", of what a clock shows. */
export const moment = (shown: Date) => moments.format(shown);
export const momentRange = (from: Date, to: Date) => moments.formatRange(from, to);

/** As short as a tick of an axis wants it, of what a clock shows: "18:00", "1 May", "May 2017". */
export function tick(shown: Date, every: number): string {
  if (every >= 28 * 86_400_000) return years.format(shown);
  return (every < 86_400_000 && shown.getTime() % 86_400_000 !== 0 ? clock : shortDates).format(shown);
}

/** A text of several lines: as visible() writes it, but lines end and emoji stay whole. */
export const visibleText = (text: string) =>
  text
    .split(/(\r?\n|\p{Extended_Pictographic}[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\p{Extended_Pictographic}]*)/u)
    .map((part, index) => (index % 2 ? part : visible(part)))
    .join("");

/**
 * Text from a file with every control, bidirectional and otherwise invisible character written out as [U+202E], so
 * that no name can pass for another or turn the words around it. Of marks over each other, which would cover the lines
 * above, all after the fourth are only counted: [+96].
 */
export const visible = (text: string) =>
  text
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu,
      (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
    )
    .replace(tower, (marks) => `[+${[...marks].length}]`);

/** For a field, in which a reader changes it: as it is, but for marks so many that a browser stops at them. */
export const changeable = (text: string) => text.replace(tower, "");

const tower = /(?<=\p{M}{4})\p{M}+/gu;
