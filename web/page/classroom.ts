import type { Account, Settings } from "../shared/report";
import type { Core } from "./core";
import { type Case, initialState, type State, usualSettings } from "./state";

/** What of the planted accounts is judged, one of each: busy or quiet, suspicious or harmless to look at. */
const kinds = [
  "kin",
  "amplifier",
  "copy_ring",
  "retweet_ring",
  "scheduled",
  "news_feed",
  "activist",
  "journalist",
  "digits",
  "newcomer",
];

/** Voters are looked for among so many accounts that post most. */
const searched = 200;

/** Whatever the reader has set, these accounts and their evidence are the same for all. Nobody is behind the handles. */
const settings: Settings = { ...usualSettings, handles: "all", compute: ["evidence", "clusters"] };

/** Moves what is heard and seen to that element, drawn by the last paint. */
const goTo = (selector: string) =>
  queueMicrotask(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "start", behavior: isStill ? "instant" : "smooth" });
  });

/** The tour through the invented election, and the accounts of it that are judged before their evidence is seen. */
export class Classroom {
  private readonly state: State;
  private readonly core: () => Core;
  private readonly paint: () => void;

  constructor(state: State, core: () => Core, paint: () => void) {
    this.state = state;
    this.core = core;
    this.paint = paint;
  }

  visit(stop: number | null) {
    const place = document.querySelector(".tour")?.nextElementSibling;
    this.state.tour = stop;
    this.paint();
    if (stop !== null) return goTo(".tour");
    // Who leaves goes on reading at the place where the tour was.
    place?.setAttribute("tabindex", "-1");
    queueMicrotask(() => (place as HTMLElement | null)?.focus({ preventScroll: true }));
  }

  async beginGuess() {
    this.state.guess = { cases: await this.cases(), answers: [] };
    this.paint();
    goTo("#guessing");
  }

  guess(isAutomated: boolean) {
    this.state.guess?.answers.push(isAutomated);
    this.paint();
    goTo("#guessing");
  }

  /** One planted account of each kind, the busiest voter, and a quiet one. */
  private async cases(): Promise<Case[]> {
    const planted = this.state.invention?.truth.planted ?? [];
    const page = await this.core().accounts(settings, { ...initialState.query, limit: searched });
    if ("error" in page) throw new Error(page.error);
    const isVoter = ({ id }: Account) => planted.every((other) => other.id !== id);
    const voters = [page.rows.find(isVoter), page.rows.findLast(isVoter)].flatMap((account) => account?.id ?? []);
    const wanted = [
      ...kinds.flatMap((kind) => planted.find((of) => of.kind === kind) ?? []),
      ...voters.map((id) => ({ id, kind: "voter", automated: false })),
    ];
    // By the end of their ids, which says nothing of them.
    wanted.sort((a, b) => (a.id.slice(-4) < b.id.slice(-4) ? -1 : 1));
    const cases: Case[] = [];
    for (const { id, kind, automated } of wanted) {
      const sheet = await this.core().account(settings, id);
      if ("error" in sheet) throw new Error(sheet.error);
      cases.push({ sheet, kind, automated });
    }
    return cases;
  }
}
