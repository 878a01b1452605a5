#!/usr/bin/env python3
"""Asserts that each room of src/ includes only the rooms it may: those before it in this list."""
import pathlib
import re
import sys

ROOMS = ["text", ("json", "csv"), "tweets", "exports", "parties", "statistics", ("automation", "coordination"),
         "analysis", "simulation", ("cli", "wasm")]
rank = {room: i for i, level in enumerate(ROOMS) for room in ([level] if isinstance(level, str) else level)}

source = pathlib.Path(sys.argv[1])
faults, checked = [], 0
for file in sorted(source.rglob("*")):
    if file.suffix not in {".h", ".cpp"}:
        continue
    room = file.relative_to(source).parts[0]
    if room not in rank:
        faults.append(f"{file}: there is no room called {room}")
        continue
    for included in re.findall(r'^\s*#include "([^"/]+)/', file.read_text(encoding="utf-8"), re.MULTILINE):
        checked += 1
        allowed = included == room or (included in rank and rank[included] < rank[room])
        if not allowed:
            faults.append(f"{file}: the room {room} must not include {included}")
print("\n".join(faults) or f"{checked} includes between rooms are as they should be")
sys.exit(1 if faults or checked == 0 else 0)
