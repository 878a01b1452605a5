#!/usr/bin/env python3
"""Compares the evidence in `hustings analyze` and `hustings account` with an independent count (signals.py).

    evidence.py HUSTINGS PROJECT

Invented accounts of every sort (oddities.py) and an invented election: under random windows, zones, samplings and
weights; shuffled, split over files and with copies; with columns missing, which must never count as zero; with times in
full minutes and hours; years later.
"""
import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

import signals
from oddities import DAY, LEXICON, START, Oddities
from recount import wilson
from reference import fold, share

GRADES = ("few", "some", "strong", None)
RATES = (0, 1, 2, 5, 10, 20, 50, 72, 144, 300)
BY_HAND = {"evidence": {"signals": {"handle_odd": 0}}}  # what we do not count has no weight
# Left out of all records: what can then not be judged.
COLUMNS = {
    "user.friends_count": {"follows"}, "user.followers_count": {"follows"},
    "user.favourites_count": {"likes_per_day", "early_rate"}, "user.statuses_count": {"lifetime_per_day", "early_rate"},
    "user.created_at": {"age_days", "old", "early_rate", "lifetime_per_day", "likes_per_day", "handle_digits"},
    "user.description": {"bare"}, "user.location": {"bare"}, "user.url": {"bare"},
    "user.default_profile": {"default_profile"}, "user.default_profile_image": {"default_picture"},
    "user.verified": {"verified"},
    "source": {"automation_client", "scheduler", "unknown_client", "official_clients"},
    "entities.urls": {"same_link"},
}


# ---- Asking the core

class Core:
    def __init__(self, hustings, folder):
        self.hustings, self.folder = hustings, pathlib.Path(folder)

    def write(self, name, records):
        path = self.folder / name
        path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
        return path

    def ask(self, command, files, settings):
        path = self.folder / "settings.json"
        path.write_text(json.dumps({"compute": ["evidence"], **settings}), encoding="utf-8")
        command = [self.hustings, *command, "--settings", path, "--json", "-", *files]
        answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if answer.returncode:
            raise SystemExit(f"{' '.join(map(str, command))}: {answer.stderr.decode()}")
        return json.loads(answer.stdout)

    def analyze(self, files, settings):
        return self.ask(["analyze", "--accounts", "100000"], files, settings)

    def account(self, handle, files, settings):
        return self.ask(["account", handle], files, settings)


# ---- Comparing

def near(ours, theirs, relative=1e-5):
    if ours is None or theirs is None:
        return ours is theirs
    return abs(ours - theirs) <= relative * max(abs(ours), abs(theirs), 0.01)


def is_rounded(exact, shown):
    """Whether `shown` is `exact` rounded to 0.1, or None like it."""
    if exact is None or shown is None:
        return exact is shown
    return any(abs(signals.tenths(exact + slip) - shown) < 1e-9 for slip in (0, 1e-6, -1e-6))


