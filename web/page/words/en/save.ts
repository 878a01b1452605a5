// What the reader takes away: the report in its kinds, settings, the page itself.
import { html } from "lit-html";
import type { Handles, Report } from "../../../shared/report";
import { count, moment, percent, visible } from "../../format";
import type { State } from "../../state";

const fileNames = { json: "hustings-report.json", html: "hustings-report.html" };

export const save = {
  heading: "Take it away",
  html: "Save the report (HTML)",
  htmlFor:
    "All of this page’s answers as one file to read, print and pass on. It opens in any browser, needs no network and runs no program.",
  handles: "Accounts in the saved report",
  handleChoices: { hidden: "hidden", "as shown": "as on this page" } satisfies Record<
    State["saving"]["handles"],
    string
  >,
  handlesMean: {
    hidden: "No handle is in it: accounts are called “account 1” and so on.",
    "as shown": "It names accounts as the table above does. Think before you pass it on: most are private people.",
  } satisfies Record<State["saving"]["handles"], string>,
  json: "Save the report (JSON)",
  jsonFor: "All figures and settings for other programs, and handles as the choice above the accounts shows them.",
  settings: "Save the settings",
  open: "Open settings",
  settingsFor:
    "The lines, days and hashtags chosen here, without your data. On this page or on the command line they give the same figures of the same files; a saved report (JSON) can be opened for its settings, too.",
  address:
    "This page’s address holds the settings as well, and nothing of your files but the hashtags and days you chose: keep it or pass it on.",
  longAddress: "The settings are too long for this page’s address. To keep them or pass them on, save them as a file.",
  print: "Print",
  printFor: "This page, on paper or as a PDF.",
  page: "Save this page",
  pageFor: "Hustings itself, in one file without your data. Open it from your disk: it works without a network.",
  charts: "Charts can be saved as SVG or PNG, and tables as CSV or copied, by the buttons beside them.",
  hashing: (part: number) =>
    part < 1 ? `Computing the SHA-256 of the files: ${percent(part, 0)}` : "Putting the report together",
  skip: "Save without the rest",
  saved: (name: string) => `Saved: ${name}.`,
  fileName: (kind: keyof typeof fileNames, invented: boolean) =>
    invented ? fileNames[kind].replace("report", "invented-election") : fileNames[kind],
  failed: "It could not be made or handed over. Trying again may help, once the disk or the memory has more room.",
  noSettings: (name: string) => `${name} holds no settings: it is not JSON as this page or the command line writes it.`,
  refused: (name: string, sentence: unknown) => html`The settings in ${name} cannot be used. ${sentence}`,
};

export const reportFile = {
  title: ({ inputs }: Report) =>
    inputs.length === 1 && inputs[0]
      ? `Report on ${visible(inputs[0].name)}`
      : `Report on ${count(inputs.length)} files`,
  madeWith: (version: string, at: Date) => `Saved on ${moment(at)} (UTC) by version ${version}`,
  names: {
    hidden: "No account is named in this report.",
    over_5000:
      "Named in this report are accounts with over 5,000 followers, parties’ official accounts, and whom their tweets mention.",
    all: "Accounts are named in this report. Most are private people, and a sign of automation can be wrong.",
  } satisfies Record<Handles, string>,
  hidden: (place: number | null) => (place === null ? "hidden account" : `account ${place}`),
  files: {
    caption: "The files, to be known again",
    columns: ["File", "Size", "Format", "Records", "SHA-256"],
    unknown: "not known",
    noHash: "not computed",
  },
  list: {
    heading: "The list of hashtags",
    intro: ({ name, id, changed }: Report["lexicon"]) =>
      `${name} (${visible(id)})${changed ? ", changed by the reader" : ""}. Beside each hashtag, its tweets in this window.`,
    noHash: "This list is no file whose SHA-256 is known: the settings below hold it.",
    for: (party: string) => `For ${party}`,
    against: (party: string) => `Against ${party}`,
    neutral: "Neutral",
  },
  settings: {
    heading: "Settings",
    intro: "With these, the same files and the same version give the same figures again.",
    columns: ["Setting", "Value"],
    json: "As JSON, to be saved as a settings file",
    value: (value: unknown): string => {
      if (value === null || value === "") return "–";
      if (typeof value === "boolean") return value ? "yes" : "no";
      if (typeof value !== "object") return String(value);
      const text = JSON.stringify(value).replace(/[{}[\]"]/g, "");
      return text === "" ? "–" : text.replace(/[,:]/g, "$& ");
    },
    names: {
      lexicon: "List of hashtags",
      from: "From",
      to: "To",
      time_zone: "Time zone",
      rule: "A tweet of several parties",
      voices: "What has a voice",
      tweets: "Which tweets are counted",
      count_against: "Hashtags against a party count for it",
      step: "Step of time",
      per_day: "Posts a day, at least",
      denominator: "What counts as a post",
      sampling: "Part of all tweets that the files hold",
      false_positives: "Flagged of those not automated",
      true_positives: "Flagged of those automated, from and to",
      evidence: "Weights that are not as usual",
      coordination: "In step",
      compute: "Computed besides",
      replicates: "Resamplings",
      seed: "Seed of chance",
      compare: "Compared with",
      handles: "Accounts named",
      accounts: "Accounts listed, at most",
      hashtags: "Hashtags listed, at most",
      columns: "Columns named by the reader",
      seen: "When profiles looked as described",
    } as Record<string, string>,
  },
};
