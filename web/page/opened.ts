import { sheet as words } from "#words/evidence";
import type { AccountSheet, Named } from "../shared/report";
import type { Answers } from "./answers";
import type { Core } from "./core";
import { recall } from "./reading";
import type { OpenSheet, State } from "./state";

/** Nothing ends the reading of examples: there are few. */
const never = new AbortController().signal;

/** What the core is asked, and read again from the files, when the reader opens an account's sheet or a cluster. */
export class Opened {
  private readonly state: State;
  private readonly started: () => { core: Core; answers: Answers };
  private readonly paint: () => void;
  private readonly announce: (text: string) => void;
  /** Of the sheet that was asked for last: ends with it, and with the reading of its tweets. */
  private opening = new AbortController();
  /** Ids of the examples that have been asked for. */
  private readonly askedFor = new Set<string>();

  constructor(
    state: State,
    started: () => { core: Core; answers: Answers },
    paint: () => void,
    announce: (text: string) => void,
  ) {
    this.state = state;
    this.started = started;
    this.paint = paint;
    this.announce = announce;
  }

  async sheet({ id, handle, place }: Named<number | null>) {
    const { core, answers } = this.started();
    const signal = this.begun();
    const sheet = await core.account(answers.ofSheet(), `account ${place}`);
    if (signal.aborted) return;
    if ("error" in sheet) return this.announce(words.refused);
    const { account } = sheet;
    if (account.id !== id || account.handle !== handle) return; // the table is of other settings
    await this.show(sheet, signal);
  }

  /** Opens a sheet that is there. */
  async show(sheet: AccountSheet, signal = this.begun()) {
    const open: OpenSheet = { sheet, texts: null };
    this.state.sheet = open;
    this.paint();
    if (sheet.account.hidden) return;
    const texts = await recall(this.files(), sheet.tweets, this.started().core, signal);
    if (signal.aborted) return;
    open.texts = texts;
    this.paint();
  }

  /** Ends what was opened before. */
  private begun() {
    this.opening.abort();
    this.opening = new AbortController();
    return this.opening.signal;
  }

  closeSheet() {
    this.opening.abort();
    this.state.sheet = null;
  }

  /** Reads the examples of the open clusters, which have not been asked for before. */
  async examples() {
    const { clusters, report } = this.state;
    const wanted = (report?.clusters ?? [])
      .filter(({ number }) => clusters.open.includes(number))
      .flatMap(({ things }) => things.flatMap(({ example }) => example ?? []))
      .filter(({ id }) => !this.askedFor.has(id));
    if (wanted.length === 0) return;
    for (const { id } of wanted) this.askedFor.add(id);
    const found = await recall(this.files(), wanted, this.started().core, never);
    const gone = Object.fromEntries(wanted.map(({ id }) => [id, { text: "" }]));
    clusters.texts = { ...clusters.texts, ...gone, ...found };
    this.paint();
  }

  private files = () => this.state.inputs.map(({ file }) => file);
}
