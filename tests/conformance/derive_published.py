"""Derived files of published data sets, of personal archives, and of accounts with labels."""
import base64, csv, hashlib, io, json, re

from derivation import (array, by_handle, by_nobody, by_owner, by_shouted_handle, client, handle, is_retweet, layout,
                        link, mentions, month_first, original, own_tags, plain, quoted, replied, table, text_of, unix,
                        user_id, user_made, when, written)


# Data sets people publish

def hashed(user):
    """The archive hides accounts of fewer than 5,000 followers."""
    digest = base64.b64encode(hashlib.sha256(user["id_str"].encode()).digest()).decode()
    return user["id_str"] if user["followers_count"] >= 5000 else digest


def in_information_operations(user):
    return (user["id_str"], user["screen_name"]) if user["followers_count"] >= 5000 else (hashed(user), None)


@layout("information-operations.csv", time=60, tags="shown", account=in_information_operations, facts=("followers",))
def information_operations(tweets):
    return table([{
        "tweetid": t["id_str"], "userid": hashed(t["user"]), "user_display_name": hashed(t["user"]),
        "user_screen_name": hashed(t["user"]) if t["user"]["followers_count"] < 5000 else handle(t),
        "user_reported_location": "", "user_profile_description": "Invented.", "user_profile_url": "",
        "follower_count": t["user"]["followers_count"], "following_count": t["user"]["friends_count"],
        "account_creation_date": user_made(t, "%Y-%m-%d"), "account_language": "en", "tweet_language": t["lang"],
        "tweet_text": plain(text_of(t)), "tweet_time": written(t, "%Y-%m-%d %H:%M"), "tweet_client_name": client(t),
        "in_reply_to_userid": replied(t, "user_id_str"), "in_reply_to_tweetid": replied(t, "status_id_str"),
        "quoted_tweet_tweetid": quoted(t)["id_str"] if quoted(t) else "",
        "is_retweet": str(is_retweet(t)).lower(),
        "retweet_userid": hashed(original(t)["user"]) if is_retweet(t) else "",
        "retweet_tweetid": original(t)["id_str"] if is_retweet(t) else "", "latitude": "absent",
        "longitude": "absent", "quote_count": 0, "reply_count": 0, "like_count": 0, "retweet_count": 0,
        "hashtags": f"[{', '.join(own_tags(t))}]", "urls": "[]", "user_mentions": "[]", "poll_choices": "",
    } for t in tweets], quoting=csv.QUOTE_ALL)


@layout("fivethirtyeight.csv", time=60, tags="shown", account=by_shouted_handle, retweeted=False, replies=False,
        facts=("followers",))
def fivethirtyeight(tweets):
    """Retweets have lost their "RT @handle: "."""
    return table([{
        "external_author_id": f"{int(user_id(t)):.2E}", "author": handle(t).upper(),
        "content": re.sub(r"^RT @\w+: ", "", plain(text_of(t))), "region": "Unknown", "language": "English",
        "publish_date": month_first(t), "harvested_date": month_first(t), "following": t["user"]["friends_count"],
        "followers": t["user"]["followers_count"], "updates": t["user"]["statuses_count"],
        "post_type": "RETWEET" if is_retweet(t) else "QUOTE_TWEET" if quoted(t) else "", "account_type": "Invented",
        "retweet": int(is_retweet(t) or bool(quoted(t))), "account_category": "Invented", "new_june_2018": 0,
        "alt_external_id": user_id(t), "tweet_id": t["id_str"],
        "article_url": f"http://twitter.com/{user_id(t)}/statuses/{t['id_str']}", "tco1_step1": "", "tco2_step1": "",
        "tco3_step1": "",
    } for t in tweets])


@layout("nbc.csv", tags="shown", quotes=False, facts=())
def nbc(tweets):
    return table([{
        "user_id": user_id(t), "user_key": handle(t), "created_at": unix(t) * 1000,
        "created_str": written(t, "%Y-%m-%d %H:%M:%S"), "retweet_count": "", "retweeted": "", "favorite_count": "",
        "text": text_of(t), "tweet_id": t["id_str"], "source": t["source"],
        "hashtags": json.dumps(own_tags(t), ensure_ascii=False, separators=(",", ":")), "expanded_urls": "[]",
        "posted": "POSTED", "mentions": json.dumps(mentions(t)),
        "retweeted_status_id": original(t)["id_str"] if is_retweet(t) else "",
        "in_reply_to_status_id": replied(t, "status_id_str"),
    } for t in tweets])


@layout("kaggle-us2020.csv", tags="shown", account=by_handle, quotes=False, replies=False, ids="rounded",
        facts=("followers",))
def kaggle_us2020(tweets):
    """All ids are rounded: authors are known by their handles, and copies of a tweet are not known at all."""
    return table([{
        "created_at": written(t, "%Y-%m-%d %H:%M:%S"), "tweet_id": f"{int(t['id_str']):.6e}",
        "tweet": plain(text_of(t)),
        "likes": "0.0", "retweet_count": "0.0", "source": client(t), "user_id": f"{int(user_id(t)):.6e}",
        "user_name": t["user"]["name"], "user_screen_name": handle(t), "user_description": "Invented.",
        "user_join_date": user_made(t, "%Y-%m-%d %H:%M:%S"),
        "user_followers_count": f"{t['user']['followers_count']}.0", "user_location": "", "lat": "", "long": "",
        "city": "", "country": "", "continent": "", "state": "", "state_code": "",
        "collected_at": "2017-06-01 00:00:00.746433060",
    } for t in tweets])


# Archives of one person

GRAILBIRD = {"facts": (), "tags": "shown", "account": by_nobody, "quotes": False, "tweets": by_owner}


