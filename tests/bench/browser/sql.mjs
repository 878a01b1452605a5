const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** DuckDB's expression for the tweets of a table that `hustings simulate --format csv` wrote. */
export const tableRows = (path) => `
  SELECT id, user_id AS author, created_at AS posted, starts_with(text, 'RT @') AS retweet,
    string_split(hashtags, ' ') AS tags
  FROM read_csv(${quoted(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;

/** The same for newline-delimited JSON of the API v1.1. */
export function jsonRows(path) {
  const tags = "STRUCT(hashtags STRUCT(text VARCHAR)[])";
  const inOriginal = `STRUCT(id_str VARCHAR, entities ${tags}, extended_tweet STRUCT(entities ${tags}))`;
  return `
  SELECT id_str AS id, "user".id_str AS author, created_at AS posted, retweeted_status IS NOT NULL AS retweet,
    list_transform((CASE WHEN retweeted_status IS NOT NULL
      THEN coalesce(retweeted_status.extended_tweet.entities, retweeted_status.entities)
      ELSE coalesce(extended_tweet.entities, entities) END).hashtags, tag -> tag.text) AS tags
  FROM read_json(${quoted(path)}, format = 'newline_delimited', columns = {id_str: 'VARCHAR', created_at: 'VARCHAR',
    "user": 'STRUCT(id_str VARCHAR)', entities: '${tags}', extended_tweet: 'STRUCT(entities ${tags})',
    retweeted_status: '${inOriginal}'})
  WHERE "user" IS NOT NULL`;
}

/** Statements that read those rows once, and two queries for the tallies (see tallies.mjs). */
export function tallyStatements(rows, { parties }) {
  const meanings = parties.flatMap(({ id, for: list }) =>
    list.map(({ tag }) => `(lower(${quoted(tag)}), ${quoted(id)})`),
  );
  return {
    prepare: [
      `CREATE TEMP TABLE meanings AS SELECT DISTINCT * FROM (VALUES ${meanings.join(", ")}) AS list(tag, party)`,
      `CREATE TEMP TABLE tweets AS ${rows}`,
      `CREATE TEMP TABLE used AS SELECT DISTINCT id, lower(tag) AS tag FROM (SELECT id, unnest(tags) AS tag FROM tweets)
        WHERE tag <> ''`,
    ],
    numbers: `SELECT
      (SELECT count(DISTINCT id) FROM tweets) AS tweets,
      (SELECT count(DISTINCT id) FROM tweets WHERE retweet) AS retweets,
      (SELECT count(*) FROM (SELECT author, count(*), count(*) FILTER (WHERE retweet), min(posted), max(posted)
        FROM tweets GROUP BY author)) AS accounts,
      (SELECT count(*) FROM (SELECT tag, count(*) FROM used GROUP BY tag)) AS hashtags`,
    parties: "SELECT party, count(DISTINCT id) AS tweets FROM used JOIN meanings USING (tag) GROUP BY party",
    drop: ["meanings", "tweets", "used"].map((table) => `DROP TABLE ${table}`),
  };
}

/** What those queries gave, as the other rivals give it. */
export const answerOf = ({ tweets, retweets, accounts, hashtags }, parties) => ({
  tweets: Number(tweets),
  retweets: Number(retweets),
  accounts: Number(accounts),
  hashtags: Number(hashtags),
  parties: Object.fromEntries(parties.map(({ party, tweets }) => [party, Number(tweets)])),
});
