#!/usr/bin/env python3
"""docs/formats.md holds the table that `hustings formats` prints.

    formats_documented.py HUSTINGS PROJECT [--write]
"""
import pathlib
import re
import subprocess
import sys

document = pathlib.Path(sys.argv[2]) / "docs/formats.md"
table = subprocess.run([sys.argv[1], "formats"], capture_output=True, text=True, check=True).stdout
text = document.read_text()
written = re.sub(r"(?<=<!-- layouts -->\n).*?(?=<!-- /layouts -->)", lambda _: "\n" + table + "\n", text, flags=re.S)
if "--write" in sys.argv:
    document.write_text(written)
elif written != text:
    sys.exit("docs/formats.md is not what the code says. Run: tests/formats_documented.py build/native/hustings . --write")
