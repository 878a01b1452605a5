// How the page shows itself, and how much memory it takes, which changes no figure: pairs in the page's address beside the
// settings, such as #view=projector&hide=accounts,in-step&memory=500.
import { outline } from "#words/outline";
import type { Place } from "./views/outline";

export interface Options {
  /** For people at the back of a room. */
  projector: boolean;
  hide: Place[];
  /** So many MB may the workers take for reading. */
  memory: number;
}

/** Half of what a core can have, so that answers, which take about as much as what was read, still find room. */
const mostMemory = 2000;
/** Of the computer, in GB, which only Chromium tells. */
export const { deviceMemory = 8 } = navigator as Navigator & { deviceMemory?: number };

export const usualOptions: Options = { projector: false, hide: [], memory: Math.min(250 * deviceMemory, mostMemory) };

/** The answer, and what limits it, stay. */
const canBeHidden = (name: string): name is Place =>
  Object.hasOwn(outline.places, name) && !["quality", "answer", "method"].includes(name);

/** What only the person at the page has a use for. */
const notProjected: Place[] = ["dictionary", "compare", "save"];

export const isShown = ({ projector, hide }: Options, place: Place) =>
  !hide.includes(place) && !(projector && notProjected.includes(place));

/** Up to what a core can have. */
const inMegabytes = /^memory=[1-9]\d{0,2}$|^memory=[1-3]\d{3}$/;

/** As an address holds them. */
export const optionPairs = ({ projector, hide, memory }: Options): string[] => [
  ...(hide.length > 0 ? [`hide=${hide.join(",")}`] : []),
  ...(projector ? ["view=projector"] : []),
  ...(memory === usualOptions.memory ? [] : [`memory=${memory}`]),
];

/** What an address holds encoded; undefined if it cannot be decoded. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The options of an address, the pairs that are none, and the names that are not understood. */
export function takeOptions(text: string): { options: Options; others: string[]; ignored: string[] } {
  const pairs = text.split("&").filter((pair) => pair !== "");
  const values = (key: string) =>
    pairs
      .filter((pair) => pair.startsWith(`${key}=`))
      .map((pair) => pair.slice(key.length + 1))
      .flatMap((value) => (decoded(value) ?? value).split(","));
  const [hide, views] = [values("hide"), values("view")];
  const memory = pairs.findLast((pair) => inMegabytes.test(pair));
  return {
    options: {
      projector: views.includes("projector"),
      hide: [...new Set(hide.filter(canBeHidden))],
      memory: memory ? Number(memory.slice(7)) : usualOptions.memory,
    },
    others: pairs.filter((pair) => !/^(hide|view)=/.test(pair) && !inMegabytes.test(pair)),
    ignored: [...hide.filter((name) => !canBeHidden(name)), ...views.filter((name) => name !== "projector")],
  };
}
