"""Which accounts did the same at the same moments, and whose words were passed on, counted again from tweets of API
v1.1, in plain Python: what the report says of coordination and amplification, and nothing of the core's own.

Election holds distinct tweets. A Coordination of them, by settings, has the pairs of every trace and the clusters; an
Amplification has the retweets and mentions of every account. Texts are the same only if their letters are: texts that
hardly differ are not joined here, as the setting "distance": 0 asks for.
"""
import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

import signals
from reference import fold

DEFAULTS = {"seconds": {"text": 60, "retweet": 10, "link": 10, "hashtags": 60, "reply": 10}, "least": 3, "copies": 3}
TRACES = tuple(DEFAULTS["seconds"])
MOST_NEIGHBOURS = 64      # of the same thing, before and after
MOST_COMMON_THINGS = 10  # for each that was done in step


class Election(signals.Export):
    """With what each tweet answers, and whom it mentions in words of its own."""

    def __init__(self, records):
        self.answered, self.mentioned = {}, {}
        super().__init__(records)
        self.account_of = {self.handle(account).lower(): account
                           for account in (*self.retweeted_handle, *self.latest_handle)}

    def add(self, record):
        super().add(record)
        if "retweeted_status" not in record:
            entities = record.get("extended_tweet", record)["entities"]
            self.answered[record["id_str"]] = record.get("in_reply_to_status_id_str")
            self.mentioned[record["id_str"]] = {mention["screen_name"].lower() for mention in entities["user_mentions"]}

    def thing(self, trace, tweet):
        """What others may have done too; None if it has no such thing."""
        if trace == "retweet":
            return tweet.original_id
        if tweet.retweet:
            return None
        if trace == "text":
            words = signals.words_of(tweet.text or "")
            return words if len(words) >= 3 else None
        if trace == "hashtags":
            sequence = tuple(map(fold, tweet.tags))
            return sequence if len(set(sequence)) >= 3 else None
        return tweet.link if trace == "link" else self.answered[tweet.id]


def by_time(tweet):
    """Ties as in the core, where the order decides which of a crowd are looked at: by account, then by tweet."""
    return tweet.time, by_number(tweet.account), int(tweet.id)


def by_number(account):
    return len(account), account


# ---- Pairs

def weight_of(doers, accounts):
    """Thousandths."""
    return round(1000 * (1 - math.log(doers - 1) / math.log(max(accounts, 1000) - 1)))


@dataclass
class Pair:
    things: int = 0
    weight: int = 0
    begin: float = math.inf
    end: float = -math.inf

    def add(self, other):
        self.things += other.things
        self.weight += other.weight
        self.begin, self.end = min(self.begin, other.begin), max(self.end, other.end)


class Trace:
    """The pairs of one trace: couple of accounts, the smaller first: Pair."""

    def __init__(self, things, seconds, least):
        """`things`: thing: its tweets"""
        self.seconds, self.tweets, self.things = seconds, sum(map(len, things.values())), len(things)
        doers = {thing: len({tweet.account for tweet in tweets}) for thing, tweets in things.items()}
        everybody = len({tweet.account for tweets in things.values() for tweet in tweets})
        self.shared, self.crowded = sum(n >= 2 for n in doers.values()), 0
        close = defaultdict(lambda: defaultdict(set))  # couple: thing: tweets
        things_of = defaultdict(set)  # by account, at whatever time
        for thing, tweets in things.items():
            for tweet in tweets:
                things_of[tweet.account].add(thing)
            for first, second in self.close(sorted(tweets, key=by_time)):
                couple = tuple(sorted((first.account, second.account), key=by_number))
                close[couple][thing] |= {(first.time, first.id), (second.time, second.id)}
        self.pairs, self.in_step = {}, defaultdict(set)  # thing: ids of tweets
        for couple, shared in close.items():
            weight = sum(weight_of(doers[thing], everybody) for thing in shared)
            both = len(things_of[couple[0]] & things_of[couple[1]])
            if len(shared) >= least and 2 * weight >= 1000 * least and both <= MOST_COMMON_THINGS * len(shared):
                times = [time for tweets in shared.values() for time, _ in tweets]
                self.pairs[couple] = Pair(len(shared), weight, min(times), max(times))
                for thing, tweets in shared.items():
                    self.in_step[thing] |= {id for _, id in tweets}

    def close(self, tweets):
        for n, first in enumerate(tweets):
            beyond = tweets[n + MOST_NEIGHBOURS + 1:n + MOST_NEIGHBOURS + 2]
            self.crowded += any(tweet.time - first.time <= self.seconds for tweet in beyond)
            for second in tweets[n + 1:n + MOST_NEIGHBOURS + 1]:
                if second.time - first.time <= self.seconds and second.account != first.account:
                    yield first, second

    @cached_property
    def accounts(self):
        return {account for couple in self.pairs for account in couple}


