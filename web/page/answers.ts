import type { AccountsQuery, Report, Settings } from "../shared/report";
import type { Core } from "./core";
import { isReading, type State } from "./state";

/** The report on the page lists no accounts: the table asks for its own page of them. */
const shownLists = { accounts: 0, hashtags: 100 };

/** Intervals are brought forward by about so many ms at a time, that other questions need not wait long. */
const advanceTime = 40;

/** How far the intervals are is shown again after so many ms. */
const progressPause = 250;

/** The settings with everything that can be computed. */
export const complete = (settings: Settings): Settings => ({ ...settings, compute: ["intervals", "evidence"] });

/** With the evidence of every account. */
const judged = (settings: Settings): Settings => ({ ...settings, compute: ["evidence"] });

const needsEvidence = ({ sort, grade }: AccountsQuery) => grade !== "" || sort === "score" || sort === "completeness";

/** Whether the report compares with the second side's files: something of them must have been read. */
export const comparesFiles = ({ compareWith, second }: State) =>
  compareWith === "files" && second.some(({ state }) => !["waiting", "skipped"].includes(state));

/** The settings as they are asked: without a comparison with files that are not there yet. */
export const asked = (state: State): Settings =>
  state.compareWith === "files" && !comparesFiles(state) ? { ...state.settings, compare: null } : state.settings;

/**
 * Keeps the report and the accounts of the state up to date: asks the core again for what is outdated and then, once
 * nothing is read any more, for the evidence, and goes on with the intervals until they are there or something changes.
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
      if (report) state.refusal = "error" in report ? report.error : null;
      if (report && !("error" in report)) this.take(report);
      await this.askAccounts(settings);
    }
    if (isNew) this.refine(state.report).catch(this.fail);
  }

  /** Whether the evidence of the report will be computed. */
  private willRefine = ({ quality }: Report) => quality.accounts > 0 && !this.state.refusal && !isReading(this.state);

  /** The evidence that was shown stays while other is on its way, that nothing jumps. */
  private take(report: Report) {
    const { state } = this;
    const evidence = report.evidence ?? (this.willRefine(report) ? (state.report?.evidence ?? null) : null);
    state.report = { ...report, evidence };
    this.show();
  }

  private async askAccounts(settings: Settings) {
    const { state, core } = this;
    const { query, report } = state;
    const accounts = await core.accounts(report?.evidence || needsEvidence(query) ? judged(settings) : settings, query);
    if ("error" in accounts) state.refusal ??= accounts.error;
    else state.accounts = accounts;
    this.show();
  }

  /** Computes the evidence, and then the intervals, for the report that is shown. */
  private async refine(shown: Report | null) {
    const { state, core } = this;
    const { settings: chosen } = state;
    const [settings, other] = [asked(state), comparesFiles(state)];
    const isCurrent = () => state.report === shown && state.settings === chosen && !isReading(state);
    /** Takes away evidence of another report, which will not be replaced. */
    const leave = () => {
      if (!state.report?.evidence || state.report.settings.compute.includes("evidence")) return;
      state.report = { ...state.report, evidence: null };
      this.show();
    };
    /** Ends with whether nothing has changed meanwhile. */
    const improve = async (better: Settings) => {
      const report = isCurrent() ? await core.report({ ...better, ...shownLists }, other) : null;
      if (!report || !isCurrent()) return false;
      if ("error" in report) {
        state.refusal = report.error;
        leave();
        return false;
      }
      this.take(report);
      shown = state.report;
      return true;
    };
    state.intervals = null;
    if (!shown || !this.willRefine(shown)) return leave();
    state.model ??= await core.evidenceModel();
    const isFirst = !shown.evidence;
    if (!(await improve(judged(settings)))) return;
    if (isFirst) await this.askAccounts(settings);
    if (shown.window.tracked === 0) return;
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
    if (!(await improve(complete(settings)))) return;
    state.intervals = null;
    this.show();
  }
}
