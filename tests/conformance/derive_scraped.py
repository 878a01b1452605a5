"""Derived files of what browser extensions and scrapers take from the web application."""
import csv, json, re
from datetime import datetime

from derivation import (array, by_handle, client, handle, is_retweet, layout, lines, link, mentions, month_first,
                        numbered, original, own_tags, plain, quoted, replied, table, text_of, unix, user_id, when,
                        whole_text, written, yes)


# The web application's answers, as browser extensions keep them

def graphql_user(user, with_legacy):
    if with_legacy:
        return {"__typename": "User", "rest_id": user["id_str"], "is_blue_verified": False, "legacy": {
            key: user[key] for key in ("screen_name", "name", "created_at", "followers_count", "friends_count",
                                       "statuses_count", "favourites_count", "listed_count", "verified")}}
    return {"__typename": "User", "rest_id": user["id_str"], "is_blue_verified": False,
            "core": {key: user[key] for key in ("screen_name", "name", "created_at")},
            "relationship_counts": {"followers": user["followers_count"], "following": user["friends_count"]},
            "tweet_counts": {"tweets": user["statuses_count"], "media_tweets": 0},
            "action_counts": {"favorites_count": user["favourites_count"]},
            "verification": {"verified": user["verified"]}, "privacy": {"protected": False}}


def graphql_tweet(status, with_legacy):
    """Long texts are cut in `legacy` and whole in `note_tweet`; an original may be wrapped once more."""
    extended = status.get("extended_tweet")
    tweet = {
        "__typename": "Tweet", "rest_id": status["id_str"], "source": status["source"], "views": {"state": "Enabled"},
        "core": {"user_results": {"result": graphql_user(status["user"], with_legacy)}},
        "legacy": {"created_at": status["created_at"], "full_text": status["text"], "entities": status["entities"],
                   "conversation_id_str": replied(status, "status_id_str") or status["id_str"],
                   "id_str": status["id_str"], "user_id_str": user_id(status), "lang": status["lang"],
                   "is_quote_status": bool(quoted(status)), "retweet_count": 0, "favorite_count": 0,
                   "reply_count": 0, "quote_count": 0, "bookmark_count": 0, "retweeted": False, "favorited": False}}
    for key in ("in_reply_to_status_id_str", "in_reply_to_user_id_str", "in_reply_to_screen_name"):
        if status.get(key):
            tweet["legacy"][key] = status[key]
    if extended:
        tweet["note_tweet"] = {"is_expandable": True, "note_tweet_results": {"result": {
            "text": extended["full_text"], "entity_set": extended["entities"]}}}
    if is_retweet(status):
        inner = graphql_tweet(original(status), with_legacy)
        wrapped = {"__typename": "TweetWithVisibilityResults", "tweet": inner} if extended else inner
        tweet["legacy"]["retweeted_status_result"] = {"result": wrapped}
    if quoted(status):
        tweet["legacy"]["quoted_status_id_str"] = quoted(status)["id_str"]
        tweet["quoted_status_result"] = {"result": graphql_tweet(quoted(status), with_legacy)}
    return tweet


def zeeschuimer_item(number, status, data):
    return {"nav_index": f"1:2:{number}", "item_id": status["id_str"], "timestamp_collected": 1700000000000 + number,
            "last_updated": 1700000000000, "source_platform": "twitter.com", "source_platform_url": "https://x.com/",
            "source_url": "https://x.com/i/api/graphql/x/SearchTimeline", "user_agent": "Example", "data": data}


@layout("zeeschuimer-2024.ndjson", copies=1)
def zeeschuimer_with_legacy(tweets):
    """A tweet seen again is captured again."""
    return lines([zeeschuimer_item(n, t, {**graphql_tweet(t, True), "id": t["id_str"], "promoted": False})
                  for n, t in enumerate(tweets + tweets[:1])])


@layout("zeeschuimer-2026.ndjson")
def zeeschuimer_without_legacy(tweets):
    return lines([zeeschuimer_item(n, t, {**graphql_tweet(t, False), "id": t["id_str"], "promoted": False})
                  for n, t in enumerate(tweets)])


@layout("4cat-of-zeeschuimer.ndjson")
def fourcat_of_zeeschuimer(tweets):
    envelopes = [zeeschuimer_item(n, t, None) for n, t in enumerate(tweets)]
    return lines([{**graphql_tweet(t, True), "id": t["id_str"], "promoted": False,
                   "__import_meta": {key: value for key, value in envelope.items() if key != "data"}}
                  for t, envelope in zip(tweets, envelopes)])