# ---- Clusters

class Cluster:
    def __init__(self, couples):
        self.pairs = couples  # couple: trace: Pair
        self.members = {account for couple in couples for account in couple}
        self.partners = Counter(account for couple in couples for account in couple)
        self.weight = sum(pair.weight for traces in couples.values() for pair in traces.values())
        self.things = defaultdict(list)  # (trace, thing): its members' tweets that are in step, by time

    def ids(self, account=None):
        """Of tweets in step."""
        return {tweet.id for tweets in self.things.values() for tweet in tweets if account in (None, tweet.account)}

    def things_of(self, account):
        return sum(any(tweet.account == account for tweet in tweets) for tweets in self.things.values())

    def traces(self):
        for trace in TRACES:
            pairs = sum(trace in traces for traces in self.pairs.values())
            if pairs:
                yield {"id": trace, "things": sum(key[0] == trace for key in self.things), "pairs": pairs}


class Coordination:
    def __init__(self, election, settings):
        asked = {**DEFAULTS, **settings.get("coordination", {})}
        self.copies = asked["copies"]
        self.election, window = election, signals.Window(election, settings)
        self.tweets_of = {account: [tweet for tweet in tweets if window.has(tweet)]
                          for account, tweets in election.tweets_of.items()}
        self.by_id = {tweet.id: tweet for tweets in self.tweets_of.values() for tweet in tweets}
        seconds = {**DEFAULTS["seconds"], **asked["seconds"]}
        self.traces = {trace: Trace(self.things(trace), seconds[trace], asked["least"])
                       for trace in TRACES if seconds[trace]}
        self.couples = defaultdict(dict)  # couple: trace: Pair
        for trace, found in self.traces.items():
            for couple, pair in found.pairs.items():
                self.couples[couple][trace] = pair
        self.clusters = sorted(self.connected(), key=lambda c: (-c.weight, min(map(by_number, c.members))))
        self.cluster_of = {account: cluster for cluster in self.clusters for account in cluster.members}
        for trace, found in self.traces.items():
            for thing, ids in found.in_step.items():
                for tweet in sorted((self.by_id[id] for id in ids), key=by_time):
                    self.cluster_of[tweet.account].things[trace, thing].append(tweet)

    def things(self, trace):
        things = defaultdict(list)
        for tweet in self.by_id.values():
            thing = self.election.thing(trace, tweet) if tweet.time is not None else None
            if thing is not None:
                things[thing].append(tweet)
        return things

    def connected(self):
        partners = defaultdict(set)
        for a, b in self.couples:
            partners[a].add(b)
            partners[b].add(a)
        while partners:
            found, reached = set(), {next(iter(partners))}
            while reached:
                found |= reached
                reached = set().union(*(partners.pop(account) for account in reached)) - found
            yield Cluster({couple: traces for couple, traces in self.couples.items() if couple[0] in found})

    def together(self, couple):
        """Its pairs of all traces as one."""
        whole = Pair()
        for pair in self.couples[couple].values():
            whole.add(pair)
        return whole

    def in_step(self):
        """Ids of all tweets in step."""
        return set().union(*(cluster.ids() for cluster in self.clusters))


# ---- Amplification

class Amplification:
    """amplified: {"retweets": ids of tweets by others, "mentions": likewise}. Amplified are accounts by id or, if they
    were only mentioned, by "@" and the handle."""

    def __init__(self, election, tweets):
        self.of = defaultdict(lambda: {"retweets": set(), "mentions": set()})
        for tweet in tweets:
            if tweet.retweet:
                self.add("retweets", tweet, tweet.original_account)
            for handle in election.mentioned.get(tweet.id, ()):
                self.add("mentions", tweet, election.account_of.get(handle, "@" + handle))

    def add(self, how, tweet, account):
        if account is not None and account != tweet.account:
            self.of[account][how].add(tweet.id)
