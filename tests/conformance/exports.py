#!/usr/bin/env python3
"""Compares `hustings analyze` with independent counts.

    exports.py HUSTINGS PROJECT examples   on the project's examples, with reference.py
    exports.py HUSTINGS PROJECT shared     on real exports beside the project (../shared), with reference.py and with
                                           the tallies of expected.json; exit status 77 when they are not there
"""
import json
import pathlib
import subprocess
import sys

hustings, project, which = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
here = project / "tests/conformance"
lexicons = [project / "examples/lexicons/uk2017.json", here / "lexicon.json"]
faults = []


def compare_with_reference(file):
    for lexicon in lexicons:
        command = [sys.executable, here / "reference.py", lexicon, file, "--compare", hustings]
        answer = subprocess.run(command, capture_output=True, text=True)
        if answer.returncode != 0:
            faults.append(f"{file} with {lexicon.name}:\n{answer.stdout}{answer.stderr}")


def compare_with_tallies(file, expected):
    command = [hustings, "analyze", file, "--json", "-"]
    report = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    found = {key: report["quality"].get(key) for key in expected}
    found["not_tweets"] = sum(report["quality"]["not_tweets"].values())
    found["days"], found["empty_days"], found["tracked"] = (report["window"][k] for k in ("days", "empty_days", "tracked"))
    found["hashtags"] = len(report["hashtags"])
    found["hashtag_uses"] = sum(tag["tweets"] for tag in report["hashtags"])
    faults.extend(f"{file}: {key} is {found[key]}, expected {value}" for key, value in expected.items() if found[key] != value)


if which == "examples":
    files = sorted((project / "examples").glob("first-light.*"))
    for file in files:
        compare_with_reference(file)
else:
    formats = project.resolve().parent / "shared/data/formats"
    if not formats.is_dir():
        print("SKIPPED: there are no real exports beside this project (../shared/data/formats)")
        sys.exit(77)
    tallies = json.loads((here / "expected.json").read_text())
    files = [formats / name for name in tallies]
    for file, expected in zip(files, tallies.values()):
        compare_with_reference(file)
        compare_with_tallies(file, expected)

print("\n".join(faults) or f"{len(files)} files agree")
sys.exit(1 if faults or not files else 0)
