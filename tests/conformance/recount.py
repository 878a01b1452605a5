"""Counts tweets by every rule that a report knows, in plain Python: what docs/report.schema.json and
docs/method.md say, and nothing of the core's own.

Tweets holds distinct tweets. A Recount of them, by a lexicon and settings, has a method for each part of the report
that it counts; lists are whole where the report has the commonest only.
"""
import csv
import re
from array import array
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from functools import cache, cached_property
from itertools import combinations, compress, takewhile
from math import ceil, sqrt
from statistics import NormalDist

from meanings import NEVER, Meaning
from reference import DAY, fold, iso, share

RULES, VOICES = ("mention", "exclusive", "fractional"), ("tweets", "accounts")
WHOLE = 2520  # a tweet of k parties counts 2520 // k for each
STEPS = {"hour": 3600, "day": DAY, "week": 7 * DAY}
QUARTER = 900  # seconds: no zone's hours begin otherwise
NO_PARTY = frozenset()
NOBODY = -1  # the account of a tweet without one
DEFAULTS = {"rule": "mention", "voices": "tweets", "tweets": "all", "count_against": False, "per_day": 50.0,
            "denominator": "tracked", "sampling": 1.0, "time_zone": "UTC", "from": None, "to": None, "step": "day"}


# ---- The tweets

class Tweets:
    """Distinct tweets in columns. Accounts, and hashtags as written, are numbered as they come."""

    def __init__(self):
        self.account, self.tagset, self.time, self.retweet = array("q"), array("q"), array("q"), bytearray()
        self.accounts, self.written, self.handles = {}, {}, {}
        self.grouped = {}

    def add(self, account, handle, tags, retweet, time):
        """`tags`: a tuple. `account`, `handle`, `time` (Unix seconds) may be None."""
        who = NOBODY if account is None else self.accounts.setdefault(account, len(self.accounts))
        self.account.append(who)
        self.tagset.append(self.written.setdefault(tags, len(self.written)))
        self.time.append(NEVER if time is None else time)
        self.retweet.append(retweet)
        if handle:
            self.handles.setdefault(who, set()).add(handle)

    def write(self, file):
        """As a plain table, without texts. All must have a time and an account with a handle."""
        keys, written = list(self.accounts), list(map(" ".join, self.written))
        texts = "…", "RT @somebody_invented: …"
        writer = csv.writer(file)
        writer.writerow(("created_at", "user_id", "screen_name", "text", "hashtags"))
        for who, tagset, time, retweet in zip(self.account, self.tagset, self.time, self.retweet):
            writer.writerow((time, keys[who], min(self.handles[who]), texts[retweet], written[tagset]))


# ---- Counting

