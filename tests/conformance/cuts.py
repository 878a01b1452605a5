#!/usr/bin/env python3
"""Cuts every real export, or every derived one, at many places: nothing before a cut is lost, nothing is made up.

    cuts.py CUTS BYTES PROJECT shared|derived    CUTS, BYTES: see cuts.cpp
"""
import pathlib
import subprocess
import sys
import tempfile

import derive

cuts, budget, project, which = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), sys.argv[4]
shared = project.resolve().parent / "shared/data/formats"


def check(folder):
    files = sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file())
    found = subprocess.run([cuts, budget, *files]).returncode
    print(f"{len(files)} files cut")
    sys.exit(found)


if which == "shared":
    if not shared.is_dir():
        print("SKIPPED: there are no real exports beside this project (../shared/data/formats)")
        sys.exit(77)
    check(shared)
with tempfile.TemporaryDirectory() as folder:
    for _ in derive.write(project / "examples/first-light.ndjson", folder):
        pass
    check(folder)
