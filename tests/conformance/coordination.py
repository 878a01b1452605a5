#!/usr/bin/env python3
"""Compares what `hustings analyze --clusters` and `hustings account` say of accounts in step, and of whose words were
passed on, with an independent count (in_step.py); and looks whether the rings planted in invented elections are found.

    coordination.py HUSTINGS PROJECT

Invented elections, and one into which groups of every sort are put: under other lengths, windows and zones. Chance is
random: compared are only two runs of it. Texts that hardly differ are joined in the searches for rings alone.
"""
import copy
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

import signals
from in_step import TRACES, Amplification, Coordination, Election
from reference import differences, fold, iso, name, share

RINGS = ("copy_ring", "retweet_ring")
GRADES = ("few", "some", "strong", "none")
SEEDS = ("1", "2", "3")
LISTED = {"clusters": 100, "strongest": 1000, "members": 200, "things": 20, "official": 10, "partners": 10,
          "amplified": 50, "amplified of a party": 20, "amplifies": 10}


# ---- Comparing

def different(ours, theirs, where):
    return differences(ours, theirs, where, lambda a, b: abs(a - b) <= 1e-6 * max(1, abs(a)))


def listed(ours, theirs, where, key, order, most=None):
    """Of lists that may be cut. `ours`: all entries by their keys; `key`: of one of theirs; `order`: what both are
    sorted by: those that are equal in this may come in any order."""
    most = most or LISTED[where.split(".")[-1]]
    expected = sorted(map(order, ours.values()))[:most]
    if len(theirs) != len(expected):
        yield f"{where}: {len(expected)} entries here, {len(theirs)} there"
    elif list(map(order, theirs)) != expected:
        yield f"{where}: the order is {list(map(order, theirs))} there, {expected} here"
    for entry in theirs:
        its = key(entry)
        yield from different(ours[its], entry, f"{where}[{its}]") if its in ours else [f"{where}: what is {its}?"]


