// Makes build/page/index.html: one file that holds the page, its worker and the core, and asks the network for nothing.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = new URL("..", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const sha256 = (text, encoding) => createHash("sha256").update(text).digest(encoding);

/** Without the indentation of the templates, which is code to people and text to the page. */
const squeezed = {
  name: "squeezed",
  setup: ({ onLoad }) =>
    onLoad({ filter: /web\/page\/.*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replace(/\n\s+/g, "\n"),
    })),
};

async function bundle(entry, options) {
  const result = await build({
    entryPoints: [path(entry)],
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
    logLevel: "warning",
    plugins: [squeezed],
    ...options,
  });
  return result.outputFiles[0].text.trim();
}

/** Code is packed best so. */
const packing = ["--check=none", "--lzma2=preset=9e,lc=4,pb=0"];
const wasm = readFileSync(path("build/wasm/core.wasm"));
const icon = readFileSync(path("web/page/icon.svg"), "base64");
const style = await bundle("web/page/page.css");
const worker = await bundle("web/worker/main.ts", {
  alias: { core: path("build/wasm/core.mjs") },
  define: {
    // The worker can unpack xz anyway, which makes the core a quarter smaller than gzip does.
    CORE_WASM: JSON.stringify(
      execFileSync("xz", [...packing, "--stdout", path("build/wasm/core.wasm")]).toString("base64"),
    ),
    "import.meta.url": '"file:///"', // Emscripten resolves its own address against it, and never uses the result.
  },
});
const script = await bundle("web/page/main.ts", { define: { WORKER_SOURCE: JSON.stringify(worker) } });
if (/<!--|<\/?script/i.test(script) || /<\/style/i.test(style)) throw new Error("A bundle would end its own element.");

const csp = [
  "default-src 'none'",
  `script-src 'sha256-${sha256(script, "base64")}' 'wasm-unsafe-eval'`,
  "worker-src blob:",
  `style-src 'sha256-${sha256(style, "base64")}'`,
  "img-src data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** A picture of the page, for where its address is passed on, needs a whole address: HUSTINGS_URL, where the page will be. */
const { HUSTINGS_URL } = process.env;
const place = HUSTINGS_URL && new URL(HUSTINGS_URL.replace(/\/?(index\.html)?$/, "/")).href;
const property = (name, content) => `<meta property="og:${name}" content="${content}">\n`;
const card = place ? property("url", place) + property("image", `${place}card.png`) : "";

const parts = { csp, icon, style, script, card };
const page = readFileSync(path("web/page/index.html"), "utf8").replace(/{{(\w+)}}/g, (_, part) => parts[part]);
mkdirSync(path("build/page"), { recursive: true });
writeFileSync(path("build/page/index.html"), page);
if (place) copyFileSync(path("web/card.png"), path("build/page/card.png"));

const weights = {
  "core.wasm": wasm,
  "worker with core": worker,
  "script with worker": script,
  style,
  "index.html": page,
};
for (const [part, content] of Object.entries(weights)) {
  const [raw, gzip] = [content, gzipSync(content, { level: 9 })].map((bytes) =>
    Buffer.byteLength(bytes).toLocaleString("en"),
  );
  console.log(`${part.padEnd(20)}${raw.padStart(12)} bytes${gzip.padStart(12)} gzipped`);
}
console.log(`SHA-256 of index.html: ${sha256(page, "hex")}`);
