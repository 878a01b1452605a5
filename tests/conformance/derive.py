#!/usr/bin/env python3
"""Writes one set of invented tweets in every layout of which there is no real export to test with: derived files.

    derive.py FIRST_LIGHT FOLDER    FIRST_LIGHT: examples/first-light.ndjson; the files appear in FOLDER

Each function of derive_*.py writes one layout, after its exporter's source or the column lists people quote, quirks
included, and is no proof that real files look so. Beside it stands what the layout can carry (Carries): what is not
named there must be read from the file exactly as it stands in the original tweets.
"""
import pathlib
import sys

import derive_api, derive_published, derive_scraped  # each adds its layouts
from derivation import LAYOUTS, tweets_of


def write(first_light, folder):
    """Yields (path, Carries, the tweets it holds) for each layout."""
    tweets = tweets_of(first_light)
    for name, (function, carries) in LAYOUTS.items():
        held = [tweet for tweet in tweets if carries.tweets(tweet)]
        content = function(held)
        path = pathlib.Path(folder) / name
        for part, data in (content if isinstance(content, dict) else {"": content}).items():
            (path / part).parent.mkdir(parents=True, exist_ok=True)
            (path / part).write_bytes(data)
        yield path, carries, held


if __name__ == "__main__":
    for path, _, held in write(sys.argv[1], sys.argv[2]):
        print(f"{len(held):5} tweets  {path.name}")
