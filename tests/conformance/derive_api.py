"""Derived files of what tools made of the platform's interfaces: streams, twarc, 4CAT, TCAT, TAGS, Gnip, R, Python."""
import csv, itertools, json, re
from datetime import timedelta

from derivation import (by_handle, client, encodes, handle, is_retweet, layout, lines, link, mentions, numbered,
                        original, own_tags, plain, quoted, replied, table, text_of, unix, user_id, user_made, when,
                        whole_tags, whole_text, written, yes)


# API v1.1

@layout("stream-crlf.json", others=2)
def stream(tweets):
    notices = [{"limit": {"track": 17, "timestamp_ms": "1493820000000"}},
               {"delete": {"status": {"id": 1, "id_str": "1", "user_id": 2, "user_id_str": "2"}}}]
    return b"\r\n" + lines(tweets[:9] + notices + tweets[9:], "\r\n\r\n")


# API v2

def json2csv_type(status):
    return ("reply" if replied(status, "status_id_str") else "retweet" if is_retweet(status)
            else "quote" if quoted(status) else "original")


@layout("twarc2.csv")
def twarc2_csv(tweets):
    return table([{
        "id": t["id_str"], "conversation_id": replied(t, "status_id_str") or t["id_str"],
        "referenced_tweets.replied_to.id": replied(t, "status_id_str"),
        "referenced_tweets.retweeted.id": original(t)["id_str"] if is_retweet(t) else "",
        "referenced_tweets.quoted.id": quoted(t)["id_str"] if quoted(t) else "", "author_id": user_id(t),
        "in_reply_to_user_id": replied(t, "user_id_str"), "in_reply_to_username": replied(t, "screen_name"),
        "retweeted_user_id": user_id(original(t)) if is_retweet(t) else "",
        "retweeted_username": handle(original(t)) if is_retweet(t) else "",
        "quoted_user_id": user_id(quoted(t)) if quoted(t) else "",
        "quoted_username": handle(quoted(t)) if quoted(t) else "",
        "created_at": written(t, "%Y-%m-%dT%H:%M:%S.000Z"), "text": text_of(original(t)), "lang": t["lang"],
        "source": client(t), "public_metrics.like_count": 0, "public_metrics.quote_count": 0,
        "public_metrics.reply_count": 0, "public_metrics.retweet_count": 0, "reply_settings": "everyone",
        "possibly_sensitive": "False", "withheld.scope": "",
        "entities.hashtags": json.dumps([f"#{tag}" for tag in whole_tags(t)]) if whole_tags(t) else "",
        "entities.mentions": json.dumps([f"@{name}" for name in mentions(t)]) if mentions(t) else "",
        "entities.urls": "", "author.id": user_id(t), "author.created_at": user_made(t, "%Y-%m-%dT%H:%M:%S.000Z"),
        "author.username": handle(t), "author.name": t["user"]["name"], "author.description": "Invented.",
        "author.public_metrics.followers_count": t["user"]["followers_count"],
        "author.public_metrics.following_count": t["user"]["friends_count"],
        "author.public_metrics.listed_count": t["user"]["listed_count"],
        "author.public_metrics.tweet_count": t["user"]["statuses_count"], "author.verified": t["user"]["verified"],
        "__twarc.retrieved_at": "2017-06-01T00:00:00+00:00", "__twarc.version": "2.13.0",
    } for t in tweets])


@layout("4cat-v2.csv", facts=("followers",))
def fourcat_v2(tweets):
    return table([{
        "id": t["id_str"], "thread_id": replied(t, "status_id_str") or t["id_str"],
        "timestamp": written(t, "%Y-%m-%d %H:%M:%S"), "unix_timestamp": unix(t), "link": link(t), "subject": "",
        "body": plain(whole_text(t)), "author": handle(t), "author_fullname": t["user"]["name"],
        "author_id": user_id(t), "author_followers": t["user"]["followers_count"], "source": client(t),
        "language_guess": t["lang"], "possibly_sensitive": "no", "impression_count": 0, "retweet_count": 0,
        "bookmark_count": 0, "like_count": 0, "quote_count": 0, "reply_count": 0, "is_retweet": yes(is_retweet(t)),
        "retweeted_user": handle(original(t)) if is_retweet(t) else "", "is_quote_tweet": yes(quoted(t)),
        "quoted_user": handle(quoted(t)) if quoted(t) else "", "is_reply": yes(replied(t, "status_id_str")),
        "replied_user": replied(t, "screen_name"), "hashtags": ",".join(dict.fromkeys(whole_tags(t))), "urls": "",
        "images": "", "videos": "", "mentions": ",".join(mentions(t)), "long_lat": "", "place_name": "",
    } for t in tweets])