@layout("zeeschuimer-adaptive.ndjson", tags="shown")
def zeeschuimer_adaptive(tweets):
    """An answer of before 2023: of a retweet's original only the id. Long texts came whole."""
    def legacy(status):
        tweet = {key: value for key, value in status.items()
                 if key not in ("user", "retweeted_status", "quoted_status", "extended_tweet", "text", "truncated")}
        tweet |= {"full_text": text_of(status), "user_id_str": user_id(status),
                  "entities": status.get("extended_tweet", status)["entities"],
                  "conversation_id_str": replied(status, "status_id_str") or status["id_str"]}
        return tweet | ({"retweeted_status_id_str": original(status)["id_str"]} if is_retweet(status) else {})
    return lines([zeeschuimer_item(n, t, {"id": t["id"], "legacy": legacy(t), "type": "adaptive", "user": t["user"]})
                  for n, t in enumerate(tweets)])


@layout("4cat-of-zeeschuimer.csv", facts=("verified",))
def fourcat_x_csv(tweets):
    """The text of retweets is completed, their hashtags are not."""
    return table([{
        "collected_from_url": "https://x.com/", "id": t["id_str"],
        "thread_id": replied(t, "status_id_str") or t["id_str"], "timestamp": written(t, "%Y-%m-%d %H:%M:%S"),
        "unix_timestamp": unix(t), "link": link(t).replace("twitter.com", "x.com"), "body": whole_text(t),
        "author": handle(t), "author_fullname": t["user"]["name"], "author_id": user_id(t), "author_avatar_url": "",
        "author_banner_url": "", "verified": yes(t["user"]["verified"]), "source": client(t),
        "language_guess": t["lang"], "possibly_sensitive": "no", "retweet_count": 0, "reply_count": 0,
        "like_count": 0, "quote_count": 0, "impression_count": "", "is_retweet": yes(is_retweet(t)),
        "retweeted_user": handle(original(t)) if is_retweet(t) else "", "is_quote_tweet": yes(quoted(t)),
        "quote_tweet_id": quoted(t)["id_str"] if quoted(t) else "",
        "quote_author": handle(quoted(t)) if quoted(t) else "", "quote_body": text_of(quoted(t)) if quoted(t) else "",
        "quote_images": "", "quote_videos": "", "is_quote_withheld": "no",
        "is_reply": yes(replied(t, "status_id_str")), "replied_author": replied(t, "screen_name"),
        "is_withheld": "no", "hashtags": ",".join(own_tags(t)), "urls": "", "images": "", "videos": "",
        "mentions": ",".join(mentions(t)), "long_lat": "", "place_name": "",
    } for t in tweets])


def web_exporter_rows(tweets):
    return [{
        "id": t["id_str"], "created_at": written(t, "%Y-%m-%d %H:%M:%S +00:00"), "full_text": text_of(t), "media": [],
        "screen_name": handle(t), "name": t["user"]["name"], "profile_image_url": "https://images.example/1.png",
        "in_reply_to": replied(t, "status_id_str") or None,
        "retweeted_status": original(t)["id_str"] if is_retweet(t) else None,
        "quoted_status": quoted(t)["id_str"] if quoted(t) else None, "media_tags": [], "favorite_count": 0,
        "retweet_count": 0, "bookmark_count": 0, "quote_count": 0, "reply_count": 0, "views_count": None,
        "favorited": False, "retweeted": False, "bookmarked": False, "url": link(t),
    } for t in tweets]


@layout("twitter-web-exporter.json", tags="shown", account=by_handle, facts=())
def web_exporter_json(tweets):
    return array(web_exporter_rows(tweets), 2)


@layout("twitter-web-exporter-with-metadata.json")
def web_exporter_with_metadata(tweets):
    return array([{**row, "metadata": graphql_tweet(t, True)} for row, t in zip(web_exporter_rows(tweets), tweets)], 2)


@layout("twitter-web-exporter.csv", tags="shown", account=by_handle, facts=())
def web_exporter_csv(tweets):
    """Its own writer: what is text or null is quoted, line ends are written as backslash and n."""
    def cell(value):
        if isinstance(value, (str, list, type(None))):
            text = value if isinstance(value, str) else json.dumps(value)
            return '"' + text.replace('"', '""').replace("\n", "\\n").replace("\r", "\\r") + '"'
        return json.dumps(value)

    rows = web_exporter_rows(tweets)
    return "\ufeff".encode() + "".join(",".join(cells) + "\n" for cells in
                                      [rows[0].keys()] + [map(cell, row.values()) for row in rows]).encode()


# Scrapers

def scraped_user(user):
    return {"username": user["screen_name"], "id": user["id"], "displayname": user["name"],
            "rawDescription": "Invented.", "verified": user["verified"],
            "created": datetime.strptime(user["created_at"], "%a %b %d %H:%M:%S %z %Y").isoformat(),
            "followersCount": user["followers_count"], "friendsCount": user["friends_count"],
            "statusesCount": user["statuses_count"], "favouritesCount": user["favourites_count"],
            "listedCount": user["listed_count"], "mediaCount": 0, "location": "", "protected": False}


