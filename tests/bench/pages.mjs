// Tweets of the API v1.1 as the API v2 gives them.

const perPage = 100;
const iso = (time) => new Date(time).toISOString();

const entitiesOf = ({ hashtags, urls, user_mentions: mentions }) => ({
  hashtags: hashtags.map(({ text, indices: [start, end] }) => ({ start, end, tag: text })),
  urls: urls.map(({ url, expanded_url, display_url, indices: [start, end] }) => ({
    start,
    end,
    url,
    expanded_url,
    display_url,
  })),
  mentions: mentions.map(({ screen_name, id_str, indices: [start, end] }) => ({
    start,
    end,
    username: screen_name,
    id: id_str,
  })),
});

const referencesOf = (status) =>
  [
    { type: "retweeted", id: status.retweeted_status?.id_str },
    { type: "quoted", id: status.quoted_status?.id_str },
    { type: "replied_to", id: status.in_reply_to_status_id_str },
  ].filter(({ id }) => id);

const tweetOf = (status) => ({
  id: status.id_str,
  text: status.extended_tweet?.full_text ?? status.text,
  author_id: status.user.id_str,
  created_at: iso(status.created_at),
  conversation_id: status.in_reply_to_status_id_str ?? status.id_str,
  edit_history_tweet_ids: [status.id_str],
  lang: status.lang,
  possibly_sensitive: false,
  reply_settings: "everyone",
  public_metrics: {
    retweet_count: status.retweet_count,
    reply_count: status.reply_count,
    like_count: status.favorite_count,
    quote_count: status.quote_count,
  },
  entities: entitiesOf((status.extended_tweet ?? status).entities),
  ...(referencesOf(status).length > 0 && { referenced_tweets: referencesOf(status) }),
});

const userOf = (user) => ({
  id: user.id_str,
  name: user.name,
  username: user.screen_name,
  created_at: iso(user.created_at),
  description: user.description ?? "",
  location: user.location ?? undefined,
  protected: user.protected,
  verified: user.verified,
  url: user.url ?? "",
  profile_image_url: user.profile_image_url_https,
  public_metrics: {
    followers_count: user.followers_count,
    following_count: user.friends_count,
    tweet_count: user.statuses_count,
    listed_count: user.listed_count,
  },
});

function pageOf(statuses) {
  const others = statuses
    .flatMap(({ retweeted_status, quoted_status }) => [retweeted_status, quoted_status])
    .filter(Boolean);
  const unique = (objects) => [...new Map(objects.map((object) => [object.id, object])).values()];
  const ids = statuses.map(({ id_str }) => id_str);
  return {
    data: statuses.map(tweetOf),
    includes: {
      users: unique([...statuses, ...others].map(({ user }) => userOf(user))),
      tweets: unique(others.map(tweetOf)),
    },
    meta: { newest_id: ids.at(-1), oldest_id: ids[0], result_count: ids.length },
  };
}

/** Lines of pages for lines of tweets; what is no tweet is left out. */
export async function* pagesOf(lines) {
  let page = [];
  for await (const line of lines) {
    const status = JSON.parse(line);
    if (!status.user) continue;
    page.push(status);
    if (page.length < perPage) continue;
    yield `${JSON.stringify(pageOf(page))}\n`;
    page = [];
  }
  if (page.length > 0) yield `${JSON.stringify(pageOf(page))}\n`;
}
