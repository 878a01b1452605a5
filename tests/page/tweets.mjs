// Invented tweets for the tests.

/** A v1.1 tweet of an invented account. `second` counts from the start of 1 May 2017. */
export function tweet({
  id,
  second = 0,
  account = 1,
  handle = `invented_handle_number_${account}`,
  tags = [],
  user = {},
}) {
  const text = tags.map((tag) => `#${tag}`).join(" ");
  const created_at = new Date(Date.UTC(2017, 4, 1, 0, 0, second))
    .toUTCString()
    .replace(/(\w+), (\d+) (\w+) (\d+) (\S+) GMT/, "$1 $3 $2 $5 +0000 $4");
  return {
    created_at,
    id,
    id_str: String(id),
    text,
    user: {
      id: account,
      id_str: String(account),
      screen_name: handle,
      followers_count: 10,
      statuses_count: 100,
      ...user,
    },
    entities: { hashtags: tags.map((tag) => ({ text: tag, indices: [0, 0] })), user_mentions: [], urls: [] },
  };
}

export const ndjson = (tweets) => tweets.map((record) => `${JSON.stringify(record)}\n`).join("");
