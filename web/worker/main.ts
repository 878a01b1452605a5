import type { Core, CoreSession } from "core";
import type { Identified, Reply, Request, Side } from "../shared/messages";
import { openCore, write } from "./core";
import { findAgain, help, readFile, unpackHead } from "./reading";
import { Source } from "./source";

const core = openCore();
/** The same in all workers of a page: its name for them. */
const now = Number(self.name);
const sessions = new Map<Side, CoreSession>();

self.onmessage = async ({ data }: MessageEvent<Identified<Request>>) => {
  let reply: Reply;
  try {
    reply =
      data.type === "invent"
        ? { type: "invented", ...invent(await core, data.scenario) }
        : await answer(await core, data);
  } catch (error) {
    reply = { type: "failed", message: String(error) };
  }
  const transfer = reply.type === "away" ? [reply.snapshot] : [];
  self.postMessage({ ...reply, id: data.id } satisfies Identified<Reply>, { transfer });
};

/** How both sides read what an export leaves open. */
let reading = "{}";

function newSession({ Session }: Core): CoreSession {
  const session = new Session(now);
  session.readAs(reading);
  return session;
}

function sessionOf(core: Core, side: Side): CoreSession {
  const session = sessions.get(side) ?? newSession(core);
  sessions.set(side, session);
  return session;
}

async function answer(core: Core, request: Exclude<Request, { type: "invent" }>): Promise<Reply> {
  const first = sessionOf(core, "first");
  const second = () => sessions.get("second") ?? null;
  switch (request.type) {
    case "read": {
      const source = new Source(request.source);
      const outcome = await readFile(sessionOf(core, request.side), request.name, source);
      return { type: "read", outcome, read: source.workedThrough };
    }
    case "readAway":
      return readAway(core, request);
    case "help": {
      reading = JSON.stringify(request.reading);
      await help(() => newSession(core), request.name, new Source(request.source));
      return { type: "done" };
    }
    case "absorb": {
      const session = sessionOf(core, request.side);
      const { byteLength } = request.snapshot;
      write(session, new Uint8Array(request.snapshot));
      const refusal = session.absorb(byteLength);
      if (refusal) throw new Error(refusal);
      return { type: "done" };
    }
    case "openFolder":
      sessionOf(core, request.side).openContainer(request.name, 0, "folder");
      return { type: "done" };
    case "closeFolder":
      sessionOf(core, request.side).closeContainer();
      return { type: "done" };
    case "preview": {
      const head = await unpackHead(new Uint8Array(request.head));
      write(first, head);
      return { type: "json", json: first.previewTable(head.length) };
    }
    case "readAs": {
      const wanted = JSON.stringify(request.reading);
      for (const session of sessions.values()) {
        const refusal = session.readAs(wanted);
        if (refusal) throw new Error(refusal);
      }
      reading = wanted;
      const { again } = request;
      if (again) sessionOf(core, again.side).forgetRefused(again.name, again.bytes);
      return { type: "done" };
    }
    case "forget":
      second()?.delete();
      sessions.delete("second");
      return { type: "done" };
    case "report":
      return { type: "json", json: first.report(JSON.stringify(request.settings), request.other ? second() : null) };
    case "advance": {
      const other = request.other ? second() : null;
      const replicates = first.advance(JSON.stringify(request.settings), request.replicates, other);
      return { type: "advanced", replicates };
    }
    case "seek":
      return { type: "sought", part: first.seek(JSON.stringify(request.settings)) };
    case "accounts":
      return { type: "json", json: first.accounts(JSON.stringify(request.settings), JSON.stringify(request.query)) };
    case "account":
      return { type: "json", json: first.account(JSON.stringify(request.settings), request.name) };
    case "evidenceModel":
      return { type: "json", json: first.evidenceModel() };
    case "recall":
      return { type: "json", json: await recall(core, request) };
    case "lexicon":
      return { type: "json", json: first.lexicon(JSON.stringify(request.settings)) };
  }
}

async function readAway(core: Core, request: Extract<Request, { type: "readAway" }>): Promise<Reply> {
  reading = JSON.stringify(request.reading);
  const session = newSession(core);
  try {
    if (request.folder !== null) session.openContainer(request.folder, 0, "folder");
    const source = new Source(request.source);
    const outcome = await readFile(session, request.name, source);
    return { type: "away", outcome, read: source.workedThrough, snapshot: session.snapshot().slice().buffer };
  } finally {
    session.delete();
  }
}

/** The texts of tweets, by a session of their own. */
async function recall(core: Core, { name, source, tweets }: Extract<Request, { type: "recall" }>) {
  const session = newSession(core);
  try {
    session.collect(JSON.stringify(tweets.map(({ id }) => id)));
    await findAgain(session, name, new Source(source), tweets);
    return session.collected();
  } finally {
    session.delete();
  }
}

function invent({ Simulation }: Core, scenario: string) {
  const simulation = new Simulation(JSON.stringify({ scenario }));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = simulation.next(); piece.length > 0; piece = simulation.next()) pieces.push(piece.slice());
  const truth = simulation.truth();
  simulation.delete();
  return { export: new Blob(pieces), truth };
}
