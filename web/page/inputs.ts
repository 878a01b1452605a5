import { announcements } from "#words/files";
import type { Side } from "../shared/messages";
import { type Columns, fileFaults } from "../shared/report";
import type { Answers } from "./answers";
import type { Chosen } from "./chosen";
import type { Core } from "./core";
import type { Folder } from "./folders";
import { visible } from "./format";
import { Pool } from "./pool";
import { read, readHead } from "./reading";
import { type Input, type Mapping, partlyRead, type State } from "./state";

/** While reading, the next answer waits this long in ms, and at least this many times what the last one took. */
const partialPause = 1000;
const partialPauseFactor = 20;
/** And how much is read is shown anew no sooner than after so many ms: painting keeps the page from handing out bytes. */
const progressPause = 250;

const isWaiting = ({ state }: Input) => state === "waiting";

/** The files of both sides: reads them, and answers as it goes. */
export class Inputs {
  private readonly state: State;
  private readonly started: () => { core: Core; answers: Answers };
  private readonly chosen: Chosen;
  private readonly paint: () => void;
  private readonly announce: (text: string) => void;
  private readonly fail: (error: unknown) => void;
  /** Of the files being read. */
  private cancel = new AbortController();
  private reading: Promise<void> | null = null;
  /** Whose files are being read, or are no longer, and the end of that; and the end of letting go of the second side's files. */
  private current: { side: Side; ended: Promise<void> } | null = null;
  private forgetting: Promise<void> = Promise.resolve();

  constructor(
    state: State,
    started: () => { core: Core; answers: Answers },
    chosen: Chosen,
    paint: () => void,
    announce: (text: string) => void,
    fail: (error: unknown) => void,
  ) {
    this.state = state;
    this.started = started;
    this.chosen = chosen;
    this.paint = paint;
    this.announce = announce;
    this.fail = fail;
  }

  add(files: Iterable<File | Folder>, side: Side) {
    const { state } = this;
    const inputs = side === "first" ? state.inputs : state.second;
    for (const file of files)
      inputs.push({ file, side, state: "waiting", bytes: 0, seconds: 0, refusal: null, damage: null });
    state.isFull = false;
    if (side === "second") {
      state.compareWith = "files";
      state.settings = { ...state.settings, compare: state.settings.compare ?? { from: null, to: null } };
    }
    this.start();
  }

  stop() {
    this.cancel.abort();
    this.end();
  }

  /** What is being read counts as stopped from now on, though the core may still be busy with its last chunks. */
  end() {
    for (const input of this.all()) {
      if (input.state === "waiting") input.state = "skipped";
      if (input.state === "reading") input.state = "cancelled";
    }
    this.paint();
  }

  /** Lets go of the second side's files, as soon as none of them is read any longer. */
  forgetSecond() {
    const busy = this.current?.side === "second" ? this.current.ended : null;
    if (busy) this.cancel.abort();
    this.state.second = [];
    this.forgetting = (async () => {
      await busy;
      await this.started().core.forgetSecond();
    })();
    this.forgetting.catch(this.fail);
  }

  async askForColumns(input: Input) {
    if (!(input.file instanceof File)) return;
    const head = await readHead(input.file);
    if (head) this.state.mapping = { input, table: await this.started().core.previewTable(head) };
    else input.state = "failed";
    this.paint();
  }

  /** Reads the table again, and others to come, with the columns as they are named. */
  async readTable({ input, table }: Mapping) {
    const { state } = this;
    const named = table.columns.flatMap(({ role, name }) => (role === null ? [] : [[role, name]]));
    const columns: Columns = Object.fromEntries(named);
    const { side, file } = input;
    state.mapping = null;
    state.settings = { ...state.settings, columns };
    await this.chosen.readAs(state.settings, { side, name: file.name, bytes: file.size });
    Object.assign(input, { state: "waiting", bytes: 0, refusal: null, damage: null } satisfies Partial<Input>);
    this.start();
  }

