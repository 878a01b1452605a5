import { inWords, searched } from "#words/core";
import type { FileSource, Identified, Outcome, Reply, Request, Side } from "../shared/messages";
import type {
  AccountSheet,
  AccountsPage,
  AccountsQuery,
  EvidenceModel,
  PlacedTweet,
  Reading,
  Refusal,
  Report,
  Settings,
  TablePreview,
  Texts,
  Truth,
} from "../shared/report";
import { visible } from "./format";
import type { ToRead } from "./pool";

/** The worker's script, core included; web/build.mjs puts it here. */
declare const WORKER_SOURCE: string;
const makeAddress = () => URL.createObjectURL(new Blob([WORKER_SOURCE], { type: "text/javascript" }));

/** Where the browser has "Trusted Types", it starts a script from no address but one that a named policy made. The page's
 * own orders allow this one, which makes that of the worker whatever it is asked for. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(asked: string): string };
}
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy("worker", {
  createScriptURL: makeAddress,
});
let workerAddress: string | null = null;

/** The core, behind the worker that owns it. Every promise rejects if the core cannot start or has stopped. */
export class Core {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  private requests = 0;
  /** How it reads what an export leaves open. */
  reading: Partial<Reading> = {};
  /** How much it has taken, in bytes. */
  memory = 0;
  /** Why it can no longer be asked. */
  ended: Error | null = null;
  readonly now: number;

  /** `now`: in seconds; later times in the files count as missing. */
  constructor(now = Math.floor(Date.now() / 1000)) {
    this.now = now;
    // A classic worker: a module worker cannot start from a blob on a file:// page in Chromium.
    workerAddress ??= policy?.createScriptURL("") ?? makeAddress();
    this.worker = new Worker(workerAddress, { name: String(now) });
    this.worker.onmessage = ({ data }: MessageEvent<Identified<Reply>>) => {
      if (data.type === "memory") this.memory = data.bytes;
      if (data.type === "failed") this.end(data.message);
      this.waiting.get(data.id)?.resolve(data);
      this.waiting.delete(data.id);
    };
    this.worker.onerror = ({ message }) => this.end(message);
  }

  /** Reads the file, or archive. Other questions are answered meanwhile. */
  async read({ side, name }: ToRead, source: FileSource): Promise<{ outcome: Outcome; read: number }> {
    return this.ask("read", { type: "read", side, name, source }, [source.port]);
  }

  /** Reads a file, or one in that folder, for another core, which is to take in what was read. */
  async readAway({ folder, name }: ToRead, reading: Partial<Reading>, source: FileSource) {
    return this.ask("away", { type: "readAway", folder, name, reading, source }, [source.port]);
  }

  /** Reads lines of a file that another core has begun, as long as `source` hands out any, and hands over what it read. */
  async help(name: string, reading: Partial<Reading>, source: FileSource): Promise<void> {
    await this.ask("done", { type: "help", name, reading, source }, [source.port]);
  }

  /** Takes in what a helper has read; without it the core is of no more use. */
  async absorb(side: Side, snapshot: ArrayBuffer): Promise<void> {
    await this.ask("done", { type: "absorb", side, snapshot }, [snapshot]).catch(({ message }) => this.end(message));
  }

  /** Ends the worker, which frees its memory. */
  end(why = "The worker was ended.") {
    this.ended ??= new Error(why);
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }

  /** Begins a folder: what is read until closeFolder() lies in it. */
  async openFolder(side: Side, name: string): Promise<void> {
    await this.ask("done", { type: "openFolder", side, name });
  }

  async closeFolder(side: Side): Promise<void> {
    await this.ask("done", { type: "closeFolder", side });
  }

  /** What the columns of a table may mean, from the beginning of its file. */
  async previewTable(head: ArrayBuffer): Promise<TablePreview> {
    return inWords.table(JSON.parse((await this.ask("json", { type: "preview", head }, [head])).json));
  }

  /** Says how to read what an export leaves open from now on; a table that was refused will be read again. */
  async readAs(reading: Reading, again: { side: Side; name: string; bytes: number } | null): Promise<void> {
    this.reading = reading;
    await this.ask("done", { type: "readAs", reading, again });
  }

  /** Lets go of the files compared with. None of them may be being read. */
  async forgetSecond(): Promise<void> {
    await this.ask("done", { type: "forget" });
  }

  /** The core's report, as the JSON it wrote. `other`: compared with the second side's files. */
  async reportJson(settings: Settings, other: boolean): Promise<string> {
    return (await this.ask("json", { type: "report", settings, other })).json;
  }

  async report(settings: Settings, other: boolean): Promise<Report | Refusal> {
    const report: Report | Refusal = JSON.parse(await this.reportJson(settings, other));
    return "error" in report ? report : forPage(report);
  }

  /** Brings the intervals forward by so many replicates; how many are done. */
  async advance(settings: Settings, replicates: number, other: boolean): Promise<number> {
    return (await this.ask("advanced", { type: "advance", settings, replicates, other })).replicates;
  }

  /** Takes the next step of looking for accounts in step; which part is done, 1 for all. */
  async seek(settings: Settings): Promise<number> {
    return (await this.ask("sought", { type: "seek", settings })).part;
  }

  async accounts(settings: Settings, query: AccountsQuery): Promise<AccountsPage | Refusal> {
    const asked = { ...query, search: searched(query.search) };
    return JSON.parse((await this.ask("json", { type: "accounts", settings, query: asked })).json);
  }

  /** `name`: "account 3" for the third place. */
  async account(settings: Settings, name: string): Promise<AccountSheet | Refusal> {
    return inWords.sheet(JSON.parse((await this.ask("json", { type: "account", settings, name })).json));
  }

  async evidenceModel(): Promise<EvidenceModel> {
    return inWords.model(JSON.parse((await this.ask("json", { type: "evidenceModel" })).json));
  }

  /** The texts of tweets that were read from the file. */
  async recall(name: string, source: FileSource, tweets: PlacedTweet[]): Promise<Texts> {
    return JSON.parse((await this.ask("json", { type: "recall", name, source, tweets }, [source.port])).json);
  }

  /** The list of hashtags that the settings mean, as the text of a file; or, as JSON too, a Refusal. */
  async lexicon(settings: Settings): Promise<string> {
    return (await this.ask("json", { type: "lexicon", settings })).json;
  }

  /** The export of an invented election, as a file that can be read like any other, and its truth. Ends this core. */
  async invent(scenario: string): Promise<{ file: File; truth: Truth }> {
    const { export: bytes, truth } = await this.ask("invented", { type: "invent", scenario });
    this.end();
    return { file: new File([bytes], `invented-election-${scenario}.ndjson`), truth: JSON.parse(truth) };
  }

  private async ask<Type extends Reply["type"]>(type: Type, request: Request, transfer: Transferable[] = []) {
    if (this.ended) throw this.ended;
    const reply = await new Promise<Reply>((resolve, reject) => {
      const id = ++this.requests;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...request, id } satisfies Identified<Request>, transfer);
    });
    if (reply.type !== type) throw new Error(reply.type);
    return reply as Extract<Reply, { type: Type }>;
  }
}

/** The report in the page's words. The names of parties and lexicons come from files that anybody may have written. */
export function forPage(written: Report): Report {
  const report = inWords.report(written);
  const { lexicon, parties, against, comparison } = report;
  const second = comparison?.second;
  const named = [lexicon, ...parties, ...against, ...(comparison?.parties ?? []), second?.lexicon ?? []];
  for (const item of [...named, ...(second?.parties ?? [])].flat())
    Object.assign(item, { name: visible(item.name), written: item.name });
  return report;
}
