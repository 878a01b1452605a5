// What processes take, by Linux's /proc.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // the process has ended
  }
};

/** The process and all that it has started, by their numbers. */
function family(pid) {
  const children = new Map();
  for (const other of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const parent = read(`/proc/${other}/stat`)
      .replace(/^.*\) . /s, "")
      .split(" ")[0];
    children.set(parent, [...(children.get(parent) ?? []), other]);
  }
  const all = [String(pid)];
  for (const member of all) all.push(...(children.get(member) ?? []));
  return all;
}

const holdsTab = (pid) => /--type=renderer\b|-contentproc\b.*\btab\W*$/s.test(read(`/proc/${pid}/cmdline`));
const residentSet = (pid) => Number(read(`/proc/${pid}/status`).match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024;

/** The largest resident set of a browser's processes that hold tabs, in MB: page, workers and their WebAssembly. */
export const tabMemory = (browser) => Math.max(0, ...family(browser.process().pid).filter(holdsTab).map(residentSet));

const measuring = fileURLToPath(new URL("rusage.py", import.meta.url));

/**
 * Runs a command with standard input from that file descriptor: {seconds, cpu, megabytes, output}; cpu is its own and its
 * threads' time on processors, megabytes the most memory that it held.
 */
export async function measured([command, ...args], input = "ignore", output = "pipe") {
  const running = spawn("python3", [measuring, command, ...args], { stdio: [input, output, "inherit", "pipe"] });
  const texts = ["", ""];
  running.stdout?.setEncoding("utf8").on("data", (text) => (texts[0] += text));
  running.stdio[3].setEncoding("utf8").on("data", (text) => (texts[1] += text));
  const [status] = await once(running, "close");
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
  return { ...JSON.parse(texts[1]), output: texts[0] };
}
