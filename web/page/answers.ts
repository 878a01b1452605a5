import { step as words } from "#words/coordination";
import type { AccountsQuery, Report, Settings } from "../shared/report";
import type { Core } from "./core";
import { wholeCoordination } from "./fragment";
import { isReading, type State } from "./state";

/** The report on the page lists no accounts: the table asks for its own page of them. */
const shownLists = { accounts: 0, hashtags: 100 };

/** Intervals are brought forward by about so many ms at a time, that other questions need not wait long. */
const advanceTime = 40;

/** How far the intervals are is shown again after so many ms. */
const progressPause = 250;

/** Of more tweets than this, accounts in step are looked for only when the reader asks. */
const mostUnasked = 3e6;

/** Whether looking for accounts in step takes so long that the reader is to be asked. */
export const isLarge = ({ quality }: Report) => quality.tweets > mostUnasked;

/** Whether accounts in step will be looked for, unless the reader says something else. */
export const willSeek = ({ search: { wish } }: State, report: Report) =>
  wish === "asked" || (wish === null && !isLarge(report));

/** The settings with everything that is computed. */
export const complete = (state: State, settings: Settings): Settings => ({
  ...settings,
  compute: ["intervals", "evidence", ...(state.report && willSeek(state, state.report) ? (["clusters"] as const) : [])],
});

const needsEvidence = ({ sort, grade }: AccountsQuery) => grade !== "" || sort === "score" || sort === "completeness";

/** Whether the report compares with the second side's files: something of them must have been read. */
export const comparesFiles = ({ compareWith, second }: State) =>
  compareWith === "files" && second.some(({ state }) => !["waiting", "skipped"].includes(state));

/** The settings as they are asked: without a comparison with files that are not there yet. */
export const asked = (state: State): Settings =>
  state.compareWith === "files" && !comparesFiles(state) ? { ...state.settings, compare: null } : state.settings;

/** Of a report without accounts in step. */
const notSought = { coordination: null, clusters: null, amplified: null };

type Part = Settings["compute"][number];

/**
 * Keeps the report and the accounts of the state up to date: asks the core again for what is outdated and then, once
 * nothing is read any more, for the evidence, and goes on with the intervals and with looking for accounts in step until
 * they are there or something changes.
 */
export class Answers {
  private readonly state: State;
  private readonly core: Core;
  private readonly show: () => void;
  private readonly fail: (error: unknown) => void;
  private outdated = { report: false, accounts: false };
  private asking: Promise<void> | null = null;
  /** Whether the core has looked for accounts in step to the end, for the settings of the report. */
  private isSought = false;
  /** The run of refine() that goes on; earlier ones end. */
  private run = {};

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

  /** Looks for accounts in step at once. */
  async seek() {
    this.state.search = { wish: "asked", done: 0 };
    this.show();
    await this.asking;
    await this.refine();
  }

  /** Until something changes, or the reader asks. */
  stopSeeking() {
    this.state.search = { wish: "cancelled", done: null };
    this.isSought = false;
    this.drop();
  }

  /** The settings as an account's sheet is asked by them. */
  ofSheet = (): Settings => this.judged(asked(this.state));

  /** Why the core cannot use the settings; null if it can, with what it takes them for. */
  async test(settings: Settings): Promise<{ refusal: string } | { settings: Settings }> {
    const page = await this.core.accounts(settings, { ...this.state.query, limit: 0 });
    if ("error" in page) return { refusal: page.error };
    const report = await this.core.report({ ...settings, accounts: 0, hashtags: 0, compute: [] }, false);
    if ("error" in report) return { refusal: report.error };
    const { accounts, hashtags } = settings;
    const coordination = wholeCoordination(report.settings.coordination);
    return { settings: { ...settings, ...report.settings, coordination, accounts, hashtags, compute: [] } };
  }

  private async askAll() {
    const { state, core } = this;
    let isNew = false;
    while (this.outdated.report || this.outdated.accounts) {
      const settings = asked(state);
      const wantsReport = this.outdated.report;
      isNew ||= wantsReport;
      this.outdated = { report: false, accounts: false };
      if (wantsReport) {
        this.run = {};
        state.search = { wish: state.search.wish === "asked" ? "asked" : null, done: null };
        const report = await core.report({ ...settings, ...shownLists }, comparesFiles(state));
        state.refusal = "error" in report ? report.error : null;
        this.isSought = false;
        if (!("error" in report)) this.take(report);
        // The accounts that were in step before the change may still be so: then nothing is computed.
        if (!state.refusal && state.report?.coordination) await this.step(settings);
      }
      await this.askAccounts(settings);
    }
    if (isNew) this.refine().catch(this.fail);
  }

  /** Whether the evidence of the report will be computed. */
  private willRefine = ({ quality }: Report) => quality.accounts > 0 && !this.state.refusal && !isReading(this.state);

