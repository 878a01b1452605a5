"""How well scores tell automated accounts from others: areas under ROC curves with intervals, curves, drawings."""
from itertools import groupby
from math import sqrt
from statistics import NormalDist


def midranks(values):
    """From 1; equal values share the mean of their ranks.

    >>> midranks([10, 20, 10, 5])
    [2.5, 4.0, 2.5, 1.0]
    """
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks, at = [0.0] * len(values), 0
    for _, equal in groupby(order, key=values.__getitem__):
        equal = list(equal)
        for n in equal:
            ranks[n] = at + (len(equal) + 1) / 2
        at += len(equal)
    return ranks


def auc(automated, others):
    """(area, low, high): how often the score of an automated account is above that of another, ties counting half
    (Mann and Whitney 1947), with the 95 % interval of DeLong and others (1988); None where a side is empty. The
    interval is None where a side has only one.

    >>> auc([3, 4, 5], [1, 2, 3])[0]  # 9 pairs: 8 above, a tie
    0.9444444444444444
    >>> [round(x, 3) for x in auc([3, 4, 5], [1, 2, 3])]  # both variances 1/108: 1.96 √(2/324) below
    [0.944, 0.79, 1.0]
    >>> auc([1, 1], [1, 1, 1])
    (0.5, 0.5, 0.5)
    >>> auc([], [1])
    """
    if not automated or not others:
        return None
    m, n = len(automated), len(others)
    together, among, rest = midranks(automated + others), midranks(automated), midranks(others)
    area = (sum(together[:m]) - m * (m + 1) / 2) / (m * n)
    if m == 1 or n == 1:
        return area, None, None
    above = [(t - a) / n for t, a in zip(together, among)]         # of each automated one: the part of others below
    below = [1 - (t - r) / m for t, r in zip(together[m:], rest)]  # of each other: the part of automated ones above
    reach = NormalDist().inv_cdf(0.975) * sqrt(variance(above) / m + variance(below) / n)
    return area, max(0.0, area - reach), min(1.0, area + reach)


def variance(values):
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)


def difference(pairs_automated, pairs_others):
    """(difference, low, high) of the areas of two scores of the same accounts (DeLong and others 1988); pairs are (one
    score, the other).

    >>> difference([(3, 1), (4, 4), (5, 0)], [(1, 3), (2, 2), (3, 1)])[0]  # 8.5 of 9 pairs, and 3.5
    0.5555555555555556
    """
    def parts(scores_of):
        automated, others = list(map(scores_of, pairs_automated)), list(map(scores_of, pairs_others))
        m, n = len(automated), len(others)
        together, among, rest = midranks(automated + others), midranks(automated), midranks(others)
        return [(t - a) / n for t, a in zip(together, among)], [1 - (t - r) / m for t, r in zip(together[m:], rest)]

    one, other = parts(lambda pair: pair[0]), parts(lambda pair: pair[1])
    above, below = ([a - b for a, b in zip(*side)] for side in zip(one, other))
    found = sum(above) / len(above)
    reach = NormalDist().inv_cdf(0.975) * sqrt(variance(above) / len(above) + variance(below) / len(below))
    return found, found - reach, found + reach


def roc(automated, others):
    """[(false positive rate, true positive rate)], for thresholds from the highest score to the lowest.

    >>> roc([2, 1], [1, 0])
    [(0.0, 0.0), (0.0, 0.5), (0.5, 1.0), (1.0, 1.0)]
    """
    curve, hits, misses = [(0.0, 0.0)], 0, 0
    marked = sorted([(score, True) for score in automated] + [(score, False) for score in others], reverse=True)
    for _, equal in groupby(marked, key=lambda pair: pair[0]):
        for _, is_automated in equal:
            hits += is_automated
            misses += not is_automated
        curve.append((misses / len(others), hits / len(automated)))
    return curve


def thinned(curve, step=0.02):
    """Without points near the one before.

    >>> thinned([(0, 0), (0.01, 0), (0.5, 0.5), (1, 1)])
    [(0, 0), (0.5, 0.5), (1, 1)]
    """
    kept = curve[:1]
    for point in curve[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    return kept + curve[-1:]


COLOURS = ("#1f5fa8", "#c05a00", "#5b8a3c", "#777777")
SIDE, MARGIN = 220, 46


def drawing(panels):
    """An SVG of ROC curves. `panels`: {title: {name: curve}}; names have the same colours in all."""
    names = list(dict.fromkeys(name for curves in panels.values() for name in curves))
    width, height = len(panels) * (SIDE + MARGIN + 14) + 14, SIDE + MARGIN + 34 + 18 * len(names)
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
             f'height="{height}" font-family="sans-serif" font-size="12" role="img">',
             f'<title>ROC curves: {", ".join(panels)}</title>', '<rect width="100%" height="100%" fill="#fff"/>']
    for n, (title, curves) in enumerate(panels.items()):
        left, top = MARGIN + n * (SIDE + MARGIN + 14), 26
        lines += [f'<text x="{left}" y="16" font-weight="bold">{title}</text>',
                  f'<path d="M{left} {top}V{top + SIDE}H{left + SIDE}" fill="none" stroke="#333"/>',
                  f'<path d="M{left} {top + SIDE}L{left + SIDE} {top}" stroke="#bbb" stroke-dasharray="3 3"/>']
        for part in (0, 0.5, 1):
            lines += [f'<text x="{left + part * SIDE:g}" y="{top + SIDE + 15}" text-anchor="middle">{part:g}</text>',
                      f'<text x="{left - 5}" y="{top + SIDE * (1 - part) + 4:g}" text-anchor="end">{part:g}</text>']
        lines += [f'<text x="{left + SIDE / 2:g}" y="{top + SIDE + 29}" text-anchor="middle">others flagged</text>',
                  f'<text transform="translate({left - 28} {top + SIDE / 2:g}) rotate(-90)" text-anchor="middle">'
                  'automated found</text>']
        for name, curve in curves.items():
            points = " ".join(f"{left + x * SIDE:.1f},{top + (1 - y) * SIDE:.1f}" for x, y in thinned(curve))
            colour = COLOURS[names.index(name)]
            lines.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.8"/>')
    for n, name in enumerate(names):
        y = SIDE + MARGIN + 26 + 18 * n
        lines += [f'<path d="M{MARGIN} {y - 4}h24" stroke="{COLOURS[n]}" stroke-width="3"/>',
                  f'<text x="{MARGIN + 32}" y="{y}">{name}</text>']
    return "\n".join((*lines, "</svg>", ""))
