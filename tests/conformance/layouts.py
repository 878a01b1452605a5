"""What is in an export, read by the plainest Python there is: the independent side of every comparison.

records(path) reads a file or a folder, plain or compressed, recognises the layout of each of its records and yields
    (tweet, None)    a tweet, as a dict: id, time (Unix seconds), user (id) and handle of the author, tags (of a
                     retweet: the original's; never a quoted tweet's), retweet, of (id and handle of who is
                     retweeted), quote, reply, rank (of copies of one tweet, the one with the greatest counts);
                     owned: from a personal archive, whose tables name no author
    (owner, "profile")  whose archive it is: user (id) and handle
    (None, kind)     a record that is no tweet, by kind
    (None, None)     a record that cannot be read

The layouts are described by those who made them; what is read here was found in real exports of each.
Where a layout has neither entities nor a hashtag column, hashtags are runs of letters, marks, digits and "_" after a
"#" that follows no letter, digit or "&", outside URLs: close to the platform's rule, not all of it.
"""
import bz2, csv, gzip, html, io, itertools, json, lzma, pathlib, re, time, unicodedata
from datetime import datetime, timezone

NOTICES = ("delete", "limit", "scrub_geo", "status_withheld", "user_withheld", "disconnect", "warning")
COLUMNS = {  # what we want: the header names it goes by, the best first
    "id": ("id_str", "id", "tweet_id", "status_id"),
    "time": ("created_at", "timestamp", "date", "time", "publish_date"),
    "text": ("full_text", "text", "tweet", "body", "content"),
    "user": ("from_user_id_str", "user_id_str", "user_id", "author_id", "from_user_id", "external_author_id"),
    "handle": ("screen_name", "from_user", "user_screen_name", "username", "from_user_name", "author"),
    "entities": ("entities_str",),
    "hashtags": ("hashtags",),
    "reply": ("in_reply_to_status_id_str", "in_reply_to_status_id", "in_reply_to_user_id_str", "in_reply_to_user_id"),
    "url": ("status_url", "tweet_url", "article_url"),
}


# Values

def seconds(text):
    text = str(text or "").strip()
    if re.fullmatch(r"\d{9,10}|\d{12,13}", text):
        at = int(text[:10]) if len(text) > 10 else int(text)
    else:
        at = None
        for form in ("%a %b %d %H:%M:%S %z %Y", "%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%dT%H:%M:%S%z",
                     "%Y-%m-%d %H:%M:%S%z", "%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S",
                     "%Y-%m-%d", "%m/%d/%y %H:%M"):
            try:
                moment = datetime.strptime(text, form)
            except ValueError:
                continue
            at = int((moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)).timestamp())
            break
    return at if at is not None and 1142899200 <= at <= time.time() else None


def digits(value):
    """An id, or None: an id in scientific notation has lost its digits to a spreadsheet."""
    return str(value) if re.fullmatch(r"\d+", str(value)) and str(value) != "0" else None


def tags_in(text):
    text = re.sub(r"https?://\S+", " ", text)
    for match in re.finditer(r"(?<![\w&])[#＃](\S+)", text):
        tag = "".join(itertools.takewhile(lambda c: unicodedata.category(c)[0] in "LMN" or c == "_", match[1]))
        if any(unicodedata.category(c)[0] in "LM" for c in tag):
            yield tag


def tags_of_cell(cell):
    try:
        return [x if isinstance(x, str) else x.get("text") or x.get("tag") for x in json.loads(cell)]
    except ValueError:
        return [tag for tag in re.split(r"[\s,;|\[\]'\"]+", cell) if tag]


def retweeted_handle(text):
    match = re.match(r"RT @(\w{1,20}):", text or "", re.ASCII)
    return match and match[1]


# JSON layouts: each takes a record and gives its tweet, or None

def from_v11(status):
    """API v1.1; Grailbird's months, which are the same with other times."""
    user = status["user"]
    original = status.get("retweeted_status") or {}
    whole = original or status
    extended = whole.get("extended_tweet") or {}
    text = extended.get("full_text") or whole.get("full_text") or whole.get("text") or ""
    entities = extended.get("entities") or whole.get("entities") or {}
    author = original.get("user") or {}
    return {
        "id": digits(status.get("id_str") or status.get("id")), "time": seconds(status.get("created_at")),
        "user": digits(user.get("id_str") or user.get("id")), "handle": user.get("screen_name"),
        "tags": [tag["text"] for tag in entities.get("hashtags", [])], "retweet": bool(original),
        "of": (digits(author.get("id_str") or author.get("id")), author.get("screen_name")),
        "quote": not original and bool(status.get("quoted_status_id_str") or status.get("is_quote_status")),
        "reply": not original and any(status.get(f"in_reply_to_{what}_id{form}")
                                      for what in ("status", "user") for form in ("", "_str")),
        "rank": (bool(extended) or "full_text" in whole or not whole.get("truncated"),
                 len(entities.get("hashtags", [])), len(text)),
    }


