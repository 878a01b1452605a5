// Puts the tables that script/bench has last left in build/bench/ into docs/performance.md, with what they were measured on.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { benchFolder } from "./files.mjs";

const document = new URL("../../docs/performance.md", import.meta.url);
let text = readFileSync(document, "utf8");
for (const name of ["reading", "native", "scaling"]) {
  const path = `${benchFolder}${name}.json`;
  if (!existsSync(path)) continue;
  const { on, table } = JSON.parse(readFileSync(path));
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(begin);
  text = `${before}${begin}\n\n${table}\n\n${on}\n\n${end}${rest.split(end)[1]}`;
}
writeFileSync(document, text);