class Recount:
    """What a report should say. Of its accounts, the order, the grades and who is high-frequency are taken from the
    report: evidence.py and simulation.py count them."""

    def __init__(self, election, settings, report):
        self.election, self.lexicon = election, settings["lexicon"]
        self.coordination = Coordination(election, settings)
        tweets = self.coordination.by_id.values()
        party_of = {fold(name(tag)): party["id"] for party in self.lexicon["parties"] for tag in party["for"]}
        self.parties = {tweet.id: {party_of[tag] for tag in map(fold, tweet.tags) if tag in party_of}
                        for tweet in tweets}
        self.amplification = Amplification(election, tweets)
        self.official = {account["handle"].lower(): {"party": party["id"], "role": account["role"]}
                         for party in self.lexicon["parties"] for account in party.get("accounts", [])}
        self.report, self.shown = report, {account["id"]: account for account in report["accounts"]}
        self.places = {account["id"]: n for n, account in enumerate(report["accounts"], 1)}
        judge = signals.Judge(election, settings, [], {"official": []})
        times = {account: sorted(tweet.time for tweet in tweets)
                 for account, tweets in self.coordination.tweets_of.items() if tweets}
        self.ages = {account: judge.age(times[account], {}, election.latest[account])["age_days"] for account in times}

    def account(self, account):
        return {"id": account, "handle": self.election.handle(account), "hidden": False, "place": self.places[account]}

    def grade(self, account):
        evidence = self.shown[account]["evidence"]
        return evidence and evidence["grade"]

    def count_parties(self, ids):
        return dict(Counter(party for id in ids for party in self.parties[id]))

    # -- Coordination

    def compare(self):
        report = self.report
        yield from different(self.whole(), report["coordination"], "coordination")
        yield from self.compare_strongest(report["coordination"]["strongest"])
        yield from self.compare_numbers()
        yield from self.compare_clusters(report["clusters"])
        yield from self.compare_amplified(report["amplified"])

    def whole(self):
        found = self.coordination
        tweets = found.in_step()
        no_chance = {} if found.copies else {"chance_pairs": None, "chance_accounts": None}
        return {
            "chance": {"copies": found.copies} if found.copies else None,
            "traces": [{"id": id, "seconds": trace.seconds, "tweets": trace.tweets, "things": trace.things,
                        "shared": trace.shared, "crowded": trace.crowded, "untimed": 0, "uncompared": 0,
                        "pairs": len(trace.pairs), "accounts": len(trace.accounts), **no_chance}
                       for id, trace in found.traces.items()],
            "pairs": len(found.couples), "accounts": len(found.cluster_of), "tweets": len(tweets),
            "share": share(len(tweets), len(found.by_id)), "clusters": len(found.clusters),
            "high_frequency": sum(bool(self.shown[account]["high_frequency"]) for account in found.cluster_of),
            "exported": min(LISTED["strongest"], len(found.couples))}

    def compare_strongest(self, theirs):
        def entry(couple):
            whole = self.coordination.together(couple)
            a, b = map(self.account, couple)
            return {"a": a, "b": b, "cluster": self.shown[couple[0]]["cluster"],
                    "traces": self.traces_of(couple), "weight": whole.weight / 1000,
                    "from": iso(whole.begin), "to": iso(whole.end)}

        ours = {frozenset(couple): entry(couple) for couple in self.coordination.couples}
        yield from listed(ours, theirs, "coordination.strongest",
                          lambda pair: frozenset((pair["a"]["id"], pair["b"]["id"])), lambda pair: -pair["weight"])

    def traces_of(self, couple):
        return [{"id": trace, "things": pair.things, "weight": pair.weight / 1000}
                for trace, pair in self.coordination.couples[couple].items()]

    def compare_numbers(self):
        """Of clusters, in the table of accounts."""
        members = defaultdict(set)
        for account in self.report["accounts"]:
            members[account["cluster"]].add(account["id"])
        members.pop(None, None)
        if sorted(members) != list(range(1, len(members) + 1)):
            yield f"clusters have the numbers {sorted(members)}"
        ours = {frozenset(cluster.members) for cluster in self.coordination.clusters}
        if set(map(frozenset, members.values())) != ours:
            yield "the table of accounts has other clusters"

    def compare_clusters(self, theirs):
        clusters = {min(cluster.members): cluster for cluster in self.coordination.clusters}
        numbers = {self.shown[account]["cluster"]: account for account in clusters}
        yield from listed({account: self.cluster(cluster) for account, cluster in clusters.items()}, theirs, "clusters",
                          lambda cluster: numbers.get(cluster["number"]), lambda cluster: -cluster["weight"])
        if [cluster["number"] for cluster in theirs] != list(range(1, len(theirs) + 1)):
            yield "clusters are not numbered in their order"
        for cluster in theirs:
            if cluster["number"] in numbers:
                ours = clusters[numbers[cluster["number"]]]
                where = f"clusters[{cluster['number']}]"
                yield from self.compare_members(ours, cluster["members"], where + ".members")
                yield from self.compare_things(ours, cluster["things"], where + ".things")
                yield from self.compare_official(ours, cluster["official"], where + ".official")

    def cluster(self, cluster):
        size, ids = len(cluster.members), cluster.ids()
        times = [self.coordination.by_id[id].time for id in ids]
        grades = Counter(self.grade(account) or "none" for account in cluster.members)
        return {
            "number": self.shown[min(cluster.members)]["cluster"], "size": size, "pairs": len(cluster.pairs),
            "density": len(cluster.pairs) / (size * (size - 1) / 2), "weight": cluster.weight / 1000,
            "from": iso(min(times)), "to": iso(max(times)), "tweets": len(ids),
            "tweets_of_members": sum(len(self.coordination.tweets_of[account]) for account in cluster.members),
            "traces": sorted(cluster.traces(), key=lambda trace: -trace["things"]), "parties": self.count_parties(ids),
            "grades": {grade: grades[grade] for grade in GRADES} if self.report["evidence"] else None}

    def compare_members(self, cluster, theirs, where):
        def entry(account):
            tweets = len(cluster.ids(account))
            return {**self.account(account), "things": cluster.things_of(account),
                    "partners": cluster.partners[account], "tweets": tweets,
                    "share": share(tweets, len(self.coordination.tweets_of[account])), "grade": self.grade(account)}

        yield from listed({account: entry(account) for account in cluster.members}, theirs, where,
                          lambda member: member["id"], lambda member: (-member["things"], member["place"]))

    def compare_things(self, cluster, theirs, where):
        def entry(trace, tweets):
            times = [tweet.time for tweet in tweets]
            first = tweets[0]
            return {"trace": trace, "accounts": len({tweet.account for tweet in tweets}), "tweets": len(tweets),
                    "seconds": max(times) - min(times), "from": iso(min(times)), "to": iso(max(times)),
                    "name": self.election.handle(first.original_account) if trace == "retweet" else None,
                    "id": first.original_id if trace == "retweet" else None}

        ours = {key: entry(key[0], tweets) for key, tweets in cluster.things.items()}
        for thing in theirs:
            key = self.thing(thing)
            if thing["trace"] == "hashtags" and key in ours:  # shown in their commonest spellings
                ours[key]["name"] = thing["name"]
                if fold(thing["name"]) != " ".join("#" + tag for tag in key[1]):
                    yield f"{where}: {thing['name']} are {key[1]}"
            example = self.coordination.by_id[thing["example"]["id"]]
            yield from different({"time": iso(example.time), "retweet": example.retweet}, thing["example"],
                                 f"{where}[{key}].example")
        yield from listed(ours, theirs, where, self.thing,
                          lambda thing: (-thing["accounts"], -thing["tweets"], thing["from"]))

    def thing(self, shown):
        """Told by the tweet that is shown as an example of it."""
        tweet = self.coordination.by_id[shown["example"]["id"]]
        return shown["trace"], self.election.thing(shown["trace"], tweet)

    def compare_official(self, cluster, theirs, where):
        retweeted = Counter(self.election.handle(tweet.original_account)
                            for (trace, _), tweets in cluster.things.items() for tweet in tweets if trace == "retweet")
        ours = {handle: {"handle": handle, "party": self.official[handle.lower()]["party"], "tweets": n}
                for handle, n in retweeted.items() if handle.lower() in self.official}
        yield from listed(ours, theirs, where, lambda entry: entry["handle"], lambda entry: -entry["tweets"])

    # -- Amplification

    def compare_amplified(self, theirs):
        of = {account: {how: set(ids) for how, ids in ways.items()} for account, ways in self.amplification.of.items()}
        yield from self.compare_amplified_list(of, theirs["overall"], "amplified.overall", LISTED["amplified"])
        amplifying = {id for ways in of.values() for ids in ways.values() for id in ids}
        yield from different({"tweets": len(amplifying), "accounts": len(of)}, theirs, "amplified")
        parties = {party["id"]: party for party in theirs["parties"]}
        if set(parties) != {party["id"] for party in self.lexicon["parties"]}:
            yield f"amplified.parties: {list(parties)}"
        for id, party in parties.items():
            inside = {tweet for tweet in amplifying if id in self.parties[tweet]}
            if party["tweets"] != len(inside):
                yield f"amplified.parties.{id}: {len(inside)} tweets here, {party['tweets']} there"
            of_party = {account: {how: ids & inside for how, ids in ways.items()} for account, ways in of.items()}
            of_party = {account: ways for account, ways in of_party.items() if any(ways.values())}
            yield from self.compare_amplified_list(of_party, party["accounts"], f"amplified.parties.{id}",
                                                   LISTED["amplified of a party"])

    def compare_amplified_list(self, of, theirs, where, most):
        yield from listed({account: self.amplified(account, ways) for account, ways in of.items()}, theirs, where,
                          lambda entry: entry["id"] or "@" + entry["handle"].lower(),
                          lambda entry: (-entry["tweets"], -entry["accounts"]), most)

    def amplified(self, account, ways):
        ids = ways["retweets"] | ways["mentions"]
        return {**self.amplified_account(account), "retweets": len(ways["retweets"]), "mentions": len(ways["mentions"]),
                "tweets": len(ids), "accounts": len({self.coordination.by_id[id].account for id in ids}),
                "by": self.by([self.coordination.by_id[id].account for id in ids])}

    def amplified_account(self, account):
        known = not account.startswith("@")
        handle = self.election.handle(account) if known else account[1:]
        return {"id": account if known else None, "handle": handle, "hidden": False, "place": self.places.get(account),
                "official": self.official.get(handle.lower())}

    def by(self, accounts):
        """Parts of the tweets that these accounts wrote."""
        part = lambda is_one: share(sum(map(is_one, accounts)), len(accounts))
        return {"high_frequency": part(lambda account: bool(self.shown[account]["high_frequency"])),
                "strong": part(lambda account: self.grade(account) == "strong") if self.report["evidence"] else None,
                "clusters": part(lambda account: account in self.coordination.cluster_of),
                "new": part(lambda account: self.ages[account] is not None and self.ages[account] < 30)}

    # -- One sheet

    def compare_sheet(self, account, sheet):
        where = f"sheet of {self.election.handle(account)}"
        own, amplifies = {tweet.id for tweet in self.coordination.tweets_of[account]}, {}
        for other, ways in self.amplification.of.items():
            mine = {how: len(ids & own) for how, ids in ways.items()}
            if any(mine.values()):
                amplifies[other] = {**self.amplified_account(other), **mine}
        yield from listed(amplifies, sheet["amplifies"], f"{where}.amplifies",
                          lambda entry: entry["id"] or "@" + entry["handle"].lower(),
                          lambda entry: -entry["retweets"] - entry["mentions"])
        yield from self.compare_partners(account, sheet["cluster"], where)
        yield from self.compare_signals(account, sheet, where)

    def compare_partners(self, account, theirs, where):
        cluster = self.coordination.cluster_of.get(account)
        if not cluster or not theirs:
            if cluster or theirs:
                yield f"{where}: its cluster is {theirs}"
            return
        yield from different({"number": self.shown[account]["cluster"], "size": len(cluster.members)}, theirs, where)
        partners = {}
        for couple in cluster.pairs:
            if account in couple:
                other, whole = couple[couple[0] == account], self.coordination.together(couple)
                partners[other] = {**self.account(other), "things": whole.things, "weight": whole.weight / 1000}
        yield from listed(partners, theirs["partners"], f"{where}.partners", lambda partner: partner["id"],
                          lambda partner: -partner["weight"])

    def compare_signals(self, account, sheet, where):
        """If they can be judged, which they must be of members."""
        cluster = self.coordination.cluster_of.get(account)
        ours = {"in_step_share": 0, "in_step_things": 0}
        if cluster:
            ours = {"in_step_share": share(len(cluster.ids(account)), len(self.coordination.tweets_of[account])),
                    "in_step_things": cluster.things_of(account)}
        theirs = {signal["id"]: signal["value"] for family in sheet["families"] if family["id"] == "in_step"
                  for signal in family["signals"]}
        for id, value in ours.items():
            shown = theirs.get(id)
            if cluster and shown is None or shown is not None and abs(shown - value) > 1e-5 * max(1, value):
                yield f"{where}: {id} is {value} here, {shown} there"


