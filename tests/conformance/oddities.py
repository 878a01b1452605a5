"""Invented accounts of every sort that signals of automation look at, as records of API v1.1: regular and bursting
ones, sleepers, retweeters of one or of many, with all kinds of programs, ages, counts and profiles, around every number
of tweets from which something is judged. The same seed gives the same records.
"""
import random
from datetime import datetime, timezone

from signals import written

DAY = 86400
START = datetime(2017, 5, 1, tzinfo=timezone.utc).timestamp()
NUMBERS = (1, 2, 9, 10, 11, 19, 20, 21, 49, 50, 51, 99, 100, 101, 102, 130, 200, 400)
WORDS = ("rain", "debate", "Übersicht", "doorstep", "ferry", "Élan", "cake", "poster", "BALLOT", "the", "naïve")
SHORT = ("ok", "日本", "日本語", "да", "Да!", "ДАА", "daa", "1 &amp; 2", "mail me@example.com",
         "(https://t.co/x)y z")
CLIENTS = ("Twitter Web Client", "Twitter for iPhone", "Twitter for Android", "TweetDeck", "Twitter Lite", "Hootsuite",
           "Buffer", "IFTTT", "dlvr.it", "Cheap Bots, Done Quick!", "Weather Bot", "bots of Orrel Fen",
           "Botanical Club", "robot arm", "BOT", "Hootsuite&amp;Co", "ifttt",
           "Twitter for BlackBerry®", "My own tool", "")
OFFICIALS = ("Party_of_the_Rose_inv", "party_of_the_oak_inv")