# Tables of API v1.1

@layout("twarc1-json2csv.csv", tags="shown")
def json2csv(tweets):
    """Of a stream's long text its hashtags are the cut text's; the text is whole, except of retweets."""
    other = {t["id_str"]: original(t) if is_retweet(t) else quoted(t) for t in tweets}
    return table([{
        "id": t["id_str"], "tweet_url": link(t), "created_at": t["created_at"],
        "parsed_created_at": written(t, "%Y-%m-%d %H:%M:%S+00:00"), "user_screen_name": handle(t), "text": text_of(t),
        "tweet_type": json2csv_type(t), "coordinates": "",
        "hashtags": " ".join(tag["text"] for tag in t["entities"]["hashtags"]), "media": "", "urls": "",
        "favorite_count": 0, "in_reply_to_screen_name": replied(t, "screen_name"),
        "in_reply_to_status_id": replied(t, "status_id"), "in_reply_to_user_id": replied(t, "user_id"),
        "lang": t["lang"], "place": "", "possibly_sensitive": "", "retweet_count": 0,
        "retweet_or_quote_id": other[t["id_str"]]["id_str"] if other[t["id_str"]] else "",
        "retweet_or_quote_screen_name": handle(other[t["id_str"]]) if other[t["id_str"]] else "",
        "retweet_or_quote_user_id": user_id(other[t["id_str"]]) if other[t["id_str"]] else "",
        "source": t["source"], "user_id": user_id(t), "user_created_at": t["user"]["created_at"],
        "user_default_profile_image": t["user"]["default_profile_image"], "user_description": "Invented.",
        "user_favourites_count": t["user"]["favourites_count"],
        "user_followers_count": t["user"]["followers_count"], "user_friends_count": t["user"]["friends_count"],
        "user_listed_count": t["user"]["listed_count"], "user_location": "", "user_name": t["user"]["name"],
        "user_statuses_count": t["user"]["statuses_count"], "user_time_zone": "", "user_urls": "",
        "user_verified": t["user"]["verified"],
    } for t in tweets])


def tcat_rows(tweets):
    return [{
        "id": t["id_str"], "time": unix(t), "created_at": written(t, "%Y-%m-%d %H:%M:%S"), "from_user_name": handle(t),
        "text": re.sub(r"\s", " ", plain(text_of(t))), "filter_level": "none", "possibly_sensitive": 0,
        "withheld_copyright": "", "withheld_scope": "", "truncated": 0, "retweet_count": 0, "favorite_count": 0,
        "lang": t["lang"], "to_user_name": replied(t, "screen_name"),
        "in_reply_to_status_id": replied(t, "status_id_str"),
        "quoted_status_id": quoted(t)["id_str"] if quoted(t) else "", "source": t["source"], "location": "",
        "lat": "", "lng": "", "from_user_id": user_id(t), "from_user_realname": t["user"]["name"],
        "from_user_verified": int(t["user"]["verified"]), "from_user_description": "Invented.", "from_user_url": "",
        "from_user_profile_image_url": "", "from_user_utcoffset": "", "from_user_timezone": "",
        "from_user_lang": "en", "from_user_tweetcount": t["user"]["statuses_count"],
        "from_user_followercount": t["user"]["followers_count"], "from_user_friendcount": t["user"]["friends_count"],
        "from_user_favourites_count": t["user"]["favourites_count"], "from_user_listed": t["user"]["listed_count"],
        "from_user_withheld_scope": "", "from_user_created_at": user_made(t, "%Y-%m-%d %H:%M:%S"), "urls": "",
        "urls_expanded": "", "urls_followed": "", "domains": "", "HTTP status code": "",
        "mentions": "; ".join(mentions(t)), "hashtags": "; ".join(own_tags(t)),
    } for t in tweets]


@layout("tcat_invented-20170501-20170531-------fullExport--abcdef.csv", tags="shown")
def tcat_csv(tweets):
    return table(tcat_rows(tweets), encoding="utf-8-sig")


@layout("tcat_invented.tsv", tags="shown")
def tcat_tsv(tweets):
    """Without the optional columns: hashtags are those of the text."""
    rows = [dict(itertools.islice(row.items(), 36)) for row in tcat_rows(tweets)]
    return table(rows, encoding="utf-8-sig", delimiter="\t")