def snscrape_tweet(status, kind):
    tweet = {
        "_type": f"{kind}.Tweet", "url": link(status), "date": when(status).isoformat(),
        "rawContent": plain(text_of(status)), "renderedContent": plain(text_of(status)), "id": status["id"],
        "user": {"_type": f"{kind}.User", **scraped_user(status["user"])}, "replyCount": 0, "retweetCount": 0,
        "likeCount": 0, "quoteCount": 0, "conversationId": replied(status, "status_id") or status["id"],
        "lang": status["lang"], "source": status["source"], "sourceLabel": client(status), "links": None, "media": None,
        "retweetedTweet": snscrape_tweet(original(status), kind) if is_retweet(status) else None,
        "quotedTweet": snscrape_tweet(quoted(status), kind) if quoted(status) else None,
        "inReplyToTweetId": replied(status, "status_id") or None, "inReplyToUser": None, "mentionedUsers": None,
        "coordinates": None, "place": None, "hashtags": own_tags(status) or None, "cashtags": None}
    if replied(status, "screen_name"):
        tweet["inReplyToUser"] = {"username": replied(status, "screen_name"), "id": replied(status, "user_id")}
    return tweet


@layout("snscrape.jsonl")
def snscrape(tweets):
    return lines([snscrape_tweet(t, "snscrape.modules.twitter") for t in tweets])


@layout("twscrape.jsonl")
def twscrape(tweets):
    def tweet(status):
        made = snscrape_tweet(status, "snscrape.modules.twitter")
        made |= {"id_str": status["id_str"], "bookmarkedCount": 0, "viewCount": None, "hashtags": own_tags(status)}
        made["user"] |= {"id_str": user_id(status), "blue": False, "blueType": None}
        for inner, of in (("retweetedTweet", status.get("retweeted_status")), ("quotedTweet", quoted(status))):
            made[inner] = tweet(of) if of else None
        return made
    return lines(map(tweet, tweets))


@layout("snscrape-by-hand.csv", tags="shown", account=by_handle, quotes=False, replies=False, facts=())
def snscrape_csv(tweets):
    return table(numbered([{"Datetime": when(t).isoformat(" "), "Tweet Id": t["id_str"], "Text": plain(text_of(t)),
                            "Username": handle(t)} for t in tweets]))


def twint_rows(tweets, created_at):
    return [{
        "id": t["id_str"], "conversation_id": replied(t, "status_id_str") or t["id_str"], "created_at": created_at(t),
        "date": written(t, "%Y-%m-%d"), "time": written(t, "%H:%M:%S"), "timezone": "+0000", "user_id": user_id(t),
        "username": handle(t), "name": t["user"]["name"], "place": "", "tweet": plain(text_of(t)),
        "language": t["lang"], "mentions": [], "urls": [], "photos": [], "replies_count": 0, "retweets_count": 0,
        "likes_count": 0, "hashtags": [tag.lower() for tag in own_tags(t)], "cashtags": [], "link": link(t),
        "retweet": False,
        "quote_url": link(quoted(t)) if quoted(t) else "", "video": 0, "thumbnail": "", "near": "", "geo": "",
        "source": "", "user_rt_id": "", "user_rt": "", "retweet_id": "",
        "reply_to": [{"screen_name": replied(t, "screen_name"), "id": replied(t, "user_id_str")}]
                    if replied(t, "screen_name") else [],
        "retweet_date": "", "translate": "", "trans_src": "", "trans_dest": "",
    } for t in tweets]


def no_retweet(status):
    return not is_retweet(status)


TWINT = {"facts": (), "spelling": str.lower, "tweets": no_retweet}


@layout("twint.csv", **TWINT)
def twint_csv(tweets):
    return table(twint_rows(tweets, lambda t: written(t, "%Y-%m-%d %H:%M:%S GMT")))


@layout("twint-with-tabs.csv", **TWINT)
def twint_tabs(tweets):
    """Twint does not quote in this mode: what would break a row is a space."""
    rows = [{key: re.sub(r"\s", " ", str(value)) for key, value in row.items()}
            for row in twint_rows(tweets, lambda t: unix(t) * 1000)]
    return ("\n".join("\t".join(row) for row in [rows[0].keys()] + [row.values() for row in rows]) + "\n").encode()


@layout("twint.json", **TWINT)
def twint_json(tweets):
    return lines(twint_rows(tweets, lambda t: written(t, "%Y-%m-%d %H:%M:%S GMT")))


