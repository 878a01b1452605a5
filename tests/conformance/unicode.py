#!/usr/bin/env python3
"""Compares fold_hashtag with Python's unicodedata: NFC(simple folding(NFD(text))).

Usage: unicode.py FOLD...     the command that runs the program built of fold.cpp
Exits 0 when every text folds alike, else 1. Folding is that of CaseFolding.txt where Debian's unicode-data
is installed; elsewhere that of str.casefold, and the code points it folds to several are left out.
"""

import pathlib
import random
import subprocess
import sys
import unicodedata

CASE_FOLDING = pathlib.Path("/usr/share/unicode/CaseFolding.txt")
NEW_LINE = "\n"  # ends a text for the program


def simple_folding():
    """What code points fold to, and the set of those for which that is not known."""
    if CASE_FOLDING.exists():
        lines = [line.split("; ") for line in CASE_FOLDING.read_text(encoding="utf-8").splitlines()
                 if line and line[0] != "#"]
        return {chr(int(point, 16)): chr(int(folded, 16)) for point, status, folded, _ in lines
                if status in "CS"}, set()
    full = {c: c.casefold() for c in map(chr, range(sys.maxunicode + 1))}
    single = {c: folded for c, folded in full.items() if len(folded) == 1}
    return single, {c for c in full if not all(part in single for part in unicodedata.normalize("NFD", c))}


def texts(alphabet):
    """Every character alone and after a letter, and 40,000 random strings of what composes or reorders."""
    yield from alphabet
    yield from ("a" + c for c in alphabet)
    marks = [c for c in alphabet if unicodedata.combining(c)]
    composed = [c for c in alphabet if len(unicodedata.normalize("NFD", c)) > 1 and not "가" <= c <= "힣"]
    letters = sorted({unicodedata.normalize("NFD", c)[0] for c in composed})
    joining_marks = sorted({part for c in composed for part in unicodedata.normalize("NFD", c)[1:]})
    hangul = [chr(point) for point in range(0x1100, 0x1200)] + ["가", "각", "힣"]
    chance = random.Random(2017)
    for _ in range(20_000):
        yield "".join(chance.choice(chance.choice([alphabet, marks, composed, letters, joining_marks, hangul]))
                      for _ in range(chance.randint(1, 12)))
        yield chance.choice(letters) + "".join(chance.choices(joining_marks, k=chance.randint(1, 4)))


def main():
    folding, unknown = simple_folding()
    alphabet = [c for c in map(chr, range(sys.maxunicode + 1))
                if unicodedata.category(c) not in ("Cn", "Cs") and c not in unknown and c != NEW_LINE]
    given = list(texts(alphabet))
    program = subprocess.run(sys.argv[1:], input="".join(text + NEW_LINE for text in given).encode(),
                             stdout=subprocess.PIPE, check=True)
    folded = program.stdout.decode().split(NEW_LINE)[:-1]
    assert len(folded) == len(given), "one line was not answered by one line"

    failures = 0
    for text, got in zip(given, folded):
        decomposed = unicodedata.normalize("NFD", text)
        expected = unicodedata.normalize("NFC", "".join(folding.get(c, c) for c in decomposed))
        if got != expected:
            failures += 1
            if failures <= 10:
                print(f"{ascii(text)} folds to {ascii(got)}, not {ascii(expected)}")
    print(f"Unicode {unicodedata.unidata_version}: {len(given) - failures} passed, {failures} failed")
    return 1 if failures else 0


sys.exit(main())
