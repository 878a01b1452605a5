"""The signs of automation, counted again from tweets of API v1.1, in plain Python: what evidence.json and
docs/method.md say, and nothing of the core's own.

Export holds distinct tweets and what their records tell of accounts. values() gives every signal of an account, None
where it cannot be judged; Model gives points, families, score, completeness and grade for such values, wherever they
come from. One signal is not counted here: handle_odd, whose table of letters is the core's.
"""
import html
import json
import math
import re
import struct
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache

import layouts
from reference import DAY, fold, time_of_id

HOUR = 3600
seconds = cache(layouts.seconds)
NOT_COUNTED = {"handle_odd"}
VERIFICATION_FOR_SALE = datetime(2023, 4, 1, tzinfo=timezone.utc).timestamp()
HANDLES_GIVEN_OUT = datetime(2017, 12, 1, tzinfo=timezone.utc).timestamp()
COUNTS = {"statuses_count": "statuses", "favourites_count": "likes", "friends_count": "friends",
          "followers_count": "followers"}
TRUTHS = {"verified": "verified", "default_profile": "default_profile", "default_profile_image": "default_picture"}
TEXTS = {"description": "biography", "location": "location", "url": "link"}


# ---- Reading

@dataclass
class Tweet:
    id: str
    time: int | None
    account: str
    retweet: bool
    reply: bool
    text: str | None
    link: str | None
    client: str | None
    original_id: str | None
    original_account: str | None
    tags: tuple


def client_of(source):
    """<a href="…">Twitter Web Client</a>"""
    name = html.unescape(re.sub("<[^>]*>", "", source or "")).strip()
    return name or None


def link_of(entities, quoted):
    """The first that is written out, not the one to the tweet that is quoted."""
    for url in entities.get("urls", []):
        address = url.get("expanded_url") or ""
        if address and address != quoted and not re.match("https?://t.co/", address):
            return address
    return None


def profile_of(user):
    """What a user object tells. What it does not say is not there."""
    told = {}
    for key, name in COUNTS.items():
        if isinstance(user.get(key), int):
            told[name] = user[key]
    for key, name in TRUTHS.items():
        if isinstance(user.get(key), bool):
            told[name] = int(user[key])
    for key, name in TEXTS.items():
        if key in user:
            told[name] = int(bool(user[key]))
    created = seconds(user.get("created_at"))
    if created is not None:
        told["created"] = created
    return told


class Export:
    def __init__(self, records):
        self.tweets_of = defaultdict(list)
        self.latest = defaultdict(dict)  # account: field of the profile: (time, value), seen last
        self.first = defaultdict(dict)   # likewise, seen first
        self.latest_handle = {}          # account: (time, id, handle) of its latest tweet
        self.retweeted_handle = {}
        known = set()
        for record in records:
            if "user" in record and record["id_str"] not in known:
                known.add(record["id_str"])
                self.add(record)
        times = [tweet.time for tweets in self.tweets_of.values() for tweet in tweets if tweet.time is not None]
        self.span = (min(times), max(times)) if times else None
        self.has_minutes = any(time % HOUR for time in times)
        self.has_seconds = any(time % 60 for time in times)
        self.has_replies = any(tweet.reply for tweets in self.tweets_of.values() for tweet in tweets)

    def add(self, record):
        user, original = record["user"], record.get("retweeted_status")
        whole = original or record
        extended = whole.get("extended_tweet", {})
        entities = extended.get("entities", whole.get("entities", {}))
        text = extended.get("full_text", whole.get("full_text", whole.get("text")))
        quoted = whole.get("quoted_status_permalink", {}).get("expanded")
        time = seconds(record.get("created_at"))
        time = time_of_id(record["id_str"]) if time is None else time
        tweet = Tweet(
            id=record["id_str"], time=time, account=user["id_str"], retweet=bool(original),
            reply=not original and any(record.get(f"in_reply_to_{what}_id_str") for what in ("status", "user")),
            text=html.unescape(text) if text is not None else None, link=link_of(entities, quoted),
            client=client_of(record.get("source")),
            original_id=layouts.digits(original["id_str"]) if original else None,
            original_account=original["user"]["id_str"] if original and "user" in original else None,
            tags=tuple(tag["text"] for tag in entities.get("hashtags", [])))
        self.tweets_of[tweet.account].append(tweet)
        handle = time or 0, int(tweet.id), user["screen_name"]
        self.latest_handle[tweet.account] = max(self.latest_handle.get(tweet.account, ()), handle)
        self.observe(user, time)
        if original and "user" in original:
            self.retweeted_handle[tweet.original_account] = original["user"]["screen_name"]
            self.observe(original["user"], time)

    def observe(self, user, time):
        """`time`: of the tweet that shows the profile, be it the account's own or one that repeats it."""
        latest, first = self.latest[user["id_str"]], self.first[user["id_str"]]
        for name, value in profile_of(user).items():
            latest[name] = max(latest.get(name, (0, 0)), (time or 0, value))
            now = math.inf if time is None else time, value
            first[name] = min(first.get(name, (math.inf, 0)), now, key=lambda seen: (seen[0], -seen[1]))

    def handle(self, account):
        return self.latest_handle[account][-1] if account in self.latest_handle else self.retweeted_handle[account]