class Recount:
    """What an export's evidence should be."""

    def __init__(self, export, settings, model):
        lexicon = settings["lexicon"]
        officials = [account["handle"] for party in lexicon["parties"] for account in party.get("accounts", [])]
        self.judge, self.model, self.lexicon = signals.Judge(export, settings, officials, model.clients), model, lexicon
        self.values = {account: self.judge.values(account) for account in export.latest
                       if account in export.tweets_of}
        self.verdicts = {account: model.judge(values) for account, values in self.values.items()}
        self.handles = {account: export.handle(account) for account in self.values}

    def compare(self, report):
        listed = {account["id"]: account for account in report["accounts"]}
        for account, verdict in self.verdicts.items():
            if account in listed:
                yield from self.compare_account(account, verdict, listed[account]["evidence"])
            elif self.judge.tweets(account):
                yield f"{self.handles[account]} is not listed"
        yield from (f"who is {account['handle']}?" for account in report["accounts"]
                    if account["id"] not in self.values)
        yield from self.compare_whole(report)

    def compare_account(self, account, verdict, theirs):
        name = self.handles[account]
        if theirs is None:
            yield f"{name} has no evidence"
            return
        families = {family["id"]: family["points"] for family in theirs["families"]}
        if list(families) != list(verdict.families):
            yield f"{name}: families are {list(families)}"
            return
        wrong = [family for family, points in verdict.families.items() if not near(points, families[family])]
        yield from (f"{name}: {family} {verdict.families[family]} here, {families[family]} there; "
                    f"{self.why(account, family)}" for family in wrong)
        if not near(verdict.against, theirs["against"]):
            yield f"{name}: against {verdict.against} here, {theirs['against']} there; {self.why(account, None)}"
        elif not wrong:
            if not is_rounded(verdict.score, theirs["score"]):
                yield f"{name}: score {verdict.score} here, {theirs['score']} there; {theirs}"
            elif verdict.grade(self.model, theirs["score"]) != theirs["grade"]:
                yield f"{name}: {verdict.grade(self.model, theirs['score'])} here, {theirs['grade']} there; {theirs}"
        if not near(verdict.completeness, theirs["completeness"]):
            yield f"{name}: completeness {verdict.completeness} here, {theirs['completeness']} there"

    def why(self, account, family):
        listed = self.model.against if family is None else \
            next(f["signals"] for f in self.model.families if f["id"] == family)
        return {signal["id"]: self.values[account].get(signal["id"]) for signal in listed}

    # -- The whole file

    def compare_whole(self, report):
        theirs = report["evidence"]
        present = [account["id"] for account in report["accounts"] if account["id"] in self.verdicts]
        grades = {a["id"]: a["evidence"]["grade"] for a in report["accounts"]}  # compared one by one above
        judged = {family["id"]: sum(self.verdicts[a].families[family["id"]] is not None for a in present)
                  for family in self.model.families}
        yield from different("families", judged, {f["id"]: f["judged"] for f in theirs["families"]})
        judged = {signal: sum(self.values[a].get(signal) is not None for a in present)
                  for signal in self.model.signals if signal not in signals.NOT_COUNTED}
        yield from different("signals", judged, {s["id"]: s["judged"] for s in theirs["signals"]})
        yield from self.compare_grades("all", present, grades, theirs["grades"], None)
        scores = {grade: [0] * 20 for grade in GRADES[:3]}
        for account in report["accounts"]:
            if account["evidence"]["grade"]:
                scores[account["evidence"]["grade"]][min(19, int(account["evidence"]["score"] // 5))] += 1
        yield from different("scores", {"from": list(range(0, 100, 5)), "grades": scores}, theirs["scores"])
        rates = [self.values[a]["per_day"] for a in present if self.values[a]["per_day"] is not None]
        bins = [sum(low <= rate < high for rate in rates) for low, high in zip(RATES, (*RATES[1:], float("inf")))]
        yield from different("rates", {"from": list(RATES), "accounts": bins}, theirs["rates"])
        for party in self.lexicon["parties"]:
            found = next(p for p in theirs["parties"] if p["id"] == party["id"])
            yield from self.compare_grades(party["id"], present, grades, found["grades"], party)

    def compare_grades(self, where, accounts, grades, theirs, party):
        tags = {fold(self.tag(tag)) for tag in (party["for"] if party else self.all_tags())}
        uses = {a: sum(any(fold(tag) in tags for tag in tweet.tags) for tweet in self.judge.tweets(a))
                for a in accounts}
        counted = [a for a in accounts if uses[a]] if party else accounts
        tweets, voices = Counter(), Counter(grades[a] for a in counted)
        for account in accounts:
            tweets[grades[account]] += uses[account]
        if [row["grade"] for row in theirs] != list(GRADES):
            yield f"grades of {where}: {[row['grade'] for row in theirs]}"
            return
        for row in theirs:
            n, of = voices[row["grade"]], len(counted)
            ours = {"accounts": n, "tweets": tweets[row["grade"]], "account_share": share(n, of),
                    "share": share(tweets[row["grade"]], sum(tweets.values()))}
            for key, value in ours.items():
                if not near(value, row[key], 1e-9):
                    yield f"grades of {where}, {row['grade']}: {key} {value} here, {row[key]} there"
            interval = wilson(n, of)
            if interval and not all(near(a, b, 1e-9) or abs(a - b) < 1e-9
                                    for a, b in zip(interval, row["account_interval"] or (9, 9))):
                yield f"grades of {where}, {row['grade']}: interval {interval} here, {row['account_interval']} there"

    @staticmethod
    def tag(entry):
        return entry if isinstance(entry, str) else entry["tag"]

    def all_tags(self):
        for party in self.lexicon["parties"]:
            yield from (*party.get("for", []), *party.get("against", []))
        yield from self.lexicon.get("neutral", [])

    # -- One sheet

    def compare_sheet(self, account, sheet):
        name, verdict = self.handles[account], self.verdicts[account]
        listed = [signal for family in sheet["families"] for signal in family["signals"]] + sheet["against"]["signals"]
        if {signal["id"] for signal in listed} != set(self.model.signals):
            yield f"{name}: its sheet has the signals {[signal['id'] for signal in listed]}"
        for signal in listed:
            yield from (f"{name}, {signal['id']}: {sentence}" for sentence in self.compare_signal(account, signal))
        for family in sheet["families"]:
            if not near(verdict.families[family["id"]], family["points"]):
                yield f"{name}: {family['id']} has {family['points']} points in its sheet"
        yield from (f"{name} in its sheet{d.removeprefix(name)}"
                    for d in self.compare_account(account, verdict, sheet["account"]["evidence"]))

    def compare_signal(self, account, theirs):
        counted = theirs["id"] not in signals.NOT_COUNTED
        value = self.values[account].get(theirs["id"]) if counted else theirs["value"]
        if not near(value, theirs["value"]):
            yield f"{value} here, {theirs['value']} there"
            return
        points = self.model.points(theirs["id"], value)
        if points is None or theirs["points"] is None:
            if points is not theirs["points"]:
                yield f"{points} points here, {theirs['points']} there"
        elif not near(points, theirs["points"]):
            yield f"{points} points here, {theirs['points']} there"
        if value is None and (theirs["sentence"] or theirs["tweets"] or not theirs["needs"]):
            yield f"cannot be judged, and says {theirs['sentence']}"
        steps = self.model.signals[theirs["id"]]["steps"]
        if counted and value is not None and steps and theirs["judged"]:
            sign = 1 if steps[-1][1] > steps[0][1] else -1
            others = [values[theirs["id"]] for other, values in self.values.items()
                      if self.judge.tweets(other) and values[theirs["id"]] is not None]
            ours = [len(others), sum(sign * other >= sign * value for other in others)]
            if ours != [theirs["judged"], theirs["at_least"]]:
                yield f"{ours[1]} of {ours[0]} here, {theirs['at_least']} of {theirs['judged']} there"


def different(where, ours, theirs):
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key, value in ours.items():
            yield from different(f"{where}.{key}", value, theirs.get(key))
    elif ours != theirs:
        yield f"{where}: {ours} here, {theirs} there"


# ---- What is compared

class Check:
    def __init__(self, core, evidence):
        self.core, self.evidence, self.faults, self.compared = core, evidence, [], 0
        self.records, self.export, self.files = None, None, None

    def add(self, what, sentences):
        self.faults += [f"{what}: {sentence}" for sentence in sentences]

    def compare(self, what, records, settings, files=None, sheets=0):
        """The report, and the sheets of some accounts."""
        settings = {"lexicon": LEXICON, **BY_HAND, **settings}
        if records is not self.records:
            self.records, self.export = records, signals.Export(records)
            self.files = files or [self.core.write("export.ndjson", records)]
        recount = Recount(self.export, settings, signals.Model(self.evidence, settings["evidence"]))
        report = self.core.analyze(self.files, settings)
        self.add(what, recount.compare(report))
        chosen = sorted(recount.values, key=lambda a: -len(recount.judge.tweets(a)))
        chosen = [account for account in chosen if recount.judge.tweets(account)]
        for account in chosen[::max(1, len(chosen) // sheets)] if sheets else []:
            name = account if int(account) % 2 else "@" + recount.handles[account].upper()
            sheet = self.core.account(name, self.files, settings)
            self.add(f"{what}, sheet", recount.compare_sheet(account, sheet))
        self.compared += len(report["accounts"])
        return recount, report

    def missing_column(self, records, column, unjudged, whole):
        recount, report = self.compare(f"without {column}", without(records, column), {})
        for signal in unjudged:
            if any(values[signal] is not None for values in recount.values.values()):
                self.add(f"without {column}", [f"{signal} is judged"])
        complete = {account["id"]: account["evidence"]["completeness"] for account in whole["accounts"]}
        for account in report["accounts"]:
            if account["evidence"]["completeness"] > complete[account["id"]]:
                self.add(f"without {column}", [f"the evidence of {account['handle']} is more complete"])


def without(records, column):
    """`column` left out of statuses and those they repeat; "user.*" of their users."""
    records = copy.deepcopy(records)
    *path, key = column.split(".")
    for record in records:
        for status in filter(None, (record, record.get("retweeted_status"))):
            if column == "entities.urls":
                status.get("extended_tweet", {}).get("entities", {}).pop("urls", None)
            for step in path:
                status = status[step]
            status.pop(key, None)
    return records


def coarse(records, step):
    """With times in full minutes or hours."""
    records = copy.deepcopy(records)
    for record in records:
        record["created_at"] = signals.written(signals.seconds(record["created_at"]) // step * step)
    return records


def undated(records):
    """Some have neither a time nor an id that tells it; all of some accounts."""
    draw, records = random.Random(3), copy.deepcopy(records)
    for n, record in enumerate(records):
        if draw.random() < 0.15 or record["user"]["id"] % 5 == 0:
            record.pop("created_at")
            record["id"], record["id_str"] = n + 1, str(n + 1)
    return records


def random_settings(draw, evidence, days):
    """A window, a zone, a sampling, weights."""
    settings = {"time_zone": draw.choice(("UTC", "+01:00", "-05:30", "+12:45")),
                "sampling": draw.choice((1, 1, 0.1, 0.25))}
    first, last = sorted(draw.sample(range(1, days + 1), 2))
    settings |= draw.choice(({}, {"from": f"2017-05-{first:02}"}, {"to": f"2017-05-{last:02}"},
                             {"from": f"2017-05-{first:02}T13:20", "to": f"2017-05-{last:02}"},
                             {"from": f"2017-05-{first:02}T22:00Z", "to": f"2017-05-{last:02}T04:15:30Z"}))
    families = {family["id"]: draw.choice((0, 0.5, 3, 10, 40, 100, round(draw.uniform(1, 30), 1)))
                for family in draw.sample(evidence["families"], 3)}
    every = [signal["id"] for family in evidence["families"] for signal in family["signals"]
             if signal["steps"]] + \
        [signal["id"] for signal in evidence["against"]]
    weights = {signal: draw.choice((0, 1, 5, 12.5, 30)) for signal in draw.sample(every, 8)} | {"handle_odd": 0}
    some = draw.choice((5, 10, 20, 30))
    return {**settings, "evidence": {"families": families, "signals": weights, "some": some,
                                     "strong": some + draw.choice((5, 20, 30))}}


def check_oddities(check):
    oddities = Oddities(1)
    records, draw = oddities.records, random.Random(1)
    _, whole = check.compare("oddities", records, {}, sheets=25)
    default_weights(check, records)
    for _ in range(10):
        settings = random_settings(draw, check.evidence, oddities.days)
        check.compare(f"oddities with {json.dumps(settings)}", records, settings, sheets=2)
    rearranged(check, records, whole)
    for step in (60, 3600):
        check.compare(f"times in steps of {step}", coarse(records, step), {}, sheets=4)
    check.compare("some undated", undated(records), {}, sheets=6)
    check.compare("over weeks", Oddities(2, days=16).records, {}, sheets=12)
    check.compare("years later", Oddities(3, 60, start=START + 2200 * DAY).records, {}, sheets=6)


def check_missing(check):
    records = Oddities(4, 50).records
    _, whole = check.compare("few oddities", records, {})
    for column, unjudged in COLUMNS.items():
        check.missing_column(records, column, unjudged, whole)


def default_weights(check, records):
    """With handle_odd, which can give half a point and nothing more."""
    settings = {"lexicon": LEXICON}
    most = signals.Model(check.evidence).signals["handle_odd"]["most"]
    recount = Recount(signals.Export(records), settings, signals.Model(check.evidence))
    for account in check.core.analyze([check.core.folder / "export.ndjson"], settings)["accounts"]:
        low = signals.tenths(recount.verdicts[account["id"]].score) - 1e-9
        if not low <= account["evidence"]["score"] <= low + most + 0.1:
            check.add("usual weights", [f"{account['handle']}: {low:.1f} to {low + most:.1f} here, "
                                        f"{account['evidence']['score']} there"])


def rearranged(check, records, whole):
    """The same in any order, in several files, with copies."""
    draw, folder = random.Random(2), check.core
    shuffled = draw.sample(records, len(records)) + draw.sample(records, 200)
    parts = [folder.write(f"part{n}.ndjson", shuffled[n::3]) for n in range(3)]
    for what, files in (("shuffled", [folder.write("shuffled.ndjson", shuffled)]), ("split", parts),
                        ("split, in another order", parts[::-1])):
        report = folder.analyze(files, {"lexicon": LEXICON, **BY_HAND})
        for part in ("evidence", "accounts"):
            if report[part] != whole[part]:
                check.add(what, [f"{part} differ"])


def check_election(check, project):
    """An invented election, with the tags of the lexicon in its settings."""
    election = subprocess.run([check.core.hustings, "simulate", "--scenario", "small", "--truth",
                               check.core.folder / "truth.json"], check=True, stdout=subprocess.PIPE).stdout
    truth = json.loads((check.core.folder / "truth.json").read_text(encoding="utf-8"))
    lexicon = json.loads((project / "examples/lexicons/uk2017.json").read_text(encoding="utf-8"))
    official = defaultdict(list)
    for account in truth["officials"]:
        official[account["party"]].append({"handle": account["handle"], "role": account["role"]})
    for party in lexicon["parties"]:
        party["accounts"] = official[party["id"]]
    lexicon.pop("$schema", None)
    records = [record for record in map(json.loads, election.splitlines()) if "user" in record]
    file = check.core.folder / "election.ndjson"
    file.write_bytes(election)
    check.compare("election", records, {"lexicon": lexicon}, [file], sheets=8)
    check.compare("election in another zone", records, {"lexicon": lexicon, "time_zone": "-03:30"})


def main():
    hustings, project = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    evidence = json.loads((project / "src/automation/evidence.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        check = Check(Core(hustings, folder), evidence)
        check_oddities(check)
        check_missing(check)
        check_election(check, project)
    print("\n".join(check.faults) or f"{check.compared} verdicts as they should be")
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
