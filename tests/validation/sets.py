"""The sets of accounts whose kind is known, with our score and the baselines' for each account.

Labelled data are read from outside the project and nothing of them enters it but figures.
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timezone

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "conformance"))
import signals  # noqa: E402
from baselines import bot_ruler  # noqa: E402

DAY = 86400
BANDS = {"1k": 1e3, "100k": 1e5, "1M": 1e6, "10M": 1e7}  # of rates-2017, by followers


@dataclass
class Row:
    """An account."""
    automated: bool
    score: float | None         # ours
    grade: str | None
    completeness: float
    bot_ruler: float | None
    tweets_a_day: float | None  # over its life
    age: float | None           # days
    kind: str = ""


class Core:
    def __init__(self, hustings):
        self.hustings = hustings

    def evidence(self, *files, **settings):
        """handle in small letters: evidence; id: evidence"""
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump({"compute": ["evidence"], "handles": "all", **settings}, file)
            file.flush()
            command = [self.hustings, "analyze", "--settings", file.name, "--accounts", "1000000", "--json", "-"]
            report = json.loads(subprocess.run([*command, *files], check=True, stdout=subprocess.PIPE).stdout)
        found = {}
        for account in report["accounts"]:
            found[account["id"]] = found[(account["handle"] or "").lower()] = account["evidence"]
        return found


# ---- profiles-2018

TABLES = {"bots_data.csv": True, "nonbots_data.csv": False}


class Profiles:
    """Profiles without tweets. When they were collected is not said: taken is the latest moment in the files. `untold`:
    the accounts as the program judges them without that; `told`: with it."""

    def __init__(self, folder, core):
        self.tables = {name: (folder / name).read_bytes().decode("utf-8", errors="replace") for name in TABLES}
        self.seen = max(map(moment, (date for text in self.tables.values() for date in re.findall(
            r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \+0000 \d{4}", text))))
        users = {name: list(csv.DictReader(io.StringIO(text, newline=""))) for name, text in self.tables.items()}
        automated, others = (users[name] for name in TABLES)
        self.say_so = share("bot" in " ".join(user[key] for key in ("screen_name", "name", "description")).lower()
                            for user in automated)
        self.others_verified = share(user["verified"] == "TRUE" for user in others)
        seen = datetime.fromtimestamp(self.seen, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.untold, self.told = (
            [row for name in TABLES for row in self.rows(name, core.evidence(folder / name, **settings))]
            for settings in ({}, {"seen": seen}))

    def rows(self, name, evidence):
        for record in csv.DictReader(io.StringIO(self.tables[name], newline="")):
            user = {key: (value or "").strip('"') for key, value in record.items() if key}
            count = lambda key: int(user[key]) if user[key].isdigit() else None
            age = max(1, (self.seen - created(user["created_at"], self.seen)) / DAY)
            friends, statuses = count("friends_count"), count("statuses_count")
            ruler = bot_ruler(friends=friends, followers=count("followers_count"), tweets_a_day=statuses / age,
                              friends_a_day=friends / age, default_profile=user["default_profile"] == "TRUE",
                              verified=user["verified"] == "TRUE")
            ours = evidence.get(user["screen_name"].lower())
            yield Row(automated=TABLES[name], age=age, tweets_a_day=statuses / age, bot_ruler=ruler,
                      score=ours and ours["score"], grade=ours and ours["grade"],
                      completeness=ours["completeness"] if ours else 0)


def share(truths):
    truths = list(truths)
    return sum(truths) / len(truths)


def judged(model, values):
    verdict = model.judge({signal: None if value is None else signals.as_float(value)
                           for signal, value in values.items()})
    score = signals.tenths(verdict.score)
    return {"score": score, "grade": verdict.grade(model, score), "completeness": verdict.completeness}


def moment(text):
    return datetime.strptime(text, "%a %b %d %H:%M:%S %z %Y").timestamp()


def created(text, latest):
    """Spreadsheets wrote some dates with the day first, some with the month: month first, unless there is no such date
    or it is later than `latest`.

    >>> [datetime.fromtimestamp(created(text, 1489460110), timezone.utc).strftime("%F") for text in
    ...  ("13/03/2017 22:21", "3/13/2017 23:48", "5/11/2016 5:45", "12/3/2017 1:00")]
    ['2017-03-13', '2017-03-13', '2016-05-11', '2017-03-12']
    """
    if text[:1].isalpha():
        return moment(text)
    for form in ("%m/%d/%Y %H:%M", "%d/%m/%Y %H:%M"):
        try:
            at = datetime.strptime(text, form).replace(tzinfo=timezone.utc).timestamp()
        except ValueError:
            continue
        if at <= latest:
            return at
    raise ValueError(f"not a date: {text}")


# ---- rates-2017

def rates(folder, model):
    """band: accounts. The tables have rates where profiles have counts; friends are the band's followers over their
    ratio."""
    def records(file):
        return csv.DictReader(io.StringIO(file.read_text(encoding="utf-8", errors="replace"), newline=""))

    return {band: [rate_row(model, record, followers, name == "bots") for name in ("bots", "humans")
                   for record in records(folder / f"{name}.{band}.csv")] for band, followers in BANDS.items()}


def rate_row(model, record, followers, automated):
    number = lambda key: float(record[key])
    age, rate = number("age_of_account_in_days"), number("tweet_frequency")
    per_friend = number("follower_friend_ratio")
    friends = followers / per_friend if per_friend > 0 else None
    retweets = number("user_retweeted")
    tweets = number("user_tweeted") + retweets
    values = {
        "lifetime_per_day": rate, "likes_per_day": number("user_favourited") / max(1, age), "age_days": age, "old": age,
        "follows": 1 / per_friend if friends is not None and friends >= 50 else None,
        "retweet_share": retweets / tweets if tweets >= 20 else None,
    }
    return Row(automated=automated, tweets_a_day=rate, age=age,
               bot_ruler=bot_ruler(tweets_a_day=rate, friends_per_follower=1 / per_friend if friends else None,
                                   friends_a_day=friends / max(1, age) if friends else None), **judged(model, values))


# ---- Invented elections

class Election:
    def __init__(self, core, *options):
        with tempfile.NamedTemporaryFile("w+", suffix=".json") as truth, \
                tempfile.NamedTemporaryFile(suffix=".ndjson") as file:
            subprocess.run([core.hustings, "simulate", "--truth", truth.name, *options], check=True, stdout=file)
            self.truth = json.load(truth)
            evidence = core.evidence(file.name)
            last = {}
            file.seek(0)
            for line in file:
                record = json.loads(line)
                if "user" in record:
                    last[record["user"]["id_str"]] = record["user"], moment(record["created_at"])
        planted = {account["id"]: account for account in self.truth["planted"]}
        self.rows = [self.row(user, at, evidence[account], planted.get(account))
                     for account, (user, at) in last.items()]

    @staticmethod
    def row(user, at, evidence, planted):
        age = max(1, (at - moment(user["created_at"])) / DAY)
        rate, friends = user["statuses_count"] / age, user["friends_count"]
        ruler = bot_ruler(friends=friends, followers=user["followers_count"], tweets_a_day=rate,
                          friends_a_day=friends / age, background=user["profile_use_background_image"],
                          default_profile=user["default_profile"], verified=user["verified"])
        return Row(automated=bool(planted and planted["automated"]), kind=planted["kind"] if planted else "voter",
                   score=evidence["score"], grade=evidence["grade"], completeness=evidence["completeness"],
                   bot_ruler=ruler, tweets_a_day=rate, age=age)

    def kinds(self):
        """Those that are automated first, then the most numerous."""
        counts = Counter((row.automated, row.kind) for row in self.rows)
        return [kind for (_, kind), _ in sorted(counts.items(), key=lambda pair: (-pair[0][0], -pair[1], pair[0][1]))]
