import { fragment } from "#words/page";
import { save } from "#words/save";
import type { EvidenceSettings, Reading, Settings } from "../shared/report";
import type { Answers } from "./answers";
import type { Core } from "./core";

import { plainTime, plainZone, visible } from "./format";
import { fromFragment, lasting, toFragment } from "./fragment";
import { jsonOf } from "./reading";
import { type Sentence, type State, usualSettings } from "./state";
import { english } from "./views/english";

const readingOf = ({ columns, seen, time_zone }: Settings): Reading => ({ columns, seen, time_zone });

/** The settings that the reader chooses, or takes from a file or the page's address, where they are kept. */
export class Chosen {
  private readonly state: State;
  private readonly started: () => { core: Core; answers: Answers };
  private readonly paint: () => void;
  /** How the core reads, as it was last told; at first as is usual. */
  private told = JSON.stringify(readingOf(usualSettings));
  /** What follows "#" in the address, as it was last adopted or written. */
  private address = "";
  private writing = 0;
  /** The weights before those that the core has not answered yet. */
  private weighed: EvidenceSettings | null = null;

  constructor(state: State, started: () => { core: Core; answers: Answers }, paint: () => void) {
    this.state = state;
    this.started = started;
    this.paint = paint;
  }

  /** Settings that hold from now on, in the page's address too. Ends when they are answered. */
  async use(settings: Settings) {
    const { state } = this;
    state.settings = settings;
    state.weightsRefusal = null;
    this.paint();
    this.writeAddress();
    await this.readAs(settings);
    if (state.inputs.length > 0) await this.started().answers.askAgain();
  }

  /** Tells the core how to read from now on, if that is something else; or, `again`, a table that it refused. */
  async readAs(settings: Settings, again: Parameters<Core["readAs"]>[1] = null) {
    const reading = readingOf(settings);
    const now = JSON.stringify(reading);
    if (now === this.told && !again) return;
    this.told = now;
    await this.started().core.readAs(reading, again);
  }

  /** Other weights; the last that the core took come back if it refuses these. */
  async weigh(evidence: EvidenceSettings) {
    const { state } = this;
    const wasRefused = state.refusal !== null && this.weighed === null;
    const before = this.weighed ?? state.settings.evidence;
    this.weighed = before;
    state.weightsRefusal = null;
    await this.use({ ...state.settings, evidence });
    if (state.settings.evidence !== evidence) return; // there is a later change
    this.weighed = null;
    const { refusal } = state;
    if (!refusal || wasRefused) return;
    await this.use({ ...state.settings, evidence: before });
    state.weightsRefusal = refusal;
    this.paint();
  }

  /** The settings and options that the page's address holds. */
  async adoptAddress() {
    const { state } = this;
    this.address = location.hash.slice(1);
    const found = fromFragment(this.address);
    if (!found) return this.writeAddress(); // a place on the page was gone to
    state.options = found.options;
    state.notices = found.notices;
    state.noticesAt = "top";
    this.paint();
    const { columns, seen, accounts, hashtags } = state.settings;
    if (found.settings) await this.adopt({ ...found.settings, columns, seen, accounts, hashtags }, fragment.refused);
  }

  /** The settings of a settings file or a saved report. */
  async adoptFile(file: File) {
    this.state.notices = [];
    const read = await jsonOf(file);
    const settings = read?.settings ?? read;
    if (typeof settings !== "object" || settings === null || Array.isArray(settings)) {
      this.state.notices = [save.noSettings(visible(file.name))];
      return this.paint();
    }
    await this.adopt({ ...usualSettings, ...settings }, (sentence) => save.refused(visible(file.name), sentence));
  }

  /** Puts the settings into the page's address, once they rest: some browsers refuse to do so many times a minute. */
  writeAddress() {
    const { state } = this;
    clearTimeout(this.writing);
    this.writing = setTimeout(() => {
      const { text, isWhole } = toFragment(state.settings, state.options);
      state.isAddressWhole = isWhole;
      this.paint();
      const now = location.hash.slice(1);
      if (now !== this.address) return; // somebody has just written another, which will be adopted
      if (text === now || (text === "" && !now.includes("="))) return; // a place on the page stays
      try {
        history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
        this.address = location.hash.slice(1);
      } catch {
        // A browser that forbids it to a page opened from disk: then the settings are in no address.
      }
    }, 300);
  }

  /** Settings from elsewhere, if the core can use them. What the reader chooses meanwhile stays chosen. */
  private async adopt(wanted: Settings, refused: (sentence: Sentence) => Sentence) {
    const { state } = this;
    const { settings: before, compareWith } = state;
    const tested = await this.started().answers.test(wanted);
    if ("refusal" in tested) {
      state.notices = [...state.notices, refused(english(tested.refusal))];
      return this.paint();
    }
    const chosen = Object.entries(state.settings).filter(([key, value]) => value !== before[key as keyof Settings]);
    const adopted: Settings = { ...plain(tested.settings, "UTC"), ...Object.fromEntries(chosen) };
    const settings =
      state.second.length > 0 ? { ...adopted, compare: adopted.compare ?? { from: null, to: null } } : lasting(adopted);
    await this.readAs(settings);
    const { compare } = settings;
    if (state.second.length > 0) state.compareWith = "files";
    else if (state.compareWith === compareWith)
      state.compareWith = compare === null ? "nothing" : "lexicon" in compare ? "list" : "days";
    const { past, future } = state.editing;
    const isSameList = JSON.stringify(settings.lexicon) === JSON.stringify(state.settings.lexicon);
    const stacks = isSameList ? { past, future } : { past: [...past, state.settings.lexicon], future: [] };
    state.editing = { ...stacks, unanswered: null, note: "", refusal: null, field: null };
    await this.use(settings);
  }
}

/** The settings with their times and the zone written as the page itself does. */
function plain<Some extends Partial<Settings>>(settings: Some, usualZone: string): Some {
  const zone = plainZone(settings.time_zone ?? usualZone);
  const { from, to, compare } = settings;
  return {
    ...settings,
    ...(settings.time_zone !== undefined && { time_zone: zone }),
    ...(from && { from: plainTime(from, zone) }),
    ...(to && { to: plainTime(to, zone) }),
    ...(compare && { compare: plain(compare, zone) }),
  };
}