def written(time):
    return datetime.fromtimestamp(time, timezone.utc).strftime("%a %b %d %H:%M:%S +0000 %Y")


# ---- The window

class Window:
    def __init__(self, export, settings):
        zone = re.fullmatch(r"([+-])(\d\d):(\d\d)", settings.get("time_zone", "UTC"))
        self.offset = int(zone[1] + "1") * (int(zone[2]) * HOUR + int(zone[3]) * 60) if zone else 0
        self.sampling = settings.get("sampling", 1)
        begin, end = settings.get("from"), settings.get("to")
        self.is_open = not begin and not end
        midnight = lambda time: (time + self.offset) // DAY * DAY - self.offset
        self.begin = self.moment(begin, 0) if begin else midnight(export.span[0])
        self.end = self.moment(end, DAY) if end else midnight(export.span[1]) + DAY
        self.days = max(1, (self.end - self.begin) / DAY)

    def moment(self, text, after_a_date):
        at = datetime.fromisoformat(text)
        at = at.replace(tzinfo=at.tzinfo or timezone(timedelta(seconds=self.offset)))
        return int(at.timestamp()) + (after_a_date if len(text) == 10 else 0)

    def has(self, tweet):
        return self.is_open if tweet.time is None else self.begin <= tweet.time < self.end


# ---- The signals

MARKS_OF_SIGNS = {*map(chr, range(0xFE00, 0xFE10)), "\u20E3"}


def most_within(times, length):
    return max(bisect_left(times, time + length) - n for n, time in enumerate(times))