def from_v2(tweet, users={}, tweets={}):
    """API v2. `users` and `tweets`: what came beside it, by id; flattened, both are inside `tweet`."""
    referenced = {other["type"]: other for other in tweet.get("referenced_tweets", [])}
    original = referenced.get("retweeted") or {}
    original = tweets.get(original.get("id"), original)
    whole = original if "text" in original else tweet
    author = tweet.get("author") or users.get(tweet.get("author_id")) or {}
    retweeted = original.get("author") or users.get(original.get("author_id")) or {}
    tags = [tag["tag"] for tag in whole.get("entities", {}).get("hashtags", [])]
    return {
        "id": tweet["id"], "time": seconds(tweet.get("created_at")),
        "user": tweet.get("author_id"), "handle": author.get("username"),
        "tags": tags, "retweet": bool(original),
        "of": (original.get("author_id"), retweeted.get("username") or retweeted_handle(tweet["text"])),
        "quote": not original and "quoted" in referenced,
        "reply": not original and ("replied_to" in referenced or "in_reply_to_user_id" in tweet),
        "rank": (whole is original or not original, len(tags), len(whole["text"])),
    }


def from_v2_page(page):
    data = page["data"] if isinstance(page["data"], list) else [page["data"]]
    included = page.get("includes", {})
    users, tweets = ({thing["id"]: thing for thing in included.get(kind, [])} for kind in ("users", "tweets"))
    return [from_v2(tweet, users, tweets) for tweet in data if "text" in tweet]


def from_archive(tweet):
    """tweets.js of a personal archive: no author, and a retweet is known by its text alone."""
    retweeted = retweeted_handle(tweet["full_text"])
    tags = [tag["text"] for tag in tweet["entities"]["hashtags"]]
    return {
        "id": tweet["id_str"], "time": seconds(tweet["created_at"]), "user": None, "handle": None, "owned": True,
        "tags": tags,
        "retweet": bool(retweeted), "of": (None, retweeted), "quote": False,
        "reply": not retweeted and ("in_reply_to_status_id_str" in tweet or "in_reply_to_user_id_str" in tweet),
        "rank": (not retweeted, len(tags), len(tweet["full_text"])),
    }


def from_graphql(tweet):
    """The web application's own answers, in which users had `legacy` until 2025."""
    def author(of):
        user = of.get("core", {}).get("user_results", {}).get("result", {})
        return user.get("rest_id"), user.get("core", user.get("legacy", {})).get("screen_name")

    legacy = tweet["legacy"]
    original = legacy.get("retweeted_status_result", {}).get("result", {})
    original = original.get("tweet", original)  # TweetWithVisibilityResults
    whole = original or tweet
    note = whole.get("note_tweet", {}).get("note_tweet_results", {}).get("result")
    entities = note["entity_set"] if note else whole["legacy"]["entities"]
    tags = [tag["text"] for tag in entities.get("hashtags", [])]
    user, handle = author(tweet)
    return {
        "id": tweet["rest_id"], "time": seconds(legacy["created_at"]), "user": user, "handle": handle, "tags": tags,
        "retweet": bool(original), "of": author(original),
        "quote": not original and bool(legacy.get("is_quote_status") or legacy.get("quoted_status_id_str")),
        "reply": not original and any(legacy.get(f"in_reply_to_{what}_id_str") for what in ("status", "user")),
        "rank": (True, len(tags), len(note["text"] if note else whole["legacy"]["full_text"])),
    }


def from_timeline(answer):
    """The tweets of a timeline are its items; what they quote or retweet is inside them and not one."""
    if isinstance(answer, list):
        return [tweet for part in answer for tweet in from_timeline(part)]
    if not isinstance(answer, dict):
        return []
    if answer.get("itemType") == "TimelineTweet":
        tweet = answer.get("tweet_results", {}).get("result", {})
        tweet = tweet.get("tweet", tweet)
        return [from_graphql(tweet)] if "legacy" in tweet else []
    return from_timeline(list(answer.values()))


def from_gnip(activity):
    retweet = activity["verb"] == "share"
    whole = activity["object"] if retweet else activity
    long = whole.get("long_object") or {}
    text = long.get("body") or whole.get("body") or ""
    tags = [tag["text"] for tag in (long.get("twitter_entities") or whole["twitter_entities"])["hashtags"]]

    def author(of):
        actor = of.get("actor") or {}
        return digits(actor.get("id", "").split(":")[-1]), actor.get("preferredUsername")

    user, handle = author(activity)
    return {
        "id": activity["id"].split(":")[-1], "time": seconds(activity["postedTime"]), "user": user, "handle": handle,
        "tags": tags, "retweet": retweet, "of": author(whole) if retweet else (None, None),
        "quote": not retweet and "twitter_quoted_status" in activity, "reply": not retweet and "inReplyTo" in activity,
        "rank": (True, len(tags), len(text)),
    }


def owner_of(item):
    """What account.js of an archive, until 2018 user_details.js, says of whose archive it is; or None."""
    if "username" in item.get("account", {}):
        return {"user": item["account"]["accountId"], "handle": item["account"]["username"]}
    if "bio" in item and "screen_name" in item:
        return {"user": item["id"], "handle": item["screen_name"]}


