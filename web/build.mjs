// Makes build/page/index.html and, in German, de.html: each one file that holds the page, its worker and the core, and
// asks the network for nothing.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transformSync } from "esbuild";

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

/** Of pako only what unpacks: its table of ways to pack would keep all of them. Of unzipit only what streams members. */
const unpacking = {
  name: "unpacking",
  setup: ({ onLoad }) => {
    const trim = (filter, change) =>
      onLoad({ filter }, ({ path }) => ({ loader: "js", contents: change(readFileSync(path, "utf8")) }));
    trim(/pako\.mjs$/, (code) => code.replaceAll("new Config(", "/* @__PURE__ */ new Config("));
    trim(/unzipit\.module\.js$/, (code) => code.replace(/^ {4}async (blob|arrayBuffer|text|json)\(.*?^ {4}\}$/gms, ""));
  },
};

/** Whose code is in the page, with their licences: of the core, and of npm's packages as they are bundled. */
const software = new Set([
  "nlohmann/json (MIT)",
  "robin-map (MIT)",
  "xxHash (BSD-2-Clause)",
  "Emscripten with musl (MIT) and LLVM’s libraries (Apache-2.0 with LLVM exceptions)",
]);

function note({ inputs }) {
  for (const input of Object.keys(inputs)) {
    const [folder, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (!folder) continue;
    const { license } = JSON.parse(readFileSync(path(`${folder}package.json`), "utf8"));
    software.add(`${name} (${license.replace(/^\((.*)\)$/, "$1")})`);
  }
}

async function bundle(entry, options) {
  const result = await build({
    entryPoints: [path(entry)],
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
    logLevel: "warning",
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [squeezed, unpacking],
    absWorkingDir: path("."),
    metafile: true,
    ...options,
  });
  note(result.metafile);
  return result.outputFiles[0].text.trim();
}

const bundleWorker = (core) =>
  bundle("web/worker/main.ts", {
    alias: { core: path("build/wasm/core.mjs") },
    define: {
      CORE_WASM: JSON.stringify(core),
      "import.meta.url": '"file:///"', // Emscripten resolves its own address against it, and never uses the result.
    },
  });
const bundleScript = (worker, options) =>
  bundle("web/page/main.ts", {
    define: { WORKER_SOURCE: JSON.stringify(worker), SOFTWARE: JSON.stringify([...software].join(", ")) },
    ...options,
  });

// The worker can unpack xz anyway, which makes the core a quarter smaller than gzip does. Code is packed best so, and
// unpacked with no more memory than it takes itself.
const packing = ["--check=none", "--lzma2=preset=9e,dict=1MiB,lc=4,pb=0,mf=bt2,nice=128"];
const core = execFileSync("xz", [...packing, "--stdout", path("build/wasm/core.wasm")]).toString("base64");
const icon = readFileSync(path("web/page/icon.svg"), "base64");
const style = await bundle("web/page/page.css");
const worker = await bundleWorker(core);
await bundleScript("", { conditions: ["en", "module"] }); // to know all software

/** A picture of the page, for where its address is passed on, needs a whole address: HUSTINGS_URL, where the page will be. */
const { HUSTINGS_URL } = process.env;
const place = HUSTINGS_URL && new URL(HUSTINGS_URL.replace(/\/?(index\.html)?$/, "/")).href;
const property = (name, content) => `<meta property="og:${name}" content="${content}">\n`;
const cardOf = (file) =>
  place ? property("url", place + file.replace("index.html", "")) + property("image", `${place}card.png`) : "";

/** The page in a language, as its file; what weighs in it. */
async function makePage(language, file) {
  const conditions = [language, "module"]; // "module" is esbuild's own choice where none is made
  const script = await bundleScript(worker, { conditions });
  if (/<!--|<\/?script/i.test(script) || /<\/style/i.test(style))
    throw new Error("A bundle would end its own element.");
  const words = await bundle(`web/page/words/${language}/document.ts`, { format: "esm" });
  const said = await import(`data:text/javascript,${encodeURIComponent(words)}`);
  const csp = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script, "base64")}' 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src 'sha256-${sha256(style, "base64")}'`,
    "img-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html worker", // lit-html's own policy, and that of web/page/core.ts
  ].join("; ");
  const parts = { ...said, csp, icon, style, script, card: cardOf(file) };
  const page = readFileSync(path("web/page/index.html"), "utf8").replace(/{{(\w+)}}/g, (_, part) => parts[part]);
  writeFileSync(path(`build/page/${file}`), page);
  return { page, frame: page.replace(script, "").replace(style, "") };
}

mkdirSync(path("build/page"), { recursive: true });
if (place) copyFileSync(path("web/card.png"), path("build/page/card.png"));
const english = await makePage("en", "index.html");
const german = await makePage("de", "de.html");

// Each part weighs what it adds to those before it, so that the weights add up.
const words = readdirSync(path("web/page/words/en"))
  .map((name) => readFileSync(path(`web/page/words/en/${name}`), "utf8"))
  .map((source) => transformSync(source, { loader: "ts", minify: true }).code);
const weighed = {
  "HTML, policy and icon": english.frame,
  style,
  "page's script": await bundleScript("", { external: ["#words/*"], format: "esm" }),
  words: words.join(""),
  "worker's script": await bundleWorker(""),
  "core, packed": core,
};
const gzipped = (text) => gzipSync(text, { level: 9 }).length;
const line = (name, bytes) => console.log(`${name.padEnd(24)}${bytes.toLocaleString("en").padStart(9)} bytes gzipped`);
let before = "";
for (const [name, part] of Object.entries(weighed)) {
  line(name, gzipped(before + part) - gzipped(before));
  before += part;
}
for (const [file, { page }] of Object.entries({ "index.html": english, "de.html": german })) {
  line(file, gzipped(page));
  console.log(`  SHA-256 ${sha256(page, "hex")}`);
}
