// Commands that read a file natively: of Hustings, and of others who take as much from it.
import { commandLine } from "../page/browsers.mjs";
import { answerOf, jsonRows, tableRows, tallyStatements } from "./browser/sql.mjs";
import { lexicon } from "./tallies.mjs";

export const hustings = (path) => [commandLine, "analyze", "--json", "-", path];

const fieldsOfAccount = `.id_str, .screen_name, .created_at, .followers_count, .favourites_count, .statuses_count,
  .friends_count, .verified, .default_profile, .default_profile_image, .description, .location, .url`;
const fieldsOfStatus = `.id_str, .created_at, .text, .source, .truncated, .is_quote_status, .in_reply_to_status_id_str,
  .in_reply_to_user_id_str, (.user | ${fieldsOfAccount}),
  ((.extended_tweet // .) | .full_text, .entities.hashtags[].text, .entities.urls[].expanded_url)`;

/** What Hustings takes from a tweet of the API v1.1 and from the one that it retweets. */
export const jq = (path) => [
  "jq",
  "-c",
  `select(.user) | [${fieldsOfStatus}, (.retweeted_status // empty | ${fieldsOfStatus})]`,
  path,
];

/** The tallies of a file. */
export function duckdb(path) {
  const rows = path.endsWith(".csv") ? tableRows(path) : jsonRows(path);
  const { prepare, numbers, parties } = tallyStatements(rows, lexicon);
  return ["duckdb", "-json", "-c", [...prepare, numbers, parties].join(";\n")];
}

/** The tallies in what that prints: an array for each of the two queries. */
export function answerOfDuckdb(output) {
  const [[numbers], parties] = output
    .trim()
    .split(/\n(?=\[)/)
    .slice(-2)
    .map((array) => JSON.parse(array));
  return answerOf(numbers, parties);
}

export const countLines = (path) => ["wc", "-l", path];