# ---- Asking the core

class Core:
    def __init__(self, hustings, folder):
        self.hustings, self.folder = hustings, pathlib.Path(folder)

    def ask(self, *command, files, settings):
        path = self.folder / "settings.json"
        path.write_text(json.dumps({"compute": ["clusters", "evidence"], **settings}), encoding="utf-8")
        command = [self.hustings, *command, "--settings", path, "--json", "-", *files]
        answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if answer.returncode:
            raise SystemExit(f"{answer.returncode}: {path.read_text()[-900:]}")
        return answer.stdout

    def analyze(self, file, settings):
        return self.ask("analyze", "--accounts", "100000", files=[file], settings=settings)

    def account(self, account, file, settings):
        return json.loads(self.ask("account", account, files=[file], settings=settings))

    def simulate(self, scenario, seed):
        """(the file, what is true of it)"""
        file, truth = self.folder / f"{scenario}{seed}.ndjson", self.folder / "truth.json"
        with open(file, "wb") as out:
            command = [self.hustings, "simulate", "--scenario", scenario, "--seed", seed, "--truth", truth]
            subprocess.run(command, check=True, stdout=out)
        return file, json.loads(truth.read_text(encoding="utf-8"))


# ---- Groups of every sort

class Groups:
    """Puts tweets by some of an election's accounts into it: groups that share a text, an address, hashtags or a tweet
    that they answer or retweet, some accounts in several; crowds; accounts that mention themselves."""

    def __init__(self, records, seed):
        self.draw, self.records = random.Random(seed), [record for record in records if "user" in record]
        self.authors = {record["user"]["id_str"]: record for record in self.records
                        if "retweeted_status" not in record and "extended_tweet" not in record}
        self.start = min(signals.seconds(record["created_at"]) for record in self.records)
        self.tags = sorted({tag["text"] for record in self.records for tag in record["entities"]["hashtags"]})
        for trace in TRACES * 4:
            members = self.draw.sample(sorted(self.authors), self.draw.randint(2, 12))
            for _ in range(self.draw.randint(2, 9)):
                self.act_together(trace, self.draw.sample(members, self.draw.randint(2, len(members))), 90)
        for trace in TRACES:
            for _ in range(4):
                self.act_together(trace, self.draw.sample(sorted(self.authors), 120), 90)
        for account in self.draw.sample(sorted(self.authors), 5):
            self.act_together("mention", [account] * 3, 600)

    def act_together(self, trace, accounts, seconds):
        begin = self.start + self.draw.randrange(6 * 86400)
        any_status = self.draw.choice(self.records)
        any_status = any_status.get("retweeted_status", any_status)
        made = {"text": lambda: {"text": self.words(8)},
                "link": lambda: {"link": f"https://news.example/{self.words(1)}"},
                "hashtags": lambda: {"tags": self.draw.sample(self.tags, self.draw.randint(3, 5))},
                "reply": lambda: {"answered": any_status},
                "retweet": lambda: {"retweeted": any_status},
                "mention": dict}[trace]()
        for account in accounts:
            if trace == "mention":
                made = {"mentioned": self.authors[account]["user"]}
            for _ in range(self.draw.choice((1, 1, 1, 2))):
                self.records.append(self.tweet(account, begin + self.draw.randrange(seconds + 1), **made))

    def words(self, n):
        return " ".join("".join(self.draw.choice("abcdefghijklmnop") for _ in range(9)) for _ in range(n))

    def tweet(self, account, time, text=None, link=None, tags=(), answered=None, retweeted=None, mentioned=None):
        record = copy.deepcopy(self.authors[account])
        id = ((time * 1000 - 1288834974657) << 22) + len(self.records)
        tags = [self.draw.choice((tag, tag.upper())) for tag in tags]
        mentioned = answered["user"] if answered else mentioned
        words = [text or self.words(4), *(f"#{tag}" for tag in tags)]
        if mentioned:
            words.append("@" + mentioned["screen_name"])
        if link:
            words.append("https://t.example/1")
        record.update({
            "id": id, "id_str": str(id), "text": " ".join(words), "created_at": signals.written(time),
            "timestamp_ms": str(time * 1000),
            "in_reply_to_status_id": answered and answered["id"],
            "in_reply_to_status_id_str": answered and answered["id_str"],
            "in_reply_to_user_id": answered and mentioned["id"],
            "in_reply_to_user_id_str": answered and mentioned["id_str"],
            "in_reply_to_screen_name": answered and mentioned["screen_name"],
            "entities": {
                "hashtags": [{"text": tag, "indices": [0, 0]} for tag in tags],
                "user_mentions": [{**mentioned, "indices": [0, 0]}] if mentioned else [],
                "urls": [{"url": "https://t.example/1", "expanded_url": link, "indices": [0, 0]}] if link else [],
                "symbols": []}})
        if retweeted:
            record["retweeted_status"] = {key: value for key, value in retweeted.items() if key != "timestamp_ms"}
        for key in ("quoted_status", "quoted_status_id", "quoted_status_id_str", "quoted_status_permalink"):
            record.pop(key, None)
        return record