@cache
def units(parties, rule):
    """What a voice for these parties counts for each of them."""
    if not parties or rule == "exclusive" and len(parties) > 1:
        return {}
    return dict.fromkeys(parties, WHOLE // len(parties) if rule == "fractional" else 1)


def offset_of(time_zone):
    match = re.fullmatch(r"([+-])(\d\d):(\d\d)", time_zone)
    return 0 if not match else int(match[1] + "1") * (int(match[2]) * 3600 + int(match[3]) * 60)


def wilson(part, whole):
    """The 95 % interval of a share (Wilson 1927)."""
    if not whole:
        return None
    z2 = NormalDist().inv_cdf(0.975) ** 2
    middle, reach = part + z2 / 2, sqrt(z2 * (part * (whole - part) / whole + z2 / 4))
    return [max(0, (middle - reach) / (whole + z2)), min(1, (middle + reach) / (whole + z2))]


def kish(counts):
    return sum(counts) ** 2 / sum(n * n for n in counts) if any(counts) else None


class Recount:
    def __init__(self, tweets, lexicon, settings):
        self.tweets, self.lexicon, self.settings = tweets, lexicon, {**DEFAULTS, **settings}
        self.rule, self.voices = self.settings["rule"], self.settings["voices"]
        self.offset = offset_of(self.settings["time_zone"])
        self.written = list(tweets.written)
        self.tags = [frozenset(map(fold, written)) for written in self.written]
        self.meanings, self.meanings_without = {}, {}
        self.find_window()
        self.group()
        self.judge()
        self.give_voices()

    # -- The window

    def moment(self, text, end):
        """A bare date is its first moment or, as an end, its last."""
        at = datetime.fromisoformat(text)
        at = at.replace(tzinfo=at.tzinfo or timezone(timedelta(seconds=self.offset)))
        return int(at.timestamp()) + (DAY if end and len(text) == 10 else 0)

    def midnight(self, time):
        return (time + self.offset) // DAY * DAY - self.offset

    def find_window(self):
        dated = [time for time in self.tweets.time if time != NEVER]
        begin, end = self.settings["from"], self.settings["to"]
        self.is_open = not begin and not end
        self.span = (min(dated), max(dated)) if dated else (NEVER, NEVER)
        self.begin = self.moment(begin, False) if begin else self.midnight(min(dated)) if dated else None
        self.end = self.moment(end, True) if end else self.midnight(max(dated)) + DAY if dated else None
        self.days = None if self.begin is None or self.end is None else max(1, (self.end - self.begin) / DAY)
        self.exact_days = self.days and max(Fraction(1), Fraction(self.end - self.begin, DAY))
        self.inside = [self.is_open if time == NEVER else self.begin <= time < self.end for time in self.tweets.time]

    # -- Groups: tweets of one account that mean the same. A key is the number of a set of hashtags, with an era.

    def meaning(self, key):
        if key not in self.meanings:
            self.meanings[key] = self.find_meaning(key, None)
        return self.meanings[key]

    def meaning_without(self, key, entry):
        if entry not in self.meaning(key).entries:
            return self.meaning(key)
        if (key, entry) not in self.meanings_without:
            self.meanings_without[key, entry] = self.find_meaning(key, entry)
        return self.meanings_without[key, entry]

    def find_meaning(self, key, without):
        entries = {self.lexicon.entry(tag, key[1], without) for tag in self.tags[key[0]]} - {None}
        found = [self.lexicon.entries[n] for n in entries]
        about, against = (frozenset(e.party for e in found if e.side == side) for side in ("for", "against"))
        parties = about | against if self.settings["count_against"] else about
        return Meaning(frozenset(entries), about, against, parties)

    def is_counted(self, retweet):
        return {"all": True, "originals": not retweet, "retweets": bool(retweet)}[self.settings["tweets"]]

    def grouped(self):
        """((account, tagset, era, retweet), how many such tweets the window has)"""
        window = self.begin, self.end, self.is_open, tuple(self.lexicon.turns)
        if window not in self.tweets.grouped:
            eras = [self.lexicon.era(time) for time in self.tweets.time]
            columns = zip(self.tweets.account, self.tweets.tagset, eras, self.tweets.retweet)
            self.tweets.grouped = {window: list(Counter(compress(columns, self.inside)).items())}
        return self.tweets.grouped[window]

    def group(self):
        self.groups, self.keys = defaultdict(int), defaultdict(int)  # (account, key), key: counted tweets
        self.every, self.every_tracked = defaultdict(int), defaultdict(int)  # account: tweets of the window
        undated, undated_tracked = defaultdict(int), defaultdict(int)
        self.retweets = 0
        for (account, tagset, era, retweet), n in self.grouped():
            key = tagset, era
            tracked = n if self.meaning(key).entries else 0
            self.every[account] += n
            self.every_tracked[account] += tracked
            if era == NEVER:
                undated[account] += n
                undated_tracked[account] += tracked
            if self.is_counted(retweet):
                self.groups[account, key] += n
                self.keys[key] += n
                self.retweets += n * retweet
        self.dated = {who: n - undated.get(who, 0) for who, n in self.every.items()
                      if who != NOBODY and n > undated.get(who, 0)}
        self.dated_tracked = {who: self.every_tracked[who] - undated_tracked.get(who, 0) for who in self.dated}
        self.sum_by_account()

    def sum_by_account(self):
        self.counted, self.tracked = defaultdict(int), defaultdict(int)  # account: counted tweets; those tracked
        self.named = defaultdict(frozenset)  # account: the parties that they count for
        self.partisan = []  # of the groups, those of which any party can be told, if not for one entry
        can_name = {key for key in self.keys if self.meaning(key).about or self.meaning(key).against or
                    any(self.meaning_without(key, entry).parties for entry in self.meaning(key).entries)}
        for (account, key), n in self.groups.items():
            self.counted[account] += n
            self.tracked[account] += n if self.meanings[key].entries else 0
            if key in can_name:
                self.partisan.append((account, key, n))
                self.named[account] |= self.meanings[key].parties
        self.named = {account: parties for account, parties in self.named.items() if parties}
        self.all_tracked = sum(self.tracked.values())

    # -- The study's rule, on all tweets of the window

    def judge(self):
        """An account reaches per_day when its tweets ÷ days ÷ sampling do, without any rounding."""
        self.dated_by = {"tracked": self.dated_tracked, "all": self.dated} if self.days else {"tracked": {}, "all": {}}
        self.busiest = {which: sorted(((n, who) for who, n in counts.items()), reverse=True)
                        for which, counts in self.dated_by.items()}
        self.high = self.above(self.settings["per_day"], self.settings["denominator"])
        self.judged = self.dated_by[self.settings["denominator"]].keys()  # accounts to which the rule can be applied

    def needed(self, per_day):
        return Fraction(str(per_day)) * (self.exact_days or 0) * Fraction(str(self.settings["sampling"]))

    def above(self, per_day, denominator):
        needed = self.needed(per_day)
        return {who for n, who in takewhile(lambda pair: pair[0] >= needed, self.busiest[denominator])}

    def rate(self, account):
        tweets = self.dated_by[self.settings["denominator"]].get(account)
        return None if tweets is None else tweets / self.days / self.settings["sampling"]

    # -- Voices

    def sums(self, rule, voices):
        sums = dict.fromkeys(self.lexicon.parties, 0)
        if voices == "tweets":
            counts = [(self.meaning(key).parties, n) for key, n in self.keys.items()]
        else:
            counts = Counter(parties for account, parties in self.named.items() if account != NOBODY).items()
        for parties, n in counts:
            for party, unit in units(parties, rule).items():
                sums[party] += n * unit
        return sums

    def give_voices(self):
        """By settings.rule and settings.voices. account: party: what it counts for it."""
        self.total = self.sums(self.rule, self.voices)
        if self.voices == "accounts":
            self.voice = {who: units(parties, self.rule) for who, parties in self.named.items() if who != NOBODY}
            return
        self.voice = {who: {} for who in self.named if who != NOBODY}
        for account, key, n in self.partisan:
            if account != NOBODY:
                voice = self.voice.get(account)
                for party, unit in units(self.meaning(key).parties, self.rule).items():
                    voice[party] = voice.get(party, 0) + n * unit

    def less(self, accounts):
        """The sums without these accounts' voices, and their part."""
        theirs = dict.fromkeys(self.lexicon.parties, 0)
        for account in accounts:
            for party, n in self.voice.get(account, {}).items():
                theirs[party] += n
        return {party: self.total[party] - theirs[party] for party in self.lexicon.parties}, theirs

    def shares(self, sums):
        whole = sum(sums.values())
        return {party: share(sums[party], whole) for party in self.lexicon.parties}

    # -- Parts of the report

    def window(self):
        return {"from": iso(self.begin), "to": iso(self.end), "days": self.days, "tweets": sum(self.keys.values()),
                "tracked": self.all_tracked, "accounts": len(self.counted.keys() - {NOBODY}),
                "retweets": self.retweets}

    def kinds(self):
        kinds = Counter()
        for key, n in self.keys.items():
            kinds[self.meaning(key).kind] += n
        return {kind: kinds[kind] for kind in ("one_party", "mixed", "against_only", "neutral", "untracked")}

    def use(self, parties_of):
        """party: (tweets, those with it alone, accounts, tweets by high-frequency accounts)"""
        tweets, only, by_high, accounts = Counter(), Counter(), Counter(), defaultdict(set)
        for account, key, n in self.partisan:
            parties = parties_of(self.meaning(key))
            for party in parties:
                tweets[party] += n
                only[party] += n if len(parties) == 1 else 0
                by_high[party] += n if account in self.high else 0
                accounts[party].add(account)
        return {party: (tweets[party], only[party], accounts[party] - {NOBODY}, by_high[party])
                for party in self.lexicon.parties}

    @cached_property
    def used(self):
        return self.use(lambda meaning: meaning.parties)

    def parties(self):
        names = sum(len(accounts) for _, _, accounts, _ in self.used.values())
        every = {voices: {rule: self.shares(self.sums(rule, voices)) for rule in RULES} for voices in VOICES}
        now, without = self.shares(self.total), self.shares(self.less(self.high)[0])
        swings, top = self.leave_one_out(), self.top_hashtags()
        return {party: {
            "tweets": tweets, "only": only, "share": now[party],
            "accounts": len(accounts), "account_share": share(len(accounts), names),
            "shares": {voices: {rule: every[voices][rule][party] for rule in RULES} for voices in VOICES},
            "without": self.without(now[party], without[party]),
            "leave_one_out": swings[party],
            "high_frequency": {"tweets": by_high, "share": share(by_high, tweets),
                               "accounts": len(accounts & self.high),
                               "account_share": share(len(accounts & self.high), len(accounts & self.judged))}
            if self.judged else None,
            "hashtags": top[party][:10],
        } for party, (tweets, only, accounts, by_high) in self.used.items()}

    def without(self, now, then):
        if not self.judged or then is None:
            return {"share": None, "change": None}
        return {"share": then, "change": now - then}

    def against(self):
        used = self.use(lambda meaning: meaning.against)
        return {party: {"tweets": tweets, "accounts": len(accounts)}
                for party, (tweets, _, accounts, _) in used.items() if tweets}

    def automation(self):
        rule = {"tweets_needed": ceil(self.needed(self.settings["per_day"])) if self.days else None}
        if not self.judged:
            return {"rule": rule, **dict.fromkeys(("tweets", "share", "accounts", "account_share"))}
        tweets = sum(self.tracked.get(account, 0) for account in self.high)
        return {"rule": rule, "tweets": tweets, "share": share(tweets, self.all_tracked), "accounts": len(self.high),
                "account_share": share(len(self.high), len(self.judged))}

    def sensitivity(self, per_day, denominator):
        high = self.above(per_day, denominator)
        tweets, (sums, theirs) = sum(self.tracked.get(account, 0) for account in high), self.less(high)
        return {"accounts": len(high), "tweets": tweets, "share": share(tweets, self.all_tracked),
                "without": list(self.shares(sums).values()),
                "high_frequency": [share(theirs[party], self.total[party]) for party in self.lexicon.parties]}

    def estimates(self):
        """What is computed in several steps, which may be rounded differently."""
        return {"concentration": {"effective_accounts": kish([sum(voice.values()) for voice in self.voice.values()])},
                "parties": {party: self.estimates_of(party, used[2]) for party, used in self.used.items()},
                "automation": self.estimates_of_automation()}

    def estimates_of(self, party, accounts):
        share_now = self.shares(self.total)[party]
        return {"effective_accounts": kish([voice[party] for voice in self.voice.values() if party in voice]),
                "high_frequency": {"account_interval": wilson(len(accounts & self.high), len(accounts & self.judged))}
                if self.judged else None,
                "references": [{"name": reference["name"], "share": float(reference["shares"][party]),
                                "ratio": None if share_now is None else share(share_now, reference["shares"][party])}
                               for reference in self.lexicon.references if party in reference["shares"]]}

    def estimates_of_automation(self):
        """With Rogan and Gladen's bounds, for a rule that errs as it does by default."""
        if not self.judged:
            return {"one_in": None, "account_interval": None, "corrected": None}
        tweets, flagged = sum(self.tracked.get(who, 0) for who in self.high), len(self.high) / len(self.judged)
        low, high = (min(1, max(0, (flagged - 0.0146) / (true - 0.0146))) for true in (0.9, 0.5))
        return {"one_in": share(self.all_tracked, tweets), "account_interval": wilson(len(self.high), len(self.judged)),
                "corrected": {"low": float(low), "high": float(high), "indistinguishable": flagged <= 0.0146}}

    # -- One entry left out

    def leave_one_out(self):
        """party: where its share goes, and by which entry."""
        now = self.shares(self.total)
        tried = [(self.lexicon.entries[n].tag, self.shares(self.sums_without(n))) for n in sorted(self.tallies)]
        swings = {}
        for party in self.lexicon.parties:
            found = [(then[party], tag) for tag, then in tried if then[party] is not None]
            low, high = (pick([(now[party], None), *found], key=lambda pair: pair[0])
                         for pick in (min, max)) if now[party] is not None else (None, None)
            swings[party] = low and {"low": low[0], "low_tag": low[1], "high": high[0], "high_tag": high[1]}
        return swings

    @cached_property
    def tallies(self):
        """entry: counted tweets in which it says what a hashtag means"""
        tallies = Counter()
        for key, n in self.keys.items():
            tallies.update(dict.fromkeys(self.meaning(key).entries, n))
        return tallies

    def sums_without(self, entry):
        changed = [key for key in self.keys if self.meaning(key).parties != self.meaning_without(key, entry).parties]
        if self.voices == "tweets":
            before = ((self.meaning(key).parties, self.keys[key]) for key in changed)
            after = ((self.meaning_without(key, entry).parties, self.keys[key]) for key in changed)
        else:
            accounts = {account for key in changed for account in self.accounts_of[key]}
            before = ((self.named.get(account, NO_PARTY), 1) for account in accounts)
            after = ((NO_PARTY.union(*(self.meaning_without(key, entry).parties for key in self.keys_of[account])), 1)
                     for account in accounts)
        sums = dict(self.total)
        for sign, counts in ((-1, before), (1, after)):
            for parties, n in counts:
                for party, unit in units(parties, self.rule).items():
                    sums[party] += sign * n * unit
        return sums

    @cached_property
    def accounts_of(self):
        return self.index((key, account) for account, key, _ in self.partisan if account != NOBODY)

    @cached_property
    def keys_of(self):
        return self.index((account, key) for account, key, _ in self.partisan if account != NOBODY)

    @staticmethod
    def index(pairs):
        index = defaultdict(list)
        for key, value in pairs:
            index[key].append(value)
        return index

    # -- Hashtags

    @cached_property
    def shown(self):
        """folded hashtag: its commonest spelling, whatever the settings"""
        spellings = defaultdict(Counter)
        for tagset, n in Counter(self.tweets.tagset).items():
            for tag in self.written[tagset]:
                spellings[fold(tag)][tag] += n
        return {tag: min(forms.items(), key=lambda form: (-form[1], form[0].encode()))[0]
                for tag, forms in spellings.items()}

    @cached_property
    def uses(self):
        """(folded hashtag, entry or None): [tweets, accounts]"""
        uses = defaultdict(lambda: [0, set()])
        for (account, (tagset, era)), n in self.groups.items():
            for tag in self.tags[tagset]:
                use = uses[tag, self.lexicon.entry(tag, era)]
                use[0] += n
                use[1].add(account)
        return uses

    def listed(self, is_wanted):
        """The hashtags of wanted entries, the commonest first."""
        tweets, accounts = Counter(), defaultdict(set)
        for (tag, entry), (n, who) in self.uses.items():
            if is_wanted(entry):
                tweets[tag] += n
                accounts[tag] |= who - {NOBODY}
        order = sorted(tweets, key=lambda tag: (-tweets[tag], self.shown[tag].encode()))
        return {tag: {"tag": self.shown[tag], "tweets": tweets[tag], "accounts": len(accounts[tag])} for tag in order}

    @cached_property
    def all_hashtags(self):
        return self.listed(lambda entry: True)

    def roles(self, tag):
        """Every (side, party) that it has on the days of the files; (None, None) for none."""
        return self.lexicon.roles(tag, *self.span)

    def hashtags(self):
        """With what they are, where that is so on all those days."""
        for tag, listed in list(self.all_hashtags.items())[:1000]:
            (side, party), *others = self.roles(tag)
            yield listed if others else {**listed, "party": party if side == "for" else None,
                                         "against": party if side == "against" else None, "neutral": side == "neutral"}

    def top_hashtags(self):
        """party: those for it, with the tweets in which they are"""
        entries = {party: {n for n, entry in enumerate(self.lexicon.entries) if entry[:2] == ("for", party)}
                   for party in self.lexicon.parties}
        return {party: [{"tag": tag["tag"], "tweets": tag["tweets"]}
                        for tag in self.listed(lambda entry: entry in entries[party]).values()]
                for party in self.lexicon.parties}

    def together(self):
        commonest, pairs = set(list(self.all_hashtags)[:100]), Counter()
        for (tagset, _), n in self.keys.items():
            for pair in combinations(sorted(self.tags[tagset] & commonest), 2):
                pairs[pair] += n
        return {frozenset(self.shown[tag] for tag in pair): {"tweets": n} for pair, n in pairs.items()}

    def dictionary(self):
        return [{"side": entry.side, "party": entry.party, "tag": entry.tag, "source": entry.source,
                 "from": entry.first, "to": entry.last, "tweets": self.tallies[n]}
                for n, entry in enumerate(self.lexicon.entries)]

    def unassigned(self):
        parties = defaultdict(Counter)  # folded hashtag: party: tweets of both; None: tweets of any party
        for (tagset, era), n in self.keys.items():
            about = self.meaning((tagset, era)).parties
            for tag in self.tags[tagset] if about else ():
                parties[tag].update({None: n, **dict.fromkeys(about, n)})
        return {tag["tag"]: {**tag, "party_tweets": parties[folded][None], **self.company(folded, parties[folded])}
                for folded, tag in self.all_hashtags.items() if self.roles(folded) == {(None, None)}}

    def company(self, folded, tweets):
        """Whose hashtags the tweets carry, and the accounts use that use one party's only. `tweets`: by party."""
        users = set().union(*(who for (tag, _), (_, who) in self.uses.items() if tag == folded)) - {NOBODY}
        accounts = Counter(party for who in users if len(self.named.get(who, ())) == 1 for party in self.named[who])
        return {"party_accounts": sum(accounts.values()),
                "with": {party: {"tweets": tweets[party], "accounts": accounts[party]}
                         for party in self.lexicon.parties if tweets[party] or accounts[party]},
                "suggestion": suggestion(accounts)}

    # -- Accounts

    def overlap(self):
        sets = defaultdict(lambda: {"tweets": 0, "accounts": 0, "high_frequency_accounts": 0})
        for key, n in self.keys.items():
            sets[self.meaning(key).parties]["tweets"] += n
        for account, parties in self.named.items():
            if account != NOBODY:
                sets[parties]["accounts"] += 1
                sets[parties]["high_frequency_accounts"] += account in self.high
        return {parties: counts for parties, counts in sets.items() if parties}

    def concentration(self):
        voices = sorted((sum(voice.values()) for voice in self.voice.values() if voice), reverse=True)
        effective, top = kish(voices), voices[:-(-len(voices) // 100)]
        return {"accounts": len(voices), "few": not effective or effective < 30,
                "top_percent_share": share(sum(top), sum(self.total.values()))}

    def most_influential(self):
        """All (handles, part of the report) with which a party's share changes most."""
        best, found, now = 0, [], self.shares(self.total)
        whole = sum(self.total.values())
        for account, voice in self.voice.items():
            rest = whole - sum(voice.values())
            for party in self.lexicon.parties if rest and rest != whole else ():
                then = (self.total[party] - voice.get(party, 0)) / rest
                change = abs(then - now[party])
                if change and change >= best - 1e-15:
                    best = max(best, change)
                    found.append((change, account, party, then))
        return [(self.tweets.handles.get(account, set()),
                 {"party": party, "tweets": self.tracked[account], "share": now[party], "share_without": then})
                for change, account, party, then in found if change >= best - 1e-15]

    def accounts(self, keys):
        """Of the accounts that Tweets.add() got under these keys: what the report's table says."""
        found = {self.tweets.accounts[key]: key for key in keys}
        tally = defaultdict(lambda: defaultdict(int))
        for account, key, n in self.partisan:
            if account in found:
                for party in self.meaning(key).parties:
                    tally[account][party] += n
        return {key: {"tweets": self.every.get(n, 0), "tracked": self.every_tracked.get(n, 0),
                      "parties": dict(tally[n]), "per_day": self.rate(n),
                      "high_frequency": n in self.high if n in self.judged else None}
                for n, key in found.items()}

    # -- Time

    def part_of(self, time, step):
        """When the hour, day or week begins."""
        local = time + self.offset
        monday = 4 * DAY if step == "week" else 0  # 1 January 1970 was a Thursday
        return (local - monday) // STEPS[step] * STEPS[step] + monday - self.offset

    def step(self, asked):
        """The one asked (else that of the settings), or a longer one where that would give more than 3,000 parts; None
        if there is nothing to part."""
        dated = [(time, retweet) for time, inside, retweet in zip(self.tweets.time, self.inside, self.tweets.retweet)
                 if inside and time != NEVER]
        steps = list(STEPS)[list(STEPS).index(asked or self.settings["step"]):]
        if not any(self.is_counted(retweet) for _, retweet in dated):
            return None
        dated = [time for time, _ in dated]
        ends = ((step, self.part_of(min(dated), step), self.part_of(max(dated), step)) for step in steps)
        return next((step for step, first, last in ends if (last - first) // STEPS[step] < 3000), "week")

    def time(self, step):
        """When the parts with counted tweets begin: their columns."""
        tweets, parts = self.tweets, defaultdict(lambda: defaultdict(int))
        loud = [account in self.high for account in tweets.account]
        counted = [inside and time != NEVER and self.is_counted(retweet)
                   for inside, time, retweet in zip(self.inside, tweets.time, tweets.retweet)]
        begins = {hour: self.part_of(hour, step) for hour in {time // QUARTER * QUARTER for time in tweets.time}}
        columns = zip([begins[time // QUARTER * QUARTER] for time in tweets.time], tweets.tagset,
                      map(self.lexicon.era, tweets.time), loud)
        for (part, tagset, era, high), n in Counter(compress(columns, counted)).items():
            meaning = self.meaning((tagset, era))
            parts[part]["tweets"] += n
            parts[part]["tracked"] += n if meaning.entries else 0
            parts[part]["high_frequency"] += n if high and meaning.entries else 0
            for party in meaning.parties:
                parts[part][party] += n
        return {iso(part): {"tweets": counts["tweets"], "tracked": counts["tracked"],
                            "high_frequency": counts["high_frequency"] if self.judged else None,
                            "parties": [counts[party] for party in self.lexicon.parties]}
                for part, counts in sorted(parts.items())}


def suggestion(accounts):
    """The party of more than half of at least five accounts, and of more than twice as many as any other."""
    (first, most), (_, next_most), *_ = accounts.most_common(2) + [(None, 0)] * 2
    everybody = sum(accounts.values())
    return first if everybody >= 5 and most > everybody / 2 and most > 2 * next_most else None
