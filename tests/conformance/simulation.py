#!/usr/bin/env python3
"""Checks invented elections with nothing of the simulator's own: recounts their tweets in plain Python and compares
with the truth file and with the analyzer's report; looks for every planted kind's signature; compares the shape of the
records with real ones.

    simulation.py full HUSTINGS SOURCE    uk2017 in its full size, with the published figures; by all rules (rules.py)
    simulation.py small HUSTINGS SOURCE   the other scenarios, formats and seeds; signatures
    simulation.py shape HUSTINGS SOURCE   against real records, where SOURCE/../shared has them; else exit code 77
"""
import bz2
import csv
import datetime
import gc
import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

from recount import Tweets
from reference import differences
from rules import check_week

THRESHOLD = 350  # the study's 50 a day in seven days

# University of Oxford, 31 May 2017 (shares, tweets, 12.3 %) and the press of that week (accounts).
SHARES = {"labour": 39.7, "conservative": 26.0, "snp": 19.0, "ukip": 9.6, "libdem": 5.7}
HIGH_FREQUENCY_TWEETS = {"labour": 21661, "snp": 13819, "conservative": 13409}
HIGH_FREQUENCY_ACCOUNTS = {"labour": 179, "conservative": 182}


class Faults(list):
    def check(self, condition, sentence):
        if not condition:
            self.append(sentence)


# ---- Counting

class Recount:
    """Counts tweets as the truth file does, in the terms of the report."""

    def __init__(self, source):
        lexicon = json.loads((source / "examples/lexicons/uk2017.json").read_text(encoding="utf-8"))
        self.place = {}  # hashtag in small letters: ("for" | "against" | "neutral", party)
        for party in lexicon["parties"]:
            for side in ("for", "against"):
                self.place.update({tag["tag"].lower(): (side, party["id"]) for tag in party[side]})
        self.place.update({tag["tag"].lower(): ("neutral", None) for tag in lexicon["neutral"]})
        self.uses = defaultdict(int)  # (account, hashtags as written): tweets
        self.ids, self.kinds, self.notices, self.handles = set(), Counter(), Counter(), {}
        self.tweets, self.first, self.last = 0, None, None
        self.columns = None  # Tweets, where they are to be kept

    def add(self, tweet_id, time, account, handle, tags):
        self.tweets += 1
        self.ids.add(tweet_id)
        self.handles[account] = handle
        self.uses[account, tags] += 1
        self.first, self.last = self.first or time, time

    def add_v11(self, record):
        if "user" not in record:
            self.notices.update(record.keys())
            return
        original = record.get("retweeted_status")
        whole = original or record
        entities = whole.get("extended_tweet", whole)["entities"]
        user = record["user"]
        if original:
            self.kinds["retweets"] += 1
        elif "quoted_status" in record:
            self.kinds["quotes"] += 1
        elif record["in_reply_to_status_id"] is not None:
            self.kinds["replies"] += 1
        tags = tuple([tag["text"] for tag in entities["hashtags"]])
        self.add(record["id"], record["created_at"], user["id"], user["screen_name"], tags)
        if self.columns:
            time = int(record["timestamp_ms"]) // 1000
            self.columns.add(user["id_str"], user["screen_name"], tags, bool(original), time)

    def add_row(self, row):
        time = datetime.datetime.fromisoformat(row["created_at"]).strftime("%a %b %d %H:%M:%S +0000 %Y")
        self.kinds["retweets"] += row["text"].startswith("RT @")
        self.add(row["id"], time, row["user_id"], row["screen_name"], tuple(row["hashtags"].split()))

    def report(self):
        self.tweets_of = Counter()
        classes, parties, only, against = Counter(), Counter(), Counter(), Counter()
        users = defaultdict(Counter)  # party: account: tweets
        for (account, tags), tweets in self.uses.items():
            places = {self.place[tag.lower()] for tag in tags if tag.lower() in self.place}
            about = {party for side, party in places if side == "for"}
            others = {party for side, party in places if side == "against"}
            self.tweets_of[account] += tweets
            classes["one_party" if len(about) == 1 else "mixed" if about else "against_only" if others
                    else "neutral" if places else "untracked"] += tweets
            for party in about:
                parties[party] += tweets
                only[party] += tweets if len(about) == 1 else 0
                users[party][account] += tweets
            for party in others:
                against[party] += tweets
        loud = {account for account, tweets in self.tweets_of.items() if tweets >= THRESHOLD}
        self.loud_with_both = len(loud & users["labour"].keys() & users["conservative"].keys())
        return {
            "quality": {"tweets": self.tweets, "retweets": self.kinds["retweets"], "quotes": self.kinds["quotes"],
                        "replies": self.kinds["replies"], "accounts": len(self.tweets_of),
                        "duplicates": self.tweets - len(self.ids), "not_tweets": dict(self.notices), "unreadable": 0,
                        "first_tweet": iso(self.first), "last_tweet": iso(self.last)},
            "parties": [{"id": party, "tweets": parties[party], "only": only[party], "accounts": len(users[party]),
                         "high_frequency": {"tweets": sum(n for a, n in users[party].items() if a in loud),
                                            "accounts": len(users[party].keys() & loud)}} for party in SHARES],
            "against": [{"id": party, "tweets": against[party]} for party in SHARES if against[party]],
            **{kind: classes[kind] for kind in ("one_party", "mixed", "against_only", "neutral", "untracked")},
            "automation": {"tweets": sum(self.tweets_of[account] for account in loud), "accounts": len(loud)}}