def of_json(item):
    """What records() yields for one JSON record."""
    if not isinstance(item, dict):
        return [(None, "other")]
    if owner_of(item):
        return [(owner_of(item), "profile")]
    if isinstance(item.get("user"), dict) and ("text" in item or "full_text" in item):
        tweets = [from_v11(item)]
    elif "author_id" in item and "text" in item:
        tweets = [from_v2(item)]
    elif isinstance(item.get("data"), list) or "text" in (item.get("data") or {}):
        tweets = from_v2_page(item)
    elif isinstance(item.get("data"), dict):
        tweets = from_timeline(item)
    elif "full_text" in item.get("tweet", {}):
        tweets = [from_archive(item["tweet"])]
    elif item.get("verb") in ("post", "share"):
        tweets = [from_gnip(item)]
    else:
        tweets = []
    return [(tweet, None) for tweet in tweets] or [(None, next((kind for kind in NOTICES if kind in item), "other"))]


# Tables

def from_row(row):
    """A table with a header: TAGS, FiveThirtyEight, plain ones. None if it has not the header's number of fields."""
    cell = {what: next((row[n] for n in names if row.get(n) not in (None, "", "NA")), None)
            for what, names in COLUMNS.items()}
    uneven = None in row or None in row.values()  # how csv.DictReader says it
    if uneven or not (cell["id"] or cell["time"] or cell["user"] or cell["handle"]):
        return None
    text = cell["text"] or ""
    in_url = re.search(r"/status(?:es)?/(\d+)", cell["url"] or "")
    author_in_url = re.search(r"twitter\.com/(\d+)/status", cell["url"] or "")
    retweeted = retweeted_handle(text)
    retweet = bool(retweeted) or row.get("post_type") == "RETWEET"
    if cell["entities"]:
        tags = [tag["text"] for tag in json.loads(cell["entities"]).get("hashtags", [])]
    elif "hashtags" in row:
        tags = tags_of_cell(cell["hashtags"] or "")
    else:
        tags = list(tags_in(text))
    return {
        "id": digits(cell["id"]) or (in_url and in_url[1]), "time": seconds(cell["time"]),
        "user": digits(cell["user"]) or (author_in_url and author_in_url[1]), "handle": cell["handle"],
        "tags": [tag.lstrip("#＃") for tag in tags], "retweet": retweet, "of": (None, retweeted),
        "quote": row.get("post_type") == "QUOTE_TWEET", "reply": bool(cell["reply"]) and not retweet,
        "rank": (False, len(tags), len(text)),
    }


def from_grailbird_row(row):
    """Grailbird's tables are ragged: a tweet without a link has no last field, one with several has more."""
    retweet, text = bool(row["retweeted_status_id"]), row["text"]
    tags = list(tags_in(html.unescape(text)))
    return {
        "id": row["tweet_id"], "time": seconds(row["timestamp"]), "user": None, "handle": None, "owned": True,
        "tags": tags,
        "retweet": retweet, "of": (digits(row["retweeted_status_user_id"]), retweeted_handle(text)), "quote": False,
        "reply": not retweet and bool(row["in_reply_to_status_id"] or row["in_reply_to_user_id"]),
        "rank": (False, len(tags), len(text)),
    }


def of_table(text):
    delimiter = "\t" if "\t" in text.split("\n", 1)[0] else ","
    for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter):
        yield from_grailbird_row(row) if "retweeted_status_user_id" in row else from_row(row), None


# Files and folders

def read_text(path):
    data = pathlib.Path(path).read_bytes()
    for magic, unpack in ((b"\x1f\x8b", gzip.decompress), (b"BZh", bz2.decompress), (b"\xfd7zXZ", lzma.decompress)):
        data = unpack(data) if data.startswith(magic) else data
    return data.decode("utf-8-sig", errors="replace")


def without_assignment(text):
    """`window.YTD.tweets.part0 = [...]` without what stands before the value."""
    return re.sub(r"\A\s*(?:window\.|var |Grailbird\.)[^=]*=", "", text)


def of_file(path):
    text = without_assignment(read_text(path))
    if text.lstrip()[:1] not in ("{", "["):
        yield from of_table(text)
        return
    try:
        whole = json.loads(text)
        items = whole if isinstance(whole, list) else whole.get("statuses", [whole])
    except ValueError:
        items = [line for line in text.split("\n") if line.strip()]
    for item in items:
        try:
            yield from of_json(json.loads(item) if isinstance(item, str) else item)
        except ValueError:
            yield None, None


def records(path):
    """See above. In an archive's folder, what holds no tweets of its owner is passed over."""
    path = pathlib.Path(path)
    if not path.is_dir():
        yield from of_file(path)
        return
    found = [(item, kind) for file in sorted(path.rglob("*.*")) for item, kind in of_file(file) if item]
    owner = next((item for item, kind in found if kind == "profile"), {"user": None, "handle": None})
    for item, kind in found:
        yield item | {key: item[key] or owner[key] for key in owner}, kind