@layout("tags-saved-by-a-spreadsheet.csv", tags="shown", quotes=False, ids="recovered", facts=("followers",))
def tags_from_spreadsheet(tweets):
    """Ids in scientific notation; times of day a UK sheet shows an hour late in summer, marked as if they were UTC."""
    return table([{
        "id_str": f"{int(t['id_str']):.5E}", "from_user": handle(t), "text": text_of(t), "created_at": t["created_at"],
        "time": (when(t) + timedelta(hours=1)).strftime("%d/%m/%Y %H:%M:%S"), "geo_coordinates": "",
        "user_lang": "en", "in_reply_to_user_id_str": replied(t, "user_id_str"),
        "in_reply_to_screen_name": replied(t, "screen_name"), "from_user_id_str": user_id(t),
        "in_reply_to_status_id_str": replied(t, "status_id_str"), "source": t["source"], "profile_image_url": "",
        "user_followers_count": t["user"]["followers_count"], "user_friends_count": t["user"]["friends_count"],
        "user_location": "", "status_url": link(t).replace("/status/", "/statuses/"),
        "entities_str": json.dumps({"hashtags": [{"text": tag} for tag in own_tags(t)], "urls": []}),
    } for t in tweets], lineterminator="\r\n")


# R

@layout("rtweet.csv")
def rtweet(tweets):
    """An x before every id; the text of a retweet is the original's, its hashtags are the cut ones."""
    def x(value):
        return f"x{value}" if value else ""
    return table([{
        "user_id": x(user_id(t)), "status_id": x(t["id_str"]), "created_at": written(t, "%Y-%m-%d %H:%M:%S"),
        "screen_name": handle(t), "text": plain(text_of(original(t))), "source": client(t), "display_text_width": 100,
        "reply_to_status_id": x(replied(t, "status_id_str")), "reply_to_user_id": x(replied(t, "user_id_str")),
        "reply_to_screen_name": replied(t, "screen_name"), "is_quote": str(bool(quoted(t))).upper(),
        "is_retweet": str(is_retweet(t)).upper(), "favorite_count": 0, "retweet_count": 0,
        "hashtags": " ".join(own_tags(t)), "symbols": "", "urls_url": "", "mentions_user_id": "",
        "mentions_screen_name": " ".join(mentions(t)), "lang": t["lang"],
        "quoted_status_id": x(quoted(t)["id_str"]) if quoted(t) else "",
        "quoted_text": text_of(quoted(t)) if quoted(t) else "",
        "quoted_screen_name": handle(quoted(t)) if quoted(t) else "",
        "retweet_status_id": x(original(t)["id_str"]) if is_retweet(t) else "",
        "retweet_text": plain(text_of(original(t))) if is_retweet(t) else "",
        "retweet_user_id": x(user_id(original(t))) if is_retweet(t) else "",
        "retweet_screen_name": handle(original(t)) if is_retweet(t) else "", "status_url": link(t),
        "name": t["user"]["name"], "location": "", "description": "Invented.", "url": "", "protected": "FALSE",
        "followers_count": t["user"]["followers_count"], "friends_count": t["user"]["friends_count"],
        "listed_count": t["user"]["listed_count"], "statuses_count": t["user"]["statuses_count"],
        "favourites_count": t["user"]["favourites_count"],
        "account_created_at": user_made(t, "%Y-%m-%d %H:%M:%S"), "verified": str(t["user"]["verified"]).upper(),
    } for t in tweets])


@layout("twitteR.csv", tags="shown", account=by_handle, quotes=False, facts=())
def twitter_r(tweets):
    return table([{
        "": str(number), "text": text_of(t), "favorited": "FALSE", "favoriteCount": 0,
        "replyToSN": replied(t, "screen_name") or "NA", "created": written(t, "%Y-%m-%d %H:%M:%S"),
        "truncated": "FALSE", "replyToSID": replied(t, "status_id_str") or "NA", "id": t["id_str"],
        "replyToUID": replied(t, "user_id_str") or "NA", "statusSource": t["source"], "screenName": handle(t),
        "retweetCount": 0, "isRetweet": str(is_retweet(t)).upper(), "retweeted": "FALSE", "longitude": "NA",
        "latitude": "NA",
    } for number, t in enumerate(tweets, 1)], quoting=csv.QUOTE_NONNUMERIC)


def plain_rows(tweets, form="%Y-%m-%d %H:%M:%S"):
    return [{"id_str": t["id_str"], "created_at": written(t, form), "screen_name": handle(t), "text": plain(text_of(t))}
            for t in tweets]


PLAIN = {"facts": (), "tags": "shown", "account": by_handle, "quotes": False, "replies": False}


@layout("write.csv2.csv", tweets=encodes("cp1252"), **PLAIN)
def write_csv2(tweets):
    return table(plain_rows(tweets), "cp1252", delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)


@layout("excel-unicode-text.txt", **PLAIN)
def utf16_tabs(tweets):
    return table(plain_rows(tweets), "utf-16", delimiter="\t", lineterminator="\r\n")


