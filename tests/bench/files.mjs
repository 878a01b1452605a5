// Invented files for the benchmarks, made once and kept in build/bench/.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../build/bench/", import.meta.url));
const generator = fileURLToPath(new URL("generate.mjs", import.meta.url));

/** The path of the file that the generator makes with these arguments, and what it planted there. */
export function generated(name, ...generatorArguments) {
  const path = folder + name;
  const note = `${path}.json`;
  const wanted = generatorArguments.join(" ");
  if (!existsSync(note) || JSON.parse(readFileSync(note)).arguments !== wanted) {
    mkdirSync(folder, { recursive: true });
    console.log(`Making ${path} …`);
    const planted = JSON.parse(execFileSync(process.execPath, [generator, ...generatorArguments, path]));
    writeFileSync(note, JSON.stringify({ arguments: wanted, planted }));
  }
  return { path, planted: JSON.parse(readFileSync(note)).planted };
}
