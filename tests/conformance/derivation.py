"""What derived files are made of: invented tweets, what layouts take from them, and what they can carry."""
import csv, html, io, json, pathlib, re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

SNOWFLAKE_EPOCH = 1288834974657  # ms; a tweet's id >> 22 counts from here


@dataclass(frozen=True)
class Carries:
    """What survives a layout."""
    time: int = 1              # to how many seconds; 0: not at all, and no ids that tell
    tags: str = "whole"        # "shown": of a retweet only those its own, cut text shows
    spelling: object = str     # what the layout does to hashtags: str.lower
    account: object = lambda user: (user["id_str"], user["screen_name"])
    facts: tuple = ("followers", "verified")  # about authors
    retweets: bool = True
    retweeted: bool = True     # who is retweeted
    quotes: bool = True
    replies: bool = True
    tweets: object = lambda status: True  # which tweets it can hold
    copies: int = 0            # records that say the same tweet once more
    others: int = 0            # records that are no tweets
    profiles: int = 0          # of these: that describe an account
    texts: bool = True         # False: it only describes the authors
    ids: str = "whole"         # "rounded", or "recovered" from a link though rounded


def by_handle(user):
    return None, user["screen_name"]


def by_shouted_handle(user):
    return user["id_str"], user["screen_name"].upper()


def by_nobody(user):
    return None, None


LAYOUTS = {}  # file or folder name: (function, Carries)


def layout(name, **carries):
    def register(function):
        LAYOUTS[name] = function, Carries(**carries)
        return function
    return register


# The invented tweets

def when(status):
    return datetime.strptime(status["created_at"], "%a %b %d %H:%M:%S %z %Y")


def written(status, form):
    return when(status).strftime(form)


def v11_time(at):
    return at.strftime("%a %b %d %H:%M:%S +0000 %Y")


def entities_of(text):
    found = [{"text": tag[1], "indices": [tag.start(), tag.end()]}
             for tag in re.finditer(r"(?<![\w/])#(\w+)", text)]
    return {"hashtags": found, "urls": [], "user_mentions": [], "symbols": []}


def invented(like, at, text, retweeted=None):
    """A tweet by the author of `like`; `retweeted`: text of an original of which `text` is the retweet."""
    status_id = str((int(at.timestamp() * 1000) - SNOWFLAKE_EPOCH << 22) + 7)
    status = {**like, "id": int(status_id), "id_str": status_id, "created_at": v11_time(at), "text": text,
              "entities": entities_of(text)}
    if retweeted:
        status["retweeted_status"] = {**like["retweeted_status"], "id": int(status_id) - 99,
                                      "id_str": str(int(status_id) - 99), "text": retweeted, "truncated": False,
                                      "entities": entities_of(retweeted)}
        status["retweeted_status"].pop("extended_tweet", None)
    return status


def tweets_of(first_light):
    """The distinct tweets of the example, and a few with what tables stumble over, on days that can be no months."""
    distinct = {}
    for line in pathlib.Path(first_light).read_text(encoding="utf-8").split("\n"):
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if "user" in record:
            distinct.setdefault(record["id_str"], {"text": record.get("full_text"), **record})
    tweets = list(distinct.values())
    plain = next(tweet for tweet in tweets if "retweeted_status" not in tweet and not tweet["truncated"])
    retweet = next(tweet for tweet in tweets if "retweeted_status" in tweet)
    start = datetime(2017, 5, 13, 9, 15, 40, tzinfo=timezone.utc)
    whole = "One map, one tag in front #GE2017 and one at the end of a line " + "that goes on and " * 8 + "on #VoteSNP"
    cut = f"RT @{retweet['retweeted_status']['user']['screen_name']}: {whole}"[:139] + "…"
    return tweets + [
        invented(plain, start, 'Two "lines", a tab\tand a pipe | here;\n#VoteLabour begins the next\n#GE2017 the last'),
        invented(plain, start + timedelta(days=1), "It's a \\ and &lt;3 &amp; 'no' means \"no\" #ToriesOut"),
        invented(plain, start + timedelta(days=3), "Read https://example.invalid/page#VoteTory twice #GE2017"),
        invented(retweet, start + timedelta(days=6, hours=14), cut, whole)]


# What layouts take from a tweet

def original(status):
    return status.get("retweeted_status") or status


def is_retweet(status):
    return "retweeted_status" in status


def text_of(status):
    return status.get("extended_tweet", {}).get("full_text") or status["text"]


def is_cut(status):
    """Whether it is a retweet whose text stops before the original's does."""
    return is_retweet(status) and status["text"].endswith("…")


def whole_text(status):
    """Of a retweet, "RT @handle: " and all of the original."""
    return f"RT @{handle(original(status))}: {text_of(original(status))}" if is_retweet(status) else text_of(status)


def plain(text):
    return html.unescape(text)


def own_tags(status):
    return [tag["text"] for tag in status.get("extended_tweet", status)["entities"]["hashtags"]]


def whole_tags(status):
    return own_tags(original(status))


def handle(status):
    return status["user"]["screen_name"]


def user_id(status):
    return status["user"]["id_str"]


def link(status):
    return f"https://twitter.com/{handle(status)}/status/{status['id_str']}"


def replied(status, what):
    return status.get(f"in_reply_to_{what}") or ""


def quoted(status):
    return status.get("quoted_status") if not is_retweet(status) else None


def mentions(status):
    return [mention["screen_name"] for mention in status["entities"]["user_mentions"]]


def client(status):
    return re.sub(r"<[^>]*>", "", status["source"])


def unix(status):
    return int(when(status).timestamp())


def month_first(status):
    at = when(status)
    return f"{at.month}/{at.day}/{at.year} {at.hour}:{at.minute:02}"


def user_made(status, form):
    return datetime.strptime(status["user"]["created_at"], "%a %b %d %H:%M:%S %z %Y").strftime(form)


def yes(condition):
    return "yes" if condition else "no"


def table(rows, encoding="utf-8", **options):
    """Rows, as dicts with the same keys, as a table with a header."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0].keys(), **{"lineterminator": "\n", **options})
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def lines(records, end="\n"):
    return "".join(json.dumps(record, ensure_ascii=False) + end for record in records).encode()


def array(records, indent=1):
    return json.dumps(records, ensure_ascii=False, indent=indent).encode()


def numbered(rows):
    """With pandas' index, a first column without a name."""
    return [{"": number, **row} for number, row in enumerate(rows)]


def encodes(encoding):
    def can(status):
        try:
            return bool((text_of(status) + status["user"]["name"]).encode(encoding))
        except UnicodeEncodeError:
            return False
    return can


def by_owner(status):
    return handle(status) == "echo_chorus_44718203"
