import { spawn } from "node:child_process";
import { createReadStream, readFileSync } from "node:fs";
import { commandLine } from "../page/browsers.mjs";

export const lexicon = JSON.parse(readFileSync(new URL("../../examples/lexicons/uk2017.json", import.meta.url)));

/** Every figure of the tallies (browser/tallies.mjs) as the command line finds it in so many first bytes of a file. */
export async function talliesOf(path, bytes) {
  const analyze = spawn(commandLine, ["analyze", "--no-intervals", "--json", "-", "-"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  createReadStream(path, { end: bytes - 1 }).pipe(analyze.stdin);
  let json = "";
  for await (const piece of analyze.stdout) json += piece;
  const { quality, hashtags, parties } = JSON.parse(json);
  const present = parties.filter(({ tweets }) => tweets > 0);
  return {
    tweets: quality.tweets,
    retweets: quality.retweets,
    accounts: quality.accounts,
    hashtags: hashtags.length, // of which the report lists at most a thousand
    parties: Object.fromEntries(present.map(({ id, tweets }) => [id, tweets])),
  };
}

const sorted = ({ parties, ...rest }) =>
  JSON.stringify([rest.tweets, rest.retweets, rest.accounts, rest.hashtags, Object.entries(parties).sort()]);

/** Fails unless both counted the same. */
export function mustAgree(who, theirs, ours) {
  if (sorted(theirs) === sorted(ours)) return;
  throw new Error(`${who} counted otherwise than Hustings:\n${JSON.stringify(theirs)}\n${JSON.stringify(ours)}`);
}
