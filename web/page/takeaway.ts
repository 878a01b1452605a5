import { save as words } from "#words/save";
import type { Account, AccountsQuery, InputReport, Report, Settings } from "../shared/report";
import { accountsTable } from "./accounts-file";
import { type Answers, asked, comparesFiles, complete } from "./answers";
import { type Cell, download } from "./charts/download";
import { type Core, forPage } from "./core";
import { hashesOf } from "./hashes";
import { filesOf, recall } from "./reading";
import { reportFile } from "./report-file";
import type { Input, State } from "./state";
import { english } from "./views/english";

/** How many accounts the report to be read lists; that of figures has those of the settings. */
const accountsToRead = 200;
const clustersToRead = 20;
const accountsAtATime = 100_000;

/** Makes what the reader takes away: the report, as figures or to be read, and the whole table of accounts. */
export class Takeaway {
  private readonly state: State;
  private readonly started: () => { core: Core; answers: Answers };
  private readonly paint: () => void;
  private cancel = new AbortController();

  constructor(state: State, started: () => { core: Core; answers: Answers }, paint: () => void) {
    this.state = state;
    this.started = started;
    this.paint = paint;
  }

  async save(as: "json" | "html") {
    const { state } = this;
    if (state.saving.hashed !== null) return;
    state.saving.hashed = 0;
    this.cancel = new AbortController();
    this.paint();
    try {
      await (as === "json" ? this.saveFigures() : this.saveToRead());
    } finally {
      state.saving.hashed = null;
      this.paint();
    }
  }

  skipHashes() {
    this.cancel.abort();
  }

  /** Of all accounts that the table's search and choice leave, in its order. */
  async accounts(): Promise<Cell[][]> {
    const { core, answers } = this.started();
    const { query, report } = this.state;
    const settings = answers.ofSheet();
    const rows: Account[] = [];
    for (let matching = 1; rows.length < matching; ) {
      const wanted: AccountsQuery = { ...query, offset: rows.length, limit: accountsAtATime };
      const page = await core.accounts(settings, wanted);
      if ("error" in page) throw new Error(page.error);
      if (page.rows.length === 0) break;
      rows.push(...page.rows);
      matching = page.matching;
    }
    return accountsTable(rows, report?.parties ?? []);
  }

  private async saveFigures() {
    const json = await this.report(complete(this.state, asked(this.state)));
    if (json) this.handOver("json", "application/json", json);
  }

  private async saveToRead() {
    const { state } = this;
    const { core } = this.started();
    const handles = state.saving.handles === "hidden" ? "hidden" : state.settings.handles;
    const settings = { ...complete(state, asked(state)), handles, accounts: accountsToRead, hashtags: 100 };
    const json = await this.report(settings);
    if (!json) return;
    const report = forPage(JSON.parse(json));
    state.model ??= await core.evidenceModel();
    const clusters = report.clusters?.slice(0, clustersToRead) ?? null;
    const examples = (clusters ?? []).flatMap(({ things }) => things.flatMap(({ example }) => example ?? []));
    const files = state.inputs.map(({ file }) => file);
    const texts = await recall(files, examples, core, new AbortController().signal);
    this.handOver("html", "text/html", reportFile(state, { ...report, clusters }, texts));
  }

  private handOver(kind: "json" | "html", type: string, content: string) {
    const name = words.fileName(kind, this.state.report?.invented ?? false);
    download(name, type, content);
    this.state.announcement = words.saved(name);
  }

  /** The report as the core writes it, with the SHA-256 of the files; null, and a notice, if it cannot use the settings. */
  private async report(settings: Settings): Promise<string | null> {
    const { state, cancel } = this;
    const comparesOther = comparesFiles(state);
    const [first, second] = [filesIn(state.inputs), filesIn(comparesOther ? state.second : state.inputs)];
    const [json, hashes] = await Promise.all([
      this.started().core.reportJson(settings, comparesOther),
      hashesOf(
        [...first, ...second].map(({ file }) => file),
        cancel.signal,
        (part) => {
          state.saving.hashed = part;
          this.paint();
        },
      ),
    ]);
    const { error, inputs, comparison } = JSON.parse(json) as Report & { error?: string };
    if (error) {
      state.notices = [english(error)];
      return null;
    }
    const found = (read: InputReport[], files: typeof first) =>
      read.map(({ name, bytes }) => {
        const same = files.filter(({ within, file }) => within === name && file.size === bytes);
        const [hash, ...others] = new Set(same.map(({ file }) => hashes.get(file)));
        return others.length > 0 ? null : (hash ?? null);
      });
    const all = [...found(inputs, first), ...found(comparison?.second.inputs ?? [], second)];
    // What the core wrote stays as it is, to the byte.
    return json.replace(/("bytes":\d+,"sha256":)null/g, (_, key) => key + JSON.stringify(all.shift() ?? null));
  }
}

const filesIn = (inputs: Input[]) => filesOf(inputs.map(({ file }) => file));
