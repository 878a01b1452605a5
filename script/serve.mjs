// Serves the built page, in English and German, on 127.0.0.1 and prints its address: HUSTINGS_PORT (8000), or the next
// port that is free.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const pageNamed = (name) => new URL(`../build/page/${name}`, import.meta.url);
let port = Number(process.env.HUSTINGS_PORT ?? 8000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`HUSTINGS_PORT is "${process.env.HUSTINGS_PORT}": set it to a port number, or leave it unset.`);
  process.exit(2);
}

const server = createServer(async (request, response) => {
  const [, name] = /^\/(index\.html|de\.html)?(?:\?|$)/.exec(request.url) ?? [null, null];
  if (name === null) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("The page is here: / and, in German, /de.html\n");
    return;
  }
  // Read anew each time, so that a rebuilt page needs only a reload.
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(await readFile(pageNamed(name ?? "index.html")));
});
server.on("error", (error) => {
  if (error.code !== "EADDRINUSE") throw error;
  server.listen(++port, "127.0.0.1");
});
server.on("listening", () => {
  console.log(`Hustings is at http://127.0.0.1:${server.address().port}/ (Ctrl+C stops it)`);
});
server.listen(port, "127.0.0.1");
