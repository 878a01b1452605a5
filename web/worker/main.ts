import type { Core, CoreSession } from "core";
import type { Reply, Request } from "../shared/messages";
import { openCore } from "./core";

const core = openCore();
const session = core.then(({ Session }) => new Session(Math.floor(Date.now() / 1000)));

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  let reply: Reply;
  try {
    reply =
      data.type === "invent"
        ? { type: "invented", export: invent(await core, data.scenario) }
        : answer(await session, data);
  } catch (error) {
    reply = { type: "failed", message: String(error) };
  }
  self.postMessage(reply);
};

function answer(session: CoreSession, request: Exclude<Request, { type: "invent" }>): Reply {
  switch (request.type) {
    case "open":
      session.open(request.name, request.bytes);
      return { type: "done" };
    case "feed":
      return { type: "fed", more: feed(session, new Uint8Array(request.chunk)) };
    case "close":
      session.close();
      return { type: "done" };
    case "report":
      return { type: "json", json: session.report(JSON.stringify(request.settings)) };
    case "accounts":
      return { type: "json", json: session.accounts(JSON.stringify(request.settings), JSON.stringify(request.query)) };
  }
}

function feed(session: CoreSession, chunk: Uint8Array): boolean {
  session.buffer(chunk.length).set(chunk);
  return session.feed(chunk.length);
}

function invent({ Simulation }: Core, scenario: string): Blob {
  const simulation = new Simulation(JSON.stringify({ scenario }));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = simulation.next(); piece.length > 0; piece = simulation.next()) pieces.push(piece.slice());
  simulation.delete();
  return new Blob(pieces);
}