def iso(created_at):
    return datetime.datetime.strptime(created_at, "%a %b %d %H:%M:%S %z %Y").strftime("%FT%TZ")


# ---- Running

def simulate(hustings, *options):
    """(what it wrote, its truth)"""
    with tempfile.TemporaryDirectory() as folder:
        truth = pathlib.Path(folder) / "truth.json"
        written = subprocess.run([hustings, "simulate", "--truth", truth, *options], check=True, stdout=subprocess.PIPE)
        return written.stdout, json.loads(truth.read_text(encoding="utf-8"))


def analyze(hustings, data):
    command = [hustings, "analyze", "--json", "-", "-"]
    return json.loads(subprocess.run(command, check=True, input=data, stdout=subprocess.PIPE).stdout)


def comparable(report):
    """Without what the invented election has not: other parties, tags against nobody used."""
    report = dict(report)
    report["parties"] = {party["id"]: party for party in report["parties"]}
    report["against"] = {party["id"]: party for party in report["against"] if party["tweets"]}
    return report


def compare(faults, name, truth, recount, analysis):
    truth, recount = comparable(truth["report"]), comparable(recount)
    faults += [f"{name}, truth and recount: {d}" for d in differences(truth, recount)]
    faults += [f"{name}, truth and analysis: {d}" for d in differences(truth, comparable(analysis))]
    for party in analysis["parties"]:
        faults.check(party["id"] in SHARES or party["tweets"] == 0, f"{name}: there are tags of {party['id']}")


def check_handles(faults, name, handles):
    faults.check(all(15 < len(handle) <= 20 for handle in handles.values()), f"{name}: a handle could be somebody's")
    faults.check(len(set(handles.values())) == len(handles), f"{name}: two accounts have one handle")


def check_published(faults, name, analysis):
    for party in analysis["parties"]:
        if party["id"] in SHARES:
            faults.check(round(party["share"] * 100, 1) == SHARES[party["id"]], f"{name}: share of {party['id']}")
    faults.check(round(analysis["automation"]["share"] * 100, 1) == 12.3, f"{name}: share of high-frequency accounts")
    faults.check(analysis["quality"]["first_tweet"][:10] == "2017-05-01", f"{name}: first day")
    faults.check(analysis["quality"]["last_tweet"][:10] == "2017-05-07", f"{name}: last day")
    faults.check(analysis["untracked"] == 0, f"{name}: tweets that are not tracked")


# ---- Modes

