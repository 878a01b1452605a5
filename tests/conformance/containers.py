#!/usr/bin/env python3
"""Packs the example in every way that Python or a command here can, and compares what `hustings analyze` reads.

    containers.py HUSTINGS PROJECT

What is packed must give the report of the plain file, but for names, sizes and hashes; what is cut, the records before
the cut as Python's own libraries unpack them; bombs and passwords must be named.
"""
import bz2
import copy
import gzip
import hashlib
import io
import json
import lzma
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
import zlib

hustings, project = sys.argv[1], pathlib.Path(sys.argv[2])
example = (project / "examples/first-light.ndjson").read_bytes()
folder = pathlib.Path(tempfile.mkdtemp())
faults, skipped, checked = [], [], 0
KEPT = ("format", "records", "read_bytes", "tweets", "not_tweets", "unreadable", "first_tweet", "last_tweet", "missing")


def analyze(*inputs, stdin=None, status=0):
    answer = subprocess.run([hustings, "analyze", *map(str, inputs), "--json", "-", "--hash"], input=stdin,
                            capture_output=True, timeout=60)
    check(answer.returncode == status, inputs, f"exit status {answer.returncode}, {answer.stderr.decode()}")
    return json.loads(answer.stdout)


def check(holds, what, message):
    global checked
    checked += 1
    if not holds:
        faults.append(f"{what}: {message}")


def answers(report):
    """All that must not depend on how the input was packed."""
    kept = copy.deepcopy(report)
    for problem in kept["quality"]["problems"]:
        del problem["first"]["input"]
    kept["inputs"] = [{key: read[key] for key in KEPT} for read in report["inputs"]
                      if read["format"] not in ("zip", "tar", "folder")]
    kept["quality"].pop("left_alone")
    return kept


def write(name, data):
    (folder / name).write_bytes(data)
    return folder / name


def problems(report):
    return {(problem["code"], problem["first"]["input"]) for read in report["inputs"] for problem in read["problems"]}


def codes(report):
    return {code for code, _ in problems(report)}


# --- Packers: bytes to bytes.

def command(*words):
    """A packer that is a command; None, noted, if this machine has none."""
    if shutil.which(words[0]):
        return lambda data: subprocess.run(words, input=data, capture_output=True, check=True).stdout
    skipped.append(f"{words[0]} is not installed")
    return None


