#!/usr/bin/env python3
"""Compares `hustings analyze` with an independent recount (recount.py), under many combinations of settings.

    rules.py small HUSTINGS PROJECT     on an invented election; hashtags of parties, left out of the lexicon, must be
                                        found again
    rules.py examples HUSTINGS PROJECT  on the project's examples, and on one in which times and authors are missing
    rules.py shared HUSTINGS PROJECT    on real exports beside the project (../shared); exit status 77 when they are
                                        not there

Compared are, under every rule, voice, kind of tweets and with or without hashtags against parties: tweets, shares and
accounts of the parties, the study's rule and its sensitivity, what happens when one entry of the lexicon is left out,
sets of parties, pairs of hashtags, the dictionary and what it lacks, concentration, the table of accounts, and the
parts of time; with windows, zones, steps, denominators and samples drawn at random, and with a lexicon that has
patterns and days.
Counts must be equal, and shares to the last bit; rates, effective numbers, Wilson's intervals and the like within
1e-12.

simulation.py has the same for the study's week in its full size.
"""
import csv
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from datetime import datetime

import layouts
import reference
from meanings import Lexicon
from recount import RULES, STEPS, VOICES, Recount, Tweets

LISTED = {"overlap": 100, "together": 50, "unassigned": 50}  # at most so many
# What is set beside rule, voices, tweets and count_against: drawn at random, the same every time.
DRAWN = {
    "step": ("hour", "day", "week"),
    "time_zone": ("UTC", "UTC", "+01:00", "-05:30", "+12:45"),
    "denominator": ("tracked", "all"),
    "per_day": (50, 20, 10, 5, 3, 1.5),
    "sampling": (1, 1, 0.1, 0.3, 0.02),
    "window": ((None, None), (None, None), ("2017-05-02", None), (None, "2017-05-05"),
               ("2017-05-03T18:00", "2017-05-06"), ("2017-05-02T20:30:00Z", "2017-05-02")),
}


def combinations(drawn=DRAWN):
    """Every rule, voice and kind of tweets, with and without hashtags against."""
    draw = random.Random(1)
    for rule, voices, tweets, count_against in itertools.product(
            RULES, VOICES, ("all", "originals", "retweets"), (False, True)):
        rest = {key: draw.choice(values) for key, values in drawn.items()}
        begin, end = rest.pop("window")
        yield {"rule": rule, "voices": voices, "tweets": tweets, "count_against": count_against, "from": begin,
               "to": end, **rest}


# ---- Asking the core

def arguments(settings):
    for key, value in settings.items():
        option = "--" + key.replace("_", "-")
        if value is True:
            yield option
        elif value not in (None, False):
            yield from (option, str(value))


def analyze(hustings, file, lexicon_file, settings, *options):
    """Exit status 1, for a file that is no export, is an answer too."""
    command = [hustings, "analyze", file, "--lexicon", lexicon_file, *arguments(settings), "--no-intervals",
               "--json", "-", *options]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)


def load(file):
    return json.loads(pathlib.Path(file).read_text(encoding="utf-8"))


def tweets_of(*files):
    """What the independent readers find."""
    tweets = Tweets()
    distinct, *_ = reference.distinct(itertools.chain.from_iterable(map(layouts.records, files)))
    for tweet in distinct:
        tweets.add(tweet["account"], tweet["handle"], tuple(tweet["tags"]), tweet["retweet"], tweet["time"])
    return tweets


# ---- Comparing

def same(ours, theirs):
    return ours == theirs


def nearly(ours, theirs):
    return abs(ours - theirs) <= 1e-12 * max(1, abs(ours))


def compare(report, recount):
    """Sentences on where they differ."""
    ours, theirs = what_we_say(report, recount), what_it_says(report)
    rates = {account: {"per_day": row.pop("per_day")} for account, row in ours["accounts"].items()}
    yield from reference.differences({**recount.estimates(), "accounts": rates}, theirs, "", nearly)
    yield from reference.differences(ours, theirs, "", same)
    yield from (f".time: what is {begin}?" for begin in theirs["time"].keys() - ours["time"].keys())
    yield from cut(recount.overlap(), theirs["overlap"], "overlap", "accounts")
    yield from cut(recount.together(), theirs["together"], "together", "tweets")
    yield from cut(recount.unassigned(), theirs["unassigned"], "unassigned", "tweets")
    yield from influence(recount.most_influential(), report["concentration"]["most_influential"])
    yield from unevenness(report["time"])


