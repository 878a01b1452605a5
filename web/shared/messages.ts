import type { AccountsQuery, Settings } from "./report";

/** What the page asks of the worker. Each request gets one reply; replies come in the order of the requests. */
export type Request =
  | { type: "open"; name: string; bytes: number }
  | { type: "feed"; chunk: ArrayBuffer }
  | { type: "close" }
  | { type: "report"; settings: Settings }
  | { type: "accounts"; settings: Settings; query: AccountsQuery }
  /** An invented election is wanted, as the bytes of an export. */
  | { type: "invent"; scenario: string };

export type Reply =
  | { type: "done" }
  /** The chunk was read. `more`: this input needs further bytes. */
  | { type: "fed"; more: boolean }
  | { type: "json"; json: string }
  | { type: "invented"; export: Blob }
  /** The core could not be started, or stopped. */
  | { type: "failed"; message: string };
