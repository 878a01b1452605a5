#!/usr/bin/env python3
"""The documents hold what the program prints: docs/formats.md the table of `hustings formats`, docs/method.md the signals of
`hustings evidence`.

    documented.py HUSTINGS PROJECT [--write]
"""
import pathlib
import re
import subprocess
import sys

PARTS = {"docs/formats.md": ("formats", "layouts"), "docs/method.md": ("evidence", "evidence")}

for name, (command, mark) in PARTS.items():
    document = pathlib.Path(sys.argv[2]) / name
    printed = subprocess.run([sys.argv[1], command], capture_output=True, text=True, check=True).stdout
    text = document.read_text()
    part = re.compile(rf"(?<=<!-- {mark} -->\n).*?(?=<!-- /{mark} -->)", re.S)
    if not part.search(text):
        sys.exit(f"{name} has no place for what `hustings {command}` prints.")
    written = part.sub(lambda _: "\n" + printed.strip() + "\n\n", text)
    if "--write" in sys.argv:
        document.write_text(written)
    elif written != text:
        sys.exit(f"{name} is not what the code says. Run: tests/documented.py build/native/hustings . --write")
