#!/usr/bin/env python3
"""An independent count of what `hustings analyze` reports, in the plainest Python there is.

    reference.py LEXICON FILE... [--per-day N]              prints the parts below as JSON
    reference.py LEXICON FILE... --compare build/hustings   lists every difference, exit status 1 if any

Reads what layouts.py reads, files and folders. Holds everything in memory. It knows no --from, --to or time zone:
days are UTC dates. Of copies of one tweet the untruncated one with the most hashtags and the longest text is taken.
"""
import argparse, itertools, json, math, re, subprocess, sys, tempfile, unicodedata
from collections import Counter, defaultdict
from datetime import datetime, timezone

from layouts import records

DAY = 86400


def fold(tag):
    """NFC of the simple case folding of NFD: casefold() without the foldings that grow."""
    simple = (c.casefold() if len(c.casefold()) == 1 else c.lower() for c in unicodedata.normalize("NFD", tag))
    return unicodedata.normalize("NFC", "".join(simple))


def iso(at):
    return None if at is None else datetime.fromtimestamp(at, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def time_of_id(tweet_id):
    """When an id was given out; None before November 2010, when ids began to tell (twitter-archive/snowflake)."""
    return ((int(tweet_id) >> 22) + 1288834974657) // 1000 if tweet_id and int(tweet_id) > 1 << 40 else None


def one_account_each(tweets):
    """Gives each tweet its "account": the user id, else the one id that used the handle, else "@" and the handle;
    "@" alone is the owner of an archive that does not say whose it is."""
    ids = defaultdict(set)
    for t in tweets:
        for user, handle in ((t["user"], t["handle"]), t["of"]):
            if user and handle:
                ids[handle.lower()].add(user)

    def account(user, handle):
        known = ids.get((handle or "").lower(), ())
        return user or (next(iter(known)) if len(known) == 1 else "@" + handle.lower() if handle else None)

    for t in tweets:
        t["account"] = account(t["user"], t["handle"]) or ("@" if t.get("owned") else None)
        t["of"] = account(*t["of"]) if t["retweet"] else None


def name(tag):
    """The hashtag of a lexicon's entry, which is a string or has a "tag"."""
    return re.sub("^[#＃]", "", tag if isinstance(tag, str) else tag["tag"])


def peak_24h(times):
    times, start, peak = sorted(times), 0, 0
    for end, at in enumerate(times):
        while at - times[start] >= DAY:
            start += 1
        peak = max(peak, end - start + 1)
    return peak


def share(part, whole):
    return part / whole if whole else None


def distinct(records):
    """Of `records`, what layouts.records() yields: each tweet once, with its time and account; whom profiles describe;
    how many records were met, by what they are; how many are no tweets, by kind."""
    kept, quality, notices, described = {}, Counter(), Counter(), {}
    for tweet, notice in records:
        quality["records"] += 1
        if notice == "profile":
            quality["profiles"] += 1
            described[tweet["user"]] = tweet
            continue
        if tweet is None:
            notices.update([notice] if notice else [])
            quality["unreadable"] += notice is None
            continue
        key = tweet["id"] or object()
        quality["duplicates"] += key in kept
        if key not in kept or tweet["rank"] > kept[key]["rank"]:
            kept[key] = tweet
    tweets = list(kept.values())
    for t in tweets:
        t["time"] = time_of_id(t["id"]) if t["time"] is None else t["time"]
    one_account_each(tweets)
    return tweets, described, quality, notices


def analyze(lexicon, records, per_day):
    """`records`: what layouts.records() yields."""
    tweets, described, quality, notices = distinct(records)
    place = {}  # folded tag: ("for" | "against" | "neutral", party)
    for party in lexicon["parties"]:
        for side in ("for", "against"):
            place.update({fold(name(tag)): (side, party["id"]) for tag in party.get(side, [])})
    place.update({fold(name(tag)): ("neutral", None) for tag in lexicon.get("neutral", [])})
    for t in tweets:
        t["folded"] = {fold(tag) for tag in t["tags"]}
        places = {place[tag] for tag in t["folded"] if tag in place}
        t["for"] = {party for side, party in places if side == "for"}
        t["against"] = {party for side, party in places if side == "against"}
        t["tracked"] = bool(places)
        t["class"] = ("one_party" if len(t["for"]) == 1 else "mixed" if t["for"] else "against_only" if t["against"]
                      else "neutral" if places else "untracked")

    times = sorted(t["time"] for t in tweets if t["time"] is not None)
    active_days = {at // DAY for at in times}
    days = times[-1] // DAY - times[0] // DAY + 1 if times else None
    of_account = defaultdict(list)
    for t in tweets:
        if t["account"]:
            of_account[t["account"]].append(t)
    tracked = {a: sum(t["tracked"] for t in own) for a, own in of_account.items()}
    # Tweets without a time make no rate.
    dated = {a: [t for t in own if t["time"] is not None] for a, own in of_account.items()}
    per_day_of = {a: sum(t["tracked"] for t in own) / days for a, own in dated.items() if own and days}
    all_tracked = sum(t["tracked"] for t in tweets)

    def rule(threshold):
        high = {a for a, rate in per_day_of.items() if rate >= threshold}
        return high, sum(tracked[a] for a in high)

    def use(side, party):
        used = [t for t in tweets if party in t[side]]
        return used, {t["account"] for t in used} - {None}

    high, high_tweets = rule(per_day)
    using = {p["id"]: use("for", p["id"]) for p in lexicon["parties"]}
    mentions = sum(len(used) for used, _ in using.values())
    voices = sum(len(accounts) for _, accounts in using.values())
    parties, against = [], []
    for p in lexicon["parties"]:
        used, accounts = using[p["id"]]
        by_high = sum(t["account"] in high for t in used)
        parties.append({
            "id": p["id"], "tweets": len(used), "only": sum(len(t["for"]) == 1 for t in used),
            "share": share(len(used), mentions),
            "accounts": len(accounts), "account_share": share(len(accounts), voices),
            "high_frequency": {"tweets": by_high, "share": share(by_high, len(used)),
                               "accounts": len(accounts & high)} if days else None})
        used, accounts = use("against", p["id"])
        against.append({"id": p["id"], "tweets": len(used), "accounts": len(accounts)})

    spellings, tag_tweets, tag_accounts = defaultdict(Counter), Counter(), defaultdict(set)
    for t in tweets:
        for tag in t["tags"]:
            spellings[fold(tag)][tag] += 1
        for tag in t["folded"]:
            tag_tweets[tag] += 1
            tag_accounts[tag] |= {t["account"]} - {None}
    hashtags = []
    for tag, count in tag_tweets.items():
        shown = min(spellings[tag].items(), key=lambda s: (-s[1], s[0].encode()))[0]
        side, party = place.get(tag, (None, None))
        hashtags.append({"tag": shown, "tweets": count, "accounts": len(tag_accounts[tag]),
                         "party": party if side == "for" else None, "against": party if side == "against" else None,
                         "neutral": side == "neutral"})
    hashtags.sort(key=lambda h: (-h["tweets"], h["tag"].encode()))

    accounts = []
    for a in sorted(of_account.keys() | described,
                    key=lambda a: (-tracked.get(a, 0), a[0] == "@", len(a) if a[0] != "@" else 0, a)):
        own, on_topic = of_account.get(a, []), tracked.get(a, 0)
        retweets = [t for t in own if t["retweet"]]
        latest = max(own, key=lambda t: (t["time"] or 0, int(t["id"] or 0)), default=described.get(a))
        accounts.append({
            "id": None if a[0] == "@" else a, "handle": latest["handle"], "tweets": len(own), "tracked": on_topic,
            "per_day": per_day_of.get(a),
            "peak_24h": peak_24h(t["time"] for t in own if t["time"] is not None) or None,
            "retweet_share": share(len(retweets), len(own)),
            "retweeted_accounts": len({t["of"] for t in retweets} - {None}),
            "parties": dict(Counter(party for t in own for party in t["for"])),
            "high_frequency": a in high if a in per_day_of else None})

    classes = Counter(t["class"] for t in tweets)
    counts = {"tweets": len(tweets), "retweets": sum(t["retweet"] for t in tweets), "accounts": len(of_account)}
    return {
        "quality": {"records": quality["records"], **counts, "profiles": quality["profiles"],
                    "accounts": len(of_account.keys() | described), "quotes": sum(t["quote"] for t in tweets),
                    "replies": sum(t["reply"] for t in tweets), "duplicates": quality["duplicates"],
                    "not_tweets": dict(notices), "unreadable": quality["unreadable"],
                    "first_tweet": iso(times[0]) if times else None,
                    "last_tweet": iso(times[-1]) if times else None},
        "window": {"from": iso(times[0] // DAY * DAY) if times else None,
                   "to": iso((times[-1] // DAY + 1) * DAY) if times else None,
                   "days": days, **counts, "tracked": all_tracked,
                   "empty_days": days - len(active_days) if days else 0},
        "parties": parties, "against": against,
        **{kind: classes[kind] for kind in ("one_party", "mixed", "against_only", "neutral", "untracked")},
        "automation": {"rule": {"per_day": per_day, "tweets_needed": math.ceil(per_day * days) if days else None},
                       "tweets": high_tweets if days else None, "accounts": len(high) if days else None,
                       "share": share(high_tweets, all_tracked) if days else None,
                       "one_in": all_tracked / high_tweets if high_tweets else None},
        "sensitivity": [{"per_day": n, "accounts": len(rule(n)[0]), "tweets": rule(n)[1],
                         "share": share(rule(n)[1], all_tracked)} for n in (10, 20, 30, 50, 72, 100, 144) if days],
        "hashtags": hashtags[:1000], "accounts": accounts[:1000]}


def differences(ours, theirs, where="", same=lambda ours, theirs: abs(ours - theirs) <= 1e-9):
    """Sentences on where `theirs` lacks or contradicts what `ours` holds; keys only in `theirs` are ignored."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key, value in ours.items():
            if key not in theirs:
                yield f"{where}.{key}: missing"
            else:
                yield from differences(value, theirs[key], f"{where}.{key}", same)
    elif isinstance(ours, list) and isinstance(theirs, list):
        if len(ours) != len(theirs):
            yield f"{where}: {len(ours)} entries here, {len(theirs)} there"
        for i, pair in enumerate(zip(ours, theirs)):
            yield from differences(*pair, f"{where}[{i}]", same)
    elif isinstance(ours, float) and isinstance(theirs, (int, float)):
        if not same(ours, theirs):
            yield f"{where}: {ours} here, {theirs} there"
    elif ours != theirs or isinstance(ours, bool) != isinstance(theirs, bool):
        yield f"{where}: {ours!r} here, {theirs!r} there"


def comparable(report):
    """Parties by id; of the rest what both sides compute: occurring tags against a party, the tracked denominator."""
    return {**report, "parties": {p["id"]: p for p in report["parties"]},
            "against": {p["id"]: p for p in report["against"] if p["tweets"]},
            "sensitivity": {s["per_day"]: s for s in report["sensitivity"]
                            if s.get("denominator", "tracked") == "tracked"}}


def main():
    options = argparse.ArgumentParser(description="An independent count of what hustings analyze reports.")
    options.add_argument("lexicon")
    options.add_argument("files", nargs="+", metavar="FILE")
    options.add_argument("--per-day", type=float, default=50)
    options.add_argument("--compare", metavar="HUSTINGS")
    options = options.parse_args()
    lexicon = json.load(open(options.lexicon, encoding="utf-8"))
    ours = analyze(lexicon, itertools.chain.from_iterable(map(records, options.files)), options.per_day)
    if not options.compare:
        print(json.dumps(ours, ensure_ascii=False, indent=1))
        return 0
    with tempfile.NamedTemporaryFile("w", suffix=".json") as settings:
        json.dump({"per_day": options.per_day}, settings)
        settings.flush()
        command = [options.compare, "analyze", "--lexicon", options.lexicon, "--settings", settings.name, "--json", "-"]
        theirs = json.loads(subprocess.run(command + options.files, stdout=subprocess.PIPE).stdout)
    ours, theirs = comparable(ours), comparable(theirs)
    shared = ours["sensitivity"].keys() & theirs["sensitivity"].keys()
    ours["sensitivity"] = {n: ours["sensitivity"][n] for n in shared}
    found = list(differences(ours, theirs))
    print("\n".join(found) or "no difference")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
