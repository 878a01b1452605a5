"""Packs an export in all ways that the standard library knows, and damages some of them.

    containers.py FOLDER

FOLDER has one.ndjson, two.ndjson and three.ndjson; every file that is written beside them holds all three.
"""

import bz2
import gzip
import hashlib
import io
import lzma
import os
import sys
import tarfile
import zipfile

folder = sys.argv[1]
parts = {}
for name in ("one", "two", "three"):
    with open(os.path.join(folder, name + ".ndjson"), "rb") as file:
        parts[name] = file.read()
whole = b"".join(parts.values())


def write(name, content):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def zipped(members, method=zipfile.ZIP_DEFLATED, zip64=False, archive=None):
    archive = archive or io.BytesIO()
    with zipfile.ZipFile(archive, "w", method) as file:
        for path, content in members:
            info = zipfile.ZipInfo(path)
            info.compress_type = method
            with file.open(info, "w", force_zip64=zip64) as member:
                member.write(content)
    return archive.getvalue()


def tarred(members, form=tarfile.PAX_FORMAT):
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=form) as file:
        for path, content in members:
            info = tarfile.TarInfo(path)
            info.size = len(content)
            file.addfile(info, io.BytesIO(content))
    return archive.getvalue()


class Unseekable(io.BytesIO):
    """A stream that a zip is written to in one go: its sizes stand behind the members."""

    def seekable(self):
        return False

    def seek(self, *_):
        raise OSError

    def tell(self):
        raise OSError


files = [("data/%s.ndjson" % name, content) for name, content in parts.items()]
packed = [("2017/05/%s.json.bz2" % name, bz2.compress(content)) for name, content in parts.items()]
# Longer than the name and the prefix of a tar's header together.
deep = [("%s/%s.ndjson" % ("d" * 300, name), content) for name, content in parts.items()]
noise = hashlib.shake_128(b"picture").digest(50_000)
pictures = [("media/%d.jpg" % n, noise) for n in range(400)]

write("plain.ndjson", whole)
write("export.gz", gzip.compress(whole))
write("members.gz", b"".join(map(gzip.compress, parts.values())))
write("padded.gz", gzip.compress(whole) + bytes(1000))
write("export.bz2", bz2.compress(whole))
write("streams.bz2", b"".join(map(bz2.compress, parts.values())))
write("export.xz", lzma.compress(whole))
write("streams.xz", b"".join(map(lzma.compress, parts.values())))
write("stored.zip", zipped(files, zipfile.ZIP_STORED))
write("deflated.zip", zipped(files))
write("zip64.zip", zipped(files, zip64=True))
write("streamed.zip", zipped(files, archive=Unseekable()))
write("pictures.zip", zipped(pictures[:200] + files + pictures[200:]))
write("unknown-method.zip", zipped(files, zipfile.ZIP_BZIP2))
write("ustar.tar", tarred(files, tarfile.USTAR_FORMAT))
write("gnu.tar", tarred(deep, tarfile.GNU_FORMAT))
write("pax.tar", tarred(deep))
write("packed.tar", tarred(packed))
write("export.tgz", gzip.compress(tarred(files)))
write("pictures.tar.bz2", bz2.compress(tarred(pictures[:20] + files)))

write("cut.gz", gzip.compress(whole)[:-40])
write("cut-members.gz", b"".join(map(gzip.compress, parts.values()))[:-40])
archive = tarred(files)
write("cut.tar", archive[: archive.index(b"data/three") + 512 + 100])
broken = bytearray(gzip.compress(whole))
broken[-6] ^= 1
write("wrong-checksum.gz", bytes(broken))
write("bomb.gz", gzip.compress(whole + b"\n" * 200_000_000))

write("my-export/one.ndjson", parts["one"])
write("my-export/sub/two.ndjson.gz", gzip.compress(parts["two"]))
write("my-export/sub/three.zip", zipped(files[2:]))
write("my-export/sub/picture.jpg", noise)