class Oddities:
    """`days`: of the window; `start`: Unix seconds."""

    def __init__(self, seed, accounts=120, days=9, start=START):
        self.draw, self.days, self.start, self.given_out = random.Random(seed), days, int(start), 0
        self.users = [self.user(n) for n in range(accounts)]
        self.originals = [self.original(user) for user in self.users[:40] for _ in range(4)]
        self.records = [record for user in self.users for record in self.tweets_of(user)]
        self.records.sort(key=lambda record: int(record["id_str"]))

    def user(self, n):
        draw = self.draw
        age = draw.choice((-2, 0.2, 3, 9, 29, 31, 60, 400, 1200, 2500)) * DAY + draw.randrange(DAY)
        created = max(self.start - int(age), 1160000000)
        handle = OFFICIALS[n] if n < len(OFFICIALS) else f"invented_{n}{'x' * draw.randrange(3)}" + \
            f"{draw.choice('abc')}{''.join(draw.choice('0123456789') for _ in range(draw.choice((0, 0, 3, 5, 8))))}"
        return {
            "id": 900100000000000000 + n, "id_str": str(900100000000000000 + n), "screen_name": handle,
            "name": "Invented", "description": draw.choice((None, "", "Invented.", "All of this is invented")),
            "location": draw.choice((None, "", "Orrel Fen")), "url": draw.choice((None, "https://t.example/1")),
            "followers_count": draw.choice((0, 0, 1, 5, 40, 900, 70000)),
            "friends_count": draw.choice((0, 49, 50, 51, 400, 3000)),
            "favourites_count": draw.choice((0, 10, 4000, 90000, 2000000)),
            "statuses_count": draw.choice((1, 300, 5000, 60000, 900000)), "listed_count": 0,
            "created_at": written(created), "verified": draw.random() < 0.2, "lang": "en",
            "default_profile": draw.random() < 0.5, "default_profile_image": draw.random() < 0.3,
        }

    def seen(self, user):
        """The profile as it is from now on: counts go up and, for followers, down."""
        for key in ("favourites_count", "statuses_count", "friends_count"):
            user[key] += self.draw.randrange(3)
        user["followers_count"] = max(0, user["followers_count"] + self.draw.randrange(-2, 3))
        return dict(user)

    def id_at(self, time):
        self.given_out += 1
        return (time * 1000 + self.draw.randrange(1000) - 1288834974657 << 22) + self.given_out % 4096

    def status(self, user, time, tweet_id, text, link, client):
        draw = self.draw
        links = [] if link is None else link.split()
        urls = [{"url": "https://t.co/invented", "expanded_url": None if url == "null" else url, "indices": [0, 21]}
                for url in links]
        tags = draw.choice(([], ["roses"], ["oaks"], ["roses", "oaks"], ["election_inv"]))
        return {
            "created_at": written(time), "id": tweet_id, "id_str": str(tweet_id), "text": text,
            "source": f'<a href="https://client.example" rel="nofollow">{client}</a>' if client else "",
            "truncated": False, "in_reply_to_status_id": None, "in_reply_to_status_id_str": None,
            "in_reply_to_user_id": None, "in_reply_to_user_id_str": None, "in_reply_to_screen_name": None, "user": user,
            "is_quote_status": False, "lang": "en",
            "entities": {"hashtags": [{"text": tag, "indices": [0, 1]} for tag in tags], "urls": urls,
                         "user_mentions": [], "symbols": []},
        }

    def original(self, user):
        time = self.start - self.draw.choice((5, 100, 4000, 20 * DAY))
        tweet_id = self.id_at(time) if self.draw.random() < 0.75 else 20000000000 + self.given_out
        return self.status(user, time, tweet_id, self.text(), None, "Twitter Web Client")

    def text(self):
        draw = self.draw
        words = [draw.choice(WORDS) for _ in range(draw.randrange(1, 9))]
        extras = [draw.choice(("@invented_3", "https://t.co/abcdef", "#oaks", "12", "😀", "&amp;", "...", "") )
                  for _ in range(3)]
        return draw.choice((" ".join(words + extras), " ".join(extras + words), " ".join(words), "12 😀 !",
                            draw.choice(SHORT)))

    def times(self, count):
        draw, span = self.draw, self.days * DAY
        how = draw.choice(("any", "any", "daytime", "hourly", "every few minutes", "bursts", "one evening", "some days",
                           "full minutes"))
        if how == "hourly":
            return [self.start + (n * 3600 + 7 * 60 + draw.choice((0, 0, 0, 1, 59))) % span for n in range(count)]
        if how == "every few minutes":
            return [self.start + n * draw.choice((300, 300, 301)) % span for n in range(count)]
        if how == "one evening":
            return [self.start + 70000 + draw.randrange(5000) for _ in range(count)]
        if how == "bursts":
            return [self.start + n // 3 * 7919 % span + draw.choice((0, 1, 2, 3)) for n in range(count)]
        day = lambda: draw.randrange(draw.choice((2, 3, 4)) if how == "some days" else self.days)
        clock = lambda: draw.randrange(7 * 3600, 22 * 3600) if how == "daytime" else draw.randrange(DAY)
        times = [self.start + day() * DAY + clock() for _ in range(count)]
        return [time // 60 * 60 for time in times] if how == "full minutes" else times

    def tweets_of(self, user):
        draw = self.draw
        share, reply = draw.choice((0, 0.5, 0.85, 0.95, 1)), draw.choice((0, 0.1, 0.4))
        repeat = draw.choice((0, 0.3, 0.9))
        clients = draw.sample(CLIENTS, draw.randrange(1, 4))
        sources = draw.sample(self.originals, draw.choice((1, 3, 20)))
        delay = draw.choice((None, 2, 30, 100))
        first, second = "https://news.example/1", "https://news.example/2"
        links = draw.choice(([None], [first], [first, second, None], ["https://t.co/short"], ["null", None],
                             [f"https://t.co/short {first}", f"null {second}", first]))
        quotes, long, renamed = (draw.random() < 0.2 for _ in range(3))
        last = self.text()
        for time in sorted(self.times(draw.choice(NUMBERS))):
            if draw.random() < share:
                original = dict(draw.choice(sources))
                if delay is not None and draw.random() < 0.8:
                    original["id"] = self.id_at(time - draw.randrange(-1, delay))
                    original["id_str"] = str(original["id"])
                author = self.users[int(original["user"]["id_str"][-3:])]
                original["user"] = self.seen(author)
                text = f"RT @{author['screen_name']}: {original['text']}"
                record = self.status(self.seen(user), time, self.id_at(time), text, None, draw.choice(clients))
                yield {**record, "entities": original["entities"], "retweeted_status": original}
                continue
            last = last if draw.random() < repeat else self.text()
            record = self.status(self.seen(user), time, self.id_at(time), last + draw.choice(("", " 7", "!")),
                                 draw.choice(links), draw.choice(clients))
            if draw.random() < reply:
                record |= {"in_reply_to_user_id": 900100000000000003, "in_reply_to_user_id_str": "900100000000000003",
                           "in_reply_to_screen_name": "invented_3"}
                if draw.random() < 0.5:
                    record |= {"in_reply_to_status_id": 858833348334714880,
                               "in_reply_to_status_id_str": "858833348334714880"}
            if quotes and draw.random() < 0.5:
                quote(record)
            if long and draw.random() < 0.5:
                lengthen(record)
            if renamed and draw.random() < 0.02 and user["screen_name"] not in OFFICIALS:
                user["screen_name"] = user["screen_name"][:14] + draw.choice(("x", "12345678"))
            yield record


def quote(record):
    """The link to what it quotes is not one of its own."""
    quoted = f"https://twitter.com/invented_3/status/{858833348334714880 + record['id'] % 1000}"
    record |= {"is_quote_status": True, "quoted_status_id": int(quoted[-18:]), "quoted_status_id_str": quoted[-18:],
               "quoted_status_permalink": {"url": "https://t.co/q", "expanded": quoted, "display": "twitter.com/…"}}
    record["entities"]["urls"].insert(0, {"url": "https://t.co/q", "expanded_url": quoted, "indices": [0, 14]})


def lengthen(record):
    """As the platform cuts long tweets: what counts is in extended_tweet."""
    itself = f"https://twitter.com/i/web/status/{record['id']}"
    text, entities = record["text"], record["entities"]
    record |= {"truncated": True, "text": text[:5] + "… https://t.co/itself",
               "extended_tweet": {"full_text": text, "display_text_range": [0, len(text)], "entities": entities},
               "entities": {"hashtags": [], "user_mentions": [], "symbols": [],
                            "urls": [{"url": "https://t.co/itself", "expanded_url": itself, "indices": [7, 26]}]}}


LEXICON = {
    "id": "oddities", "name": "Invented",
    "parties": [{"id": "rose", "name": "Rose", "colour": "#aa0000", "for": ["roses"], "against": [],
                 "accounts": [{"handle": OFFICIALS[0].lower(), "role": "party"}]},
                {"id": "oak", "name": "Oak", "colour": "#00aa00", "for": ["oaks"], "against": [],
                 "accounts": [{"handle": OFFICIALS[1].upper(), "role": "party"}]}],
    "neutral": ["election_inv"],
}
