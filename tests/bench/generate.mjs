// Writes an invented election as tweets, fast, for benchmarks and tests of size, and prints as JSON exactly
// what it planted. The same arguments and lexicon give the same bytes.
//
//   node tests/bench/generate.mjs --bytes 3e9 out.ndjson
//   node tests/bench/generate.mjs --tweets 1000000 --accounts 300000 --compact out.ndjson
//   node tests/bench/generate.mjs --tweets 1000000 --format csv out.csv
//
// v1.1 records have the keys and about the size of real ones (retweets 5.2 KB, others 2.6 KB); --compact keeps what
// an analysis reads (660 bytes on average). Tweets are spread evenly over 1 to 7 May 2017 UTC, ids increase, every
// account tweets at least once (--tweets; with --bytes nearly every one) and a few very much.
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    bytes: { type: "string" },
    tweets: { type: "string" },
    accounts: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    format: { type: "string", default: "v1.1" },
    compact: { type: "boolean", default: false },
  },
});
if (positionals.length !== 1 || !options.bytes === !options.tweets || !["v1.1", "csv"].includes(options.format)) {
  console.error(
    "usage: generate.mjs (--bytes N | --tweets N) [--accounts N] [--seed N] [--format v1.1|csv] [--compact] OUT");
  process.exit(2);
}
const csv = options.format === "csv";
const wantedBytes = Number(options.bytes ?? Infinity);
const wantedTweets = Number(options.tweets ?? Infinity);
// The number of tweets the week is spread over. With --bytes a guess, good to a few per cent: should there be more,
// they fall into the last second; should there be fewer, the last evening stays empty.
const averageBytes = csv ? 264 : options.compact ? 660 : 4005;
const spread = options.tweets ? wantedTweets : Math.ceil(wantedBytes / averageBytes);
const accountCount = Math.min(Number(options.accounts), spread);

// mulberry32: integer operations only, so the same on every machine.
let state = Number(options.seed) >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let bits = Math.imul(state ^ (state >>> 15), state | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];

// ---- What is said

const lexicon = JSON.parse(readFileSync(new URL("../../examples/lexicons/uk2017.json", import.meta.url)));
const tagFor = (id) => pick(lexicon.parties.find((party) => party.id === id).for).tag;
const opposed = lexicon.parties.filter((party) => party.against.length > 0);

// In hundredths of all messages, 100 together.
const subjects = [
  { share: 20, parties: ["labour"] },
  { share: 13, parties: ["conservative"] },
  { share: 10, parties: ["snp"] },
  { share: 5, parties: ["ukip"] },
  { share: 3, parties: ["libdem"] },
  { share: 1, parties: ["green"] },
  { share: 1, parties: ["plaid"] },
  { share: 3, parties: ["labour", "conservative"] },
  { share: 1, parties: ["labour", "snp"] },
  { share: 2, parties: ["labour"], against: true },
  { share: 3, parties: [], against: true },
  { share: 30, parties: [], neutral: true },
  { share: 8, parties: [] },
];
const sentences = [
  "Rain on the hustings again, and nobody left before the last question was asked, and answered twice",
  "Counted forty-one posters between the station and the mill this morning, and one very good cake stall",
  "The candidate knew the price of milk, the age of the bridge and the name of the dog",
  "Our street has had four leaflets in one day and the recycling is not collected before Tuesday",
  "A full hall, a broken microphone and the best debate this village has heard in thirty years",
  "Asked about the bus to the hospital and was told about the railway to the moon",
];

// A text with its hashtags, as entities, and `counted`: the one class of the report it belongs to.
function message() {
  let at = random() * 100;
  const { parties, against, neutral } = subjects.find(({ share }) => (at -= share) < 0);
  const tags = parties.map(tagFor);
  if (against) tags.push(pick(pick(opposed).against).tag);
  if (neutral || (tags.length > 0 && random() < 0.4)) tags.push(pick(lexicon.neutral).tag);
  let text = pick(sentences);
  const hashtags = tags.map((tag) => {
    const start = text.length + 1;
    text += ` #${tag}`;
    return { text: tag, indices: [start, text.length] };
  });
  let counted = ["neutral", "one_party"][parties.length] ?? "mixed";
  if (parties.length === 0 && against) counted = "against_only";
  if (tags.length === 0) counted = "untracked";
  return { text, hashtags, parties, counted };
}

// ---- Who and when

