#!/usr/bin/env python3
"""Reads every derived file back: what `hustings analyze` finds in it must be what the original tweets say, as far as
its layout can carry that. Files that hold no tweets must be refused for what they are.

    derived.py HUSTINGS PROJECT
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import derivation
import derive
import layouts
import reference
from derive_refused import REFUSED

hustings, project = sys.argv[1], pathlib.Path(sys.argv[2])
lexicon_file = project / "examples/lexicons/uk2017.json"
lexicon = json.loads(lexicon_file.read_text(encoding="utf-8"))
# Of ten layouts, all with ids: most tweets are in most of them.
TEN = ["stream-crlf.json", "twarc2.csv", "tcat_invented.tsv", "zeeschuimer-2026.ndjson", "snscrape.jsonl",
       "gnip-without-separators.json", "twint.csv", "bright-data.json", "rtweet.csv", "tweet.js"]
PER_DAY = 1  # few tweets: so that some accounts are high-frequency
faults = []


def analyze(*files):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as settings:
        json.dump({"per_day": PER_DAY}, settings)
        settings.flush()
        command = [hustings, "analyze", "--lexicon", lexicon_file, "--settings", settings.name, *files, "--json", "-"]
        return json.loads(subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)


def carried(status, carries):
    """The tweet as its layout can say it."""
    tweet = layouts.from_v11(status)
    tags = {"whole": derivation.whole_tags, "shown": derivation.own_tags}[carries.tags](status)
    tweet |= {"id": tweet["id"] if carries.time else None, "tags": [carries.spelling(tag) for tag in tags],
              "time": tweet["time"] // carries.time * carries.time if carries.time else None,
              "retweet": carries.retweets and tweet["retweet"],
              "quote": carries.quotes and tweet["quote"], "reply": carries.replies and tweet["reply"],
              "of": (None, tweet["of"][1] if carries.retweeted else None)}
    tweet["user"], tweet["handle"] = carries.account(status["user"])
    tweet["owned"] = tweet["user"] is tweet["handle"]
    return tweet


def comparable(report):
    """Accounts by what is known of them; of the quality what reference.py counts too, and what check() adds."""
    quality = {key: report["quality"][key] for key in (
        "records", "tweets", "retweets", "quotes", "replies", "accounts", "duplicates", "profiles", "unreadable",
        "first_tweet", "last_tweet", "hashtags_cut", "rounded_ids", "recovered_ids")}
    accounts = {account["handle"] or account["id"]: account for account in report["accounts"]}
    return {**reference.comparable(report), "quality": quality, "accounts": accounts}


def check(path, carries, held):
    records = [(carried(status, carries), None if carries.texts else "profile") for status in held]
    ours, theirs = reference.analyze(lexicon, records, PER_DAY), analyze(path)
    ours["quality"] |= {
        "records": len(held) + carries.copies + carries.others, "duplicates": carries.copies,
        "profiles": ours["quality"]["profiles"] + carries.profiles,
        "hashtags_cut": sum(derivation.is_cut(status) for status in held) if carries.tags == "shown" else 0,
        "rounded_ids": len(held) if carries.ids == "rounded" else 0,
        "recovered_ids": len(held) if carries.ids == "recovered" else 0}
    profiles = {name: status["user"] for status in held for name in carries.account(status["user"])}
    for account in ours["accounts"]:
        user = profiles[account["handle"] or account["id"]]
        account |= {"followers": user["followers_count"] if "followers" in carries.facts else None,
                    "verified": user["verified"] if "verified" in carries.facts else None}
    faults.extend(f"{path.name}: {difference}"
                  for difference in reference.differences(comparable(ours), comparable(theirs)))


def check_sum_less_duplicates(ten):
    """`ten`: of (file, tweets it holds)."""
    quality = analyze(*[file for file, _ in ten])["quality"]
    met, distinct = sum(len(held) for _, held in ten), {tweet["id_str"] for _, held in ten for tweet in held}
    if (quality["tweets"], quality["duplicates"]) != (len(distinct), met - len(distinct)):
        faults.append(f"ten layouts with {met} tweets, {len(distinct)} distinct: {quality['tweets']} read, "
                      f"{quality['duplicates']} duplicates")


def check_refusal(path, word):
    report = analyze(path)
    verdicts = [problem["first"]["message"].replace(path.name, "") for problem in report["quality"]["problems"]]
    if report["quality"]["tweets"] or not any(word in verdict.lower() for verdict in verdicts):
        faults.append(f"{path.name}: {report['quality']['tweets']} tweets; no sentence says {word!r}: {verdicts}")


with tempfile.TemporaryDirectory() as folder:
    written = list(derive.write(project / "examples/first-light.ndjson", folder))
    for path, carries, held in written:
        check(path, carries, held)
    check_sum_less_duplicates([(path, held) for path, _, held in written if path.name in TEN])

    for name, (data, word) in REFUSED.items():
        path = pathlib.Path(folder) / name
        path.write_bytes(data)
        check_refusal(path, word)

print("\n".join(faults) or f"{len(written)} layouts agree")
sys.exit(1 if faults else 0)
