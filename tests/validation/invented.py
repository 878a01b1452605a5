#!/usr/bin/env python3
"""In a small invented election, accounts of people show few signs of automation; those that are planted to show some or
strong ones do.

    invented.py HUSTINGS
"""
import sys
from collections import Counter

from sets import Core, Election

STRONG, SOME = {"story", "kin", "amplifier"}, {"news_feed", "scheduled"}

rows = Election(Core(sys.argv[1]), "--scenario", "small").rows
grades = Counter((row.kind, row.grade) for row in rows)
faults = [f"{n} of {kind} have {grade} signs" for (kind, grade), n in grades.items()
          if kind in STRONG and grade != "strong" or kind in SOME and grade not in ("some", "strong")]
faults += [f"{grades[row.kind, row.grade]} of {row.kind} have {row.grade} signs" for row in rows
           if not row.automated and row.grade in ("some", "strong")]
print("\n".join(dict.fromkeys(faults)) or "as it should be")
sys.exit(1 if faults else 0)