const pad = (number, width) => String(number).padStart(width, "0");
// Twenty characters, so that no handle can be anybody's: the platform allows fifteen.
const voterHandle = (account) => `made_up_voter_${account.toString(36).padStart(6, "0")}`;
const actorHandle = (actor) => `made_up_actor_${pad(actor, 6)}`;
const userId = (number) => `9${pad(number, 17)}`;
const actorNumber = (actor) => 90_000_000 + actor;
const countsOf = (number) => ({
  followers: (number * 37) % 5000,
  friends: (number * 53) % 3000,
  favourites: (number * 71) % 40000,
  statuses: 1000 + ((number * 97) % 90000),
});

// An account is "born" every `stride` tweets; other tweets go to those that exist, the oldest first by far.
const stride = Math.max(1, Math.floor(spread / accountCount));
const tracked = new Uint32Array(accountCount);
let born = 0;
function nextAuthor(tweet) {
  if (tweet % stride === 0 && born < accountCount) return born++;
  return Math.floor(born * random() ** 3);
}

const start = Date.UTC(2017, 4, 1) / 1000;
const days = 7;
const lastSecond = days * 86400 - 1;
const secondOf = (tweet) => Math.min(lastSecond, Math.floor((tweet * (lastSecond + 1)) / Math.max(1, spread - 1)));
const twoDigits = Array.from({ length: 60 }, (_, number) => pad(number, 2));
const clock = (second) =>
  `${twoDigits[Math.floor(second / 3600) % 24]}:${twoDigits[Math.floor(second / 60) % 60]}:${twoDigits[second % 60]}`;
const dayNames = ["Mon May 01", "Tue May 02", "Wed May 03", "Thu May 04", "Fri May 05", "Sat May 06", "Sun May 07"];
const v11Time = (second) => `${dayNames[Math.floor(second / 86400)]} ${clock(second)} +0000 2017`;
const plainTime = (second) => `2017-05-0${1 + Math.floor(second / 86400)} ${clock(second)}`;

// ---- v1.1 records, put together from strings: a serializer would be the benchmark's bottleneck

const json = JSON.stringify;
const unwrap = (object) => json(object).slice(1, -1); // members without the braces
const profile = unwrap({
  utc_offset: null, time_zone: null, geo_enabled: false, lang: "en", contributors_enabled: false, is_translator: false,
  profile_background_color: "F5F8FA", profile_background_image_url: "http://images.example/backgrounds/theme1.png",
  profile_background_image_url_https: "https://images.example/backgrounds/theme1.png",
  profile_background_tile: false, profile_link_color: "1DA1F2", profile_sidebar_border_color: "C0DEED",
  profile_sidebar_fill_color: "DDEEF6", profile_text_color: "333333", profile_use_background_image: true,
  profile_image_url: "http://images.example/portraits/0123456789/normal.png",
  profile_image_url_https: "https://images.example/portraits/0123456789/normal.png",
  profile_banner_url: "https://images.example/banners/0123456789/1493596800", following: null,
  follow_request_sent: null, notifications: null,
});
const person = unwrap({
  name: "Made Up", location: "Nowhere in particular", url: "https://made.up.example/about/nobody", protected: false,
  translator_type: "none",
  description:
    "Invented for a benchmark. Likes hedgerows, ballot boxes, long queues and short speeches; opinions are those of " +
    "a random number, and nobody's retweet is an endorsement.",
});
const link = {
  url: "https://t.example/0123456789", indices: [0, 0], display_url: "made.up.example/news/2017/05/the-long-q\u2026",
  expanded_url: "https://made.up.example/news/2017/05/the-long-queue-at-the-short-counter-of-the-old-post-office",
};
const middle = unwrap({
  source: '<a href="https://client.example" rel="nofollow">Made Up Client</a>', truncated: false,
  in_reply_to_status_id: null, in_reply_to_status_id_str: null, in_reply_to_user_id: null,
  in_reply_to_user_id_str: null, in_reply_to_screen_name: null, geo: null, coordinates: null, place: null,
  contributors: null, is_quote_status: false, quote_count: 0, reply_count: 0, retweet_count: 0, favorite_count: 0,
  favorited: false, retweeted: false, possibly_sensitive: false, filter_level: "low", lang: "en",
});

