// Of the page as a whole: its title, what stops it, and its address.
import { html } from "lit-html";
import { list } from "../../format";

/** The same page in another language. */
export const otherLanguage = { lang: "de", name: "Deutsch", file: "de.html", own: "index.html" };

export const title = {
  name: "Hustings",
  promise: "Nothing leaves this computer.",
  check: "See for yourself",
  question: "Who carries the conversation, and how much of it is automated?",
  lede: "Drop a tweet export. Your browser reads it here, on this page, and shows each party’s share of the hashtags, the accounts that show signs of automation, and the figures behind both.",
};

export const failure = {
  noWebAssembly:
    "This browser does not run WebAssembly, which the analysis needs. Some protective modes switch it off (Lockdown Mode on Apple devices does); another browser, or an exception for this page, will help.",
  noSimd:
    "This browser’s WebAssembly is too old for the analysis: it lacks SIMD, which browsers have had since 2023. A newer version, another browser or a newer computer will help.",
  noMemory:
    "The browser gave the analysis no more memory, so it has stopped, and what was read is lost; figures that are still here are the last there were. Reload the page and choose fewer files, or close other tabs and programs first; or use the command line. Reading that may take less memory stops sooner and keeps what was read.",
  stopped: (reason: unknown) =>
    html`The analysis has stopped and cannot go on: ${reason}. Reload the page and try again, perhaps with fewer files at a time.`,
};

export const fragment = {
  elsewhere:
    "This page’s address stands for settings that were too long for it. Open the settings file that was saved with them.",
  tooLong: "What this page’s address says is too long to be settings of this page; it is not used.",
  ignored: (keys: string[]) =>
    `In this page’s address, ${list(keys.map((key) => `“${key}”`))} ${keys.length === 1 ? "is" : "are"} not understood and not used.`,
  refused: (sentence: unknown) => html`The settings in this page’s address cannot be used. ${sentence}`,
};
