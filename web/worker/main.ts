import type { CoreSession } from "core";
import type { Reply, Request } from "../shared/messages";
import { openSession } from "./session";

const session = openSession();

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  let reply: Reply;
  try {
    reply = answer(await session, data);
  } catch (error) {
    reply = { type: "failed", message: String(error) };
  }
  self.postMessage(reply);
};

function answer(session: CoreSession, request: Request): Reply {
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