  /** What was shown stays while other is on its way, that nothing jumps. */
  private take(report: Report) {
    const { state } = this;
    const before = this.willRefine(report) ? state.report : null;
    const { coordination, clusters, amplified } =
      before && !report.coordination && willSeek(state, report) ? before : report;
    state.report = {
      ...report,
      evidence: report.evidence ?? before?.evidence ?? null,
      coordination,
      clusters,
      amplified,
    };
    this.show();
  }

  /** Takes away what is shown of another report, and will not be replaced. */
  private drop() {
    const { report } = this.state;
    const isOld = (part: Part, found: unknown) => Boolean(found) && !report?.settings.compute.includes(part);
    const gone = {
      ...(isOld("evidence", report?.evidence) && { evidence: null }),
      ...(isOld("clusters", report?.coordination) && notSought),
    };
    if (report && Object.keys(gone).length > 0) this.state.report = { ...report, ...gone };
    this.show();
  }

  /** With the evidence of every account, and in it their steps, if they have been looked for. */
  private judged = (settings: Settings): Settings => ({
    ...settings,
    compute: this.isSought ? ["evidence", "clusters"] : ["evidence"],
  });

  private async askAccounts(settings: Settings) {
    const { state, core } = this;
    const { query, report } = state;
    const isJudged = report?.evidence || needsEvidence(query);
    const accounts = await core.accounts(isJudged ? this.judged(settings) : settings, query);
    if ("error" in accounts) state.refusal ??= accounts.error;
    else state.accounts = accounts;
    this.show();
  }

  /** Looks a little further for accounts in step; which part is done. */
  private async step(settings: Settings): Promise<number> {
    const done = await this.core.seek({ ...settings, compute: ["clusters"] });
    this.isSought = done >= 1 && this.state.search.wish !== "cancelled";
    return done;
  }

  /** Brings the report that is shown forward: evidence, intervals, accounts in step. What it has is not asked again. */
  private async refine() {
    const { state, core } = this;
    const run = {};
    this.run = run;
    const { settings: chosen } = state;
    const [settings, other] = [asked(state), comparesFiles(state)];
    const isCurrent = () => this.run === run && state.settings === chosen && !isReading(state);
    const has = (part: Part) => state.report?.settings.compute.includes(part);
    /** Asks for these parts besides; whether nothing has changed meanwhile. */
    const improve = async (...parts: Part[]) => {
      if (!isCurrent()) return false;
      const compute = [...new Set([...(state.report?.settings.compute ?? []), ...parts])];
      const report = await core.report({ ...settings, ...shownLists, compute }, other);
      if (!isCurrent()) return false;
      if ("error" in report) {
        state.refusal = report.error;
        this.drop();
        return false;
      }
      this.take(report);
      return true;
    };
    /** Whether it was done, or need not be. */
    const seek = async () => {
      if (!state.report || has("clusters") || !willSeek(state, state.report)) return isCurrent();
      const isGoingOn = () => isCurrent() && state.search.wish !== "cancelled";
      for (let done = 0; done < 1 && isGoingOn(); ) {
        state.search.done = done;
        this.show();
        done = await this.step(settings);
      }
      if (!isGoingOn()) return isCurrent();
      if (!(await improve("clusters"))) return false;
      state.search.done = null;
      if (state.search.wish === "asked" && state.report.coordination)
        state.announcement = words.found(state.report.coordination);
      await this.askAccounts(settings);
      return isCurrent();
    };
    state.intervals = null;
    state.search.done = null;
    if (!state.report || !this.willRefine(state.report)) return this.drop();
    if (state.search.wish === "asked" && !has("clusters")) state.search.done = 0;
    state.model ??= await core.evidenceModel();
    const isFirst = !state.report.evidence;
    if (!has("evidence") && !(await improve(...this.judged(settings).compute))) return;
    if (isFirst) await this.askAccounts(settings);
    // Where they are waited for, or others are still shown, they come before the intervals.
    const isUrgent = () => state.search.wish === "asked" || state.report?.coordination;
    if (isUrgent() && !(await seek())) return;
    if (!has("intervals") && state.report.window.tracked > 0) {
      if (!(await this.advance(settings, other, isCurrent))) return;
      if (!(await improve("intervals"))) return;
      state.intervals = null;
      this.show();
    }
    await seek();
  }

  /** Computes the intervals, bit by bit; whether it came to the end. */
  private async advance(settings: Settings, other: boolean, isCurrent: () => boolean) {
    const { state, core } = this;
    const wanted: Settings = { ...settings, compute: ["intervals", "evidence"] };
    let batch = 50;
    let showAt = 0;
    for (let done = 0; isCurrent() && done < settings.replicates; ) {
      state.intervals = { done, of: settings.replicates };
      const begin = performance.now();
      if (begin >= showAt) {
        showAt = begin + progressPause;
        this.show();
      }
      const now = await core.advance(wanted, batch, other);
      if (now <= done) break;
      done = now;
      batch = Math.max(1, Math.min(200, Math.round((batch * advanceTime) / (performance.now() - begin + 1))));
    }
    return isCurrent();
  }
}