def full(faults, hustings, source):
    gc.disable()  # millions of objects, in no cycle
    recount = Recount(source)
    recount.columns = Tweets()
    with tempfile.NamedTemporaryFile("r", suffix=".json") as truth_file, tempfile.TemporaryFile() as report_file:
        writer = subprocess.Popen([hustings, "simulate", "--scenario", "uk2017", "--truth", truth_file.name],
                                  stdout=subprocess.PIPE, bufsize=1 << 20)
        reader = subprocess.Popen([hustings, "analyze", "--json", "-", "-"], stdin=subprocess.PIPE, stdout=report_file)
        for line in writer.stdout:
            reader.stdin.write(line)
            recount.add_v11(json.loads(line))
        reader.stdin.close()
        faults.check(writer.wait() == 0 and reader.wait() == 0, "simulate or analyze failed")
        truth = json.load(truth_file)
        report_file.seek(0)
        analysis = json.load(report_file)
    counted = recount.report()
    compare(faults, "uk2017", truth, counted, analysis)
    check_handles(faults, "uk2017", recount.handles)
    check_published(faults, "uk2017", analysis)
    faults += check_week(hustings, source, recount.columns, analysis, truth)

    faults.check(counted["quality"]["tweets"] == 1363000, "not 1,363,000 tweets")
    parties = {party["id"]: party for party in counted["parties"]}
    for party, tweets in HIGH_FREQUENCY_TWEETS.items():
        faults.check(parties[party]["high_frequency"]["tweets"] == tweets, f"high-frequency tweets of {party}")
    for party, accounts in HIGH_FREQUENCY_ACCOUNTS.items():
        faults.check(parties[party]["high_frequency"]["accounts"] == accounts, f"high-frequency accounts of {party}")
    faults.check(recount.loud_with_both >= 150, "too few high-frequency accounts with Labour and Conservative tags")
    faults.check(220 <= counted["automation"]["accounts"] <= 300, "number of high-frequency accounts")
    counts = sorted(recount.tweets_of.values())
    faults.check(counts[-1] == 7000, "nobody reaches 1,000 tweets a day")
    below, above = (sum(low <= n < low + 50 for n in counts) for low in (THRESHOLD - 50, THRESHOLD))
    faults.check(0.5 < below / above < 2, f"a step at the threshold: {below} accounts below, {above} above")
    faults.check(sum(counts[-len(counts) // 10:]) > sum(counts) / 2, "the loudest tenth does not write most")
    kinds = {account["kind"] for account in truth["planted"]}
    faults.check(len(kinds) == 14, f"planted are only {sorted(kinds)}")


def small(faults, hustings, source):
    for options in (["small"], ["small", "--seed", "7"], ["small", "--format", "csv"], ["clean"], ["ring"],
                    ["uk2017", "--tweets", "10000"]):
        name = " ".join(options)
        data, truth = simulate(hustings, "--scenario", *options)
        recount, analysis = Recount(source), analyze(hustings, data)
        if "csv" in options:
            for row in csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")):
                recount.add_row(row)
        else:
            records = [json.loads(line) for line in data.splitlines()]
            for record in records:
                recount.add_v11(record)
            check_marks(faults, name, records)
            check_planted(faults, name, records, truth)
        compare(faults, name, truth, recount.report(), analysis)
        check_handles(faults, name, recount.handles)
        if options[0] in ("clean", "ring"):
            faults.check(analysis["automation"]["accounts"] == 0, f"{name}: high-frequency accounts")
            faults.check(all(a["peak_24h"] < 50 for a in analysis["accounts"]), f"{name}: somebody has a loud day")
            automated = {account["kind"] for account in truth["planted"] if account["automated"]}
            faults.check(automated == ({"copy_ring", "retweet_ring"} if options[0] == "ring" else set()),
                         f"{name}: {automated} are planted")
        else:
            check_published(faults, name, analysis)

    def digest(*options):
        return hashlib.sha256(simulate(hustings, "--scenario", "small", *options)[0]).digest()

    faults.check(digest() == digest("--seed", "1"), "the same seed gives other bytes")
    faults.check(digest() != digest("--seed", "2"), "two seeds give the same bytes")


def check_marks(faults, name, records):
    """Entities lie where they say, in code points; texts are as long as the API gives them."""
    for status in (part for record in records if "user" in record
                   for part in (record, record.get("retweeted_status"), record.get("quoted_status")) if part):
        for text, entities in ((status["text"], status["entities"]),
                               *((e["full_text"], e["entities"]) for e in [status.get("extended_tweet")] if e)):
            marks = [("#" + e["text"], e["indices"]) for e in entities["hashtags"]]
            marks += [("@" + e["screen_name"], e["indices"]) for e in entities["user_mentions"]]
            marks += [(e["url"], e["indices"]) for e in entities["urls"]]
            wrong = [mark for mark, (begin, end) in marks if text[begin:end] != mark]
            faults.check(not wrong, f"{name}: {wrong} are not where they should be in {text}")
        faults.check(len(status["text"]) <= 140, f"{name}: too long: {status['text']}")
        faults.check(("extended_tweet" in status) == status["truncated"], f"{name}: truncated and extended_tweet disagree")


def check_planted(faults, name, records, truth):
    """Every planted kind behaves as what it is said to be."""
    kind_of = {account["id"]: account["kind"] for account in truth["planted"]}
    tweets = defaultdict(lambda: defaultdict(list))  # kind: account: its tweets
    for record in records:
        if "user" in record:
            tweets[kind_of.get(record["user"]["id_str"], "voter")][record["user"]["id_str"]].append(record)
    at = lambda record: int(record["timestamp_ms"])
    everyone = [record for accounts in tweets.values() for own in accounts.values() for record in own]

    seen = Counter((r["user"]["id"], r["retweeted_status"]["id"]) for r in everyone if "retweeted_status" in r)
    faults.check(max(seen.values()) == 1, f"{name}: an account retweets a tweet twice")
    for ring, seconds_apart in (("copy_ring", 60), ("retweet_ring", 10)):
        events = defaultdict(list)
        for own in tweets[ring].values():
            for r in own:
                key = r["retweeted_status"]["id"] if ring == "retweet_ring" else r.get("extended_tweet", r).get("full_text", r["text"])
                events[key].append(r)
        faults.check(all(len({r["user"]["id"] for r in event}) == len(tweets[ring]) and
                         max(map(at, event)) - min(map(at, event)) < seconds_apart * 1000 for event in events.values()),
                     f"{name}: the {ring} is not together")
        faults.check(not tweets[ring] or (len(events) >= 10 and len(tweets[ring]) >= 10), f"{name}: the {ring} is too small")
    for own in tweets["story"].values():
        first = own[0]["user"]
        created = datetime.datetime.strptime(first["created_at"], "%a %b %d %H:%M:%S %z %Y").timestamp()
        faults.check(at(own[0]) // 1000 - created == 9 * 86400, f"{name}: the story's account is not nine days old")
        faults.check((first["statuses_count"], first["favourites_count"]) == (5000, 4000), f"{name}: the story's counters")
        faults.check(first["screen_name"][-8:].isdigit() and first["default_profile"], f"{name}: the story's profile")
        authors = {r["retweeted_status"]["user"]["id_str"] for r in own}
        faults.check(len(authors) == 2 and all(kind_of[a] == "official" for a in authors), f"{name}: whom the story's account repeats")
    for own in tweets["scheduled"].values():
        faults.check(len({r["created_at"][11:13] + r["created_at"][8:10] for r in own}) == len(own) == 168 and
                     len({r["created_at"][14:16] for r in own}) == 1, f"{name}: the schedule")
    for kind, is_awake_at_night in (("kin", True), ("amplifier", True), ("activist", False), ("journalist", False)):
        for own in tweets[kind].values():
            hours = {r["created_at"][11:13] for r in own}
            faults.check(len(hours) >= 20 if is_awake_at_night else len(hours) <= 19, f"{name}: when the {kind} sleeps")
    faults.check(all(own[0]["user"]["verified"] for own in tweets["journalist"].values()), f"{name}: the journalist is not verified")
    faults.check(all(own[0]["user"]["screen_name"][-8:].isdigit() for own in tweets["digits"].values()), f"{name}: no digits")


def shape(faults, hustings, source):
    """Every key and type of ours is met in real records, and every key that all real ones have is in ours."""
    folder = source.parent / "shared/data/formats"
    stream = folder / "twitter-v1.1/tweets_v11.jsonl"
    older = folder / "stream-2013/00.json.bz2"
    if not (stream.exists() and older.exists()):
        print("skipped: there are no real records on this machine")
        sys.exit(77)
    with open(stream, encoding="utf-8") as lines:
        of_2018 = Shape(json.loads(line) for line in lines)
    with bz2.open(older, "rt", encoding="utf-8") as lines:
        of_2013 = Shape(json.loads(line) for line in lines if line.strip())
    data, _ = simulate(hustings, "--scenario", "small")
    ours = Shape(json.loads(line) for line in data.splitlines())

    # Not in the real files, as those have no limits and are not invented.
    allowed = {("limit", "track"), ("limit", "timestamp_ms"), ("record", "limit"), ("delete", "timestamp_ms"),
               ("record", "invented_election"), ("invented_election", "scenario"), ("invented_election", "tweets"),
               ("invented_election", "seed")}
    for place, keys in ours.types.items():
        for key, types in keys.items():
            real = of_2018.types[place].get(key, set()) | of_2013.types[place].get(key, set())
            faults.check(types <= real or (place, key) in allowed,
                         f"{place}.{key} is {types or 'nowhere'}, in real records {real or 'absent'}")
    for place in of_2018.types:
        if place in ours.types and place != "record":
            missing = of_2018.always(place) - ours.always(place)
            faults.check(not missing, f"{place} has not always {sorted(missing)}")


class Shape:
    """Which keys with which types the objects of records have, by what they are: "status", "user", "hashtags"…
    Embedded statuses lack "timestamp_ms", so that is looked for in the outer ones alone."""

    STATUSES = ("retweeted_status", "quoted_status")

    def __init__(self, records):
        self.types, self.objects, self.counts = defaultdict(lambda: defaultdict(set)), Counter(), defaultdict(Counter)
        for record in records:
            if "user" in record:
                self.types["outer"]["timestamp_ms"].add(type(record.get("timestamp_ms")).__name__)
                self.walk("status", {key: value for key, value in record.items() if key != "timestamp_ms"})
            else:
                self.walk("record", record)

    def walk(self, place, value):
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, dict):
                continue
            self.objects[place] += 1
            for key, member in item.items():
                self.types[place][key].add(type(member).__name__)
                self.counts[place][key] += 1
                self.walk("status" if key in self.STATUSES else key if place != "delete" else "deleted", member)

    def always(self, place):
        return {key for key, count in self.counts[place].items() if count == self.objects[place]}


def main():
    mode, hustings, source = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
    faults = Faults()
    {"full": full, "small": small, "shape": shape}[mode](faults, hustings, source)
    print("\n".join(dict.fromkeys(faults)) or "as it should be")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
