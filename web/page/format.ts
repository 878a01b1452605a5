// Numbers, dates and names as the page writes them. null is never a zero: it reads "not known".

const locale = "en-GB";
const unknown = "not known";
const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
const lists = new Intl.ListFormat(locale);
const plurals = new Intl.PluralRules(locale);

export const count = (value: number | null) => (value === null ? unknown : integers.format(value));

/** A rate: with a tenth below 100. */
export const rate = (value: number | null) =>
  value === null ? unknown : (Math.abs(value) < 99.95 ? tenths : integers).format(value);

/** A share of one in per cent, to a tenth or to a whole, with a no-break space. */
export const percent = (share: number | null, digits: 0 | 1 = 1) =>
  share === null ? unknown : `${(digits ? tenths : integers).format(share * 100)}\u00a0%`;

/** "1 account", "2 accounts", counted by the language's own rule. */
export const counted = (value: number, one: string, other: string) =>
  `${count(value)} ${plurals.select(value) === "one" ? one : other}`;

export const list = (items: string[]) => lists.format(items);

const unit = (value: number, name: string, digits = 0) =>
  new Intl.NumberFormat(locale, { style: "unit", unit: name, maximumFractionDigits: digits }).format(value);

export function bytes(value: number): string {
  if (value < 1e3) return counted(value, "byte", "bytes");
  if (value < 1e6) return unit(value / 1e3, "kilobyte");
  if (value < 1e9) return unit(value / 1e6, "megabyte", value < 1e7 ? 1 : 0);
  return unit(value / 1e9, "gigabyte", 1);
}

export function duration(seconds: number): string {
  if (seconds < 60) return unit(Math.ceil(seconds), "second");
  if (seconds < 3600) return unit(Math.ceil(seconds / 60), "minute");
  return unit(seconds / 3600, "hour", 1);
}

/** Both days of the range, in UTC, as "1–7 May 2017". */
export const dateRange = (first: string, last: string) => dates.formatRange(new Date(first), new Date(last));

/**
 * Text from a file with every control, bidirectional and otherwise invisible character written out as [U+202E], so
 * that no name can pass for another or turn the words around it.
 */
export const visible = (text: string) =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
  );
