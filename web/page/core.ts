import type { Reply, Request } from "../shared/messages";
import type { AccountsPage, AccountsQuery, Refusal, Report, Settings } from "../shared/report";

/** The worker's script, core included; web/build.mjs puts it here. */
declare const WORKER_SOURCE: string;

/** The core, behind the worker that owns it. Every promise rejects if the core cannot start or has stopped. */
export class Core {
  private readonly worker: Worker;
  private readonly waiting: { resolve(reply: Reply): void; reject(error: Error): void }[] = [];

  constructor() {
    // A classic worker: a module worker cannot start from a blob on a file:// page in Chromium.
    this.worker = new Worker(URL.createObjectURL(new Blob([WORKER_SOURCE], { type: "text/javascript" })));
    this.worker.onmessage = ({ data }: MessageEvent<Reply>) => this.waiting.shift()?.resolve(data);
    this.worker.onerror = ({ message }) => {
      for (const { reject } of this.waiting.splice(0)) reject(new Error(message));
    };
  }

  async open(file: File): Promise<void> {
    await this.ask("done", { type: "open", name: file.name, bytes: file.size });
  }

  /** Hands the chunk over. False: the input needs no further bytes. */
  async feed(chunk: ArrayBuffer): Promise<boolean> {
    return (await this.ask("fed", { type: "feed", chunk }, [chunk])).more;
  }

  async close(): Promise<void> {
    await this.ask("done", { type: "close" });
  }

  /** The core's report, as the JSON it wrote. */
  async reportJson(settings: Settings): Promise<string> {
    return (await this.ask("json", { type: "report", settings })).json;
  }

  async report(settings: Settings): Promise<Report | Refusal> {
    return JSON.parse(await this.reportJson(settings));
  }

  async accounts(settings: Settings, query: AccountsQuery): Promise<AccountsPage | Refusal> {
    return JSON.parse((await this.ask("json", { type: "accounts", settings, query })).json);
  }

  /** The export of an invented election, as a file that can be read like any other. Ends this core. */
  async invent(scenario: string): Promise<File> {
    const { export: bytes } = await this.ask("invented", { type: "invent", scenario });
    this.worker.terminate();
    return new File([bytes], `invented-election-${scenario}.ndjson`);
  }

  private async ask<Type extends Reply["type"]>(type: Type, request: Request, transfer: Transferable[] = []) {
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(request, transfer);
    });
    if (reply.type !== type) throw new Error(reply.type === "failed" ? reply.message : reply.type);
    return reply as Extract<Reply, { type: Type }>;
  }
}