# ---- What is compared

class Check:
    def __init__(self, core, project):
        self.core, self.faults, self.compared = core, [], Counter()
        self.lexicon = json.loads((project / "examples/lexicons/uk2017.json").read_text(encoding="utf-8"))
        self.lexicon.pop("$schema", None)

    def with_officials(self, truth):
        """The lexicon, with the invented officials in place of its own."""
        official = defaultdict(list)
        for account in truth["officials"]:
            official[account["party"]].append({"handle": account["handle"], "role": account["role"]})
        parties = [{**party, "accounts": official[party["id"]]} for party in self.lexicon["parties"]]
        return {**self.lexicon, "parties": parties}

    def compare(self, what, election, file, settings, sheets=0):
        settings = {**settings, "coordination": {"distance": 0, **settings.get("coordination", {})}}
        report = json.loads(self.core.analyze(file, settings))
        recount = Recount(election, settings, report)
        self.add(what, recount.compare())
        found = recount.coordination
        self.compared.update(["reports"])
        for trace, pairs in found.traces.items():
            self.compared.update({f"{trace} pairs": len(pairs.pairs), f"{trace} crowded": pairs.crowded})
        members = sorted(found.cluster_of)
        others = [account for account, tweets in found.tweets_of.items() if tweets and account not in found.cluster_of]
        for account in [*members[::max(1, len(members) // sheets)], *others[:sheets]] if sheets else []:
            self.add(what, recount.compare_sheet(account, self.core.account(account, file, settings)))

    def add(self, what, sentences):
        self.faults += [f"{what}: {sentence}" for sentence in sentences]

    def scenario(self, scenario, seed):
        file, truth = self.core.simulate(scenario, seed)
        settings, what = {"lexicon": self.with_officials(truth)}, f"{scenario}, seed {seed}"
        with open(file, encoding="utf-8") as lines:
            records = [record for record in map(json.loads, lines) if "user" in record]
        self.compare(what, Election(records), file, {**settings, "coordination": {"copies": 0}})
        self.planted(what, file, settings, truth)
        return records, settings

    def planted(self, what, file, settings, truth):
        """By default, with texts joined and chance: the rings are found, and hardly anybody else."""
        report, again = (json.loads(self.core.analyze(file, settings)) for _ in range(2))
        found = {account["id"] for account in report["accounts"] if account["cluster"]}
        ring = {account["id"] for account in truth["planted"] if account["kind"] in RINGS}
        if ring and not (found and len(found & ring) >= 0.95 * max(len(found), len(ring))):
            self.add(what, [f"{len(found)} accounts are in clusters, {len(found & ring)} of the {len(ring)} in rings"])
        whole = report["coordination"]
        for things in ("pairs", "accounts"):
            if (whole[things] > whole["chance"][things]) != bool(ring):
                self.add(what, [f"{whole[things]} {things} are in step, {whole['chance'][things]} by chance"])
        self.add(what, self.chance_fits(whole))
        if again != report:
            self.add(what, ["the same question has another answer"])

    @staticmethod
    def chance_fits(whole):
        """The chance of any pairs is not smaller than that of one trace's, nor larger than the sum of all traces'."""
        for things in ("pairs", "accounts"):
            chances = [trace[f"chance_{things}"] for trace in whole["traces"]]
            if not max(chances) - 0.01 <= whole["chance"][things] <= sum(chances) + 0.01:
                yield f"{things} by chance: {chances} in the traces, {whole['chance'][things]} in all"

    def other_settings(self, records, settings):
        """Groups of every sort, under settings of every sort."""
        groups = Groups(records, 4).records
        file = self.core.folder / "groups.ndjson"
        file.write_text("".join(json.dumps(record) + "\n" for record in groups), encoding="utf-8")
        election, draw = Election(groups), random.Random(5)
        self.compare("groups", election, file, settings, sheets=6)
        lengths = {"text": 0, "retweet": 86400, "link": 3600, "hashtags": 86400, "reply": 600}
        longer = {**settings, "coordination": {"seconds": lengths, "least": 2}}
        self.compare("groups, longer", election, file, longer, sheets=6)
        for _ in range(6):
            first = draw.randint(1, 5)
            seconds = {trace: draw.choice((0, 1, 10, 45, 60, 90, 600)) for trace in TRACES}
            asked = {"time_zone": draw.choice(("UTC", "+05:30")), "from": f"2017-05-0{first}", "compute": ["clusters"],
                     "to": draw.choice((f"2017-05-0{first + 1}T13:20", f"2017-05-0{draw.randint(first, 7)}")),
                     "coordination": {"seconds": seconds, "least": draw.choice((2, 3, 3, 5)),
                                      "copies": draw.choice((0, 0, 2))}}
            self.compare(f"groups with {json.dumps(asked)}", election, file, {**settings, **asked})

    def nobody_named(self, file, settings):
        """With handles hidden: no handle, id or exact time of anybody but the officials, whom the lexicon names; and
        otherwise the same."""
        asked = {**settings, "coordination": {"distance": 0}}
        shown, hidden = (json.loads(self.core.analyze(file, {**asked, "handles": of})) for of in ("all", "hidden"))
        parts = json.dumps([hidden[part] for part in ("coordination", "clusters", "amplified")])
        officials = {account["handle"] for party in settings["lexicon"]["parties"] for account in party["accounts"]}
        secret = {account[key] for account in shown["accounts"] if account["handle"] not in officials
                  for key in ("id", "handle")}
        named = secret & set(re.findall(r"\w+", parts))
        self.add("hidden", [f"{sorted(named)[:5]} are named"] if named else [])
        exact = [time for time in re.findall(r"T\d\d:\d\d:\d\dZ", parts) if not time.endswith(":00:00Z")]
        self.add("hidden", [f"{exact[:3]} tell the second"] if exact else [])
        for part in ("traces", "pairs", "accounts", "tweets", "clusters", "chance"):
            self.add("hidden", different(shown["coordination"][part], hidden["coordination"][part], part))

    def nothing_unasked(self, file, settings):
        report = json.loads(self.core.ask("analyze", files=[file], settings={**settings, "compute": []}))
        for part in ("clusters", "coordination", "amplified"):
            if report[part] is not None:
                self.add("not asked for", [f"{part} are there"])
        asked = {**settings, "compute": [], "coordination": {"distance": 0, "copies": 0}}
        by_option = json.loads(self.core.ask("analyze", "--clusters", files=[file], settings=asked))
        by_settings = json.loads(self.core.ask("analyze", files=[file], settings={**asked, "compute": ["clusters"]}))
        for part in ("clusters", "coordination", "amplified"):
            self.add("--clusters", different(by_settings[part], by_option[part], part))


def main():
    hustings, project = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        check = Check(Core(hustings, folder), project)
        for scenario in ("small", "ring", "clean"):
            for seed in SEEDS:
                records, settings = check.scenario(scenario, seed)
        check.other_settings(records, settings)
        check.nobody_named(check.core.folder / "groups.ndjson", settings)
        check.nothing_unasked(check.core.folder / "groups.ndjson", settings)
    missing = [f"nothing was {trace} {met}" for trace in TRACES for met in ("pairs", "crowded")
               if not check.compared[f"{trace} {met}"]]
    check.add("all", missing)
    print("\n".join(check.faults[:200]) or f"{dict(check.compared)}: as they should be")
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