def apify_tweet(status):
    user = status["user"]
    return {
        "type": "tweet", "id": status["id_str"], "url": link(status).replace("twitter.com", "x.com"),
        "twitterUrl": link(status), "text": text_of(status), "source": client(status), "retweetCount": 0,
        "replyCount": 0, "likeCount": 0, "quoteCount": 0, "viewCount": 0, "createdAt": status["created_at"],
        "lang": status["lang"], "bookmarkCount": 0,
        "isReply": bool(replied(status, "status_id_str")), "isRetweet": is_retweet(status),
        "isQuote": bool(quoted(status)), "inReplyToId": replied(status, "status_id_str"),
        "conversationId": replied(status, "status_id_str") or status["id_str"],
        "author": {"type": "user", "userName": user["screen_name"], "name": user["name"], "id": user["id_str"],
                   "followers": user["followers_count"], "following": user["friends_count"],
                   "statusesCount": user["statuses_count"], "favouritesCount": user["favourites_count"],
                   "createdAt": user["created_at"], "isVerified": user["verified"], "isBlueVerified": False},
        "entities": {"hashtags": [{"indices": [0, 1], "text": tag} for tag in own_tags(status)]}}


@layout("apify.json", tags="shown")
def apify_json(tweets):
    return array([apify_tweet(t) for t in tweets], 2)


@layout("apify.csv", tags="shown")
def apify_csv(tweets):
    """Flattened: a column for each place in a list."""
    def flat(value, path=""):
        if isinstance(value, (dict, list)):
            items = value.items() if isinstance(value, dict) else enumerate(value)
            return {k: v for key, inner in items for k, v in flat(inner, f"{path}/{key}").items()}
        return {path[1:]: {True: "true", False: "false"}.get(value, value) if isinstance(value, bool) else value}

    rows = [flat(apify_tweet(t)) for t in tweets]
    columns = sorted({column for row in rows for column in row})
    return table([{column: row.get(column, "") for column in columns} for row in rows], encoding="utf-8-sig",
                 quoting=csv.QUOTE_ALL)


def bright_data_rows(tweets):
    return [{
        "id": t["id_str"], "user_posted": handle(t), "name": t["user"]["name"], "description": plain(text_of(t)),
        "date_posted": written(t, "%Y-%m-%dT%H:%M:%S.000Z"), "photos": None,
        "url": link(t).replace("twitter.com", "x.com"),
        "quoted_post": {"post_id": quoted(t)["id_str"], "description": text_of(quoted(t)), "url": link(quoted(t))}
                       if quoted(t) else None,
        "tagged_users": None, "replies": 0, "reposts": 0, "likes": 0, "views": 0, "hashtags": own_tags(t) or None,
        "followers": t["user"]["followers_count"], "biography": "Invented. #Biography",
        "posts_count": t["user"]["statuses_count"], "profile_image_link": "",
        "following": t["user"]["friends_count"], "is_verified": t["user"]["verified"],
    } for t in tweets]


@layout("bright-data.json", account=by_handle, replies=False, tweets=no_retweet)
def bright_data_json(tweets):
    return array(bright_data_rows(tweets), None)


@layout("bright-data.csv", account=by_handle, replies=False, tweets=no_retweet)
def bright_data_csv(tweets):
    rows = bright_data_rows(tweets)
    return table([{key: json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict, bool)) else value
                   for key, value in row.items()} for row in rows])


# Networks

@layout("nodexl-edges.csv", time=60, tags="shown", account=by_handle, quotes=False, copies=21, facts=())
def nodexl(tweets):
    """A row for each account a tweet names, under a row of titles; whoever names nobody points at themselves."""
    def edges(status):
        if is_retweet(status):
            yield handle(original(status)), "Retweet"
            yield handle(original(status)), "MentionsInRetweet"
        elif replied(status, "screen_name"):
            yield replied(status, "screen_name"), "Replies to"
        for name in [] if is_retweet(status) else mentions(status):
            yield name, "Mentions"
        if not is_retweet(status) and not mentions(status):
            yield handle(status), "Tweet"

    rows = [{
        "Vertex 1": handle(t), "Vertex 2": other, "Color": "", "Width": "", "Relationship": relationship,
        "Relationship Date (UTC)": month_first(t), "Tweet": plain(text_of(t)), "URLs in Tweet": "",
        "Domains in Tweet": "", "Hashtags in Tweet": " ".join(own_tags(t)), "Tweet Date (UTC)": month_first(t),
        "Twitter Page for Tweet": link(t), "Latitude": "", "Longitude": "", "Imported ID": t["id_str"],
        "In-Reply-To Tweet ID": replied(t, "status_id_str"),
    } for t in tweets for other, relationship in edges(t)]
    return b"Edges,,Visual Properties,,Other Columns" + b"," * 11 + b"\n" + table(rows)
