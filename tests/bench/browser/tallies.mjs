/** What the page's first figures are made of, and what every rival has to count: the parties' tweets, and each account's. */
export class Tallies {
  #meaning = new Map();
  #seen = new Set();
  #accounts = new Map();
  #tags = new Map();
  #parties = {};
  #retweets = 0;

  constructor({ parties }) {
    for (const { id, for: list } of parties) {
      for (const { tag } of list) this.#meaning.set(fold(tag), id);
    }
  }

  /** A tweet, unless its id was there before. `hashtags`: of a retweet those of the original. `time`: as Date.parse takes it. */
  take(id, author, time, retweet, hashtags) {
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    if (retweet) this.#retweets += 1;
    const folded = new Set(hashtags.map(fold));
    for (const tag of folded) this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + 1);
    const named = new Set([...folded].map((tag) => this.#meaning.get(tag)).filter(Boolean));
    for (const party of named) this.#parties[party] = (this.#parties[party] ?? 0) + 1;
    const account = this.#accounts.get(author) ?? { tweets: 0, retweets: 0, first: Infinity, last: -Infinity };
    const at = Date.parse(time);
    account.tweets += 1;
    account.retweets += retweet ? 1 : 0;
    account.first = Math.min(account.first, at);
    account.last = Math.max(account.last, at);
    this.#accounts.set(author, account);
  }

  get answer() {
    return {
      tweets: this.#seen.size,
      retweets: this.#retweets,
      accounts: this.#accounts.size,
      hashtags: this.#tags.size,
      parties: this.#parties,
    };
  }
}

const fold = (tag) => tag.normalize("NFC").toLowerCase();
