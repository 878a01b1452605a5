import type { Core, CoreSession } from "core";
import type { Identified, Reply, Request } from "../shared/messages";
import { openCore } from "./core";
import { readFile, unpackHead } from "./reading";
import { Source } from "./source";

const core = openCore();
const session = core.then(({ Session }) => new Session(Math.floor(Date.now() / 1000)));

self.onmessage = async ({ data }: MessageEvent<Identified<Request>>) => {
  let reply: Reply;
  try {
    reply =
      data.type === "invent"
        ? { type: "invented", export: invent(await core, data.scenario) }
        : await answer(await session, data);
  } catch (error) {
    reply = { type: "failed", message: String(error) };
  }
  self.postMessage({ ...reply, id: data.id } satisfies Identified<Reply>);
};

async function answer(session: CoreSession, request: Exclude<Request, { type: "invent" }>): Promise<Reply> {
  switch (request.type) {
    case "read": {
      const source = new Source(request.bytes, request.source);
      const outcome = await readFile(session, request.name, source);
      return { type: "read", outcome, read: source.workedThrough };
    }
    case "openFolder":
      session.openContainer(request.name, 0, "folder");
      return { type: "done" };
    case "closeFolder":
      session.closeContainer();
      return { type: "done" };
    case "preview": {
      const head = await unpackHead(new Uint8Array(request.head));
      session.buffer(head.length).set(head);
      return { type: "json", json: session.previewTable(head.length) };
    }
    case "columns": {
      const refusal = session.setColumns(JSON.stringify(request.columns));
      if (refusal) throw new Error(refusal);
      session.forgetRefused(request.name, request.bytes);
      return { type: "done" };
    }
    case "report":
      return { type: "json", json: session.report(JSON.stringify(request.settings)) };
    case "accounts":
      return { type: "json", json: session.accounts(JSON.stringify(request.settings), JSON.stringify(request.query)) };
  }
}

function invent({ Simulation }: Core, scenario: string): Blob {
  const simulation = new Simulation(JSON.stringify({ scenario }));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = simulation.next(); piece.length > 0; piece = simulation.next()) pieces.push(piece.slice());
  simulation.delete();
  return new Blob(pieces);
}
