// The list of hashtags, its editor, and which are used together.
import { html } from "lit-html";
import type { Report } from "../../../shared/report";
import { count, counted, dateRange, list, percent } from "../../format";
import { accounts, tweets } from "./common";

export const dictionary = {
  heading: "The list of hashtags",
  intro:
    "Which hashtags count for which party decides every figure here. Change the list, and the figures follow; a step can be taken back.",
  base: "List",
  presets: {
    uk2017: "United Kingdom, general election 2017",
    uk2019: "United Kingdom, general election 2019",
    uk2024: "United Kingdom, general election 2024",
    "eu-referendum2016": "United Kingdom, EU referendum 2016",
    de2017: "Germany, federal election 2017",
    de2021: "Germany, federal election 2021",
    fr2017: "France, presidential election 2017",
    us2020: "United States, presidential election 2020",
    ep2019: "European Parliament 2019",
    none: "Start from nothing",
  } as Record<string, string>,
  own: (name: string) => `From a file: ${name}`,
  changes: (value: number) => (value === 0 ? "as it came" : counted(value, "change", "changes")),
  name: "Its name",
  used: (name: string) => `The list ${name} is used.`,
  loaded: (name: string) => `The list of ${name} is used.`,
  noJson: (name: string) => `${name} is no list of hashtags: it is not JSON.`,
  undo: "Undo",
  redo: "Redo",
  spaces: (tag: string) => `A hashtag has no spaces: “${tag}” was not added.`,
  undone: "The last step was taken back.",
  redone: "The step was taken again.",
  save: "Save the list (JSON)",
  load: "Open a list",
  neutral: "Neutral",
  neutralNote: "of the election and no party",
  for: (party: string) => `for ${party}`,
  against: (party: string) => `against ${party}`,
  forHeading: (party: string) => `Hashtags for ${party}`,
  againstHeading: (party: string) => `Hashtags against ${party}`,
  againstLabel: "Against",
  nothing: "none",
  accounts: (value: number) => counted(value, "official account", "official accounts"),
  tweets,
  /** What stands unseen behind a hashtag’s number of tweets. */
  tweetsOf: "tweets",
  /** When a hashtag has its meaning: days in UTC, both included. */
  when(from: string | null, to: string | null): string {
    const day = (date: string) => dateRange(date, date);
    if (from && to) return `${dateRange(from, to)}`;
    return from ? `from ${day(from)}` : to ? `until ${day(to)}` : "";
  },
  prefix: (tag: string) => `all hashtags that begin with ${tag}`,
  source: (source: string) => `Source: ${source}`,
  move: (tag: string) => `Move #${tag}`,
  moveTo: "Move to …",
  remove: "Take out",
  moved: (tag: string, place: string) => `#${tag} counts ${place} now.`,
  asNeutral: "as neutral",
  removed: (tag: string) => `#${tag} is out of the list.`,
  keys: (parties: string[]) =>
    html`Keys, while one of these or a hashtag of the list is in focus: ${parties.map(
      (name, at) => html`<kbd>${at + 1}</kbd>&nbsp;${name}, `,
    )}<kbd>n</kbd>&nbsp;neutral, <kbd>Enter</kbd>&nbsp;takes the suggestion or opens the hashtag, <kbd>Delete</kbd>&nbsp;takes
    it out, arrows go on, <kbd>Ctrl</kbd>&nbsp;<kbd>Z</kbd>&nbsp;takes the last step back.`,
  suggestions: "Frequent hashtags that are not in the list",
  /** Whose hashtags the accounts use that use it, of those that use one party’s only. */
  travels(common: { name: string; accounts: number }[], partyAccounts: number, all: number): string {
    if (partyAccounts === 0) return `${tweets(all)}; nobody who uses it uses the hashtags of just one party`;
    const shares = common.map(({ name, accounts }) => `${percent(accounts / partyAccounts, 0)} ${name}’s`);
    return `${list(shares)}, of ${accounts(partyAccounts)} that use it and one party’s hashtags; ${tweets(all)}`;
  },
  elsewhere: "Elsewhere …",
  put: (tag: string, place: string) => `#${tag}: ${place}`,
  more: (value: number) => `Show ${count(value)}`,
  noSuggestions: "There are none.",
  add: "Add a hashtag",
  addTag: "Hashtag",
  addHint: "With a star at its end it means all that begin so: VoteLab*",
  addPlace: "Counts",
  addButton: "Add",
  edit: "Name, colour",
  editOf: (party: string) => `of ${party}`,
  partyName: "Name",
  colour: "Colour",
  removeParty: "Remove",
  partyRemoved: (party: string) => `${party} is out of the list, with its hashtags.`,
  partyRenamed: (before: string, now: string) => `${before} is called ${now} now.`,
  recoloured: (party: string) => `${party} has another colour.`,
  newParty: "Add a party, or a team, a brand, an answer",
  partyAdded: (party: string) => `${party} was added.`,
  named: (name: string) => `The list is called ${name} now.`,
  /** What a step did to the shares that it moved most. */
  note(did: string, before: Report, after: Report): string {
    const shareOf = ({ parties }: Report, id: string) => parties.find((party) => party.id === id)?.share ?? null;
    const written = (share: number | null) => (share === null ? this.nothing : percent(share));
    const names = new Map([...before.parties, ...after.parties].map(({ id, name }) => [id, name]));
    const moved = [...names]
      .map(([id, name]) => ({ name, was: shareOf(before, id), now: shareOf(after, id) }))
      .map((party) => ({ ...party, by: Math.abs((party.now ?? 0) - (party.was ?? 0)) }))
      .filter(({ was, now }) => percent(was ?? 0) !== percent(now ?? 0))
      .sort((a, b) => b.by - a.by)
      .slice(0, 4)
      .map(({ name, was, now }) => `${name} ${written(was)} → ${written(now)}`);
    return `${did} ${moved.length > 0 ? `${moved.join("; ")}.` : "No share has changed."}`;
  },
};

export const overlap = {
  heading: "Which parties’ hashtags are used together",
  intro:
    "A tweet stands in one row, that of just the parties whose hashtags it carries; an account in that of all the parties whose hashtags it used.",
  caption: "Sets of parties whose hashtags are used together",
  region: "Sets of parties, scrolls sideways",
  set: "Parties",
  yes: "yes",
  no: "no",
  tweets: "Tweets with just these",
  accounts: "Accounts that use just these",
  frequent: "High-frequency accounts",
  more: (value: number) => `Show ${count(value)}`,
  none: "No tweet carries a party’s hashtag.",
  /** `frequent`: of high-frequency accounts. */
  both(one: string, other: string, all: number, both: number, frequent: boolean): string {
    const whose = frequent ? counted(all, "high-frequency account", "high-frequency accounts") : accounts(all);
    return `Of ${whose} with ${one} hashtags, ${count(both)} also ${both === 1 ? "uses" : "use"} ${other} ones`;
  },
  ofAll: (all: number, both: number) =>
    `; of all ${accounts(all)} with them, ${count(both)} (${percent(both / all, 0)}).`,
  pairs: "Hashtags used together",
  pairColumns: { tags: "Hashtags", tweets: "Tweets with both" },
  note: "Opponents use a party’s hashtags as well as friends: a common row is no alliance.",
};
