// How the page shows itself, which changes no figure: pairs in the page's address beside the settings, such as
// #view=projector&hide=accounts,coordination.

/** What can be left out of the page. What limits the answer cannot: the state of the files, and the method. */
const sections = [
  "parties",
  "threshold",
  "time",
  "overlap",
  "compare",
  "guess",
  "evidence",
  "accounts",
  "coordination",
  "amplified",
  "hashtags",
  "dictionary",
  "save",
] as const;

/** A part of the page by which it can be hidden or visited. */
export type Section = (typeof sections)[number] | "answer" | "method";

export interface Options {
  /** For people at the back of a room. */
  projector: boolean;
  hide: Section[];
}

export const usualOptions: Options = { projector: false, hide: [] };

/** As an address holds them. */
export const optionPairs = ({ projector, hide }: Options): string[] => [
  ...(hide.length > 0 ? [`hide=${hide.join(",")}`] : []),
  ...(projector ? ["view=projector"] : []),
];

const isSection = (name: string): name is Section => (sections as readonly string[]).includes(name);

/** The options of an address, the pairs that are none, and the names that are not understood. */
export function takeOptions(text: string): { options: Options; others: string[]; ignored: string[] } {
  const pairs = text.split("&").filter((pair) => pair !== "");
  const values = (key: string) =>
    pairs.filter((pair) => pair.startsWith(`${key}=`)).flatMap((pair) => pair.slice(key.length + 1).split(","));
  const [hide, views] = [values("hide"), values("view")];
  return {
    options: { projector: views.includes("projector"), hide: [...new Set(hide.filter(isSection))] },
    others: pairs.filter((pair) => !/^(hide|view)=/.test(pair)),
    ignored: [...hide.filter((name) => !isSection(name)), ...views.filter((name) => name !== "projector")],
  };
}
