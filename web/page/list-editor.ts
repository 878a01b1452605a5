import { download as words } from "#words/charts";
import { dictionary } from "#words/dictionary";
import type { LexiconSetting } from "../shared/report";
import { download } from "./charts/download";
import type { Chosen } from "./chosen";
import type { Core } from "./core";
import { visible } from "./format";
import { changesOf, unchanged } from "./lexicon";
import { jsonOf } from "./reading";
import { type Field, isReading, type Sentence, type Stacks, type State } from "./state";
import { english } from "./views/english";

/** Changes the list of hashtags step by step, back and forth; keeps it as a file. */
export class ListEditor {
  private readonly state: State;
  private readonly core: () => Core;
  private readonly chosen: Chosen;
  private readonly paint: () => void;

  constructor(state: State, core: () => Core, chosen: Chosen, paint: () => void) {
    this.state = state;
    this.core = core;
    this.chosen = chosen;
    this.paint = paint;
  }

  /** Another list; whether the core took it. `did` says what that step did. */
  async edit(lexicon: LexiconSetting, did: string, field: Field | null = null): Promise<boolean> {
    const { editing, settings } = this.state;
    return this.use(lexicon, { past: [...editing.past, settings.lexicon], future: [] }, did, field);
  }

  async undo() {
    const { past, future } = this.state.editing;
    const { lexicon } = this.state.settings;
    const before = past.at(-1) ?? unchanged(lexicon);
    if (before === lexicon) return;
    await this.use(before, { past: past.slice(0, -1), future: [...future, lexicon] }, dictionary.undone);
  }

  async redo() {
    const { past, future } = this.state.editing;
    const after = future.at(-1);
    if (after === undefined) return;
    const stacks = { past: [...past, this.state.settings.lexicon], future: future.slice(0, -1) };
    await this.use(after, stacks, dictionary.redone);
  }

  async save() {
    const lexicon = await this.core().lexicon(this.state.settings);
    const { id, error } = JSON.parse(lexicon);
    this.refuse(error ? english(error) : null);
    if (error) return;
    try {
      download(`hustings-hashtags-${id}.json`, "application/json", lexicon);
    } catch {
      this.refuse(words.failed);
    }
  }

  async load(file: File) {
    const lexicon = await jsonOf(file);
    if (lexicon) await this.edit(lexicon as LexiconSetting, dictionary.loaded(visible(file.name)));
    else this.refuse(dictionary.noJson(visible(file.name)));
  }

  /** Another list of hashtags, and what can then be undone; the last that the core took comes back if it refuses this. */
  private async use(lexicon: LexiconSetting, { past, future }: Stacks, did: string, field: Field | null = null) {
    const { state } = this;
    const { editing, report, settings } = state;
    const before = editing.unanswered ?? { past: editing.past, future: editing.future, lexicon: settings.lexicon };
    Object.assign(editing, { past, future, unanswered: before, refusal: null });
    await this.chosen.use({ ...settings, lexicon });
    if (state.settings.lexicon !== lexicon) return true; // a later step has been taken
    state.editing.unanswered = null;
    const { refusal } = state;
    if (refusal) {
      Object.assign(editing, { past: before.past, future: before.future });
      await this.chosen.use({ ...state.settings, lexicon: before.lexicon });
    }
    const isCompared = report && state.report && !isReading(state);
    editing.note = refusal ? "" : isCompared ? dictionary.note(did, report, state.report as typeof report) : did;
    this.refuse(refusal && worded(refusal, lexicon), field);
    return refusal === null;
  }

  /** Says in the editor, in sight, why something was refused; with null, that nothing was. */
  private refuse(refusal: Sentence | null, field: Field | null = null) {
    Object.assign(this.state.editing, { refusal, field });
    this.paint();
    if (refusal)
      queueMicrotask(() => document.querySelector(".dictionary .failure")?.scrollIntoView({ block: "nearest" }));
  }
}

/** The commonest refusal in plain words. */
function worded(refusal: string, lexicon: LexiconSetting): Sentence {
  const spaced = changesOf(lexicon).find((change) => "tag" in change && /\s/.test(change.tag.trim()));
  return spaced && "tag" in spaced ? dictionary.spaces(visible(spaced.tag)) : english(refusal);
}
