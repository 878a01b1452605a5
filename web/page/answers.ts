import type { Report, Settings } from "../shared/report";
import type { Core } from "./core";
import { isReading, type State } from "./state";

/** The report on the page lists no accounts: the table asks for its own page of them. */
const shownLists = { accounts: 0, hashtags: 100 };

/** Intervals are brought forward by about so many ms at a time, that other questions need not wait long. */
const advanceTime = 40;

/** How far the intervals are is shown again after so many ms. */
const progressPause = 250;

/** The settings with everything that can be computed. */
export const complete = (settings: Settings): Settings => ({ ...settings, compute: ["intervals"] });

/** Whether the report compares with the second side's files: something of them must have been read. */
export const comparesFiles = ({ compareWith, second }: State) =>
  compareWith === "files" && second.some(({ state }) => !["waiting", "skipped"].includes(state));

/** The settings as they are asked: without a comparison with files that are not there yet. */
export const asked = (state: State): Settings =>
  state.compareWith === "files" && !comparesFiles(state) ? { ...state.settings, compare: null } : state.settings;

/**
 * Keeps the report and the accounts of the state up to date: asks the core again for what is outdated and then, once
 * nothing is read any more, goes on with the intervals until they are there or something changes.
 */
export class Answers {
  private readonly state: State;
  private readonly core: Core;
  private readonly show: () => void;
  private readonly fail: (error: unknown) => void;
  private outdated = { report: false, accounts: false };
  private asking: Promise<void> | null = null;

  constructor(state: State, core: Core, show: () => void, fail: (error: unknown) => void) {
    this.state = state;
    this.core = core;
    this.show = show;
    this.fail = fail;
  }

  /** What goes out of date while it is asked for is asked once more, before the promise ends. */
  ask(what: { report: boolean; accounts: boolean }): Promise<void> {
    this.outdated.report ||= what.report;
    this.outdated.accounts ||= what.accounts;
    this.asking ??= this.askAll().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  askAgain = () => this.ask({ report: true, accounts: true });

  /** Why the core cannot use the settings; null if it can, with what it takes them for. */
  async test(settings: Settings): Promise<{ refusal: string } | { settings: Settings }> {
    const page = await this.core.accounts(settings, { ...this.state.query, limit: 0 });
    if ("error" in page) return { refusal: page.error };
    const report = await this.core.report({ ...settings, accounts: 0, hashtags: 0, compute: [] }, false);
    if ("error" in report) return { refusal: report.error };
    const { accounts, hashtags } = settings;
    return { settings: { ...settings, ...report.settings, accounts, hashtags, compute: [] } };
  }

  private async askAll() {
    const { state, core } = this;
    let isNew = false;
    while (this.outdated.report || this.outdated.accounts) {
      const settings = asked(state);
      const wantsReport = this.outdated.report;
      isNew ||= wantsReport;
      this.outdated = { report: false, accounts: false };
      const report = wantsReport ? await core.report({ ...settings, ...shownLists }, comparesFiles(state)) : null;
      const accounts = await core.accounts(settings, state.query);
      if (report) state.refusal = "error" in report ? report.error : null;
      if (report && !("error" in report)) state.report = report;
      if ("error" in accounts) state.refusal ??= accounts.error;
      else state.accounts = accounts;
      this.show();
    }
    if (isNew) this.refine(state.report).catch(this.fail);
  }

  /** Computes the intervals for the report that is shown. */
  private async refine(shown: Report | null) {
    const { state, core } = this;
    const { settings: chosen } = state;
    const [settings, other] = [asked(state), comparesFiles(state)];
    const isCurrent = () => state.report === shown && state.settings === chosen && !isReading(state);
    state.intervals = null;
    if (!shown || shown.window.tracked === 0 || state.refusal) return;
    let batch = 50;
    let showAt = 0;
    for (let done = 0; isCurrent() && done < settings.replicates; ) {
      state.intervals = { done, of: settings.replicates };
      const begin = performance.now();
      if (begin >= showAt) {
        showAt = begin + progressPause;
        this.show();
      }
      const now = await core.advance(complete(settings), batch, other);
      if (now <= done) break;
      done = now;
      batch = Math.max(1, Math.min(200, Math.round((batch * advanceTime) / (performance.now() - begin + 1))));
    }
    const report = isCurrent() ? await core.report({ ...complete(settings), ...shownLists }, other) : null;
    if (!report || !isCurrent()) return;
    if (!("error" in report)) state.report = report;
    state.intervals = null;
    this.show();
  }
}
