// What was read: records of all files and of each.
import { fileFaults, type InputReport, type Problem, type Report } from "../../../shared/report";
import { count, counted, dateRange, list, visible } from "../../format";
import type { Input } from "../../state";
import { accounts, tweets } from "./common";

/** Records that are no tweets, as the core counts them, in the singular and plural. */
const kinds: Record<string, [string, string]> = {
  delete: ["deletion notice", "deletion notices"],
  limit: ["limit notice", "limit notices"],
  scrub_geo: ["location removal", "location removals"],
  status_withheld: ["withheld tweet", "withheld tweets"],
  user_withheld: ["withheld account", "withheld accounts"],
  warning: ["stall warning", "stall warnings"],
  invented_election: ["note that the election is invented", "notes that the election is invented"],
  disconnect: ["disconnect notice", "disconnect notices"],
  like: ["like", "likes"],
  archived_message: ["direct message", "direct messages"],
  follower: ["entry of a list of followers", "entries of a list of followers"],
  long_text: ["long text without its tweet", "long texts without their tweets"],
  deleted_tweet: ["deleted tweet", "deleted tweets"],
  tweet_header: ["header of a tweet", "headers of tweets"],
  other: ["other record", "other records"],
};

const kind = (name: string, value: number) => {
  const words = name.replaceAll("_", " ");
  return counted(value, ...(kinds[name] ?? [words, words]));
};

const containers: Record<string, string> = { zip: "zip archive", tar: "tar archive", folder: "folder" };

export const quality = {
  heading: "What was read",
  tweets: (when: string) => `tweets, ${when}`,
  when: (first: string | null, last: string | null) =>
    first && last ? `${dateRange(first, last)} (UTC)` : "times not known",
  /** Those that were met: where an export does not tell replies, for one, their number is not zero but unknown. */
  sorts(retweets: number, quotes: number, replies: number): string | null {
    const met = [
      retweets > 0 ? counted(retweets, "retweet", "retweets") : [],
      quotes > 0 ? counted(quotes, "quote", "quotes") : [],
      replies > 0 ? counted(replies, "reply", "replies") : [],
    ].flat();
    return met.length > 0 ? list(met) : null;
  },
  accounts: "accounts",
  duplicates: "duplicates left out",
  notTweets: "lines that are not tweets",
  kinds: (counts: Record<string, number>) => list(Object.entries(counts).map(([name, value]) => kind(name, value))),
  unreadable: "records unreadable",
  profiles: "records that describe an account",
  missing: "Missing from all of these files",
  nothingMissing: "nothing that the figures need",
  notJudged: "So these cannot be judged",
  noTweets: "No tweets were found in what was read.",
  onlyProfiles: (value: number) =>
    `These files describe ${accounts(value)} and hold no tweets, so there is nothing to count. The table shows what is known of the accounts; it is used, too, when you add their tweets.`,
  problem({ code, count: times, first: { input, line, message } }: Problem): string {
    const ofFile = line === null || fileFaults.includes(code);
    const place = ofFile ? visible(input) : `${visible(input)}, line ${count(line)}`;
    return times > 1 && !ofFile
      ? `${visible(message)} ${count(times)} times, first in ${place}.`
      : `${visible(message)} In ${place}.`;
  },
  /** What may be incomplete or wrong in the tweets as a whole. */
  remarks({ quality, window }: Report): string[] {
    const { hashtags_cut, times_from_ids, ambiguous_dates, rounded_ids, recovered_ids, left_alone } = quality;
    return [
      hashtags_cut > 0
        ? `${tweets(hashtags_cut)} may have lost hashtags, because the export cuts long texts and retweets short.`
        : [],
      times_from_ids > 0
        ? `${tweets(times_from_ids)} ${times_from_ids === 1 ? "has" : "have"} no time that can be read; it was taken from the id.`
        : [],
      ambiguous_dates > 0
        ? `${tweets(ambiguous_dates)} ${ambiguous_dates === 1 ? "has a date" : "have dates"} like 3/4/2017, and nothing says whether the day or the month comes first; they count as without a time.`
        : [],
      roundedIds(rounded_ids, recovered_ids),
      window.empty_days > 0 && window.days !== null
        ? `Of the ${counted(Math.round(window.days), "day", "days")} looked at, ${count(window.empty_days)} ${window.empty_days === 1 ? "has" : "have"} no tweet.`
        : [],
      Object.keys(left_alone).length > 0 ? `Left alone in archives and folders: ${leftAlone(left_alone)}.` : [],
    ].flat();
  },
  partial: (inputs: Input[]) =>
    inputs.some(({ state }) => state === "reading")
      ? "So far: the figures are those of the part already read."
      : "In part: the figures leave out what was not read.",
};

