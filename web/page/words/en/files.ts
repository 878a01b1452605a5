// Choosing files, reading them, and the columns of a table that is not known.
import type { Report } from "../../../shared/report";
import { bytes, duration, visible } from "../../format";
import type { Input } from "../../state";
import { accounts, tweets } from "./common";

export const drop = {
  label: "Choose an export",
  heading: "Drop files here",
  more: "Drop more files here",
  formats:
    "Tweets of any year and from any tool, as JSON or CSV; the archive that X or Twitter gives you; all this compressed, zipped, or a whole folder of it. Of a spreadsheet, save the table as CSV.",
  choose: "Choose files",
  chooseFolder: "Choose a folder",
  again: "Start again",
  release: "Let go to read them",
};

export const invention = {
  offer: "Try it with an invented election",
  begun: "Inventing an election.",
  busy: "Inventing …",
  short: "Invented election: nothing here is real.",
  label:
    "Every account, handle, tweet and number here is made up, to show what this page does; nobody behind them exists.",
};

export const files = {
  label: "Files",
  stop: "Stop and keep what was read",
  columns: "Say what its columns mean",
  progress: (name: string) => `Reading ${name}`,
  full: "Reading was stopped: it has taken all the memory that it may. What was read is kept. For more, allow it more memory here, start again and choose the files once more; or choose fewer files; or use the command line, which takes what the computer has.",
  memory: "Memory for reading",
  status({ file, state, bytes: read, seconds, refusal, damage }: Input): string {
    switch (state) {
      case "waiting":
        return `${bytes(file.size)}, waiting`;
      case "reading":
        return [`${bytes(read)} of ${bytes(file.size)}`, ...pace(read, file.size, seconds)].join(" · ");
      case "whole":
        return `${bytes(file.size)}, read to the end`;
      case "cancelled":
        return `stopped; read up to ${bytes(read)} of ${bytes(file.size)}`;
      case "skipped":
        return `${bytes(file.size)}, not read`;
      case "refused":
        return refusal?.sentence ?? "This is not a tweet export that can be read here.";
      case "damaged":
        return damage ?? "";
      case "failed":
        if (read === 0)
          return `The browser could not read any of ${bytes(file.size)}. The file may not be on this computer yet, as with OneDrive, iCloud and other online storage: have it downloaded first. Or it was changed or moved since it was chosen: choose it again.`;
        return `The browser could not go on reading after ${bytes(read)} of ${bytes(file.size)}. The file may have been changed, moved or taken offline since it was chosen; choose it again to read it whole.`;
    }
  },
};

function pace(read: number, size: number, seconds: number): string[] {
  if (seconds < 0.5 || read === 0) return [];
  return [`${bytes(read / seconds)} a second`, `${duration((size - read) / (read / seconds))} left`];
}

export const announcements = {
  started: (name: string) => `Reading ${name}.`,
  quarter: (name: string, quarters: number) => `${name}: ${quarters * 25} % read.`,
  finished: ({ quality }: Report, troubles: Input[]) =>
    [
      `Done. ${tweets(quality.tweets)} by ${accounts(quality.accounts)}.`,
      ...troubles.map((input) => `${visible(input.file.name)}: ${files.status(input)}`),
    ].join(" "),
  stopped: ({ quality }: Report) => `Stopped. ${tweets(quality.tweets)} by ${accounts(quality.accounts)}, read so far.`,
};

export const mapping = {
  heading: "What the columns mean:",
  intro:
    "Say of each column what it holds, as far as you know; what is filled in is a guess. To be read, a table needs the text or the hashtags of tweets, and with them an id, an author or a time. A meaning belongs to one column only. Other tables with the same columns are then read in the same way.",
  region: "The first rows of the table, scrolls",
  caption: "The columns and the first rows of the table",
  meaning: (column: string) => `Meaning of the column ${column}`,
  unused: "not used",
  read: "Read the table",
  leave: "Leave it unread",
};
