#!/usr/bin/env python3
"""The figures of script/validate, on values counted by hand and pair by pair."""
import doctest
import random
import sys

import baselines
import figures
import sets

failures = sum(doctest.testmod(module).failed for module in (baselines, figures, sets))
draw = random.Random(1)
for _ in range(50):
    automated, others = ([draw.randrange(6) for _ in range(draw.randrange(2, 12))] for _ in range(2))
    pairs = [(a > b) + (a == b) / 2 for a in automated for b in others]
    failures += abs(figures.auc(automated, others)[0] - sum(pairs) / len(pairs)) > 1e-12
    same = [(a, a) for a in automated], [(b, b) for b in others]
    failures += figures.difference(*same) != (0, 0, 0)
    curve = figures.roc(automated, others)
    under = sum((x2 - x1) * (y1 + y2) / 2 for (x1, y1), (x2, y2) in zip(curve, curve[1:]))
    failures += abs(under - sum(pairs) / len(pairs)) > 1e-12
print(f"{failures} wrong" if failures else "as they should be")
sys.exit(1 if failures else 0)
