// A worker that does what many would write: JSON.parse on each line, and the tallies. It reads the file by
// itself; what is packed is unpacked by the browser.
import { Tallies } from "./tallies.mjs";

const sliceBytes = 8 << 20;

async function* texts(file, packed) {
  const decoder = new TextDecoder();
  const decode = (bytes) => decoder.decode(bytes, { stream: true });
  if (packed) {
    for await (const bytes of file.stream().pipeThrough(new DecompressionStream("gzip"))) yield decode(bytes);
    return;
  }
  for (let at = 0; at < file.size; at += sliceBytes) yield decode(await file.slice(at, at + sliceBytes).arrayBuffer());
}

const namesOf = (entities) => (entities?.hashtags ?? []).map(({ text, tag }) => text ?? tag);

function takeV1(tweet, tallies) {
  if (!tweet.user) return;
  const source = tweet.retweeted_status ?? tweet;
  const { entities } = source.extended_tweet ?? source;
  tallies.take(tweet.id_str, tweet.user.id_str, tweet.created_at, Boolean(tweet.retweeted_status), namesOf(entities));
}

function takeV2({ data = [], includes = {} }, tallies) {
  const included = new Map((includes.tweets ?? []).map((tweet) => [tweet.id, tweet]));
  for (const tweet of data) {
    const retweeted = tweet.referenced_tweets?.find(({ type }) => type === "retweeted");
    const source = included.get(retweeted?.id) ?? tweet;
    tallies.take(tweet.id, tweet.author_id, tweet.created_at, Boolean(retweeted), namesOf(source.entities));
  }
}

self.onmessage = async ({ data: { file, lexicon, packed, layout } }) => {
  const tallies = new Tallies(lexicon);
  const takeRecord = layout === "v2" ? takeV2 : takeV1;
  const take = (line) => line && takeRecord(JSON.parse(line), tallies);
  let rest = "";
  for await (const text of texts(file, packed)) {
    const lines = (rest + text).split("\n");
    rest = lines.pop();
    for (const line of lines) take(line);
  }
  take(rest);
  postMessage(tallies.answer);
};