@layout("macroman-bare-cr.csv", tweets=encodes("mac_roman"), **PLAIN)
def mac_roman(tweets):
    rows = [{**row, "text": row["text"].replace("\n", " ")} for row in plain_rows(tweets)]
    return table(rows, "mac_roman", lineterminator="\r")


@layout("day-month-year.csv", **PLAIN)
def day_month_year(tweets):
    """13 May and later say what 5/1 to 5/7 leave open."""
    return table(plain_rows(tweets, "%d/%m/%Y %H:%M:%S"))


@layout("day-month-year-early.csv", tweets=lambda status: when(status).day < 13, **PLAIN)
def day_month_undecided(tweets):
    """Nothing in the times decides; ids that hold the time do."""
    return table(plain_rows(tweets, "%d/%m/%Y %H:%M:%S"))


# Python

@layout("tweepy-pandas.csv", tags="shown", facts=())
def tweepy_pandas(tweets):
    """A data frame made of API objects: a cell is whatever Python shows of them. No reader is asked to look for the
    original's hashtags in what is shown of retweeted_status."""
    def extended(status):
        made = {**status, "full_text": text_of(status), "entities": status.get("extended_tweet", status)["entities"]}
        made.pop("extended_tweet", None), made.pop("text")
        return made | {key: extended(status[key]) for key in ("retweeted_status", "quoted_status") if status.get(key)}

    rows = [extended(t) for t in tweets]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    return table(numbered([{column: row.get(column) for column in columns} for row in rows]))


@layout("pandas-by-hand.csv", tags="shown", quotes=False, replies=False, facts=())
def pandas_by_hand(tweets):
    """A space in front of every name after the first, hashtags as Python shows a list of dicts."""
    return table(numbered([{
        "tweet_id": t["id_str"], " created_at": written(t, "%Y-%m-%d %H:%M:%S"), " text": text_of(t),
        " user_id": user_id(t), " screen_name": handle(t),
        " hashtags": str([{"text": tag, "indices": [0, 1]} for tag in own_tags(t)]),
    } for t in tweets]))


@layout("mongoexport.csv", tags="shown", quotes=False, facts=("followers",))
def mongoexport(tweets):
    return table([{
        "_id": f"ObjectId({number:024x})", "id_str": t["id_str"], "created_at": t["created_at"], "text": text_of(t),
        "in_reply_to_status_id_str": replied(t, "status_id_str"), "user.id_str": user_id(t),
        "user.screen_name": handle(t), "user.followers_count": t["user"]["followers_count"],
        "entities.hashtags": json.dumps([{"text": tag, "indices": [0, 1]} for tag in own_tags(t)], ensure_ascii=False),
    } for number, t in enumerate(tweets)])


# Gnip

def gnip_activity(status):
    text = status.get("extended_tweet", {})
    activity = {
        "id": f"tag:search.twitter.com,2005:{status['id_str']}", "objectType": "activity",
        "actor": {"objectType": "person", "id": f"id:twitter.com:{user_id(status)}",
                  "preferredUsername": handle(status), "displayName": status["user"]["name"],
                  "postedTime": user_made(status, "%Y-%m-%dT%H:%M:%S.000Z"),
                  "friendsCount": status["user"]["friends_count"], "followersCount": status["user"]["followers_count"],
                  "listedCount": status["user"]["listed_count"], "statusesCount": status["user"]["statuses_count"],
                  "favoritesCount": status["user"]["favourites_count"], "verified": status["user"]["verified"]},
        "verb": "share" if is_retweet(status) else "post", "postedTime": written(status, "%Y-%m-%dT%H:%M:%S.000Z"),
        "generator": {"displayName": client(status), "link": "https://client.example"}, "link": link(status),
        "body": status["text"], "twitter_entities": status["entities"], "twitter_lang": status["lang"],
        "retweetCount": 0, "favoritesCount": 0, "gnip": {"matching_rules": []}}
    if text:
        activity["long_object"] = {"body": text["full_text"], "twitter_entities": text["entities"]}
    if replied(status, "status_id_str"):
        activity["inReplyTo"] = {"link": f"http://twitter.com/{replied(status, 'screen_name')}/statuses/"
                                         f"{replied(status, 'status_id_str')}"}
    if quoted(status):
        activity["twitter_quoted_status"] = gnip_activity(quoted(status))
    activity["object"] = gnip_activity(original(status)) if is_retweet(status) else {
        "objectType": "note", "id": f"object:search.twitter.com,2005:{status['id_str']}", "summary": status["text"]}
    return activity


@layout("gnip-without-separators.json", others=1)
def gnip(tweets):
    return lines([gnip_activity(t) for t in tweets] + [{"info": {"message": "Replay Request Completed"}}], "")
