#!/usr/bin/env python3
"""Compares `hustings analyze` with independent counts.

    exports.py HUSTINGS PROJECT examples   on the project's examples, with reference.py
    exports.py HUSTINGS PROJECT shared     on real exports beside the project (../shared), with reference.py and with
                                           expected.json; exit status 77 when they are not there

expected.json holds, for each file and for each folder that is one archive: its tallies, which layouts.py and, where
"by" says so, another way of counting arrived at; or "refused", a word of the sentence that says why it is no export.
"""
import json
import pathlib
import subprocess
import sys

hustings, project, which = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
here = project / "tests/conformance"
lexicons = [project / "examples/lexicons/uk2017.json", here / "lexicon.json"]
faults = []
# Of each layout a file; some hold the same tweets.
TEN = ["stream-2013/00.json.bz2", "twitter-v1.1/search-response.json", "twitter-v2/noflat.jsonl",
       "twitter-v2/flat.jsonl", "x-graphql/raw_user_tweets.json", "gnip-activity/one_activity.json",
       "grailbird-archive/data/js/tweets/2012_01.js", "grailbird-archive/data/csv/2012_01.csv", "tags/sample-data.csv",
       "fivethirtyeight-csv/IRAhandle_tweets_sample.csv"]


def analyze(*files):
    """Exit status 1, for a file that is no export, is an answer too."""
    return json.loads(subprocess.run([hustings, "analyze", *files, "--json", "-"], stdout=subprocess.PIPE,
                                     stderr=subprocess.DEVNULL).stdout)


def compare_with_reference(*files):
    for lexicon in lexicons:
        command = [sys.executable, here / "reference.py", lexicon, *files, "--compare", hustings]
        answer = subprocess.run(command, capture_output=True, text=True)
        if answer.returncode != 0:
            faults.append(f"{' '.join(map(str, files))} with {lexicon.name}:\n{answer.stdout}{answer.stderr}")


def tallies_of(report):
    quality, window, hashtags = report["quality"], report["window"], report["hashtags"]
    return {**quality, "not_tweets": sum(quality["not_tweets"].values()),
            **{key: window[key] for key in ("days", "empty_days", "tracked")},
            "hashtags": len(hashtags), "hashtag_uses": sum(tag["tweets"] for tag in hashtags)}


def compare_with_tallies(file, expected):
    found = tallies_of(analyze(file))
    faults.extend(f"{file}: {key} is {found.get(key)}, expected {value}"
                  for key, value in expected.items() if key != "by" and found.get(key) != value)


def expect_refusal(file, word):
    quality = analyze(file)["quality"]
    verdicts = [problem["first"]["message"].replace(file.name, "") for problem in quality["problems"]]
    if quality["tweets"] or not any(word in verdict.lower() for verdict in verdicts):
        faults.append(f"{file}: {quality['tweets']} tweets read, and no sentence says {word!r}: {verdicts}")


def expect_sum_less_duplicates(files):
    together, alone = analyze(*files)["quality"], [analyze(file)["quality"] for file in files]
    for key in ("records", "unreadable"):
        if together[key] != sum(quality[key] for quality in alone):
            faults.append(f"{len(files)} files together: {key} is {together[key]}, not the sum")
    copies = together["duplicates"] - sum(quality["duplicates"] for quality in alone)
    if not copies or together["tweets"] != sum(quality["tweets"] for quality in alone) - copies:
        faults.append(f"{len(files)} files together: {together['tweets']} tweets, {together['duplicates']} duplicates")


if which == "examples":
    files = sorted((project / "examples").glob("first-light.*"))
    for file in files:
        compare_with_reference(file)
else:
    formats = project.resolve().parent / "shared/data/formats"
    if not formats.is_dir():
        print("SKIPPED: there are no real exports beside this project (../shared/data/formats)")
        sys.exit(77)
    expected = {formats / name: entry for name, entry in json.loads((here / "expected.json").read_text()).items()}
    files = list(expected)
    faults.extend(f"{file}: nothing is expected of it" for file in formats.rglob("*")
                  if file.is_file() and file not in expected)
    for file, entry in expected.items():
        if "refused" in entry:
            expect_refusal(file, entry["refused"])
        else:
            compare_with_reference(file)
            compare_with_tallies(file, entry)
    ten = [formats / name for name in TEN]
    compare_with_reference(*ten)
    expect_sum_less_duplicates(ten)

print("\n".join(faults) or f"{len(files)} files agree")
sys.exit(1 if faults or not files else 0)
