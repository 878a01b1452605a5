// The settings as the page's address holds them after "#": key=value pairs of what is not as usual, such as
// #lexicon=uk2019&rule=fractional&per_day=30. Nothing else of a file is ever in it.
// The page's options (options.ts) stand beside them. What an address says is anybody's: here it is checked for its kind,
// and the core checks the rest.

import { fragment as words } from "#words/page";
import { type Change, type CoordinationSettings, type LexiconFile, type Settings, traces } from "../shared/report";
import { visible } from "./format";
import { baseOf, changesOf, edited } from "./lexicon";
import { decoded, type Options, optionPairs, takeOptions, usualOptions } from "./options";
import { usualSettings } from "./state";

/** An address longer than this is cut by some programs on its way. */
const longest = 4096;
/** Stands for settings that are too long. */
const elsewhere = "settings=file";

type Check = (value: unknown) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value as string);
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isObject: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isTime = matches(/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,24}$/);
const isId = matches(/^[a-z0-9][a-z0-9-]{0,99}$/);
const isColour = matches(/^#[0-9a-f]{6}$/i);
const isName = matches(/^\P{Cc}{1,200}$/u);
const isTag = matches(/^[^\s#\p{Cc}]{1,200}$/u);

const isPoints: Check = (value) => isNumber(value) && (value as number) >= 0 && (value as number) <= 100;
const isWeights: Check = (value) =>
  isObject(value) &&
  Object.entries(value as object).every(([id, points]) => /^[a-z][a-z0-9_]{0,39}$/.test(id) && isPoints(points));
const isEvidence: Check = (value) =>
  isObject(value) &&
  Object.entries(value as object).every(([key, value]) =>
    ["families", "signals"].includes(key) ? isWeights(value) : ["some", "strong"].includes(key) && isPoints(value),
  );
const isCoordination: Check = (value) =>
  isObject(value) &&
  Object.entries(value as object).every(([key, value]) =>
    key === "seconds"
      ? isObject(value) &&
        Object.entries(value).every(([id, of]) => (traces as readonly string[]).includes(id) && isCount(of))
      : ["least", "distance", "copies"].includes(key) && isCount(value),
  );

/** What an address can set, in its order. */
const checks: Partial<Record<keyof Settings, Check>> = {
  lexicon: (value) => isId(value) || isObject(value),
  from: isTime,
  to: isTime,
  time_zone: matches(/^(UTC|Z|[+-]\d\d(:?\d\d)?)$/),
  per_day: isNumber,
  denominator: oneOf("tracked", "all", "lifetime"),
  sampling: isNumber,
  rule: oneOf("mention", "exclusive", "fractional"),
  voices: oneOf("tweets", "accounts"),
  tweets: oneOf("all", "originals", "retweets"),
  count_against: (value) => typeof value === "boolean",
  step: oneOf("auto", "hour", "day", "week"),
  false_positives: isNumber,
  true_positives: (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber),
  evidence: isEvidence,
  coordination: isCoordination,
  compare: isComparison,
  replicates: (value) => isCount(value) && (value as number) <= 10_000,
  seed: isCount,
  handles: oneOf("hidden", "over_5000", "all"),
};

const keys = Object.keys(checks) as (keyof Settings)[];

const checkOf = (key: string) => (Object.hasOwn(checks, key) ? checks[key as keyof Settings] : undefined);

function isComparison(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value as object).every(
    ([key, value]) => key !== "compare" && ((value === null && ["from", "to"].includes(key)) || checkOf(key)?.(value)),
  );
}

/** The settings without the comparison that only the second side's files, being there, give a sense. */
export const lasting = (settings: Settings): Settings =>
  Object.values(settings.compare ?? {}).some((value) => value !== null) ? settings : { ...settings, compare: null };

const usual = usualSettings.coordination;

/** As usual but for what is given. */
export const wholeCoordination = (given: Partial<CoordinationSettings> = {}): CoordinationSettings => ({
  ...usual,
  ...given,
  seconds: { ...usual.seconds, ...given.seconds },
});

/** What is not as usual. */
const differences = (of: object, usual: object): object =>
  Object.fromEntries(
    Object.entries(of).flatMap(([key, value]) => {
      const before = usual[key as keyof typeof usual];
      const now = isObject(value) ? differences(value, before) : value;
      return value === before || JSON.stringify(now) === "{}" ? [] : [[key, now]];
    }),
  );

/** A setting as an address holds it. */
function settingOf(key: keyof Settings, settings: Settings): unknown {
  if (key === "lexicon") return baseOf(settings.lexicon);
  return key === "coordination" ? differences(settings.coordination, usual) : settings[key];
}

/** What follows "#" for the settings and options. `isWhole`: it holds all of them. */
export function toFragment(all: Settings, options: Options): { text: string; isWhole: boolean } {
  const settings = lasting(all);
  const pairs = keys.flatMap((key) => {
    const value = settingOf(key, settings);
    const isUsual = JSON.stringify(value) === JSON.stringify(settingOf(key, usualSettings));
    return isUsual ? [] : [`${key}=${encoded(typeof value === "string" ? value : JSON.stringify(value))}`];
  });
  const changes = changesOf(settings.lexicon);
  if (changes.length > 0) pairs.push(`changes=${changes.map(changeText).join(",")}`);
  const shown = optionPairs(options);
  const text = [...pairs, ...shown].join("&");
  const isWhole = text.length <= longest && (fromFragment(text)?.notices ?? []).length === 0;
  return { text: isWhole ? text : [elsewhere, ...shown].join("&"), isWhole };
}

/** As encodeURIComponent() does, but what a fragment may hold stays readable. */
const encoded = (text: string) => encodeURIComponent(text).replace(/%(3A|2C|2F|40)/g, decodeURIComponent);

interface FromFragment {
  /** null: it stands for settings that it does not hold. */
  settings: Settings | null;
  options: Options;
  /** Sentences about what was not understood. */
  notices: string[];
}

/** What an address means; null if nothing, being the name of a place on the page. */
export function fromFragment(text: string): FromFragment | null {
  if (!text.includes("=")) return null;
  if (text.length > longest) return { settings: null, options: usualOptions, notices: [words.tooLong] };
  const { options, others: pairs, ignored: names } = takeOptions(text);
  if (pairs.length === 1 && pairs[0] === elsewhere) return { settings: null, options, notices: [words.elsewhere] };
  const found = new Map<string, unknown>();
  const ignored = names.map((name) => visible(name.slice(0, 40)));
  for (const pair of pairs) {
    const [key = "", raw = ""] = split(pair, "=");
    const value = key === "changes" ? changesFrom(raw) : valueFrom(key, raw);
    if (value === undefined) ignored.push(visible(key.slice(0, 40)));
    else found.set(key, value);
  }
  const { lexicon = usualSettings.lexicon, changes = [], ...others } = Object.fromEntries(found);
  return {
    settings: {
      ...usualSettings,
      ...others,
      coordination: wholeCoordination(others.coordination as Partial<CoordinationSettings>),
      lexicon: edited(lexicon as string | LexiconFile, changes as Change[]),
    },
    options,
    notices: ignored.length > 0 ? [words.ignored([...new Set(ignored)])] : [],
  };
}

function split(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** undefined: it is not of the kind that the key's values are. */
function valueFrom(key: string, raw: string): unknown {
  const check = checkOf(key);
  const text = decoded(raw);
  if (!check || text === undefined) return undefined;
  return [text, parsed(text)].find((value) => value !== undefined && check(value));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * A change of the list: "JC4PM:labour" for it, "JC4PM:!labour" against it, "JC4PM:~" neutral, "JC4PM:-" out of the list;
 * "@yes:Yes:2a7f62" adds or changes a party, of which name or colour may be empty, "@yes" removes it; "@:My list" names
 * the list. What is written by people is encoded.
 */
function changeText(change: Change): string {
  if ("tag" in change) {
    const tag = encodeURIComponent(change.tag);
    if ("for" in change) return `${tag}:${change.for}`;
    if ("against" in change) return `${tag}:!${change.against}`;
    return `${tag}:${"neutral" in change ? "~" : "-"}`;
  }
  if (!("party" in change)) return `@:${encodeURIComponent(change.name)}`;
  if ("remove" in change) return `@${change.party}`;
  const { party, name = "", colour = "" } = change;
  return `@${party}:${encodeURIComponent(name)}${colour && `:${colour.slice(1)}`}`;
}

function changesFrom(raw: string): Change[] | undefined {
  const changes = raw.split(",").map(changeFrom);
  return changes.every((change) => change !== undefined) ? changes : undefined;
}

function changeFrom(text: string): Change | undefined {
  const [begin, rest] = split(text, ":");
  if (begin.startsWith("@")) return partyChange(begin.slice(1), rest);
  const tag = decoded(begin);
  if (tag === undefined || rest === undefined || !isTag(tag)) return undefined;
  if (rest === "~") return { tag, neutral: true };
  if (rest === "-") return { tag, remove: true };
  const party = rest.replace(/^!/, "");
  if (!isId(party)) return undefined;
  return rest === party ? { tag, for: party } : { tag, against: party };
}

function partyChange(party: string, rest: string | undefined): Change | undefined {
  if (party === "") {
    const name = decoded(rest ?? "");
    return isName(name) ? { name: name as string } : undefined;
  }
  if (!isId(party)) return undefined;
  if (rest === undefined) return { party, remove: true };
  const [begin, colourDigits] = split(rest, ":");
  const name = decoded(begin);
  const colour = colourDigits === undefined ? undefined : `#${colourDigits}`;
  if (name === undefined || (name !== "" && !isName(name)) || (colour !== undefined && !isColour(colour)))
    return undefined;
  return { party, ...(name && { name }), ...(colour && { colour }) };
}