def longest_rest(times, offset):
    """Hours of the clock without a tweet, on the seven busiest days. `times`: sorted."""
    days = defaultdict(list)
    for time in times:
        days[(time + offset) // DAY].append((time + offset) % DAY)
    if len(times) < 100 or len(days) < 4:
        return None
    busiest = sorted(days, key=lambda day: (-len(days[day]), day))[:7]
    clock = sorted({second for day in busiest for second in days[day]})
    return max(after - before for before, after in zip(clock, clock[1:] + [clock[0] + DAY])) / HOUR


def entropy(numbers):
    counts = Counter(numbers)
    whole = sum(counts.values())
    return sum(n / whole * math.log2(whole / n) for n in counts.values())


def words_of(text):
    """Letters and the marks on them, in small: without links, mentions and the marks in emoji."""
    text = re.sub(r"@[A-Za-z0-9_]+", "", re.sub(r"https?://\S+", "", text))
    return fold("".join(c for c in text if unicodedata.category(c)[0] in "LM" and c not in MARKS_OF_SIGNS))


def repeats(texts):
    words = [words for words in map(words_of, texts) if len(words) >= 3]
    return (len(words) - len(set(words))) / len(words) if len(words) >= 10 else None


def commonest(values, number=1):
    """The part that the commonest make."""
    return sum(n for _, n in Counter(values).most_common(number)) / len(values)


def kind_of_client(name, clients):
    for kind, names in clients.items():
        if name in names:
            return kind
    return "automation" if re.search(r"\bbots?\b", name, re.I) else "unknown"


class Judge:
    """Values of signals, of accounts of one export under one window."""

    def __init__(self, export, settings, officials, clients):
        self.export, self.window, self.clients = export, Window(export, settings), clients
        self.officials = {handle.lower() for handle in officials}

    def tweets(self, account):
        """Those in the window."""
        return [tweet for tweet in self.export.tweets_of[account] if self.window.has(tweet)]

    def values(self, account):
        """signal: value as a 32-bit float, or None"""
        seen, first, tweets = self.export.latest[account], self.export.first[account], self.tweets(account)
        times = sorted(tweet.time for tweet in tweets if tweet.time is not None)
        values = {**self.rates(times), **self.timing(times), **self.repetition(tweets), **self.programs(tweets),
                  **self.age(times, first, seen), **self.profile(self.export.handle(account), seen)}
        return {signal: None if value is None else as_float(value) for signal, value in values.items()}

    def rates(self, times):
        days = {(time + self.window.offset) // DAY for time in times}
        return {
            "per_day": len(times) / self.window.days / self.window.sampling if times else None,
            "per_active_day": len(times) / len(days) if len(days) >= 3 and self.window.sampling == 1 else None,
            "peak_hour": most_within(times, HOUR) if times and self.export.has_minutes else None,
            "peak_24h": most_within(times, DAY) if times and self.export.has_minutes else None,
        }

    def timing(self, times):
        minutes, seconds_ = self.export.has_minutes, self.export.has_seconds
        whole = self.window.sampling == 1  # pauses are longer where tweets are left out
        rest = longest_rest(times, self.window.offset) if minutes and whole else None
        gaps = [after - before for before, after in zip(times, times[1:])]
        lengths = [(gap + 1).bit_length() for gap in gaps]  # those that double fall into one
        enough = len(times) >= 50
        weekdays = [(time + self.window.offset) // DAY % 7 for time in times]  # 0: Thursday
        return {
            "longest_rest": rest, "night_rest": rest,
            "gap_entropy": round(entropy(lengths), 6) if minutes and whole and len(lengths) >= 100 else None,
            "same_minute": commonest([time // 60 % 60 for time in times])
            if enough and minutes and len({time // HOUR for time in times}) >= 24 else None,
            "same_second": commonest([time % 60 for time in times])
            if enough and seconds_ and len({time // 60 for time in times}) >= 24 else None,
            "bursts": sum(gap <= 2 for gap in gaps) / len(times) if enough and whole and seconds_ else None,
            "weekend": sum(day in (2, 3) for day in weekdays) / len(times)
            if enough and self.window.days >= 14 else None,
        }

    def repetition(self, tweets):
        delays = sorted(max(0, tweet.time - time_of_id(tweet.original_id)) for tweet in tweets
                        if tweet.retweet and tweet.time is not None and time_of_id(tweet.original_id) is not None
                        and tweet.time >= time_of_id(tweet.original_id) - 2 and self.export.has_seconds)
        originals = [tweet.original_account for tweet in tweets if tweet.retweet and tweet.original_account]
        official = [self.export.handle(account).lower() in self.officials for account in originals]
        own = [tweet for tweet in tweets if not tweet.retweet]
        links = [tweet.link for tweet in own if tweet.link]
        enough = len(tweets) >= 20
        return {
            "reaction": delays[(len(delays) - 1) // 2] if len(delays) >= 20 else None,
            "retweet_share": sum(tweet.retweet for tweet in tweets) / len(tweets) if enough else None,
            "few_sources": commonest(originals, 2) if len(originals) >= 20 else None,
            "officials_share": sum(official) / len(official) if len(official) >= 10 and self.officials else None,
            "own_repeats": repeats([tweet.text for tweet in own if tweet.text is not None]),
            "same_link": commonest(links) if len(links) >= 10 else None,
            "replies": sum(tweet.reply for tweet in tweets) / len(tweets) if enough and self.export.has_replies else None,
        }

    def programs(self, tweets):
        names = [tweet.client for tweet in tweets if tweet.client]
        kinds = Counter(kind_of_client(name, self.clients) for name in names)
        uses = Counter(names)
        share = lambda kind: kinds[kind] / len(names) if len(names) >= 10 else None
        return {
            "automation_client": share("automation"), "scheduler": share("scheduler"),
            "unknown_client": share("unknown"),
            "official_clients": sum(20 * uses[name] >= len(names) for name in self.clients["official"])
            if len(names) >= 10 else None,
        }

    def age(self, times, first, seen):
        created = seen.get("created", (None, None))[1]
        age = (times[0] - created) / DAY if times and created is not None and created <= times[0] else None
        return {"age_days": age, "old": age, "early_rate": self.early_rate(first, created),
                "lifetime_per_day": self.over_life(seen.get("statuses"), created),
                "likes_per_day": self.over_life(seen.get("likes"), created)}

    @staticmethod
    def over_life(observation, created):
        """A count over the account's age when it was seen (0: not known when), a day at least."""
        if observation is None or created is None or observation[0] < created:
            return None
        return observation[1] / max(1, (observation[0] - created) / DAY)

    @staticmethod
    def early_rate(first, created):
        statuses, likes = first.get("statuses"), first.get("likes")
        if statuses is None or likes is None or created is None or likes[0] != statuses[0] or not 0 <= statuses[0] - created <= 30 * DAY:
            return None
        return (statuses[1] + likes[1]) / max(1, (statuses[0] - created) / DAY)

    @staticmethod
    def profile(handle, seen):
        get = lambda name: seen.get(name, (None, None))[1]
        friends, followers, created = get("friends"), get("followers"), get("created")
        texts = [get(name) for name in TEXTS.values()]
        verified = seen.get("verified")
        return {
            "follows": friends / max(1, followers) if None not in (friends, followers) and friends >= 50 else None,
            "default_picture": get("default_picture"), "default_profile": get("default_profile"),
            "bare": sum(not text for text in texts) if None not in texts else None,
            "handle_digits": len(re.search("[0-9]*$", handle)[0])
            if created is not None and created < HANDLES_GIVEN_OUT else None,
            "verified": verified[1] if verified and 0 < verified[0] < VERIFICATION_FOR_SALE else None,
        }


# ---- The score

def as_float(value):
    return struct.unpack("f", struct.pack("f", value))[0]


def tenths(value):
    """Rounded to 0.1, half away from zero."""
    return math.copysign(math.floor(abs(value) * 10 + 0.5), value) / 10


@dataclass
class Verdict:
    families: dict      # family: its points, or None where it is not judged; not rounded
    against: float
    completeness: float
    score: float        # not rounded; see grade()
    strong_families: int

    def grade(self, model, score):
        """For a score that is rounded."""
        if self.completeness < model.rules["least_completeness"] or all(p is None for p in self.families.values()):
            return None
        if score >= model.rules["strong"] and self.strong_families >= model.rules["families"]:
            return "strong"
        return "some" if score >= model.rules["some"] else "few"


class Model:
    """evidence.json, with changed weights."""

    def __init__(self, evidence, changes={}):
        families, signals = changes.get("families", {}), changes.get("signals", {})
        self.rules = {**evidence["grades"], **{key: changes[key] for key in ("some", "strong") if key in changes}}
        self.most_against, self.clients = evidence["most_against"], evidence["clients"]
        weigh = lambda listed: [{**signal, "most": signals.get(signal["id"], signal["most"])} for signal in listed]
        self.families = [{**family, "points": families.get(family["id"], family["points"]),
                          "signals": weigh(family["signals"])} for family in evidence["families"]]
        self.against = weigh(evidence["against"])
        self.signals = {signal["id"]: signal for family in self.families for signal in family["signals"]}
        self.signals |= {signal["id"]: signal for signal in self.against}

    def points(self, signal, value):
        """Of the signal (an id), not rounded."""
        signal = self.signals[signal]
        return None if value is None else signal["most"] * part(signal["steps"], value)

    @staticmethod
    def judged(family, values):
        """Its signals that are known and can have points."""
        return [signal for signal in family["signals"] if signal["most"] > 0 and values.get(signal["id"]) is not None]

    def family_points(self, family, values):
        points = [self.points(signal["id"], values[signal["id"]]) for signal in self.judged(family, values)]
        return self.combined(family, points) if points and family["points"] else None

    @staticmethod
    def combined(family, points):
        return min(family["points"], sum(points) if family["combine"] == "sum" else max(points, default=0))

    def judge(self, values):
        """`values`: signal: value or None. Signals that are not there are not judged."""
        families = {family["id"]: self.family_points(family, values) for family in self.families}
        against = sum(self.points(signal["id"], values.get(signal["id"])) or 0 for signal in self.against)
        against = min(self.most_against, against)
        whole = sum(family["points"] for family in self.families)
        judged = sum(self.combined(family, [signal["most"] for signal in self.judged(family, values)])
                     for family in self.families)
        return Verdict(families=families, against=against, completeness=judged / whole if whole else 0,
                       score=max(0, sum(points or 0 for points in families.values()) - against),
                       strong_families=sum(self.is_strong(family, families[family["id"]]) for family in self.families))

    def is_strong(self, family, points):
        return bool(points) and points >= self.rules["part_of_family"] * family["points"]


def part(steps, value):
    """Piecewise linear between steps, constant before and after."""
    if not steps:
        return 0
    if value <= steps[0][0]:
        return steps[0][1]
    for (low, from_), (high, to) in zip(steps, steps[1:]):
        if value <= high:
            return from_ + (to - from_) * (value - low) / (high - low)
    return steps[-1][1]


def load_model(path, changes={}):
    with open(path, encoding="utf-8") as file:
        return Model(json.load(file), changes)