def what_we_say(report, recount):
    step = report["time"]["step"] if report["time"] else "day"
    return {
        "window": recount.window(), "parties": recount.parties(), "against": recount.against(), **recount.kinds(),
        "automation": recount.automation(), "concentration": recount.concentration(),
        "order": recount.lexicon.parties,
        "sensitivity": {judged(row): recount.sensitivity(*judged(row)) for row in report["sensitivity"]
                        if row["denominator"] != "lifetime"},
        "denominators": {which for which, counts in recount.dated_by.items() if counts},
        "hashtags": list(recount.hashtags()), "dictionary": recount.dictionary(),
        "accounts": recount.accounts(key_of(account) for account in report["accounts"] if account["tweets"]),
        "step": recount.step(step if report["settings"]["step"] == "auto" else None),
        "time": recount.time(step),
    }


def what_it_says(report):
    time = report["time"]
    return {
        **report,
        "parties": {party["id"]: party for party in report["parties"]},
        "against": {party["id"]: party for party in report["against"] if party["tweets"]},
        "order": [party["id"] for party in report["parties"]],
        "sensitivity": {judged(row): row for row in report["sensitivity"]},
        "denominators": {row["denominator"] for row in report["sensitivity"]} - {"lifetime"},
        "overlap": {frozenset(row["parties"]): row for row in report["overlap"]},
        "together": {frozenset(row["tags"]): row for row in report["together"]},
        "unassigned": {row["tag"]: {**row, "with": {party.pop("party"): party for party in row["with"]}}
                       for row in report["dictionary"]["unassigned"]},
        "dictionary": list(entries_of(report["dictionary"])),
        "accounts": {key_of(account): account for account in report["accounts"]},
        "step": time and time["step"], "time": dict(parts_of(time)) if time else {},
    }


def parts_of(time):
    """Those with tweets."""
    for i, begin in enumerate(time["from"]):
        row = {key: time[key] and time[key][i] for key in ("tweets", "tracked", "high_frequency")}
        row["parties"] = [column[i] for column in time["parties"]]
        if any(row[key] for key in row if key != "parties") or any(row["parties"]):
            yield begin, row


def judged(row):
    return row["per_day"], row["denominator"]


def key_of(account):
    return account["id"] or "@" + (account["handle"] or "").lower()


def entries_of(dictionary):
    for party in dictionary["parties"]:
        for side in ("for", "against"):
            yield from ({"side": side, "party": party["id"], **entry} for entry in party[side])
    yield from ({"side": "neutral", "party": None, **entry} for entry in dictionary["neutral"])


def cut(ours, theirs, where, by):
    """A list that has the commonest only."""
    left_out = [row[by] for key, row in ours.items() if key not in theirs]
    counts = [row[by] for row in theirs.values()]
    if left_out and (len(counts) != LISTED[where] or max(left_out) > counts[-1]):
        yield f".{where}: {len(left_out)} missing, such as {next(key for key in ours if key not in theirs)}"
    if counts != sorted(counts, reverse=True):
        yield f".{where}: not in the order of {by}"
    yield from (f".{where}: what is {key}?" for key in theirs if key not in ours)
    shared = ours.keys() & theirs.keys()
    yield from reference.differences({key: ours[key] for key in shared}, theirs, f".{where}", same)


def influence(ours, theirs):
    if not theirs or not ours:
        if theirs or ours:
            yield f".concentration.most_influential: {len(ours)} would do, {theirs} there"
        return
    fitting = [row for handles, row in ours if not handles or theirs["account"] in handles]
    if not any(not list(reference.differences(row, theirs, "", same)) for row in fitting):
        yield f".concentration.most_influential: {theirs} is none of {len(ours)} that would do"


def unevenness(time):
    begins = [datetime.fromisoformat(begin) for begin in time["from"]] if time else []
    if any((b - a).total_seconds() != STEPS[time["step"]] for a, b in zip(begins, begins[1:])):
        yield ".time.from: parts of different length"


# ---- Modes

class Faults(list):
    def __init__(self):
        self.compared = 0

    def compare(self, what, report, recount):
        self.compared += 1
        self.extend(f"{what}{difference}" for difference in compare(report, recount))


