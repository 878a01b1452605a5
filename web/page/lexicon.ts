// The list of hashtags as the settings hold it: a base, and what the reader changed.

import { dictionary } from "#words/dictionary";
import type { Change, LexiconFile, LexiconSetting } from "../shared/report";
import { visible } from "./format";
import { own } from "./own";

/** The built-in lists, in the order in which they are offered; words.ts has their names. */
export const presets = [
  "uk2017",
  "uk2019",
  "uk2024",
  "eu-referendum2016",
  "de2017",
  "de2021",
  "fr2017",
  "us2020",
  "ep2019",
  "none",
] as const;

type Edited = Extract<LexiconSetting, { base: unknown }>;

const isEdited = (lexicon: LexiconSetting): lexicon is Edited =>
  typeof lexicon === "object" && "base" in lexicon && Array.isArray(lexicon.changes);

export const baseOf = (lexicon: LexiconSetting): string | LexiconFile => (isEdited(lexicon) ? lexicon.base : lexicon);

export const changesOf = (lexicon: LexiconSetting): Change[] => (isEdited(lexicon) ? lexicon.changes : []);

/** What a list that may come from a file, unseen by the core, is called there. */
export function lexiconName(lexicon: LexiconSetting | undefined): string {
  const base: Partial<LexiconFile> | string | null | undefined = lexicon && baseOf(lexicon);
  return typeof base === "string"
    ? (own(dictionary.presets, base) ?? base)
    : dictionary.own(visible(String(base?.name ?? "")));
}

/** A list without changes is its base alone. */
export const edited = (base: string | LexiconFile, changes: Change[]): LexiconSetting =>
  changes.length > 0 ? { base, changes } : base;

/** The list after one more change. Of two of the same hashtag in a row only the later counts. */
export function changed(lexicon: LexiconSetting, change: Change): LexiconSetting {
  const changes = changesOf(lexicon);
  const last = changes.at(-1);
  const again = last && "tag" in last && "tag" in change && last.tag === change.tag;
  return edited(baseOf(lexicon), [...(again ? changes.slice(0, -1) : changes), change]);
}

/** The list before its last change. */
export const unchanged = (lexicon: LexiconSetting): LexiconSetting =>
  edited(baseOf(lexicon), changesOf(lexicon).slice(0, -1));

/** An id for a party of that name: its letters and digits, told from ids that are taken by a number. */
export function partyId(name: string, taken: string[]): string {
  const plain = name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const id = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "party";
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