function roundedIds(lost: number, recovered: number): string[] {
  return [
    lost > 0
      ? `${counted(lost, "id", "ids")} of tweets, rounded by a spreadsheet, ${lost === 1 ? "is" : "are"} not used: copies of these tweets cannot be told.`
      : [],
    recovered > 0
      ? `${counted(recovered, "id", "ids")} of tweets, rounded by a spreadsheet, ${recovered === 1 ? "was" : "were"} found again in the link to the tweet.`
      : [],
  ].flat();
}

/** Files by kind, the most numerous last. */
function leftAlone(counts: Record<string, number>): string {
  const kinds = Object.entries(counts).sort(([, one], [, other]) => one - other);
  return kinds.map(([kind, value]) => (value > 1 ? `${kind} (${count(value)})` : kind)).join(", ");
}

const dateOrders = {
  "day first": "Dates like 3/4/2017 begin with the day, as its other rows show.",
  "month first": "Dates like 3/4/2017 begin with the month, as its other rows show.",
  undecided:
    "Nothing in it says whether the day or the month comes first in dates like 3/4/2017; where no id tells, such tweets count as without a time.",
};

/** Of one file, or of an archive or folder. */
export const inputs = {
  heading: "File by file",
  terms: {
    recognised: "Recognised as",
    records: "Records",
    unreadable: "Not readable",
    times: "Times",
    missing: "Does not say",
    ids: "Ids",
    leftAlone: "Left alone",
    refused: "Not read",
  },
  /** In few words what came out of it. */
  summary({ refused, files, tweets: found, profiles, format }: InputReport): string {
    if (refused !== null) return "not read";
    if (format !== null && format in containers) return containers[format] ?? "";
    if (found === 0 && profiles > 0) return `${accounts(profiles)} described, no tweets`;
    return files > 1 ? `${tweets(found)} in ${counted(files, "file", "files")}` : tweets(found);
  },
  recognised({ layout, format, recognised }: InputReport): string | null {
    const container = containers[format ?? ""];
    if (container) return `${container}; the exports in it are listed by their paths`;
    const name = layout ?? format;
    return name && recognised ? `${name}, because ${recognised}` : name;
  },
  records({ records, tweets: found, profiles, not_tweets, unreadable }: InputReport): string | null {
    if (records === 0) return null;
    const parts = [
      found > 0 ? tweets(found) : [],
      profiles > 0 ? `${accounts(profiles)} described` : [],
      Object.entries(not_tweets).map(([name, value]) => kind(name, value)),
      unreadable > 0 ? `${count(unreadable)} not readable` : [],
    ].flat();
    return parts.length === 1 ? list(parts) : `${count(records)}: ${list(parts)}`;
  },
  problem({ code, count: times, first: { line, message } }: Problem): string {
    if (line === null || fileFaults.includes(code)) return visible(message);
    return `${visible(message)} ${times > 1 ? `${count(times)} times, first in` : "In"} line ${count(line)}.`;
  },
  times({ first_tweet, last_tweet, date_order, tweets: found }: InputReport): string | null {
    if (found === 0) return null;
    return [quality.when(first_tweet, last_tweet), date_order ? [dateOrders[date_order]] : []].flat().join(". ");
  },
  ids: ({ rounded_ids, recovered_ids }: InputReport) => roundedIds(rounded_ids, recovered_ids).join(" ") || null,
  leftAlone({ left_alone }: InputReport): string | null {
    const hint =
      "tables of unknown columns" in left_alone ? ". Open such a table by itself to say what its columns mean." : "";
    return leftAlone(left_alone) + hint || null;
  },
  more: (value: number) => `${counted(value, "further file is", "further files are")} listed in the saved report.`,
};