def check(faults, hustings, file, tweets, lexicon_files, drawn=DRAWN):
    """All combinations of settings, each with one of the lexicons."""
    lexicons = [Lexicon(load(lexicon_file)) for lexicon_file in lexicon_files]
    for n, settings in enumerate(combinations(drawn)):
        which = (n + n // 6) % len(lexicons)  # all of them with each kind of tweets, and with each rule
        what = f"{file.name}, {' '.join(arguments(settings))}, {lexicon_files[which].name}: "
        report = analyze(hustings, file, lexicon_files[which], settings)
        faults.compare(what, report, Recount(tweets, lexicons[which], settings))


def small(faults, hustings, project):
    uk2017, rules = lexicons_of(project)
    with tempfile.TemporaryDirectory() as folder:
        export, table = pathlib.Path(folder) / "small.ndjson", pathlib.Path(folder) / "small.csv"
        with open(export, "wb") as output:
            subprocess.run([hustings, "simulate", "--scenario", "small"], check=True, stdout=output)
        tweets = tweets_of(export)
        with open(table, "w", encoding="utf-8", newline="") as output:
            tweets.write(output)
        report = analyze(hustings, export, uk2017, {})
        faults.compare("small.ndjson: ", report, Recount(tweets, Lexicon(load(uk2017)), {}))
        for lexicon in (uk2017, rules):
            check(faults, hustings, table, tweets, [lexicon])
        check_suggestions(faults, hustings, table, tweets, uk2017)


def lexicons_of(project):
    return project / "examples/lexicons/uk2017.json", project / "tests/conformance/rules_lexicon.json"


# The rules that are asked of the study's week in its full size, of which every report says shares by all rules.
WEEK = (
    {"rule": "exclusive", "denominator": "all", "step": "hour"},
    {"rule": "fractional", "tweets": "originals", "count_against": True, "per_day": 20},
    {"voices": "accounts", "tweets": "retweets", "step": "week", "time_zone": "+01:00"},
    {"rule": "exclusive", "voices": "accounts", "count_against": True},
    {"rule": "fractional", "voices": "accounts"},
)


def check_week(hustings, project, tweets, report, truth):
    """Sentences on what is wrong with uk2017 in its full size. `report`: of the export itself; by other rules asked is
    a table with the same tweets."""
    uk2017, rules = lexicons_of(project)
    yield from (f"uk2017: {d}" for d in compare(report, Recount(tweets, Lexicon(load(uk2017)), {})))
    yield from against_truth(report, truth)
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as table:
        tweets.write(table)
        table.flush()
        for settings, lexicon_file in zip(WEEK, [uk2017] * (len(WEEK) - 1) + [rules]):
            found = analyze(hustings, table.name, lexicon_file, settings)
            yield from (f"uk2017, {' '.join(arguments(settings))}, {lexicon_file.name}: {d}"
                        for d in compare(found, Recount(tweets, Lexicon(load(lexicon_file)), settings)))


def against_truth(report, truth):
    """What the truth file knows of shares: by mention, and by the tweets about one party alone."""
    parties = {party["id"]: party for party in truth["report"]["parties"]}
    for rule, which in (("mention", "tweets"), ("exclusive", "only")):
        whole = sum(party[which] for party in parties.values())
        for party in report["parties"]:
            expected = parties[party["id"]][which] / whole if party["id"] in parties else 0
            if party["shares"]["tweets"][rule] != expected:
                yield f"truth: {party['id']} has {expected} by {rule}, {party['shares']['tweets'][rule]} there"


def check_suggestions(faults, hustings, file, tweets, lexicon_file):
    """A hashtag of a party that the lexicon lacks is listed, is suggested for its party at least nine times in ten, and
    never for another."""
    lexicon = Lexicon(load(lexicon_file))
    tallies = Recount(tweets, lexicon, {}).tallies
    planted = [entry for n, entry in enumerate(lexicon.entries) if entry.side == "for" and tallies[n] >= 20]
    right = 0
    for entry in planted:
        report = without(faults, hustings, file, tweets, lexicon_file, entry)
        found = [row for row in report["dictionary"]["unassigned"] if reference.fold(row["tag"]) == entry.folded]
        if not found:
            faults.append(f"without {entry.tag}: it is not among the unassigned hashtags")
            continue
        suggested = found[0]["suggestion"]
        right += suggested == entry.party
        if suggested not in (entry.party, None):
            faults.append(f"without {entry.tag} ({entry.party}): suggested is {suggested}; with {found[0]['with']}")
    print(f"{right} of {len(planted)} hashtags that the lexicon lacks are suggested for their parties")
    if 10 * right < 9 * len(planted):
        faults.append(f"of {len(planted)} hashtags that the lexicon lacks, {right} are suggested for their parties")


def without(faults, hustings, file, tweets, lexicon_file, entry):
    """The report after an editor has removed the entry, compared with a recount by a lexicon that never had it."""
    changes = {"lexicon": {"base": "uk2017", "changes": [{"tag": entry.tag, "remove": True}]}}
    lexicon = load(lexicon_file)
    for party in lexicon["parties"]:
        party["for"] = [tag for tag in party["for"] if tag["tag"] != entry.tag]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as settings:
        json.dump(changes, settings)
        settings.flush()
        command = [hustings, "analyze", file, "--settings", settings.name, "--no-intervals", "--json", "-"]
        report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    faults.compare(f"without {entry.tag}: ", report, Recount(tweets, Lexicon(lexicon), {}))
    return report


def examples(faults, hustings, project):
    table = project / "examples/first-light.csv"
    with tempfile.TemporaryDirectory() as folder:
        torn = pathlib.Path(folder) / "torn.csv"
        tear(table, torn)
        for file in (table, project / "examples/first-light.ndjson", torn):
            for lexicon in lexicons_of(project):
                check(faults, hustings, file, tweets_of(file), [lexicon])
        check_crowd(faults, hustings, pathlib.Path(folder))


def tear(table, torn):
    """Takes the time (and the id, which tells it), the author, or both from some tweets."""
    with open(table, encoding="utf-8", newline="") as source, open(torn, "w", encoding="utf-8", newline="") as output:
        rows = csv.DictReader(source)
        writer = csv.DictWriter(output, rows.fieldnames)
        writer.writeheader()
        for n, row in enumerate(rows):
            gone = ("id", "created_at") * (n % 3 == 0) + ("user_id", "screen_name") * (n % 4 == 0)
            writer.writerow({**row, **dict.fromkeys(gone, "")})


def check_crowd(faults, hustings, folder):
    """Twelve parties, more of them on a tweet than 2520 can be shared by, and more of everything than reports list."""
    draw, tweets = random.Random(1), Tweets()
    for _ in range(3000):
        who = 1 + int(80 * draw.random() ** 2)
        tags = [f"Invented{party}" for party in draw.sample(range(12), min(12, int(draw.expovariate(0.5))))]
        tags += [f"Other{int(150 * draw.random() ** 1.5)}" for _ in range(draw.randrange(4))]
        spelled = tuple(draw.choice((str, str.lower, str.upper))(tag) for tag in tags)
        time = 1493596800 + draw.randrange(864000)
        tweets.add(str(who), f"invented_account_{who}", spelled, draw.random() < 0.3, time)
    table, lexicon = folder / "crowd.csv", folder / "crowd.json"
    with open(table, "w", encoding="utf-8", newline="") as output:
        tweets.write(output)
    parties = [{"id": f"p{party}", "name": f"Party {party}", "colour": "#805500", "for": [f"invented{party}"]}
               for party in range(12)]
    lexicon.write_text(json.dumps({"id": "crowd", "name": "Crowd", "parties": parties}), encoding="utf-8")
    check(faults, hustings, table, tweets, [lexicon])


def shared(faults, hustings, project):
    formats = project.parent / "shared/data/formats"
    if not formats.is_dir():
        print("SKIPPED: there are no real exports beside this project (../shared/data/formats)")
        sys.exit(77)
    here = project / "tests/conformance"
    lexicons = [*lexicons_of(project), here / "lexicon.json"]
    for name, entry in load(here / "expected.json").items():
        if "refused" not in entry:
            drawn = {**DRAWN, "window": [(None, None)]}
            check(faults, hustings, formats / name, tweets_of(formats / name), lexicons, drawn)


def main():
    mode, hustings, project = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
    faults = Faults()
    {"small": small, "examples": examples, "shared": shared}[mode](faults, hustings, project)
    print("\n".join(faults[:100]) or f"{faults.compared} reports agree")
    if len(faults) > 100:
        print(f"… and {len(faults) - 100} more")
    return 1 if faults or not faults.compared else 0


if __name__ == "__main__":
    sys.exit(main())