  private all = () => [...this.state.inputs, ...this.state.second];

  private start() {
    this.paint();
    this.reading ??= this.readAll()
      .catch(this.fail)
      .finally(() => {
        this.reading = null;
      });
  }

  /** Reads the waiting files. */
  private async readAll() {
    const { state, announce } = this;
    const pool = new Pool(this.started().core);
    try {
      for (;;) {
        await this.forgetting;
        const side = this.all().find(isWaiting)?.side;
        if (!side) break;
        this.cancel = new AbortController();
        this.current = { side, ended: this.readSide(side, pool) };
        await this.current.ended;
        this.current = null;
      }
    } finally {
      pool.end();
    }
    state.isFull &&= partlyRead(this.all()).length > 0;
    this.paint();
    if (!state.report) return;
    const troubles = this.all().filter(({ state }) => ["refused", "damaged", "failed"].includes(state));
    if (this.cancel.signal.aborted) announce(announcements.stopped(state.report));
    else announce(announcements.finished(state.report, troubles));
  }

  /** Reads the waiting files of a side, and those that are added meanwhile; folders on the main worker only. */
  private async readSide(side: Side, pool: Pool) {
    const { signal } = this.cancel;
    const waiting = () => this.all().filter((input) => input.side === side && isWaiting(input));
    const bytes = waiting().reduce((sum, { file }) => sum + file.size, 0);
    await pool.each(
      { items: waiting().length, bytes },
      (helper) => (signal.aborted ? undefined : waiting().find(({ file }) => !helper || file instanceof File)),
      (input, helper) => this.read(input, pool, helper, signal),
    );
  }

  private async read(input: Input, pool: Pool, helper: Core | null, cancel: AbortSignal) {
    const { file, side } = input;
    const { answers } = this.started();
    const start = performance.now();
    let answerAt = start + partialPause / 2;
    let paintAt = start;
    let quarters = 0;
    input.state = "reading";
    this.announce(announcements.started(visible(file.name)));
    const outcome = await read(file, side, pool, helper, cancel, (bytes) => {
      const now = performance.now();
      input.bytes = bytes;
      input.seconds = (now - start) / 1000;
      if (pool.memory > this.state.options.memory * 1e6 && !cancel.aborted) {
        this.state.isFull = true;
        this.stop();
      }
      if (now >= answerAt) {
        answerAt = Number.POSITIVE_INFINITY;
        answers.askAgain().then(() => {
          const took = performance.now() - now;
          answerAt = performance.now() + Math.max(partialPause, partialPauseFactor * took);
        }, this.fail);
      }
      if (Math.floor((4 * bytes) / file.size) > quarters && input.seconds > 5) {
        this.announce(announcements.quarter(visible(file.name), ++quarters));
      }
      if (now < paintAt) return;
      paintAt = now + progressPause;
      this.paint();
    });
    input.state = outcome;
    await answers.askAgain();
    if (outcome === "whole" || outcome === "refused") this.judge(input); // else what arrived is no ground for a verdict
  }

  /** What the report says of the file or folder, and of what was in it. */
  private judge(input: Input) {
    const { name, size } = input.file;
    const { report } = this.state;
    const all = (input.side === "first" ? report?.inputs : report?.comparison?.second.inputs) ?? [];
    const itself = all.find((read) => read.name === name && (read.bytes === size || read.format === "folder"));
    const members = all.filter((read) => read.name.startsWith(`${name}/`));
    input.refusal = itself?.refused ? { sentence: visible(itself.refused), kind: itself.refused_as } : null;
    // The core's word for what kept a compressed file, or something in an archive, from being unpacked to its end.
    const damage = [itself ?? [], members]
      .flat()
      .flatMap(({ problems }) => problems)
      .find(({ code }) => fileFaults.includes(code));
    input.damage = damage ? visible(damage.first.message) : null;
    if (input.refusal) input.state = "refused";
    else if (input.damage) input.state = "damaged";
  }
}