def in_parts(pack, *parts):
    cuts = [0, *(len(example) * part // 100 for part in parts), len(example)]
    return b"".join(pack(example[a:b]) for a, b in zip(cuts, cuts[1:]))


def zipped(members, method=zipfile.ZIP_DEFLATED, zip64=False, out=None):
    out = out or io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            with archive.open(info, "w", force_zip64=zip64) as member:
                member.write(data)
    return out.getvalue()


class Unseekable(io.RawIOBase):
    def __init__(self):
        self.written = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.written += data
        return len(data)

    def getvalue(self):
        return bytes(self.written)


def tarred(members, form=tarfile.PAX_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


plain = answers(analyze(write("first-light.ndjson", example)))
zstd = command("zstd", "-q", "-c")
noise = os.urandom(1 << 18)  # what else lies in archives
half = example.index(b"\n", len(example) // 2) + 1
one = {"data/first-light.ndjson": example, "data/media/photo.jpg": b"\xff\xd8\xff" + noise, "notes.pdf": b"%PDF-1.4 " + noise}

# --- One compressed file: each codec, several members, zeros as padding after them; by name, without one, from a pipe.

files = {
    "a.gz": gzip.compress(example),
    "members.gz": in_parts(gzip.compress, 10, 10, 55, 99),
    "padded.gz": gzip.compress(example) + bytes(5000),
    "a.bz2": bz2.compress(example),
    "streams.bz2": in_parts(bz2.compress, 3, 50),
    "a.xz": lzma.compress(example),
    "streams.xz": in_parts(lzma.compress, 30, 31),
    "called-plain.ndjson": gzip.compress(example),
}
if zstd:
    skippable = b"\x50\x2a\x4d\x18\x04\x00\x00\x00skip"
    files["a.zst"] = zstd(example)
    files["frames.zst"] = in_parts(zstd, 20, 60)
    files["skipped-frames.zst"] = skippable + in_parts(zstd, 40) + skippable
    files["long.zst"] = command("zstd", "-q", "-c", "--ultra", "--long=31")(example)
for name, data in files.items():
    path = write(name, data)
    report = analyze(path)
    source = report["inputs"][0]
    check(answers(report) == plain, name, "gives another report than the plain file")
    check((source["name"], source["bytes"]) == (name, len(data)), name, "has another name or size")
    check(source["sha256"] == hashlib.sha256(data).hexdigest(), name, "has another hash")
    piped = analyze("-", stdin=data)
    check(answers(piped) == plain, name, "gives another report from standard input")
    check(piped["inputs"][0]["sha256"] == source["sha256"], name, "has another hash from standard input")

# --- Archives.

archives = {
    "stored.zip": zipped(one, zipfile.ZIP_STORED),
    "deflated.zip": zipped(one),
    "bzip2.zip": zipped(one, zipfile.ZIP_BZIP2),
    "lzma.zip": zipped(one, zipfile.ZIP_LZMA),
    "zip64.zip": zipped(one, zip64=True),
    "descriptors.zip": zipped(one, out=Unseekable()),  # sizes follow the bytes
    "pax.tar": tarred(one),
    "gnu.tar": tarred(one, tarfile.GNU_FORMAT),
    "ustar.tar": tarred(one, tarfile.USTAR_FORMAT),
    "a.tgz": gzip.compress(tarred(one)),
    "a.tar.bz2": bz2.compress(tarred(one)),
    "a.tar.xz": lzma.compress(tarred(one)),
    "called-plain-too.ndjson": zipped(one),
}
if zstd:
    archives["a.tar.zst"] = zstd(tarred(one))
for name, data in archives.items():
    path = write(name, data)
    report = analyze(path)
    container, member = report["inputs"]
    check(answers(report) == plain, name, "gives another report than the plain file")
    check(container["format"] == ("zip" if data[:2] == b"PK" else "tar"), name, "is taken for another kind")
    check((container["name"], container["bytes"]) == (name, len(data)), name, "has another name or size")
    check(container["sha256"] == hashlib.sha256(data).hexdigest(), name, "has another hash")
    check(member["name"] == f"{name}/data/first-light.ndjson", name, "its member has another name")
    check(member["sha256"] == hashlib.sha256(example).hexdigest(), name, "its member has another hash")
    check(sum(container["left_alone"].values()) == 2, name, "does not count what was left alone")
    check(answers(analyze("-", stdin=data)) == plain, name, "gives another report from standard input")

# Compressed files in archives, in the folders of the Internet Archive; archives in archives are named, not opened.
packers = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, **({"zst": zstd} if zstd else {})}
for ending, pack in packers.items():
    parts = {f"2017/05/01/00/00.json.{ending}": pack(example[:half]), f"2017/05/01/00/01.json.{ending}": pack(example[half:])}
    reports = [analyze(write(f"{ending}.{kind}", make(parts))) for kind, make in (("tar", tarred), ("zip", zipped))]
    split = analyze(write("00.json", example[:half]), write("01.json", example[half:]))
    for report in reports:
        check(answers(report) == answers(split), f".json.{ending} in an archive", "gives another report than plain files")
        check({read["name"].partition("/")[2] for read in report["inputs"]} == {"", *parts}, ending, "names its members otherwise")
nested = analyze(write("nested.zip", zipped({**one, "inner.zip": zipped(one)})))
check(nested["inputs"][0]["left_alone"].get("archives") == 1, "a zip in a zip", "is not counted as left alone")
check(answers(nested) == plain, "a zip in a zip", "changes the report")
small = "id,text,user_id,screen_name,created_at\n1,so #VoteLabour,7,InventedGardener01,2017-05-01\n".encode()
tar = analyze(write("zip-at-its-end.tar", tarred({"a.csv": small, "b.zip": zipped({})})))
check([read["format"] for read in tar["inputs"]] == ["tar", "csv"], "a tar that ends with a zip", "is taken for a zip")

# Names beyond ASCII, long ones, and none that changes with the locale.
for kind, make in (("zip", zipped), ("tar", tarred)):
    path = write(f"names.{kind}", make({f"{'ordner/' * 40}münchen-ελλάδα.ndjson": example}))
    for locale in ("C", "C.UTF-8"):
        answer = subprocess.run([hustings, "analyze", path, "--json", "-"], capture_output=True, env={"LC_ALL": locale})
        check("ordner/münchen-ελλάδα.ndjson" in answer.stdout.decode(), f"{path.name} with LC_ALL={locale}", "loses a name")

# --- A folder: plain, compressed and archived files below it, in any depth.

tree = folder / "tree"
for name, data in {"b/01.json.gz": gzip.compress(example[half:]), "a.zip": zipped({"00.json": example[:half]}),
                   "b/c/photo.jpg": b"\xff\xd8\xff" + noise, ".DS_Store": noise}.items():
    (tree / name).parent.mkdir(parents=True, exist_ok=True)
    (tree / name).write_bytes(data)
for path in (tree, f"{tree}/", f"{tree}/b/.."):
    report = analyze(path)
    check(answers(report) == answers(split), path, "gives another report than its files")
    check([read["name"] for read in report["inputs"]] == ["tree", "tree/a.zip", "tree/a.zip/00.json", "tree/b/01.json.gz"], path,
          "names its files otherwise")

# --- Cut anywhere, or damaged: what Python's own libraries still unpack of it is read.


def unpacked_by(decoder, data):
    """All that the decoder gives, byte by byte, until it refuses."""
    out = b""
    for at in range(len(data)):
        try:
            out += decoder.decompress(data[at:at + 1])
        except (EOFError, OSError, ValueError, zlib.error, lzma.LZMAError):
            break
    return out


def tweets_before(data):
    return analyze(write("before.ndjson", data), status=0 if data else 1)["quality"]["tweets"]


decoders = {"gz": lambda: zlib.decompressobj(31), "bz2": bz2.BZ2Decompressor, "xz": lzma.LZMADecompressor}
seen = 0
for ending, make in decoders.items():
    whole = packers[ending](example)
    for cut in (*range(20, len(whole), len(whole) // 7), len(whole) - 1):
        before = unpacked_by(make(), whole[:cut])
        report = analyze(write(f"cut.{ending}", whole[:cut]), status=1)
        check(codes(report) >= {"damaged_archive"}, f"{ending} cut at {cut}", "is not called damaged")
        check(report["inputs"][0]["read_bytes"] == len(before), f"{ending} cut at {cut}",
              f"gives {report['inputs'][0]['read_bytes']} bytes, not {len(before)}")
        seen += report["quality"]["tweets"]
check(seen > 62, "cut files", "give no tweets")

for kind, make in (("zip", zipped), ("zip-stored", lambda files: zipped(files, zipfile.ZIP_STORED)), ("tar", tarred)):
    whole = make({"00.json": example[:half], "01.json": example[half:]})
    second = whole.index(b"01.json")
    first = analyze(write("00.json", example[:half]))["quality"]["tweets"]
    for cut in (second + 200, second + 2000, second + 4000):
        report = analyze(write(f"cut.{kind}", whole[:cut]), status=1)
        check(report["quality"]["tweets"] >= first, f"{kind} cut at {cut}", "loses what was before the cut")
        check("damaged_archive" in codes(report), f"{kind} cut at {cut}", "is not called damaged")
before = unpacked_by(zlib.decompressobj(-15), zipped({"a": example})[31:5000])
report = analyze(write("cut.zip", zipped({"a": example})[:5000]), status=1)
check(report["inputs"][1]["read_bytes"] == len(before), "a cut zip", f"does not give its {len(before)} bytes")

tgz = gzip.compress(tarred({"00.json": example[:half], "01.json": example[half:]}))
report = analyze(write("cut.tgz", tgz[:len(tgz) * 3 // 4]), status=1)
check(report["quality"]["tweets"] >= first and "damaged_archive" in codes(report), "a cut tgz", "is not read up to the cut")

wrong = bytearray(zipped({"00.json": example[:half], "01.json": example[half:]}, zipfile.ZIP_STORED))
wrong[100] ^= 1
report = analyze(write("checksum.zip", bytes(wrong)), status=1)
check(problems(report) >= {("damaged_archive", "checksum.zip/00.json")}, "a wrong checksum", "is not named")
check(report["quality"]["tweets"] >= 61, "a wrong checksum", "loses records")
check("damaged_archive" in codes(analyze(write("garbage.gz", gzip.compress(example) + noise), status=1)), "garbage after a gzip",
      "is not named")

# --- What cannot be unpacked is named, and the rest read.

two = zipped({"00.json": example, "01.json": example})
unknown = two.replace(b"PK\3\4\x14\0\0\0\x08", b"PK\3\4\x14\0\0\0\x63", 1)  # of the first: method 99
unknown = unknown.replace(b"PK\1\2\x14\3\x14\0\0\0\x08", b"PK\1\2\x14\3\x14\0\0\0\x63", 1)
report = analyze(write("unknown.zip", unknown), status=1)
check(("unsupported_archive", "unknown.zip/00.json") in problems(report), "an unknown method", "is not named")
check(report["quality"]["tweets"] == 62, "an unknown method", "stops the rest")

if shutil.which("zip"):
    subprocess.run(["zip", "-q", "-j", "-P", "password", folder / "locked.zip", folder / "00.json", folder / "01.json"], check=True)
    report = analyze(folder / "locked.zip", status=1)
    check(problems(report) == {("encrypted", "locked.zip")}, "an encrypted zip", "is not named")
    check(report["quality"]["tweets"] == 0, "an encrypted zip", "is read")
else:
    skipped.append("zip is not installed")

# --- Bombs: of zeros, of tweets over and over, passed over in an archive, from a pipe; and what is only very even.

zeros = gzip.compress(bytes(64 << 20)) * 32
lines = lzma.compress(example.splitlines(keepends=True)[0] * (1 << 14), preset=0) * 20
huge = tarfile.TarInfo("film.mp4")
huge.size = 2 << 30
film = gzip.compress(huge.tobuf()) + zeros
bombs = {"zeros.gz": zeros, "lines.xz": lines, "film.tgz": film}
for name, data in bombs.items():
    for report in (analyze(write(name, data), status=1), analyze("-", stdin=data, status=1)):
        stopped = "unpacks_too_large" in codes(report) or any(read["refused"] for read in report["inputs"])
        check(stopped, name, "is not named")
check("unpacks_too_large" in codes(analyze(folder / "lines.xz", status=1)), "lines.xz", "is not stopped")
check("unpacks_too_large" in codes(analyze(folder / "film.tgz", status=1)), "film.tgz", "is not stopped")
even = analyze(write("even.gz", gzip.compress(example * 200, 1)))
check(not codes(even) & {"unpacks_too_large"}, "very even tweets", "are taken for a bomb")

# --- Nothing.

for name, data in {"empty": b"", "empty.gz": gzip.compress(b""), "empty.bz2": bz2.compress(b""), "empty.zip": zipped({}),
                   "empty.tar": tarred({})}.items():
    check(analyze(write(name, data), status=1)["quality"]["tweets"] == 0, name, "has tweets")

shutil.rmtree(folder)
print("\n".join(faults + [f"SKIPPED: {what}" for what in skipped]) or f"{checked} checks hold")
sys.exit(1 if faults or not checked else 0)
