// The study's week at full size through a pipe, as a person would: hustings simulate | hustings analyze. Linux: peak
// memory is the largest resident set (VmHWM in /proc) seen of each process.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { commandLine } from "../page/browsers.mjs";

function peakMemory(process) {
  try {
    return Number(readFileSync(`/proc/${process.pid}/status`, "utf8").match(/VmHWM:\s+(\d+)/)[1]) / 1024;
  } catch {
    return 0;
  }
}

export async function simulateAndAnalyse() {
  const start = performance.now();
  const simulate = spawn(commandLine, ["simulate", "--scenario", "uk2017"], { stdio: ["ignore", "pipe", "inherit"] });
  const analyze = spawn(commandLine, ["analyze", "--json", "-", "-"], { stdio: [simulate.stdout, "pipe", "inherit"] });
  simulate.stdout.destroy();
  const peaks = new Map([simulate, analyze].map((process) => [process, 0]));
  const timer = setInterval(() => {
    for (const [process, peak] of peaks) peaks.set(process, Math.max(peak, peakMemory(process)));
  }, 100);
  let json = "";
  for await (const piece of analyze.stdout) json += piece;
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  const { quality, inputs, automation } = JSON.parse(json);
  const [{ bytes }] = inputs;
  console.log(
    `${quality.tweets} tweets (${(bytes / 1e9).toFixed(2)} GB) invented and analysed in ${seconds.toFixed(0)} s: ` +
      `${(bytes / 1e6 / seconds).toFixed(0)} MB/s, ${(quality.tweets / seconds).toFixed(0)} tweets a second; ` +
      `one tweet in ${automation.one_in.toFixed(1)} from ${automation.accounts} accounts`,
  );
  console.log(`peak memory: simulate ${peaks.get(simulate).toFixed(0)} MB, analyze ${peaks.get(analyze).toFixed(0)} MB`);
}
