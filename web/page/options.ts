// How the page shows itself, which changes no figure: pairs in the page's address beside the settings, such as
// #view=projector&hide=accounts,in-step.
import { outline } from "#words/outline";
import type { Place } from "./views/outline";

export interface Options {
  /** For people at the back of a room. */
  projector: boolean;
  hide: Place[];
}

export const usualOptions: Options = { projector: false, hide: [] };

/** The answer, and what limits it, stay. */
const canBeHidden = (name: string): name is Place =>
  Object.hasOwn(outline.places, name) && !["quality", "answer", "method"].includes(name);

/** What only the person at the page has a use for. */
const notProjected: Place[] = ["dictionary", "compare", "save"];

export const isShown = ({ projector, hide }: Options, place: Place) =>
  !hide.includes(place) && !(projector && notProjected.includes(place));

/** As an address holds them. */
export const optionPairs = ({ projector, hide }: Options): string[] => [
  ...(hide.length > 0 ? [`hide=${hide.join(",")}`] : []),
  ...(projector ? ["view=projector"] : []),
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
  return {
    options: { projector: views.includes("projector"), hide: [...new Set(hide.filter(canBeHidden))] },
    others: pairs.filter((pair) => !/^(hide|view)=/.test(pair)),
    ignored: [...hide.filter((name) => !canBeHidden(name)), ...views.filter((name) => name !== "projector")],
  };
}