def grailbird_row(status):
    return {
        "tweet_id": status["id_str"], "in_reply_to_status_id": replied(status, "status_id_str"),
        "in_reply_to_user_id": replied(status, "user_id_str"),
        "retweeted_status_id": original(status)["id_str"] if is_retweet(status) else "",
        "retweeted_status_user_id": user_id(original(status)) if is_retweet(status) else "",
        "timestamp": written(status, "%Y-%m-%d %H:%M:%S +0000"), "source": status["source"], "text": text_of(status)}


@layout("grailbird-early.csv", **GRAILBIRD)
def grailbird_early(tweets):
    """Ragged: no last cell without a link, more cells with several."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow([*grailbird_row(tweets[0]), "expanded_urls"])
    for number, tweet in enumerate(tweets):
        writer.writerow([*grailbird_row(tweet).values(), *["https://example.invalid"] * (number % 3)])
    return out.getvalue().encode()


@layout("grailbird-later.csv", **GRAILBIRD)
def grailbird_later(tweets):
    rows = []
    for tweet in tweets:
        row = grailbird_row(tweet)
        retweeted = {key: row.pop(key) for key in ("retweeted_status_id", "retweeted_status_user_id")}
        at = written(original(tweet), "%Y-%m-%d %H:%M:%S +0000") if is_retweet(tweet) else ""
        rows.append({**row, **retweeted, "retweeted_status_timestamp": at, "expanded_urls": ""})
    return table(rows, quoting=csv.QUOTE_ALL)


def archive_tweet(status):
    """All numbers are text; a retweet is nothing but its text."""
    tweet = {"retweeted": False, "source": status["source"], "truncated": False, "id": status["id_str"],
             "id_str": status["id_str"], "created_at": status["created_at"], "favorite_count": "0",
             "retweet_count": "0", "full_text": text_of(status), "lang": status["lang"],
             "entities": {"hashtags": [{"text": tag, "indices": ["0", "1"]} for tag in own_tags(status)],
                          "symbols": [], "user_mentions": [], "urls": []}}
    return tweet | {key: status[key] for key in ("in_reply_to_status_id_str", "in_reply_to_user_id_str")
                    if status.get(key)}


def assigned(name, value):
    return f"{name} = {json.dumps(value, ensure_ascii=False, indent=2)}".encode()


@layout("x-archive", tags="shown", quotes=False, tweets=by_owner, facts=(),
        others=1, profiles=1)
def x_archive(tweets):
    """A folder of two parts, and of what is not the owner's tweets."""
    owner = tweets[0]["user"]
    wrapped = [{"tweet": archive_tweet(t)} for t in tweets]
    liked = {"like": {"tweetId": "1", "fullText": "Somebody else's #VoteTory", "expandedUrl": ""}}
    return {
        "data/account.js": assigned("window.YTD.account.part0", [{"account": {
            "username": owner["screen_name"], "accountId": owner["id_str"], "createdAt": "2017-04-22T06:10:00.000Z",
            "accountDisplayName": owner["name"], "email": "nobody@example.invalid"}}]),
        "data/tweets.js": assigned("window.YTD.tweets.part0", wrapped[:10]),
        "data/tweets-part1.js": assigned("window.YTD.tweets.part1", wrapped[10:]),
        "data/like.js": assigned("window.YTD.like.part0", [liked]),
        "data/direct-messages.js": assigned("window.YTD.direct_messages.part0", [{"dmConversation": {
            "conversationId": "1-2", "messages": [{"messageCreate": {"id": "1", "text": "#VoteTory",
                                                                     "createdAt": "2017-05-01T00:00:00.000Z"}}]}}]),
        "data/manifest.js": assigned("window.__THAR_CONFIG", {"userInfo": {
            "accountId": owner["id_str"], "userName": owner["screen_name"], "displayName": owner["name"]}})}


@layout("tweet.js", **GRAILBIRD)
def x_archive_2019(tweets):
    return assigned("window.YTD.tweet.part0", [archive_tweet(t) for t in tweets])


# Accounts with labels: profiles, with few tweets or none

@layout("botometer_tweets.json", texts=False)
def botometer(tweets):
    """Users as they were when looked at, without any tweet's text."""
    return array([{"created_at": t["created_at"], "user": t["user"]} for t in tweets], None)


@layout("botometer_processed_user_objects.json", texts=False)
def botometer_flat(tweets):
    return array([{"probe_timestamp": t["created_at"], "user_id": t["user"]["id"], "screen_name": handle(t),
                   "name": t["user"]["name"], "description": "Invented.", "user_created_at": t["user"]["created_at"],
                   "url": None, "lang": "en", "protected": False, "verified": t["user"]["verified"],
                   "geo_enabled": False, "profile_use_background_image": True, "default_profile": False,
                   "followers_count": t["user"]["followers_count"], "friends_count": t["user"]["friends_count"],
                   "listed_count": t["user"]["listed_count"], "favourites_count": t["user"]["favourites_count"],
                   "statuses_count": t["user"]["statuses_count"], "tid": t["id"]} for t in tweets], None)


@layout("twibot-20.json", time=0, tags="shown", quotes=False, replies=False)
def twibot20(tweets):
    """By account, texts only; every value of a profile is text with a space behind it."""
    def profile(user):
        return {key: f"{value} " for key, value in user.items()} | {"entities": "{'description': {'urls': []}} "}
    groups = {}
    for tweet in tweets:
        groups.setdefault(user_id(tweet), []).append(tweet)
    return array([{"ID": user, "profile": profile(own[0]["user"]), "tweet": [text_of(t) for t in own],
                   "neighbor": None, "domain": ["Politics"], "label": "0"} for user, own in groups.items()])
