import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { builtPage } from "../page/browsers.mjs";

const here = (name) => fileURLToPath(new URL(`browser/${name}.mjs`, import.meta.url));
const bundle = async (name) =>
  (await build({ entryPoints: [here(name)], bundle: true, write: false, target: "es2022" })).outputFiles[0].text;
const duckdb = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));

/** Serves, on this machine only, the built page at /page and that of the rivals at /; gives the address. */
export async function serve() {
  const scripts = Object.fromEntries(
    await Promise.all(["main", "json-parse", "papaparse"].map(async (name) => [`/${name}.js`, await bundle(name)])),
  );
  const script = (text) => ["text/javascript", text];
  const found = (path) => {
    if (path === "/")
      return ["text/html", "<!doctype html><link rel=icon href=data:,><input type=file><script src=main.js></script>"];
    if (path === "/page") return ["text/html", readFileSync(builtPage)];
    if (path === "/duckdb.js") return script(readFileSync(`${duckdb}/duckdb-browser-eh.worker.js`));
    if (path === "/duckdb.wasm") return ["application/wasm", readFileSync(`${duckdb}/duckdb-eh.wasm`)];
    return scripts[path] && script(scripts[path]);
  };
  const server = createServer((request, response) => {
    const [type, body] = found(request.url) ?? [];
    if (!type) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