function user(number, handle) {
  const id = userId(number);
  const { followers, friends, favourites, statuses } = countsOf(number);
  const members =
    `"id_str":"${id}","screen_name":"${handle}","followers_count":${followers},"friends_count":${friends},` +
    `"favourites_count":${favourites},"statuses_count":${statuses},` +
    `"created_at":"Mon Mar ${twoDigits[1 + (number % 28)]} 12:00:00 +0000 20${twoDigits[9 + (number % 8)]}"`;
  if (options.compact) return `{${members}}`;
  return `{"id":${id},${members},"verified":false,"listed_count":${number % 50},` +
    `"default_profile":${number % 5 === 0},"default_profile_image":${number % 20 === 0},${person},${profile}}`;
}
// What a message's text and entities are in a record.
function body(text, hashtags) {
  const entities = options.compact
    ? { hashtags: hashtags.map((tag) => ({ text: tag.text })) }
    : { hashtags, urls: [link], user_mentions: [], symbols: [] };
  return unwrap({ text, entities }).replaceAll("\u2026", "\\u2026");
}
// `original` is empty or begins with a comma.
function record(time, second, id, body, user, original) {
  const rest = options.compact ? "" : `,"id":${id},${middle},"timestamp_ms":"${start + second}000"`;
  return `{"created_at":"${time}","id_str":"${id}",${body},"user":${user}${rest}${original}}`;
}

const messages = Array.from({ length: 1000 }, message).map((m) => ({ ...m, body: body(m.text, m.hashtags) }));

// Messages as retweeted. The originals are of the evening before and by others: none is itself in the sample.
const retweets = Array.from({ length: 2000 }, (_, number) => {
  const original = pick(messages);
  const actor = number % 300;
  const handle = actorHandle(actor);
  const lead = `RT @${handle}: `;
  const text = lead + original.text;
  const cut = text.length > 140 ? `${text.slice(0, 139)}\u2026` : text; // and with it hashtags, as on the platform
  const kept = original.hashtags
    .map((tag) => ({ ...tag, indices: tag.indices.map((index) => index + lead.length) }))
    .filter(({ indices }) => indices[1] <= cut.length - (cut === text ? 0 : 1));
  const author = options.compact
    ? `{"id_str":"${userId(actorNumber(actor))}","screen_name":"${handle}"}`
    : user(actorNumber(actor), handle);
  const time = "Sun Apr 30 20:00:00 +0000 2017";
  const embedded = record(time, -4 * 3600, `8587${pad(number, 14)}`, original.body, author, "");
  return { ...original, text, body: body(cut, kept), embedded: `,"retweeted_status":${embedded}` };
});

// ---- A line of output

const header =
  "id,created_at,text,user_id,screen_name,followers_count,friends_count,statuses_count,favourites_count," +
  "user_created_at,verified,hashtags\n";
function csvLine(second, id, author, { text, hashtags }) {
  const born = `20${twoDigits[9 + (author % 8)]}-03-${twoDigits[1 + (author % 28)]} 12:00:00`;
  const { followers, friends, statuses, favourites } = countsOf(author);
  const counts = `${followers},${friends},${statuses},${favourites}`;
  const tags = hashtags.map((tag) => tag.text).join(" ");
  const who = `${userId(author)},${voterHandle(author)}`;
  return `${id},${plainTime(second)},"${text}",${who},${counts},${born},false,${tags}\n`;
}
function v11Line(second, id, author, said) {
  const who = user(author, voterHandle(author));
  return `${record(v11Time(second), second, id, said.body, who, said.embedded ?? "")}\n`;
}

// ---- The file

const planted = { one_party: 0, mixed: 0, against_only: 0, neutral: 0, untracked: 0 };
const perParty = Object.fromEntries(lexicon.parties.map(({ id }) => [id, 0]));
let tweets = 0;
let retweetCount = 0;
let bytes = 0;

const out = openSync(positionals[0], "w");
const buffer = Buffer.allocUnsafe(8 << 20);
let used = 0;
function write(line) {
  if (used + line.length > buffer.length) flush();
  used += buffer.latin1Write(line, used); // every line is ASCII: one byte a character
  bytes += line.length;
}
function flush() {
  for (let done = 0; done < used; ) done += writeSync(out, buffer, done, used - done);
  used = 0;
}

if (csv) write(header);
while (tweets < wantedTweets && bytes < wantedBytes) {
  const author = nextAuthor(tweets);
  const isRetweet = random() < 0.55;
  const said = pick(isRetweet ? retweets : messages);
  const id = `8588${pad(tweets, 14)}`;
  write((csv ? csvLine : v11Line)(secondOf(tweets), id, author, said));
  tweets += 1;
  retweetCount += isRetweet ? 1 : 0;
  planted[said.counted] += 1;
  for (const party of said.parties) perParty[party] += 1;
  if (said.counted !== "untracked") tracked[author] += 1;
}
flush();
closeSync(out);

const high = tracked.filter((count) => count >= 50 * days);
console.log(json({
  bytes, tweets, retweets: retweetCount, accounts: born, days, tracked: tweets - planted.untracked, ...planted,
  parties: perParty,
  high_frequency: { per_day: 50, accounts: high.length, tweets: high.reduce((sum, count) => sum + count, 0) },
}));
