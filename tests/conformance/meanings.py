"""What hashtags mean by a lexicon, as docs/lexicon.schema.json says, patterns and days included."""
from bisect import bisect_right
from datetime import datetime
from typing import NamedTuple, Optional

from reference import DAY, fold, name

NEVER = -1  # the time of a tweet without one, and the era of its hashtags


class Entry(NamedTuple):
    side: str  # "for", "against", "neutral"
    party: Optional[str]
    tag: str  # as written, without the sign
    source: Optional[str]
    first: Optional[str]  # day, like last
    last: Optional[str]

    @property
    def is_pattern(self):
        return self.tag.endswith("*")

    @property
    def folded(self):
        return fold(self.tag.rstrip("*"))

    def fits(self, tag):
        return tag.startswith(self.folded) if self.is_pattern else tag == self.folded

    def holds(self, day):
        """Whether it says something on that day (since 1970; None: nobody knows which)."""
        begun, ended = self.first and number_of(self.first), self.last and number_of(self.last)
        return ((begun is None or day is not None and begun <= day) and
                (ended is None or day is not None and day <= ended))


def number_of(day):
    return (datetime.fromisoformat(day) - datetime(1970, 1, 1)).days


def entry_of(side, party, tag):
    about = {} if isinstance(tag, str) else tag
    return Entry(side, party, name(tag), about.get("source"), about.get("from"), about.get("to"))


class Lexicon:
    """An era is a stretch of days on which no hashtag changes its meaning."""

    def __init__(self, data):
        self.parties = [party["id"] for party in data["parties"]]
        self.references = data.get("references", [])
        self.entries = [entry_of(side, party["id"], tag) for party in data["parties"] for side in ("for", "against")
                        for tag in party.get(side, [])]
        self.entries += [entry_of("neutral", None, tag) for tag in data.get("neutral", [])]
        self.turns = sorted({number_of(entry.first) for entry in self.entries if entry.first} |
                            {number_of(entry.last) + 1 for entry in self.entries if entry.last})
        self.found = {}

    def era(self, time):
        return NEVER if time == NEVER else bisect_right(self.turns, time // DAY) if self.turns else 0

    def roles(self, tag, first, last):
        """Every (side, party) that the folded hashtag has from the one time to the other; (None, None) for none."""
        entries = {self.entry(tag, era) for era in range(self.era(first), self.era(last) + 1)}
        return {(None, None) if n is None else self.entries[n][:2] for n in entries}

    def day_in(self, era):
        return None if era == NEVER else self.turns[era - 1] if era else self.turns[0] - 1 if self.turns else 0

    def entry(self, tag, era, without=None):
        """The number of the entry that says what the folded hashtag means; None for none. `without`: one left out."""
        if (tag, era, without) not in self.found:
            day = self.day_in(era)
            fitting = [(not entry.is_pattern, len(entry.folded), n) for n, entry in enumerate(self.entries)
                       if n != without and entry.holds(day) and entry.fits(tag)]
            self.found[tag, era, without] = max(fitting)[2] if fitting else None
        return self.found[tag, era, without]


class Meaning(NamedTuple):
    """What a tweet with certain hashtags is, in a certain era."""
    entries: frozenset  # that occur, by their numbers
    about: frozenset  # parties it has hashtags for
    against: frozenset
    parties: frozenset  # parties it counts for

    @property
    def kind(self):
        return ("one_party" if len(self.parties) == 1 else "mixed" if self.parties else "against_only" if self.against
                else "neutral" if self.entries else "untracked")
